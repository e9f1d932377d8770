/** OPML, the format of outlines and lists of feeds: read and written as it is. */

import { Decoder, type Finding } from "./decode/decoder.ts";
import { Resolver, Scope } from "./decode/scope.ts";
import { encodeXml } from "./encode/writer.ts";
import { feedError } from "./errors.ts";
import { opml, type OpmlDocument, type OpmlInput } from "./formats/opml/table.ts";
import { registryWith } from "./namespaces/registry.ts";
import { decodeBytes } from "./scan/charset.ts";
import { limitInput } from "./scan/limits.ts";
import { type Attributes, Scanner } from "./scan/scanner.ts";
import { planOf, type Registry, type Vocabulary } from "./table/plan.ts";

const plan = /* @__PURE__ */ planOf(opml);
/** How OPML's own elements are called: in no namespace. */
const OPML: Vocabulary = { key: " opml", prefix: "", alias: "", uri: "", feed: plan, item: plan };
const URIS = new Set(["opml.org/spec2"]);

/** The table and names for a root element that is one of OPML. */
export function opmlRoot(raw: string, registry: Registry) {
  if (!/^(?:\w+:)?(?:opml|outlinedocument)$/i.test(raw)) return undefined;
  return { plan, core: OPML, scope: new Scope(new Resolver(registry, OPML, URIS)) };
}

/**
 * Reads OPML 1.0, 1.1 or 2.0; what its table has no row for is kept beside.
 *
 * @throws FeedError when it is no OPML
 * @example
 * const feeds = parseOpml(text).body?.outlines?.filter(({ xmlUrl }) => xmlUrl !== undefined);
 */
export function parseOpml(input: string | Uint8Array): OpmlDocument {
  limitInput(input.length);
  const { text } = decodeBytes(input);
  const registry = registryWith(undefined);
  let isOpml = false;
  const decoder = new Decoder({
    chooseRoot: (raw: string, _attributes: Attributes) => {
      const root = opmlRoot(raw, registry);
      if (root === undefined)
        throw feedError("not-opml", `the root element is <${raw}>; expected <opml>`, { params: { element: raw } });
      isOpml = true;
      return root;
    },
    unsafeUrls: false,
    report: (_finding: Finding) => {},
  });
  const scanner = new Scanner(decoder);
  decoder.scanner = scanner;
  scanner.scan(text);
  if (!isOpml) throw feedError("not-opml", "there is no element; expected <opml>");
  return decoder.document as OpmlDocument;
}

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
    plan,
    document,
    core: OPML,
    coreUri: undefined,
    registry: registryWith(undefined),
    pretty: options.pretty,
  });
}
