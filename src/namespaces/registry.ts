/** The namespaces in force: those of this package, and a program's own. */

import { type Registry, registryOf } from "../table/plan.ts";
import type { Namespace } from "../table/words.ts";
import { allNamespaces } from "./index.ts";

const known = new WeakMap<readonly Namespace[], Registry>();

/** A program's own namespaces come last, so they win where one of ours has their URI. Made once per list. */
export function registryWith(own: readonly Namespace[] | undefined): Registry {
  if (own === undefined || own === allNamespaces) return registryOf(allNamespaces);
  const registry = known.get(own) ?? registryOf([...allNamespaces, ...own]);
  known.set(own, registry);
  return registry;
}
