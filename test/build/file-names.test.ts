import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressOf, fill, insideOut, slugOf } from "../../src/build/file-names.ts";

describe("slugs", () => {
  test.each([
    ["Politics", "politics"],
    ["Ärzte & Pflege", "ärzte-pflege"],
    ["  New   York ", "new-york"],
    ["Children's books", "childrens-books"],
    ["../../etc/passwd", "etc-passwd"],
    ["C:\\temp", "c-temp"],
    ["राजनीति", "राजनीति"],
    ["政治", "政治"],
    ["ＦＵＬＬ", "full"],
    ["CON", "con-"],
    ["C++", "c"],
    ["🎈", ""],
  ])("of %j is %j", (name, slug) => expect(slugOf(name)).toBe(slug));

  test("are names on every file system, or empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const slug = slugOf(name);
        expect(slug === "" || insideOut(`${slug}.xml`) === `${slug}.xml`).toBe(true);
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(245);
      }),
    );
  });
});

test.each(["../x.xml", "a/../../x", "/etc/passwd", "C:/x", "a//b", "a\\..\\x", "", "a/\0.xml", "what?.xml"])(
  "%j leads out of the folder or is no name",
  (name) => expect(() => insideOut(name)).toThrow(/no name for a file/),
);

test("a pattern takes only what there is, and says what that is", () => {
  expect(fill("{by}/{slug}.xml", { by: "tag", slug: "x" })).toBe("tag/x.xml");
  expect(() => fill("{tag}.xml", { slug: "x" })).toThrow('{tag} in "{tag}.xml" means nothing; there are {slug}');
  expect(() => fill("{constructor}.xml", { slug: "x" })).toThrow(/means nothing/);
});

test("an address escapes each part of the path", () => {
  expect(addressOf("tag/राज?#.xml", "https://example.com/a")).toBe(
    "https://example.com/a/tag/%E0%A4%B0%E0%A4%BE%E0%A4%9C%3F%23.xml",
  );
});
