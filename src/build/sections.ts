/** The section of an article: what its front matter says, else the folder it lies in. */

import { existsSync, statSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
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

/** The first folder below a source: `posts/politics/2023/x.md` is in politics. */
function folderOf(file: string, bases: readonly string[]): string | undefined {
  const inside = bases
    .map((base) => relative(base, file))
    .filter((path) => !path.startsWith(".."))
    .sort((a, b) => a.length - b.length)[0];
  const [folder, ...rest] = inside?.split(sep) ?? [];
  return rest.length > 0 ? folder : undefined;
}

/** Front matter `section`, then `category`. */
function statedSection(article: ArticleInput): string | undefined {
  const { section, category } = article as { section?: unknown; category?: unknown };
  const first = [section, category].flat().find((name) => typeof name === "string" && name.trim() !== "");
  return (first as string | undefined)?.trim();
}

/** The section; one that is stated is a category of the article too. */
export function withSection(
  article: ArticleInput,
  file: string,
  bases: readonly string[],
): { article: ArticleInput; section: string | undefined } {
  const stated = statedSection(article);
  if (stated === undefined) return { article, section: folderOf(file, bases) };
  const categories = [article.categories ?? []].flat() as NonNullable<ArticleInput["categories"]>;
  const isThere = categories.some(
    (member) => keyOf(String(typeof member === "string" ? member : member.term)) === keyOf(stated),
  );
  return { article: isThere ? article : { ...article, categories: [stated, ...categories] }, section: stated };
}
