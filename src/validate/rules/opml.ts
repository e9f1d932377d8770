/** OPML. */

import { error, warning, type Rule } from "./rule.ts";
import { OPML } from "./specifications.ts";

export const opmlRules = {
  "obsolete-outline-document": warning("the root element is opml now", OPML, "ObsoleteVersion"),
  "opml-version": error('"{value}" is no version of OPML: 1.0, 1.1 or 2.0', OPML, "InvalidOPMLVersion"),
  "expansion-state": error('"{value}" is no list of line numbers like 1, 6, 13', OPML, "InvalidExpansionState"),
  "outline-type": warning('"{value}" is a type that few programs know', OPML, "InvalidOutlineType"),
  "outline-without-type": warning(
    'this outline is a feed by its attributes; say type="rss"',
    OPML,
    "MissingOutlineType",
  ),
  "outline-without-feed": warning("an outline of type rss needs xmlUrl", OPML, "MissingXmlURL"),
  "outline-without-title": warning("an outline of type rss should have a title", OPML, "MissingTitleAttr"),
  "outline-without-url": warning("an outline of type link needs url", OPML, "MissingUrlAttr"),
  "outline-version": warning('"{value}" is none of RSS, RSS1, RSS2, scriptingNews', OPML, "InvalidOutlineVersion"),
} as const satisfies Record<string, Rule>;
