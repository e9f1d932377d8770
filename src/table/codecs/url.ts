import { isIri } from "../../content/base-url.ts";
import { escapedUrl } from "../../content/escaped-url.ts";
import { isUnsafeUrl } from "../../content/unsafe-url.ts";
import { codec, ruled } from "../words.ts";
import { narrow } from "./narrow.ts";

/** What comes along when an address is copied: zero-width spaces and joiners, soft hyphens, byte order marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const EACH_INVISIBLE = new RegExp(INVISIBLE, "g");

/** A URL as written, trimmed; may be relative when read. */
export const url = codec<string>("URL", {
  decode: (raw) => (INVISIBLE.test(raw) ? raw.replace(EACH_INVISIBLE, "") : raw).trim() || undefined,
  encode: (value) => value,
  isNarrow: true,
  rule: "absolute-url",
  problem: (raw) => (isIri(raw) && !isUnsafeUrl(raw) ? undefined : "expected an absolute URL"),
  repair: escaped,
});
/** Of a vocabulary that is older than IRIs: written as a URI, RFC 3987 §3.1. */
export const uri = ruled(url, "plain-url");
/** One that a browser opens. */
export const webUrl = ruled(
  narrow(url, "an address with http or https", (raw) => /^https?:/i.test(raw) && isIri(raw), "https://example.org/"),
  "http-url",
);

function escaped(raw: string): string {
  return escapedUrl(raw) ?? raw;
}
