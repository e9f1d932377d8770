/** Whether the tags of a text of HTML fit together, as the HTML standard's parser sees it (§13.2.6), tables aside. */

import type { HtmlElement } from "./html-elements.ts";

/** What is no HTML, and where in the text. */
export interface Fault {
  readonly index: number;
  readonly length: number;
  readonly value: string;
}

export class Nesting {
  /** The elements that are open, and where their tags are: from, and to. */
  readonly #open: HtmlElement[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #fault: Fault | undefined;

  tag(element: HtmlElement, isEnd: boolean, isSelfClosed: boolean, index: number, end: number): void {
    if (this.#fault !== undefined) return;
    if (!isEnd) this.#start(element, isSelfClosed, index, end);
    else if (!element.isVoid) this.#end(element.name, index, end);
  }

  #start(element: HtmlElement, isSelfClosed: boolean, index: number, end: number): void {
    const { name, siblings } = element;
    if (element.endsParagraph && this.#last() === "p") this.#open.pop();
    if (element.isVoid) return;
    if (siblings !== undefined) while (siblings.has(this.#last())) this.#open.pop();
    if (name === "a" && this.#isOpen("a")) this.#blame(index, end, "a link within a link");
    const depth = this.#open.push(element) - 1;
    this.#starts[depth] = index;
    this.#ends[depth] = end;
    if (!isSelfClosed) return;
    // Where only HTML is, `<b/>` opens an element.
    if (this.#isOpen("svg") || this.#isOpen("math")) this.#open.pop();
    else this.#blame(index, end, `<${name}/>, which does not end here`);
  }

  /** The innermost one. */
  #last(): string {
    const open = this.#open;
    return open.length === 0 ? "" : open[open.length - 1]!.name;
  }

  #isOpen(name: string): boolean {
    for (const element of this.#open) if (element.name === name) return true;
    return false;
  }

  #end(name: string, index: number, end: number): void {
    const open = this.#open;
    let at = open.length - 1;
    while (at >= 0 && open[at]!.name !== name) at--;
    if (at < 0) {
      this.#blame(index, end, `</${name}> without <${name}>`);
      return;
    }
    for (let i = at + 1; i < open.length; i++)
      if (!open[i]!.mayStayOpen) this.#blame(index, end, `</${name}> before </${open[i]!.name}>`);
    // Nearly always one: to set the length would take V8 out of what it has compiled.
    while (open.length > at) open.pop();
  }

  /** Only the first counts. */
  #blame(index: number, end: number, value: string): void {
    this.#fault ??= { index, length: end - index, value };
  }

  /** What the parser would complain of, once every tag was told. */
  get fault(): Fault | undefined {
    const at = this.#open.findIndex(({ mayStayOpen }) => !mayStayOpen);
    const unclosed = this.#open[at];
    if (unclosed !== undefined)
      this.#blame(this.#starts[at]!, this.#ends[at]!, `<${unclosed.name}> without </${unclosed.name}>`);
    return this.#fault;
  }
}
