/** From outlines to OPML. */

import { requireOptions } from "../errors.ts";
import { DocumentJudge, encoded } from "../encode/judged-document.ts";
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
  requireOptions(options);
  const document = new DocumentJudge({ unsafeMarkup: true }).judged({ version: "2.0", head: {}, ...outline });
  const source = {
    root: "opml",
    plan: opmlPlan,
    document,
    core: OPML,
    coreUri: undefined,
    registry: registryWith(undefined),
    pretty: options.pretty,
  };
  return encoded(() => encodeXml(source));
}
