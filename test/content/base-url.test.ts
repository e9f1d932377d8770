import { describe, expect, it } from "vitest";
import { absoluteHtml } from "../../src/content/absolute-html.ts";
import { baseWithin, LONGEST_BASE, resolveUrl } from "../../src/content/base-url.ts";

const longest = `https://example.org/${"x".repeat(LONGEST_BASE - 20)}`;

const ROWS: readonly (readonly [rule: string, url: string, base: string | undefined, resolved: string])[] = [
  ["against the base in force: RFC 3986 §5.2", "../b?c#d", "https://example.org/a/x", "https://example.org/b?c#d"],
  ["another host", "//cdn.example/a", "https://example.org/", "https://cdn.example/a"],
  ["an absolute one stays to the letter", "HTTP://Example.org", "https://example.org/", "HTTP://Example.org"],
  ["without a base it stays as it was written", "/a", undefined, "/a"],
  ["against a base that is none it stays as it was written", "/a", "example", "/a"],
  ["against the longest base", "/a", longest, "https://example.org/a"],
  ["a base longer than any address is none, for each reference costs its length", "/a", `${longest}x`, "/a"],
];

describe("resolveUrl", () => {
  it.each(ROWS)("%s", (_, url, base, resolved) => expect(resolveUrl(url, base)).toBe(resolved));
});

describe("absoluteHtml", () => {
  it("resolves against the longest base and against none that is longer", () => {
    const html = '<a href="/a">a</a>';
    expect(absoluteHtml(html, longest)).toBe('<a href="https://example.org/a">a</a>');
    expect(absoluteHtml(html, `${longest}x`)).toBe(html);
  });
});

describe("baseWithin", () => {
  it("is the element's own against the one around it; XML Base §3.1", () =>
    expect(baseWithin("https://example.org/a/", "b/")).toBe("https://example.org/a/b/"));
  it("is the one around it where the element's own is empty or none", () => {
    expect(baseWithin("https://example.org/a/", "")).toBe("https://example.org/a/");
    expect(baseWithin("https://example.org/a/", "http://[")).toBe("https://example.org/a/");
  });
});
