/** Names of files and their addresses: made of patterns, safe on every file system, one for each feed. */

import type { BuildFormat } from "./config/build-config.ts";
import { UsageError } from "./usage-error.ts";

export const FORMAT_NAMES: Readonly<Record<BuildFormat, string>> = {
  rss: "rss.xml",
  atom: "atom.xml",
  json: "feed.json",
};

/** Characters; file systems allow 255 bytes, and a letter has up to four. */
const LONGEST_SLUG = 60;
/** Windows keeps these for devices, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A name fit for files and addresses: small letters, digits and marks of any script, joined by `-`; `""` where there are none.
 * @example slugOf("Ärzte & Pflege") // "ärzte-pflege"
 */
export function slugOf(name: string): string {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const slug = (words ?? []).join("-");
  const short = [...slug].slice(0, LONGEST_SLUG).join("").replace(/-$/, "");
  return DEVICE.test(short) ? `${short}-` : short;
}

/** What is the same when capitals and spaces do not count. */
export const keyOf = (name: string) => name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

/** Puts values in the place of `{key}`. @throws UsageError for a key that there is none of */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w*)\}/g, (token, key: string) => {
    const value = Object.hasOwn(values, key) ? values[key] : undefined;
    if (value !== undefined) return value;
    const known = Object.keys(values).map((name) => `{${name}}`);
    throw new UsageError(`${token} in "${pattern}" means nothing; there are ${known.join(", ")}`);
  });
}

/** A file name inside the output folder. @throws UsageError when it leads out of it */
export function insideOut(name: string): string {
  const parts = name.replaceAll("\\", "/").split("/");
  const isSafe = parts.every((part) => part !== "" && part !== "." && part !== "..") && !/^[a-z]:/i.test(name);
  if (isSafe && !/[\0-\x1f<>:"|?*]/.test(name)) return parts.join("/");
  throw new UsageError(`"${name}" is no name for a file in the output folder`);
}

/** Names of one feed's files, by format. */
export function namesOf(
  pattern: string | Partial<Record<BuildFormat, string>>,
  own: Readonly<Record<string, string>>,
  whole: Readonly<Record<BuildFormat, string>>,
): Record<BuildFormat, string> {
  const name = (format: BuildFormat) => {
    const chosen = typeof pattern === "string" ? pattern : (pattern[format] ?? `${own.slug ?? ""}/{file}`);
    return insideOut(fill(chosen, { ...own, file: whole[format], format }));
  };
  return { rss: name("rss"), atom: name("atom"), json: name("json") };
}

/** Address of a file under the address of its folder. */
export function addressOf(name: string, folder: string): string {
  const path = name.split("/").map(encodeURIComponent).join("/");
  return new URL(path, folder.endsWith("/") ? folder : `${folder}/`).href;
}
