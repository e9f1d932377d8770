/** The script that makes a page of a feed in browsers, put where it runs before the articles are there. */

import { escapeAttribute } from "./escape.ts";

/** Whose first child the script is. */
export const VIEWER_OWNERS = ["channel", "feed"] as const;

/** The tag of the channel or feed: none stands before it but the root's, and no attribute of ours holds a bare quote. */
const OWNER = /* @__PURE__ */ new RegExp(`<(?:${VIEWER_OWNERS.join("|")})(?:\\s[^\\s=]+="[^"]*")*\\s*>`);

/** An RSS or Atom document, or the beginning of one, with the script as the first child of its channel or feed, if one is asked for. */
export function withViewer(xml: string, url: string | undefined): string {
  if (url === undefined) return xml;
  const owner = OWNER.exec(xml);
  if (owner === null) return xml;
  const at = owner.index + owner[0].length;
  const script = `<script xmlns="http://www.w3.org/1999/xhtml" src="${escapeAttribute(url)}"></script>`;
  return xml.slice(0, at) + script + xml.slice(at);
}
