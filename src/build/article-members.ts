/** Members of JSON articles whose names are mistyped: an article without its date looks like one that never had any. */

import { ARTICLE_CARRIERS } from "../formats/carriers.ts";
import { registryWith } from "../namespaces/registry.ts";
import { didYouMean } from "../validate/did-you-mean.ts";

/** Prefixes that are shorter resemble any short word. */
const SHORTEST_PREFIX = 5;
/** Words that are shorter and two changes away are other words: `site` is no `title`. */
const SHORTEST_WITH_TWO = 6;

let known: readonly string[] | undefined;
const members = () =>
  (known ??= [
    ...Object.keys(ARTICLE_CARRIERS),
    ...[...registryWith(undefined).byKey.keys()].filter((key) => key.length >= SHORTEST_PREFIX),
  ]);

/** A member that seems mistyped, and in which of the articles it is first. */
export interface Mistyped {
  readonly article: number;
  readonly member: string;
  readonly message: string;
}

/**
 * Each mistyped name once. Whoever has members of their own keeps them: names that resemble no field, or one that the article has
 * besides, and names that begin with `_` or `$`.
 */
export function mistypedMembers(articles: readonly object[]): Mistyped[] {
  const found: Mistyped[] = [];
  // Judged where it is first: thousands of articles may have the same member.
  const judged = new Set<string>();
  articles.forEach((article, i) => {
    for (const member of Object.keys(article)) {
      if (judged.has(member) || /^[_$]/.test(member) || isKnown(member)) continue;
      judged.add(member);
      const free = members().filter((name) => !Object.hasOwn(article, name));
      const hint = didYouMean(member, free, member.length < SHORTEST_WITH_TWO ? 1 : 2);
      if (hint !== "") found.push({ article: i, member, message: `an article has no \`${member}\`${hint}` });
    }
  });
  return found;
}

const isKnown = (member: string) =>
  Object.hasOwn(ARTICLE_CARRIERS, member) || registryWith(undefined).byKey.has(member);
