/** Options and items as `feed` understands them: text, addresses, dates, files, people. */

import { type Diagnostic, type DiagnosticParams, FeedError } from "../../errors.ts";
import { readDate } from "../../feed/cleaning.ts";
import { mimeTypeOf } from "../../content/mime-type.ts";
import { Timestamp } from "../../newsroom/timestamp.ts";
import type { Author, Enclosure, FeedOptions, Item } from "./types.ts";

/** What a `Feed` has been told. */
export interface Told {
  readonly options: FeedOptions;
  readonly items: readonly Item[];
  readonly categories: readonly string[];
  readonly contributors: readonly Author[];
  readonly extensions: readonly { name: string; objects: unknown }[];
}

/** Without the members that have no value, so that absent means not stated. */
export function stated<T extends object>(object: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== "")) as T;
}

/** Text that callers may have escaped once themselves, which `feed` takes back: `AT&amp;T` is AT&T. */
export function plain(text: unknown): string | undefined {
  return text === undefined || text === null ? undefined : String(text).replaceAll("&amp;", "&");
}

/** Attributes that `feed` writes as they are, so that callers had to escape them. */
export function unescaped(value: string): string {
  return value.replace(/&(amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/gi, (whole, name: string) => {
    if (name[0] !== "#") return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name.toLowerCase()] ?? whole;
    const code = Number(name[1] === "x" || name[1] === "X" ? `0${name.slice(1)}` : name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Addresses of a feed, relative ones against its home page. What is none is collected, and thrown at the end. */
export class Addresses {
  readonly #problems: Diagnostic[] = [];
  readonly #base: string | undefined;

  constructor({ link }: FeedOptions) {
    this.#base = link || undefined;
  }

  /** As `new URL` spells it. */
  of(address: unknown, path: string): string | undefined {
    if (address === undefined || address === null || address === "") return undefined;
    const text = String(address);
    if (URL.canParse(text, this.#base)) return new URL(text, this.#base).href;
    const value = text.slice(0, 80);
    const message = `"${value}" is not an address; expected one like "https://example.com/page"`;
    this.refuse("invalid-url", path, message, { value });
    return undefined;
  }

  /** Something else that a format cannot do without. */
  refuse(code: string, path: string, message: string, params: DiagnosticParams): void {
    this.#problems.push({ code, severity: "error", path, message, params });
  }

  /** To the letter where it is absolute already. */
  loosely(address: unknown): string | undefined {
    const text = plain(address);
    if (text === undefined || URL.canParse(text) || !URL.canParse(text, this.#base)) return text;
    return new URL(text, this.#base).href;
  }

  /** @throws FeedError when there were some that are none */
  check(): void {
    if (this.#problems.length > 0) throw new FeedError(this.#problems);
  }
}

/** A Date is one in UTC, a Timestamp keeps its offset; an invalid one is none. */
export function dateOf(date: unknown): Timestamp | undefined {
  return readDate(date);
}

/** RFC 822 has whole seconds. */
export function wholeSeconds(date: Timestamp | undefined): Timestamp | undefined {
  return date && new Timestamp(Math.floor(date.getTime() / 1000) * 1000, { offset: date.offset });
}

/** The given one; else that of the newest item. */
export function updatedOf({ options, items }: Told): Timestamp | undefined {
  const dates = items.flatMap(({ date, published }) => dateOf(date) ?? dateOf(published) ?? []);
  return dateOf(options.updated) ?? dates.reduce<Timestamp | undefined>((a, b) => (a && a >= b ? a : b), undefined);
}

/** A list that JavaScript programs also give as a single object. */
export function listOf<T>(value: readonly T[] | T | undefined): readonly T[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as T];
}

/** Something to call them by. */
export function nameOf({ name, email, link }: Author): string | undefined {
  return plain(name) || plain(email) || plain(link) || undefined;
}

/** A file of an item. */
export interface File {
  readonly url: string;
  readonly type: string;
  readonly length?: number;
  readonly title?: string;
  readonly duration?: number;
}

const KINDS = ["enclosure", "image", "audio", "video"] as const;

/** The files of an item; the last one is the one that `feed` would write into RSS, which has room for one. */
export function filesOf(item: Item, path: string, addresses: Addresses): File[] {
  return KINDS.flatMap((kind) => {
    const given = item[kind];
    if (!given) return [];
    const { url, type, length, title, duration }: Enclosure = typeof given === "string" ? { url: given } : given;
    const address = addresses.of(url, `${path}.${kind}`);
    if (address === undefined) return [];
    return [
      stated<File>({
        url: address,
        type: type || typeOf(address, kind),
        length,
        title: title && unescaped(title),
        duration,
      }),
    ];
  });
}

/** By the extension; a container of both sound and pictures is what it is given as. */
function typeOf(url: string, kind: (typeof KINDS)[number]): string {
  const known = mimeTypeOf(url);
  if (kind === "enclosure" || kind === "image") return known;
  if (known === "application/octet-stream") {
    const extension = /\.([a-z\d]+)$/i.exec(new URL(url).pathname)?.[1];
    return extension === undefined ? known : `${kind}/${extension.toLowerCase()}`;
  }
  return known.replace(/^(?:audio|video)(?=\/)/, kind);
}
