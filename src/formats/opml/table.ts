/** OPML 1.0, 1.1 and 2.0: http://opml.org/spec2.opml */

import { rfc822 } from "../../table/codecs/date.ts";
import { integer } from "../../table/codecs/integer.ts";
import { list } from "../../table/codecs/list.ts";
import { text } from "../../table/codecs/text.ts";
import { trueFalse } from "../../table/codecs/truth.ts";
import { uri, url } from "../../table/codecs/url.ts";
import type { Infer, InferInput, Unmapped } from "../../table/infer.ts";
import { attr, element, many, must, one, self } from "../../table/words.ts";

const words = { rule: "plain-text" } as const;

/** Numbers of lines with commas between them, or none. */
function lines(raw: string): string | undefined {
  return /^(?:\d+(?:,\s*\d+)*)?$/.test(raw) ? undefined : "expected numbers of lines like 1, 6, 13";
}

const outline = element({
  text: must(attr(text)),
  /** `rss` for a subscription, `link`, `include`. */
  type: one(attr(text)),
  title: one(attr(text)),
  /** Of the feed. */
  xmlUrl: one(attr(url)),
  htmlUrl: one(attr(uri)),
  /** Of a link or an inclusion. */
  url: one(attr(uri)),
  description: one(attr(text)),
  language: one(attr(text), { rule: "language-name" }),
  /** Of the feed: `RSS`, `RSS1`, `RSS2`, `scriptingNews`. */
  version: one(attr(text)),
  created: one(attr(rfc822)),
  /** Comma-separated paths: `/Boston/Weather,/Harvard/Berkman`. */
  category: one(attr(text)),
  isComment: one(attr(trueFalse)),
  isBreakpoint: one(attr(trueFalse)),
  outlines: many(self, "outline"),
});

const head = element({
  title: one(text, words),
  dateCreated: one(rfc822),
  dateModified: one(rfc822),
  ownerName: one(text, words),
  ownerEmail: one(text, { rule: "owner-email" }),
  ownerId: one(url, { rule: "http-url" }),
  docs: one(url),
  /** Numbers of the lines that are expanded. */
  expansionState: one(list(integer, ","), { rule: lines, code: "expansion-state" }),
  vertScrollState: one(integer, { rule: ["not-blank", "positive"] }),
  /** Pixels. */
  windowTop: one(integer, { rule: ["not-blank", "integer"] }),
  windowLeft: one(integer, { rule: ["not-blank", "integer"] }),
  windowBottom: one(integer, { rule: ["not-blank", "positive"] }),
  windowRight: one(integer, { rule: ["not-blank", "positive"] }),
});

export const opml = element(
  {
    version: must(attr(text)),
    head: must(head),
    body: must(element({ outlines: many(outline, "outline") })),
  },
  "feed",
);

/** An OPML document as it was read. */
export interface OpmlDocument extends Infer<typeof opml.fields>, Unmapped {}
/** An OPML document as a program writes it. */
export interface OpmlInput extends Omit<InferInput<typeof opml.fields>, "version" | "head"> {
  /** @default "2.0" */
  version?: string;
  head?: InferInput<typeof head.fields>;
}
/** One line, with the lines under it. */
export interface Outline extends Infer<typeof outline.fields>, Unmapped {}
