/** The section of an article: what its front matter or page says, else the folder it lies in. */

import { existsSync, statSync } from "node:fs";
import { basename, dirname, relative, sep } from "node:path";
import type { ArticleInput } from "../model.ts";
import { keyOf } from "./file-names.ts";

/** Folders that sources are named by; of a glob, the part before its first special character. */
export function basesOf(sources: readonly string[]): string[] {
  return sources.map((source) => {
    if (existsSync(source)) return statSync(source).isDirectory() ? source : dirname(source);
    const [fixed] = source.split(/[*?[{(!]/, 1);
    return fixed!.endsWith("/") || fixed === "" ? fixed || "." : dirname(fixed!);
  });
}

/**
 * The first folder below a source that is no date: `posts/politics/2023/x.md` and `posts/2023/politics/x.md` are in politics.
 * The folder of `story/index.html` is that article's own.
 */
function folderOf(file: string, bases: readonly string[]): string | undefined {
  const inside = bases
    .map((base) => relative(base, file))
    .filter((path) => !path.startsWith(".."))
    .sort((a, b) => a.length - b.length)[0];
  const folders = (inside ?? "").split(sep).slice(0, /^index\.[^.]+$/i.test(basename(file)) ? -2 : -1);
  return folders.find((folder) => !isDatePart(folder));
}

/** A year, month or day, or all in one: `2023`, `03`, `2023-03-21`. */
const isDatePart = (folder: string) => /^(?:(?:19|20)\d\d|\d{1,2}|(?:19|20)\d\d-?\d\d(?:-?\d\d)?)$/.test(folder);

/** Front matter `section`, then `category`. */
function statedSection(article: ArticleInput): string | undefined {
  const { section, category } = article as { section?: unknown; category?: unknown };
  const first = [section, category].flat().find((name) => typeof name === "string" && name.trim() !== "");
  return (first as string | undefined)?.trim();
}

/**
 * The section; one that is stated is a category of the article too.
 * @param said what a page states, which has no field in the article
 * @param isPost it is told by a generator's preset, which knows the categories too
 */
export function withSection(
  article: ArticleInput,
  file: string,
  bases: readonly string[],
  said?: string,
  isPost = false,
): { article: ArticleInput; section: string | undefined } {
  if (isPost) return { article, section: said };
  const stated = statedSection(article) ?? said;
  if (stated === undefined) return { article, section: folderOf(file, bases) };
  const categories = [article.categories ?? []].flat();
  const isThere = categories.some(
    (member: unknown) => keyOf(String((member as { term?: unknown } | null)?.term ?? member)) === keyOf(stated),
  );
  return { article: isThere ? article : { ...article, categories: [stated, ...categories] }, section: stated };
}
