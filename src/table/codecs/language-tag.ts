import { narrow } from "./narrow.ts";
import { text } from "./text.ts";

/** BCP 47, as far as the first subtag is a language that is registered. */
export const languageTag = narrow(text, "a language", isLanguageTag, "pt-BR");

/** Whether its first subtag is a language that is registered. */
export function isLanguageTag(raw: string): boolean {
  const [primary = "", ...rest] = raw.split("-");
  const isKnown = /^[ix]$/i.test(primary) || (/^[a-z]{2,3}$/i.test(primary) && isLanguage(primary.toLowerCase()));
  return isKnown && rest.every((part) => /^[a-z\d]{1,8}$/i.test(part));
}

const known = new Map<string, boolean>();
let languages: Intl.DisplayNames | undefined;

function isLanguage(code: string): boolean {
  let is = known.get(code);
  if (is === undefined) {
    languages ??= new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
    // English has names for few of those with three letters; of most others their script is known. The last are private use.
    is =
      languages.of(code) !== undefined ||
      new Intl.Locale(code).maximize().script !== undefined ||
      /^q[a-t]./.test(code);
    if (known.size < 1000) known.set(code, is);
  }
  return is;
}
