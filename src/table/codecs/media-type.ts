import { MIME_TYPE } from "../../content/mime-type.ts";
import { ruled } from "../words.ts";
import { narrow } from "./narrow.ts";
import { text } from "./text.ts";

/** RFC 6838: `type/subtype`, with parameters. */
export const mediaType = ruled(
  narrow(text, "a media type", (raw) => MIME_TYPE.test(raw), "audio/mpeg"),
  "mime-attribute",
);
