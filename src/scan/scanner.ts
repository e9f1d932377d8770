/**
 * Text → events, in one pass and without building anything. `indexOf` jumps from tag to tag; strings are sliced only when a
 * handler asks for them; references are decoded only where there is an `&`.
 *
 * Lenient: whatever is broken is mended as feed readers mend it, and each mending is one `problem`. Chunked: a token that
 * is not complete yet waits for the next `write`, so the events are the same however the text was cut.
 */

import { type DiagnosticParams, feedError } from "../errors.ts";
import { AttributeList } from "./attributes.ts";
import { doctypeEnd, readDoctype } from "./doctype.ts";
import { decodeReferences, type Entities } from "./entities.ts";
import { DEFAULT_LIMITS, type Doctype, type ScanHandler, type ScanLimits } from "./events.ts";
import { ForwardIndex, NOWHERE } from "./forward-index.ts";
import { CONTROL, hasControls, unescapeText } from "./utf16.ts";
import { type Utf8, WINDOW } from "./utf8.ts";

export type { Attributes, Doctype, ScanHandler, ScanLimits } from "./events.ts";

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;

/** Characters that end a name: white space, `/ > = <` and quotes. */
const ENDS_NAME = new Uint8Array(128);
for (const char of " \t\n\r/>=<\"'") ENDS_NAME[char.charCodeAt(0)] = 1;

/** HTML elements without content or closing tag, as they stand raw in descriptions. */
const VOID = new Set(["br", "hr", "img", "input", "wbr", "area", "col", "embed", "param"]);

/** More distinct names than any vocabulary has: beyond, names are not remembered. */
const MOST_NAMES = 4000;
const EACH_CONTROL = new RegExp(CONTROL, "g");
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]+/g;
/** A document full of faults is reported as such by its first hundreds. */
const MOST_PROBLEMS = 500;

/** The token is not complete; more text may complete it. */
const INCOMPLETE = -1;

/** References are decoded by joining what is between them in shorter texts, ... */
const SHORT = 120;
/** ... and in longer ones that have fewer than eight in this many characters: else all is moved in a buffer, one by one. */
const DENSE = 512;

/**
 * Bytes from which on strings are copied out of the window. A slice keeps its window alive, so a feed would keep the whole of
 * its source, which is then moved at each collection: that took a quarter of the time for 20 MB. Below, slices are cheaper.
 */
const MUCH = 1 << 20;

/** Characters of the source that a report shows. */
const EXCERPT = 40;

/** V8 copies so many characters at most when it cuts a string, and compares copies word by word. */
const COPIED = 12;

/** A name that was read, and the ones that came after it last: feeds have the same in the same order, again and again. */
class Name {
  readonly text: string;
  /** It is what stands in the window. */
  readonly isPlain: boolean;
  /** HTML has it without content. */
  readonly isVoid: boolean;
  nextTag: Name | undefined;
  nextAttribute: Name | undefined;

  constructor(text: string, isPlain: boolean) {
    this.text = text;
    this.isPlain = isPlain;
    this.isVoid = VOID.has(text.toLowerCase());
  }

  /** Whether it stands at a place of a window. `startsWith` takes thrice as long for short names. */
  standsAt(window: string, at: number): boolean {
    const { text } = this;
    if (!this.isPlain) return false;
    if (text.length <= COPIED) return window.slice(at, at + text.length) === text;
    for (let i = text.length - 1; i >= 0; i--) if (window.charCodeAt(at + i) !== text.charCodeAt(i)) return false;
    return true;
  }
}

export class Scanner {
  /** Chunked: text from this offset on is not forgotten. */
  keepFrom: number | undefined;
  /** Chunked, or much of it: strings are copies, so that a small one does not keep the window alive that it was cut from. */
  #copies = false;

  /** Elements that the root stands in when it is written: they count as nested. */
  outside = 0;

  /** Something was read that is not well-formed, and yet no problem: other tags than XML's, or what it wants no blank to be. */
  isLoose = false;

  readonly #handler: ScanHandler;
  readonly #limits: ScanLimits;
  readonly #attributes = new AttributeList(this);
  readonly #names = new Map<string, Name>();
  /** The name that was read last, and those that are likely to follow: of the next tag, of the next attribute. */
  #name = new Name("", false);
  #tag = this.#name;
  #attribute = this.#name;
  readonly #open: Name[] = [];

  /** The document as it lies in memory: offsets are of its bytes. */
  utf8: Utf8 | undefined;
  /** The window: text from the offset `#base` on. */
  #text = "";
  #base = 0;
  /** Where the next token starts, within the window. */
  #at = 0;
  /** Where to look on for the `<` after the text at `#at`. */
  #from = 0;
  /** Up to where the end of the construct at `#at` was looked for in vain. */
  #searched = 0;
  #final = false;
  #pending: string[] = [];
  #pendingLength = 0;

  readonly #ampersand = new ForwardIndex("&");
  readonly #lessThan = new ForwardIndex("<");
  readonly #greaterThan = new ForwardIndex(">");
  readonly #tab = new ForwardIndex("\t");
  readonly #lineFeed = new ForwardIndex("\n");
  readonly #return = new ForwardIndex("\r");
  readonly #nexts = [this.#ampersand, this.#lessThan, this.#greaterThan, this.#tab, this.#lineFeed, this.#return];
  /** Where was asked for the last three last. */
  #asked = -1;
  /** Closings that do not occur any more: looking for them again and again would be quadratic. */
  #absent = new Set<string>();
  #hasControls = false;
  #entities: Entities | undefined;
  #entityBudget: number;
  /** Where the document begins: after the byte order mark, if it has one. */
  #beginning = 0;
  #hasDoctype = false;
  #rootClosed = false;
  /** There is markup before the root, which has been reported. */
  #isPassedOver = false;
  #trailing = false;
  #problems = 0;
  #elements = 0;
  /** Problems of the construct at `#at`, and how many of them an earlier attempt has reported. */
  #attempted = 0;
  #reported = 0;

  constructor(handler: ScanHandler, limits: Partial<ScanLimits> = {}) {
    this.#handler = handler;
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
    this.#entityBudget = this.#limits.entityCharacters;
  }

  /** Scans a whole document. */
  scan(text: string): void {
    this.#text = text;
    this.#look(0);
    this.#final = true;
    this.#run();
    this.#finish();
  }

  /** Scans a whole document as it lies in memory; offsets are of bytes. */
  scanBytes(utf8: Utf8): void {
    this.utf8 = utf8;
    this.#copies = utf8.length > MUCH;
    let size = WINDOW;
    while (!this.#final) {
      const kept = this.#text.length - this.#keepAt();
      // Where hardly anything could be forgotten the window grows, so that one huge text stays linear.
      while (kept * 2 > size) size *= 2;
      this.#forget();
      this.#text = utf8.window(this.#base, this.#base + size);
      this.#final = this.#base + this.#text.length === utf8.length;
      this.#look(kept);
      this.#run();
    }
    this.#finish();
  }

  /** Scans as far as `chunk` completes tokens. */
  write(chunk: string): void {
    this.#copies = true;
    this.#pending.push(chunk);
    this.#pendingLength += chunk.length;
    // Joining costs the length of the window: wait until it is worth it, so that tiny chunks of one huge token stay linear.
    if (this.#pendingLength * 4 < this.#text.length - this.#at) return;
    this.#join();
    this.#run();
  }

  /** No more text: what is open is closed. */
  end(): void {
    this.#join();
    // A tag that waited for its end is looked at again, from its beginning.
    this.#look(this.#text.length);
    this.#final = true;
    this.#run();
    this.#finish();
  }

  /** Source text of a range of the current event, or from `keepFrom` on. */
  slice(start: number, end: number): string {
    return this.#cut(start - this.#base, end - this.#base);
  }

  /** A piece of the window, as text. */
  #cut(from: number, to: number): string {
    const utf8 = this.utf8;
    if (utf8?.isWide(this.#base + from, this.#base + to)) return utf8.decode(this.#base + from, this.#base + to);
    // V8 copies what is shorter anyway.
    if (!this.#copies || to - from <= 12) return this.#text.slice(from, to);
    // Where there are no bytes, joining and cutting again is V8's cheapest way to copy.
    return utf8?.copy(this.#base + from, this.#base + to) ?? ` ${this.#text.slice(from, to)}`.slice(1);
  }

  /** The text that is not forgotten, ... */
  get window(): string {
    return this.#text;
  }

  /** ... and where it begins. */
  get windowStart(): number {
    return this.#base;
  }

  /** The beginning of a piece, for a report. */
  #excerpt(from: number, to: number): string {
    // A character has four bytes at most.
    return this.#cut(from, Math.min(to, from + 4 * EXCERPT)).slice(0, EXCERPT);
  }

  charCodeAt(offset: number): number {
    return this.#text.charCodeAt(offset - this.#base);
  }

  /** Whether a range is nothing but white space. */
  isBlank(start: number, end: number): boolean {
    const text = this.#text;
    for (let at = start - this.#base; at < end - this.#base; at++) if (!isSpace(text.charCodeAt(at))) return false;
    return true;
  }

  /** Text of a range as it is meant: references decoded, line ends LF, no characters that XML forbids. */
  decodeText(start: number, end: number, references: boolean): string {
    if (references) {
      const plain = this.#unescaped(start, end);
      if (plain !== undefined) return plain;
    }
    let text = this.#cut(start - this.#base, end - this.#base);
    if (this.#mayReturn(start - this.#base, end - this.#base)) text = text.replace(/\r\n?/g, "\n");
    if (this.#hasControls && CONTROL.test(text)) text = text.replace(CONTROLS, "");
    return references ? this.#decode(text, start) : text;
  }

  /** Whether a range is, to the letter, this text. */
  isAt(start: number, end: number, text: string): boolean {
    return end - start === text.length && this.#text.slice(start - this.#base, end - this.#base) === text;
  }

  decodeAttribute(start: number, end: number, references: boolean): string {
    const raw = this.#cut(start - this.#base, end - this.#base);
    let text = raw;
    if (this.#mayHaveLayout(start - this.#base, end - this.#base)) text = text.replace(/\r\n|[\t\n\r]/g, " ");
    if (this.#hasControls && CONTROL.test(text)) text = text.replace(CONTROLS, "");
    if (!references) return text;
    return (text === raw ? this.#unescaped(start, end) : undefined) ?? this.#decode(text, start);
  }

  /** The fast way, where there is one and nothing has to be reported. */
  #unescaped(start: number, end: number): string | undefined {
    if (this.#entities !== undefined || this.#hasControls || end - start < SHORT) return undefined;
    if (end - start > DENSE && !this.#isDense(start - this.#base)) return undefined;
    const hasReturns = this.#mayReturn(start - this.#base, end - this.#base);
    if (this.utf8 !== undefined) return this.utf8.unescape(start, end, hasReturns);
    return unescapeText(this.#text.slice(start - this.#base, end - this.#base), hasReturns);
  }

  /** Whether a text is full of references, as escaped HTML is. */
  #isDense(from: number): boolean {
    let at = from - 1;
    for (let i = 0; i < 8; i++) {
      at = this.#text.indexOf("&", at + 1);
      if (at < 0 || at > from + DENSE) return false;
    }
    return true;
  }

  #decode(text: string, start: number): string {
    // Line ends and controls are gone from this text, and it may not be bytes: the source has the same ampersands.
    let seen = -1;
    let source = start - this.#base - 1;
    return decodeReferences(text, this.#entities, (code, offset, length) => {
      while (seen < offset) {
        seen = text.indexOf("&", seen + 1);
        source = this.#text.indexOf("&", source + 1);
      }
      const value = text.slice(offset, offset + length);
      this.#problem(code, this.#base + source, this.utf8 === undefined ? length : utf8Length(value), { value });
    });
  }

  /** Entities of the document, as long as there is something left of what they may bring forth. */
  #budgeted(entities: ReadonlyMap<string, string>): Entities {
    return {
      get: (name) => {
        const value = entities.get(name);
        // Before it is put in: ten million references to one of a few thousand characters fit into no string.
        if (value !== undefined) this.#entityBudget -= Math.max(0, value.length - name.length - 2);
        if (this.#entityBudget < 0)
          throw feedError(
            "limit-entities",
            `entities bring forth more than ${this.#limits.entityCharacters} characters`,
          );
        return value;
      },
    };
  }

  // ── The window ────────────────────────────────────────────────────────────

  /** Where in the window the text begins that may still be asked for. */
  #keepAt(): number {
    return this.keepFrom === undefined ? this.#at : Math.min(this.#at, this.keepFrom - this.#base);
  }

  /** Offsets within the window move to one that begins with what must be kept. */
  #forget(): void {
    const keep = this.#keepAt();
    // A field whose text goes on and on, in pieces or between comments, is kept until it closes.
    if (this.keepFrom !== undefined) this.limitText(this.#text.length - keep);
    this.#at -= keep;
    this.#from -= keep;
    this.#searched -= keep;
    this.#base += keep;
  }

  /** Forgets what was scanned and adds what has come. */
  #join(): void {
    if (this.#pending.length === 0) return;
    const rest = this.#text.slice(this.#keepAt());
    this.#forget();
    this.#pending.unshift(rest);
    this.#text = this.#pending.join("");
    this.#pending = [];
    this.#pendingLength = 0;
    this.#look(rest.length);
  }

  /** One look over the new text, for what nearly no document has. */
  #look(from: number): void {
    for (const next of this.#nexts) next.forget();
    this.#asked = -1;
    // What is read in place has none.
    if (this.utf8 !== undefined) return;
    const text = from === 0 ? this.#text : this.#text.slice(from);
    if (!hasControls(text)) return;
    this.#hasControls = true;
    // One by one: a chunk may end between two of them.
    for (const { index, 0: control } of text.matchAll(EACH_CONTROL)) {
      const value = `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
      this.#problem("control-character", this.#base + from + index, 1, { value });
      if (this.#problems >= MOST_PROBLEMS) break;
    }
  }

  #hasReferences(from: number, to: number): boolean {
    return this.#ampersand.from(this.#text, from) < to;
  }

  /** Whether there may be a tab or a line end in a piece of the window. To look at each value took a thirtieth of reading. */
  #mayHaveLayout(from: number, to: number): boolean {
    if (this.#mayReturn(from, to)) return true;
    return this.#tab.from(this.#text, from) < to || this.#lineFeed.from(this.#text, from) < to;
  }

  /** Whether there may be a carriage return in a piece of the window: pieces are nearly always asked for in their order. */
  #mayReturn(from: number, to: number): boolean {
    if (from < this.#asked) return true;
    this.#asked = from;
    return this.#return.from(this.#text, from) < to;
  }

  // ── Tokens ────────────────────────────────────────────────────────────────

  #run(): void {
    const text = this.#text;
    while (this.#at < text.length) {
      const tag = this.#nextMarkup();
      if (tag === INCOMPLETE) return;
      if (tag > this.#at) this.#textEvent(this.#at, tag);
      this.#at = tag;
      this.#from = tag;
      if (tag === text.length) return;
      this.#attempted = 0;
      const next = this.#markup(tag, text.charCodeAt(tag + 1));
      if (next === INCOMPLETE) {
        this.limitText(text.length - tag);
        this.#reported = Math.max(this.#reported, this.#attempted);
        return;
      }
      this.#at = next;
      this.#from = next;
      this.#searched = next;
      this.#reported = 0;
    }
  }

  /** The next `<` that starts markup; the end of the text when it is final. */
  #nextMarkup(): number {
    const text = this.#text;
    for (;;) {
      const tag = this.#lessThan.from(text, this.#from);
      if (tag === NOWHERE) {
        this.limitText(text.length - this.#at);
        this.#from = text.length;
        return this.#final ? text.length : INCOMPLETE;
      }
      const code = text.charCodeAt(tag + 1);
      if (Number.isNaN(code) && !this.#final) {
        this.#from = tag;
        return INCOMPLETE;
      }
      if (isNameStart(code) || code === SLASH || code === BANG || code === QUESTION) return tag;
      this.#tell("bare-less-than", this.#base + tag, 1, {});
      this.#from = tag + 1;
    }
  }

  #markup(at: number, code: number): number {
    if (code === SLASH) return this.#closeTag(at);
    if (code === BANG) return this.#declaration(at);
    if (code === QUESTION) return this.#instruction(at);
    return this.#openTag(at);
  }

  #textEvent(from: number, to: number): void {
    this.limitText(to - from);
    if (this.#open.length > 0) {
      this.#handler.text(this.#base + from, this.#base + to, this.#hasReferences(from, to));
      return;
    }
    const written = this.#cut(from, to);
    this.isLoose ||= /[^ \t\r\n]/.test(written);
    if (written === "\ufeff" && this.#base + from === 0) this.#beginning = this.#base + to;
    const outside = written.trim();
    if (outside === "") return;
    if (this.#rootClosed) this.#afterRoot(from, to);
    else if (!this.#isPassedOver)
      this.#problem("text-before-root", this.#base + from, to - from, { value: outside.slice(0, EXCERPT) });
  }

  #afterRoot(from: number, to: number): void {
    if (this.#trailing) return;
    this.#trailing = true;
    this.#problem("content-after-root", this.#base + from, to - from, {
      value: this.#excerpt(from, to),
    });
  }

  /** @throws FeedError where this is more than one text may have */
  limitText(length: number): void {
    if (length > this.#limits.textLength)
      throw feedError("limit-text", `one text is longer than ${this.#limits.textLength} characters`);
  }

  // ── Opening tags ──────────────────────────────────────────────────────────

  /** `<name …>` */
  #openTag(at: number): number {
    const text = this.#text;
    const nameEnd = this.#readName(at + 1, this.#tag.nextTag);
    if (nameEnd >= text.length) return this.#cutTag(at);
    const name = this.#name;
    this.#tag.nextTag = name;
    this.#tag = name;
    this.#attributes.clear();
    if (text.charCodeAt(nameEnd) === GT) return this.#opened(at, name, nameEnd + 1, false);
    this.#attribute = name;
    return this.#attributesOf(at, name, nameEnd);
  }

  /** Reads a name, most likely one that is expected; gives its end. One that the text may go on with is not known yet. */
  #readName(start: number, expected: Name | undefined): number {
    const text = this.#text;
    if (expected !== undefined) {
      const end = start + expected.text.length;
      if (endsName(text.charCodeAt(end)) && expected.standsAt(text, start)) {
        this.#name = expected;
        return end;
      }
    }
    const end = this.#nameEnd(start);
    if (end < text.length) this.#name = this.#interned(start, end);
    return end;
  }

  #nameEnd(from: number): number {
    const text = this.#text;
    let at = from;
    for (; at < text.length; at++) {
      if (endsName(text.charCodeAt(at))) break;
    }
    return at;
  }

  /** `<name` and then:  `|a="b" c='d'>` */
  #attributesOf(tag: number, element: Name, nameEnd: number): number {
    const text = this.#text;
    let at = nameEnd;
    for (;;) {
      const before = at;
      while (isSpace(text.charCodeAt(at))) at++;
      const code = text.charCodeAt(at);
      if (code === GT) return this.#opened(tag, element, at + 1, false);
      if (code === SLASH) {
        if (text.charCodeAt(at + 1) === GT) return this.#opened(tag, element, at + 2, true);
        if (at + 1 >= text.length) return this.#cutTag(tag);
        this.isLoose = true;
        at++;
      } else if (code === LT) {
        this.#problem("unclosed-tag", this.#base + tag, at - tag, { element: this.#cut(tag + 1, nameEnd) });
        return this.#opened(tag, element, at, false);
      } else if (Number.isNaN(code)) return this.#cutTag(tag);
      else if (code === QUOTE || code === APOSTROPHE || code === EQUALS) {
        this.#problem("stray-character", this.#base + at, 1, { value: text[at]! });
        at++;
      } else {
        if (before === at && at > nameEnd) this.#problem("missing-space", this.#base + at, 1, {});
        at = this.#readAttribute(at);
        if (at === INCOMPLETE) return this.#cutTag(tag);
      }
    }
  }

  /** `|name = "value"` */
  #readAttribute(nameStart: number): number {
    const text = this.#text;
    const nameEnd = this.#readName(nameStart, this.#attribute.nextAttribute);
    let at = nameEnd;
    while (isSpace(text.charCodeAt(at))) at++;
    if (at >= text.length) return INCOMPLETE;
    this.#attribute.nextAttribute = this.#name;
    this.#attribute = this.#name;
    if (text.charCodeAt(at) !== EQUALS) {
      this.#problem("attribute-without-value", this.#base + nameStart, nameEnd - nameStart, {
        attr: this.#cut(nameStart, nameEnd),
      });
      this.#addAttribute(nameStart, nameEnd, nameEnd);
      return nameEnd;
    }
    at++;
    while (isSpace(text.charCodeAt(at))) at++;
    const quote = text.charCodeAt(at);
    if (quote === QUOTE || quote === APOSTROPHE)
      return this.#quoted(nameStart, nameEnd, at + 1, quote === QUOTE ? '"' : "'");
    return this.#unquoted(nameStart, nameEnd, at);
  }

  /** `name="|value"`. A quote that never closes within the tag is taken to close at its `>`. */
  #quoted(nameStart: number, nameEnd: number, from: number, quote: string): number {
    const text = this.#text;
    const end = text.indexOf(quote, from);
    const lt = this.#lessThan.from(text, from);
    let to = end;
    let next = end + 1;
    if (end < 0 || lt < end) {
      if (end < 0 && lt === NOWHERE && !this.#final) return INCOMPLETE;
      const gt = this.#greaterThan.from(text, from);
      const attr = this.#cut(nameStart, nameEnd);
      // `<a b="x>text</a>`: the tag ended before the next one began.
      if (gt < lt) {
        this.#problem("unclosed-quote", this.#base + from - 1, gt - from + 1, { attr });
        next = to = Math.max(from, text.charCodeAt(gt - 1) === SLASH ? gt - 1 : gt);
      } else if (end < 0) return INCOMPLETE;
      else this.#problem("less-than-in-attribute", this.#base + lt, 1, { attr });
    }
    this.#addAttribute(nameStart, from, to);
    return next;
  }

  /** `name=|value` */
  #unquoted(nameStart: number, nameEnd: number, from: number): number {
    const text = this.#text;
    let end = from;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (isSpace(code) || code === GT || code === LT || (code === SLASH && text.charCodeAt(end + 1) === GT)) break;
    }
    if (end >= text.length) return INCOMPLETE;
    this.#problem("unquoted-attribute", this.#base + from, end - from, { attr: this.#cut(nameStart, nameEnd) });
    this.#addAttribute(nameStart, from, end);
    return end;
  }

  #addAttribute(nameStart: number, from: number, to: number): void {
    const name = this.#name.text;
    if (!this.#attributes.add(name, this.#base + from, this.#base + to, this.#hasReferences(from, to))) {
      this.#problem("duplicate-attribute", this.#base + nameStart, to - nameStart, { attr: name });
    } else if (this.#attributes.count > this.#limits.attributes) {
      throw feedError("limit-attributes", `an element has more than ${this.#limits.attributes} attributes`);
    }
  }

  /** The text ends inside a tag: wait, or take what is there. */
  #cutTag(tag: number): number {
    if (!this.#final) return INCOMPLETE;
    this.#problem("truncated", this.#base + tag, this.#text.length - tag, {
      value: this.#excerpt(tag, this.#text.length),
    });
    return this.#text.length;
  }

  #opened(tag: number, element: Name, end: number, selfClosing: boolean): number {
    const text = this.#text;
    const name = element.text;
    let empty = selfClosing;
    if (!empty && element.isVoid) {
      // `<img …></img>` is XML; `<img …>` and then something else is HTML.
      const closing = `</${name}`;
      if (!this.#final && text.length - end < closing.length + 1) return INCOMPLETE;
      empty = this.#open.length > 0 && !text.startsWith(closing, end);
      if (empty) this.#problem("unclosed-element", this.#base + tag, end - tag, { element: closing.slice(2) });
    }
    if (this.#open.length === 0) {
      if (this.#rootClosed) {
        this.#afterRoot(tag, end);
        if (this.#handler.isNextRoot?.(name) !== true) return end;
        this.#rootClosed = false;
      } else if (this.#handler.isRoot?.(name, this.#attributes) === false) return this.#beforeRoot(tag, element, end);
    }
    if (this.#open.length + this.outside >= this.#limits.depth) {
      throw feedError("limit-depth", `elements are nested more than ${this.#limits.depth} deep`, {
        offset: this.#base + tag,
      });
    }
    if (++this.#elements > this.#limits.elements && !this.#copies)
      throw feedError("limit-elements", `there are more than ${this.#limits.elements} elements`, {
        offset: this.#base + tag,
      });
    this.#open.push(element);
    this.#handler.openTag(name, this.#base + tag, this.#base + end, this.#attributes);
    if (empty) this.#close(this.#base + end, this.#base + end);
    return end;
  }

  /** Markup before the root is passed over: a notice of PHP, a script. */
  #beforeRoot(tag: number, { text: name }: Name, end: number): number {
    let after = end;
    // What looks like a tag in a script is none.
    if (/^(?:script|style)$/i.test(name)) {
      const close = this.#find(`</${name}`, Math.max(end, this.#searched - name.length - 2));
      if (close < 0 && !this.#final) {
        this.#searched = this.#text.length;
        return INCOMPLETE;
      }
      if (close >= 0) after = close;
    }
    if (!this.#isPassedOver) this.#problem("markup-before-root", this.#base + tag, end - tag, { element: name });
    this.#isPassedOver = true;
    return after;
  }

  /** Without the characters that XML forbids, unless there are no others. */
  #nameAt(start: number, end: number): string {
    const name = this.#cut(start, end);
    return this.#hasControls && CONTROL.test(name) ? name.replace(CONTROLS, "") || name : name;
  }

  /** The same name is the same string. */
  #interned(start: number, end: number): Name {
    const slice = this.#nameAt(start, end);
    const known = this.#names.get(slice);
    if (known !== undefined) return known;
    // A slice keeps the whole document alive (V8, from 13 characters on): keep a copy.
    const copy = end - start < 13 ? slice : ` ${slice}`.slice(1);
    // Beyond ASCII, a name is not what its bytes look like.
    const name = new Name(copy, copy.length === end - start && this.#text.startsWith(copy, start));
    if (this.#names.size < MOST_NAMES) this.#names.set(copy, name);
    return name;
  }

  // ── Closing tags ──────────────────────────────────────────────────────────

  /** `</name>` */
  #closeTag(at: number): number {
    const text = this.#text;
    const open = this.#open;
    const top = open[open.length - 1];
    // Nearly always it is the innermost element that closes, without a blank.
    if (top !== undefined && text.charCodeAt(at + 2 + top.text.length) === GT && top.standsAt(text, at + 2)) {
      const end = at + 3 + top.text.length;
      this.#close(this.#base + at, this.#base + end);
      return end;
    }
    const nameEnd = this.#nameEnd(at + 2);
    let end = this.#greaterThan.from(text, nameEnd);
    const next = this.#lessThan.from(text, nameEnd);
    if (end === next) {
      if (!this.#final) return INCOMPLETE;
      end = text.length - 1;
    } else if (next < end) {
      this.#problem("unclosed-tag", this.#base + at, next - at, { element: this.#cut(at + 1, nameEnd) });
      end = next - 1;
    }
    this.isLoose = true;
    this.#closeNamed(this.#nameAt(at + 2, nameEnd), this.#base + at, this.#base + end + 1);
    return end + 1;
  }

  /** Closes what the tag names and, before, everything still open inside it. */
  #closeNamed(name: string, start: number, end: number): void {
    const depth = this.#findOpen(name);
    if (depth < 0) {
      if (this.#rootClosed) this.#afterRoot(start - this.#base, end - this.#base);
      else if (this.#open.length > 0 || !this.#isPassedOver)
        this.#problem("stray-close-tag", start, end - start, { element: name });
      return;
    }
    while (this.#open.length > depth + 1) {
      this.#problem("unclosed-element", start, 0, { element: this.#open[this.#open.length - 1]!.text });
      this.#close(start, start);
    }
    this.#close(start, end);
  }

  #findOpen(name: string): number {
    for (let i = this.#open.length - 1; i >= 0; i--) if (this.#open[i]!.text === name) return i;
    const folded = name.toLowerCase();
    for (let i = this.#open.length - 1; i >= 0; i--) if (this.#open[i]!.text.toLowerCase() === folded) return i;
    return -1;
  }

  /** Ends elements that were left open around the one that has just started: the innermost `count` of them. */
  endAround(count: number, at: number): void {
    const started = this.#open.pop()!;
    for (let i = 0; i < count; i++) {
      this.#problem("unclosed-element", at, 0, { element: this.#open[this.#open.length - 1]!.text });
      this.#close(at, at);
    }
    this.#open.push(started);
  }

  #close(start: number, end: number): void {
    const { text } = this.#open.pop()!;
    if (this.#open.length === 0) this.#rootClosed = true;
    this.#handler.closeTag(text, start, end);
  }

  #finish(): void {
    if (this.#open.length > 0) {
      const end = this.#base + this.#text.length;
      this.#problem("truncated", end, 0, { element: this.#open[this.#open.length - 1]!.text });
      while (this.#open.length > 0) this.#close(end, end);
    }
  }

  // ── Comments, CDATA, instructions, DOCTYPE ────────────────────────────────

  /** `<!|` */
  #declaration(at: number): number {
    const text = this.#text;
    if (!this.#final && text.length - at < 9) return INCOMPLETE;
    if (text.startsWith("--", at + 2)) return this.#comment(at);
    if (text.charCodeAt(at + 2) === 91 && /^CDATA\[/i.test(text.slice(at + 3, at + 9))) return this.#cdata(at);
    if (/^DOCTYPE/i.test(text.slice(at + 2, at + 9)) && this.#open.length === 0 && !this.#hasDoctype)
      return this.#doctype(at);
    return this.#skipTo(at, ">", 2, "unknown-declaration", (from, to) => {
      // One that never ends has no `>`.
      const length = Math.min(to - from + 3, this.#base + text.length - from + 2);
      this.#problem("unknown-declaration", from - 2, length, {});
    });
  }

  #comment(at: number): number {
    return this.#skipTo(at, "-->", 4, "unclosed-comment", (from, to) => this.#handler.comment?.(from, to));
  }

  #cdata(at: number): number {
    this.isLoose ||= this.#open.length === 0 || !this.#text.startsWith("CDATA", at + 3);
    return this.#skipTo(at, "]]>", 9, "unclosed-cdata", (from, to) => {
      if (this.#open.length > 0) this.#handler.cdata(from, to);
      else if (to > from) this.#afterRoot(at, to - this.#base);
    });
  }

  /** `<?target …?>` */
  #instruction(at: number): number {
    return this.#skipTo(at, "?>", 2, "unclosed-instruction", (from, to) => {
      const nameEnd = this.#nameEnd(at + 2);
      const target = this.#cut(at + 2, Math.min(nameEnd, to - this.#base));
      if (target.toLowerCase() !== "xml") this.#handler.instruction?.(target, Math.min(this.#base + nameEnd, to), to);
      else {
        if (this.#base + at > this.#beginning) this.#problem("misplaced-declaration", this.#base + at, 5, {});
        this.#handler.declaration?.(from - 2, to + 2);
      }
    });
  }

  /** From `at` to `close`; a construct that never closes goes to the next `>` or, failing that, to the end. */
  #skipTo(
    at: number,
    close: string,
    opening: number,
    fault: string,
    found: (from: number, to: number) => void,
  ): number {
    const text = this.#text;
    const end = this.#find(close, Math.max(at + opening, this.#searched - close.length));
    if (end >= 0) {
      this.limitText(end - at);
      found(this.#base + at + opening, this.#base + end);
      return end + close.length;
    }
    this.limitText(text.length - at);
    if (!this.#final) {
      this.#searched = text.length;
      return INCOMPLETE;
    }
    this.#problem(fault, this.#base + at, opening, {});
    const next = close === "]]>" ? this.#plausibleEnd(at + opening) : this.#find(">", at + opening);
    const stop = next < 0 ? text.length : next;
    found(this.#base + Math.min(at + opening, stop), this.#base + stop);
    return close === "]]>" || next < 0 ? stop : next + 1;
  }

  /** CDATA that never closes ends where the element around it does. */
  #plausibleEnd(from: number): number {
    const top = this.#open[this.#open.length - 1];
    return top === undefined ? -1 : this.#find(`</${top.text}>`, from);
  }

  #find(wanted: string, from: number): number {
    if (this.#absent.has(wanted)) return -1;
    const at = this.#text.indexOf(wanted, from);
    if (at < 0 && this.#final) this.#absent.add(wanted);
    return at;
  }

  #doctype(at: number): number {
    let end = doctypeEnd(this.#text, at);
    if (end < 0) {
      this.limitText(this.#text.length - at);
      if (!this.#final) return INCOMPLETE;
      this.#problem("unclosed-declaration", this.#base + at, 9, {});
      end = this.#text.indexOf(">", at) + 1 || this.#text.length;
    }
    const declared = readDoctype(this.#cut(at, end), this.#limits.entityCharacters);
    if (declared.entities.size > 0) this.#entities = this.#budgeted(declared.entities);
    this.#hasDoctype = true;
    const doctype: Doctype = { ...declared, start: this.#base + at, end: this.#base + end };
    this.#handler.doctype?.(doctype);
    return end;
  }

  /** Reports once, also when the construct is attempted again with more text. */
  #problem(code: string, offset: number, length: number, params: DiagnosticParams): void {
    if (++this.#attempted > this.#reported) this.#tell(code, offset, length, params);
  }

  #tell(code: string, offset: number, length: number, params: DiagnosticParams): void {
    if (this.#problems++ < MOST_PROBLEMS) this.#handler.problem(code, offset, length, params);
  }
}

/** Bytes of a text in UTF-8. */
function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

function endsName(code: number): boolean {
  return code < 128 && ENDS_NAME[code] === 1;
}

/** XML 1.0 §2.3 NameStartChar, with everything beyond ASCII taken for a letter. */
function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 58 || code > 127;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
