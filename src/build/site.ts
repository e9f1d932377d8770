/** The folder of a built site, and where it is published. */

import { join, relative, resolve, sep } from "node:path";
import { addressOf } from "./file-names.ts";
import { statusOf } from "./status-of.ts";

/** Tells files from addresses and back. */
export class SiteFolder {
  readonly folder: string;
  /** With `/` at the end. */
  readonly url: string;

  constructor(folder: string, url: string) {
    this.folder = folder;
    this.url = url.endsWith("/") ? url : `${url}/`;
  }

  /** The file at an address under the site's; there need not be one. */
  fileOf(address: string): string | undefined {
    if (!URL.canParse(address, this.url)) return undefined;
    const { href } = new URL(address, this.url);
    // http and https are the same site.
    const [home, there] = [this.url, href].map((url) => url.replace(/^https?:/i, "").replace(/[?#][\s\S]*$/, ""));
    if (!there!.startsWith(home!)) return undefined;
    const path = safeDecode(there!.slice(home!.length));
    // A backslash parts folders on Windows.
    const isOdd = path === undefined || path.split(/[/\\]/).includes("..") || path.includes("\0");
    return isOdd ? undefined : join(this.folder, path);
  }

  /** The address of a file in the folder. */
  addressOf(file: string): string | undefined {
    const path = relative(resolve(this.folder), resolve(file));
    if (path === "" || path.startsWith("..") || resolve(path) === path) return undefined;
    return addressOf(path.split(sep).join("/"), this.url);
  }

  /** Whether there is a page or file at an address: `/news/` may be `news/index.html`, `/about` `about.html`. */
  has(address: string): boolean {
    const path = this.fileOf(address);
    if (path === undefined) return false;
    return [path, join(path, "index.html"), `${path}.html`].some((file) => isFile(file));
  }
}

const isFile = (path: string) => statusOf(path)?.isFile() === true;

function safeDecode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
