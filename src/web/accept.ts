/** Which format a request's `Accept` asks for: RFC 9110 §12.5.1. */

import type { Format } from "../read/parse-feed.ts";

/** What can be answered with: a format, the media type that a client may know it by, and the one that is said. */
export interface Variant {
  readonly format: Format;
  readonly asked: string;
  readonly said: string;
}

/** A format's own type, then those that clients also ask for it by, best first. */
const TYPES: Readonly<Record<Format, readonly string[]>> = {
  rss: ["application/rss+xml", "application/xml", "text/xml"],
  atom: ["application/atom+xml", "application/xml", "text/xml"],
  json: ["application/feed+json", "application/json"],
  rdf: ["application/rdf+xml", "application/xml", "text/xml"],
};

/**
 * The formats by their own types first, then by the wider ones. XML is called XML only where somebody made a view of it:
 * browsers open that, and show nothing but what was meant to be shown.
 */
export function variantsOf(formats: readonly Format[], hasView: boolean): Variant[] {
  const all = formats.flatMap((format) =>
    TYPES[format].map((asked, rank) => ({
      format,
      asked,
      said: hasView || format === "json" ? asked : TYPES[format][0]!,
      rank,
    })),
  );
  return all.sort((a, b) => a.rank - b.rank);
}

/**
 * The variant that the client likes best; among equals the first. One that accepts none of them gets the first all the
 * same, since a feed it did not expect serves it better than an error: §12.4.1 allows that.
 */
export function choose(accept: string | null, variants: readonly Variant[]): Variant {
  const ranges = rangesOf(accept ?? "");
  let best = variants[0]!;
  let most = 0;
  for (const variant of variants) {
    const quality = qualityOf(variant.asked, ranges);
    if (quality > most) {
      best = variant;
      most = quality;
    }
  }
  return best;
}

interface Range {
  /** `type/subtype`, `type/*` or anything. */
  readonly type: string;
  readonly quality: number;
}

/** Parameters other than `q` are passed over: feeds have but `charset`. */
function rangesOf(accept: string): Range[] {
  return accept.split(",").flatMap((member) => {
    const [type = "", ...parameters] = member.split(";").map((part) => part.trim().toLowerCase());
    if (!type.includes("/")) return [];
    const weight = parameters.find((parameter) => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, "");
    const quality = weight === undefined ? 1 : Number(weight);
    return [{ type, quality: quality >= 0 && quality <= 1 ? quality : 0 }];
  });
}

/** The most specific range decides. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const wider = [type, `${type.split("/")[0]}/*`, "*/*"];
  for (const candidate of wider) {
    const range = ranges.find((one) => one.type === candidate);
    if (range !== undefined) return range.quality;
  }
  return 0;
}
