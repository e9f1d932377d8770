import { codec } from "../words.ts";

/** Any text. White space around an element's text is layout and gone before the codec sees it. */
export const text = codec<string>("text", { decode: (raw) => raw, encode: (value) => value });
