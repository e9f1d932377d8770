/** JSON Feed document → JSON text. */

import type { JsonMember } from "../../model.ts";
import { Timestamp } from "../../newsroom/timestamp.ts";
import { type Plan, planOf, type Registry, type Slot } from "../../table/plan.ts";
import type { Host } from "../../table/words.ts";
import type { JsonFeedDocument, JsonFeedItem } from "./document.ts";
import { LONG, quoted } from "./quoted.ts";
import { feed as feedElement, item as itemElement } from "./table.ts";

type Value = Record<string, unknown> & { extensions?: JsonMember[] };
const FEED = /* @__PURE__ */ planOf(feedElement);
const ITEM = /* @__PURE__ */ planOf(itemElement);

export function encodeJsonDocument(document: JsonFeedDocument, registry: Registry, pretty: boolean): string {
  return `${JSON.stringify(natural(FEED, document as Value, registry), undefined, pretty ? 2 : undefined)}\n`;
}

/** Stands for what is put in later, the items of a head or a long text: no text that `createFeed` has cleaned contains it. */
const HERE = "\0";
const HERE_WRITTEN = /* @__PURE__ */ JSON.stringify(HERE);

/** A JSON Feed item by item. */
export class JsonEncoder {
  readonly #registry: Registry;
  readonly #indent: number | undefined;

  constructor(registry: Registry, pretty: boolean) {
    this.#registry = registry;
    this.#indent = pretty ? 2 : undefined;
  }

  /** The text of a head before its items and after them. */
  around(head: JsonFeedDocument): { before: string; after: string } {
    const whole = { ...natural(FEED, { ...head, items: [] } as Value, this.#registry), items: [HERE] };
    const text = JSON.stringify(whole, undefined, this.#indent);
    const at = text.indexOf(HERE_WRITTEN);
    return { before: text.slice(0, at).trimEnd(), after: `${text.slice(at + HERE_WRITTEN.length).trimStart()}\n` };
  }

  /** Before the bracket that closes the items: a line of its own, unless there are none. */
  end(hasItems: boolean): string {
    return hasItems && this.#indent !== undefined ? "\n  " : "";
  }

  /** Items whose rows are in the table's order, with the comma that parts them from those before. Their content is taken out. */
  items(items: readonly JsonFeedItem[], areFirst: boolean): string {
    if (items.length === 0) return "";
    const list = items.map((item) => (hasOnlyRows(item) ? item : natural(ITEM, item as Value, this.#registry)));
    const long = list.map(withoutContent);
    const text = JSON.stringify(list, undefined, this.#indent);
    const comma = areFirst ? "" : ",";
    // A line end within a string is written as \n: those in the text are layout.
    const layout = this.#indent === undefined ? text.slice(1, -1) : text.slice(1, -2).replaceAll("\n", "\n  ");
    return comma + withContents(layout, long);
  }
}

/** Whether it can be written as it is: `JSON.stringify` asks dates for their text, and leaves out what is undefined. */
function hasOnlyRows(item: object): item is Record<string, unknown> {
  for (const key in item) if (!ITEM.keys.has(key)) return false;
  return true;
}

/** Takes a long `content_html` out, and leaves a sign where it was. */
function withoutContent(item: Record<string, unknown>): string | undefined {
  const { content_html: content } = item;
  if (typeof content !== "string" || content.length < LONG) return undefined;
  item.content_html = HERE;
  return content;
}

/** Puts them back, in order, each where its sign is. */
function withContents(layout: string, contents: readonly (string | undefined)[]): string {
  let text = "";
  let from = 0;
  for (const content of contents) {
    if (content === undefined) continue;
    const at = layout.indexOf(HERE_WRITTEN, from);
    text += layout.slice(from, at) + quoted(content);
    from = at + HERE_WRITTEN.length;
  }
  return text + layout.slice(from);
}

/** The object as JSON.stringify takes it: rows in the table's order, then typed extensions, then unknown members. */
function natural(plan: Plan, value: Value, registry: Registry): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const slot of plan.elements) {
    const held = value[slot.key];
    if (held !== undefined) out[slot.key] = naturalValue(slot, held, registry);
  }
  if (plan.host !== undefined) addTyped(out, plan, value, plan.host, registry);
  if (value.extensions === undefined) return out;
  for (const { member, value: json } of value.extensions)
    if (!(member in out) && member !== "__proto__") out[member] = json;
  return out;
}

/** By itself, so that the rows of an object need no closures: with one for each, an item took 1,300 bytes more. */
function naturalValue({ plan, card }: Slot, value: unknown, registry: Registry): unknown {
  // No list of JSON Feed is one of dates.
  if (plan === undefined) return value instanceof Timestamp ? value.toRfc3339() : value;
  if (card !== "many") return natural(plan, value as Value, registry);
  return (value as Value[]).map((member) => natural(plan, member, registry));
}

function addTyped(out: Record<string, unknown>, plan: Plan, value: Value, host: Host, registry: Registry): void {
  for (const key in value) {
    const vocabulary = registry.byKey.get(key);
    if (vocabulary === undefined || plan.keys.has(key)) continue;
    out[key === "fw" ? "_feedwright" : `_${key}`] = typed(vocabulary[host], value[key] as Value);
  }
}

/** Rows of an extension, by their keys; what was kept beside them as it is. */
function typed(plan: Plan, value: Value): object {
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const slot = plan.slots.get(key);
    const held = value[key];
    if (slot === undefined) out[key] = held;
    else
      out[key] =
        slot.card === "many" ? (held as unknown[]).map((member) => typedValue(slot, member)) : typedValue(slot, held);
  }
  return out;
}

function typedValue(slot: Slot, value: unknown): unknown {
  if (slot.plan !== undefined) return typed(slot.plan, value as Value);
  return value instanceof Timestamp ? slot.codec!.encode(value) : value;
}
