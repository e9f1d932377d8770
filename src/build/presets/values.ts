/** Values of front matter and configurations, whatever their authors make of them: texts, lists, yes and no. */

import type { FrontMatter } from "../front-matter/front-matter.ts";
import type { BylineInput } from "../../model.ts";

export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text that says something; numbers and truth values are as they were written. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return undefined;
  return value.trim() === "" ? undefined : value.trim();
}

/** A text, as it stands in the file: `title: 12:30`, `title: yes`. */
export function fieldText(matter: FrontMatter, key: string): string | undefined {
  const value = matter.fields[key];
  return typeof value === "number" || typeof value === "boolean"
    ? (matter.written(key)?.text ?? String(value))
    : textOf(value);
}

/** The first text of several. */
export function firstText(...values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const text = textOf(value);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** `true`, or a word for it: YAML 1.1's, and those in quotes. */
export const isYes = (value: unknown) => value === true || /^(?:true|yes|on|y|1)$/i.test(String(value));
export const isNo = (value: unknown) => value === false || /^(?:false|no|off|n)$/i.test(String(value));

/** A list of texts; one text is a list of one. */
export function listOf(value: unknown): string[] {
  return [value].flat().flatMap((one) => textOf(one) ?? []);
}

/** Each once, whatever the capitals of the second. */
export function unique(values: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const value of values) if (!seen.has(value.toLowerCase())) seen.set(value.toLowerCase(), value);
  return [...seen.values()];
}

/** A member of members: `params.author`. */
export function at(value: unknown, path: string): unknown {
  let here = value;
  for (const key of path.split(".")) {
    if (!isObject(here)) return undefined;
    here = here[key];
  }
  return here;
}

/** Names, objects with names, or keys of people who are described elsewhere. */
export function bylinesOf(value: unknown, people: Fields = {}): (string | BylineInput)[] {
  return [value]
    .flat()
    .flatMap(
      (one) =>
        bylineOf(typeof one === "string" && isObject(people[one]) ? { name: one, ...(people[one] as Fields) } : one) ??
        [],
    );
}

const ADDRESS = /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]+$/;

function bylineOf(value: unknown): string | BylineInput | undefined {
  if (!isObject(value)) return textOf(value);
  const name = firstText(value["name"], value["display_name"], value["display"], value["title"]);
  if (name === undefined) return undefined;
  const email = [value["email"], value["mail"]].map(textOf).find((one) => one !== undefined && ADDRESS.test(one));
  const url = firstText(value["url"], value["uri"], value["web"], value["website"], value["link"]);
  const isWhole = url !== undefined && URL.canParse(url) && /^https?:/i.test(url);
  return { name, ...(email === undefined ? {} : { email }), ...(isWhole ? { url } : {}) };
}

/** The picture of an article, in the forms that themes know. */
export function pictureOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(pictureOf).find((one) => one !== undefined);
  if (!isObject(value)) return typeof value === "string" ? textOf(value) : undefined;
  return firstText(
    value["url"],
    value["src"],
    value["path"],
    value["image"],
    value["feature"],
    value["teaser"],
    value["og_image"],
  );
}
