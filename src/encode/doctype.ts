/** The DOCTYPE of documents that had one. */

import { NO_PUBLIC_ID } from "../scan/doctype.ts";
import { escapeText } from "./escape.ts";

/** XML 1.0 §2.8; characters that the literals cannot hold (productions 11 to 13) are left out. Nothing where there was none. */
export function doctypeOf(root: string, doctype: { publicId?: string; systemId?: string } | undefined): string {
  if (doctype === undefined) return "";
  const publicId = doctype.publicId?.replace(NO_PUBLIC_ID, "");
  const systemId = escapeText(doctype.systemId ?? "").replaceAll('"', "%22");
  const identifiers = publicId === undefined ? "SYSTEM" : `PUBLIC "${publicId}"`;
  return `<!DOCTYPE ${root} ${identifiers} "${systemId}">\n`;
}
