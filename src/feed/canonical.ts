/** Typed extensions, copied by their tables: only rows that exist, values as they come back from a document. */

import type { Article, Feed } from "../model.ts";
import type { Leftovers } from "../table/infer.ts";
import type { Plan, Registry, Slot } from "../table/plan.ts";
import type { AnyCodec, Host } from "../table/words.ts";
import { readTimestamp } from "../newsroom/dateline.ts";
import { Timestamp } from "../newsroom/timestamp.ts";
import { trimmed } from "../content/trimmed.ts";
import { clean } from "./cleaning.ts";
import { canonicalTrees } from "./extension-trees.ts";
import type { Problems, Step } from "./problems.ts";

type Value = Record<string, unknown> & Leftovers;

/** Copies `input.itunes`, `input.podcast` … to the model. */
export function canonicalExtensions(
  model: Feed | Article,
  input: object,
  host: Host,
  registry: Registry,
  problems: Problems,
): void {
  for (const key of Object.keys(input)) {
    const vocabulary = registry.byKey.get(key);
    if (vocabulary === undefined || vocabulary[host].isMirror) continue;
    const value = canonical(vocabulary[host], (input as Record<string, unknown>)[key], key, problems, registry);
    if (value !== undefined) (model as unknown as Record<string, unknown>)[key] = value;
  }
}

/** The rows of a plan that the value has; `undefined` where it has none. */
function canonical(plan: Plan, value: unknown, step: Step, problems: Problems, registry: Registry): object | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "object") {
    problems.add("invalid-value", step, "expected an object", {});
    return undefined;
  }
  problems.enter(step);
  const copy = copyOf(plan, value as Value, problems, registry);
  const isWhole = !isIncomplete(plan, copy, problems);
  problems.leave();
  return isWhole && Object.keys(copy).length > 0 ? copy : undefined;
}

function copyOf(plan: Plan, given: Value, problems: Problems, registry: Registry): Value {
  const copy: Value = {};
  for (const key of Object.keys(given)) {
    const slot = plan.mirrors.has(key) ? undefined : plan.slots.get(key);
    if (slot === undefined || given[key] === undefined) continue;
    const made =
      slot.card === "many"
        ? manyOf(slot, given[key], problems, registry)
        : oneOf(slot, given[key], key, problems, registry);
    if (made !== undefined) copy[key] = made;
  }
  copyLeftovers(plan, copy, given, problems, registry);
  return copy;
}

function manyOf(slot: Slot, value: unknown, problems: Problems, registry: Registry): unknown[] | undefined {
  const members = Array.isArray(value) ? value : [value];
  problems.enter(slot.key);
  const made = members
    .map((member, i) => oneOf(slot, member, i, problems, registry))
    .filter((member) => member !== undefined);
  problems.leave();
  return made.length > 0 ? made : undefined;
}

function oneOf(slot: Slot, value: unknown, step: Step, problems: Problems, registry: Registry): unknown {
  if (slot.plan !== undefined) return canonical(slot.plan, value, step, problems, registry);
  const raw = rawOf(slot, value);
  const cleaned = raw === undefined ? undefined : trimmed(clean(raw, step, problems));
  if (cleaned === "" && slot.place !== "element" && slot.codec!.decode("") !== true) return undefined;
  const decoded: unknown = cleaned === undefined ? undefined : slot.codec!.decode(cleaned);
  const flaw = decoded === undefined ? unlike(slot.codec!, cleaned ?? String(value)) : flawOf(slot, decoded);
  if (flaw === undefined) return decoded;
  problems.add("invalid-value", step, flaw, { value: String(value).slice(0, 80) });
  return undefined;
}

/** What was expected of a value that a codec cannot read. */
const unlike = (codec: AnyCodec, raw: string): string => codec.flaw?.(raw) ?? `expected ${codec.name}`;

/** Why the value would make the document invalid as it will be written. */
function flawOf({ codec }: Slot, decoded: unknown): string | undefined {
  return codec!.isNarrow ? codec!.flaw?.(codec!.encode(decoded)) : undefined;
}

/** The value as text; `undefined` where it is of another type than the codec's. */
function rawOf(slot: Slot, value: unknown): string | undefined {
  try {
    const raw = encoded(slot, value);
    // Codecs of words and texts give back whatever they are given.
    return typeof raw === "string" ? raw : undefined;
  } catch {
    return undefined;
  }
}

function encoded(slot: Slot, value: unknown): unknown {
  if (typeof value === "string") return isDate(slot) ? slot.codec!.encode(readTimestamp(value)) : value;
  const isPlainDate = value instanceof Date && !(value instanceof Timestamp);
  return slot.codec!.encode(isPlainDate ? new Timestamp(value, { offset: 0 }) : value);
}

const isDate = (slot: Slot) => slot.codec!.name.endsWith("date");

/** Elements whose required rows are missing could not be written as valid XML. */
function isIncomplete(plan: Plan, copy: Value, problems: Problems): boolean {
  for (const slot of plan.slots.values()) {
    if (slot.card !== "must" || copy[slot.key] !== undefined) continue;
    problems.add("missing-value", slot.key, `"${slot.key}" is required here`, { element: slot.key });
    return true;
  }
  return false;
}

function copyLeftovers(plan: Plan, copy: Value, given: Value, problems: Problems, registry: Registry): void {
  if (Array.isArray(given.extensions)) {
    const trees = canonicalTrees(given.extensions, problems, registry);
    if (trees.length > 0) copy.extensions = trees as NonNullable<Leftovers["extensions"]>;
  }
  if (typeof given.strayText !== "string" || given.strayText.trim() === "") return;
  const text = clean(given.strayText, undefined, problems).trim();
  if (plan.body !== undefined) copy.strayText = text;
  else
    problems.add("unexpected-text", "strayText", "there is no text here, elements only", { value: text.slice(0, 80) });
}
