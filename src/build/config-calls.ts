/** Functions that a configuration gives, called. */

import type { Article, ArticleInput } from "../model.ts";
import { UsageError } from "./usage-error.ts";

/**
 * What the function gives.
 *
 * @throws UsageError where it throws, which names the option and the articles that it was called for
 */
export function called<A extends Article | ArticleInput, R>(option: string, call: (...of: A[]) => R, ...of: A[]): R {
  try {
    return call(...of);
  } catch (error) {
    const names = of.map(nameOf).join(" and ");
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`\`${option}\` fails for ${names}: ${reason}`, { cause: error });
  }
}

function nameOf({ title, url, id }: Article | ArticleInput): string {
  const name = title ?? url ?? id;
  return name === undefined ? "an article without a title" : `"${name}"`;
}
