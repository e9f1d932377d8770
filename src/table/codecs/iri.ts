import { isIri } from "../../content/base-url.ts";
import { narrow } from "./narrow.ts";
import { text } from "./text.ts";

/** An absolute IRI that names something and need not lead anywhere: an id. */
export const iri = narrow(text, "an absolute IRI", isIri, "tag:example.org,2023:1");
