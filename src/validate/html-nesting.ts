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
    "h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre section summary table ul xmp",
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

/** A tag. */
interface Tag {
  readonly name: string;
  readonly index: number;
  readonly length: number;
}

export class Nesting {
  readonly #open: Tag[] = [];
  #fault: Fault | undefined;

  tag(name: string, isEnd: boolean, isSelfClosed: boolean, index: number, end: number): void {
    if (this.#fault !== undefined || VOID.has(name)) return;
    const tag = { name, index, length: end - index };
    if (isEnd) this.#end(tag);
    else this.#start(tag, isSelfClosed);
  }

  #start(tag: Tag, isSelfClosed: boolean): void {
    const { name } = tag;
    const siblings = SIBLINGS[name];
    if (siblings !== undefined) while (siblings.has(this.#last)) this.#open.pop();
    if (BLOCK.has(name) && this.#last === "p") this.#open.pop();
    if (name === "a" && this.#isOpen("a")) this.#blame(tag, "a link within a link");
    this.#open.push(tag);
    if (!isSelfClosed) return;
    // Where only HTML is, `<b/>` opens an element.
    if (this.#isOpen("svg") || this.#isOpen("math")) this.#open.pop();
    else this.#blame(tag, `<${name}/>, which does not end here`);
  }

  get #last(): string {
    return this.#open.at(-1)?.name ?? "";
  }

  #isOpen(name: string): boolean {
    return this.#open.some((tag) => tag.name === name);
  }

  #end(tag: Tag): void {
    const at = this.#open.findLastIndex(({ name }) => name === tag.name);
    if (at < 0) {
      this.#blame(tag, `</${tag.name}> without <${tag.name}>`);
      return;
    }
    const unclosed = this.#open.slice(at + 1).find(({ name }) => !OPTIONAL.has(name));
    if (unclosed !== undefined) this.#blame(tag, `</${tag.name}> before </${unclosed.name}>`);
    this.#open.length = at;
  }

  #blame({ index, length }: Tag, value: string): void {
    this.#fault ??= { index, length, value };
  }

  /** What the parser would complain of, once every tag was told. */
  get fault(): Fault | undefined {
    const unclosed = this.#open.find(({ name }) => !OPTIONAL.has(name));
    if (unclosed !== undefined) this.#blame(unclosed, `<${unclosed.name}> without </${unclosed.name}>`);
    return this.#fault;
  }
}
