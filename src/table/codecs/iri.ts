import { isIri } from "../../content/base-url.ts";
import { ruled } from "../words.ts";
import { narrow } from "./narrow.ts";
import { text } from "./text.ts";

/** An absolute IRI that names something and need not lead anywhere: an id. */
export const iri = ruled(narrow(text, "an absolute IRI", isIri, "tag:example.org,2023:1"), "absolute-url");
