/** The names that `validate` is given → the feeds that are checked. */

import { closeSync, openSync, readSync, statSync } from "node:fs";
import { glob } from "tinyglobby";
import { UsageError } from "../build/usage-error.ts";
import { isAddress } from "./input.ts";
import type { ValidateSettings } from "./validate-settings.ts";

/** Files and addresses to check, without those that the configuration ignores. */
export async function inputsOf(given: readonly string[], settings: ValidateSettings): Promise<string[]> {
  const all = (await Promise.all(given.map(expand))).flat();
  const names = [...new Set(all)].filter((name) => name === "-" || !settings.isIgnored(name));
  if (names.length > 0) return names;
  throw new UsageError("there is nothing to check: `validate.ignore` of the configuration leaves all of it out");
}

/** Shells that expand no globs leave them to us. */
async function expand(name: string): Promise<string[]> {
  if (name === "-" || isAddress(name)) return [name];
  const there = statSync(name, { throwIfNoEntry: false });
  if (there?.isDirectory()) return feedsIn(name);
  if (there !== undefined || !/[*?[{]/.test(name)) return [name];
  const found = (await glob(name, { expandDirectories: false })).sort();
  if (found.length === 0) throw new UsageError(`${name}: no file is named so`);
  return found;
}

const ENDINGS = "{xml,rss,rss2,atom,rdf,opml,json}";

/** Of a folder: what is named as a feed, and of XML and JSON what begins as one. */
async function feedsIn(folder: string): Promise<string[]> {
  const found = await glob(`**/*.${ENDINGS}`, {
    cwd: folder,
    caseSensitiveMatch: false,
    ignore: ["**/node_modules/**"],
  });
  const base = folder.replace(/[/\\]+$/, "") || folder;
  const files = found.sort().map((file) => (base === "." ? file : `${base}/${file}`));
  const feeds = files.filter((file) => !/\.(?:xml|json)$/i.test(file) || beginsAsFeed(file));
  if (feeds.length === 0) throw new UsageError(`${folder}: there is no feed in this folder; name the files themselves`);
  return feeds;
}

const HEAD = 4096;
const ROOT = /<(?:[\w.-]+:)?(?:rss|feed|rdf|opml|channel)[\s>]|jsonfeed\.org\/version/i;

/** The site's other files, like sitemaps, are not reported as broken feeds. */
function beginsAsFeed(file: string): boolean {
  const bytes = new Uint8Array(HEAD);
  const handle = openSync(file, "r");
  try {
    const length = readSync(handle, bytes, 0, HEAD, 0);
    // UTF-16 has a zero beside each of these letters.
    return ROOT.test(Buffer.from(bytes.subarray(0, length)).toString("latin1").replaceAll("\0", ""));
  } finally {
    closeSync(handle);
  }
}
