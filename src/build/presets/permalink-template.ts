/** Permalinks that are templates: Liquid's and Nunjucks' outputs with the filters that addresses need. Nothing is run. */

import slugify from "@sindresorhus/slugify";
import { localParts, MONTHS, two, WEEKDAYS } from "./dates.ts";
import { Timestamp } from "../../newsroom/timestamp.ts";
import { at, type Fields } from "./values.ts";

/** The address that a template makes of a page's data; `undefined` where it has more than outputs and known filters. */
export function expandTemplate(template: string, data: Fields): string | undefined {
  if (/\{%|\$\{/.test(template)) return undefined;
  let isKnown = true;
  const text = template.replace(/\{\{-?([\s\S]*?)-?\}\}/g, (_, expression: string) => {
    const value = valueOfExpression(expression, data);
    if (value === undefined) isKnown = false;
    return String(value ?? "");
  });
  return isKnown ? text : undefined;
}

/** `title | slugify`, `page.date | date: "%Y"`. */
function valueOfExpression(expression: string, data: Fields): unknown {
  const [first = "", ...filters] = splitAt(expression, "|");
  let value = sumOf(first, data);
  for (const filter of filters) {
    const [, name = "", given = ""] = /^\s*(\w+)\s*(?::|\()?\s*([\s\S]*?)\)?\s*$/.exec(filter) ?? [];
    const args = splitAt(given, ",").map((one) => termOf(one.trim(), data));
    const apply = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    if (apply === undefined) return undefined;
    value = apply(value, ...args);
  }
  return value;
}

/** Parts between a sign that is in no quotes. */
function splitAt(text: string, sign: string): string[] {
  const parts = text.match(new RegExp(`(?:"[^"]*"|'[^']*'|[^"'\\${sign}])+`, "g"));
  return parts ?? [];
}

/** `"a" + page.fileSlug`, `a ~ b`, `a or b`. */
function sumOf(text: string, data: Fields): unknown {
  const choices = text.split(/\s+or\s+|\|\|/);
  if (choices.length > 1) return choices.map((one) => sumOf(one, data)).find((one) => one !== undefined && one !== "");
  const parts = text.split(/\s*[+~]\s*(?=(?:[^"']|"[^"]*"|'[^']*')*$)/);
  if (parts.length === 1) return termOf(text.trim(), data);
  const values = parts.map((one) => termOf(one.trim(), data));
  return values.includes(undefined) ? undefined : values.join("");
}

function termOf(term: string, data: Fields): unknown {
  const quoted = /^(["'`])([\s\S]*)\1$/.exec(term);
  if (quoted !== null) return quoted[2];
  if (/^-?\d+(?:\.\d+)?$/.test(term)) return Number(term);
  return /^[\w.$-]+$/.test(term) ? at(data, term) : undefined;
}

type Filter = (value: unknown, ...args: unknown[]) => unknown;

const text =
  (apply: (value: string, ...args: string[]) => string): Filter =>
  (value, ...args) =>
    value === undefined || args.includes(undefined) ? undefined : apply(String(value), ...args.map(String));
const dated =
  (apply: (value: Timestamp, ...args: string[]) => string | undefined): Filter =>
  (value, ...args) => {
    const date = value instanceof Date ? value : new Date(String(value));
    if (Number.isNaN(date.getTime())) return undefined;
    return apply(date instanceof Timestamp ? date : new Timestamp(date, { offset: 0 }), ...args.map(String));
  };

const slug = text((value) => slugify(value, { decamelize: false }));
const isoDay = dated((date) => new Date(date).toISOString().slice(0, 10));
const FILTERS: Readonly<Record<string, Filter>> = {
  slugify: slug,
  slug,
  slugifyString: slug,
  date: dated((date, format = "") => strftime(date, format)),
  dateFormat: dated((date, format = "") => luxon(date, format)),
  dateToFormat: dated((date, format = "") => luxon(date, format)),
  formatDate: dated((date, format = "") => luxon(date, format)),
  htmlDateString: isoDay,
  dateToISO: isoDay,
  isoDate: isoDay,
  year: dated((date) => String(localParts(date).year)),
  append: text((value, end = "") => value + end),
  prepend: text((value, start = "") => start + value),
  downcase: text((value) => value.toLowerCase()),
  lower: text((value) => value.toLowerCase()),
  upcase: text((value) => value.toUpperCase()),
  upper: text((value) => value.toUpperCase()),
  strip: text((value) => value.trim()),
  trim: text((value) => value.trim()),
  replace: text((value, from = "", to = "") => value.replaceAll(from, to)),
  replace_first: text((value, from = "", to = "") => value.replace(from, () => to)),
  remove: text((value, what = "") => value.replaceAll(what, "")),
  url: (value) => value,
  safe: (value) => value,
  default: (value, fallback) => (value === undefined || value === "" ? fallback : value),
};

/** Ruby's and C's names of a date's parts. */
export function strftime(date: Timestamp, format: string): string {
  const local = localParts(date);
  const parts: Readonly<Record<string, string>> = {
    Y: String(local.year),
    y: two(local.year % 100),
    m: two(local.month),
    d: two(local.day),
    e: String(local.day).padStart(2),
    H: two(local.hour),
    M: two(local.minute),
    S: two(local.second),
    j: String(local.yearDay).padStart(3, "0"),
    B: MONTHS[local.month - 1]!,
    b: MONTHS[local.month - 1]!.slice(0, 3),
    A: WEEKDAYS[local.weekday]!,
    a: WEEKDAYS[local.weekday]!.slice(0, 3),
    F: `${local.year}-${two(local.month)}-${two(local.day)}`,
    s: String(Math.floor(date.getTime() / 1000)),
    "%": "%",
  };
  return format.replace(/%([-]?)([a-zA-Z%])/g, (whole, dash: string, part: string) =>
    parts[part] === undefined ? whole : dash === "-" ? parts[part].replace(/^[0 ]+(?=.)/, "") : parts[part],
  );
}

/** Luxon's and Babel's letters: `yyyy/LL/dd`. */
export function luxon(date: Timestamp, format: string): string {
  const local = localParts(date);
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(local.year),
    y: String(local.year),
    yy: two(local.year % 100),
    YYYY: String(local.year),
    YY: two(local.year % 100),
    LL: two(local.month),
    L: String(local.month),
    MM: two(local.month),
    M: String(local.month),
    MMM: MONTHS[local.month - 1]!.slice(0, 3),
    LLL: MONTHS[local.month - 1]!.slice(0, 3),
    MMMM: MONTHS[local.month - 1]!,
    LLLL: MONTHS[local.month - 1]!,
    dd: two(local.day),
    d: String(local.day),
    DD: two(local.day),
    D: String(local.day),
    HH: two(local.hour),
    mm: two(local.minute),
    ss: two(local.second),
  };
  return format.replace(/y+|Y+|L+|M+|d+|D+|H+|m+|s+/g, (part) => parts[part] ?? part);
}
