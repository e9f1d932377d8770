/** Which namespace a name belongs to. A name is resolved once per scope; a scope is made once per set of declarations. */

import { feedError } from "../errors.ts";
import { NO_NAMESPACE } from "../namespaces/feedwright.ts";
import { XML_URI, XMLNS_URI } from "../scan/grammar.ts";
import type { Attributes } from "../scan/scanner.ts";
import type { Plan, Registry, Slot, Vocabulary } from "../table/plan.ts";
import { hostOf, uriKey } from "../table/plan.ts";

/** A qualified name, resolved. */
export interface Name {
  /** As written, `prefix:local`. */
  readonly raw: string;
  readonly prefix: string;
  readonly local: string;
  /** `undefined`: in no namespace. */
  readonly uri: string | undefined;
  readonly vocabulary: Vocabulary | undefined;
  /** Conventional prefix and local name: how a table names an element of another namespace. */
  readonly qualified: string;
  /** The prefix was never declared. */
  readonly undeclared: boolean;
  /** Where the decoder looked for its row last, and what it found there. */
  parent: Plan | undefined;
  home: Vocabulary | undefined;
  slot: Slot | undefined;
  /** The row is one of an extension of the parent, not of the parent's own table. */
  isExtension: boolean;
  /** Some feed or article has a row of that name; asked where it stands in no such row. */
  isRow: boolean | undefined;
}

/** Stands for the URI that a document forgot to declare, so that its elements can be written back well-formed. */
export const UNDECLARED = "urn:feedwright:undeclared:";

/** What a prefix means: its URI, and the vocabulary that goes with it. */
interface Binding {
  readonly uri: string | undefined;
  readonly vocabulary: Vocabulary | undefined;
}

/** An element of no namespace that is none of the format's own. */
const UNNAMED: Binding = { uri: undefined, vocabulary: undefined };

/** Declarations in force. */
export class Scope {
  readonly #resolve: Resolver;
  readonly #bindings: ReadonlyMap<string, Binding>;
  readonly #elements = new Map<string, Name>();
  readonly #attributes = new Map<string, Name>();
  readonly #inner = new Map<string, Scope>();
  /** What was declared last, by the first attribute that did: feeds declare the same few on one element after another. */
  readonly #recent = new Map<string, { readonly declared: readonly string[]; readonly scope: Scope }>();

  constructor(resolve: Resolver, bindings: ReadonlyMap<string, Binding> = new Map()) {
    this.#resolve = resolve;
    this.#bindings = bindings;
  }

  element(raw: string): Name {
    return this.#elements.get(raw) ?? this.#remember(this.#elements, raw, true);
  }

  /** The default namespace does not apply to attributes: Namespaces in XML §6.2 */
  attribute(raw: string): Name {
    return this.#attributes.get(raw) ?? this.#remember(this.#attributes, raw, false);
  }

  #remember(names: Map<string, Name>, raw: string, isElement: boolean): Name {
    const colon = raw.indexOf(":");
    const prefix = raw.slice(0, Math.max(0, colon));
    const local = raw.slice(colon + 1);
    const bound = prefix === "" && !isElement ? UNNAMED : this.#bindings.get(prefix);
    const { uri, vocabulary } = bound ?? this.#resolve.undeclared(prefix);
    // An element in no namespace is the format's own, but no other table means it by the format's name.
    const owner = uri === undefined ? "" : (vocabulary?.alias ?? vocabulary?.prefix ?? prefix);
    const qualified = `${owner}:${local}`;
    const name: Name = {
      raw,
      prefix,
      local,
      uri,
      vocabulary,
      qualified,
      undeclared: bound === undefined && prefix !== "",
      parent: undefined,
      home: undefined,
      slot: undefined,
      isExtension: false,
      isRow: undefined,
    };
    if (names.size < MOST_NAMES) names.set(raw, name);
    return name;
  }

  /** The scope inside an element that declares namespaces; the same object for the same declarations. */
  within(attributes: Attributes): Scope {
    const first = firstDeclaration(attributes);
    if (first === undefined) return this;
    const recent = this.#recent.get(first);
    if (recent !== undefined && repeats(attributes, recent.declared)) return recent.scope;
    const declared: string[] = [];
    for (let i = 0; i < attributes.count; i++) {
      if (attributes.isDeclaration(i)) declared.push(attributes.name(i), attributes.value(i).trim());
    }
    const scope = this.#says(declared) ? this : this.#inside(declared);
    if (this.#recent.size < MOST_NAMES) this.#recent.set(first, { declared, scope });
    return scope;
  }

  /** All of it is in force already: feeds repeat on each element what their root declares. */
  #says(declared: readonly string[]): boolean {
    for (let i = 0; i < declared.length; i += 2) {
      const uri = this.#bindings.get(prefixOf(declared[i]!))?.uri;
      if (uri === undefined || uri !== declared[i + 1]) return false;
    }
    return true;
  }

  #inside(declared: readonly string[]): Scope {
    // A URI may hold any character that could stand between two.
    const key = JSON.stringify(declared);
    return this.#inner.get(key) ?? this.#declare(key, declared);
  }

  #declare(key: string, declared: readonly string[]): Scope {
    const bindings = new Map(this.#bindings);
    for (let i = 0; i < declared.length; i += 2) {
      if (bindings.size >= MOST_NAMES) {
        throw feedError("limit-names", `more than ${MOST_NAMES} namespace prefixes are declared`);
      }
      const uri = declared[i + 1]!;
      // Every element that is kept as a tree names it.
      if (uri.length > LONGEST_URI)
        throw feedError("limit-names", `a namespace has more than ${LONGEST_URI} characters`);
      const prefix = prefixOf(declared[i]!);
      if (!isReserved(prefix, uri)) bindings.set(prefix, this.#resolve.declared(uri, prefixOf(declared[i]!)));
    }
    const scope = new Scope(this.#resolve, bindings);
    if (this.#inner.size < MOST_NAMES) this.#inner.set(key, scope);
    return scope;
  }
}

/** What no document may declare (Namespaces in XML §3) is passed over: it could not be written back. */
const isReserved = (prefix: string, uri: string) =>
  prefix === "xml" || prefix === "xmlns" || uri === XMLNS_URI || (prefix === "" && uri === XML_URI);

const MOST_NAMES = 1000;
const LONGEST_URI = 4096;

/** What a declaration is for; empty for the default namespace. */
const prefixOf = (declaration: string) => declaration.slice(6);

function firstDeclaration(attributes: Attributes): string | undefined {
  for (let i = 0; i < attributes.count; i++) if (attributes.isDeclaration(i)) return attributes.name(i);
  return undefined;
}

/** These are the declarations, names and URIs in turn, to the letter. */
function repeats(attributes: Attributes, declared: readonly string[]): boolean {
  let at = 0;
  for (let i = 0; i < attributes.count; i++) {
    if (!attributes.isDeclaration(i)) continue;
    if (attributes.name(i) !== declared[at] || attributes.hasReferences(i) || !attributes.is(i, declared[at + 1]!))
      return false;
    at += 2;
  }
  return at === declared.length;
}

/** How a document's format and the namespaces in use turn URIs and prefixes into vocabularies. */
export class Resolver {
  readonly #registry: Registry;
  readonly #core: Vocabulary;
  readonly #coreUris: ReadonlySet<string>;
  /** Everything declared, or used without being declared: a document that is written back declares all of it in one place. */
  readonly #known = new Map<string, Binding>();

  /** `coreUris`: keys of the URIs that mean the format's own elements; elements in no namespace always do. */
  constructor(registry: Registry, core: Vocabulary, coreUris: ReadonlySet<string>) {
    this.#registry = registry;
    this.#core = core;
    this.#coreUris = coreUris;
  }

  declared(uri: string, prefix = ""): Binding {
    if (uri === "") return { uri: undefined, vocabulary: this.#core };
    if (uri === NO_NAMESPACE) return UNNAMED;
    const known = this.#known.get(uri);
    if (known !== undefined) return known;
    const key = uriKey(uri);
    const vocabulary = this.#coreUris.has(key)
      ? this.#core
      : (this.#registry.byUri.get(key) ?? this.#alias(prefix, key));
    return this.#learn(uri, { uri, vocabulary });
  }

  /** Another address on the same host, bound to the prefix that everybody uses: an older or a later version. */
  #alias(prefix: string, key: string): Vocabulary | undefined {
    const vocabulary = this.#registry.byPrefix.get(prefix);
    const isAlias = vocabulary !== undefined && vocabulary.hosts?.includes(hostOf(key)) === true;
    return isAlias ? vocabulary : undefined;
  }

  undeclared(prefix: string): Binding {
    if (prefix === "") return { uri: undefined, vocabulary: this.#core };
    const vocabulary = this.#registry.byPrefix.get(prefix) ?? this.#registry.byPrefix.get(prefix.toLowerCase());
    const uri = vocabulary?.uri ?? UNDECLARED + prefix;
    return this.#known.get(uri) ?? this.#learn(uri, { uri, vocabulary });
  }

  #learn(uri: string, binding: Binding): Binding {
    if (this.#known.size >= MOST_NAMES) throw feedError("limit-names", `more than ${MOST_NAMES} namespaces are used`);
    this.#known.set(uri, binding);
    return binding;
  }
}
