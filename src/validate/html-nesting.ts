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

export class Nesting {
  readonly #open: string[] = [];
  #fault: string | undefined;

  tag(name: string, isEnd: boolean, isSelfClosed: boolean): void {
    if (this.#fault !== undefined || VOID.has(name)) return;
    if (isEnd) this.#end(name);
    else this.#start(name, isSelfClosed);
  }

  #start(name: string, isSelfClosed: boolean): void {
    const siblings = SIBLINGS[name];
    if (siblings !== undefined) while (this.#isOpen(siblings)) this.#open.pop();
    if (BLOCK.has(name) && this.#open.at(-1) === "p") this.#open.pop();
    if (name === "a" && this.#open.includes("a")) this.#fault = "a link within a link";
    this.#open.push(name);
    if (isSelfClosed) this.#selfClosed(name);
  }

  /** Where only HTML is, `<b/>` opens an element. */
  #selfClosed(name: string): void {
    if (this.#open.includes("svg") || this.#open.includes("math")) this.#open.pop();
    else this.#fault = `<${name}/>, which does not end here`;
  }

  #isOpen(names: ReadonlySet<string>): boolean {
    const last = this.#open.at(-1);
    return last !== undefined && names.has(last);
  }

  #end(name: string): void {
    const at = this.#open.lastIndexOf(name);
    if (at < 0) {
      this.#fault = `</${name}> without <${name}>`;
      return;
    }
    const unclosed = this.#open.slice(at + 1).find((inner) => !OPTIONAL.has(inner));
    if (unclosed !== undefined) this.#fault = `</${name}> before </${unclosed}>`;
    this.#open.length = at;
  }

  /** What the parser would complain of, once every tag was told. */
  get fault(): string | undefined {
    const unclosed = this.#open.find((name) => !OPTIONAL.has(name));
    return this.#fault ?? (unclosed === undefined ? undefined : `<${unclosed}> without </${unclosed}>`);
  }
}
