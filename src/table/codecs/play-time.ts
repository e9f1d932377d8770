import { ruled } from "../words.ts";
import { narrow } from "./narrow.ts";
import { text } from "./text.ts";

const NPT = /^(?:now|\d+(?:\.\d+)?|\d+:[0-5]?\d:[0-5]?\d(?:\.\d+)?|\d+:[0-5]\d(?:\.\d+)?)$/;

/** Normal play time of RFC 2326. */
export const playTime = ruled(
  narrow(text, "a time", (raw) => NPT.test(raw), "0:12:05.123"),
  "play-time",
);
