import { codec } from "../words.ts";

/** A URL as written, trimmed; may be relative when read. */
export const url = codec<string>("URL", {
  decode: (raw) => raw.trim() || undefined,
  encode: (value) => value,
  flaw: (raw) => (/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(raw) ? undefined : "expected an absolute URL"),
});
