/** What values have to be together: apart from the tables, since those who only read a feed never ask. */

import type { Constraint, Constraints } from "../table/constraint.ts";
import type { Vocabulary } from "../table/plan.ts";
import { constraints as feedburner } from "./feedburner.ts";
import { constraints as sx } from "./feedsync.ts";
import { constraints as itunes } from "./itunes.ts";
import { constraints as media } from "./media.ts";

const KNOWN: Readonly<Record<string, Constraints>> = { feedburner, itunes, media, sx };

/** That of an element by its name: a program's own namespace says its own. */
export function constraintOf({ prefix, constraints }: Vocabulary, name: string): Constraint | undefined {
  const all = constraints ?? KNOWN[prefix];
  return all !== undefined && Object.hasOwn(all, name) ? all[name] : undefined;
}
