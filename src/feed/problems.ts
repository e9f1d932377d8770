/** What is wrong with an input, collected with the place of each: refusals, or notes of what was mended. */

import type { Diagnostic, DiagnosticParams } from "../errors.ts";

/** A key of an object, or a place in an array. */
export type Step = string | number;

/**
 * Collects what is wrong: refusals, or notes of what was mended where the caller asked for repair.
 *
 * The place is kept as a trail of steps and printed only when something is wrong: printing the path of every value that is
 * looked at took a fifth of `createFeed`.
 */
export class Problems {
  readonly found: Diagnostic[] = [];
  readonly repair: boolean;
  /** What could act where the feed is opened may be written. */
  readonly unsafeMarkup: boolean;
  readonly #onNote: ((note: Diagnostic) => void) | undefined;
  readonly #trail: Step[] = [];
  /** What relative addresses are resolved against: the feed's home page, once it is known. */
  base: string | undefined;
  /** IANA zone of dates that state none. */
  zone: string | undefined;

  constructor(repair: boolean, onNote: ((note: Diagnostic) => void) | undefined, unsafeMarkup = false) {
    this.repair = repair;
    this.unsafeMarkup = unsafeMarkup;
    this.#onNote = onNote;
  }

  /** Goes to a member of the value that is being read; `leave` goes back. */
  enter(step: Step): void {
    this.#trail.push(step);
  }

  leave(): void {
    this.#trail.pop();
  }

  /**
   * What `read` gives; `undefined`, and a problem at this place, where the value is nested without end, is in itself, or is
   * nothing that a program means as data.
   */
  guarded<T>(read: () => T): T | undefined {
    const depth = this.#trail.length;
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
      this.#trail.length = depth;
      this.add(
        "invalid-value",
        undefined,
        "a value in it is nested too deeply, or no plain data; expected strings, numbers, dates, arrays and objects",
      );
      return undefined;
    }
  }

  /** `articles[2].enclosures[0].url` */
  pathOf(step?: Step): string {
    let path = "";
    for (const each of step === undefined ? this.#trail : [...this.#trail, step])
      path += typeof each === "number" ? `[${each}]` : path === "" ? each : `.${each}`;
    return path;
  }

  /** Something at `step` is wrong: refused, or noted where the caller asked for repair. */
  add(code: string, step: Step | undefined, message: string, params: DiagnosticParams = {}): void {
    if (this.repair) this.note(code, step, message, params);
    else this.found.push({ code, severity: "error", message, path: this.pathOf(step), params });
  }

  /** Something at `step` was mended that is nobody's fault. */
  note(code: string, step: Step | undefined, message: string, params: DiagnosticParams = {}): void {
    this.#onNote?.({ code, severity: "warning", message, path: this.pathOf(step), params });
  }
}
