/** What the validator knows of HTML's elements: a tag's name is looked up once, and all is there. */

export interface HtmlElement {
  /** In small letters. */
  readonly name: string;
  /** HTML has it, or had it once. */
  readonly isHtml: boolean;
  /** Readers keep it. */
  readonly isSafe: boolean;
  /** It has no content and no end tag. */
  readonly isVoid: boolean;
  /** Its end tag may be left out. */
  readonly mayStayOpen: boolean;
  /** It ends a paragraph that is open. */
  readonly endsParagraph: boolean;
  /** The open elements that its start tag ends, where no container of theirs is between. */
  readonly siblings: ReadonlySet<string> | undefined;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const HTML = words(
  "a abbr acronym address applet area article aside audio b base basefont bdo big blockquote body br button canvas caption " +
    "center cite code col colgroup command datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset " +
    "figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins isindex " +
    "kbd label legend li link m map mark menu meta meter nav nest nobr noframes noscript object ol optgroup option output p " +
    "param picture plaintext pre progress q s samp script section select small source span strike strong style sub summary " +
    "sup svg math table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp noembed " +
    "bgsound blink layer listing marquee multicol nextid spacer tool ruby rt rp embed",
);
const SAFE = words(
  "a abbr acronym address area article aside audio b big blockquote br button canvas caption center cite code col colgroup " +
    "command datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption figure font footer form " +
    "h1 h2 h3 h4 h5 h6 header hr i img input ins kbd keygen label legend li m map mark menu meter multicol nav nextid noscript ol " +
    "optgroup option output p pre progress q s samp section select small sound source spacer span strike strong sub sup summary " +
    "table tbody td textarea tfoot th thead time tr track tt u ul var video wbr xmp body head html title picture rp rt ruby",
);
const VOID = words("area base br col embed hr img input link meta param source track wbr");
const MAY_STAY_OPEN = words(
  "p li dt dd rb rp rt rtc option optgroup tbody td tfoot th thead tr colgroup caption body head html",
);
const ENDS_PARAGRAPH = words(
  "address article aside blockquote center details dialog dir div dl dt dd fieldset figcaption figure footer form h1 h2 h3 h4 " +
    "h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre section summary table ul xmp",
);
const SIBLINGS = new Map([
  ["li", words("li")],
  ["dt", words("dt dd")],
  ["dd", words("dt dd")],
  ["option", words("option")],
  ["tr", words("tr td th")],
  ["td", words("td th")],
  ["th", words("td th")],
]);

const elementOf = (name: string): HtmlElement => ({
  name,
  isHtml: HTML.has(name),
  isSafe: SAFE.has(name),
  isVoid: VOID.has(name),
  mayStayOpen: MAY_STAY_OPEN.has(name),
  endsParagraph: ENDS_PARAGRAPH.has(name),
  siblings: SIBLINGS.get(name),
});

const KNOWN = new Map(
  [HTML, SAFE, VOID, MAY_STAY_OPEN, ENDS_PARAGRAPH].flatMap((names) =>
    Array.from(names, (name) => [name, elementOf(name)] as const),
  ),
);

/**
 * The element that is named from `start` to `end` of a text. It is guessed from the ends and the length of the name: to cut the name out
 * and look it up costs three times as much.
 */
export function htmlElementAt(text: string, start: number, end: number): HtmlElement {
  const guess = GUESSES[placeOf(text, start, end)];
  if (guess !== undefined && guess.name.length === end - start && text.startsWith(guess.name, start)) return guess;
  return htmlElementNamed(text.slice(start, end));
}

/** However it is written. */
export function htmlElementNamed(written: string): HtmlElement {
  const name = written.toLowerCase();
  return KNOWN.get(name) ?? elementOf(name);
}

const placeOf = (text: string, start: number, end: number): number =>
  (text.charCodeAt(start) * 5 + text.charCodeAt(end - 1) * 67 + (end - start) * 211) & 1023;

const GUESSES: (HtmlElement | undefined)[] = new Array(1024).fill(undefined);
// Of those that share a place, the one that is used most is guessed.
for (const name of ["img", "h3", "code", "table", "small", ...KNOWN.keys()])
  GUESSES[placeOf(name, 0, name.length)] ??= KNOWN.get(name);
