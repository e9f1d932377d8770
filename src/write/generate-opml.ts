/** From outlines to OPML. */

import { encodeXml } from "../encode/writer.ts";
import { OPML, opmlPlan } from "../formats/opml/root.ts";
import type { OpmlDocument, OpmlInput } from "../formats/opml/table.ts";
import { registryWith } from "../namespaces/registry.ts";

/**
 * Writes OPML. Any string is safe in any place; dates keep their offset.
 *
 * @example
 * generateOpml({ head: { title: "My feeds" }, body: { outlines: [{ text: "News", type: "rss", xmlUrl: "https://example.org/rss.xml" }] } })
 */
export function generateOpml(outline: OpmlInput | OpmlDocument, options: { pretty?: boolean } = {}): string {
  const document = { version: "2.0", head: {}, ...outline };
  return encodeXml({
    root: "opml",
    plan: opmlPlan,
    document,
    core: OPML,
    coreUri: undefined,
    registry: registryWith(undefined),
    pretty: options.pretty,
  });
}
