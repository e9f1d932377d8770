/** The presets, and which of them a folder is for. */

import { existsSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { astro } from "./astro.ts";
import { eleventy } from "./eleventy.ts";
import { hugo } from "./hugo.ts";
import { jekyll } from "./jekyll.ts";
import type { Preset } from "./preset.ts";

/** In the order in which they are guessed: Hexo before Jekyll, whose configuration has the same name. */
export const PRESETS: readonly Preset[] = [hugo, jekyll, eleventy, astro];

export const presetNames = () => PRESETS.map(({ name }) => name);

/** A preset, and the root of the site. */
export interface Located {
  readonly preset: Preset;
  readonly root: string;
}

/** Where a named preset's site is: the nearest folder upwards that looks like one, else the source itself. */
export function locate(name: string, source: string): Located | undefined {
  const preset = PRESETS.find((one) => one.name === name);
  if (preset === undefined) return undefined;
  const root = upwards(source).find((folder) => preset.isSite(folder));
  if (root !== undefined) return { preset, root };
  const isContent = preset.contentNames.includes(basename(source));
  return { preset, root: isContent ? dirname(source) : source };
}

/** The preset that a source's surroundings show. */
export function guess(source: string): Located | undefined {
  for (const root of upwards(source)) {
    const preset = PRESETS.find((one) => one.isSite(root));
    if (preset !== undefined) return { preset, root };
  }
  return undefined;
}

/** A folder and those above, up to the repository's root; without one, up to the working folder. */
function upwards(source: string): string[] {
  const folders: string[] = [];
  const here = process.cwd();
  for (let folder = resolve(source); ; folder = dirname(folder)) {
    folders.push(folder);
    if (existsSync(join(folder, ".git")) || folder === dirname(folder)) return folders;
    if (folder === here) return folders;
    if (!here.startsWith(folder + sep) && !folder.startsWith(here + sep) && folders.length > MAX_LEVELS) return folders;
  }
}

/** Levels that are looked at above a source outside of the working folder and any repository. */
const MAX_LEVELS = 3;
