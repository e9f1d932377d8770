/** A configuration is written by hand, and in JavaScript and JSON nobody checks its types: what is wrong is said before anything runs. */

import type { BuildConfig } from "./build-config.ts";
import { FEED_CARRIERS } from "../../formats/carriers.ts";
import { registryWith } from "../../namespaces/registry.ts";
import { presetNames } from "../presets/index.ts";
import { didYouMean } from "../../validate/did-you-mean.ts";
import { checkValidate } from "./check-validate.ts";
import { UsageError } from "../usage-error.ts";

type Check = (value: unknown) => string | undefined;

const FORMATS = ["rss", "atom", "json"];
const KINDS = ["section", "tag", "author", "language"];

const text: Check = (value) => (typeof value === "string" ? undefined : "a text");
const flag: Check = (value) => (typeof value === "boolean" ? undefined : "true or false");
const count: Check = (value) =>
  Number.isInteger(value) && Number(value) >= 1 ? undefined : "a whole number of at least 1";
const call: Check = (value) => (typeof value === "function" ? undefined : "a function");
/** What may be said of a feed beside its articles. */
const headMembers = () =>
  [...Object.keys(FEED_CARRIERS), ...registryWith(undefined).byKey.keys()].filter((name) => name !== "articles");
const anything: Check = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? undefined : "an object";
const list =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return "a list";
    const wrong = value.map(check).find((expected) => expected !== undefined);
    return wrong && `a list, each ${wrong}`;
  };
const either =
  (...checks: Check[]): Check =>
  (value) => {
    const wrong = checks.map((check) => check(value));
    return wrong.includes(undefined) ? undefined : wrong.join(" or ");
  };
const word =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value as string) ? undefined : words.map((name) => JSON.stringify(name)).join(", ");
const map =
  (check: Check): Check =>
  (value) => {
    if (typeof value !== "object" || value === null) return "an object";
    const wrong = Object.values(value)
      .map(check)
      .find((expected) => expected !== undefined);
    return wrong && `an object, each member ${wrong}`;
  };
const date: Check = (value) =>
  (value instanceof Date && !Number.isNaN(value.getTime())) || typeof value === "string" ? undefined : "a date";
const zone: Check = (value) =>
  typeof value === "string" && (/^[+-]\d\d:?\d\d$/.test(value) || isRegion(value))
    ? undefined
    : 'a zone like "Europe/Dublin" or "+05:30"';
const perFormat: Check = (value) => {
  const odd = anything(value) === undefined && Object.keys(value as object).find((key) => !FORMATS.includes(key));
  return typeof odd === "string" ? `names for ${FORMATS.join(", ")} only` : map(text)(value);
};
const names = either(text, perFormat);
const formats: Check = (value) =>
  Array.isArray(value) && value.length === 0 ? "a list that is not empty" : list(word(...FORMATS))(value);

/** Of the IANA database; what is none would be passed over when a dateline is read. */
function isRegion(name: string): boolean {
  try {
    return name.includes("/") && new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

const PAGING = { size: count, kind: word("paged", "archived"), names: text };
const PODCAST = { guid: text, locked: flag, owner: text, medium: text, folder: text };
const SHARED = { names, title: text, url: text, formats, limit: count };
const SPLIT = { ...SHARED, by: word(...KINDS), slugs: map(text), heads: map(anything), only: list(text), least: count };
const CHOICE = { ...SHARED, name: text, where: map(either(text, list(text))), filter: call, head: anything };
const CONFIG: { readonly [K in keyof Required<BuildConfig>]: Check } = {
  sources: list(text),
  out: text,
  title: text,
  url: text,
  description: text,
  language: text,
  names: perFormat,
  formats,
  limit: count,
  sort: either(word("newest", "oldest", "none"), call),
  filter: call,
  preset: either(word("none"), word(...presetNames())),
  zone: either(word("UTC"), zone),
  future: flag,
  drafts: flag,
  templateCode: word("report", "drop", "keep"),
  zones: map(zone),
  author: text,
  feed: anything,
  hubs: list(text),
  pretty: flag,
  stylesheet: text,
  view: word("css", "script"),
  feeds: list(anything),
  whole: flag,
  paging: anything,
  site: text,
  manifest: text,
  state: text,
  now: date,
  undated: word("feed", "mtime", "refuse"),
  podcast: either(flag, anything),
  validate: anything,
};

/** @throws UsageError naming the first option that is none or has a value of another kind */
export function checkConfig(config: BuildConfig): void {
  checkKeys(config, CONFIG, "");
  if (config.validate !== undefined) checkValidate(config.validate);
  if (config.feed !== undefined) checkHead(config.feed, "feed");
  if (config.paging !== undefined) checkPaging(config.paging, "paging", config.limit);
  if (typeof config.podcast === "object") checkKeys(config.podcast, PODCAST, "podcast.");
  config.feeds?.forEach((feed, i) => {
    const { paging, ...rest } = feed;
    const place = `feeds[${i}]`;
    if (!("by" in feed) && !("name" in feed)) throw new UsageError(`${place} needs \`by\` or \`name\``);
    checkKeys(rest, "by" in feed ? SPLIT : CHOICE, `${place}.`);
    if ("head" in feed && feed.head !== undefined) checkHead(feed.head, `${place}.head`);
    if ("heads" in feed)
      for (const [name, head] of Object.entries(feed.heads ?? {}))
        checkHead(head, `${place}.heads[${JSON.stringify(name)}]`);
    if ("where" in feed && feed.where !== undefined)
      for (const key of Object.keys(feed.where)) expect(key, word(...KINDS), `${place}.where`);
    if (paging !== undefined && paging !== false) checkPaging(paging, `${place}.paging`, feed.limit ?? config.limit);
  });
}

/** A member that no feed has would be passed over without a word. */
function checkHead(head: object, place: string): void {
  const known = headMembers();
  const odd = Object.keys(head).find((name) => !known.includes(name));
  if (odd === undefined) return;
  const hint =
    didYouMean(odd, known) || `; there are ${Object.keys(FEED_CARRIERS).join(", ")}, and the namespaces' prefixes`;
  throw new UsageError(`\`${place}.${odd}\` is nothing that a feed has${hint}`);
}

function checkPaging(paging: NonNullable<BuildConfig["paging"]>, place: string, limit: number | undefined): void {
  checkKeys(paging, PAGING, `${place}.`);
  expect(paging.size, count, `${place}.size`);
  if (paging.kind === "archived" && limit !== undefined)
    throw new UsageError(
      `${place}: archives hold all articles for good, \`limit\` leaves some out; give one of the two`,
    );
}

function checkKeys(value: object, checks: Readonly<Record<string, Check>>, prefix: string): void {
  for (const [key, member] of Object.entries(value)) {
    const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
    if (check === undefined)
      throw new UsageError(`\`${prefix}${key}\` is no option${hintFor(key, Object.keys(checks))}`);
    if (member !== undefined) expect(member, check, prefix + key);
  }
}

/** The name that was meant; else all that there are. */
const hintFor = (name: string, known: readonly string[]) =>
  didYouMean(name, known) || `; there are ${known.join(", ")}`;

function expect(value: unknown, check: Check, place: string): void {
  const expected = check(value);
  if (expected === undefined) return;
  const hint = value === "category" ? "; the category of an article is its section" : "";
  throw new UsageError(`\`${place}\` is ${JSON.stringify(value) ?? typeof value}; expected ${expected}${hint}`);
}
