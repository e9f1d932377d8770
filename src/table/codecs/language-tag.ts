import { ruled } from "../words.ts";
import { narrow } from "./narrow.ts";
import { text } from "./text.ts";

/** BCP 47, as far as the first subtag may be a language that is registered. */
export const languageTag = ruled(narrow(text, "a language", isLanguageTag, "pt-BR"), "language");

/**
 * Whether its first subtag is a language that may be registered. English has names for all of two letters; those of three are
 * eight thousand, of which runtimes know some, so any is taken: to refuse a language that people speak is worse than `foo`.
 */
export function isLanguageTag(raw: string): boolean {
  const [primary = "", ...rest] = raw.split("-");
  const isKnown = /^(?:[ix]|[a-z]{3})$/i.test(primary) || (/^[a-z]{2}$/i.test(primary) && isLanguage(primary));
  return isKnown && rest.every((part) => /^[a-z\d]{1,8}$/i.test(part));
}

const known = new Map<string, boolean>();
let names: Intl.DisplayNames | undefined;

function isLanguage(code: string): boolean {
  let is = known.get(code);
  if (is === undefined) {
    names ??= new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
    is = names.of(code) !== undefined;
    known.set(code, is);
  }
  return is;
}
