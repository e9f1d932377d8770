/** Atom's elements inside RSS, RSS 1.0 and JSON Feed. Every row mirrors a field of the model. */

import { entry, feed } from "../formats/atom/table.ts";
import { mirrorAll, namespace } from "../table/words.ts";

const { version: _version, base: _feedBase, lang: _feedLang, entries: _entries, ...head } = feed.fields;
const { base: _entryBase, lang: _entryLang, ...body } = entry.fields;

export const atom = namespace({
  prefix: "atom",
  uris: ["http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"],
  spec: "https://www.rfc-editor.org/rfc/rfc4287",
  feed: mirrorAll(head),
  item: mirrorAll(body),
});
