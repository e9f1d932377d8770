/** The tags of a text of HTML, in order, without a tree of it: the validator only asks what is written. */

/** Parsers of HTML need no blank after a quote: `<a href="…"class="…">` is a tag. */
const TAG =
  /<(\/?)([a-z][a-z\d:-]*)((?:(?:\s+|(?<=["']))[^<>"'=\s/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+(?=[\s>])))?|\s*(\/))*)\s*>/iy;

export class TagReader {
  readonly #html: string;
  /** The tag is [start, end) of the text, its attributes begin after the name. */
  start = 0;
  nameEnd = 0;
  end = 0;
  /** As written. */
  name = "";
  isEnd = false;
  /** `<b/>` */
  isSelfClosed = false;
  /** The attributes, when one of them is worth a look: the names below, or not written as nearly all are. */
  attributes: string | undefined;
  #isNotable = false;

  constructor(html: string) {
    this.#html = html;
  }

  /** Goes to the next tag; false at the end. */
  next(): boolean {
    const html = this.#html;
    for (let at = html.indexOf("<", this.end); at >= 0; at = html.indexOf("<", at + 1)) {
      const nameStart = at + (html.charCodeAt(at + 1) === 47 ? 2 : 1);
      if (!isLetter(html.charCodeAt(nameStart))) continue;
      const nameEnd = afterName(html, nameStart);
      const end = this.#plainEnd(nameEnd);
      if (end >= 0) {
        this.#found(at, nameStart, nameEnd, end);
        this.isSelfClosed = html.charCodeAt(end - 1) === 47;
        this.attributes = this.#isNotable ? html.slice(nameEnd, end) : undefined;
        return true;
      }
      TAG.lastIndex = at;
      const match = TAG.exec(html);
      if (match === null) continue;
      this.#found(at, nameStart, nameStart + match[2]!.length, TAG.lastIndex - 1);
      // In `<a href=b/>` the slash is the address's.
      this.isSelfClosed = match[4] !== undefined && html.charCodeAt(this.end - 2) === 47;
      this.attributes = match[3] === "" ? undefined : match[3];
      return true;
    }
    return false;
  }

  #found(at: number, nameStart: number, nameEnd: number, end: number): void {
    this.start = at;
    this.nameEnd = nameEnd;
    this.end = end + 1;
    this.name = this.#html.slice(nameStart, nameEnd);
    this.isEnd = nameStart - at === 2;
  }

  /** `<a| href="…" id="…">`, as nearly all tags are written: where its `>` is; -1 for any other. */
  #plainEnd(from: number): number {
    const html = this.#html;
    this.#isNotable = false;
    for (let at = from; ; ) {
      while (isSpace(html.charCodeAt(at))) at++;
      const code = html.charCodeAt(at);
      if (code === 62) return at;
      if (code === 47) return html.charCodeAt(at + 1) === 62 ? at + 1 : -1;
      const nameEnd = afterName(html, at);
      if (at === from || nameEnd === at || html.charCodeAt(nameEnd) !== 61) return -1;
      const quote = html.charCodeAt(nameEnd + 1);
      if (quote !== 34 && quote !== 39) return -1;
      this.#isNotable ||= isNotable(html, at, nameEnd);
      at = html.indexOf(quote === 34 ? '"' : "'", nameEnd + 2) + 1;
      if (at === 0) return -1;
    }
  }
}

/** Whether an attribute may run a script, paint over the page, or lead where the reader cannot follow. */
function isNotable(html: string, start: number, end: number): boolean {
  switch (html.charCodeAt(start) | 32) {
    case 111: // o: onclick and all its kind
      return true;
    case 115: // s: style, src
      return end - start === 5 || (end - start === 3 && !isAddress(html, end + 2));
    case 104: // h: href
      return end - start === 4 && !isAddress(html, end + 2);
    default:
      return false;
  }
}

const isAddress = (html: string, at: number) => html.startsWith("http://", at) || html.startsWith("https://", at);

/** After letters, digits, `-` and `:`. */
function afterName(html: string, from: number): number {
  let at = from;
  for (; ; at++) {
    const code = html.charCodeAt(at);
    if (!isLetter(code) && !(code >= 48 && code <= 58) && code !== 45) return at;
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}
