import { decodeHtml, hasReference } from "../../content/html-text.ts";
import type { Codec } from "../words.ts";

/**
 * Names and subjects are plain text that many programs escape once more than they have to: `R&amp;amp;D` is R&D. What
 * would look so when it is read is escaped when it is written.
 */
/* @__NO_SIDE_EFFECTS__ */ export function unescaped(bare: Codec<string>): Codec<string> {
  return {
    ...bare,
    bare,
    decode: (raw) => bare.decode(hasReference(raw) ? decodeHtml(raw) : raw),
    encode: (value) => (hasReference(value) ? value.replaceAll("&", "&amp;") : value),
  };
}
