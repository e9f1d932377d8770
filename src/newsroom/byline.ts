/** Bylines and credit lines as newsrooms print them → who did what. */

import { requireText } from "../errors.ts";
import type { Byline, BylineRole } from "../model.ts";
import { isAgency, isAnyAgency, isOutlet, isPlace } from "./agencies.ts";
import { CREDIT_ENDS, creditStart, isDeskWord, isTitleWord } from "./credit-phrases.ts";
import { english } from "./date-words.ts";
import { withNamesApart } from "./east-asian-byline.ts";
import { withoutTail } from "./byline-tail.ts";
import { parsePerson } from "./person.ts";
import { isButton } from "./print-lines.ts";

/** Words that Japanese, Chinese and Korean begin others with: no person is called 編集会議. A 編集部 signs as a desk does. */
const BEGINS_WITH_ROLE = /^(?:記者|记者|기자|作者|写真|撮影|[編编][輯辑集])(?!部)/u;

/** Roles glued to a name in Japanese and Chinese, but not to what the word begins itself: 記者会見 is a press conference. */
const GLUED: readonly (readonly [RegExp, BylineRole])[] = [
  [
    /^(?:(?:本[报報刊网網]|特[约約]|[实實][习習]|新[华華]社)?(?:記者|记者))(?:\s+|(?!会|會|クラブ|[団團团]|[証證证]|[協协]|[発發发]|[職职]|[節节]|站|俱[楽樂乐]|招待|座[談谈]|手[帳帐記记]|[採采][訪访]|[報报]道|[獲获]悉|了解|[從从在がはのにもをとへで]|[室席部]$))/u,
    "author",
  ],
  [/^(?:写真|撮影)\s+/u, "photographer"],
  [/^[責责]任[編编][輯辑](?:[:：/／\s]\s*)?/u, "editor"],
];

/** A guest of the paper: "Special to The Post", "for MailOnline". */
const GUEST =
  /^(?:special to|for|für|pour|para|per|voor|för|da|do|du|del|della|vom|von der|aus der|для)\s+(?:the\s+)?\p{Lu}/iu;

/** What people have earned, behind their names. */
const DEGREE =
  "(?:Ph\\.?D|M\\.?D|D\\.?O|M\\.?[AS]c?|B\\.?[AS]c?|MBA|MPH|MPA|MFA|J\\.?D|LL\\.?[BMD]|R\\.?N|RDN?|DDS|DVM|Ed\\.?D|Psy\\.?D|CFA|CPA|CFP|Esq|FRCP|OBE|CBE|MBE|KC|QC)\\.?";
const DEGREES = new RegExp(`^${DEGREE}(?:\\s${DEGREE})*$`, "u");
const BEHIND_NAME = new RegExp(`,\\s${DEGREE}$`, "u");

/** "political editor", "correspondant à Berlin": some word of it is a title, and it is no longer than titles are. */
const isTitle = (text: string) =>
  GUEST.test(text) || DEGREES.test(text) || (text.split(" ").length < 9 && text.split(/[\s-]+/).some(isTitleWord));

/** What desks begin with: "Staff Reporter", "Our Special Correspondent", "HT Correspondent". */
const DESK_START =
  /^(?:[Tt]he|[Oo]ur|[Ss]taff|[Ss]pecial|[Ee]xpress|[Gg]uest|[Ww]eb|[Oo]nline|निज|विशेष|নিজস্ব|\p{Lu}{2,4})$/u;

/** Desks that sign instead of a person: "Express News Service", "Redaktion", "Guardian staff". */
function isDesk(name: string): boolean {
  const words = name.split(" ");
  const last = words.at(-1)!;
  if (words.length > 5) return false;
  if (words.length === 1) return isDeskWord(last);
  // "Jane Doe Correspondent" is a person.
  if (/^(?:correspondents?|reporters?|writers?|editors?|প্রতিবেদক|प्रतिनिधि|संवाददाता)$/iu.test(last))
    return words.length < 4 && DESK_START.test(words[0]!) && words[1] !== "Senior";
  return isDeskWord(last) || isDeskWord(words[0]!) || (words.length > 1 && isDeskWord(words.slice(-2).join(" ")));
}

const SEPARATORS =
  /\s*(?:,\s(?:and|&|und|et|y|e|och|og|en|ja|i|și|şi|oraz|και|и|та|й|dan|và|ve)\s|,(?!\s(?:(?:Jr|Sr|II|III|IV)\b|(?:M\.?D|Ph\.?D)\.?(?:$|[,;]|\s(?:and|&)\s)))|[;、，،؛]|\s\+\s|\s[|｜·•]\s?|(?<=\p{Lo})[·・](?=\p{Lo})|\s&\s|\s(?:and|und|sowie|et|och|og|en|ja|και|oraz|și|şi|és|и|та|й|or|और|एवं|ও|এবং|மற்றும்|และ|व|ve|dan|và)\s|\s\/\s|／|\sو\s)\s*/iu;
/** "and" that is a letter at the beginning of the next name, in Arabic and Hebrew. Names begin with it too: it joins full names only. */
const LETTER_AND = /(?<=\S\s\S+)\s[وו](?=[\p{L}\p{M}]{2,}\s\S)/u;
/** "and", which also joins the two surnames of one person: "José Ortega y Gasset". */
const JOINERS = /\s(?:y|e|i|a)\s/u;

const LONGEST = 300;

/**
 * Reads a byline or credit line: people, desks, agencies, roles, addresses. What is no byline gives an empty list.
 *
 * @example parseByline("By Jane Doe and John Smith, Reuters")
 * // [{ name: "Jane Doe", role: "author" }, { name: "John Smith", role: "author" }, { name: "Reuters", role: "agency" }]
 */
export function parseByline(text: string): Byline[] {
  requireText(text, "text");
  const line = withoutTail(text.replace(/\s+/g, " ").trim());
  if (line.length > LONGEST || line === "" || isButton(line)) return [];
  const inner = withNamesApart(unwrap(line));
  const read = creditsOf(inner).flatMap(part);
  const bylines = read.length > 0 ? read : housesOf(inner);
  const start = prefixOf(inner);
  const isCredit = start.isMarked || CREDIT_ENDS.some(([end]) => end.test(inner));
  if (!isCredit && isSentence(line) && bylines.some(({ role }) => role !== "agency")) return [];
  // "With inputs from agencies" names nobody; "Agencies" alone signs.
  const mayBeAny = bylines.length === 1 && (!start.isMarked || start.isBy);
  const named = bylines.filter(({ name }) => mayBeAny || !isAnyAgency(name));
  return named.filter(
    (byline, i) => named.findIndex((other) => other.name === byline.name && other.role === byline.role) === i,
  );
}

/** `Erster Absatz.` is no name, whatever has a capital in German; `Jane Doe Jr.` is one. */
const isSentence = (line: string) => /[\p{Ll}\p{M}]\.$/u.test(line) && !/\b(?:Jr|Sr)\.$/.test(line);

/** Whether a line says by a word that it is a byline: "By Jane Doe", not "Jane Doe". */
export function isMarkedByline(text: string): boolean {
  return text.length <= LONGEST && prefixOf(unwrap(text.replace(/\s+/g, " ").trim())).isMarked;
}

/** Each credit of a line: `Reporting by A; Editing by B`, `文/王丽 图/李明`, `Text: A Foto: B`, `(서울=연합뉴스) 김민수 기자`. */
function creditsOf(line: string): string[] {
  const parts = line.split(
    /\s*(?:\.\s+(?=(?:\p{Lu}\p{L}+\s+by|With|Edited|Photo|Additional)\b)|;\s*|\s[-–—]\s(?=\p{L}+:))\s*/u,
  );
  return parts.flatMap((part) => {
    const dateline = /^[(（]([^()=（）]{1,20})=([^()=（）]{2,20})[)）]\s*(.+)$/u.exec(part);
    // `(서울=연합뉴스) 김민수 기자 = …` begins a text.
    if (dateline !== null && /\s=\s?\S/u.test(dateline[3]!)) return [];
    if (dateline !== null) return [dateline[3]!.replace(/\s*=$/u, ""), dateline[2]!];
    // A word with a colon or a slash begins the next credit.
    const first = part.search(/[:：/／]/u);
    const cuts = [...part.matchAll(/\s(?=\p{L}[\p{L}\s]{0,20}[:：/／]\s?\p{L})/gu)].map(({ index }) => index);
    const starts = cuts.filter((at) => {
      if (at < first) return false;
      const next = creditStart(part.slice(at).trim());
      return next !== undefined && !next.isBy;
    });
    return [0, ...starts].map((at, i) =>
      part
        .slice(at, starts[i])
        .replace(/\s[-–—|]$/u, "")
        .trim(),
    );
  });
}

/** `(With inputs from ANI)` and `— Reuters` without their wrapping. */
function unwrap(line: string): string {
  const bare = line
    .replace(/^[—–\-*•]\s*/u, "")
    // dpa names the regional desk that sent a text: "dpa/lno".
    .replace(/(?<![\p{L}/])dpa\/\p{Ll}{3}(?![\p{L}/])/u, "dpa")
    .replace(/^\/(.{2,30})\/\.?$/u, "$1")
    .replace(/(?<=\p{Lu}.{0,300})(?<!\b(?:Jr|Sr|\p{Lu}))[.。]$/u, "");
  const wrapped = /^[([{（【［](.*)[)\]}）】］]$/u.exec(bare)?.[1];
  return (wrapped ?? (bare.includes(")") || bare.includes("）") ? bare : bare.replace(/^[(（]/, ""))).trim();
}

/** One credit: a prefix, then names. */
function part(text: string): Byline[] {
  for (const [end, role] of CREDIT_ENDS) {
    const names = text.replace(end, "");
    if (names !== text) return namesOf(withoutEmployer(names), role, true);
  }
  const { role, rest, isMarked, isBy } = prefixOf(text);
  const mailbox = mailboxOf(rest, role);
  if (mailbox !== undefined) return [mailbox];
  const dateline = /^([\p{Lu}][\p{L}\d .-]{1,30}?)\s*[|／/]\s*\p{L}[\p{L} ,.-]*$/u.exec(rest)?.[1];
  if (
    !isMarked &&
    dateline !== undefined &&
    isAgency(dateline) &&
    !isAgency(rest.slice(dateline.length).replace(/^\s*[|／/]\s*/, ""))
  )
    return [agency(dateline)];
  const names = namesOf(isMarked ? withNames(withoutNotes(rest)) : withoutNotes(rest), role, isMarked);
  // "By law, …", "By Monday, …": sentences begin with the word too.
  return isBy && !names.every((byline) => mayBeBy(byline, text)) ? [] : names;
}

/** `Jane Doe with John Roe`: two who wrote. */
const withNames = (text: string) =>
  text.replace(
    /\s(?:with|mit|avec|con|com|met|med)\s(?=\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’.-]*)+(?:$|,|\s(?:and|et|und|y|e|en|och|og)\s\p{Lu}))/gu,
    ", ",
  );

/** `FRANCE 24 with AFP, AP`: a house, and those that it has its text from. */
function housesOf(line: string): Byline[] {
  const others = /^[^,;|]{2,40}?\s(?:with|avec|con|mit|com|met|med)\s(.+)$/u.exec(line)?.[1];
  const names = others?.split(/,\s|\s(?:and|et|und|y|e|en|och|og)\s/u) ?? [];
  return names.every(isAgency) ? names.map(agency) : [];
}

/** "Associated Press writers Jane Doe and Max Roe" */
function withoutEmployer(names: string): string {
  const match = /^(.*?)\s?(?:writers?|reporters?|correspondents?|journalists?)\s+(?=\p{Lu})/u.exec(names);
  const owner = /^(.{2,30})['’]s\s+(?=\p{Lu})/u.exec(names);
  if (owner !== null && (isAgency(owner[1]!) || isOutlet(owner[1]!))) return names.slice(owner[0].length);
  return match !== null && (match[1] === "" || isAgency(match[1]!) || isOutlet(match[1]!))
    ? names.slice(match[0].length)
    : names;
}

const isDay = (word: string) => {
  const meaning = english(word.toLowerCase());
  return meaning?.month !== undefined ? word.length > 4 : meaning?.weekday !== undefined && word.length > 5;
};

/** What may stand behind "by": a name; in lower case only where the whole line is in it. */
function mayBeBy({ name, role, email }: Byline, line: string): boolean {
  if (role === "agency" || role === "publisher" || email !== undefined || name.includes("@")) return true;
  const words = name.split(" ");
  // A sentence has words in lower case, and ends.
  if (isSentence(line) && words.some((word) => /^\p{Ll}{4}/u.test(word))) return false;
  if (/\p{Lu}|\p{Lo}/u.test(name.slice(0, 12)))
    return !isDay(words[0]!) && !/^(?:the|a|an|this|that)\s\p{Ll}|^\p{Lu}\p{Ll}+\s(?:an|ab|bis)$/u.test(name);
  return line === line.toLowerCase() && !line.endsWith(".") && line.split(" ").length < 9;
}

/** `Jane Doe (Reuters)`, `Jane Doe — editor`: what is no name, in brackets or behind a dash, is set off by a comma. */
function withoutNotes(text: string): string {
  const setOff = (whole: string, printed: string) => {
    const note = printed.replace(
      /^(?:avec|with|con|mit|com|met|med|via|für|for)\s(?:l['’]|(?:la|les|der|den|the)\s)?/iu,
      "",
    );
    if (setsOff(note)) return `, ${note}`;
    return note !== printed && withNames(` with ${note}`) !== ` with ${note}` ? `, ${note}` : whole;
  };
  const setsOff = (note: string) =>
    /^(?:à|in|en|a|da|из|в)\s\p{Lu}/u.test(note) || isAgency(note) || isTitle(note) || isPlace(note) || isOutlet(note);
  return text
    .replace(/\s?[(（]([^()（）]{1,80})[)）](?=$|[,、])/gu, setOff)
    .replace(/\s[-–—]\s([^-–—]{1,80})$/u, setOff)
    .replace(/\s(?:avec|with|con|mit|com|met|med|with inputs from)\s([^,]{2,30})$/iu, (whole, name: string) =>
      isAgency(name) ? `, ${name}` : whole,
    )
    .replace(/(?<=\p{L})\s?\/\s?(\p{L}[\p{L} -]*)$/u, setOff);
}

interface Prefix {
  readonly role: BylineRole;
  readonly rest: string;
  readonly isMarked: boolean;
  /** Only by "by", which sentences begin with too. */
  readonly isBy: boolean;
}

function prefixOf(text: string): Prefix {
  const start = creditStart(text);
  if (start !== undefined && start.rest !== "")
    return { ...start, ...ofTitle(start.rest), isMarked: true, isBy: start.isBy && !start.hasColon };
  for (const [prefix, role] of GLUED) {
    const match = prefix.exec(text);
    if (match !== null && match[0].length < text.length)
      return { role, rest: text.slice(match[0].length).trim(), isMarked: true, isBy: false };
  }
  const inputs =
    /^with\s+(?:additional\s+)?(.{2,60}?)\s+inputs?$/iu.exec(text)?.[1] ??
    /^(?:aus|desde|da|from)\s\p{Lu}\p{L}+\s(?:berichte[nt]|informa|reports?)\s(.+)$/iu.exec(text)?.[1];
  if (inputs !== undefined && (isAgency(inputs) || !/inputs?$/iu.test(text)))
    return { role: /inputs?$/iu.test(text) ? "contributor" : "author", rest: inputs, isMarked: true, isBy: false };
  const suffix = /^(.{2,60}?)\s*(?:記者|记者|기자|특파원|선임기자|인턴기자)$/u.exec(text)?.[1];
  return suffix === undefined
    ? { role: "author", rest: text, isMarked: false, isBy: false }
    : { role: "author", rest: suffix, isMarked: true, isBy: false };
}

/** "unserem Korrespondenten Karl Braun", "notre envoyé spécial Jean Dupont": the title comes off, where a name is left. */
function ofTitle(text: string): { rest: string } {
  const [our, ...words] = text.split(" ");
  if (!/^(?:our|unser\p{L}*|notre|nos|nuestr\p{L}+|noss\p{L}+|nostr\p{L}+|onze|vår|vores|наш\p{L}*)$/iu.test(our!))
    return { rest: text };
  const last = words.findLastIndex((word) => isTitleWord(word) || isTitleWord(word.replace(/e?n$/u, "")));
  const rest = words.slice(last + 1).join(" ");
  return { rest: last >= 0 && /^\p{Lu}/u.test(rest) ? rest : text };
}

/** `photographs by Tom Ashby`, `Fotos: Tom Ashby` after other names; "von der Heide" is a name. */
function creditOf(piece: string): { role: BylineRole; rest: string } | undefined {
  const start = creditStart(piece);
  if (start === undefined || start.rest === "" || !piece.endsWith(start.rest)) return undefined;
  return start.isBy && !CREDIT.test(piece.slice(0, piece.length - start.rest.length)) ? undefined : start;
}

const CREDIT = /\p{L}\s+(?:by|from|von|par|por|de|di|da)\s+$|[:：]\s*$/iu;

/** `jane@example.com (Jane Doe)`, `Jane Doe <jane@example.com>`, `Jane Doe jane@example.com` */
function mailboxOf(text: string, role: BylineRole): Byline | undefined {
  if (!text.includes("@") || SEPARATORS.test(text.replace(/[(<][^)>]*[)>]/g, ""))) return undefined;
  const { name, email } = parsePerson(text);
  return email === undefined ? undefined : { name, role, email };
}

/** Names, each where the separators part them; two surnames that "y" joins are one name. */
function piecesOf(text: string): string[] {
  // Two full names side by side: 山田太郎 佐藤花子.
  const spaced = text.replace(/(?<=^|\s)(\p{Script=Han}{4,5})\s(?=\p{Script=Han}{4,5}(?:\s|$))/gu, "$1、");
  const parts = spaced.split(SEPARATORS).flatMap((piece) => piece.split(LETTER_AND));
  return parts.flatMap((piece) => {
    const pieces: string[] = [];
    for (const next of piece.split(JOINERS)) {
      const before = pieces.at(-1);
      const joiner = before === undefined ? "" : piece.slice(pieces.join("   ").length).slice(0, 3);
      const isSurname = before?.includes(" ") && !next.includes(" ") && !isAgency(next) && joiner.trim() !== "a";
      if (isSurname) pieces[pieces.length - 1] = `${before}${joiner}${next}`;
      else pieces.push(next);
    }
    return pieces;
  });
}

function namesOf(text: string, firstRole: BylineRole, isMarked: boolean): Byline[] {
  const pieces = piecesOf(text).filter((piece) => piece !== "");
  const bylines: Byline[] = [];
  let role = firstRole;
  let isAfterTitle = false;
  for (const [i, printed] of pieces.entries()) {
    const before = bylines.at(-1);
    const credit = before === undefined ? undefined : creditOf(printed);
    role = credit?.role ?? role;
    const piece = credit?.rest ?? printed;
    const contact = contactOf(piece);
    if (before !== undefined && contact !== undefined) {
      bylines[bylines.length - 1] = { ...before, ...contact };
      continue;
    }
    const isLast = i === pieces.length - 1;
    const isTitleAhead = (isTitle(piece) && !isDesk(piece)) || (isAfterTitle && !piece.includes(" "));
    if (before === undefined && !isLast && (isTitleAhead || isPlace(piece))) {
      isAfterTitle = true;
      continue;
    }
    if (before !== undefined && isBesideName(piece, before, isLast)) continue;
    const isWorkplace =
      before !== undefined && before.role !== "agency" && isOutlet(piece) && !isAgency(piece) && !isDesk(piece);
    const read = isWorkplace ? { name: piece, role: "publisher" } : (mailboxOf(piece, role) ?? nameOf(piece, role));
    if (read === undefined) {
      if (isMarked) continue;
      return [];
    }
    bylines.push(read);
  }
  // Without a word that says so, only what looks like names throughout is a byline.
  return isMarked || bylines.every(isNamed) ? bylines : [];
}

const isNamed = ({ name, role, email }: Byline) =>
  role === "agency" || role === "publisher" || email !== undefined || isDesk(name) || looksLikeName(name);

/** Behind a person: a title, a place, the paper that they write for. A person would have two words. */
function isBesideName(piece: string, before: Byline, isLast: boolean): boolean {
  if (isAgency(piece)) return false;
  // "संवाददाता, पटना", "CNN Meteorologist"
  if (isDesk(before.name) && !piece.includes(" ") && isLast) return true;
  if (piece.includes(" ") && isOutlet(piece.split(" ")[0]!) && !isOutlet(piece)) return true;
  if (isPlace(piece) || /^(?:à|in|en|a|aus|da|из|в)\s\p{Lu}/u.test(piece)) return true;
  const isOfPerson = before.role === "author" && [piece.split(" ")[0]!, piece.split(" ").at(-1)!].some(isTitleWord);
  if (isTitle(piece) && (!isDesk(piece) || isOfPerson)) return true;
  const isPlaceAlone =
    isLast && /^\p{Lu}\p{Ll}[\p{L}-]+$/u.test(piece) && before.name.includes(" ") && !isDeskWord(piece);
  return isPlaceAlone && before.role === "author" && !isOutlet(piece);
}

/** Where the one before it can be found: `jane@example.com`, `@jane`. */
function contactOf(piece: string): Pick<Byline, "email" | "url"> | undefined {
  const handle = /^@(\w{1,30})$/.exec(piece)?.[1];
  if (handle !== undefined) return { url: handleUrl(handle) };
  const { name, email } = parsePerson(piece);
  return email !== undefined && name === email ? { email } : undefined;
}

function nameOf(piece: string, role: BylineRole): Byline | undefined {
  const { handle, rest } = withoutHandle(piece);
  const name = withoutTitle(withoutPlace(rest))
    .replace(/^(?:by|von|par|por)\s+/i, "")
    .replace(/^["“„']+|["”“']+$/gu, "")
    .replace(/^[^(]*\)$/u, (open) => open.slice(0, -1))
    .replace(/\s*(?:記者|기자|特派員|특파원)$/u, "")
    .trim();
  if (name === "" || name.length > 80 || isOnlyTitle(name)) return undefined;
  if (isAgency(name))
    return role === "author" || role === "contributor" || role === "photographer" ? agency(name) : { name, role };
  if (/\d/.test(name) || /[.!?]\s/.test(name.replace(/\b(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Jr|Sr|Prof)\.\s/gu, "")))
    return undefined;
  if (name.split(" ").length > 6) return undefined;
  return handle === undefined ? { name, role } : { name, role, url: handle };
}

/** "Senior Reporter", "Berlin correspondent": nobody by name. */
function isOnlyTitle(name: string): boolean {
  if (!isTitle(name) || isDesk(name)) return false;
  return (
    !looksLikeName(name) || /^\S+ (?:reporter|correspondent|editor|writer|journalist|columnist|producer)$/iu.test(name)
  );
}

/** "Jane Doe Political editor", "Robyn Vinter North of England correspondent": what follows the name. */
function withoutTitle(name: string): string {
  const words = name.split(" ");
  if (words.length < 3 || isDesk(name) || !isTitleWord(words.at(-1)!)) return name;
  let end = 2;
  while (end < words.length - 1 && /^(?:de|da|van|von|der|den|la|le|el|bin|al|of|y|jr\.?)$/iu.test(words[end - 1]!))
    end++;
  return words.slice(0, end).join(" ");
}

/** `Jane Doe (@jane)`: where she can be found. */
function withoutHandle(piece: string): { handle: string | undefined; rest: string } {
  const match = /\s?[\s(|]@(\w{1,30})\)?$/.exec(piece);
  if (match === null || match.index === 0) return { handle: undefined, rest: piece };
  return { handle: handleUrl(match[1]!), rest: piece.slice(0, match.index) };
}

const handleUrl = (handle: string) => `https://x.com/${handle}`;

/** `Jane Doe in Delhi`, `Jane Doe for MailOnline` */
function withoutPlace(piece: string): string {
  return piece
    .replace(
      /\s+(?:in|at|from|reporting from|for|aus|à|en|da|из|में|desde|vanuit|dal|dalla|à|в)\s+\p{Lu}[\p{L} .-]{1,40}$/u,
      "",
    )
    .replace(/\s*[|/]\s*\p{Lu}[\p{L} .-]*$/u, "");
}

function agency(name: string): Byline {
  return { name, role: "agency" };
}

/** Two to five words, each with a capital, or a script that has none. */
function looksLikeName(printed: string): boolean {
  const name = printed.replace(BEHIND_NAME, "");
  const words = name.split(" ");
  if (words.length > 5) return false;
  if (/[^\p{L}\p{M}\p{Pd}'’. ·]/u.test(name) || BEGINS_WITH_ROLE.test(name)) return false;
  const hasCase = /\p{Lu}|\p{Ll}/u.test(name);
  // In scripts without capitals a full stop is what tells a sentence from a name.
  if (!hasCase) return name.length <= (/\p{Script=Thai}/u.test(name) ? 22 : 30) && !name.endsWith(".");
  const isName = words.every((word) =>
    /^(?:\p{Lu}|(?:de|da|di|del|della|van|von|der|den|la|le|el|bin|al|ibn|dos|do|e|y|zu|ter|ten)$)/u.test(word),
  );
  return isName && words.length > 1;
}
