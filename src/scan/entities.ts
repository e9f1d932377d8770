/**
 * Character references: the five of XML, numbers, the names of HTML 4, and what a DOCTYPE declares.
 *
 * The package `entities` has all 2,231 names of HTML 5, for 13 kB gzipped: more than the rest of a reader. Feeds use those
 * of HTML 4, which fit in one.
 */

/** What a document declares. */
export type Entities = Pick<ReadonlyMap<string, string>, "get">;

/** A reference that could not be read as such; offsets are within the text that was decoded. */
export type ReferenceProblem = (
  code: "bare-ampersand" | "unknown-entity" | "invalid-reference",
  offset: number,
  length: number,
) => void;

/**
 * HTML 4.01 §24, as runs that start with a hexadecimal code point. Capitals up to Omega name their small letter too, 32
 * places on; what comes later wins.
 */
const NAMES =
  "a0:nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 " +
  "acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde " +
  "Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc " +
  "Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig f7:divide 152:OElig oelig " +
  "160:Scaron scaron 178:Yuml ff:yuml 192:fnof 2c6:circ 2dc:tilde 391:Alpha Beta Gamma Delta Epsilon Zeta Eta " +
  "Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 3a3:Sigma Tau Upsilon Phi Chi Psi Omega 3c2:sigmaf " +
  "3d1:thetasym upsih 3d6:piv 2002:ensp emsp 2009:thinsp 200c:zwnj zwj lrm " +
  "rlm 2013:ndash mdash 2018:lsquo rsquo sbquo 201c:ldquo rdquo bdquo 2020:dagger Dagger bull 2026:hellip " +
  "2030:permil 2032:prime Prime 2039:lsaquo rsaquo 203e:oline 2044:frasl 20ac:euro 2111:image 2118:weierp " +
  "211c:real 2122:trade 2135:alefsym 2190:larr uarr rarr darr harr 21b5:crarr 21d0:lArr uArr rArr dArr hArr " +
  "2200:forall 2202:part exist 2205:empty 2207:nabla isin notin 220b:ni 220f:prod 2211:sum minus " +
  "2217:lowast 221a:radic 221d:prop infin 2220:ang 2227:and or cap cup int 2234:there4 223c:sim 2245:cong " +
  "2248:asymp 2260:ne equiv 2264:le ge 2282:sub sup nsub 2286:sube supe 2295:oplus 2297:otimes 22a5:perp " +
  "22c5:sdot 2308:lceil rceil lfloor rfloor 2329:lang rang 25ca:loz 2660:spades 2663:clubs 2665:hearts " +
  "diams";

const OMEGA = 0x3a9;

let names: Map<string, string> | undefined;

/** The table is built on first use: most feeds need none of it. */
function htmlNames(): Map<string, string> {
  if (names !== undefined) return names;
  names = new Map();
  let code = 0;
  for (const word of NAMES.split(" ")) {
    const colon = word.indexOf(":");
    if (colon > 0) code = Number.parseInt(word, 16);
    const name = word.slice(colon + 1);
    if (code <= OMEGA && name < "a") names.set(name.toLowerCase(), String.fromCharCode(code + 32));
    names.set(name, String.fromCharCode(code++));
  }
  return names;
}

/** What browsers take numbers from 128 to 159 for: windows-1252. HTML §13.2.5.80 */
export const HIGH_CONTROLS =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** The longest name looked for after `&`: bounds the work for texts full of bare ampersands. */
const LONGEST = 32;

/**
 * Decodes every reference in `text`. What is none stays as it is and is reported.
 *
 * @example decodeReferences("AT&amp;T &eacute; &#8217;") // "AT&T é ’"
 */
export function decodeReferences(text: string, entities?: Entities, problem?: ReferenceProblem): string {
  let out = "";
  let from = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) {
    const first = referenceEnd(text, at + 1);
    if (first < 0) {
      problem?.("bare-ampersand", at, 1);
      continue;
    }
    let end = first;
    let decoded = decodeReference(text, at + 1, end, entities);
    if (decoded === undefined && text.charCodeAt(at + 1) === 35) {
      const pair = decodePair(text, at + 1, end);
      if (pair !== undefined) {
        problem?.("invalid-reference", at, end + 1 - at);
        problem?.("invalid-reference", end + 1, pair[1] - end);
        [decoded, end] = pair;
      }
    }
    if (decoded === undefined) {
      problem?.(text.charCodeAt(at + 1) === 35 ? "invalid-reference" : "unknown-entity", at, end + 1 - at);
      continue;
    }
    out += text.slice(from, at) + decoded;
    from = end + 1;
    at = end;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Offset of the `;`, or -1 where the characters in between are none of a reference. */
export function referenceEnd(text: string, from: number): number {
  const most = Math.min(text.length, from + LONGEST);
  for (let i = from; i < most; i++) {
    const code = text.charCodeAt(i);
    if (code === 59) return i === from ? -1 : i;
    const isName = (code | 32) >= 97 && (code | 32) <= 122;
    if (
      !isName &&
      !(code >= 48 && code <= 57) &&
      code < 128 &&
      code !== 35 &&
      code !== 46 &&
      code !== 45 &&
      code !== 95
    )
      return -1;
  }
  return -1;
}

/** The character that the reference between `&` and `;` stands for; `undefined` for none. */
export function decodeReference(text: string, from: number, end: number, entities?: Entities): string | undefined {
  if (text.charCodeAt(from) === 35) return decodeNumber(text, from + 1, end);
  // The four that are nearly all: decided without making a string.
  if (end - from === 2 && text.charCodeAt(from + 1) === 116) {
    if (text.charCodeAt(from) === 108) return "<";
    if (text.charCodeAt(from) === 103) return ">";
  }
  const name = text.slice(from, end);
  if (name === "amp") return "&";
  if (name === "quot") return '"';
  return entities?.get(name) ?? htmlNames().get(name) ?? PREDEFINED.get(name.toLowerCase());
}

/** XML 1.0 §4.6. Capitals are wrong but leave no doubt. */
export const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** `&#xD83D;&#xDE00;`: a character in the two halves that UTF-16 makes of it. With the offset of the second `;`. */
function decodePair(text: string, from: number, end: number): [character: string, end: number] | undefined {
  const high = numberOf(text, from + 1, end);
  if (high === undefined || high < 0xd800 || high > 0xdbff || !text.startsWith("&#", end + 1)) return undefined;
  const secondEnd = referenceEnd(text, end + 2);
  const low = secondEnd < 0 ? undefined : numberOf(text, end + 3, secondEnd);
  if (low === undefined || low < 0xdc00 || low > 0xdfff) return undefined;
  return [String.fromCharCode(high, low), secondEnd];
}

function decodeNumber(text: string, from: number, end: number): string | undefined {
  const code = numberOf(text, from, end);
  return code === undefined ? undefined : characterOf(code);
}

function numberOf(text: string, from: number, end: number): number | undefined {
  const isHex = (text.charCodeAt(from) | 32) === 120;
  const digits = text.slice(isHex ? from + 1 : from, end);
  if (!(isHex ? /^[\da-f]+$/i : /^\d+$/).test(digits)) return undefined;
  return Number.parseInt(digits, isHex ? 16 : 10);
}

/** XML forbids some numbers: windows-1252 is what people meant by 128 to 159, and the others stand for nothing. */
function characterOf(code: number): string | undefined {
  if (code >= 0x80 && code <= 0x9f) return HIGH_CONTROLS[code - 0x80];
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return undefined;
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff) return undefined;
  return String.fromCodePoint(code);
}
