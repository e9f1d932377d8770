/** Python's settings files, as far as they are literal: `SITEURL = "…"`, lists, tuples and dictionaries. Nothing is run. */

import type { Fields } from "./values.ts";

/** What a module assigns at its top level; what is no literal is left out. */
export function readPython(text: string): Fields {
  const values: Record<string, unknown> = {};
  for (const { 1: name, index, 0: head } of text.matchAll(/^([A-Za-z_]\w*)[ \t]*=[ \t]*(?!=)/gm)) {
    const value = new Reader(text, index + head.length).value(values);
    if (value !== undefined) values[name!] = value;
  }
  return values;
}

const SPACE = /(?:\s|#[^\n]*\n|\\\n)*/y;
const STRING = /([rRbBuUfF]{0,2})("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/y;
const WORD = /[\w.+-]+/y;

class Reader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  value(names: Fields): unknown {
    const sign = this.#text[this.#at];
    if (sign === "[" || sign === "(") return this.#list(sign === "[" ? "]" : ")", names);
    if (sign === "{") return this.#dictionary(names);
    const string = this.#match(STRING);
    if (string !== undefined) return this.#joined(unquoted(string));
    const word = this.#match(WORD);
    if (word === undefined) return undefined;
    if (word === "True" || word === "False") return word === "True";
    return /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : names[word];
  }

  /** Texts one after another are one. */
  #joined(first: string): string {
    const before = this.#at;
    if (/^[ \t]*\n/.test(this.#text.slice(this.#at))) return first;
    this.#match(SPACE);
    const next = this.#match(STRING);
    if (next === undefined) {
      this.#at = before;
      return first;
    }
    return this.#joined(first + unquoted(next));
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null || found[0] === "") return undefined;
    this.#at = pattern.lastIndex;
    return found[0];
  }

  #list(end: string, names: Fields): unknown[] {
    const list: unknown[] = [];
    this.#at++;
    for (;;) {
      this.#match(SPACE);
      const sign = this.#text[this.#at];
      if (sign === end || sign === undefined) break;
      const before = this.#at;
      if (sign === ",") this.#at++;
      else list.push(this.value(names));
      if (this.#at === before) break;
    }
    this.#at++;
    return list;
  }

  #dictionary(names: Fields): Fields {
    const entries: Record<string, unknown> = {};
    this.#at++;
    for (;;) {
      this.#match(SPACE);
      const sign = this.#text[this.#at];
      if (sign === "}" || sign === undefined) break;
      const before = this.#at;
      if (sign === ",") this.#at++;
      else this.#entry(entries, names);
      if (this.#at === before) break;
    }
    this.#at++;
    return entries;
  }

  #entry(entries: Record<string, unknown>, names: Fields): void {
    const key = this.value(names);
    this.#match(SPACE);
    if (this.#text[this.#at] !== ":") return;
    this.#at++;
    this.#match(SPACE);
    entries[String(key)] = this.value(names);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

function unquoted(written: string): string {
  const [, prefix = "", quoted = ""] = /^([a-z]*)([\s\S]*)$/i.exec(written)!;
  const width = /^(?:"""|''')/.test(quoted) ? 3 : 1;
  const text = quoted.slice(width, -width);
  return /r/i.test(prefix) ? text : text.replace(/\\([\s\S])/g, (_, sign: string) => ESCAPES[sign] ?? sign);
}
