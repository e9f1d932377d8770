/** The headline of a text whose front matter has no title. */
import { expect, test } from "vitest";
import { headlineOf } from "../../src/build/presets/headline.ts";

test.each<readonly [rule: string, body: string, headline: string | undefined]>([
  ["a sign", "# Bridge reopens\nText", "Bridge reopens"],
  ["signs behind it, and an id", "# Bridge *reopens* ## {#bridge}\n", "Bridge reopens"],
  ["underlined", "Bridge reopens\n====\nText", "Bridge reopens"],
  ["underlined, beginning with a tag", "#harbour news\n===\n", "#harbour news"],
  ["after imports", 'import A from "a"\nexport const b = 1\n\n# Bridge\n', "Bridge"],
  ["after comments", "<!-- one -->\n<!-- two\n -->\n# Bridge\n", "Bridge"],
  ["of the second level", "## Bridge\n", undefined],
  ["a tag alone", "#harbour\n", undefined],
  ["later in the text", "Text\n\n# Bridge\n", undefined],
  ["a comment that does not end", "<!-- # Bridge\n", undefined],
  ["nothing", "", undefined],
])("%s", (_, body, headline) => expect(headlineOf(body)).toBe(headline));
