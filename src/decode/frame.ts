/** An open element while a document is decoded. */

import type { XmlAttribute, XmlElement } from "../model.ts";
import type { Unmapped } from "../table/infer.ts";
import type { Plan, Slot, Vocabulary } from "../table/plan.ts";
import type { Name, Scope } from "./scope.ts";

/** Where rows go. */
export type Target = Record<string, unknown> & Unmapped;

/** What an open element's content becomes. */
export enum Mode {
  /** Rows: children and attributes go to their places. */
  Fields,
  /** A scalar: text. */
  Scalar,
  /** Inside a scalar: tags become part of the text. */
  Markup,
  /** No table knows it: a tree. */
  Tree,
}

/** A piece of an element's text, sliced only when the element closes. */
export enum Piece {
  Text,
  References,
  Cdata,
  Tag,
}

/** One open element. Frames are reused: a document allocates as many as it is deep. */
export class Frame {
  mode: Mode = Mode.Fields;
  name!: Name;
  scope!: Scope;
  slot: Slot | undefined;
  plan: Plan | undefined;
  /** The vocabulary that the plan's unprefixed row names belong to. */
  home: Vocabulary | undefined;
  /** Where this element's own rows go. */
  target!: Target;
  /** Where the element itself goes: its parent's target, or the extension object in it. */
  owner!: Target;
  /** Where what no row holds goes: the nearest element with rows. */
  keeper!: Target;
  tree: XmlElement | undefined;
  /** The tree could act, or is in one that could: it hangs on nothing. */
  isLeftOut = false;
  attributes: XmlAttribute[] | undefined;
  start = 0;
  bodyStart = 0;
  /** A value came from `rdf:resource`. */
  resource: string | undefined;
  pieces = 0;
  readonly kinds: Piece[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly tags: string[] = [];
}
