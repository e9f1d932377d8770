/** Places in a text that are asked for in their order. */

/** After all that a string may have. Not Infinity: V8 would keep every offset as a floating-point number for its sake. */
export const NOWHERE = 0x7fffffff;

/** The next place of some characters in the window. */
export class ForwardIndex {
  readonly #wanted: string;
  #at = -1;

  constructor(wanted: string) {
    this.#wanted = wanted;
  }

  /** From a place on, or NOWHERE. Places are asked for in their order, so each is looked for once. */
  from(window: string, from: number): number {
    if (this.#at < from) {
      const at = window.indexOf(this.#wanted, from);
      this.#at = at < 0 ? NOWHERE : at;
    }
    return this.#at;
  }

  /** The window is another. */
  forget(): void {
    this.#at = -1;
  }
}
