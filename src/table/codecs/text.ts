import { codec } from "../words.ts";
import { type Narrow, narrow } from "./narrow.ts";

/** Any text. White space around an element's text is layout and gone before the codec sees it. */
export const text = codec<string>("text", { decode: (raw) => raw, encode: (value) => value });

/** Text that a specification limits. */
/* @__NO_SIDE_EFFECTS__ */ export function atMost(max: number): Narrow<string> {
  return { ...narrow(text, `at most ${max} characters`, (raw) => raw.length <= max, "Rain"), max };
}
