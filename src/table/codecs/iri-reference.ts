import { isIriReference, lacksHost } from "../../content/base-url.ts";
import { ruled } from "../words.ts";
import { narrow } from "./narrow.ts";
import { text } from "./text.ts";

/** RFC 3987, relative or not. */
export const iriReference = ruled(
  narrow(text, "an address", (raw) => isIriReference(raw) && !lacksHost(raw), "https://example.org/"),
  "iri",
);
