/** HTML beside feeds: finding feeds in a page, and showing what a feed holds. */

import { describe, expect, test } from "vitest";
import { absoluteUrls, discoverFeeds, sanitizeHtml, textOf } from "../../src/html/index.ts";

const BASE = "https://example.org/news/";

describe("discoverFeeds", () => {
  test.each<[rule: string, html: string, urls: string[]]>([
    [
      "takes plain links where none is announced",
      '<a href="feed.xml">Feed</a><a href="/about">x</a><a href="/rss">x</a>',
      ["feed.xml", "rss"],
    ],
    [
      "takes announced ones only",
      '<link rel="alternate" type="application/rss+xml" href="a"><a href="feed.xml">Feed</a>',
      ["a"],
    ],
    [
      "knows the scheme that opened readers",
      '<a href="feed:https://a.example/x">Feed</a><a href="feed://a.example/y">Feed</a>',
      ["https://a.example/x", "http://a.example/y"],
    ],
    [
      "leaves out what a template holds",
      '<template><link rel="alternate" type="application/rss+xml" href="a"></template>',
      [],
    ],
  ])("%s", (_, html, urls) =>
    expect(discoverFeeds(html, "https://a.example/").map(({ url }) => url)).toEqual(
      urls.map((url) => new URL(url, "https://a.example/").href),
    ),
  );
  const link = (rest: string) => `<html><head><link ${rest}></head></html>`;
  const RSS = "application/rss+xml";
  test.each([
    [
      "RSS",
      link(`rel="alternate" type="${RSS}" href="rss.xml" title="A"`),
      [["https://example.org/news/rss.xml", "A", RSS]],
    ],
    [
      "Atom, relation in capitals",
      link('rel="ALTERNATE" type="application/atom+xml" href="/a"'),
      [["https://example.org/a", "", "application/atom+xml"]],
    ],
    [
      "JSON Feed",
      link("rel=alternate type=application/feed+json href=//cdn.example.org/f.json"),
      [["https://cdn.example.org/f.json", "", "application/feed+json"]],
    ],
    [
      "JSON Feed 1.0, announced as JSON",
      link('rel="alternate" type="application/json" href="/feed.json"'),
      [["https://example.org/feed.json", "", "application/json"]],
    ],
    [
      "a media type with parameters",
      link(`rel="alternate" type="${RSS}; charset=utf-8" href="/r"`),
      [["https://example.org/r", "", RSS]],
    ],
    ["rel=feed without a type", link('rel="feed" href="/f"'), [["https://example.org/f", "", ""]]],
    [
      "references in the address",
      link(`rel="alternate" type="${RSS}" href="/r?a=1&amp;b=2"`),
      [["https://example.org/r?a=1&b=2", "", RSS]],
    ],
    [
      "the page's own base",
      `<base href="https://other.example/x/">${link(`rel="alternate" type="${RSS}" href="r"`)}`,
      [["https://other.example/x/r", "", RSS]],
    ],
    [
      "a base that stands too late",
      `${link(`rel="alternate" type="${RSS}" href="r"`)}<base href="/y/">`,
      [["https://example.org/y/r", "", RSS]],
    ],
    [
      "each address once",
      link(`rel="alternate" type="${RSS}" href="/r"`).repeat(2),
      [["https://example.org/r", "", RSS]],
    ],
    ["no style", link(`rel="alternate stylesheet" type="${RSS}" href="/s.css"`), []],
    ["no translation", link('rel="alternate" hreflang="de" href="/de"'), []],
    ["no JSON that is none of a feed", link('rel="alternate" type="application/json" href="/wp-json/42"'), []],
    ["no comment", `<!-- ${link(`rel="alternate" type="${RSS}" href="/r"`)} -->`, []],
    ["no script", `<script>var x = '${link(`rel="alternate" type="${RSS}" href="/r"`)}'</script>`, []],
    ["no address that runs code", link(`rel="alternate" type="${RSS}" href="java&#10;script:alert(1)"`), []],
    ["no empty address", link(`rel="alternate" type="${RSS}" href=" "`), []],
  ])("%s", (_, html, expected) =>
    expect(discoverFeeds(html, BASE).map(({ url, title, type }) => [url, title, type])).toEqual(expected),
  );

  test("without the page's address, absolute ones are found and relative ones stay", () =>
    expect(discoverFeeds(link('rel="alternate" type="application/rss+xml" href="/rss.xml"'))[0]?.url).toBe("/rss.xml"));
});

describe("sanitizeHtml", () => {
  test.each([
    ["scripts", "<p>a<script>alert(1)</script>b</p>", "<p>ab</p>"],
    ["styles", "<style>p{}</style><p style='x'>a</p>", "<p>a</p>"],
    ["event handlers", '<img src="https://e.org/a.png" onerror="x()">', '<img src="https://e.org/a.png" />'],
    ["addresses that run code", '<a href="javascript:x()">a</a>', '<a rel="noopener nofollow ugc">a</a>'],
    ["disguised addresses", '<a href=" jAva&#9;script:x()">a</a>', '<a rel="noopener nofollow ugc">a</a>'],
    ["frames", '<iframe src="https://e.org/"></iframe>a', "a"],
    ["forms", "<form action='/x'><input name=a><p>a</p></form>", "<p>a</p>"],
    ["SVG", "<svg><script>x()</script></svg><b>a</b>", "<b>a</b>"],
    ["objects", '<object data="x.swf"><embed src="x"></object>a', "a"],
    ["metadata", '<meta http-equiv="refresh" content="0;url=x"><base href="x"><link rel="stylesheet" href="x">a', "a"],
    ["an address of another scheme in srcset", '<img srcset="javascript:x() 1x">', "<img />"],
  ])("drops %s", (_, html, expected) => expect(sanitizeHtml(html)).toBe(expected));

  test.each([
    ["headings, lists and tables", '<h2>a</h2><ul><li>b</li></ul><table><tr><td colspan="2">c</td></tr></table>'],
    ["figures", '<figure><img src="https://e.org/a.png" alt="A" width="10" /><figcaption>b</figcaption></figure>'],
    ["languages and directions", '<p lang="ar" dir="rtl">سلام</p>'],
    ["times", '<time datetime="2023-03-21T16:39:00+05:30">21 Mar</time>'],
    ["audio", '<audio src="https://e.org/a.mp3" controls></audio>'],
    ["the letter of text", "a &lt; b &amp; c"],
  ])("keeps %s", (_, html) => expect(sanitizeHtml(html)).toBe(html));

  test.each([
    ["of one pixel", '<img src="a.gif" width="1" height="1">'],
    ["of no width", '<img src="a.gif" width="0px">'],
    ["of one pixel by its style", '<img src="a.gif" style="border:0; width:1px">'],
    ["that is not shown", '<img src="a.gif" style="display: none">'],
    ["that is hidden", '<img src="a.gif" hidden>'],
    ["of a counter", '<img src="https://pixel.wp.com/g.gif?x=1">'],
    ["of a counter without a scheme", '<img src="//ad.doubleclick.net/x">'],
  ])("drops a picture %s", (_, html) => expect(sanitizeHtml(`<p>a${html}</p>`)).toBe("<p>a</p>"));

  test.each([
    ["a picture with sizes", '<img src="a.png" width="10" height="100" />'],
    ["a picture whose address only names a counter", '<img src="https://e.org/doubleclick.net/a.png" />'],
  ])("keeps %s", (_, html) => expect(sanitizeHtml(html)).toBe(html));

  test.each<[string, string, string]>([
    [
      "addresses in several sizes",
      "a.png 1x, /b.png 2x",
      "https://example.org/news/a.png 1x, https://example.org/b.png 2x",
    ],
    ["one address", "a.png", "https://example.org/news/a.png"],
    ["a descriptor that there is not", "a.png 1x 2q, b.png 640w", "https://example.org/news/b.png 640w"],
    ["an address that runs code", "javascript:x 1x, b.png 2x", "https://example.org/news/b.png 2x"],
  ])("makes srcset absolute: %s", (_, srcset, expected) => {
    for (const tag of ["img", "source"])
      expect(sanitizeHtml(`<${tag} srcset="${srcset}">`, { url: BASE })).toContain(`<${tag} srcset="${expected}"`);
  });

  test("relative addresses become absolute where the page is known", () =>
    expect(sanitizeHtml('<img src="a.png">', { url: BASE })).toBe('<img src="https://example.org/news/a.png" />'));
  test("frames of hosts that are named stay", () => {
    const frame = '<iframe src="https://www.youtube-nocookie.com/embed/x" width="4"></iframe>';
    expect(sanitizeHtml(frame, { iframeHosts: ["www.youtube-nocookie.com"] })).toBe(frame);
    expect(sanitizeHtml(frame, { iframeHosts: ["player.example"] })).toBe('<iframe width="4"></iframe>');
  });
});

test("absoluteUrls leaves text alone", () =>
  expect(absoluteUrls('href="/x" <a href="/x">x</a>', BASE)).toBe('href="/x" <a href="https://example.org/x">x</a>'));
test("textOf is what a reader sees", () =>
  expect(textOf("<p>Xi in <b>Moscow</b> &amp; back</p>")).toBe("Xi in Moscow & back"));
