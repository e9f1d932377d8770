/** Dates that an article states in the words of another format: `pubDate` in Atom, Atom 0.3's `issued` in RSS. */

import type { Article, Extension } from "../model.ts";
import { readTimestamp } from "../newsroom/dateline.ts";
import { ATOM_URI, RSS_10_URI } from "./core-uris.ts";

const FIELDS: Readonly<Record<string, "published" | "updated">> = {
  pubDate: "published",
  published: "published",
  issued: "published",
  created: "published",
  modified: "updated",
  updated: "updated",
};

/** Takes them where the format's own element is missing. In place. */
export function takeBorrowedDates(article: Article): void {
  if (article.extensions.length === 0) return;
  const rest = article.extensions.filter((extension) => !takeDate(article, extension));
  if (rest.length < article.extensions.length) article.extensions = rest;
}

function takeDate(article: Article, extension: Extension): boolean {
  if ("member" in extension || extension.attributes !== undefined || extension.children?.length !== 1) return false;
  const { name, namespace, children } = extension;
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  if (field === undefined || article[field] !== undefined || typeof children[0] !== "string") return false;
  if (namespace !== undefined && namespace !== ATOM_URI && namespace !== RSS_10_URI) return false;
  const date = readTimestamp(children[0]);
  if (date === undefined) return false;
  article[field] = date;
  return true;
}
