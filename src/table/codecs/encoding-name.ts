import { ruled } from "../words.ts";
import { narrow } from "./narrow.ts";
import { text } from "./text.ts";

/** A name of the Encoding Standard. */
export const encodingName = ruled(narrow(text, "an encoding", isEncoding, "UTF-8"), "encoding-name");

function isEncoding(raw: string): boolean {
  try {
    new TextDecoder(raw);
    return true;
  } catch {
    return false;
  }
}
