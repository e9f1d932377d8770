/** Types derived from tables: what reading yields, what writing demands, what the model keeps. */

import type { XmlAttribute, XmlElement } from "../model.ts";
import type { Attr, Body, Codec, Element, Fields, Host, Namespace, Resource, Self } from "./words.ts";

type ScalarOf<T> = T extends Codec<infer V> | Attr<Codec<infer V>> | Body<Codec<infer V>> | Resource<Codec<infer V>>
  ? V
  : never;
type ValueOf<T, Own extends Fields> =
  T extends Element<infer F> ? Infer<F> & Unmapped : T extends Self ? Infer<Own> & Unmapped : ScalarOf<T>;
type InputOf<T, Own extends Fields> =
  T extends Element<infer F> ? InferInput<F> : T extends Self ? InferInput<Own> : ScalarOf<T>;
type Flat<T> = { [K in keyof T]: T[K] } & {};

/**
 * What an element said that its table has no row for. Present only where there is something, so that nothing is lost:
 * values a codec cannot read and second occurrences of a `one` row are in `extensions` too.
 */
export interface Unmapped {
  extensions?: XmlElement[];
  otherAttributes?: XmlAttribute[];
  /** Text in an element that has no place for text. */
  unmappedText?: string;
  /** Attributes on child elements that hold only text: of the row `of`, of its occurrence number `at`. */
  attributesOf?: { of: string; at: number; attributes: XmlAttribute[] }[];
}

/** What decoding yields: every key optional, because real feeds break every rule. */
export type Infer<F extends Fields> = {
  -readonly [K in keyof F]?: F[K]["card"] extends "many" ? ValueOf<F[K]["type"], F>[] : ValueOf<F[K]["type"], F>;
} & {}; // `& {}` makes editors print the keys instead of `Infer<…>`

/** The rows that belong to the typed extension itself, without those that mirror a field of the model. */
export type InferUnmirrored<F extends Fields> = {
  -readonly [K in keyof F as F[K]["mark"] extends "mirror" ? never : K]?: F[K]["card"] extends "many"
    ? ValueOf<F[K]["type"], F>[]
    : ValueOf<F[K]["type"], F>;
} & {};

/** What encoding demands: `must` rows are required. */
export type InferInput<F extends Fields> = Flat<
  { -readonly [K in keyof F as F[K]["card"] extends "must" ? K : never]: InputOf<F[K]["type"], F> } & {
    -readonly [K in keyof F as F[K]["card"] extends "must" ? never : K]?: F[K]["card"] extends "many"
      ? InputOf<F[K]["type"], F>[]
      : InputOf<F[K]["type"], F>;
  }
>;

/** Extension properties that a host element of a format document gains from the namespaces in use. */
export type Extensions<N extends Namespace, H extends Host> = {
  [D in N as D["key"]]?: Infer<D[H]>;
};

/** Extension properties that Feed and Article gain: a namespace whose rows all mirror the model gives none. */
export type OwnExtensions<N extends Namespace, H extends Host> = {
  [D in N as keyof InferUnmirrored<D[H]> extends never ? never : D["key"]]?: InferUnmirrored<D[H]>;
};
