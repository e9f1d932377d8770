/** Rules that are switched off: by an option, and by comments in the document. */

import { expect, test } from "vitest";
import { type RuleId, validateFeed } from "../../src/index.ts";
import { WRAP } from "./rule-rows.ts";

const GUIDLESS =
  "<item><title>Rain</title><link>https://example.org/2</link><description>It rains.</description></item>";
const found = (text: string | Uint8Array, options = {}) =>
  validateFeed(text, options).diagnostics.map(({ code }) => code);
/** A feed whose second item has no guid, with something before it. */
const feedWith = (before: string, after = "") =>
  WRAP.channel("").replace("</channel>", `${before}${GUIDLESS}${after}</channel>`);
const asBytes = (text: string) => new TextEncoder().encode(text);

test("a feed without comments has the finding", () => {
  expect(found(feedWith(""))).toEqual(["missing-guid"]);
});

test.each([
  ["the next line", "<!-- feedwright-disable-next-line missing-guid: the partner has none -->\n"],
  ["the next line, beside other rules", "<!-- feedwright-disable-next-line missing-guid, profile-missing -->\n"],
  ["the next line, all rules", "<!-- feedwright-disable-next-line -->\n"],
  ["what follows", "<!-- feedwright-disable missing-guid — none -->"],
  ["what follows, all rules", "<!--feedwright-disable-->"],
  [
    "what follows, and never enabled",
    "<!-- é ß 日 --><!-- feedwright-disable missing-guid --><!-- feedwright-enable future-date -->",
  ],
])("%s is not judged", (_, comment) => {
  for (const text of [feedWith(comment), asBytes(feedWith(comment))]) expect(found(text)).toEqual([]);
});

test.each([
  ["the line after the next one", "<!-- feedwright-disable-next-line missing-guid -->\n\n"],
  ["what follows enable", "<!-- feedwright-disable missing-guid --><!-- feedwright-enable missing-guid -->"],
  ["what follows enable of all", "<!-- feedwright-disable missing-guid --><!-- feedwright-enable -->"],
  ["another rule", "<!-- feedwright-disable future-date -->"],
])("%s is judged, and the comment is unused", (_, comment) => {
  for (const text of [feedWith(comment), asBytes(feedWith(comment))])
    expect(found(text).sort()).toEqual(["missing-guid", "unused-disable"]);
});

test.each([
  ["text in CDATA", "<![CDATA[<!-- feedwright-disable missing-guid -->]]>"],
  ["another program's comment", "<!-- feedwright-disabled missing-guid -->"],
])("%s switches nothing off", (_, text) => {
  expect(found(feedWith(text))).toContain("missing-guid");
});

test("a reason after two hyphens is understood, and breaks the document", () => {
  const codes = found(feedWith("<!-- feedwright-disable-next-line missing-guid -- none -->\n"));
  expect(codes).toContain("not-well-formed");
  expect(codes).not.toContain("missing-guid");
});

test("a mistyped rule is named, with the nearest", () => {
  const { diagnostics } = validateFeed(feedWith("<!-- feedwright-disable mising-guid -->"));
  const { message, line } = diagnostics.find(({ code }) => code === "unknown-rule")!;
  expect(message).toBe('there is no rule "mising-guid"; did you mean `missing-guid`?');
  expect(line).toBeGreaterThan(0);
});

test("`comments: false` judges all, and says nothing of the comments", () => {
  expect(found(feedWith("<!-- feedwright-disable -->"), { comments: false })).toEqual(["missing-guid"]);
});

test("what only a profile asks for is not unused where it is not asked for", () => {
  expect(found(feedWith("<!-- feedwright-disable profile-missing missing-guid -->"))).toEqual([]);
});

test("a hundred thousand comments take no time that grows with the findings", () => {
  const text = WRAP.channel("").replace(
    "</channel>",
    `${"<!-- feedwright-disable missing-guid --><!-- feedwright-enable -->".repeat(30_000)}${GUIDLESS.repeat(20_000)}</channel>`,
  );
  const start = performance.now();
  validateFeed(text);
  expect(performance.now() - start).toBeLessThan(8000);
});

test.each([
  ["off", []],
  ["info", ["info"]],
  ["error", ["error"]],
] as const)("rules: %s", (level, severities) => {
  const report = validateFeed(feedWith(""), { rules: { "missing-guid": level } });
  expect(report.diagnostics.map(({ severity }) => severity)).toEqual(severities);
  expect(report.valid).toBe(level !== "error");
});

test("an option goes before a profile", () => {
  const options = { profiles: ["msn"], rules: { "missing-guid": "off" as const } };
  expect(found(feedWith(""), options)).not.toContain("missing-guid");
});

test.each([
  [{ "mising-guid": "off" }, 'there is no rule "mising-guid"; did you mean `missing-guid`?'],
  [{ "missing-guid": "warn" }, 'the rule "missing-guid" is given "warn"; expected off, info, warning or error'],
  [{ "not-a-feed": "off" }, "is always an error"],
  [{ constructor: "off" }, 'there is no rule "constructor"'],
])("rules %j are refused", (rules, message) => {
  expect(() => validateFeed("", { rules: rules as Partial<Record<RuleId, "off">> })).toThrow(message);
});
