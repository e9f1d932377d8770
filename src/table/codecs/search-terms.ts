import { ruled } from "../words.ts";
import { narrow } from "./narrow.ts";
import { text } from "./text.ts";

/** Letters, digits, escapes and `+`, as in the query of a URL. */
export const searchTerms = ruled(
  narrow(text, "terms as in a URL", (raw) => /^(?:[a-z\d\-_.!~*'()+ ]|%[\da-f]{2})*$/i.test(raw), "harbour+bridge"),
  "url-encoded",
);
