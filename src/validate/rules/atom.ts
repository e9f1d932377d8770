/** Atom: RFC 4287, and Atom 0.3. */

import { error, facts, text, warning, type Rule } from "./rule.ts";
import { ATOM, URI } from "./specifications.ts";

export const atomRules = {
  "misplaced-metadata": error("{element} belongs before the first entry", `${ATOM}#section-4.1.1`, "MisplacedMetadata"),
  "missing-self": warning(
    "feed has no link with rel=self that says where it is",
    `${ATOM}#section-4.1.1`,
    "MissingSelf",
  ),
  "missing-author": error("{parent} needs an author, or every entry one", `${ATOM}#section-4.1.2`, "MissingElement"),
  "missing-content-or-alternate": error(
    "entry needs content or a link with rel=alternate",
    `${ATOM}#section-4.1.2`,
    "MissingContentOrAlternate",
  ),
  "missing-textual-content": text(
    "entry has neither content nor summary",
    `${ATOM}#section-4.1.1.1`,
    "MissingTextualContent",
  ),
  "missing-summary": error(
    "entry needs a summary, since its content is elsewhere or no text",
    `${ATOM}#section-4.1.1.1`,
    "MissingSummary",
  ),
  "missing-content-type": warning("content with src should say its type", `${ATOM}#section-4.1.3.2`, "MissingTypeAttr"),
  "duplicate-alternate": error(
    "two alternate links have the same type and language",
    `${ATOM}#section-4.1.1`,
    "DuplicateAtomLink",
  ),
  "duplicate-entries": warning('two entries have the id "{value}"', `${ATOM}#section-4.2.6`, "DuplicateEntries"),
  "duplicate-ids": error('all entries have the id "{value}"', `${ATOM}#section-4.2.6`, "DuplicateIds"),
  "duplicate-updated": facts('two entries were updated at "{value}"', `${ATOM}#section-4.2.15`, "DuplicateUpdated"),
  "invalid-text-type": error('"{value}" is none of text, html, xhtml', `${ATOM}#section-3.1.1`, "InvalidTextType"),
  "missing-xhtml-div": error(
    "{element} of type xhtml holds one XHTML div and nothing else",
    `${ATOM}#section-3.1.1.3`,
    "MissingXhtmlDiv",
  ),
  "escaped-xhtml": warning(
    "{element} of type xhtml seems to hold escaped markup",
    `${ATOM}#section-3.1.1`,
    "NotInline",
  ),
  "not-escaped": error(
    "{element} is escaped HTML by its type, but holds elements",
    `${ATOM}#section-3.1.1`,
    "NotEscaped",
  ),
  "not-base64": error("{element} is not base64, as its type demands", `${ATOM}#section-3.1.1`, "NotBase64"),
  "html-fragment": text(
    "{element} is a whole page by its type, but holds a fragment",
    `${ATOM}#section-3.1.1`,
    "HtmlFragment",
  ),
  "unregistered-rel": facts(
    '"{value}" is no registered link relation',
    "https://www.iana.org/assignments/link-relations/",
    "UnregisteredAtomLinkRel",
  ),
  "self-not-a-feed": facts(
    "the link with rel=self is of another type than feeds have",
    `${ATOM}#section-4.1.1`,
    "SelfNotAtom",
  ),
  "relative-self": warning("the link with rel=self is relative", `${ATOM}#section-4.1.1`, "RelativeSelf"),
  "same-document-reference": warning(
    '"{value}" is the xml:base itself, which readers take for this document (RFC 3986 §4.4)',
    `${URI}#section-4.4`,
    "SameDocumentReference",
  ),
  "atom-link-text": warning("link holds text, which nobody reads", `${ATOM}#section-4.2.7`, "AtomLinkNotEmpty"),
  "missing-source-element": facts("source has no {element}", `${ATOM}#section-4.2.11`, "MissingSourceElement"),
} as const satisfies Record<string, Rule>;
