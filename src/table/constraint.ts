/** What the rows of one element have to be together, where no row alone can say it. */

import type { ValueKind } from "./value-kinds.ts";

/** An element's values by the keys of its rows, as text: the validator has them from a document, `createFeed` from a program. */
export interface RowValues {
  /** The text of a row's attribute, element or body; the first where there are several. */
  get(key: string): string | undefined;
  /** How many of a row there are. */
  count(key: string): number;
  /** Those of the element around it, where it has a table. */
  readonly outer: RowValues | undefined;
  /** Where a document is looked at. */
  readonly format?: string | undefined;
}

/** What is wrong with values that stand together. */
export interface ConstraintProblem {
  /** The row that is wrong or missing. */
  readonly key: string;
  /** What was expected. */
  readonly message: string;
  /** What the finding is called; without it, `invalid-value` or `missing-element`. */
  readonly code?: string | undefined;
  /** The part of the value that is wrong. */
  readonly value?: string | undefined;
  /** The kind that this part should be, by which the finding is called. */
  readonly kind?: ValueKind | undefined;
  /** It can be written all the same: only the validator speaks of it. */
  readonly isAdvice?: boolean | undefined;
}

export type Constraint = (values: RowValues) => ConstraintProblem | undefined;
/** By the names of elements, as the table has them. */
export type Constraints = Readonly<Record<string, Constraint>>;
