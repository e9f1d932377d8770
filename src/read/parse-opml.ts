/** From OPML to the outlines it holds. */

import { Decoder, type Finding } from "../decode/decoder.ts";
import { feedError } from "../errors.ts";
import { opmlRoot } from "../formats/opml/root.ts";
import type { OpmlDocument } from "../formats/opml/table.ts";
import { registryWith } from "../namespaces/registry.ts";
import { decodeBytes } from "../scan/charset.ts";
import { textOrBytes } from "../scan/feed-input.ts";
import { limitInput } from "../scan/limits.ts";
import { type Attributes, Scanner } from "../scan/scanner.ts";

/**
 * Reads OPML 1.0, 1.1 or 2.0; what its table has no row for is kept beside.
 *
 * @throws FeedError when it is no OPML
 * @example
 * const feeds = parseOpml(text).body?.outlines?.filter(({ xmlUrl }) => xmlUrl !== undefined);
 */
export function parseOpml(given: string | Uint8Array): OpmlDocument {
  const input = textOrBytes(given);
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
    unsafeMarkup: true,
    report: (_finding: Finding) => {},
  });
  const scanner = new Scanner(decoder);
  decoder.scanner = scanner;
  scanner.scan(text);
  if (!isOpml) throw feedError("not-opml", "there is no element; expected <opml>");
  return decoder.document as OpmlDocument;
}
