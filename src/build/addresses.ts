/** Addresses in front matter are often of the site: `audio/one.mp3`, `/photos/fog.jpg`. */

import type { ArticleInput } from "../model.ts";

/** An article whose pictures and files have whole addresses, and whose files are a list. */
export function withAddresses(article: ArticleInput, home: string | undefined): ArticleInput {
  const { image, enclosures } = article as { image?: unknown; enclosures?: unknown };
  if (image === undefined && enclosures === undefined) return article;
  return {
    ...article,
    ...(image === undefined ? {} : { image: absolute(image, home) }),
    ...(enclosures === undefined ? {} : { enclosures: [enclosures].flat().map((file) => absolute(file, home)) }),
  } as ArticleInput;
}

/** An address, or an object that has one; what is neither is left to `createFeed`, which says so. */
function absolute(value: unknown, home: string | undefined): unknown {
  if (typeof value === "string") return URL.canParse(value, home) ? new URL(value, home).href : value;
  if (typeof value !== "object" || value === null || !("url" in value)) return value;
  return { ...value, url: absolute(value.url, home) };
}
