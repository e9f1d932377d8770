import type { JsonValue } from "../../model.ts";
import { DEFAULT_LIMITS } from "../../scan/events.ts";
import { surveyJson } from "../../scan/json-limits.ts";
import { codec } from "../words.ts";

/** JSON text. */
export const json = codec<JsonValue>("JSON", {
  decode: (raw) => {
    try {
      surveyJson(raw, { ...DEFAULT_LIMITS, articles: Number.POSITIVE_INFINITY });
      return JSON.parse(raw, fit) as JsonValue;
    } catch {
      return undefined;
    }
  },
  encode: (value) => JSON.stringify(value),
});

/** Without what would change other objects once it is merged into them, and numbers that JSON cannot write. */
function fit(name: string, value: unknown): unknown {
  if (name === "__proto__") return undefined;
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}
