import { ruled } from "../words.ts";
import { narrow } from "./narrow.ts";
import { text } from "./text.ts";

/** RFC 5322 §3.4.1 without quotes; a host of one's own network has no dot. */
const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z][a-z0-9-]*$/i;

/** An address alone, without a name. */
export const email = ruled(
  narrow(text, "an e-mail address", (raw) => ADDRESS.test(raw), "jane@example.org"),
  "email",
);
