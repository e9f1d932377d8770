/** JSON text → JSON Feed document, by the same tables as the XML formats. */

import {
  inertOnly,
  judgedAttributes,
  judgedTrees,
  leftOutMessage,
  type OnLeftOut,
} from "../../content/active-markup.ts";
import type { Finding } from "../../decode/decoder.ts";
import { isUnsafeUrl } from "../../content/unsafe-url.ts";
import { type FeedError, feedError } from "../../errors.ts";
import type { JsonMember, JsonValue } from "../../model.ts";
import { type JsonLimits, type JsonSource, surveyJson } from "../../scan/json-limits.ts";
import { mendJson } from "../../scan/json-mender.ts";
import { json } from "../../table/codecs/json.ts";
import { url } from "../../table/codecs/url.ts";
import { type Plan, planOf, type Registry, type Slot } from "../../table/plan.ts";
import { type AnyCodec, UNKNOWN_ZONE } from "../../table/words.ts";
import type { JsonFeedDocument, JsonFeedItem } from "./document.ts";
import { feed as feedElement } from "./table.ts";

type Value = Record<string, unknown> & { extensions?: JsonMember[] };
const FEED = /* @__PURE__ */ planOf(feedElement);
const ITEMS = FEED.slots.get("items")!;

export interface JsonDecoding {
  /** To find a member's place in; its text is empty where it is gone. */
  readonly source: { readonly text: string };
  /** Where members stand that something was said of. */
  readonly places: Map<string, number>;
  readonly registry: Registry;
  readonly unsafeUrls: boolean;
  /** Elements of XML that could act in a browser are kept. */
  readonly unsafeMarkup: boolean;
  /** What is no JSON is refused, not mended. */
  readonly strict?: boolean;
  readonly report: (finding: Finding) => void;
}

/** What a JSON Feed is decoded from. */
export interface JsonInput {
  readonly text: string;
  /** Bytes in UTF-8, which need not become a text as a whole. */
  readonly utf8?: JsonSource;
}

/** What becomes of an item as soon as it has been decoded, given the document without items. */
type Keep = (item: JsonFeedItem, document: JsonFeedDocument) => object;

/** @throws FeedError when it is not JSON, or JSON but no feed */
export function decodeJsonFeed(
  input: JsonInput,
  options: Pick<JsonDecoding, "registry" | "unsafeUrls" | "unsafeMarkup" | "strict" | "report"> & {
    readonly limits: JsonLimits;
  },
  keep: Keep = (item) => item,
) {
  const { limits, ...how } = options;
  const decoding: JsonDecoding = { source: input, places: new Map(), ...how };
  const items = survey(input, limits);
  const head = items.length === 0 ? undefined : headOf(input.utf8!, items);
  const parsed = head ?? parse(input.text, limits.depth, decoding);
  const version = jsonVersionOf(parsed);
  const document = decodeJsonDocument(parsed as object, decoding);
  // Where an item is no JSON, what is wrong is told of the document, and mended there.
  let mended: unknown;
  const whole = () => (mended ??= parse(input.text, limits.depth, decoding));
  if (head !== undefined) document.items = readItems(input, items, decoding, (item) => keep(item, document), whole);
  return { format: "json" as const, version, document };
}

/** Where items are in the bytes. Limits count characters: what bytes go beyond may still be within them. */
function survey(input: JsonInput, limits: JsonLimits): readonly number[] {
  try {
    if (input.utf8 !== undefined) return surveyJson(input.utf8, limits);
  } catch {}
  surveyJson(input.text, limits);
  return [];
}

/** The document with no items; `undefined` where they do not stand so that they can be parsed one by one. */
function headOf(source: JsonSource, items: readonly number[]): object | undefined {
  let text = "";
  let from = 0;
  for (let i = 0; i < items.length; i += 2) {
    text += `${source.slice(from, items[i])}0`;
    from = items[i + 1] ?? source.length;
  }
  try {
    const head = JSON.parse(text + source.slice(from));
    // Another member of that name, or members that are no objects.
    if (head.items.length !== items.length / 2 || !head.items.every((item: unknown) => item === 0)) return undefined;
    return { ...head, items: [] };
  } catch {
    return undefined;
  }
}

/** Bytes of items that are parsed at a time, about: of few, turning bytes into text takes half as long again. */
const BATCH = 16_384;

/**
 * Some items at a time, parsed when those before them have become what is kept of them: a string of the whole document and the
 * objects of `JSON.parse` took two thirds of the time.
 */
function readItems(
  input: JsonInput,
  places: readonly number[],
  decoding: JsonDecoding,
  keep: (item: JsonFeedItem) => object,
  whole: () => unknown,
): JsonFeedItem[] {
  const items: object[] = [];
  for (let i = 0; i < places.length; ) {
    const first = i;
    do i += 2;
    while (i < places.length && places[i + 1]! - places[first]! < BATCH);
    const values =
      parseItems(input, places[first]!, places[i - 1]!) ??
      (whole() as { items: JsonValue[] }).items.slice(first / 2, i / 2);
    for (const value of values) items.push(keep(decodeJsonItem(value, items.length, decoding)!));
  }
  return items as JsonFeedItem[];
}

function parseItems(input: JsonInput, from: number, to: number): JsonValue[] | undefined {
  try {
    return JSON.parse(`[${input.utf8!.slice(from, to)}]`) as JsonValue[];
  } catch {
    return undefined;
  }
}

/** A document, or as much of one as has been parsed. */
export function decodeJsonDocument(parsed: object, decoding: JsonDecoding): JsonFeedDocument {
  return decodeObject(FEED, parsed, "", decoding) as JsonFeedDocument;
}

/** One member of `items`; `undefined` where it is no object. */
export function decodeJsonItem(value: JsonValue, index: number, decoding: JsonDecoding): JsonFeedItem | undefined {
  return decodeValue(ITEMS, value, "", index + 1, decoding) as JsonFeedItem | undefined;
}

/** What JSON itself refuses is mended where it is plain what was meant. */
function parse(text: string, depth: number, decoding: JsonDecoding): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const whole = decoding.strict === true ? undefined : mended(text, depth, decoding);
    if (whole === undefined) throw refused(error as Error);
    return whole;
  }
}

function mended(text: string, depth: number, decoding: JsonDecoding): unknown {
  const findings: Finding[] = [];
  try {
    const whole = mendJson(text, depth, (message, offset) => findings.push(mendedAt(message, offset)));
    if (whole === undefined) return undefined;
    const value: unknown = JSON.parse(whole);
    findings.forEach(decoding.report);
    return value;
  } catch {
    return undefined;
  }
}

/** What is said where JSON was mended. */
export const mendedAt = (message: string, offset: number): Finding => ({
  code: "invalid-json",
  severity: "warning",
  message,
  path: "",
  offset,
  length: 1,
  params: {},
});

function refused({ message }: Error): FeedError {
  const at = /position (\d+)/.exec(message)?.[1];
  return feedError(
    "invalid-json",
    `this is not valid JSON: ${message}`,
    at === undefined ? {} : { offset: Number(at) },
  );
}

/** "1.1", "1.0", or empty where it is a feed that does not say. @throws FeedError where it is none */
export function jsonVersionOf(parsed: unknown): string {
  const { version, items } = isObject(parsed as JsonValue) ? (parsed as { version?: unknown; items?: unknown }) : {};
  const text = typeof version === "string" ? version : "";
  const stated = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/([\d.]+)/i.exec(text)?.[1];
  if (stated !== undefined) return stated === "1" ? "1.0" : stated;
  if (Array.isArray(items) && typeof version !== "string") return "";
  throw feedError("not-a-feed", 'this is JSON, but no JSON Feed: expected a "version" of jsonfeed.org and "items"');
}

function decodeObject(plan: Plan, source: object, path: string, decoding: JsonDecoding): Value {
  const target: Value = {};
  for (const member of membersOf(source, path, decoding)) {
    const value = (source as Members)[member]!;
    const slot = plan.slots.get(member);
    const decoded =
      slot === undefined
        ? decodeExtension(plan, target, member, value, path, decoding)
        : decodeMember(slot, value, path, decoding);
    if (decoded === KEPT) continue;
    if (decoded === undefined)
      (target.extensions ??= []).push({ member, value: kept(value, `${path}${member}`, decoding) });
    else target[member] = decoded;
  }
  return target;
}

type Members = Readonly<Record<string, JsonValue>>;

/** Names of members in their order, without those that would become somebody's prototype once they are merged into an object. */
function membersOf(source: object, path: string, decoding: JsonDecoding): string[] {
  const names = Object.keys(source);
  const isSafe = (name: string) => !isPoison(name, (source as Members)[name]);
  if (names.every(isSafe)) return names;
  report(decoding, "unsafe-member", path, '"__proto__" or "constructor" could change other objects and is left out');
  return names.filter(isSafe);
}

const isPoison = (name: string, value: JsonValue | undefined) =>
  name === "__proto__" || (name === "constructor" && isObject(value) && Object.hasOwn(value, "prototype"));

/** A value that no row is about, as it may be handed on: without numbers that JSON cannot write. */
function kept(value: JsonValue, path: string, decoding: JsonDecoding): JsonValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => kept(inner, path, decoding));
  const names = membersOf(value, path, decoding);
  return Object.fromEntries(names.map((name) => [name, kept(value[name]!, path, decoding)]));
}

/** The value has its place already. */
const KEPT = Symbol("kept");

/** `_itunes` of a feed or item: a typed extension. */
function decodeExtension(
  plan: Plan,
  target: Value,
  member: string,
  value: JsonValue,
  path: string,
  decoding: JsonDecoding,
): unknown {
  if (plan.host === undefined || !isObject(value) || !member.startsWith("_")) return undefined;
  const key = member === "_feedwright" ? "fw" : member.slice(1);
  const vocabulary = decoding.registry.byKey.get(key);
  if (vocabulary === undefined || plan.keys.has(key)) return undefined;
  target[key] = decodeTyped(vocabulary[plan.host], value, `${path}${member}.`, decoding);
  return KEPT;
}

/** An extension object: rows by their keys; what an XML document kept beside them comes back as it was. */
function decodeTyped(plan: Plan, source: object, path: string, decoding: JsonDecoding): Value {
  const target: Value = {};
  for (const member of membersOf(source, path, decoding)) {
    const value = (source as Members)[member]!;
    const slot = plan.slots.get(member);
    const decoded = slot === undefined ? undefined : decodeMember(slot, value, path, decoding);
    if (decoded !== undefined) target[member] = decoded;
    else if (LEFTOVERS.has(member))
      target[member] = inert(member, kept(value, path + member, decoding), path + member, decoding) as never;
  }
  return target;
}
const LEFTOVERS = new Set(["extensions", "otherAttributes", "unmappedText", "attributesOf"]);

/** What an XML document kept, without what could act once it is XML again. */
function inert(member: string, value: JsonValue, path: string, decoding: JsonDecoding): unknown {
  if (decoding.unsafeMarkup || !Array.isArray(value)) return value;
  const onLeftOut: OnLeftOut = (code, ...what) => report(decoding, code, path, leftOutMessage(code, ...what));
  const attributesOf = (name: string, attributes: JsonValue[]) =>
    judgedAttributes({ name }, attributes, inertOnly, onLeftOut);
  if (member === "extensions") return judgedTrees(value, inertOnly, onLeftOut);
  if (member === "otherAttributes") return attributesOf(path, value);
  if (member !== "attributesOf") return value;
  return value.map((entry) =>
    isObject(entry) && Array.isArray(entry.attributes)
      ? { ...entry, attributes: attributesOf(String(entry.of), entry.attributes) }
      : entry,
  );
}

/** `path`: of the object around it, with its dot. Whole paths are made only where something is to be said. */
function decodeMember(slot: Slot, value: JsonValue, path: string, decoding: JsonDecoding): unknown {
  if (value === null && slot.codec !== json) return undefined;
  if (slot.card !== "many") return decodeValue(slot, value, path, 0, decoding);
  if (!Array.isArray(value)) {
    // One object or word stands for a list of one: it is read, and reported all the same.
    reportType(path + slot.key, "an array", decoding);
    const only = isObject(value) || typeof value === "string" ? decodeValue(slot, value, path, 1, decoding) : undefined;
    return only === undefined || only === KEPT ? undefined : [only];
  }
  const members: unknown[] = [];
  for (const member of value) members.push(decodeValue(slot, member, path, members.length + 1, decoding));
  // One member that cannot be read keeps the whole array raw, so that nothing of it is lost.
  if (!members.includes(undefined)) return members;
  const readable = members.filter((member) => member !== undefined);
  return slot.name === "items" && readable.length > 0 ? readable : undefined;
}

/** `index`: from 1, or 0 where it is no member of an array. */
function decodeValue(slot: Slot, value: JsonValue, path: string, index: number, decoding: JsonDecoding): unknown {
  const { plan, codec } = slot;
  if (plan !== undefined) {
    if (!isObject(value)) {
      reportType(pathOf(slot, path, index), "an object", decoding);
      // A person who is only named.
      return typeof value === "string" && value.trim() !== "" && plan.slots.has("avatar")
        ? { name: value.trim() }
        : undefined;
    }
    const inside = `${pathOf(slot, path, index)}.`;
    return slot === ITEMS || isOwn(slot)
      ? decodeObject(plan, value, inside, decoding)
      : decodeTyped(plan, value, inside, decoding);
  }
  const decoded = codec === json ? kept(value, pathOf(slot, path, index), decoding) : scalarOf(codec!, value);
  if (decoded === undefined) {
    const known: unknown = typeof value === "string" ? codec!.approximate?.(value) : undefined;
    if (known === undefined) return reportType(pathOf(slot, path, index), codec!.name, decoding);
    report(decoding, "unreadable-value", pathOf(slot, path, index), `"${value}" ${UNKNOWN_ZONE}`);
    return known;
  }
  if (codec === url && !decoding.unsafeUrls && isUnsafeUrl(decoded as string)) {
    const message = `the link "${String(decoded).slice(0, 80)}" could run code and is left out`;
    report(decoding, "unsafe-url", pathOf(slot, path, index), message);
    return KEPT;
  }
  return decoded;
}

const pathOf = ({ key }: Slot, path: string, index: number) => path + key + (index === 0 ? "" : `[${index}]`);

/** Authors, hubs and attachments are JSON Feed's own objects: their unknown members are kept as members. */
const isOwn = (slot: Slot) => FEED.slots.get(slot.key) === slot || ITEMS.plan!.slots.get(slot.key) === slot;

function scalarOf(codec: AnyCodec, value: JsonValue): unknown {
  try {
    if (typeof value === "string") return (codec.bare ?? codec).decode(value);
    const raw = String(codec.encode(value));
    return isObject(value) ? undefined : codec.decode(raw);
  } catch {
    return undefined;
  }
}

function isObject(value: JsonValue | undefined): value is { [name: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function reportType(path: string, expected: string, decoding: JsonDecoding): undefined {
  report(decoding, "unreadable-value", path, `expected ${expected}`);
}

/** Found again by name: good enough to point at, without keeping the positions of everything. */
function report(decoding: JsonDecoding, code: string, path: string, message: string): void {
  const member = path.slice(path.lastIndexOf(".") + 1).replace(/\[\d+\]$/, "");
  const offset = placeOf(member, decoding);
  decoding.report({
    code,
    severity: "warning",
    message,
    path,
    offset,
    length: member.length + 2,
    params: { element: member },
  });
}

/** A document that is wrong a hundred thousand times is not searched as often. */
const MOST_SEARCHES = 500;

function placeOf(member: string, { source, places }: JsonDecoding): number {
  let place = places.get(member);
  if (place === undefined) {
    place = places.size < MOST_SEARCHES ? Math.max(0, source.text.indexOf(`"${member}"`)) : 0;
    places.set(member, place);
  }
  return place;
}
