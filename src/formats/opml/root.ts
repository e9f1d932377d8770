/** How OPML's own elements are called, and which root elements are one of its own. */

import { Resolver, Scope } from "../../decode/scope.ts";
import { planOf, type Registry, type Vocabulary } from "../../table/plan.ts";
import { opml } from "./table.ts";

export const opmlPlan = /* @__PURE__ */ planOf(opml);
/** In no namespace. */
export const OPML: Vocabulary = { key: " opml", prefix: "", alias: "", uri: "", feed: opmlPlan, item: opmlPlan };
const URIS = new Set(["opml.org/spec2"]);

/** The table and names for a root element that is one of OPML. */
export function opmlRoot(raw: string, registry: Registry) {
  if (!/^(?:\w+:)?(?:opml|outlinedocument)$/i.test(raw)) return undefined;
  return { plan: opmlPlan, core: OPML, scope: new Scope(new Resolver(registry, OPML, URIS)) };
}
