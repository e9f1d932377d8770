/** A document looked over before it is written: what could act where it is opened, and names that XML reserves. */

import {
  inertOnly,
  type Judge,
  judgedAttributes,
  judgedTrees,
  legalOnly,
  leftOutMessage,
  type OnLeftOut,
} from "../content/active-markup.ts";
import { type Diagnostic, FeedError, feedError } from "../errors.ts";
import { XML_URI } from "../scan/grammar.ts";

/** What may be written, and what becomes of the rest. */
export interface Caution {
  /** Write what could act where the document is opened. @default false */
  unsafeMarkup?: boolean | undefined;
  /** Leave out what may not be written, instead of refusing the document; each is reported to `onNote`. @default false */
  repair?: boolean | undefined;
  /** Is told what was left out. */
  onNote?: ((note: Diagnostic) => void) | undefined;
}

/** Deeper than any document that was read: a circle, or somebody's joke. */
const MAX_DEPTH = 500;

/** Collects what may not be written. */
export class DocumentJudge {
  readonly judge: Judge;
  readonly #caution: Caution;
  readonly #refused: Diagnostic[] = [];

  constructor(caution: Caution) {
    this.#caution = caution;
    this.judge = caution.unsafeMarkup === true ? legalOnly : inertOnly;
  }

  /** The document without what may not be written: itself, where that is nothing. */
  judged<T extends object>(document: T): T {
    const { namespace } = document as { namespace?: unknown };
    if (namespace === XML_URI) this.#refuse("invalid-namespace");
    else if (typeof namespace === "string") this.#refuse(this.judge(namespace, "script"));
    return this.#value(document, "", 0) as T;
  }

  /** Records something left out at `path`. */
  leftOut(path: string, code: string, element: string, attr?: string): void {
    const params = attr === undefined ? { element } : { element, attr };
    const message = leftOutMessage(code, element, attr);
    if (this.#caution.repair === true) this.#caution.onNote?.({ code, severity: "warning", message, path, params });
    else this.#refused.push({ code, severity: "error", message, path, params });
  }

  /** @throws FeedError that lists what may not be written */
  check(): void {
    if (this.#refused.length > 0) throw new FeedError(this.#refused);
  }

  /** The namespace of all that stands in the document: nothing would be left without it. */
  #refuse(code: string | undefined): void {
    if (code === undefined) return;
    const message = leftOutMessage(code, "feed");
    this.#refused.push({ code, severity: "error", message, path: "namespace", params: { element: "feed" } });
  }

  #value(value: unknown, path: string, depth: number): unknown {
    if (typeof value !== "object" || value === null || value instanceof Date) return value;
    if (depth > MAX_DEPTH)
      throw feedError(
        "invalid-value",
        `values are nested more than ${MAX_DEPTH} deep, or in themselves; expected a document`,
        {
          path: `${path.slice(0, 100)}…`,
        },
      );
    if (Array.isArray(value)) return this.#list(value, path, depth);
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
      const member = (value as Record<string, unknown>)[key];
      const left = this.#member(key, member, path === "" ? key : `${path}.${key}`, depth);
      if (left !== member) (copy ??= { ...value })[key] = left;
    }
    return copy ?? value;
  }

  #list(list: readonly unknown[], path: string, depth: number): readonly unknown[] {
    const left = list.map((member, i) => this.#value(member, `${path}[${i}]`, depth + 1));
    return left.every((member, i) => member === list[i]) ? list : left;
  }

  #member(key: string, value: unknown, path: string, depth: number): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (!Array.isArray(value)) return this.#value(value, path, depth + 1);
    const onLeftOut: OnLeftOut = (...what) => this.leftOut(path, ...what);
    if (key === "extensions") return judgedTrees(value, this.judge, onLeftOut);
    if (key === "otherAttributes") return judgedAttributes({ name: path }, value, this.judge, onLeftOut);
    if (key === "attributesOf") return value.map((entry) => this.#entry(entry, onLeftOut));
    return this.#list(value, path, depth);
  }

  /** Attributes of a value that is a mere text. */
  #entry(entry: { of?: unknown; attributes?: unknown } | null, onLeftOut: OnLeftOut): unknown {
    if (!Array.isArray(entry?.attributes)) return entry;
    const attributes = judgedAttributes({ name: String(entry.of) }, entry.attributes, this.judge, onLeftOut);
    return attributes === entry.attributes ? entry : { ...entry, attributes };
  }
}

/** A program's document may hold anything, whatever its type says. @throws FeedError for what no row can write */
export function encoded(write: () => string): string {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    throw feedError("invalid-value", "a value of the document is of another type than its field has, or is in itself");
  }
}
