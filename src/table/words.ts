/**
 * The words a vocabulary is written in. One table per format or namespace; decoder, encoder, validator, types and the
 * reference pages all derive from it.
 *
 * A row reads   key: cardinality(place(codec), name?, spec?)
 *
 *   one(text)               <ns:key>text</ns:key>, at most once
 *   many(text, "category")  <ns:category>…, any number → array
 *   must(attr(url))         attribute, required when authoring
 *   one(body(text))         the element's own text
 *   one(text, { rule: "plain-text" })   what the value has to be, beyond what the codec reads
 *   many(person)            nested element with a table of its own
 *   one(resource(url))      URI in rdf:resource or as text, as RSS 1.0 and 2.0 differ
 *   mirror(one(text))       stated in the format document, owned by a field of the model
 *   foreign(one(text))         read where people write it, though no spec has it
 *
 * A name is the local name in the table's own namespace; `"gml:Point"` is an element of another namespace by its
 * conventional prefix, `":title"` one of no namespace.
 */

import type { Constraints } from "./constraint.ts";
import type { ValueKind } from "./value-kinds.ts";

/** One kind of scalar: both directions of reading and writing, and its strict rule. */
export interface Codec<T> {
  readonly kind: "codec";
  /** For people and for docs: `"URL"`, `"true | false"`. */
  readonly name: string;
  /** Lenient read; `undefined` means "not one of these", and the caller keeps the raw text. Never throws. */
  decode(raw: string): T | undefined;
  /** What is certain of a value that `decode` refuses for one word nobody knows; the caller reports the word. */
  readonly approximate?: ((raw: string) => T | undefined) | undefined;
  /** Satisfies `decode(encode(x)) = x` for every x that `decode` gives. */
  encode(value: T): string;
  /** What is wrong with a raw value: the validator asks and, where `isNarrow`, whoever writes. Reading does not. */
  readonly problem?: ((raw: string) => string | undefined) | undefined;
  /** A value with a problem is not written, since no document with it is valid. */
  readonly isNarrow?: boolean | undefined;
  /** The nearest value without problem, of one that has one: what is written instead, and told. */
  readonly repair?: ((value: T) => T) | undefined;
  /** What the validator says of a value that is not one of these; without it, what `problem` says. */
  readonly rule?: RowRule | undefined;
  /** The most characters that it may have. */
  readonly max?: number | undefined;
  /** The same where nothing is escaped twice, as in JSON. */
  readonly bare?: Codec<T> | undefined;
  /** The element's content is HTML: child elements are kept as markup, and writing may choose CDATA. */
  readonly markup?: boolean | undefined;
}

/** What is said of a value that is read by `approximate`. */
export const UNKNOWN_ZONE = "names a time zone that is not known; its date and time are read without one";

/** Declares a codec. @example const digits = codec("digits", { decode: (raw) => …, encode: String }) */
/* @__NO_SIDE_EFFECTS__ */ export function codec<T>(name: string, spec: Omit<Codec<T>, "kind" | "name">): Codec<T> {
  return { kind: "codec", name, ...spec };
}

/** The same codec, with what the validator says of its values. */
/* @__NO_SIDE_EFFECTS__ */ export const ruled = <C extends AnyCodec>(codec: C, rule: RowRule): C => ({
  ...codec,
  rule,
});

// biome-ignore lint/suspicious/noExplicitAny: codecs are invariant in T; this is the one erased alias.
export type AnyCodec = Codec<any>;

export interface Attr<C extends AnyCodec = AnyCodec> {
  readonly kind: "attr";
  readonly codec: C;
}
export interface Body<C extends AnyCodec = AnyCodec> {
  readonly kind: "body";
  readonly codec: C;
}
export interface Resource<C extends AnyCodec = AnyCodec> {
  readonly kind: "resource";
  readonly codec: C;
}
/** A place inside a format document where extension namespaces may appear. */
export type Host = "feed" | "item";
export interface Element<F extends Fields = Fields> {
  readonly kind: "element";
  readonly fields: F;
  readonly host: Host | undefined;
}
/** "The element this row belongs to": the only kind of recursion feeds use. */
export interface Self {
  readonly kind: "self";
}
export type Type = AnyCodec | Attr | Body | Resource | Element | Self;

/** `must` is what an author has to give; readers expect anything. */
export type Cardinality = "one" | "must" | "many";
/** Who owns the value: the typed extension, or a field of the model that this row mirrors. `foreign`: no spec has it. */
export type Mark = "own" | "mirror" | "foreign";

/** What a value has to be: a kind that the validator knows, or a program's own check, which says what was expected. */
export type RowRule = ValueKind | readonly ValueKind[] | ((raw: string) => string | undefined);

/** What else there is to say of a row. */
export interface RowOptions {
  /** Name in the document where it differs from the key. */
  readonly name?: string | undefined;
  /** Fragment appended to the vocabulary's `spec` URL. */
  readonly spec?: string | undefined;
  /** What the value has to be, instead of what its codec says. */
  readonly rule?: RowRule | undefined;
  /** What the finding is called where the codec's `problem` is asked. */
  readonly code?: string | undefined;
  /** The most of them that may stand in one place; 1 where a specification allows more, but readers take one. */
  readonly most?: number | undefined;
  /** The row is out of date: what to write instead. */
  readonly deprecated?: string | undefined;
}

/** A row of a table. */
export interface Field<T extends Type = Type, C extends Cardinality = Cardinality, M extends Mark = Mark>
  extends RowOptions {
  readonly type: T;
  readonly card: C;
  readonly mark: M;
  /** Of a foreign row: the key of the one that says the same, which is written. */
  readonly instead?: string | undefined;
}
/** The rows of a table by their keys. */
export interface Fields {
  readonly [key: string]: Field;
}

/** An element with the table of its parent. */
export const self: Self = { kind: "self" };
/** The value is an attribute. */
/* @__NO_SIDE_EFFECTS__ */ export const attr = <C extends AnyCodec>(codec: C): Attr<C> => ({ kind: "attr", codec });
/** The value is the text of the element that the table describes. */
/* @__NO_SIDE_EFFECTS__ */ export const body = <C extends AnyCodec>(codec: C): Body<C> => ({ kind: "body", codec });
/** The value is the element's `rdf:resource`, or its text: written as the format wants it, read either way. */
/* @__NO_SIDE_EFFECTS__ */ export const resource = <C extends AnyCodec>(codec: C): Resource<C> => ({
  kind: "resource",
  codec,
});
/** A nested element with rows of its own. With `host`, extension namespaces may appear in it. */
/* @__NO_SIDE_EFFECTS__ */ export const element = <F extends Fields>(fields: F, host?: Host): Element<F> => ({
  kind: "element",
  fields,
  host,
});
/** At most once. */
/* @__NO_SIDE_EFFECTS__ */ export const one = <T extends Type>(
  type: T,
  name?: string | RowOptions,
  spec?: string,
): Field<T, "one", "own"> => row(type, "one", name, spec);
/** Exactly once. */
/* @__NO_SIDE_EFFECTS__ */ export const must = <T extends Type>(
  type: T,
  name?: string | RowOptions,
  spec?: string,
): Field<T, "must", "own"> => row(type, "must", name, spec);
/** Any number, an array. */
/* @__NO_SIDE_EFFECTS__ */ export const many = <T extends Type>(
  type: T,
  name?: string | RowOptions,
  spec?: string,
): Field<T, "many", "own"> => row(type, "many", name, spec);

/* @__NO_SIDE_EFFECTS__ */ function row<T extends Type, C extends Cardinality>(
  type: T,
  card: C,
  name: string | RowOptions | undefined,
  spec: string | undefined,
): Field<T, C, "own"> {
  return typeof name === "object" ? { ...name, type, card, mark: "own" } : { type, card, mark: "own", name, spec };
}
/** The row states what a field of the model owns: read into that field, written from it only. */
/* @__NO_SIDE_EFFECTS__ */ export const mirror = <T extends Type, C extends Cardinality>(
  field: Field<T, C>,
): Field<T, C, "mirror"> => ({ ...field, mark: "mirror" });
/** Every row of a table, mirrored: what the vocabulary says, the model owns. */
/* @__NO_SIDE_EFFECTS__ */ export function mirrorAll<F extends Fields>(fields: F): Mirrored<F> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, mirror(field)])) as Mirrored<F>;
}
type Mirrored<F extends Fields> = { readonly [K in keyof F]: Field<F[K]["type"], F[K]["card"], "mirror"> };
/** The row is read because people write it; the validator says that no spec has it. `instead`: the row that is written. */
/* @__NO_SIDE_EFFECTS__ */ export const foreign = <T extends Type, C extends Cardinality>(
  field: Field<T, C>,
  instead?: string,
): Field<T, C, "foreign"> => ({ ...field, mark: "foreign", instead });

/** An extension namespace: who it is, and its rows for each host. */
export interface Namespace<K extends string = string, F extends Fields = Fields, I extends Fields = Fields> {
  /** Key of the typed extension on Feed and Article: the prefix, unless a field has that name already. */
  readonly key: K;
  /** Conventional prefix, the one that is written. */
  readonly prefix: string;
  /** The first URI is written; every URI is recognised, http or https, any case, with or without trailing slash. */
  readonly uris: readonly [string, ...string[]];
  /** URL of the specification. */
  readonly spec: string;
  /** Rows in a channel or feed. */
  readonly feed: F;
  /** Rows in an item or entry. */
  readonly item: I;
  /** What the rows of an element have to be together, by its name. */
  readonly constraints?: Constraints | undefined;
}

/** Declares a namespace. Programs have it with a look at what they give: `define-namespace.ts`. */
/* @__NO_SIDE_EFFECTS__ */ function builtInNamespace<
  const P extends string,
  F extends Fields = Record<never, never>,
  I extends Fields = Record<never, never>,
  const K extends string = P,
>(definition: {
  readonly prefix: P;
  /** Where the prefix is the name of a field already (`source`, `image`): the key to use instead. */
  readonly key?: K;
  readonly uris: readonly [string, ...string[]];
  readonly spec?: string;
  readonly feed?: F;
  readonly item?: I;
  readonly constraints?: Constraints;
}): Namespace<K, F, I> {
  const { prefix, key = prefix as string as K, uris, spec = uris[0], feed = {} as F, item = {} as I } = definition;
  return { key, prefix, uris, spec, feed, item, constraints: definition.constraints };
}

/** Tables call it `namespace` as programs do. Published code has one function of each name, so that a stack trace tells which. */
export { builtInNamespace as namespace };
