/**
 * Collects output. Long texts are strung together, not copied; the short pieces between them are put together as they are
 * many: the garbage collector moved each of some fifty an article, twice. That was an eighth of writing RSS.
 */

const LONG = 256;
/** One giant rope takes twice as long to flatten as many of some kilobytes. */
const PART = 16_384;

export class Parts {
  #done: string[] = [];
  #rope = "";
  #short = "";

  write(text: string): void {
    if (text.length < LONG && this.#short.length < PART) {
      this.#short += text;
      return;
    }
    this.#rope += flat(this.#short) + text;
    this.#short = "";
    if (this.#rope.length > PART) {
      this.#done.push(this.#rope);
      this.#rope = "";
    }
  }

  /** All that was written, and begins anew. */
  take(): string {
    const rest = this.#rope + flat(this.#short);
    this.#short = "";
    this.#rope = "";
    if (this.#done.length === 0) return rest;
    const parts = this.#done;
    this.#done = [];
    parts.push(rest);
    return parts.join("");
  }
}

/** The same string; V8 puts it together when something looks into it. */
function flat(text: string): string {
  return text.charCodeAt(0) >= 0 ? text : "";
}
