/** Whether the tags of a text of HTML fit together, as the HTML standard's parser sees it (§13.2.6), tables aside. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const VOID = words("area base br col embed hr img input link meta param source track wbr");
/** Their end tags may be left out. */
const OPTIONAL = words(
  "p li dt dd rb rp rt rtc option optgroup tbody td tfoot th thead tr colgroup caption body head html",
);
/** They end a paragraph that is open. */
const BLOCK = words(
  "address article aside blockquote center details dialog dir div dl dt dd fieldset figcaption figure footer form h1 h2 h3 h4 " +
    "h5 h6 header hgroup li listing main menu nav ol p plaintext pre section summary table ul xmp",
);
/** Which open elements a start tag ends, where no container of theirs is between. */
const SIBLINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words("li"),
  dt: words("dt dd"),
  dd: words("dt dd"),
  option: words("option"),
  tr: words("tr td th"),
  td: words("td th"),
  th: words("td th"),
};

/** What is no HTML, and where in the text. */
export interface Fault {
  readonly index: number;
  readonly length: number;
  readonly value: string;
}

export class Nesting {
  /** Names of the elements that are open, and where their tags are: from, and to. */
  readonly #open: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #fault: Fault | undefined;

  tag(name: string, isEnd: boolean, isSelfClosed: boolean, index: number, end: number): void {
    if (this.#fault !== undefined) return;
    if (VOID.has(name)) this.#void(name, isEnd);
    else if (isEnd) this.#end(name, index, end);
    else this.#start(name, isSelfClosed, index, end);
  }

  /** A rule ends a paragraph, as blocks do. */
  #void(name: string, isEnd: boolean): void {
    if (name === "hr" && !isEnd && this.#last === "p") this.#open.pop();
  }

  #start(name: string, isSelfClosed: boolean, index: number, end: number): void {
    if (BLOCK.has(name) && this.#last === "p") this.#open.pop();
    const siblings = SIBLINGS[name];
    if (siblings !== undefined) while (siblings.has(this.#last)) this.#open.pop();
    if (name === "a" && this.#isOpen("a")) this.#blame(index, end, "a link within a link");
    const depth = this.#open.push(name) - 1;
    this.#starts[depth] = index;
    this.#ends[depth] = end;
    if (!isSelfClosed) return;
    // Where only HTML is, `<b/>` opens an element.
    if (this.#isOpen("svg") || this.#isOpen("math")) this.#open.pop();
    else this.#blame(index, end, `<${name}/>, which does not end here`);
  }

  get #last(): string {
    return this.#open[this.#open.length - 1] ?? "";
  }

  #isOpen(name: string): boolean {
    return this.#open.includes(name);
  }

  #end(name: string, index: number, end: number): void {
    let at = this.#open.length - 1;
    while (at >= 0 && this.#open[at] !== name) at--;
    if (at < 0) {
      this.#blame(index, end, `</${name}> without <${name}>`);
      return;
    }
    for (let i = at + 1; i < this.#open.length; i++) {
      const unclosed = this.#open[i]!;
      if (!OPTIONAL.has(unclosed)) this.#blame(index, end, `</${name}> before </${unclosed}>`);
    }
    this.#open.length = at;
  }

  /** Only the first counts. */
  #blame(index: number, end: number, value: string): void {
    this.#fault ??= { index, length: end - index, value };
  }

  /** What the parser would complain of, once every tag was told. */
  get fault(): Fault | undefined {
    const at = this.#open.findIndex((name) => !OPTIONAL.has(name));
    const unclosed = this.#open[at];
    if (unclosed !== undefined) this.#blame(this.#starts[at]!, this.#ends[at]!, `<${unclosed}> without </${unclosed}>`);
    return this.#fault;
  }
}
