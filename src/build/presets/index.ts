/** The presets, and which of them a folder is for. */

import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { astro } from "./astro.ts";
import { docusaurus } from "./docusaurus.ts";
import { eleventy } from "./eleventy.ts";
import { hexo } from "./hexo.ts";
import { hugo } from "./hugo.ts";
import { jekyll } from "./jekyll.ts";
import { mkdocs } from "./mkdocs.ts";
import { pelican } from "./pelican.ts";
import type { Preset } from "./preset.ts";
import { vitepress } from "./vitepress.ts";
import { zola } from "./zola.ts";

/** In the order in which they are guessed: Hexo before Jekyll, whose configuration has the same name. */
const PRESETS: readonly Preset[] = [
  ...[hugo, zola, hexo, jekyll, eleventy, astro, docusaurus, vitepress, pelican, mkdocs],
];

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
  const root = upwards(source).find((folder) => preset.isSite(folder) || preset.isLikeSite?.(folder) === true);
  if (root !== undefined) return { preset, root };
  const isContent = preset.contentNames.includes(basename(source));
  return { preset, root: isContent ? dirname(source) : source };
}

/** The preset that a source's surroundings show: by its configuration, else by the names of folders. */
export function guess(source: string): Located | undefined {
  const folders = upwards(source);
  for (const sign of ["isSite", "isLikeSite"] as const)
    for (const root of folders) {
      const preset = PRESETS.find((one) => one[sign]?.(root) === true);
      if (preset !== undefined) return { preset, root };
    }
  return undefined;
}

/** Levels that are looked at above a source outside of the working folder and any repository. */
const MAX_LEVELS = 4;

/** A folder and those above, up to the repository's root; without one, up to the working folder. */
function upwards(source: string): string[] {
  const folders: string[] = [];
  for (let folder = resolve(source); folder !== dirname(folder); folder = dirname(folder)) {
    folders.push(folder);
    if (existsSync(join(folder, ".git"))) return folders;
  }
  const here = folders.indexOf(process.cwd());
  return folders.slice(0, here < 0 ? MAX_LEVELS : here + 1);
}
