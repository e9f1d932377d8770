/** HTML in fields: what of it the HTML standard calls an error, and what readers drop of it. All that is found, and where. */

import { describe, expect, test } from "vitest";
import { applyFixes, type Diagnostic, type TextEdit, validateFeed } from "../../src/index.ts";
import { Nesting } from "../../src/validate/html-nesting.ts";
import { TagReader } from "../../src/validate/html-tags.ts";
import { WRAP } from "./rule-rows.ts";
import { type Told, toldOf } from "./told.ts";

/** `told`: what is told beside the names of the element and of its parent. */
type Found = readonly [code: string, marked: string, told: Diagnostic["params"]];
type Row = readonly [rule: string, html: string, ...found: Found[]];

const notHtml = (marked: string, value = marked): Found => ["not-html", marked, { value }];
const unsafeElement = (marked: string, tag: string): Found => ["unsafe-element", marked, { tag }];
const unsafeAttribute = (marked: string, attr: string): Found => ["unsafe-attribute", marked, { attr }];
const unsafeStyle = (marked: string, value: string): Found => ["unsafe-style", marked, { attr: "style", value }];
const relative = (marked: string, attr: string, value: string): Found => [
  "relative-reference",
  marked,
  { attr, value },
];
const badCharacters = (marked: string, value: string): Found => ["bad-characters", marked, { value }];
const bare = (written: string) => notHtml(written, `${written} without &amp;`);

// biome-ignore format: a line for a row
const CHARACTERS: readonly Row[] = [
  ["text without markup", "It rains in Orléans, 5 > 3."],
  ["a control character", "<p>a\u0081b</p>", badCharacters("<p>a\u0081b</p>", "\u0081"), notHtml("\u0081", "a control character")],
  ["the last and the first control characters beyond ASCII", "\u009f", badCharacters("\u009f", "\u009f"), notHtml("\u009f", "a control character")],
  ["DEL is a control character", "a\u007f\u0085", badCharacters("a\u007f\u0085", "\u0085"), notHtml("\u007f", "a control character")],
  ["blanks are no control characters", "a\tb\nc\u00a0d"],
  ["a reference to a control character, hexadecimal", "a&#x0093;b", notHtml("&#x0093;", "a reference to a control character")],
  ["a reference to a control character, decimal", "a &#0128; &#159;", notHtml("&#0128;", "a reference to a control character")],
  ["a reference to the last of them", "&#x9F;", notHtml("&#x9F;", "a reference to a control character")],
  ["references to what stands before and after them", "&#126; &#160; &#x7e; &#xa0; &#1280; &#x800;"],
  ["an ampersand that is none of a reference", "<p>Q&A</p>", bare("&A")],
  ["an ampersand at the beginning", "&A", bare("&A")],
  ["an ampersand before punctuation", "a&-b", bare("&")],
  ["an ampersand alone", "a & b &\n&& &<b>c</b> &"],
  ["a name that HTML has not", "a &nbsp; &amp; &unheard; b", bare("&unheard;")],
  ["names that end like those most used", "&xnbsp; &amp;", bare("&xnbsp;")],
  ["a name without its semicolon", "a &copy 2023", bare("&copy")],
  ["names that HTML has", "&eacute;&Eacute;&frac12;&lt;&#39;&#x27;"],
  ["only the first is told", "a&b c&d", bare("&b")],
  ["in the value of an attribute", '<a href="https://example.org/?a=1&b=2">c</a>', bare("&b")],
];

// biome-ignore format: a line for a row
const TAGS: readonly Row[] = [
  ["a tag that does not end", "a <b>c</b> <i title=", notHtml("<i title=", "a tag that does not end")],
  ["an end tag that does not end", "<b>c</b", notHtml("<b>", "<b> without </b>"), notHtml("</b", "a tag that does not end")],
  ["less than what follows it is no tag", "<b>1</b> < 2"],
  ["less than a number is no tag", "<b>1</b> <2 a"],
  ["less than in the value of the last tag", "a <img alt='<b'>"],
  ["a tag that ended before", "a <b>c</b> d"],
  ["an instruction", "a <?php echo 1 ?> b", unsafeElement("<?php", "php"), notHtml("<?php")],
  ["a question mark alone is no instruction", "<b>a</b> <? b"],
  ["an element that HTML has not", "a <foo>b</foo>", notHtml("<foo>", "foo")],
  ["an element that HTML has not is named as written", "a <Foo:Bar-1 b='c'>b</Foo:Bar-1>", notHtml("<Foo:Bar-1 b='c'>", "Foo:Bar-1")],
  ["its attributes are not looked at", "<foo onclick='b()'>b</foo>", notHtml("<foo onclick='b()'>", "foo")],
  ["elements that readers keep, however written", "<P>a<BR>b <Em>c</eM></P>"],
  ["elements that readers drop", "a <script>b()</script><iframe></iframe><OBJECT></OBJECT>",
    unsafeElement("<script>", "script"), unsafeElement("<iframe>", "iframe"), unsafeElement("<OBJECT>", "object")],
  ["an element that readers drop with its attributes", '<embed src="https://example.org/a.swf" width="1">', unsafeElement('<embed src="https://example.org/a.swf" width="1">', "embed")],
  ["the end tag of an element that has none", "a<br>b</br>", notHtml("</br>")],
  ["the end tag of an element that has none, with blanks and capitals", "</IMG \n>", notHtml("</IMG \n>")],
  ["the second end tag of two", "<b>a</b></hr>c</br>", notHtml("</hr>")],
  ["it alone is told, not what is nested wrongly", "<b>a</br>", notHtml("</br>")],
  ["not in the value of an attribute", '<p title="a</br>">b</p>'],
  ["nor with a slash, nor that of embed", "<p>a</br/></p><embed></embed>", unsafeElement("<embed>", "embed")],
  ["end tags that begin like those of elements that have none", "<colgroup></colgroup><tt>a</tt>"],
  ["one letter is none of them", "<p>a</p></col>", notHtml("</col>")],
  ["comments are no tags", "a<!-- <foo> --><b>c</b><!--<script>-->d"],
  ["at the beginning too", "<!-- <foo> -->"],
  ["with an arrow within", "<!-- a -> b --- <foo> -->c<foo></foo>", notHtml("<foo>", "foo")],
  ["a comment that does not end hides nothing", "It rains.<!-- <foo>b</foo>", notHtml("<foo>", "foo")],
  ["a comment is empty at least", "<!--><foo></foo>-->", notHtml("<foo>", "foo")],
  ["comments hold no end tags", "a<!-- </br> -->b"],
  ["comments hold no instructions", "a<!-- <?php ?> -->b"],
  ["comments hold no references", "a<!-- Q&A &#x81; -->b"],
];

// biome-ignore format: a line for a row
const ATTRIBUTES: readonly Row[] = [
  ["what runs a script, once for each", '<p onclick="a()" title="b" ONLOAD=\'c()\'>d</p>', unsafeAttribute('onclick="a()"', "onclick"), unsafeAttribute("ONLOAD='c()'", "onload")],
  ["without quotes", "<p onclick=a()>d</p>", unsafeAttribute("onclick=a()", "onclick")],
  ["without a value", "<p id onclick>d</p>", unsafeAttribute("onclick", "onclick")],
  ["with blanks around =", '<p onclick = "a()">d</p>', unsafeAttribute('onclick = "a()"', "onclick")],
  ["names that only hold those letters", '<p data-onclick="a()" on="b" on-c="d" nonce="e" onclick2 = "f">d</p>', unsafeAttribute('onclick2 = "f"', "onclick2")],
  ["> within quotes", '<p title="a>b" onclick="c()">d</p>', unsafeAttribute('onclick="c()"', "onclick")],
  ["end tags have none that count", "<p>d</p onclick='a()'>"],
  ["addresses that need a base", "<a href='../a'>b</a><img src=\"c.png\" alt=''>", relative("href='../a'", "href", "../a"), relative('src="c.png"', "src", "c.png")],
  ["addresses that need a base, without quotes", "<a href=a/b>b</a>", relative("href=a/b", "href", "a/b")],
  ["an address without quotes takes the slash at its end", "<a href=https://example.org/>b</a>"],
  ["addresses without the blanks around them", '<a href=" a b ">b</a>', relative('href=" a b "', "href", "a b")],
  ["references in addresses are read", '<a href="a?b&amp;c">b</a>', relative('href="a?b&amp;c"', "href", "a?b&c")],
  ["quotes within the other quotes are kept", "<a href='\"a\"b'>b</a>", relative("href='\"a\"b'", "href", '"a"b')],
  ["a fragment", '<a href="#a">b</a>', relative('href="#a"', "href", "#a")],
  ["a scheme begins with a letter, at the beginning", '<a href="1a:b">c</a><a href="/a:b">c</a>', relative('href="1a:b"', "href", "1a:b"), relative('href="/a:b"', "href", "/a:b")],
  ["a scheme has neither underscores nor blanks", '<a href="a_b:c">d</a><a href="a b:c">d</a>', relative('href="a_b:c"', "href", "a_b:c"), relative('href="a b:c"', "href", "a b:c")],
  ["schemes", '<a href="mailto:a@example.org">b</a><a href="HTTPS://example.org/">c</a><a href="z39.50r://a">d</a><a href="view-source+x:a">e</a>'],
  ["schemes of one letter", '<a href="x:a">b</a>'],
  ["no address", '<a href="">b</a><a href>c</a><a href="  ">c</a>'],
  ["other attributes hold none", '<blockquote cite="a">b</blockquote><form action="c"></form>'],
];

const style = (value: string) => `<p style="${value}">a</p>`;
const drops = (value: string, dropped: string): Row => [value, style(value), unsafeStyle(`style="${value}"`, dropped)];
const keeps = (value: string): Row => [value, style(value)];

const STYLES: readonly Row[] = [
  keeps(""),
  keeps(" ; "),
  keeps("color: red"),
  keeps("COLOR:red;"),
  keeps(" color : #fff ; float:left ; "),
  keeps("color: rgb(1, 2, 3); background-color: rgba(0%,0,0,.5)"),
  keeps("font-family: 'Arial', sans-serif"),
  keeps("font: italic 1.5em Arial !important"),
  drops("position: absolute", "position"),
  drops("color:red; position: absolute; top: 0", "position"),
  drops("z-index", "z-index"),
  drops("color", "color"),
  drops(" Color ;", "color"),
  drops("background: url(https://example.org/a.png)", "url(https://example.org/a.png)"),
  drops("width: expression(alert(1))", "expression(alert(1))"),
  drops("color: red; width: calc(1px + 2px) ;", "calc(1px + 2px)"),
  drops("width: 1px/2", "1px/2"),
  drops("color: red:blue", "red:blue"),
  keeps("margin: 0"),
  keeps("margin: 1px  -2em 3.25cm 40%"),
  keeps("padding: 9999px"),
  keeps("border: 1px solid #123456"),
  keeps("border: thin solid a12345px"),
  drops("margin: 10000px", "10000px"),
  drops("margin: auto  12345px", "12345px"),
  drops("padding-left: +5px", "+5px"),
  drops("margin-top: -5foo", "-5foo"),
  drops("border: 1.234px solid", "1.234px"),
  drops("background: red 5vw", "5vw"),
  keeps("width: 10000px"),
  keeps("line-height: 1.2345"),
];

// biome-ignore format: a line for a row
const NESTED: readonly Row[] = [
  ["an element whose attributes have no blank between, which parsers of HTML read", `<a href="https://example.org/"class="b">c</a>`],
  ["it is judged as any", `<b title="a"class="b">c`, notHtml(`<b title="a"class="b">`, "<b> without </b>")],
  ["an element that is not closed", "a <b title='c'>d", notHtml("<b title='c'>", "<b> without </b>")],
  ["the first that is not closed", "<ul><li>a <b><i>", notHtml("<ul>", "<ul> without </ul>")],
  ["the second, where the first needs no end tag", "<p>a <b>c", notHtml("<b>", "<b> without </b>")],
  ["an end tag without a start", "a</b>c", notHtml("</b>", "</b> without <b>")],
  ["end tags in the wrong order", "<b><i>a</b></i>", notHtml("</b>", "</b> before </i>")],
  ["end tags that may be left out", "<ul><li>a<li>b</ul><dl><dt>a<dd>b<dt>c</dl><p>d<p>e"],
  ["an item ends the one before", "<ul><li>a<li>b</li></li></ul>", notHtml("</li>", "</li> without <li>")],
  ["with the paragraph in it", "<ul><li><p>a<li>b</li></li></ul>", notHtml("</li>", "</li> without <li>")],
  ["an item of a list within does not", "<ul><li>a<ul><li>b</li></ul></li></ul>"],
  ["a description ends the term, a term the description", "<dl><dt>a<dd>b</dd></dt></dl>", notHtml("</dt>", "</dt> without <dt>")],
  ["an option ends the one before", "<select><option>a<option>b</option></option></select>", notHtml("</option>", "</option> without <option>")],
  ["a cell ends the one before", "<table><tr><th>a<td>b</td></th></tr></table>", notHtml("</th>", "</th> without <th>")],
  ["a head cell ends the one before", "<table><tr><td>a<th>b</th></td></tr></table>", notHtml("</td>", "</td> without <td>")],
  ["a row ends the one before, with its cell", "<table><tr><td>a<tr><td>b</td></tr></tr></table>", notHtml("</tr>", "</tr> without <tr>")],
  ["a table in a cell does not", "<table><tbody><tr><td><table><tr><td>a</td></tr></table></td></tr></table>"],
  ["a block ends the paragraph", "<p>a<div>b</div></p>", notHtml("</p>", "</p> without <p>")],
  ["a rule ends the paragraph, though it is void", "<p>a<hr>b</p>", notHtml("</p>", "</p> without <p>")],
  ["a break does not", "<p>a<br>b<img alt=''>c</p>"],
  ["what is in a line does not", "<p>a<b>c</b><span>d</span></p>"],
  ["a block ends no other", "<div>a<div>b</div><b>c</b></div>"],
  ["a link within a link", "<a>b<i><a>c</a></i></a>", notHtml("<a>", "a link within a link")],
  ["a link after a link", "<a>b</a><i></i><a>c</a>"],
  ["a slash ends no element of HTML", "a <b/> c", notHtml("<b/>", "<b/>, which does not end here")],
  ["with attributes", '<i class="a" /></i>', notHtml('<i class="a" />', "<i/>, which does not end here")],
  ["void elements may have one", "a<br/>b<br />c<img alt='' />"],
  ["only the first is told", "a</b>c</i><u>", notHtml("</b>", "</b> without <b>")],
];

describe.each(Object.entries({ CHARACTERS, TAGS, ATTRIBUTES, STYLES, NESTED }))("%s of HTML in RSS", (_, rows) => {
  const byName = rows.map(([rule, html, ...found]) => [rule, html, found] as const);
  test.each(byName)("%s", (_rule, html, found) => {
    const source = WRAP.item(`<content:encoded><![CDATA[${html}]]></content:encoded>`);
    const told = found.map(([code, marked, params]) => [
      code,
      "rss/channel/item/content:encoded",
      marked,
      { parent: "item", element: "content:encoded", ...params },
    ]);
    expect(toldOf(source, validateFeed(source).diagnostics)).toEqual(told);
  });
});

/** Attributes are told that are worth a look, and all in a tag that is written as few are. */
type Tag = readonly [name: string, written: string, kind: "start" | "end" | "closed", ...attributes: string[]];

function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  for (const reader = new TagReader(html); reader.next(); ) {
    const { name, element, start, end, isEnd, isSelfClosed, attributes } = reader;
    expect(element.name).toBe(name.toLowerCase());
    const written = attributes.map((attribute) => html.slice(attribute.start, attribute.end));
    tags.push([name, html.slice(start, end), isEnd ? "end" : isSelfClosed ? "closed" : "start", ...written]);
  }
  return tags;
}

// biome-ignore format: a line for a row
const READ: readonly (readonly [rule: string, html: string, ...tags: Tag[]])[] = [
  ["no tag", "a > b"],
  ["start and end", "<b>a</b>", ["b", "<b>", "start"], ["b", "</b>", "end"]],
  ["letters from a to z, in both cases", "<aA><zZ>", ["aA", "<aA>", "start"], ["zZ", "<zZ>", "start"]],
  ["digits, colons, hyphens in names", "<h0><h9><a:b><a-b>", ["h0", "<h0>", "start"], ["h9", "<h9>", "start"], ["a:b", "<a:b>", "start"], ["a-b", "<a-b>", "start"]],
  ["names begin with letters", "<1><-a><:a><@><[><`><{></1><!a>< a></ a>"],
  ["names hold nothing else", "<c;d><e@f><g[h><i`j><k{l>"],
  ["blanks before the end", "<b \t\r\n\f>a</b >", ["b", "<b \t\r\n\f>", "start"], ["b", "</b >", "end"]],
  ["each blank between", "<b\na='1'\tc='2'\rd='3' e='4'>", ["b", "<b\na='1'\tc='2'\rd='3' e='4'>", "start"]],
  ["a slash", "<b/><b />", ["b", "<b/>", "closed"], ["b", "<b />", "closed"]],
  ["a slash after attributes", `<b a="1"/><b a='1' /><b a /><b a/>`, ["b", `<b a="1"/>`, "closed"], ["b", "<b a='1' />", "closed"], ["b", "<b a />", "closed", "a"], ["b", "<b a/>", "closed", "a"]],
  ["a slash that is a value's", "<b a=1/><b a=/>", ["b", "<b a=1/>", "start", "a=1/"], ["b", "<b a=/>", "start", "a=/"]],
  ["a slash with a blank after it", "<b a='1'/ >", ["b", "<b a='1'/ >", "start", "a='1'"]],
  ["quotes of one kind hold the other and >", `<b a="'>" c='">'>`, ["b", `<b a="'>" c='">'>`, "start"]],
  ["quotes that do not end", `<b a="1><i>`, ["i", "<i>", "start"]],
  ["no tag but the one after", "<b <i>", ["i", "<i>", "start"]],
  ["not at the end either", "a<b><i", ["b", "<b>", "start"]],
  ["what may run a script", `<b onx="1">`, ["b", `<b onx="1">`, "start", `onx="1"`]],
  ["what may paint", `<b STYLE="1">`, ["b", `<b STYLE="1">`, "start", `STYLE="1"`]],
  ["where it leads", `<b href="a"><b src='a'>`, ["b", `<b href="a">`, "start", `href="a"`], ["b", "<b src='a'>", "start", "src='a'"]],
  ["where the reader can follow", `<b href="http://a"><b src='https://a'>`, ["b", `<b href="http://a">`, "start"], ["b", "<b src='https://a'>", "start"]],
  ["names that begin alike", `<b hreflang="a" size="1" hidden="" srcset="a" h="/">`, ["b", `<b hreflang="a" size="1" hidden="" srcset="a" h="/">`, "start"]],
  ["one of several", `<b href="a" id="c">`, ["b", `<b href="a" id="c">`, "start", `href="a"`]],
  ["of the tag itself, not the one before", `<b href="a"><b id="c">`, ["b", `<b href="a">`, "start", `href="a"`], ["b", `<b id="c">`, "start"]],
  ["no blank after a quote", `<b a="1"c='2'>d<b a="1"/>`, ["b", `<b a="1"c='2'>`, "start"], ["b", `<b a="1"/>`, "closed"]],
  ["no blank after a quote, and one that is worth a look", `<b a='1'href="c">`, ["b", `<b a='1'href="c">`, "start", `href="c"`]],
  ["no blank after a quote, unquoted and without values", `<b a="1"c d=e f='2'g/>`, ["b", `<b a="1"c d=e f='2'g/>`, "closed", `a="1"`, "c", "d=e", "f='2'", "g"]],
  ["a quote is no blank after the name", `<b"c"><b'c'd="e">`],
  ["a quote is none without its value", `<b a"c"><b a="c""d"><b a="c"=d>`],
  ["unquoted and without values", "<b a c=d e>", ["b", "<b a c=d e>", "start", "a", "c=d", "e"]],
];

test.each(READ.map(([rule, html, ...tags]) => [rule, html, tags] as const))("reads tags: %s", (_, html, tags) => {
  expect(tagsOf(html)).toEqual(tags);
});

test("a reader of tags that has read none is at the beginning", () => {
  const { start, end, name, isEnd, isSelfClosed, attributes, isCut } = new TagReader("<b>");
  expect({ start, end, name, isEnd, isSelfClosed, attributes, isCut }).toEqual({
    start: 0,
    end: 0,
    name: "",
    isEnd: false,
    isSelfClosed: false,
    attributes: [],
    isCut: false,
  });
});

// biome-ignore format: a line for a row
const FITS: readonly (readonly [rule: string, html: string, fault?: string])[] = [
  ["nothing", ""],
  ["in svg a slash ends", "<svg><path/><g></g></svg>"],
  ["svg itself too", "<svg/><b></b>"],
  ["in math too", "<math><mspace/></math>"],
  ["after svg no more", "<svg></svg><b/>", "<b/>, which does not end here at 11+4"],
  ["where something begins", "ab<i>", "<i> without </i> at 2+3"],
  ["the first fault stays the first", "</i><b/></u>", "</i> without <i> at 0+4"],
  ["what may stay open in what is closed", "<table><thead><tr><th>a<tbody><tr><td>b</table>"],
  ["what may not", "<div><p><em></div>", "</div> before </em> at 12+6"],
  ["a page", "<html><head><body><p>"],
];

test.each(FITS.map(([rule, html, fault]) => [rule, html, fault] as const))("nests: %s", (_, html, fault) => {
  const nesting = new Nesting();
  for (const tags = new TagReader(html); tags.next(); )
    nesting.tag(tags.element, tags.isEnd, tags.isSelfClosed, tags.start, tags.end);
  const found = nesting.fault;
  const told = found === undefined ? undefined : `${found.value} at ${found.index}+${found.length}`;
  expect(told).toBe(fault);
});

const edit = (offset: number, length: number, text: string): TextEdit => ({ offset, length, text });

// biome-ignore format: a line for a row
const REPAIRS: readonly (readonly [rule: string, repairs: readonly (readonly TextEdit[] | undefined)[], mended: string])[] = [
  ["nothing to mend", [undefined, []], "abcdef"],
  ["in the order of the text", [[edit(4, 1, "E")], [edit(0, 1, "A")], [edit(2, 0, "-")]], "Ab-cdEf"],
  ["several of one finding, in any order", [[edit(5, 1, "F"), edit(1, 1, "B")]], "aBcdeF"],
  ["one that begins within another is left", [[edit(1, 3, "X")], [edit(3, 2, "Y")]], "aXef"],
  ["one that ends within another is left", [[edit(3, 2, "Y")], [edit(1, 3, "X")]], "abcYf"],
  ["one within another is left", [[edit(0, 6, "X")], [edit(2, 1, "Y")]], "X"],
  ["one around another is left", [[edit(2, 1, "Y")], [edit(0, 6, "X")]], "abYdef"],
  ["two that only meet are made", [[edit(0, 3, "X")], [edit(3, 3, "Y")]], "XY"],
  ["in the other order too", [[edit(3, 3, "Y")], [edit(0, 3, "X")]], "XY"],
  ["of two put at one place the first is made", [[edit(3, 0, "X")], [edit(3, 0, "Y")]], "abcXdef"],
  ["what is put where something is taken is left", [[edit(3, 1, "X")], [edit(3, 0, "Y")]], "abcXef"],
  ["what is put at the end of what is taken is made", [[edit(1, 2, "")], [edit(3, 0, "Y")]], "aYdef"],
  ["all of one finding or nothing", [[edit(1, 1, "B")], [edit(0, 1, "A"), edit(1, 2, "X")]], "aBcdef"],
];

test.each(REPAIRS)("applies repairs: %s", (_, repairs, mended) => {
  const diagnostics = repairs.map((fix) => ({
    code: "x",
    severity: "error" as const,
    message: "",
    path: "",
    params: {},
    ...(fix && { fix }),
  }));
  expect(applyFixes("abcdef", diagnostics)).toBe(mended);
});

type Whole = readonly [rule: string, source: string, ...found: Told[]];
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';
const FOO = "&lt;foo>&lt;/foo>&lt;a href='b'>&lt;/a>";
/** What is told of `FOO` in an element that has a base, which Atom's always have. */
const foo = (path: string, parent: string, element: string): Told => [
  "not-html",
  path,
  "&lt;foo>",
  { parent, element, value: "foo" },
];
const inEntry = (name: string): Told => foo(`feed/entry/${name}`, "entry", name);
const inItem = (name: string): Told => foo(`rss/channel/item/${name}`, "item", name);
const based = (path: string, parent: string, element: string): Told => [
  "relative-reference",
  path,
  "href='b'",
  { parent, element, attr: "href", value: "b" },
];
const second = (name: string, marked: string): Told => [
  "duplicate-description",
  `rss/channel/item/${name}`,
  marked,
  { parent: "item", element: name },
];
const NO_LANGUAGE: Told = [
  "missing-language",
  "rdf:RDF/channel",
  '<channel rdf:about="https://example.org/">',
  { parent: "rdf_RDF", element: "channel" },
];
const base64 = (text: string) => btoa(text).replace(/.{8}(?=.)/g, "$& \n");

// biome-ignore format: a line for a finding
const FIELDS: readonly Whole[] = [
  ["Media RSS's title, of type html", WRAP.item(`<media:title type="html">${FOO}</media:title>`), inItem("media:title")],
  ["Media RSS's description, of type html", WRAP.item(`<media:description type="html">${FOO}</media:description>`), inItem("media:description")],
  ["HTML that Media RSS's title does not declare", WRAP.item("<media:title>&lt;b>a&lt;/b></media:title>"),
    ["contains-undeclared-html", "rss/channel/item/media:title", "&lt;b>a&lt;/b>", { parent: "item", element: "media:title" }]],
  ["plain text of Media RSS", WRAP.item('<media:title type="plain">a &lt; b &amp;copy;</media:title>')],
  ["Atom's title, subtitle and rights of the feed", WRAP.feed(`<rights type="html">${FOO}</rights><subtitle type="html">${FOO}</subtitle>`).replace("<title>News", `<title type="html">${FOO}`),
    foo("feed/title", "feed", "title"), foo("feed/rights", "feed", "rights"), foo("feed/subtitle", "feed", "subtitle")],
  ["Atom's summary", WRAP.bareEntry(`<summary type="html">${FOO}</summary>`), inEntry("summary")],
  ["Atom's content", WRAP.entry(`<content type="html">${FOO}</content>`), inEntry("content")],
  ["Atom's content, whose type is a media type", WRAP.entry(`<content type="text/html">${FOO}</content>`),
    ["html-fragment", "feed/entry/content", FOO, { parent: "entry", element: "content" }], inEntry("content")],
  ["Atom's content of other types", WRAP.entry(`<content type="text/plain">${FOO}</content>`),
    ["contains-undeclared-html", "feed/entry/content", FOO, { parent: "entry", element: "content", value: "<foo></foo><a href='b'></a>" }, ["text/plain", "html"]]],
  ["content in base64 is marked as a whole", WRAP.entry(`<content type="application/html">${base64("a <foo></foo><a href='b'></a>")}</content>`),
    ["not-html", "feed/entry/content", base64("a <foo></foo><a href='b'></a>"), { parent: "entry", element: "content", value: "foo" }]],
  ["what is no base64 is no HTML", WRAP.entry('<content type="application/html">&lt;foo></content>'),
    ["not-base64", "feed/entry/content", "&lt;foo>", { parent: "entry", element: "content" }]],
  ["RSS's description", WRAP.bareItem(`<guid>https://example.org/1</guid><title>a</title><description>${FOO}</description>`), inItem("description"), based("rss/channel/item/description", "item", "description")],
  ["the channel's base is the item's", WRAP.item(`<content:encoded>${FOO}</content:encoded>`).replace("<rss", '<rss xml:base="https://example.org/"'),
    inItem("content:encoded")],
  ["RSS 1.0's items stand beside the channel", WRAP.rdf(`<item rdf:about="https://example.org/1"><title>a</title><link>https://example.org/1</link><description>${FOO}</description></item>`),
    NO_LANGUAGE, foo("rdf:RDF/item/description", "item", "description"), based("rdf:RDF/item/description", "item", "description")],
  ["Atom's summary in RSS 1.0", WRAP.rdf(`<item rdf:about="https://example.org/1"><title>a</title><link>https://example.org/1</link><atom:summary type="html">${FOO}</atom:summary></item>`),
    NO_LANGUAGE, foo("rdf:RDF/item/atom:summary", "item", "atom:summary")],
  ["Atom's title in RSS", WRAP.item(`<atom:title type="html">${FOO}</atom:title>`), inItem("atom:title")],
  ["Atom's summary in RSS", WRAP.item(`<atom:summary type="html">${FOO}</atom:summary>`), inItem("atom:summary")],
  ["Atom's content in RSS", WRAP.item(`<atom:content type="html">${FOO}</atom:content>`), second("atom:content", '<atom:content type="html">'), inItem("atom:content")],
  ["Atom's plain text in RSS", WRAP.item(`<atom:content>${FOO}</atom:content>`), second("atom:content", "<atom:content>"),
    ["contains-undeclared-html", "rss/channel/item/atom:content", FOO, { parent: "item", element: "atom:content", value: "<foo></foo><a href='b'></a>" }, ["", ' type="html"']]],
  ["XHTML's body in RSS, told of the field", WRAP.item('<xhtml:body><xhtml:p><xhtml:foo/><xhtml:a href="b"/></xhtml:p></xhtml:body>'), second("xhtml:body", "<xhtml:body>"),
    ["not-html", "rss/channel/item/xhtml:body/xhtml:p/xhtml:foo", "<xhtml:foo/>", { parent: "item", element: "xhtml:body", value: "foo" }],
    ["relative-reference", "rss/channel/item/xhtml:body/xhtml:p/xhtml:a", "b", { parent: "item", element: "xhtml:body", attr: "href", value: "b" }]],
  ["XHTML's div in RSS", WRAP.item('<xhtml:div xml:base="https://example.org/"><xhtml:script/><xhtml:a href="b"/></xhtml:div>'),
    ["unsafe-element", "rss/channel/item/xhtml:div/xhtml:script", "<xhtml:script/>", { parent: "item", element: "xhtml:div", tag: "script" }]],
];

const content = (inside: string, type = "xhtml") =>
  WRAP.entry(`<content type="${type}"><div ${XHTML}>${inside}</div></content>`);
const SVG = (inside: string) => content(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);
const DIV = "feed/entry/content/div";

// biome-ignore format: a line for a finding
const ELEMENTS: readonly Whole[] = [
  ["elements that readers keep", content('<p id="a">b<br/><a href="c" title="d">e</a></p>')],
  ["an element that HTML has not", content("<p><foo>a</foo></p>"),
    ["not-html", `${DIV}/p/foo`, "<foo>", { parent: "xhtml_p", element: "xhtml:foo", value: "foo" }]],
  ["an element of HTML in capitals", content("<P>a</P>"),
    ["not-html", `${DIV}/P`, "<P>", { parent: "xhtml_div", element: "xhtml:P", value: "P" }]],
  ["an element that readers drop", content("<iframe src='https://example.org/'/>"),
    ["unsafe-element", `${DIV}/iframe`, "<iframe src='https://example.org/'/>", { parent: "xhtml_div", element: "xhtml:iframe", tag: "iframe" }]],
  ["of another type too", content("<script/>", "application/xhtml+xml"),
    ["html-fragment", "feed/entry/content", '<content type="application/xhtml+xml">', { parent: "entry", element: "content" }],
    ["unsafe-element", `${DIV}/script`, "<script/>", { parent: "xhtml_div", element: "xhtml:script", tag: "script" }]],
  ["an attribute that runs a script", content("<p onclick='a()'/>"),
    ["unsafe-attribute", `${DIV}/p`, "a()", { parent: "xhtml_div", element: "xhtml:p", attr: "onclick" }]],
  ["a style that readers drop", content("<p style='color:red;top:0'/>"),
    ["unsafe-style", `${DIV}/p`, "color:red;top:0", { parent: "xhtml_div", element: "xhtml:p", attr: "style", value: "top" }]],
  ["drawings", SVG('<path d="M0 0" fill="red"/><g><text x="1" y="2">a</text></g>')],
  ["what drawings have not", SVG('<script/><path onclick="a()"/>'),
    ["unsafe-element", `${DIV}/svg/script`, "<script/>", { parent: "*_svg", element: "*:script", tag: "script" }],
    ["unsafe-attribute", `${DIV}/svg/path`, "a()", { parent: "*_svg", element: "*:path", attr: "onclick" }]],
  ["formulas", content('<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mi mathvariant="bold">x</mi><p/></math>'),
    ["unsafe-element", `${DIV}/math/p`, "<p/>", { parent: "*_math", element: "*:p", tag: "p" }]],
  ["an element without namespace", content('<p xmlns="">a</p>'),
    ["not-html", DIV, '<p xmlns="">', { parent: "content", element: "xhtml:div", value: "p of another namespace" }]],
  ["Atom's within HTML", content('<a:title xmlns:a="http://www.w3.org/2005/Atom">a</a:title>'),
    ["undefined-element", `${DIV}/a:title`, '<a:title xmlns:a="http://www.w3.org/2005/Atom">', { parent: "xhtml_div", element: "atom:title" }],
    ["prefixed-core", `${DIV}/a:title`, "http://www.w3.org/2005/Atom", { prefix: "a", namespace: "http://www.w3.org/2005/Atom", element: "xmlns:a" }]],
  ["a div of Atom's", WRAP.entry('<content type="xhtml"><div>a</div></content>'),
    ["missing-xhtml-div", "feed/entry/content", '<content type="xhtml">', { parent: "entry", element: "content" }],
    ["not-html", "feed/entry/content", "<div>", { parent: "entry", element: "content", value: "div of another namespace" }]],
  ["an extension within HTML", content('<dc:creator>a</dc:creator>'),
    ["undefined-element", `${DIV}/dc:creator`, "<dc:creator>", { parent: "xhtml_div", element: "dc:creator" }]],
  ["one that nobody knows", content('<x:y xmlns:x="https://example.org/ns">a</x:y>'),
    ["unknown-namespace", `${DIV}/x:y`, "https://example.org/ns", { prefix: "x", namespace: "https://example.org/ns", element: "xmlns:x" }]],
];

describe.each(Object.entries({ FIELDS, ELEMENTS }))("%s with HTML", (_, rows) => {
  test.each(rows.map(([rule, source, ...found]) => [rule, source, found] as const))("%s", (_rule, source, found) => {
    expect(toldOf(source, validateFeed(source).diagnostics)).toEqual(found);
  });
});
