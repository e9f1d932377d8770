/** CDATA wrappers that were escaped with what is in them. */
import { describe, expect, it, test } from "vitest";
import { unwrapped, withoutSections } from "../../src/content/cdata.ts";

describe("a text comes out of its wrappers", () => {
  test.each([
    ["one", "<![CDATA[a]]>", "a"],
    ["one around another", "<![CDATA[<![CDATA[a]]>]]>", "a"],
    ["one in a comment", "<!--[CDATA[a]]-->", "a"],
    ["two beside each other", "<![CDATA[a]]> <![CDATA[b]]>", "a b"],
    ["one that does not end", "<![CDATA[a", "a"],
    ["many that do not end", "<![CDATA[ <![CDATA[a", "a"],
    ["an end too many", "<![CDATA[a]]>]]>", "a"],
    ["ends without a beginning are text", "a ]]> b", "a ]]> b"],
  ])("%s", (_, text, inside) => expect(unwrapped(text)).toBe(inside));
});

it("wherever a whole one stands in a text", () => {
  expect(withoutSections("see <![CDATA[<b>]]> and <![CDATA[")).toBe("see <b> and <![CDATA[");
});

it("in a time that grows with the text", () => {
  const flood = "<![CDATA[".repeat(200_000);
  expect(unwrapped(`${flood}a`)).toBe("a");
  expect(unwrapped(`${flood}a${"]]>".repeat(200_000)}`)).toBe("a");
});
