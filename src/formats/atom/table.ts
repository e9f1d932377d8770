/** Atom 1.0 (RFC 4287), with the words of Atom 0.3 read beside it. */

import { rfc3339 } from "../../table/codecs/date.ts";
import { html } from "../../table/codecs/html.ts";
import { integer } from "../../table/codecs/integer.ts";
import { text } from "../../table/codecs/text.ts";
import { unescaped } from "../../table/codecs/unescaped.ts";
import { url } from "../../table/codecs/url.ts";
import type { Infer, Unmapped } from "../../table/infer.ts";
import { attr, body, element, many, must, one, foreign } from "../../table/words.ts";

/** Plain text that says something. */
const words = { rule: ["not-blank", "plain-text"] } as const;
/** §3.3: white space is none of it. */
const date = { rule: ["no-space", "rfc3339"] } as const;
const picture = { rule: ["not-blank", "no-space", "url"] } as const;
/** Of Atom 0.3. */
const old = { rule: "w3cdtf" } as const;

/** Inherited by everything inside: RFC 4287 §2. */
const common = {
  base: one(attr(url), { name: "xml:base", rule: "iri" }),
  lang: one(attr(text), { name: "xml:lang", rule: "language" }),
};

/**
 * Text construct, §3.1. `value` is what `type` says: text, HTML, or for xhtml the `div` with its markup.
 * `mode` is Atom 0.3's: xml, escaped or base64.
 */
const textConstruct = element({
  type: one(attr(text)),
  ...common,
  mode: foreign(one(attr(text))),
  value: must(body(html)),
});

/** Content, §4.1.3: as a text construct, or any MIME type, or elsewhere (`src`). */
const content = element({
  type: one(attr(text)),
  src: one(attr(url), { rule: "url-attribute" }),
  ...common,
  mode: foreign(one(attr(text))),
  value: one(body(html)),
});

/** Person construct, §3.2. */
const person = element({
  ...common,
  name: must(unescaped(text), { rule: ["not-blank", "without-email", "plain-text"] }),
  uri: one(url, { rule: ["no-space", "not-blank", "iri"] }),
  email: one(text, { rule: "email" }),
  /** Atom 0.3. */
  url: foreign(one(url, { rule: "url" })),
  homepage: foreign(one(url, { rule: "url" })),
});

/** §4.2.2 */
const category = element({
  term: must(attr(unescaped(text)), words),
  scheme: one(attr(url)),
  label: one(attr(unescaped(text)), { rule: "plain-text" }),
  ...common,
});

/** §4.2.7, with the counts of RFC 4685. */
const link = element({
  href: must(attr(url), { rule: "iri" }),
  rel: one(attr(text), { rule: "not-blank-attribute" }),
  type: one(attr(text), { rule: "mime" }),
  hreflang: one(attr(text), { rule: "language" }),
  title: one(attr(text), { rule: ["not-blank-attribute", "plain-text"] }),
  length: one(attr(integer), { rule: ["not-blank", "non-negative"] }),
  count: one(attr(integer), "thr:count"),
  updated: one(attr(rfc3339), "thr:updated"),
  ...common,
});

/** §4.2.4 */
const generator = element({
  uri: one(attr(url), { rule: "url-attribute" }),
  version: one(attr(text)),
  url: foreign(one(attr(url))),
  ...common,
  name: must(body(text), words),
});

/** What feeds, entries and sources share: §4.1 */
const metadata = {
  ...common,
  id: must(url, { rule: "atom-id" }),
  title: must(textConstruct),
  updated: must(rfc3339, date),
  authors: many(person, "author"),
  links: many(link, "link"),
  categories: many(category, "category"),
  contributors: many(person, "contributor"),
  rights: one(textConstruct),
};
const head = {
  ...metadata,
  subtitle: one(textConstruct),
  generator: one(generator),
  icon: one(url, picture),
  logo: one(url, picture),
};

/** §4.2.11 */
export const source = element(head, "feed");

/** §4.1.2 */
export const entry = element(
  {
    ...metadata,
    id: must(url, { rule: ["not-blank", "atom-id"] }),
    updated: must(rfc3339, { rule: ["not-blank", "no-space", "rfc3339"] }),
    published: one(rfc3339, date),
    summary: one(textConstruct),
    content: one(content),
    source: one(source),
    /** Atom 0.3. */
    modified: foreign(one(rfc3339, old)),
    issued: foreign(one(rfc3339, old)),
    created: foreign(one(rfc3339, old)),
    copyright: foreign(one(textConstruct)),
  },
  "item",
);

/** §4.1.1 */
export const feed = element(
  {
    version: foreign(one(attr(text))),
    ...head,
    /** Atom 0.3. */
    tagline: foreign(one(textConstruct)),
    modified: foreign(one(rfc3339, old)),
    copyright: foreign(one(textConstruct)),
    info: foreign(one(textConstruct)),
    entries: many(entry, "entry"),
    /** As RSS would say it. */
    items: foreign(many(entry, "item")),
  },
  "feed",
);

export interface AtomText extends Infer<typeof textConstruct.fields>, Unmapped {}
export interface AtomContent extends Infer<typeof content.fields>, Unmapped {}
export interface AtomPerson extends Infer<typeof person.fields>, Unmapped {}
export interface AtomLink extends Infer<typeof link.fields>, Unmapped {}
export interface AtomCategory extends Infer<typeof category.fields>, Unmapped {}
