/** The formats that feeds are written in, by the names that callers give. */

import { feedError } from "../errors.ts";
import { atomFormat } from "../formats/atom/project.ts";
import type { TextFormat } from "../formats/format-writer.ts";
import { jsonFormat } from "../formats/json/project.ts";
import { rdfFormat } from "../formats/rdf/project.ts";
import { rssFormat } from "../formats/rss/project.ts";

const FORMATS = { rss: rssFormat, atom: atomFormat, rdf: rdfFormat, json: jsonFormat } as const;

/** Names that other programs use. */
const ALIASES = [
  ["rss1 rss10 rss1.0 rdfxml", "rdf"],
  ["rss2 rss20 rss2.0 rss091 xml", "rss"],
  ["atom1 atom10 atom1.0", "atom"],
  ["jsonfeed json1 feed+json json-feed", "json"],
] as const;

/** The format of that name. @throws FeedError for any other, since programs write its name by hand */
export function textFormat(to: unknown, path = "to"): TextFormat {
  if (typeof to === "string" && Object.hasOwn(FORMATS, to)) return FORMATS[to as keyof typeof FORMATS];
  const value = typeof to === "string" ? to.slice(0, 40) : typeof to;
  const meant = ALIASES.find(([names]) => names.split(" ").includes(value.toLowerCase()))?.[1];
  const hint = meant === undefined ? "" : `; "${meant}" is the name of what you seem to mean`;
  throw feedError("unknown-format", `"${value}" is no format to write; expected rss, atom, rdf or json${hint}`, {
    path,
    params: { value },
  });
}
