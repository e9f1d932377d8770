/** A list of what was written, for scripts that deploy it. */

import type { PlannedDocument } from "./documents.ts";
import type { Draft } from "./outputs.ts";

/** One file of the manifest. */
export interface ManifestFile {
  /** In the output folder, with `/`. */
  readonly path: string;
  /** `undefined` for a file that is no feed. */
  readonly format?: string;
  /** As it is to be served. */
  readonly type: string;
  readonly url?: string;
  /** Name of the section, tag …; absent for the feed of all articles. */
  readonly feed?: string;
  /** Number of a further page or an archive. */
  readonly page?: number;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly articles?: number;
  /** RFC 3339. */
  readonly newest?: string;
}

/** Describes a document. */
export function describe(
  { name, format, url, feedName, page, feed }: PlannedDocument,
  draft: Draft,
  type: string,
  newest: string | undefined,
): ManifestFile {
  return {
    path: name,
    format,
    type,
    ...(url === undefined ? {} : { url }),
    ...(feedName === undefined ? {} : { feed: feedName }),
    ...(page === undefined ? {} : { page }),
    ...measured(draft),
    articles: feed.articles?.length ?? 0,
    ...(newest === undefined ? {} : { newest }),
  };
}

/** Describes a file that is no feed. */
export function describeFile(path: string, draft: Draft, type: string, url?: string): ManifestFile {
  return { path, type, ...(url === undefined ? {} : { url }), ...measured(draft) };
}

const measured = ({ bytes, sha256 }: Draft) => ({ bytes, sha256 });

/** The manifest as text; the same files give the same text. */
export function manifestOf(files: readonly ManifestFile[]): string {
  return `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`;
}
