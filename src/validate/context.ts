/** What the checks across rows are given. */

import type { Found } from "../formats/root.ts";
import type { Report } from "./report.ts";
import type { Kind, TreeElement } from "./tree.ts";

export interface Context {
  readonly root: TreeElement;
  /** Every name that an element has, with its elements. */
  readonly kinds: readonly Kind[];
  readonly found: Found;
  readonly report: Report;
  readonly now: Date | undefined;
  readonly url: string | undefined;
  /** WHATWG name of the encoding that was read. */
  readonly encoding: string;
}
