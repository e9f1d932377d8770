/** Addresses as people paste them, written as RFC 3986 wants them. */

import { isIri, lacksHost } from "./base-url.ts";

/** The absolute URL with everything escaped that has to be; `undefined` where there is none. */
export function escapedUrl(text: string, base?: string): string | undefined {
  if (base === undefined && !/^[a-z][a-z\d+.-]*:/i.test(text)) return undefined;
  try {
    // "https:/b.example/" leads to b.example, whatever the base; "https:./a" leads nowhere.
    const isHostless = lacksHost(text);
    const { href } = new URL(text, isHostless ? undefined : base);
    if (isHostless && !/^\w+:\/\/\w/.test(href)) return undefined;
    const fragment = href.indexOf("#") + 1 || href.length;
    const escaped =
      href.slice(0, fragment).replace(OUTLAWED, percent) + href.slice(fragment).replace(OUTLAWED_AFTER, percent);
    return isIri(escaped) ? escaped : undefined;
  } catch {
    return undefined;
  }
}

const OUTLAWED = /[\s<>"{}|\\^`]|%(?![\da-f]{2})/gi;
/** A fragment holds no other. */
const OUTLAWED_AFTER = /[\s<>"{}|\\^`#]|%(?![\da-f]{2})/gi;
const percent = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
