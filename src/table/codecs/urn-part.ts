import { ruled } from "../words.ts";
import { narrow } from "./narrow.ts";
import { text } from "./text.ts";

/** RFC 2141: what may stand after `urn:nid:`. */
export const urnPart = ruled(
  narrow(text, "a name as in a URN", (raw) => /^(?:[a-z0-9()+,.:=@;$_!*'-]|%[0-9a-f]{2})+$/i.test(raw), "item_1_feed"),
  "urn-part",
);
