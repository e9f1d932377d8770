/** Whether two articles are one. */
import { describe, expect, it, test } from "vitest";
import { sameArticle, Timestamp } from "../../src/index.ts";
import { identityKeys, urlKey } from "../../src/feed/article-identity.ts";

describe("addresses are one where only their form differs", () => {
  test.each([
    ["the scheme", "http://example.com/a", "https://example.com/a"],
    ["`www.`", "https://www.example.com/a", "https://example.com/a"],
    ["a point at the end of the host", "https://example.com./a", "https://example.com/a"],
    ["the default port", "https://example.com:443/a", "https://example.com/a"],
    ["the fragment", "https://example.com/a#top", "https://example.com/a"],
    ["an empty path", "https://example.com", "https://example.com/"],
    ["a slash at the end", "https://example.com/a/", "https://example.com/a"],
    ["escapes that need not be", "https://example.com/%7Ea%2d", "https://example.com/~a-"],
    ["escapes in small letters", "https://example.com/a%c3%a9", "https://example.com/a%C3%A9"],
    ["the order of parameters", "https://example.com/?b=1&a=2", "https://example.com/?a=2&b=1"],
    ["tracking parameters", "https://example.com/a?utm_source=x&fbclid=y&id=3", "https://example.com/a?id=3"],
    ["a reference to the site itself", "https://example.com/a?ref=example.com", "https://example.com/a"],
    ["letter case of the host", "https://EXAMPLE.com/a", "https://example.com/a"],
  ])("%s", (_, a, b) => expect(urlKey(a)).toBe(urlKey(b)));
  test.each([
    ["letter case of the path", "https://example.com/A", "https://example.com/a"],
    ["another parameter", "https://example.com/?p=1", "https://example.com/?p=2"],
    ["another port", "https://example.com:8080/a", "https://example.com/a"],
    ["a place of an application", "https://example.com/#!/a", "https://example.com/#!/b"],
    ["a reference to another site", "https://example.com/a?ref=other.com", "https://example.com/a"],
  ])("not %s", (_, a, b) => expect(urlKey(a)).not.toBe(urlKey(b)));
  it("is asked of the web's addresses only", () => expect(urlKey("urn:x:1") ?? urlKey("/a")).toBeUndefined());
});

test.each<readonly [rule: string, article: object, keys: string[]]>([
  ["the id, then the address", { id: "17", url: "https://example.com/a" }, ["id:17", "url:example.com/a"]],
  [
    "an id that is an address is one too",
    { id: "https://example.com/a" },
    ["id:https://example.com/a", "url:example.com/a"],
  ],
  ["without both: title and text", { title: " A  B ", contentText: "C" }, ["text:a b|c"]],
])("keys: %s", (_, article, keys) => expect(identityKeys(article)).toEqual(keys));

describe("one article", () => {
  const day = (date: number, hour = 0) => new Timestamp(Date.UTC(2023, 2, date, hour), { offset: 0 });
  const home = "https://example.com/";
  test.each<readonly [rule: string, a: object, b: object, isOne: boolean]>([
    ["one id", { id: "urn:x:1" }, { id: "urn:x:1" }, true],
    ["another id and another address", { id: "urn:x:1", url: `${home}a` }, { id: "urn:x:2", url: `${home}b` }, false],
    [
      "an id that is made anew, one address",
      { id: "a", url: `${home}a` },
      { id: "b", url: `${home}a/?utm_medium=x` },
      true,
    ],
    [
      "a link blog: one page, another title and day",
      { id: "a", url: `${home}x`, title: "On bridges", published: day(1) },
      { id: "b", url: `${home}x`, title: "Bridges again", published: day(9) },
      false,
    ],
    [
      "one page, another headline the same day",
      { id: "a", url: `${home}x`, title: "Bridge closed", published: day(1) },
      { id: "b", url: `${home}x`, title: "Bridge open", published: day(1, 5) },
      true,
    ],
    ["the home page is no article's address", { id: "a", url: home }, { id: "b", url: home }, false],
    ["a small number is its site's own", { id: "1", url: `${home}a` }, { id: "1", url: "https://other.com/b" }, false],
    ["the same number on one site", { id: "1", url: `${home}a` }, { id: "1", url: `${home}b` }, true],
    ["an id that is the other's address", { id: `${home}a` }, { id: "7", url: `${home}a` }, true],
    [
      "one title within a day",
      { title: "Bridge", published: day(21) },
      { title: "bridge ", published: day(21, 9) },
      true,
    ],
    ["one title a week later", { title: "Links", published: day(14) }, { title: "Links", published: day(21) }, false],
    ["no title", { published: day(21) }, { published: day(21) }, false],
    [
      "one title and one text at two addresses",
      { url: `${home}a`, title: "T", contentText: "Long" },
      { url: `${home}b`, title: "T", contentText: "Long" },
      true,
    ],
    [
      "one title and two texts at two addresses",
      { url: `${home}a`, title: "T", contentText: "X" },
      { url: `${home}b`, title: "T", contentText: "Y" },
      false,
    ],
  ])("%s", (_, a, b, isOne) => {
    expect(sameArticle(a, b)).toBe(isOne);
    expect(sameArticle(b, a)).toBe(isOne);
  });
});
