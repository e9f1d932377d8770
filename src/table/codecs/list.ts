import { type Codec, codec } from "../words.ts";

/** Values joined by a separator: `list(integer, ",")`. Empty parts are left out; one unreadable part keeps all raw. */
/* @__NO_SIDE_EFFECTS__ */ export function list<T>(part: Codec<T>, separator: "," | " "): Codec<T[]> {
  return codec<T[]>(`${part.name}${separator}…`, {
    decode: (raw) => {
      const values = raw
        .split(separator === " " ? /\s/ : separator)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== "")
        .map((piece) => part.decode(piece));
      return values.length === 0 || values.includes(undefined) ? undefined : (values as T[]);
    },
    isNarrow: part.isNarrow,
    encode: (values) => values.map((value) => part.encode(value)).join(separator === " " ? " " : ", "),
    problem: (raw) => {
      for (const piece of raw.split(separator)) {
        const problem = part.problem?.(piece.trim());
        if (problem !== undefined) return problem;
      }
      return undefined;
    },
  });
}
