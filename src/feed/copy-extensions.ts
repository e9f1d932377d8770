/** Typed extensions, copied by their tables: only rows that exist, values as they come back from a document. */

import { asText } from "./as-text.ts";
import { nativeAttributes } from "../formats/extension-kinds.ts";
import type { Article, Feed, XmlAttribute } from "../model.ts";
import { constraintOf } from "../namespaces/constraints.ts";
import type { RowValues } from "../table/constraint.ts";
import type { Unmapped } from "../table/infer.ts";
import type { Plan, Registry, Slot, Vocabulary } from "../table/plan.ts";
import type { AnyCodec, Host } from "../table/words.ts";
import { readTimestamp } from "../newsroom/dateline.ts";
import { Timestamp } from "../newsroom/timestamp.ts";
import { trimmed } from "../content/trimmed.ts";
import { uriOf } from "../content/uri-of.ts";
import { clean } from "./cleaning.ts";
import { canonicalTrees, foreignAttributes } from "./extension-trees.ts";
import type { Problems, Step } from "./problems.ts";

type Value = Record<string, unknown> & Unmapped;

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
    const canon = new Canon(vocabulary, problems, registry);
    const value = canon.object(vocabulary[host], (input as Record<string, unknown>)[key], key, "");
    if (value !== undefined) (model as unknown as Record<string, unknown>)[key] = value;
  }
}

/** One vocabulary's values on one host. */
class Canon {
  readonly #vocabulary: Vocabulary;
  readonly #problems: Problems;
  readonly #registry: Registry;

  constructor(vocabulary: Vocabulary, problems: Problems, registry: Registry) {
    this.#vocabulary = vocabulary;
    this.#problems = problems;
    this.#registry = registry;
  }

  /** The rows of a plan that the value has; `undefined` where it has none. `name`: of the element, inside `outer`. */
  object(plan: Plan, value: unknown, step: Step, name: string, outer?: RowValues): object | undefined {
    if (value === undefined || value === null) return undefined;
    const problems = this.#problems;
    if (typeof value !== "object") {
      problems.add("invalid-value", step, "expected an object", {});
      return undefined;
    }
    problems.enter(step);
    const copy = this.#copyOf(plan, value as Value, new ObjectValues(plan, value as Value, outer));
    const isWhole = !this.#isIncomplete(plan, copy) && this.#isSound(name, new ObjectValues(plan, copy, outer));
    problems.leave();
    return isWhole && Object.keys(copy).length > 0 ? copy : undefined;
  }

  #copyOf(plan: Plan, given: Value, values: RowValues): Value {
    const copy: Value = {};
    for (const key of Object.keys(given)) {
      const slot = plan.mirrors.has(key) ? undefined : plan.slots.get(key);
      if (slot === undefined || given[key] === undefined) continue;
      const { instead } = slot.field;
      if (instead !== undefined) this.#note("moved-value", key, `is written as ${instead}, which has a specification`);
      // What stands in the right place already says it.
      if (instead !== undefined && given[instead] !== undefined) continue;
      const right = instead === undefined ? slot : plan.slots.get(instead)!;
      const made =
        right.card === "many" ? this.#many(right, given[key], values) : this.#one(right, given[key], right.key, values);
      if (made !== undefined) copy[right.key] = made;
    }
    this.#copyLeftovers(plan, copy, given);
    return copy;
  }

  #many(slot: Slot, value: unknown, owner: RowValues): unknown[] | undefined {
    const given = Array.isArray(value) ? value : [value];
    const { most = 1 } = slot.field;
    const isTooMany = most > 1 && given.length > most;
    if (isTooMany)
      this.#problems.add("too-many-values", slot.key, `expected at most ${most}; there are ${given.length}`);
    const members = isTooMany ? given.slice(0, most) : given;
    this.#problems.enter(slot.key);
    const made = members.map((member, i) => this.#one(slot, member, i, owner)).filter((member) => member !== undefined);
    this.#problems.leave();
    return made.length > 0 ? made : undefined;
  }

  #one(slot: Slot, value: unknown, step: Step, owner: RowValues): unknown {
    if (slot.plan !== undefined) return this.object(slot.plan, value, step, slot.name, owner);
    const problems = this.#problems;
    const raw = rawOf(slot, value);
    const cleaned = raw === undefined ? undefined : trimmed(clean(raw, step, problems));
    if (cleaned === "" && slot.place !== "element" && slot.codec!.decode("") !== true) return undefined;
    const decoded: unknown = cleaned === undefined ? undefined : slot.codec!.decode(cleaned);
    const problem = decoded === undefined ? unlike(slot.codec!, cleaned ?? asText(value)) : problemOf(slot, decoded);
    if (problem === undefined) this.#checkRule(slot, cleaned!, step);
    if (problem === undefined) return isOfUri(slot) ? uriOf(decoded as string) : decoded;
    const repaired = decoded === undefined ? undefined : slot.codec!.repair?.(decoded);
    if (repaired !== undefined && problemOf(slot, repaired) === undefined) {
      this.#note("repaired-value", step, `${problem}; it is written as "${slot.codec!.encode(repaired)}"`);
      return repaired;
    }
    problems.add("invalid-value", step, problem, { value: asText(value).slice(0, 80) });
    return undefined;
  }

  /** What the row asks for beyond its codec: such values are kept, since feeds that were read have them. */
  #checkRule({ field }: Slot, raw: string, step: Step): void {
    const problem = typeof field.rule === "function" ? field.rule(raw) : undefined;
    if (problem !== undefined) this.#note("unusual-value", step, problem);
  }

  #note(code: string, step: Step, message: string): void {
    this.#problems.note(code, step, message);
  }

  /** Elements whose required rows are missing could not be written as valid XML. */
  #isIncomplete(plan: Plan, copy: Value): boolean {
    for (const slot of plan.slots.values())
      if (slot.card === "must" && copy[slot.key] === undefined) {
        this.#problems.add("missing-value", slot.key, `"${slot.key}" is required here`, { element: slot.key });
        return true;
      }
    return false;
  }

  /** Whether the values of the rows go together. */
  #isSound(name: string, values: RowValues): boolean {
    const problem = constraintOf(this.#vocabulary, name)?.(values);
    if (problem === undefined || problem.isAdvice === true) return true;
    const { key, message } = problem;
    const value = values.get(key);
    const code = value === undefined ? "missing-value" : "invalid-value";
    this.#problems.add(code, key, message, { element: key, value: (value ?? "").slice(0, 80) });
    return false;
  }

  /** Attributes of namespaces, on the element and on those in it that hold only text. Others have no place in a feed. */
  #copyAttributes(copy: Value, { otherAttributes, attributesOf, ...given }: Value): void {
    const own = this.#attributes(otherAttributes, "otherAttributes");
    if (own !== undefined) copy.otherAttributes = own;
    if (!Array.isArray(attributesOf)) return;
    const kept = attributesOf.flatMap((entry) => {
      const attributes = this.#attributes(entry?.attributes, "attributesOf");
      // Where a member was left out, nobody knows whose they are.
      if (attributes === undefined) return [];
      const isThere = countOf(copy[entry.of]) === countOf(given[entry.of]) && entry.at < countOf(copy[entry.of]);
      if (!isThere) this.#note("unusual-value", entry.of, "has attributes, which are left out with it");
      return isThere ? [{ of: entry.of, at: entry.at, attributes }] : [];
    });
    if (kept.length > 0) copy.attributesOf = kept;
  }

  #attributes(given: unknown, step: Step): XmlAttribute[] | undefined {
    if (given === undefined) return undefined;
    const attributes = foreignAttributes(given, step, this.#problems);
    const native = nativeAttributes(attributes);
    for (const attribute of attributes ?? [])
      if (native?.includes(attribute) !== true)
        this.#note("unusual-value", step, `the attribute "${attribute.name}" has no place there and is left out`);
    return native;
  }

  #copyLeftovers(plan: Plan, copy: Value, given: Value): void {
    const problems = this.#problems;
    this.#copyAttributes(copy, given);
    if (Array.isArray(given.extensions)) {
      const trees = canonicalTrees(given.extensions, problems, this.#registry);
      if (trees.length > 0) copy.extensions = trees as NonNullable<Unmapped["extensions"]>;
    }
    if (typeof given.unmappedText !== "string" || given.unmappedText.trim() === "") return;
    const text = clean(given.unmappedText, undefined, problems).trim();
    if (plan.body !== undefined) copy.unmappedText = text;
    else
      problems.add("unexpected-text", "unmappedText", "there is no text here, elements only", {
        value: text.slice(0, 80),
      });
  }
}

const countOf = (value: unknown) => (Array.isArray(value) ? value.length : value === undefined ? 0 : 1);

/** The values of an object as a document would have them. */
class ObjectValues implements RowValues {
  readonly #plan: Plan;
  readonly #object: Value;
  readonly outer: RowValues | undefined;

  constructor(plan: Plan, object: Value, outer: RowValues | undefined) {
    this.#plan = plan;
    this.#object = object;
    this.outer = outer;
  }

  get(key: string): string | undefined {
    const slot = this.#plan.slots.get(key);
    const stated = this.#object[key];
    const value: unknown = slot?.card === "many" && Array.isArray(stated) ? stated[0] : stated;
    return slot?.codec === undefined || value === undefined ? undefined : rawOf(slot, value);
  }

  count(key: string): number {
    const value = this.#object[key];
    return Array.isArray(value) ? value.length : value === undefined ? 0 : 1;
  }
}

/** What was expected of a value that a codec cannot read. */
const unlike = (codec: AnyCodec, raw: string): string => codec.problem?.(raw) ?? `expected ${codec.name}`;

/** Why the value would make the document invalid as it will be written. */
function problemOf({ codec }: Slot, decoded: unknown): string | undefined {
  return codec!.isNarrow ? codec!.problem?.(codec!.encode(decoded)) : undefined;
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

/** Of a vocabulary that is older than IRIs. */
const isOfUri = ({ codec, field }: Slot) => codec!.rule === "plain-url" || field.rule === "plain-url";

const isDate = (slot: Slot) => slot.codec!.name.endsWith("date");
