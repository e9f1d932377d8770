import { codec } from "../words.ts";

const YES = new Set(["true", "yes", "explicit", "1"]);
const NO = new Set(["false", "no", "clean", "0"]);

function decode(raw: string): boolean | undefined {
  return known(raw) ?? known(raw.trim().toLowerCase());
}

const known = (word: string) => (YES.has(word) ? true : NO.has(word) ? false : undefined);

/** `true` or `false`; "yes", "no", "explicit", "clean", "1" and "0" are read. */
export const trueFalse = codec<boolean>("true | false", {
  decode,
  encode: String,
  rule: "true-false",
  problem: (raw) => (raw === "true" || raw === "false" ? undefined : 'expected "true" or "false"'),
});

/** `yes` or `no`. */
export const yesNo = codec<boolean>("yes | no", {
  decode,
  encode: (value) => (value ? "yes" : "no"),
  rule: "yes-no",
  problem: (raw) => (raw === "yes" || raw === "no" ? undefined : 'expected "yes" or "no"'),
});

/** `Yes`, as Apple has it for block and complete: every other word that means something has no effect, "true" included. */
export const capitalYes = codec<boolean>("Yes", {
  decode: (raw) => (decode(raw) === undefined ? undefined : raw.trim().toLowerCase() === "yes"),
  encode: (value) => (value ? "Yes" : "No"),
  rule: "yes-no-clean",
  problem: (raw) => (/^(?:yes|no)$/i.test(raw) ? undefined : 'expected "Yes"'),
});

/** The element's presence is the message. */
export const present = codec<true>("empty", { decode: () => true, encode: () => "" });
