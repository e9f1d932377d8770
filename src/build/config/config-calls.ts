/** Functions that a configuration gives, called. */

import type { Article, ArticleInput } from "../../model.ts";
import { UsageError } from "../usage-error.ts";

/**
 * What the function gives.
 *
 * @throws UsageError where it throws or is async, which names the option and the articles that it was called for
 */
export function called<A extends Article | ArticleInput, R>(option: string, call: (...of: A[]) => R, ...of: A[]): R {
  const names = () => of.map(nameOf).join(" and ");
  let given: R;
  try {
    given = call(...of);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`\`${option}\` fails for ${names()}: ${reason}`, { cause: error });
  }
  // A promise is true, whatever it comes to.
  if (typeof given === "object" && given !== null && "then" in given)
    throw new UsageError(`\`${option}\` gives a promise for ${names()}; it has to answer at once`);
  return given;
}

function nameOf({ title, url, id }: Article | ArticleInput): string {
  const name = title ?? url ?? id;
  return name === undefined ? "an article without a title" : `"${name}"`;
}
