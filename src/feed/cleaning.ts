/** Values as they come in from a program, checked and cleaned one by one. What is wrong is collected, not thrown. */

import { asText } from "./as-text.ts";
import { isIri, lacksHost, PLAIN_URL } from "../content/base-url.ts";
import { escapedUrl } from "../content/escaped-url.ts";
import { FORBIDDEN, isPlain } from "../content/plain-text.ts";
import { trimmed } from "../content/trimmed.ts";
import { isUnsafeUrl } from "../content/unsafe-url.ts";
import { readTimestamp } from "../newsroom/dateline.ts";
import { ianaOffset, instantIn } from "../newsroom/iana-zones.ts";
import { Timestamp } from "../newsroom/timestamp.ts";
import { isLanguageTag } from "../table/codecs/language-tag.ts";
import { type Owner, reportMisnamed } from "./misnamed-fields.ts";
import type { Problems, Step } from "./problems.ts";

/**
 * One way of reading a value: `undefined` where there is none or it is not usable, which is then reported. `step` is the
 * key or place under which the value was found.
 */
export type Reader<T> = (value: unknown, step: Step, problems: Problems) => T | undefined;

/** What may keep a text from being one clean line: decides in one pass for nearly all of them. */
const UNTIDY = /[\0-\x1f\ud800-\udfff\ufffe\uffff]|^ | $| {2}/;

/** The string as XML can hold it: line ends LF, no forbidden characters. */
export function clean(text: string, step: Step | undefined, problems: Problems): string {
  if (isPlain(text)) return text;
  const lines = text.replace(/\r\n?/g, "\n");
  const cleaned = lines.replace(FORBIDDEN, "");
  if (cleaned.length < lines.length) {
    problems.note("removed-characters", step, "characters that XML cannot hold are left out", {
      value: asText(lines.length - cleaned.length),
    });
  }
  return cleaned;
}

function stringOf(value: unknown, step: Step, problems: Problems): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return clean(value, step, problems);
  if (value instanceof URL) return value.href;
  problems.add("invalid-value", step, `expected a string, not ${nameOf(value)}`, { value: nameOf(value) });
  return typeof value === "number" && problems.repair ? asText(value) : undefined;
}

export function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `${typeof value} ${asText(value as number).slice(0, 40)}`;
}

/** One line: white space collapsed and trimmed. */
export const line: Reader<string> = (value, step, problems) => {
  if (typeof value === "string" && !UNTIDY.test(value)) return value || undefined;
  const text = stringOf(value, step, problems);
  return text?.replace(/[ \t\n]+/g, " ").replace(/^ | $/g, "") || undefined;
};

/** Text of several lines: trimmed. */
export const prose: Reader<string> = (value, step, problems) => {
  if (typeof value === "string" && !UNTIDY.test(value)) return value || undefined;
  const text = stringOf(value, step, problems);
  return text === undefined ? undefined : trimmed(text) || undefined;
};

/** Markup, to the letter. */
export const markup: Reader<string> = (value, step, problems) => stringOf(value, step, problems) || undefined;

/** An absolute URL; a relative one is resolved against the feed's home page. */
export const url: Reader<string> = (value, step, problems) => urlWithin(problems.base, value, step, problems);

/** An absolute URL, resolved against `base` where there is one. */
export function urlWithin(
  base: string | undefined,
  value: unknown,
  step: Step,
  problems: Problems,
): string | undefined {
  if (typeof value === "string" && PLAIN_URL.test(value)) return value;
  const text = stringOf(value, step, problems)?.trim();
  if (text === undefined || text === "") return undefined;
  if (isUnsafeUrl(text)) {
    problems.add("unsafe-url", step, `"${short(text)}" could run code; expected an address of the web`, {
      value: short(text),
    });
    return undefined;
  }
  if (isIri(text)) return text;
  const resolved = escapedUrl(text, base);
  // Which host it means without slashes is a guess.
  if (resolved !== undefined && !lacksHost(text)) return resolved;
  const expected = short(resolved ?? "https://example.com/page");
  problems.add("invalid-url", step, `"${short(text)}" is not an absolute URL; expected one like "${expected}"`, {
    value: short(text),
  });
  return problems.repair ? resolved : undefined;
}

/** In quotes, a string is not taken for the number or the word that it looks like. */
const told = (value: unknown) => (typeof value === "string" ? `"${short(value)}"` : short(asText(value)));

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** A Date, a Timestamp or a string that prints one. A plain Date knows no zone: it is taken as UTC. */
export const timestamp: Reader<Timestamp> = (value, step, problems) => {
  if (value === undefined || value === null || value === "") return undefined;
  const read = readDate(value, problems.zone);
  if (read !== undefined) return read;
  const shown = short(value instanceof Date ? "an invalid Date" : asText(value));
  problems.add(
    "unreadable-date",
    step,
    `"${shown}" is not a date that can be read; expected one like "2023-03-21T16:39:00+05:30"`,
    { value: shown },
  );
  return undefined;
};

/** A date that can be written; `undefined` for everything else. */
export function readDate(value: unknown, zone?: string): Timestamp | undefined {
  const date = dateOf(value);
  if (date === undefined) return undefined;
  if (zone === undefined) return date instanceof Timestamp ? date : fromDate(date);
  return inZone(date, zone);
}

/** A date that states no offset, as the zone prints it. A printed one is a local date and time; a Date is an instant. */
function inZone(date: Date & { offset?: unknown }, zone: string): Timestamp {
  if (date.offset !== undefined) return date instanceof Timestamp ? date : fromDate(date);
  const instant = "offset" in date ? instantIn(zone, date.getTime()) : date.getTime();
  const precision = date instanceof Timestamp ? date.precision : undefined;
  return new Timestamp(instant, { zone, offset: ianaOffset(zone, instant), ...(precision && { precision }) });
}

/** The same where it is only to be compared: a plain Date stays one, which saves an object of 190 bytes. */
export function dateOf(value: unknown): Date | undefined {
  const date = value instanceof Date ? value : typeof value === "string" ? readTimestamp(value) : undefined;
  return date !== undefined && isPrintable(date) ? date : undefined;
}

/** A Timestamp of another copy of the package is one too. */
function fromDate(value: Date & { offset?: unknown; zone?: unknown }): Timestamp {
  const isForeign = "offset" in value && "toRfc3339" in value;
  return new Timestamp(value.getTime(), { offset: isForeign ? (value.offset as number | undefined) : 0 });
}

// Years 0 to 9999 are what RFC 3339 and RFC 822 can print.
const isPrintable = (date: Date) => date.getTime() > -62_167_132_800_000 && date.getTime() < 253_402_214_400_000;

/** A number of at least `least`, whole unless `fraction`. */
/* @__NO_SIDE_EFFECTS__ */ export function numberFrom(least: number, fraction = false): Reader<number> {
  return (value, step, problems) => {
    if (value === undefined || value === null) return undefined;
    const isGood =
      typeof value === "number" &&
      value >= least &&
      Number.isFinite(value) &&
      (fraction || Number.isSafeInteger(value));
    if (isGood) return value + 0;
    problems.add(
      "invalid-number",
      step,
      `expected ${fraction ? "a" : "a whole"} number of at least ${least}, not ${told(value)}`,
      { value: short(asText(value)) },
    );
    return undefined;
  };
}

const truth: Reader<boolean> = (value, step, problems) => {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "boolean") return value;
  problems.add("invalid-value", step, "expected true or false", { value: short(asText(value)) });
  return undefined;
};

/** Only `true` says anything. */
export const flag: Reader<true> = (value, step, problems) => truth(value, step, problems) || undefined;

/** BCP 47: of the form of RFC 5646 §2.1, its language registered. */
export const language: Reader<string> = (value, step, problems) => {
  const tag = line(value, step, problems);
  if (tag === undefined || isLanguage(tag)) return tag;
  const mended = tag.replaceAll("_", "-");
  const isMended = problems.repair && isLanguage(mended);
  problems.add(
    "invalid-language",
    step,
    `"${short(tag)}" is not a language that is registered; expected one like "en" or "hi-IN"`,
    { value: short(tag) },
  );
  return isMended ? mended : undefined;
};
const isLanguage = (tag: string) => LANGUAGE.test(tag) && isLanguageTag(tag);
const LANGUAGE =
  /^[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$|^x(?:-[a-z\d]{1,8})+$/i;

/** One of some words. */
/* @__NO_SIDE_EFFECTS__ */ export function oneOf<const W extends readonly string[]>(words: W): Reader<W[number]> {
  return (value, step, problems) => {
    if (value === undefined || value === null) return undefined;
    if (typeof value === "string" && words.includes(value)) return value;
    problems.add("invalid-value", step, `expected one of ${words.join(", ")}`, { value: short(asText(value)) });
    return undefined;
  };
}

/** An array whose members are read one by one; a single value is an array of one. */
/* @__NO_SIDE_EFFECTS__ */ export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (value, step, problems) => {
    if (value === undefined || value === null) return undefined;
    // Copied and filled in, not pushed: V8 makes room for seventeen when the first is pushed, and most lists have one or two.
    const list: unknown[] = Array.isArray(value) ? value.slice() : [value];
    let isWhole = true;
    problems.enter(step);
    for (let i = 0; i < list.length; i++) {
      list[i] = read(list[i], i, problems);
      isWhole &&= list[i] !== undefined;
    }
    problems.leave();
    const whole = (isWhole ? list : list.filter((member) => member !== undefined)) as T[];
    return whole.length > 0 ? whole : undefined;
  };
}

/** An object by a table of its fields. `required` fields that are missing make it unusable. */
/* @__NO_SIDE_EFFECTS__ */ export function shape<T extends object>(
  fields: { readonly [K in keyof T]-?: Reader<NonNullable<T[K]>> },
  required: readonly (keyof T & string)[] = [],
  shorthand?: keyof T & string,
  owner?: Owner,
): Reader<T> {
  const keys = Object.keys(fields) as (keyof T & string)[];
  const readers = keys.map((key) => fields[key]);
  return (value, step, problems) => {
    if (value === undefined || value === null) return undefined;
    if ((typeof value === "string" || value instanceof URL) && shorthand !== undefined) {
      problems.enter(step);
      const read = fields[shorthand](value, shorthand, problems);
      if (read === undefined && required.length > 0) reportMissing(shorthand, value, problems);
      problems.leave();
      if (read === undefined) return undefined;
      const made: Partial<T> = {};
      made[shorthand] = read;
      return made as T;
    }
    if (typeof value !== "object") {
      problems.add("invalid-value", step, `expected an object, not ${nameOf(value)}`, { value: nameOf(value) });
      return undefined;
    }
    const made: Partial<T> = {};
    let isUsable = false;
    problems.enter(step);
    if (owner !== undefined) reportMisnamed(value, owner, problems);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const read = readers[i]!((value as T)[key], key, problems);
      if (read === undefined) continue;
      made[key] = read as T[typeof key];
      isUsable = true;
    }
    for (const key of required) {
      if (made[key] !== undefined) continue;
      reportMissing(key, (value as T)[key], problems);
      isUsable = false;
      break;
    }
    problems.leave();
    return isUsable ? (made as T) : undefined;
  };
}

function reportMissing(key: string, value: unknown, problems: Problems): void {
  // A value that is there but wrong has been reported by its own reader.
  if (value !== undefined && value !== "" && !problems.repair) return;
  const owner = ownerAt(problems.pathOf());
  problems.add(`missing-${owner}-${key}`, key, `${article(owner)} ${owner} needs a ${key}`, {
    element: owner,
    attr: key,
  });
}

/** What a path leads to, in one word: of `articles[3].categories[0]` it is a category. */
function ownerAt(path: string): string {
  const last = path.slice(path.lastIndexOf(".") + 1);
  if (!last.endsWith("]")) return last === "" ? "value" : last;
  return last.slice(0, last.lastIndexOf("[")).replace(/ies$/, "y").replace(/s$/, "");
}

const article = (noun: string) => (/^[aeiou]/i.test(noun) ? "an" : "a");
