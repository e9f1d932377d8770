import type { JsonValue } from "../../model.ts";
import { codec } from "../words.ts";

/** JSON text. */
export const json = codec<JsonValue>("JSON", {
  decode: (raw) => {
    try {
      return JSON.parse(raw) as JsonValue;
    } catch {
      return undefined;
    }
  },
  encode: (value) => JSON.stringify(value),
});
