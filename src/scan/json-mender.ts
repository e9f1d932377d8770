/**
 * JSON as it is found, made into JSON: commas too many or missing, comments, names without quotes, control characters in texts,
 * words of other languages, an end that never came. It is asked only where a parser has refused, or where a text comes in pieces.
 */

import { feedError } from "../errors.ts";

/** What was mended, and where it stood. */
export type OnMended = (message: string, offset: number) => void;

const QUOTE = 34;
const APOSTROPHE = 39;
const BACKSLASH = 92;
const WORDS: Readonly<Record<string, string>> = {
  True: "true",
  False: "false",
  None: "null",
  NaN: "null",
  undefined: "null",
  Infinity: "null",
  "-Infinity": "null",
};
/** What a text may hold as it is. */
const PLAIN = /[^\\"\0-\x1f]*/y;

const BLANK = /[\s\ufeff]+/y;
const WORD = /[\w.+$-]+/y;

/** What the expression matches from `from` on; empty where it matches nothing there. */
function runAt(kind: RegExp, text: string, from: number): string {
  kind.lastIndex = from;
  return kind.test(text) ? text.slice(from, kind.lastIndex) : "";
}

/** Where a member of an object is: before its name, between name and colon, before its value; after a value, in arrays too. */
type State = "name" | "colon" | "value" | "after";

export class JsonMender {
  readonly #depth: number;
  readonly #onMended: OnMended;
  readonly #told = new Set<string>();
  /** The brackets that are open, the outermost first. */
  readonly #open: string[] = [];
  #state: State = "value";
  #hasComma = false;
  /** What may be handed on, and what may not yet: of a member that never ends, nothing is. */
  #ready = "";
  #held = "";
  /** What would close all that was open when something was last ready. */
  #closing: string | undefined;
  #quote = 0;
  #isEscape = false;
  #word = "";
  /** `/` that may begin a comment, `//` or `/*` in one, `*` that may end it. */
  #comment = "";
  #isDone = false;
  #offset = 0;

  constructor(depth: number, onMended: OnMended) {
    this.#depth = depth;
    this.#onMended = onMended;
  }

  /** Takes a piece of the text; the mended text so far, members of the root and of its arrays as wholes. */
  write(text: string): string {
    for (let i = 0; i < text.length; ) {
      this.#offset++;
      if (this.#quote !== 0) i = this.#inText(text, i);
      else if (this.#comment !== "") this.#inComment(text[i++]!);
      else i = this.#outside(text, i);
    }
    return this.#take();
  }

  /** What closes what is open. `undefined`: nothing of the text could be kept. */
  end(): string | undefined {
    this.#endWord();
    if (this.#isDone) return this.#take();
    if (this.#closing === undefined) return undefined;
    this.#tell("it ends too early: what was not whole is left out");
    return this.#take() + this.#closing;
  }

  #take(): string {
    const ready = this.#ready;
    this.#ready = "";
    return ready;
  }

  #tell(message: string): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.#onMended(`this is not valid JSON: ${message}`, Math.max(0, this.#offset - 1));
  }

  /** Blanks and words come in runs: a sign is asked for what it is only where neither stands. */
  #outside(text: string, from: number): number {
    const word = runAt(WORD, text, from);
    this.#word += word;
    if (word === "") this.#endWord();
    const run = word.length || runAt(BLANK, text, from).length;
    if (run === 0) this.#sign(text[from]!);
    else this.#offset += run - 1;
    return from + Math.max(1, run);
  }

  #sign(char: string): void {
    if (char === "/") this.#comment = char;
    else if (this.#isDone) this.#refuse(char);
    else if (char === '"' || char === "'") this.#startText(char.charCodeAt(0));
    else if (char === "{" || char === "[") this.#opened(char);
    else if (char === "}" || char === "]") this.#closed(char);
    else if (char === ",") this.#comma();
    else if (char === ":" && this.#state === "colon") {
      this.#held += char;
      this.#state = "value";
    } else this.#refuse(char);
  }

  #refuse(char: string): never {
    throw feedError("invalid-json", `this is not valid JSON: unexpected ${JSON.stringify(char)}`, {
      offset: this.#offset - 1,
    });
  }

  // ── Brackets and commas ───────────────────────────────────────────────────

  #opened(char: string): void {
    this.#before("value", char);
    if (this.#open.length >= this.#depth)
      throw feedError("limit-depth", `values are nested more than ${this.#depth} deep`);
    this.#open.push(char);
    this.#held += char;
    this.#state = char === "{" ? "name" : "value";
    this.#hasComma = false;
  }

  #closed(char: string): void {
    const open = this.#open.at(-1);
    const isEmptyOrWhole = this.#state === "after" || this.#state === (open === "{" ? "name" : "value");
    if (open === undefined || closingOf(open) !== char || !isEmptyOrWhole) this.#refuse(char);
    if (this.#hasComma) this.#tell(`a comma stands before "${char}"`);
    this.#open.pop();
    this.#held += char;
    this.#hasComma = false;
    this.#ended();
  }

  #comma(): void {
    if (this.#state === "after") {
      this.#hasComma = true;
      this.#state = this.#open.at(-1) === "{" ? "name" : "value";
    } else if (this.#state === "name" || (this.#state === "value" && this.#open.at(-1) === "["))
      this.#tell("a comma has nothing before it");
    else this.#refuse(",");
  }

  /** A name or a value begins. */
  #before(kind: "name" | "value", char: string): void {
    if (this.#state === "after" && this.#open.length > 0) {
      this.#tell("a comma is missing between two values");
      this.#comma();
    }
    if (this.#state !== kind) this.#refuse(char);
    if (!this.#hasComma) return;
    this.#held += ",";
    this.#hasComma = false;
  }

  /** A value is whole. */
  #ended(): void {
    this.#state = "after";
    this.#isDone = this.#open.length === 0;
    if (this.#open.length > 2) return;
    this.#ready += this.#held;
    this.#held = "";
    this.#closing = this.#open.map(closingOf).reverse().join("");
  }

  // ── Texts, words, comments ────────────────────────────────────────────────

  #startText(quote: number): void {
    this.#before(this.#nextKind(), String.fromCharCode(quote));
    if (quote === APOSTROPHE) this.#tell("a text stands in single quotes");
    this.#quote = quote;
    this.#held += '"';
  }

  /** After a value without a comma, another one of its kind. */
  #nextKind(): "name" | "value" {
    if (this.#state === "after") return this.#open.at(-1) === "{" ? "name" : "value";
    return this.#state === "name" ? "name" : "value";
  }

  #inText(text: string, from: number): number {
    const plain = this.#isEscape || this.#quote === APOSTROPHE ? "" : runAt(PLAIN, text, from);
    if (plain !== "") {
      this.#held += plain;
      this.#offset += plain.length - 1;
      return from + plain.length;
    }
    const char = text[from]!;
    const code = text.charCodeAt(from);
    if (this.#isEscape) this.#escaped(char);
    else if (code === BACKSLASH) this.#isEscape = true;
    else if (code === this.#quote) this.#endText();
    else if (code === QUOTE) this.#held += '\\"';
    else if (code < 32) {
      this.#tell("a control character stands in a text as it is");
      this.#held += JSON.stringify(char).slice(1, -1);
    } else this.#held += char;
    return from + 1;
  }

  #escaped(char: string): void {
    this.#isEscape = false;
    if (/["\\/bfnrtu]/.test(char)) this.#held += `\\${char}`;
    else if (char === "'") this.#held += char;
    else {
      this.#tell("a backslash stands before a character that needs none");
      this.#held += `\\\\${JSON.stringify(char).slice(1, -1)}`;
    }
  }

  #endText(): void {
    this.#held += '"';
    this.#quote = 0;
    if (this.#state === "name") this.#state = "colon";
    else this.#ended();
  }

  #endWord(): void {
    const word = this.#word;
    if (word === "") return;
    this.#word = "";
    if (this.#isDone) this.#refuse(word);
    const kind = this.#nextKind();
    this.#before(kind, word);
    if (kind === "name") {
      this.#tell("a name stands without quotes");
      this.#held += JSON.stringify(word);
      this.#state = "colon";
      return;
    }
    const plain = Object.hasOwn(WORDS, word) ? WORDS[word]! : word;
    if (plain !== word) this.#tell(`${word} is no value of JSON`);
    if (!/^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/.test(plain)) this.#refuse(word);
    this.#held += plain;
    this.#ended();
  }

  #inComment(char: string): void {
    const before = this.#comment;
    if (before === "/") {
      if (char !== "/" && char !== "*") this.#refuse(before);
      this.#tell("it has comments");
      this.#comment = before + char;
    } else if (before === "//") this.#comment = char === "\n" || char === "\r" ? "" : before;
    else if (char === "*") this.#comment = "/**";
    else this.#comment = before === "/**" && char === "/" ? "" : "/*";
  }
}

const closingOf = (open: string) => (open === "{" ? "}" : "]");

/** The whole of a text, mended. @throws FeedError where that cannot be done */
export function mendJson(text: string, depth: number, onMended: OnMended): string | undefined {
  const mender = new JsonMender(depth, onMended);
  const ready = mender.write(text);
  const rest = mender.end();
  return rest === undefined ? undefined : ready + rest;
}
