/** What a report says of hostile names and feeds: nothing steers a terminal, and every format is what programs expect. */
import { XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { FORMATS, type Checked } from "../../src/cli/validate-formats.ts";

const HOSTILE = "a\x1b[31m\x9b2J\x07\x7f\u2028 \ud800 b";
const found = (severity: "error" | "warning") => ({
  code: `missing-${severity}`,
  severity,
  message: HOSTILE,
  path: HOSTILE,
  params: {},
});
const checked = (severities: readonly ("error" | "warning")[], name = `x/${HOSTILE}.xml`): Checked => ({
  name,
  text: HOSTILE,
  mended: 0,
  format: "rss",
  version: HOSTILE,
  valid: !severities.includes("error"),
  diagnostics: severities.map(found),
});

describe.each(Object.entries(FORMATS))("--format %s", (name, report) => {
  test("holds no control that a terminal obeys", () => {
    const text = report([checked(["error", "warning"])], [{ name: HOSTILE, reason: HOSTILE }]);
    const own = name === "pretty" ? text.replace(/\x1b\[\d+m/g, "") : text;
    expect(own).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
  });
});

test("JSON says what was there", () =>
  expect(JSON.parse(FORMATS.json([checked(["error"])], []))[0].diagnostics[0].message).toBe(HOSTILE));

test.each([
  ["a b/ü%.xml", "a%20b/%C3%BC%25.xml"],
  ["C:\\x\\y.xml", "C%3A/x/y.xml"],
  ["/tmp/feed.xml", "/tmp/feed.xml"],
  ["https://example.org/ü?a=b", "https://example.org/%C3%BC?a=b"],
])("SARIF names %s by an RFC 3986 reference", (name, uri) => {
  const log = JSON.parse(FORMATS.sarif([checked(["error"], name)], []));
  expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
});

test("JUnit: warnings fail no valid feed", () => {
  expect(FORMATS.junit([checked(["warning"], "a.xml")], [])).toContain('tests="1" failures="0"');
  const both = FORMATS.junit([checked(["error", "warning"])], [{ name: HOSTILE, reason: HOSTILE }]);
  expect(both).toContain('tests="2" failures="1"');
  expect(XMLValidator.validate(both)).toBe(true);
});
