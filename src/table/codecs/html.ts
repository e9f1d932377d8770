import { codec } from "../words.ts";

/** HTML: escaped, in CDATA, or as child elements; always the markup itself as a string. */
export const html = codec<string>("HTML", { decode: (raw) => raw, encode: (value) => value, markup: true });
