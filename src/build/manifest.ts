/** A list of what was written, for scripts that deploy it. */

import { createHash } from "node:crypto";
import type { PlannedDocument } from "./documents.ts";

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
  content: string,
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
    ...measured(content),
    articles: feed.articles?.length ?? 0,
    ...(newest === undefined ? {} : { newest }),
  };
}

/** Describes a file that is no feed. */
export function describeFile(path: string, content: string | Uint8Array, type: string, url?: string): ManifestFile {
  return { path, type, ...(url === undefined ? {} : { url }), ...measured(content) };
}

function measured(content: string | Uint8Array): Pick<ManifestFile, "bytes" | "sha256"> {
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { bytes: Buffer.byteLength(content), sha256 };
}

/** The manifest as text; the same files give the same text. */
export function manifestOf(files: readonly ManifestFile[]): string {
  return `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`;
}
