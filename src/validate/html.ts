/** HTML in fields: what readers drop, what does not work away from its page. */

import { decodeReferences } from "../scan/entities.ts";
import type { Context } from "./context.ts";
import { htmlElementNamed } from "./html-elements.ts";
import { type Fault, Nesting } from "./html-nesting.ts";
import { TagReader } from "./html-tags.ts";
import { CONTROL } from "./odd-characters.ts";
import { itemOwners } from "./feed-view.ts";
import type { Report } from "./report.ts";
import { TextMap } from "./text-map.ts";
import type { Range, TreeElement } from "./tree.ts";
import { htmlIn } from "./values.ts";

export function checkHtml({ root, kinds, found, report }: Context): void {
  for (const { label, elements } of kinds)
    if (label === "media:title" || label === "media:description" || label === "media:text")
      for (const element of elements)
        if (element.attribute("type")?.value === "html") checkText(element, report, element.text, true);
        else if (htmlIn(element.text)?.startsWith("<") === true) report.at("contains-undeclared-html", element);
  if (found.format === "atom") {
    for (const owner of [root, ...root.all("entry")])
      for (const name of ["title", "subtitle", "rights", "summary", "content"])
        for (const text of owner.all(name)) {
          const type = text.attribute("type")?.value;
          // Atom has a base always: the document's own address where no xml:base is (RFC 4287 §2).
          if (type === "html" || type === "text/html") checkText(text, report, text.text, true);
          else if (type === "xhtml" || type === "application/xhtml+xml") checkElements(text, report, true);
          else if (type?.endsWith("/html") === true) checkText(text, report, fromBase64(text.text), true);
        }
    return;
  }
  const items = itemOwners(root, root.child("channel") ?? root).flatMap((owner) => owner.all("item"));
  // HTML in descriptions came with RSS 0.92.
  const fields = found.version === "0.91" ? ["content:encoded"] : ["description", "content:encoded"];
  for (const item of items)
    for (const name of fields) for (const text of item.all(name)) checkText(text, report, text.text, hasBase(text));
  for (const item of items)
    for (const name of ["atom:title", "atom:summary", "atom:content"])
      for (const text of item.all(name))
        if (text.attribute("type")?.value === "html") checkText(text, report, text.text, true);
  for (const item of items)
    for (const name of ["xhtml:body", "xhtml:div"])
      for (const text of item.all(name)) {
        const before = report.diagnostics.length;
        checkElements(text, report);
        // The finding is about the field, as for escaped HTML.
        for (let i = before; i < report.diagnostics.length; i++) {
          const found = report.diagnostics[i]!;
          report.diagnostics[i] = { ...found, params: { ...found.params, parent: "item", element: name } };
        }
      }
}

const hasBase = (element: TreeElement | undefined): boolean =>
  element !== undefined && (element.attribute("xml:base") !== undefined || hasBase(element.parent));

/** Content of another type than text and XML is base64 (RFC 4287 §4.1.3.3). */
function fromBase64(text: string): string {
  try {
    return atob(text.replace(/\s+/g, ""));
  } catch {
    return "";
  }
}

/** Where characters of a text stand in the document. */
type Place = (start: number, end: number) => Range;

/** HTML that is text in the document: its findings stand in the text of the element. */
function checkText(text: TreeElement, report: Report, html: string, hasOwnBase: boolean): void {
  let map: TextMap | undefined;
  const place: Place = (start, end) => {
    // What is base64 is nowhere as such.
    if (html !== text.text) return text.value;
    map ??= new TextMap(text, report);
    return map.range(start, end);
  };
  const blame = ({ index, length, value }: Fault) =>
    report.at("not-html", text, { value }, place(index, index + length));
  if (!report.isClean || html !== text.text) blameFirst(CONTROL, html, "a control character", blame);
  const markup = withoutComments(html);
  if (markup.includes("&")) checkReferences(markup, blame);
  if (markup.includes("<")) checkTags(text, report, markup, hasOwnBase, place, blame);
}

type Blame = (fault: Fault) => void;
const CONTROL_REFERENCE = /&#(?:x0*[89][\da-f]|0*1(?:2[89]|[345]\d));/i;

function blameFirst(pattern: RegExp, html: string, value: string, blame: Blame): void {
  const found = pattern.exec(html);
  if (found !== null) blame({ index: found.index, length: found[0].length, value });
}

function checkReferences(html: string, blame: Blame): void {
  if (html.includes("&#")) blameFirst(CONTROL_REFERENCE, html, "a reference to a control character", blame);
  const ampersand = bareAmpersand(html);
  if (ampersand !== undefined) blame(ampersand);
}

function checkTags(
  text: TreeElement,
  report: Report,
  html: string,
  hasOwnBase: boolean,
  place: Place,
  blame: Blame,
): void {
  if (html.includes("<?")) checkInstruction(text, report, html, place, blame);
  const nesting = new Nesting();
  let ended: Fault | undefined;
  const tags = new TagReader(html);
  while (tags.next()) {
    const { element, start, end, isEnd } = tags;
    nesting.tag(element, isEnd, tags.isSelfClosed, start, end);
    if (isEnd) {
      if (element.isVoid) ended ??= endOfVoid(tags, html);
      continue;
    }
    if (!element.isHtml) {
      blame({ index: start, length: end - start, value: tags.name });
      continue;
    }
    if (!element.isSafe) report.at("unsafe-element", text, { tag: element.name }, place(start, end));
    for (const { name, value, start, end } of tags.attributes)
      checkAttribute(text, name, decodeReferences(value), hasOwnBase, report, () => place(start, end));
  }
  const fault = ended ?? nesting.fault;
  if (fault !== undefined) blame(fault);
  if (tags.isCut) blame({ index: tags.last, length: html.length - tags.last, value: "a tag that does not end" });
}

function checkInstruction(text: TreeElement, report: Report, html: string, place: Place, blame: Blame): void {
  const instruction = /<\?(\w+)/.exec(html);
  if (instruction === null) return;
  const { 0: value, 1: tag = "", index } = instruction;
  report.at("unsafe-element", text, { tag }, place(index, index + value.length));
  blame({ index, length: value.length, value });
}

/** The end tag of an element that has none. Of `</embed>` the parser says nothing. */
function endOfVoid({ element, start, nameEnd, end }: TagReader, html: string): Fault | undefined {
  if (element.name === "embed" || html.slice(nameEnd, end - 1).trim() !== "") return undefined;
  return { index: start, length: end - start, value: html.slice(start, end) };
}

/** Blanks for comments, in time that grows with the text, however many comments are opened and never closed. */
function withoutComments(html: string): string {
  let rest = "";
  let from = 0;
  for (let at = html.indexOf("<!--"); at >= 0; at = html.indexOf("<!--", from)) {
    // `<!-->` is a whole one.
    const end = html.indexOf("-->", at + 2);
    if (end < 0) break;
    rest += html.slice(from, at) + " ".repeat(end + 3 - at);
    from = end + 3;
  }
  return rest + html.slice(from);
}

/** The first `&` that HTML's parsing rules call an error: none of a reference, and no character that may follow one that stands alone. */
function bareAmpersand(html: string): Fault | undefined {
  for (let at = html.indexOf("&"); at >= 0; at = html.indexOf("&", at + 1)) {
    // Nearly all there are.
    if (html.startsWith("nbsp;", at + 1) || html.startsWith("amp;", at + 1)) continue;
    REFERENCE.lastIndex = at;
    const [written, name] = REFERENCE.exec(html) ?? [];
    if (name === undefined) continue;
    if (!name.endsWith(";") || decodeReferences(written!) === written)
      return { index: at, length: written!.length, value: `${written} without &amp;` };
  }
  return undefined;
}

const REFERENCE = /&(?![\s<&#]|$)([a-z\d]{0,32};?)/iy;

const XHTML = "http://www.w3.org/1999/xhtml";
const DRAWN = /^http:\/\/www\.w3\.org\/(?:2000\/svg|1998\/Math\/MathML)$/;
const DRAWING = new Set(
  (
    "a animate animateColor animateMotion animateTransform circle defs desc ellipse font-face font-face-name font-face-src " +
    "foreignObject g glyph hkern linearGradient line marker metadata missing-glyph mpath path polygon polyline radialGradient rect " +
    "set stop svg switch text title tspan use clipPath mask pattern symbol image filter " +
    "maction math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle msub msubsup " +
    "msup mtable mtd mtext mtr munder munderover none semantics annotation annotation-xml mfenced menclose"
  ).split(" "),
);

const DRAWING_ATTRIBUTES = new Set(
  (
    "accent-height accumulate additive alphabetic arabic-form ascent attributeName attributeType baseProfile bbox begin by calcMode " +
    "cap-height class clip-path clip-rule color color-interpolation color-rendering content cx cy d display dur dx dy end fill " +
    "fill-opacity fill-rule font-family font-size font-stretch font-style font-variant font-weight fr from fx fy g1 g2 glyph-name " +
    "gradientTransform gradientUnits hanging height horiz-adv-x horiz-origin-x id ideographic k keyPoints keySplines keyTimes lang " +
    "marker-end marker-mid marker-start markerHeight markerUnits markerWidth mathematical max mask min name offset opacity orient " +
    "origin overline-position overline-thickness panose-1 path pathLength patternUnits patternTransform points preserveAspectRatio r " +
    "refX refY repeatCount repeatDur requiredExtensions requiredFeatures restart rotate role rx ry slope spreadMethod stemh stemv " +
    "stop-color stop-opacity strikethrough-position strikethrough-thickness stroke stroke-dasharray stroke-dashoffset " +
    "stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style systemLanguage tabindex target text-anchor " +
    "text-decoration to transform type u1 u2 underline-position underline-thickness unicode unicode-range units-per-em values " +
    "version viewBox visibility width widths x x-height x1 x2 xlink:actuate xlink:arcrole xlink:href xlink:role xlink:show " +
    "xlink:title xlink:type xml:base xml:lang xml:space y y1 y2 zoomAndPan " +
    "accent accentunder align altimg alttext background bevelled close columnalign columnlines columnspacing columnspan crossout " +
    "denomalign depth dir encoding equalcolumns equalrows fence fontstyle fontweight form frame framespacing href infixlinebreakstyle " +
    "largeop length linebreak linethickness lquote lspace macros mathbackground mathcolor mathsize mathvariant maxsize mediummathspace " +
    "minsize mode movablelimits notation numalign open other overflow position rowalign rowlines rowspacing rowspan rquote rspace " +
    "scriptlevel scriptminsize scriptsizemultiplier selection separator separators shift side src stretchy subscriptshift " +
    "superscriptshift symmetric thickmathspace thinmathspace valign verythickmathspace verythinmathspace voffset bevelled"
  ).split(" "),
);

/** HTML that is elements of the document. */
function checkElements(owner: TreeElement, report: Report, hasOwnBase = hasBase(owner)): void {
  for (const child of owner.children) {
    const { uri, local } = child.name;
    const range = child.opening;
    if (uri === XHTML) {
      const { name, isHtml, isSafe } = htmlElementNamed(local);
      if (!isHtml || name !== local) report.at("not-html", child, { value: local }, range);
      else if (!isSafe) report.at("unsafe-element", child, { tag: local }, range);
      for (const attribute of child.attributes)
        checkAttribute(child, attribute.name.raw, attribute.value, hasOwnBase, report, () => attribute);
    } else if (uri !== undefined && DRAWN.test(uri)) {
      if (!DRAWING.has(local)) report.at("unsafe-element", child, { tag: local }, range);
      for (const attribute of child.attributes)
        if (!DRAWING_ATTRIBUTES.has(attribute.name.raw))
          report.at("unsafe-attribute", child, { attr: attribute.name.raw }, attribute);
    } else if (
      (owner.name.uri === XHTML && uri === undefined) ||
      (local === "div" && owner.name.uri !== XHTML && (uri === undefined || child.name.vocabulary?.prefix === ""))
    )
      report.at("not-html", owner, { value: `${child.name.raw} of another namespace` }, range);
    else if (owner.name.uri === XHTML && child.name.vocabulary !== undefined) {
      const isCore = child.name.vocabulary.prefix === "";
      report.at("undefined-element", child, isCore ? { element: `atom:${local}` } : {}, range);
    }
    checkElements(child, report, hasOwnBase);
  }
}

function checkAttribute(
  element: TreeElement,
  name: string,
  value: string,
  hasOwnBase: boolean,
  report: Report,
  range: () => Range,
): void {
  if (/^on[a-z]/i.test(name)) report.at("unsafe-attribute", element, { attr: name }, range());
  else if (name === "style") {
    const bad = unsafeStyle(value, report);
    if (bad !== undefined) report.at("unsafe-style", element, { attr: "style", value: bad }, range());
  } else if ((name === "href" || name === "src") && !hasOwnBase) {
    const target = value.trim();
    if (target !== "" && !/^[a-z][a-z\d+.-]*:/i.test(target))
      report.at("relative-reference", element, { attr: name, value: target }, range());
  }
}

const PROPERTIES = new Set(
  (
    "azimuth background background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width " +
    "border-collapse border-color border-left border-left-color border-left-style border-left-width border-right border-right-color " +
    "border-right-style border-right-width border-spacing border-style border-top border-top-color border-top-style border-top-width " +
    "border-width clear color cursor direction display elevation float font font-family font-size font-style font-variant font-weight " +
    "height letter-spacing line-height margin margin-bottom margin-left margin-right margin-top overflow padding padding-bottom " +
    "padding-left padding-right padding-top pause pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral " +
    "speak-punctuation speech-rate stress text-align text-decoration text-indent unicode-bidi vertical-align voice-family volume " +
    "white-space width list-style list-style-type max-width min-width max-height min-height"
  ).split(" "),
);
/** A name, number, colour or short string, nothing that loads or computes. */
const VALUE = /^(?:[-a-z\d%#.,\s!'"]|rgba?\([\d%.,\s]+\))*$/i;

/** In these, a length that could push the rest of a page away is dropped. */
const SHORTHAND = /^(?:background|border|margin|padding)/;
const LENGTH = /^-?\d{0,4}(?:\.\d{0,2})?(?:cm|em|ex|in|mm|pc|pt|px|%|,|\))?$/;

interface Met {
  readonly style: string;
  readonly bad: string | undefined;
}
/** The styles that a report has met last, by their length and two letters: nearly all of a feed are the same few. */
const MET = new WeakMap<Report, (Met | undefined)[]>();

function unsafeStyle(style: string, report: Report): string | undefined {
  let known = MET.get(report);
  if (known === undefined) {
    known = new Array<Met | undefined>(256).fill(undefined);
    MET.set(report, known);
  }
  const { length } = style;
  const place = (length * 31 + style.charCodeAt(length >> 1) * 7 + style.charCodeAt(length >> 2)) & 255;
  const met = known[place];
  // A map would hash the style, which is long and a new piece of the text each time, before it compares.
  if (met !== undefined && met.style === style) return met.bad;
  const bad = unsafeDeclaration(style);
  known[place] = { style, bad };
  return bad;
}

/** The first property that readers drop, or whose value they do. */
function unsafeDeclaration(style: string): string | undefined {
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    if (declaration.trim() === "") continue;
    const property = declaration
      .slice(0, colon < 0 ? undefined : colon)
      .trim()
      .toLowerCase();
    if (colon < 0 || !PROPERTIES.has(property)) return property;
    const value = declaration.slice(colon + 1).trim();
    if (!VALUE.test(value)) return value;
    const huge = SHORTHAND.test(property)
      ? value.split(/\s+/).find((word) => /^[-+]?\d/.test(word) && !LENGTH.test(word))
      : undefined;
    if (huge !== undefined) return huge;
  }
  return undefined;
}
