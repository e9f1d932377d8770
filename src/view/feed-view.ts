/**
 * Turns a feed that is opened in a browser into a page: `<script xmlns="http://www.w3.org/1999/xhtml" src="feed-view.js">` as the
 * first child of the channel or feed. Feed readers pass it over. It takes the place of XSLT, which browsers are removing.
 */

import { labelsFor } from "./labels.ts";
import { pageOf } from "./page.ts";
import { readDocument } from "./read-document.ts";
import { STYLE } from "./style.ts";

function show(): void {
  const feed = readDocument(document);
  if (feed === undefined) return;
  const page = pageOf(feed, labelsFor(feed.language), document.URL);
  // A style sheet for the bare feed is none for the page.
  for (const node of Array.from(document.childNodes))
    if (node.nodeType === Node.PROCESSING_INSTRUCTION_NODE) node.remove();
  document.documentElement.replaceWith(page);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [sheet];
}

// It stands first, so that nobody sees the bare feed for long: the articles are still to come.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show, { once: true });
else show();
