/** Collects output in pieces of some kilobytes: one giant rope of strings would take twice as long to flatten. */

const PART = 16_384;

export class Parts {
  #done: string[] = [];
  #open = "";

  write(text: string): void {
    this.#open += text;
    if (this.#open.length > PART) this.#flush();
  }

  #flush(): void {
    this.#done.push(this.#open);
    this.#open = "";
  }

  /** All that was written, and begins anew. */
  take(): string {
    const rest = this.#open;
    this.#open = "";
    if (this.#done.length === 0) return rest;
    const parts = this.#done;
    this.#done = [];
    parts.push(rest);
    return parts.join("");
  }
}
