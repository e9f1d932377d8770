/** Titles and summaries: plain text in the model, text or HTML in a document. */

import { withoutSections } from "../content/cdata.ts";
import { decodeHtml, escapeHtml, hasReference, hasTag, looksMarked, textOfHtml } from "../content/html-text.ts";

/** Text, and its markup where it has some. */
export interface Prose {
  readonly text: string | undefined;
  readonly html: string | undefined;
}

const NOTHING: Prose = { text: undefined, html: undefined };

/**
 * What an element that may hold HTML says. Tags make it markup; references alone (`AT&amp;T` inside CDATA) are only
 * text that was escaped once more than it had to be.
 */
export function readProse(raw: string | undefined): Prose {
  if (raw === undefined || raw === "") return NOTHING;
  const plain = raw.includes("<") ? withoutSections(raw) : raw;
  if (hasTag(plain)) return marked(plain);
  return { text: hasReference(plain) ? decodeHtml(plain) : plain, html: undefined };
}

/** What an element that says it holds HTML says. */
export function readHtml(raw: string): Prose {
  return hasTag(raw) ? marked(raw) : { text: decodeHtml(raw) || undefined, html: undefined };
}

const marked = (html: string): Prose => ({ text: textOfHtml(html) || undefined, html });

/** The way back, where HTML is expected: `readProse(writeHtml(text))` gives the text. */
export function writeHtml(text: string | undefined, html: string | undefined): string | undefined {
  return html ?? (text !== undefined && (text.includes("<") || text.includes("&")) ? escapeHtml(text) : text);
}

/** The way back, where plain text is expected: escaped only where it would be taken for markup. */
export function writePlain(text: string | undefined): string | undefined {
  return text !== undefined && (looksMarked(text) || hasReference(text)) ? escapeHtml(text) : text;
}
