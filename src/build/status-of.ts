/** What is at a path that somebody's content named: nothing that may be in it stops a build. */

import { type Stats, statSync } from "node:fs";

/** `undefined` where there is nothing, or nothing can be: names that are too long, NUL, circles of links, folders of others. */
export function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
