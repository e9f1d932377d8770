/** Bylines and credit lines as newsrooms print them → who did what. */

import type { Byline, BylineRole } from "../model.ts";
import { parsePerson } from "./person.ts";

/** News agencies that sign articles, by the names they sign with. */
const AGENCIES = new Set(
  (
    "afp,ani,pti,ap,reuters,bloomberg,ians,uni,upi,dpa,epd,kna,sid,apa,efe,ansa,tass,itar-tass,interfax,ria novosti,xinhua,kyodo,kyodo news,jiji,jiji press," +
    "yonhap,anadolu,anadolu agency,aa,belga,anp,ritzau,ntb,tt,stt,lusa,agi,adnkronos,europa press,press trust of india,asian news international,associated press," +
    "the associated press,agence france-presse,press association,pa media,pa,canadian press,the canadian press,cp,aap,bernama,antara,vna,mti,pap,ctk,čtk,agerpres," +
    "hina,tanjug,sana,irna,mehr,wam,spa,kuna,petra,mena,maghreb arabe presse,map,aps,agencies,agency,agenturen,agences,agencias,agenzie,агентства,тасс,интерфакс," +
    "риа новости,共同,時事,新华社,新華社,एजेंसी,भाषा,وكالات,رويترز,news wires,wire services,staff and agencies,agencies and staff"
  ).split(","),
);

/** Words before a name, and what they say of it. Longest first where one begins another. */
const PREFIXES: readonly (readonly [RegExp, BylineRole])[] = [
  [/^(?:reporting|reported)\s+by\s*:?\s+/iu, "author"],
  [/^(?:with\s+)?(?:additional\s+)?(?:inputs?|reporting|contributions?)\s+(?:from|by)\s+/iu, "contributor"],
  [/^sources?\s*:\s*/iu, "contributor"],
  [
    /^(?:mit\s+material\s+von|avec|con\s+información\s+de|con\s+informações\s+de|com\s+informações\s+(?:da|do|de)|con)\s+/iu,
    "contributor",
  ],
  [/^(?:written|story|words|text)\s+by\s*:?\s+/iu, "author"],
  [/^text[eo]?(?:\s*(?:und|and|et|[ye&+/])\s*(?:fotos?|photos?|bilder))?\s*[:：]\s*/iu, "author"],
  [/^(?:edited\s+by|editing\s+by|editor)\s*:?\s+/iu, "editor"],
  [/^(?:bearbeitet\s+von|redigiert\s+von|editado\s+por|édité\s+par|a\s+cura\s+di|редактор)\s*:?\s+/iu, "editor"],
  [/^(?:photos?|photographs?|pictures?|images?)\s*(?:by|credit|courtesy)?\s*[:/]?\s+/iu, "photographer"],
  [
    /^(?:photo(?:graphs?|graphy)?|pictures?|images?|fotos?|foto|photo|फोटो|写真|фото|撮影|圖|图)\s*[:：/]\s*/iu,
    "photographer",
  ],
  [/^(?:illustrations?|illustrated|graphics?)\s*(?:by|:)\s*/iu, "illustrator"],
  [
    /^(?:translated\s+by|translation|übersetzt\s+von|traducido\s+por|traduit\s+par|tradotto\s+da|перевод)\s*:?\s+/iu,
    "translator",
  ],
  [/^(?:published\s+by|posted\s+by)\s*:?\s+/iu, "publisher"],
  [/^(?:reporter|author|autor|autora|auteur|autore|автор|作者|記者|记者|文|기자|लेखक|الكاتب)\s*[:：/／]\s*/iu, "author"],
  [/^(?:von|par|por|di|de|door|av|af|przez|oleh|بقلم|द्वारा|yazan)\s+/iu, "author"],
  [/^by\s*:?\s+/iu, "author"],
  [/^(?:作者|기자)\s+/u, "author"],
  [/^(?:写真|撮影)\s+/u, "photographer"],
  [/^(?:[責责]任)?[編编][輯辑集](?:\s*[:：/／]\s*|\s+)/u, "editor"],
  // Glued to a name, but not to what the word begins itself: 記者会見 is a press conference, 記者は the start of a sentence.
  [
    /^(?:記者|记者)(?:\s+|(?!会|會|クラブ|[団團团]|[証證证]|[協协]|[発發发]|[職职]|[節节]|站|俱[楽樂乐]|招待|座[談谈]|手[帳帐記记]|[採采][訪访]|[報报]道|[獲获]悉|了解|[從从在がはのにもをとへで]|[室席部]$))/u,
    "author",
  ],
];

/** Words that Japanese, Chinese and Korean begin others with: no person is called 編集会議. A 編集部 signs as a desk does. */
const BEGINS_WITH_ROLE = /^(?:記者|记者|기자|作者|写真|撮影|[編编][輯辑集])(?!部)/u;

/** Words after a name that say what somebody is, not who. */
const TITLES =
  /^(?:(?:the|our|your|special|senior|junior|chief|political|national|foreign|sports?|health|science|business|economics?|defen[cs]e|diplomatic|city|legal|deputy|assistant|associate|managing|executive|technology|entertainment|environment|white house|staff|freelance|guest)\s+)*(?:editor|reporter|correspondent|writer|columnist|journalist|producer|bureau chief|analyst|contributor|critic|photographer|redakteur(?:in)?|korrespondent(?:in)?|journaliste|periodista|redactora?|corresponsal)(?:\s+(?:in|at|for)\s+.+|-at-large)?$/i;

/** A guest of the paper: "Special to The Post". */
const GUEST = /^special to \p{L}/iu;

const isTitle = (text: string) => TITLES.test(text) || GUEST.test(text);

/** Desks that sign instead of a person. */
const DESKS =
  /\b(?:desk|bureau|news service|correspondents?|staff(?: reporters?| writers?)?|web team|newsroom|redaktion|rédaction|redacción|redazione|editorial board|team)$/i;

const SEPARATORS =
  /\s*(?:,\s(?:and|und|et|y|e)\s|,(?!\s(?:(?:Jr|Sr|II|III|IV)\b|(?:M\.?D|Ph\.?D)\.?(?:$|[,;]|\s(?:and|&)\s)))|[;、，،؛]|\s[|·•]\s|\s&\s|\s(?:and|und|et|y|e|och|og|en|i|и|और|व|ve|dan|và)\s|\s\/\s|／|\sو)\s*/iu;

const LONGEST = 300;

/**
 * Reads a byline or credit line: people, desks, agencies, roles, addresses. What is no byline gives an empty list.
 *
 * @example parseByline("By Jane Doe and John Smith, Reuters")
 * // [{ name: "Jane Doe", role: "author" }, { name: "John Smith", role: "author" }, { name: "Reuters", role: "agency" }]
 */
export function parseByline(text: string): Byline[] {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length > LONGEST) return [];
  const inner = unwrap(line);
  const bylines = inner.split(/\s*(?:\.\s+(?=(?:\p{Lu}[\p{L}]+\s+by|With|Edited|Photo)\b)|;\s*)\s*/u).flatMap(part);
  if (isSentence(line) && !prefixOf(inner).isMarked && bylines.some(({ role }) => role !== "agency")) return [];
  return bylines.filter(
    (byline, i) => bylines.findIndex((other) => other.name === byline.name && other.role === byline.role) === i,
  );
}

/** `Erster Absatz.` is no name, whatever has a capital in German; `Jane Doe Jr.` is one. */
const isSentence = (line: string) => /\p{Ll}\.$/u.test(line) && !/\b(?:Jr|Sr)\.$/.test(line);

/** Whether a line says by a word that it is a byline: "By Jane Doe", not "Jane Doe". */
export function isMarkedByline(text: string): boolean {
  return text.length <= LONGEST && prefixOf(unwrap(text.replace(/\s+/g, " ").trim())).isMarked;
}

/** `(With inputs from ANI)` and `— Reuters` without their wrapping. */
function unwrap(line: string): string {
  const bare = line.replace(/^[—–\-*•]\s*/u, "").replace(/(?<=\p{Lu}.{0,300})(?<!\b(?:Jr|Sr|\p{Lu}))[.。]$/u, "");
  const wrapped = /^[([{（【](.*)[)\]}）】]$/u.exec(bare)?.[1];
  return (wrapped ?? (bare.includes(")") ? bare : bare.replace(/^\(/, ""))).trim();
}

/** One credit: a prefix, then names. */
function part(text: string): Byline[] {
  const { role, rest, isMarked } = prefixOf(text);
  const mailbox = mailboxOf(rest, role);
  if (mailbox !== undefined) return [mailbox];
  const dateline = /^([\p{Lu}][\p{L}\d .-]{1,30}?)\s*[|／/]\s*\p{L}[\p{L} ,.-]*$/u.exec(rest)?.[1];
  if (!isMarked && dateline !== undefined && isAgency(dateline)) return [agency(dateline)];
  return namesOf(withoutNotes(rest), role, isMarked);
}

/** `Jane Doe (Reuters)`, `Jane Doe — editor`: what is no name, in brackets or behind a dash, is set off by a comma. */
function withoutNotes(text: string): string {
  const setOff = (whole: string, note: string) =>
    isAgency(note) || isTitle(note) || PLACES.has(note.toLowerCase()) ? `, ${note}` : whole;
  return text.replace(/\s\(([^()]{1,80})\)(?=$|,)/gu, setOff).replace(/\s[-–—]\s([^-–—]{1,80})$/u, setOff);
}

function prefixOf(text: string): { role: BylineRole; rest: string; isMarked: boolean } {
  for (const [prefix, role] of PREFIXES) {
    const match = prefix.exec(text);
    if (match !== null) return { role, rest: text.slice(match[0].length).trim(), isMarked: true };
  }
  const inputs = /^with\s+(.{2,60}?)\s+inputs?$/iu.exec(text)?.[1];
  if (inputs !== undefined && isAgency(inputs)) return { role: "contributor", rest: inputs, isMarked: true };
  const suffix = /^(.{2,60}?)\s*(?:記者|记者|기자|특파원)$/u.exec(text)?.[1];
  return suffix === undefined
    ? { role: "author", rest: text, isMarked: false }
    : { role: "author", rest: suffix, isMarked: true };
}

/** `photographs by Tom Ashby`, `Fotos: Tom Ashby` after other names; "von der Heide" is a name. */
function creditOf(piece: string): { role: BylineRole; rest: string } | undefined {
  const { role, rest, isMarked } = prefixOf(piece);
  const isCredit = isMarked && piece.endsWith(rest) && CREDIT.test(piece.slice(0, piece.length - rest.length));
  return isCredit ? { role, rest } : undefined;
}

const CREDIT = /\p{L}\s+(?:by|from|von|par|por|de|di|da)\s+$|[:：]\s*$/iu;

/** `jane@example.com (Jane Doe)`, `Jane Doe <jane@example.com>` */
function mailboxOf(text: string, role: BylineRole): Byline | undefined {
  if (!text.includes("@") || SEPARATORS.test(text.replace(/[(<][^)>]*[)>]/g, ""))) return undefined;
  const { name, email } = parsePerson(text);
  return email === undefined ? undefined : { name, role, email };
}

function namesOf(text: string, firstRole: BylineRole, isMarked: boolean): Byline[] {
  const pieces = text.split(SEPARATORS).filter((piece) => piece !== "");
  const bylines: Byline[] = [];
  let role = firstRole;
  for (const printed of pieces) {
    const before = bylines.at(-1);
    const credit = before === undefined ? undefined : creditOf(printed);
    role = credit?.role ?? role;
    const piece = credit?.rest ?? printed;
    const contact = contactOf(piece);
    if (before !== undefined && contact !== undefined) {
      bylines[bylines.length - 1] = { ...before, ...contact };
      continue;
    }
    if (before !== undefined && (isTitle(piece) || PLACES.has(piece.toLowerCase()))) continue;
    const read = mailboxOf(piece, role) ?? nameOf(piece, role);
    if (read === undefined) {
      if (isMarked) continue;
      return [];
    }
    bylines.push(read);
  }
  // Without a word that says so, only what looks like names throughout is a byline.
  return isMarked ||
    bylines.every(
      ({ name, role: kind, email }) =>
        kind === "agency" || email !== undefined || DESKS.test(name) || looksLikeName(name),
    )
    ? bylines
    : [];
}

/** Where the one before it can be found: `jane@example.com`, `@jane`. */
function contactOf(piece: string): Pick<Byline, "email" | "url"> | undefined {
  const handle = /^@(\w{1,30})$/.exec(piece)?.[1];
  if (handle !== undefined) return { url: handleUrl(handle) };
  const { name, email } = parsePerson(piece);
  return email !== undefined && name === email ? { email } : undefined;
}

/** "Jane Doe, New Delhi": a place after a person. */
const PLACES = new Set(
  "new delhi,delhi,mumbai,kolkata,chennai,bengaluru,london,washington,new york,paris,berlin,moscow,beijing,tokyo,brussels,madrid,rome,hong kong,singapore,jerusalem,cairo,kyiv,kiev,lahore,karachi,islamabad,dhaka,sydney,geneva,vienna,frankfurt,münchen,hamburg,los angeles,san francisco,chicago".split(
    ",",
  ),
);

function nameOf(piece: string, role: BylineRole): Byline | undefined {
  const { handle, rest } = withoutHandle(piece);
  const name = withoutPlace(rest)
    .replace(/^(?:by|von|par|por)\s+/i, "")
    .replace(/^["“„']+|["”“']+$/gu, "")
    .replace(/^[^(]*\)$/u, (open) => open.slice(0, -1))
    .trim();
  if (name === "" || name.length > 80 || (isTitle(name) && !DESKS.test(name))) return undefined;
  if (isAgency(name))
    return role === "author" || role === "contributor" || role === "photographer" ? agency(name) : { name, role };
  if (/\d/.test(name) || /[.!?]\s/.test(name.replace(/\b(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Jr|Sr)\.\s/gu, ""))) return undefined;
  if (name.split(" ").length > 6) return undefined;
  return handle === undefined ? { name, role } : { name, role, url: handle };
}

/** `Jane Doe (@jane)`: where she can be found. */
function withoutHandle(piece: string): { handle: string | undefined; rest: string } {
  const match = /\s?[\s(|]@(\w{1,30})\)?$/.exec(piece);
  if (match === null || match.index === 0) return { handle: undefined, rest: piece };
  return { handle: handleUrl(match[1]!), rest: piece.slice(0, match.index) };
}

const handleUrl = (handle: string) => `https://x.com/${handle}`;

/** `Jane Doe in Delhi` */
function withoutPlace(piece: string): string {
  return piece
    .replace(/\s+(?:in|at|from|reporting from|aus|à|en|da|из|में)\s+\p{Lu}[\p{L} .-]{1,40}$/u, "")
    .replace(/\s*[|/]\s*\p{Lu}[\p{L} .-]*$/u, "");
}

function isAgency(name: string): boolean {
  return AGENCIES.has(name.toLowerCase());
}

function agency(name: string): Byline {
  return { name, role: "agency" };
}

/** Two to five words, each with a capital, or a script that has none. */
function looksLikeName(name: string): boolean {
  const words = name.split(" ");
  if (words.length > 5) return false;
  if (/[^\p{L}\p{M}\p{Pd}'’. ·]/u.test(name) || BEGINS_WITH_ROLE.test(name)) return false;
  const hasCase = /\p{Lu}|\p{Ll}/u.test(name);
  // In scripts without capitals a full stop is what tells a sentence from a name.
  if (!hasCase) return name.length <= 30 && !name.endsWith(".");
  const isName = words.every((word) =>
    /^(?:\p{Lu}|(?:de|da|di|del|della|van|von|der|den|la|le|el|bin|al|ibn|dos|do|e|y|zu|ter|ten)$)/u.test(word),
  );
  return isName && words.length > 1;
}
