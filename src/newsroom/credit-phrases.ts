/** The words of all languages that stand before, behind and between names, looked up by how a text begins. */

import type { BylineRole } from "../model.ts";
import { fold } from "./date-words.ts";
import { LANGUAGES } from "./languages/index.ts";

/** What a credit begins with. */
export interface CreditStart {
  readonly role: BylineRole;
  /** What stands behind it. */
  readonly rest: string;
  /** Only "by", which sentences begin with too; not "edited by". */
  readonly isBy: boolean;
  readonly hasColon: boolean;
}

interface Phrase {
  readonly text: string;
  readonly role: BylineRole;
  readonly needsColon: boolean;
  readonly isBy: boolean;
}

/** Behind a noun: "Text: Jane Doe", "文／山田太郎", "Foto - Karl Braun", "写真・佐藤花子". */
const COLON = /^\s*(?:[:：/／|｜=＝]|・(?=\p{Lo})|\s?[-–—]\s|(?<=-)\s)\s*/u;
/** Behind "by": a blank, with a colon or not. Words of scripts without capitals are no names if they go on. */
const BLANK = /^(?:\s*[:：/／]\s*|\s+)(?=\S)/u;

/** By their first letter, the longest first. */
let phrases: ReadonlyMap<string, readonly Phrase[]> | undefined;

function all(): ReadonlyMap<string, readonly Phrase[]> {
  if (phrases !== undefined) return phrases;
  const list: Phrase[] = [];
  for (const { by, credits = {} } of Object.values(LANGUAGES)) {
    for (const [role, texts] of Object.entries(credits))
      for (const text of listOf(texts))
        list.push({
          text: text.replace(/:$/, ""),
          role: role === "source" ? "contributor" : role,
          needsColon: text.endsWith(":"),
          isBy: false,
        });
    for (const text of listOf(by)) list.push({ text, role: "author", needsColon: false, isBy: true });
  }
  list.sort((a, b) => b.text.length - a.text.length);
  const byLetter = new Map<string, Phrase[]>();
  for (const phrase of list) byLetter.set(phrase.text[0]!, [...(byLetter.get(phrase.text[0]!) ?? []), phrase]);
  phrases = byLetter;
  return byLetter;
}

/** `a, b, c` of a table. */
export const listOf = (texts: string): string[] => texts.split(/,\s*/).filter((text) => text !== "");

/** What a text says by its first words. */
export function creditStart(text: string): CreditStart | undefined {
  const lower = text.toLowerCase();
  for (const { text: phrase, role, needsColon, isBy } of all().get(lower[0] ?? "") ?? []) {
    if (!lower.startsWith(phrase)) continue;
    const rest = text.slice(phrase.length);
    const gap = (needsColon ? COLON : BLANK).exec(rest)?.[0];
    if (gap !== undefined) return { role, rest: rest.slice(gap.length).trim(), isBy, hasColon: /[:：]/.test(gap) };
  }
  return undefined;
}

let titles: ReadonlySet<string> | undefined;
let desks: ReadonlySet<string> | undefined;
const wordsOf = (pick: (language: (typeof LANGUAGES)[string]) => string | undefined) =>
  new Set(Object.values(LANGUAGES).flatMap((language) => listOf(pick(language) ?? "").map(fold)));

/** "correspondent", "Politikredakteurin": what somebody is. */
export function isTitleWord(word: string): boolean {
  titles ??= wordsOf((language) => language.titles);
  const plain = fold(word);
  if (titles.has(plain)) return true;
  return (
    plain.length > 8 &&
    /(?:redakteur|redakteurin|korrespondent|korrespondentin|reporter|reporterin|redacteur|verslaggever|correspondent|toimittaja|kommentator|redaktør|redaktør|redaktör|journalist|skribent)$/.test(
      plain,
    )
  );
}

/** "newsroom", "Redaktion": what signs in the place of a person. */
export function isDeskWord(word: string): boolean {
  desks ??= wordsOf((language) => language.desks);
  return desks.has(fold(word));
}

/** What stands behind names and says what they did: "contributed to this report". */
export const CREDIT_ENDS: readonly (readonly [RegExp, BylineRole])[] = [
  [
    /\s+(?:also\s+)?(?:contributed(?:\s+(?:to\s+this\s+(?:report|story|article|piece|dispatch)|reporting|research|writing).*)?|provided\s+(?:additional\s+)?reporting|contributed\s+from\s+.+)$/iu,
    "contributor",
  ],
  [
    /\s+(?:hat|haben)\s+(?:an?\s+(?:diesem|dem)\s+(?:artikel|bericht|text|beitrag)\s+)?(?:mitgearbeitet|mitgewirkt|beigetragen)$/iu,
    "contributor",
  ],
  [
    /\s+(?:a|ont)\s+(?:également\s+)?(?:contribué|collaboré|participé)(?:\s+à\s+(?:cet\s+article|ce\s+reportage))?$/iu,
    "contributor",
  ],
  [/\s+(?:contribuy(?:ó|eron)|colabor(?:ó|aron))(?:\s+(?:a|en|con)\s+(?:este|esta)\s+\p{L}+)?$/iu, "contributor"],
  [
    /\s+(?:colabor(?:ou|aram)|contribu(?:iu|íram))(?:\s+(?:para|com|nesta|neste)\s+(?:esta\s+|este\s+)?\p{L}+)?$/iu,
    "contributor",
  ],
  [/\s+(?:ha|hanno)\s+(?:contribuito|collaborato)(?:\s+a\s+quest[oa]\s+\p{L}+)?$/iu, "contributor"],
  [/\s+(?:bidrog|bidro|bidrar)(?:\s+(?:till|til)\s+\p{L}+(?:\s+\p{L}+)?)?$/iu, "contributor"],
  [/\s+(?:droeg(?:en)?\s+bij(?:\s+aan\s+dit\s+\p{L}+)?)$/iu, "contributor"],
];
