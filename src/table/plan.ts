/** Tables compiled once: look-ups by name for reading, rows in order for writing. */

import type { Constraints } from "./constraint.ts";
import type { AnyCodec, Cardinality, Element, Field, Fields, Host, Mark, Namespace } from "./words.ts";

/** A row, ready to use. */
export interface Slot {
  readonly key: string;
  readonly field: Field;
  readonly card: Cardinality;
  readonly mark: Mark;
  /** Name as in the table: local, `prefix:local` or `:local`. */
  readonly name: string;
  /** It is a local name. */
  readonly isLocal: boolean;
  readonly place: "text" | "attr" | "body" | "resource" | "element";
  readonly codec: AnyCodec | undefined;
  /** Rows of a nested element; a `self` row points back at its own plan. */
  readonly plan: Plan | undefined;
}

export interface Plan {
  readonly host: Host | undefined;
  /** Child elements by name. */
  readonly children: ReadonlyMap<string, Slot>;
  /** The same by lower-cased name, asked only on a miss. */
  readonly folded: ReadonlyMap<string, Slot>;
  readonly attrs: ReadonlyMap<string, Slot>;
  readonly body: Slot | undefined;
  /** Child elements in the table's order, which is the order they are written in. */
  readonly elements: readonly Slot[];
  /** Attributes in the table's order. */
  readonly attributes: readonly Slot[];
  readonly keys: ReadonlySet<string>;
  /** Every row by its key. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** Keys whose values a field of the model owns. */
  readonly mirrors: ReadonlySet<string>;
  /** All of them are. */
  readonly isMirror: boolean;
  /** Some child is of another namespace. */
  readonly foreign: boolean;
}

const plans = new WeakMap<Fields, Plan>();

/** The plan of an element's table. It takes the element, since bundlers keep what reads `element.fields` while it loads. */
/* @__NO_SIDE_EFFECTS__ */ export function planOf({ fields, host }: Element): Plan {
  return planOfFields(fields, host);
}

/** The plan of rows; made once per table. */
function planOfFields(fields: Fields, host?: Host): Plan {
  const known = plans.get(fields);
  if (known !== undefined) return known;
  const children = new Map<string, Slot>();
  const folded = new Map<string, Slot>();
  const attrs = new Map<string, Slot>();
  const elements: Slot[] = [];
  const attributes: Slot[] = [];
  const keys = new Set(Object.keys(fields));
  const mirrors = new Set([...keys].filter((key) => fields[key]!.mark === "mirror"));
  const plan = {
    host,
    children,
    folded,
    attrs,
    elements,
    attributes,
    keys,
    slots: new Map<string, Slot>(),
    mirrors,
    isMirror: mirrors.size === keys.size,
    body: undefined as Slot | undefined,
    foreign: false,
  };
  plans.set(fields, plan);
  for (const key of Object.keys(fields)) {
    const slot = slotOf(key, fields[key]!, plan);
    plan.slots.set(key, slot);
    if (slot.place === "attr") {
      attrs.set(slot.name, slot);
      attributes.push(slot);
    } else if (slot.place === "body") plan.body = slot;
    else {
      // Two rows may share a name (a lenient spelling beside the real one): the first is the real one.
      if (!children.has(slot.name)) children.set(slot.name, slot);
      if (!folded.has(slot.name.toLowerCase())) folded.set(slot.name.toLowerCase(), slot);
      elements.push(slot);
      if (slot.name.includes(":")) plan.foreign = true;
    }
  }
  return plan;
}

function slotOf(key: string, field: Field, own: Plan): Slot {
  const { type, card, mark } = field;
  return {
    key,
    field,
    card,
    mark,
    name: field.name ?? key,
    isLocal: !(field.name ?? key).includes(":"),
    place: type.kind === "codec" ? "text" : type.kind === "self" ? "element" : type.kind,
    codec: type.kind === "codec" ? type : "codec" in type ? type.codec : undefined,
    plan: type.kind === "element" ? planOf(type) : type.kind === "self" ? own : undefined,
  };
}

/** A namespace, compiled. */
export interface Vocabulary {
  /** Key of its values on a host object. */
  readonly key: string;
  readonly prefix: string;
  /** Prefix by which other tables name its elements, where that is another: a format's own are written without one. */
  readonly alias?: string;
  /** The URI that is written. */
  readonly uri: string;
  /** Hosts of all that are read. */
  readonly hosts?: readonly string[];
  readonly feed: Plan;
  readonly item: Plan;
  /** Of a program's own namespace; those of this package stand in `namespaces/constraints.ts`. */
  readonly constraints?: Constraints | undefined;
}

/**
 * One key for the spellings of a URI that people use: http or https, `www.`, letter case, trailing slash or hash.
 * Paid once for each `xmlns` declaration, not per element.
 */
export function uriKey(uri: string): string {
  const folded = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "");
  let end = folded.length;
  while (end > 0 && (folded[end - 1] === "/" || folded[end - 1] === "#")) end--;
  return folded.slice(folded.startsWith("www.") ? 4 : 0, end);
}

/** Of a URI as `uriKey` has it. */
export const hostOf = (key: string): string => key.slice(0, key.indexOf("/") + 1);

/** Vocabularies by URI, and by conventional prefix for documents that forget to declare. */
export interface Registry {
  readonly byUri: ReadonlyMap<string, Vocabulary>;
  readonly byPrefix: ReadonlyMap<string, Vocabulary>;
  readonly byKey: ReadonlyMap<string, Vocabulary>;
}

/** Namespaces whose names the formats' own tables use, whichever are asked for. */
const FOREIGN = [
  ["rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"],
  ["thr", "http://purl.org/syndication/thread/1.0"],
  ["enc", "http://purl.oclc.org/net/rss_2.0/enc#"],
  ["xml", "http://www.w3.org/XML/1998/namespace"],
] as const;

function stub(prefix: string, uri: string): Vocabulary {
  const none = planOfFields({});
  return { key: ` ${prefix}`, prefix, uri, feed: none, item: none };
}

/** Plans are made when a feed first asks for them: most feeds use a handful of sixty namespaces. */
class Declared implements Vocabulary {
  readonly key: string;
  readonly prefix: string;
  readonly uri: string;
  readonly constraints: Constraints | undefined;
  readonly hosts: readonly string[];
  readonly #namespace: Namespace;
  #feed: Plan | undefined;
  #item: Plan | undefined;
  constructor(namespace: Namespace) {
    this.key = namespace.key;
    this.prefix = namespace.prefix;
    this.uri = namespace.uris[0];
    this.constraints = namespace.constraints;
    this.hosts = namespace.uris.map((uri) => hostOf(uriKey(uri)));
    this.#namespace = namespace;
  }
  get feed(): Plan {
    this.#feed ??= planOfFields(this.#namespace.feed);
    return this.#feed;
  }
  get item(): Plan {
    this.#item ??= planOfFields(this.#namespace.item);
    return this.#item;
  }
}

const registries = new WeakMap<readonly Namespace[], Registry>();

/** The registry of a list of namespaces; made once per list. Where two claim a URI or prefix, the later wins. */
export function registryOf(namespaces: readonly Namespace[]): Registry {
  const known = registries.get(namespaces);
  if (known !== undefined) return known;
  const byUri = new Map<string, Vocabulary>();
  const byPrefix = new Map<string, Vocabulary>(FOREIGN.map(([prefix, uri]) => [prefix, stub(prefix, uri)]));
  for (const vocabulary of byPrefix.values()) byUri.set(uriKey(vocabulary.uri), vocabulary);
  const byKey = new Map<string, Vocabulary>();
  for (const namespace of namespaces) {
    const { key, prefix, uris } = namespace;
    const vocabulary = new Declared(namespace);
    byKey.set(key, vocabulary);
    byPrefix.set(prefix, vocabulary);
    for (const uri of uris) byUri.set(uriKey(uri), vocabulary);
  }
  const registry = { byUri, byPrefix, byKey };
  registries.set(namespaces, registry);
  return registry;
}
