/** `<!DOCTYPE …>`: skipped safely. Of its declarations only internal entities that are plain text are kept; nothing is fetched. */

import { feedError } from "../errors.ts";
import { decodeReferences } from "./entities.ts";

interface Declared {
  readonly name: string;
  readonly publicId: string | undefined;
  readonly systemId: string | undefined;
  readonly entities: ReadonlyMap<string, string>;
}

/** Offset after the closing `>` of a DOCTYPE that starts at `start`, or -1 when the text ends before it. */
export function doctypeEnd(text: string, start: number): number {
  let inSubset = false;
  for (let at = start + 9; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 34: // "
      case 39: {
        // '
        const end = text.indexOf(text[at]!, at + 1);
        if (end < 0) return -1;
        at = end;
        break;
      }
      case 91: // [
        inSubset = true;
        break;
      case 93: // ]
        inSubset = false;
        break;
      case 60: {
        // <!-- comments and <? instructions ?> may hold anything
        const close = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : undefined;
        if (close === undefined) break;
        const end = text.indexOf(close, at + close.length + 1);
        if (end < 0) return -1;
        at = end + close.length - 1;
        break;
      }
      case 62: // >
        if (!inSubset) return at + 1;
    }
  }
  return -1;
}

/** Characters that no public identifier may have: XML 1.0, production 13. */
export const NO_PUBLIC_ID = /[^\w\s\-'()+,./:=?;!*#@$%]/g;

/** Reads what a DOCTYPE declares. `text` is from `<!DOCTYPE` to `>`. */
export function readDoctype(text: string, budget: number): Declared {
  const subsetAt = text.indexOf("[");
  const head = subsetAt < 0 ? text : text.slice(0, subsetAt);
  const match = /^<!doctype\s+([^\s>[]+)(?:\s+(?:public\s+("[^"]*"|'[^']*')|system)(?:\s*("[^"]*"|'[^']*'))?)?/i.exec(
    head,
  );
  return {
    name: match?.[1] ?? "",
    publicId: match?.[2]?.slice(1, -1).replace(NO_PUBLIC_ID, ""),
    // XML, unlike SGML, has no public identifier without a system identifier: production 75.
    systemId: match?.[3]?.slice(1, -1) ?? (match?.[2] === undefined ? undefined : ""),
    entities: subsetAt < 0 ? new Map() : plainEntities(text.slice(subsetAt), budget),
  };
}

/** HTML has 2,231 names, of which XHTML's own declarations have 253. */
const MOST_ENTITIES = 1000;

/** `<!ENTITY name "text">`; parameter and external entities, and text with markup in it, are left alone. */
function plainEntities(subset: string, budget: number): Map<string, string> {
  const entities = new Map<string, string>();
  let left = budget;
  for (let at = subset.indexOf("<!ENTITY"); at >= 0; at = subset.indexOf("<!ENTITY", at + 8)) {
    const match = /^<!ENTITY\s{1,100}([^\s%"'<>&]{1,100})\s{1,100}(?:"([^"<%]*)"|'([^'<%]*)')\s{0,100}>/.exec(
      subset.slice(at, at + 4096),
    );
    if (match === null || entities.has(match[1]!)) continue;
    if (entities.size >= MOST_ENTITIES)
      throw feedError("limit-names", `more than ${MOST_ENTITIES} entities are declared`);
    // References to entities declared before are plain text too; a text can't refer to itself, so this ends.
    const value = decodeReferences(match[2] ?? match[3] ?? "", entities);
    left -= value.length;
    if (left < 0) break;
    if (!value.includes("<")) entities.set(match[1]!, value);
  }
  return entities;
}
