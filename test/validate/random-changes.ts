/**
 * One random change to a document, of a kind that a row forbids: the tables are the judge. What the validator then says nothing new of
 * is a blind spot of a row, or of a check.
 */

import { rootOf } from "../../src/formats/root.ts";
import { validateFeed } from "../../src/index.ts";
import { registryWith } from "../../src/namespaces/registry.ts";
import { Scanner } from "../../src/scan/scanner.ts";
import type { Plan, Slot } from "../../src/table/plan.ts";
import { ruleOfRow } from "../../src/validate/row-rule.ts";
import { type TreeAttribute, TreeBuilder, type TreeElement } from "../../src/validate/tree.ts";

/** An element with its row, and what the row's table says of its insides. */
interface Place {
  readonly element: TreeElement;
  readonly slot: Slot | undefined;
  readonly plan: Plan | undefined;
}

/** A document, and everything in it that a table knows. */
export interface Subject {
  readonly name: string;
  readonly text: string;
  readonly places: readonly Place[];
}

/** What was changed, and the document afterwards. */
export interface Change {
  readonly kind: string;
  readonly what: string;
  readonly text: string;
}

/** `undefined` for what is no feed in XML, or has errors already that could hide another. */
export function subjectOf(name: string, text: string): Subject | undefined {
  const registry = registryWith(undefined);
  let plan: Plan | undefined;
  const builder = new TreeBuilder((raw, attributes) => {
    const found = rootOf(raw, attributes, registry);
    plan = found.plan;
    return found.scope;
  });
  const scanner = new Scanner(builder);
  builder.scanner = scanner;
  try {
    scanner.scan(text);
  } catch {
    return undefined;
  }
  if (builder.root === undefined || plan === undefined || !validateFeed(text).valid) return undefined;
  const places: Place[] = [];
  visit(builder.root, undefined, plan, places);
  return { name, text, places };
}

function visit(element: TreeElement, slot: Slot | undefined, plan: Plan | undefined, places: Place[]): void {
  places.push({ element, slot, plan });
  if (plan === undefined) return;
  for (const child of element.children) {
    const row = rowOf(plan, child, element);
    if (row !== undefined && child.end > 0) visit(child, row, row.plan, places);
  }
}

function rowOf(plan: Plan, { name }: TreeElement, parent: TreeElement): Slot | undefined {
  const { vocabulary } = name;
  const own = vocabulary === parent.name.vocabulary ? plan.children.get(name.local) : undefined;
  const foreign = plan.foreign ? plan.children.get(name.qualified) : undefined;
  const hosted = plan.host === undefined ? undefined : vocabulary?.[plan.host].children.get(name.local);
  return own ?? foreign ?? hosted;
}

/** A number from 0 to below 1. */
export type Random = () => number;

/** The same numbers for the same seed. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const WRONG = ["~ no such value ~", "12 34", "<b>x</b>", "-1.5.2", "example.org/a|b", "maybe", "31.2.2023"];

/** A change that a row forbids; `undefined` where the place that was drawn has none of the kind. */
export function changeOf(subject: Subject, random: Random): Change | undefined {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const place = pick(subject.places);
  const kind = pick(KINDS);
  if (place === undefined || kind === undefined) return undefined;
  const edit = kind.edit(place, pick);
  if (edit === undefined) return undefined;
  const { start, end, text, what } = edit;
  return { kind: kind.name, what, text: subject.text.slice(0, start) + text(subject.text) + subject.text.slice(end) };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: (document: string) => string;
  readonly what: string;
}

interface ChangeKind {
  readonly name: string;
  edit(place: Place, pick: <T>(list: readonly T[]) => T | undefined): Edit | undefined;
}

const isSpecified = (slot: Slot | undefined): slot is Slot => slot !== undefined && slot.mark !== "foreign";
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
/** A wrong value by the row's own rule. */
const wrongFor = (slot: Slot, isCore: boolean, pick: <T>(list: readonly T[]) => T | undefined) =>
  pick(WRONG.filter((value) => ruleOfRow(slot, isCore)?.(value) !== undefined));

const rowOfAttribute = ({ plan }: Place, { label, name }: TreeAttribute): Slot | undefined =>
  plan?.attrs.get(label) ?? (name.prefix === "" ? plan?.attrs.get(name.local) : undefined);

const KINDS: readonly ChangeKind[] = [
  {
    name: "a wrong text",
    edit({ element, slot }, pick) {
      if (!isSpecified(slot) || slot.plan !== undefined || slot.place === "resource" || element.textStart < 0) return;
      const value = wrongFor(slot, element.name.vocabulary?.prefix === "", pick);
      if (value === undefined) return;
      const { openEnd: start, closeStart: end, label } = element;
      return { start, end, text: () => escaped(value), what: `${element.parent?.label}/${label}: ${value}` };
    },
  },
  {
    name: "a wrong attribute",
    edit(place, pick) {
      const attribute = pick(place.element.attributes);
      const slot = attribute && rowOfAttribute(place, attribute);
      if (attribute === undefined || !isSpecified(slot)) return;
      const value = wrongFor(slot, place.element.name.vocabulary?.prefix === "", pick);
      if (value === undefined) return;
      const { start, end, label } = attribute;
      return { start, end, text: () => escaped(value), what: `${place.element.label}@${label}: ${value}` };
    },
  },
  {
    name: "a must that is missing",
    edit({ element, slot }) {
      if (!isSpecified(slot) || slot.card !== "must" || element.parent!.all(element.label).length > 1) return;
      const { start, end, label } = element;
      return { start, end, text: () => "", what: `${element.parent?.label} without ${label}` };
    },
  },
  {
    name: "an attribute that is missing",
    edit(place, pick) {
      const attribute = pick(place.element.attributes);
      const slot = attribute && rowOfAttribute(place, attribute);
      if (attribute === undefined || !isSpecified(slot) || slot.card !== "must") return;
      const start = attribute.start - attribute.name.raw.length - 2;
      const what = `${place.element.label} without @${attribute.label}`;
      return { start, end: attribute.end + 1, text: () => "", what };
    },
  },
  {
    name: "one that is there twice",
    edit({ element, slot }) {
      if (!isSpecified(slot) || slot.card === "many") return;
      const { start, end, label } = element;
      return { start: end, end, text: (document) => document.slice(start, end), what: `${label} twice` };
    },
  },
  {
    name: "an unknown attribute",
    edit({ element, plan }) {
      if (plan === undefined) return;
      const start = element.start + 1 + element.name.raw.length;
      return { start, end: start, text: () => ' unheard="of"', what: `${element.label}@unheard` };
    },
  },
  {
    name: "an unknown element",
    edit({ element, plan }) {
      if (plan === undefined || plan.body !== undefined || element.closeStart <= element.openEnd) return;
      const raw = element.name.prefix === "" ? "unheard" : `${element.name.prefix}:unheard`;
      const { closeStart: start, label } = element;
      return { start, end: start, text: () => `<${raw}/>`, what: `${label}/${raw}` };
    },
  },
  {
    name: "an element in a text",
    edit({ element, slot }) {
      if (!isSpecified(slot) || slot.codec === undefined || slot.codec.markup === true || element.textStart < 0) return;
      const { closeStart: start, label } = element;
      return { start, end: start, text: () => "<unheard/>", what: `${label}/unheard` };
    },
  },
  {
    name: "a text among elements",
    edit({ element, plan }) {
      if (plan === undefined || plan.body !== undefined || element.closeStart <= element.openEnd) return;
      const { closeStart: start, label } = element;
      return { start, end: start, text: () => "words", what: `words in ${label}` };
    },
  },
];

/** What is said of a document, each thing as often as it is said. */
function findingsIn(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const { code, severity, params } of validateFeed(text, { url: "https://example.org/feed" }).diagnostics) {
    const key = `${code} ${params.parent} ${params.element} ${params.attr}`;
    if (severity !== "info") found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

/** Whether something is said of a changed document that was not said before. */
export function isReported(before: string, after: string): boolean {
  const known = findingsIn(before);
  return [...findingsIn(after)].some(([key, count]) => count > (known.get(key) ?? 0));
}
