/**
 * The article's text as HTML that stands on its own: without boilerplate, without what the head has said already, pictures
 * loaded at once, addresses absolute, wrappers dissolved into paragraphs. A new tree is made; the page stays as it is.
 */

import render from "dom-serializer";
import { type ChildNode, Element, isTag, isText, Text } from "domhandler";
import { isUnsafeUrl } from "../content/unsafe-url.ts";
import { formatSrcset, parseSrcset } from "../content/srcset.ts";
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, GLOBAL_ATTRIBUTES } from "./allowed-html.ts";
import { embedOf } from "./embeds.ts";
import { isFooterOfText, isMetadata } from "./boilerplate.ts";
import { imageAttributes } from "./lazy-images.ts";
import { ancestorsOf, isBlock, type Page, within } from "./page.ts";
import type { MainContent } from "./main-content.ts";

/** Elements without a meaning of their own: their content stays. */
const WRAPPERS = new Set(
  "div section article main header footer hgroup center body html form fieldset address nav aside caption-group".split(
    " ",
  ),
);
/** Elements that stand in a line. */
const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big br cite code data del dfn em i img ins kbd mark math q ruby rp rt s samp small span strike " +
    "strong sub sup time tt u var wbr"
  ).split(" "),
);
const MATH =
  "math mi mn mo ms mtext mspace mrow msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mstyle mpadded mphantom menclose semantics annotation";
const KEPT = new Set([
  ...ALLOWED_ELEMENTS.filter((name) => !WRAPPERS.has(name) && name !== "span"),
  ...MATH.split(" "),
]);
/** Elements that are worth keeping although they hold no text. */
const MEDIA = new Set("img video audio picture math hr br wbr td th col source track iframe".split(" "));
const ADDRESSES = new Set(["href", "src", "poster", "cite"]);

/** What a run of content stands in: a body, a cell or list item, a line, preformatted text. */
type Mode = "flow" | "cell" | "line" | "pre";

export interface CleanOptions {
  /** Elements that the head has used up. */
  readonly used: ReadonlySet<Element>;
  /** The article's own address, for links within it. */
  readonly url: string | undefined;
  /** Players as frames instead of links. */
  readonly frames: boolean;
}

/** The blocks of the article's text, cleaned. */
export function cleanContent(page: Page, main: MainContent, options: CleanOptions): ChildNode[] {
  const cleaner = new Cleaner(page, main, options);
  return main.roots.flatMap((root) => cleaner.blocks(root));
}

/** Blocks as HTML, one a line. */
export function htmlOf(blocks: readonly ChildNode[]): string {
  return blocks
    .map((block) => render(block, { encodeEntities: "utf8", emptyAttrs: true, selfClosingTags: false }).trim())
    .filter((html) => html !== "")
    .join("\n");
}

class Cleaner {
  readonly #page: Page;
  readonly #main: MainContent;
  readonly #options: CleanOptions;
  /** The headline and what it stands in. */
  readonly #above: ReadonlySet<Element>;

  constructor(page: Page, main: MainContent, options: CleanOptions) {
    this.#page = page;
    this.#main = main;
    this.#options = options;
    const { headline } = main;
    this.#above = new Set(headline === undefined ? [] : [headline, ...ancestorsOf(headline)]);
  }

  blocks(root: Element): ChildNode[] {
    return paragraphs(this.#children(root, "flow"));
  }

  #children(element: Element, mode: Mode): ChildNode[] {
    const made: ChildNode[] = [];
    // Before the headline stand its kicker, bread crumbs, the lead picture: only pictures stay.
    let isBefore = this.#above.has(element) && element !== this.#main.headline;
    for (const child of element.children) {
      if (isBefore) {
        isBefore = !(isTag(child) && this.#above.has(child));
        if (isBefore) {
          made.push(...this.#pictures(child));
          continue;
        }
      }
      if (isTag(child) && child.name === "noscript") made.push(...this.#fallback(child, made));
      else made.push(...this.#clean(child, mode));
    }
    return made;
  }

  #clean(node: ChildNode, mode: Mode): ChildNode[] {
    if (isText(node)) return textNode(node.data, mode);
    if (!isTag(node) || this.#isLeftOut(node)) return [];
    const { name } = node;
    if (name === "img" || name === "amp-img" || name === "amp-anim" || name === "picture") return this.#image(node);
    if (name === "iframe" || name === "embed" || name === "object" || name.startsWith("amp-"))
      return this.#embed(node, mode);
    if (name === "header" && this.#above.has(node))
      return paragraphs(node.children.flatMap((child) => this.#pictures(child)));
    if (name === "table" && isLayout(node, this.#page)) return this.#cells(node);
    if (name === "pre") return this.#preformatted(node);
    if (name === "br" && mode === "pre") return [new Text("\n")];
    const caption = captionPart(node);
    if (caption !== undefined) return this.#kept(node, mode, caption);
    if (!KEPT.has(name) || (mode === "pre" && !INLINE.has(name))) return this.#wrapper(node, mode);
    return this.#kept(node, mode);
  }

  #isLeftOut(element: Element): boolean {
    if (this.#options.used.has(element) || element === this.#main.headline) return true;
    // Code is coloured by classes that mean something else.
    if (isInCode(element)) return element.name === "button" || isGutter(element);
    if (this.#main.boilerplate.is(element) || (element.name === "footer" && !isFooterOfText(element))) return true;
    if (element.name === "img" && isPortrait(element)) return true;
    return (
      isMetadata(element) && !this.#above.has(element) && this.#page.measure(element).text < 300 && !holdsMedia(element)
    );
  }

  // ── Wrappers ──────────────────────────────────────────────────────────────

  #wrapper(element: Element, mode: Mode): ChildNode[] {
    const isInline = mode === "line" || mode === "pre" || !(isBlock(element) || this.#page.measure(element).hasBlocks);
    const kids = this.#children(element, isInline || mode === "cell" ? mode : "flow");
    if (mode === "pre") return isBlock(element) ? [...kids, new Text("\n")] : kids;
    if (isInline && !isBlock(element)) return directed(element, kids);
    if (isInline)
      return kids.some((kid) => isText(kid) && isFilled(kid))
        ? [new Text(" "), ...kids, new Text(" ")]
        : kids.filter(isFilled);
    const isAlone =
      mode === "cell" &&
      element.parent !== null &&
      element.parent.children.filter((child) => isTag(child) || isFilled(child)).length === 1;
    return isAlone ? kids : paragraphs(kids);
  }

  /** A table that arranges a page, without the table. */
  #cells(table: Element): ChildNode[] {
    return table.children.flatMap((child) => {
      if (!isTag(child) || this.#isLeftOut(child)) return [];
      if (/^(?:tbody|thead|tfoot|tr)$/.test(child.name)) return this.#cells(child);
      return paragraphs(this.#children(child, "flow"));
    });
  }

  // ── Elements that stay ────────────────────────────────────────────────────

  #kept(element: Element, mode: Mode, name = element.name): ChildNode[] {
    const attributes = this.#attributes(element);
    const kids = this.#children(element, modeIn(name, mode));
    if (name === "a") return this.#link(element, attributes, kids);
    if (name === "p") return paragraphs(kids, attributes);
    if (name === "video" || name === "audio") return this.#player(attributes, name, kids);
    if (!MEDIA.has(name) && !kids.some(isFilled)) return [];
    return [new Element(name, attributes, trimmed(name, kids))];
  }

  #attributes({ name, attribs }: Element): Record<string, string> {
    const kept: Record<string, string> = {};
    const allowed = Object.hasOwn(ALLOWED_ATTRIBUTES, name) ? ALLOWED_ATTRIBUTES[name]! : [];
    for (const attribute of [...allowed, ...GLOBAL_ATTRIBUTES]) {
      const value = attribs[attribute];
      if (value === undefined) continue;
      if (attribute === "srcset") kept.srcset = this.#sizes(value);
      else if (!ADDRESSES.has(attribute)) kept[attribute] = value;
      else {
        const address = this.#address(value);
        if (address !== undefined) kept[attribute] = address;
      }
    }
    return kept;
  }

  #link(element: Element, attributes: Record<string, string>, kids: ChildNode[]): ChildNode[] {
    if (!kids.some(isFilled) || isAnchorSign(element, kids)) return [];
    // A heading that links to itself.
    const isToItself =
      element.attribs.href?.startsWith("#") === true && ancestorsOf(element).some(({ name }) => /^h[1-6]$/.test(name));
    return attributes.href === undefined || isToItself ? kids : [new Element("a", attributes, kids)];
  }

  #player(attributes: Record<string, string>, name: string, kids: ChildNode[]): ChildNode[] {
    const files = kids.filter(
      (kid) => isTag(kid) && (kid.name === "source" || kid.name === "track") && kid.attribs.src !== undefined,
    );
    if (attributes.src === undefined && !files.some((file) => (file as Element).name === "source")) return [];
    return [new Element(name, { controls: "", ...attributes }, files)];
  }

  // ── Pictures and embeds ───────────────────────────────────────────────────

  #image(element: Element): ChildNode[] {
    const attributes = imageAttributes(element);
    if (attributes === undefined) return [];
    const src = this.#address(attributes.src!);
    if (src === undefined) return [];
    const { srcset } = attributes;
    return [
      new Element("img", { ...attributes, src, ...(srcset === undefined ? {} : { srcset: this.#sizes(srcset) }) }),
    ];
  }

  /** The picture for readers without scripts, unless the one before it could be read. */
  #fallback(noscript: Element, made: readonly ChildNode[]): ChildNode[] {
    const before = made.findLast((node) => isTag(node) || isFilled(node));
    if (endsInImage(before)) return [];
    return within(noscript)
      .filter(({ name }) => name === "img")
      .flatMap((image) => this.#image(image));
  }

  #embed(element: Element, mode: Mode): ChildNode[] {
    const embed = embedOf(element, (address) => this.#page.resolve(address));
    if (embed === undefined) {
      const isMere = element.name === "iframe" || element.name === "embed";
      return isMere ? [] : this.#wrapper(element, mode);
    }
    const { tag, attributes, text } = embed;
    if (tag === "iframe" && this.#options.frames)
      return [new Element("iframe", { ...attributes, src: embed.frame, title: text }, [])];
    const link = new Element("a", { href: embed.address }, [new Text(text)]);
    const node = tag === "iframe" ? link : new Element(tag, attributes, []);
    return mode !== "flow" || tag !== "iframe" ? [node] : [new Element("p", {}, [node])];
  }

  /** What there is to see in something that is otherwise left out. */
  #pictures(node: ChildNode): ChildNode[] {
    if (!isTag(node) || this.#options.used.has(node) || this.#main.boilerplate.is(node) || isPortrait(node)) return [];
    if (/^(?:figure|picture|img|amp-img|video|amp-video)$/.test(node.name)) return this.#clean(node, "flow");
    if (node.name === "noscript") return [];
    return node.children.flatMap((child) => this.#pictures(child));
  }

  // ── Code ──────────────────────────────────────────────────────────────────

  #preformatted(element: Element): ChildNode[] {
    const kids = withoutOuterBlank(this.#children(element, "pre"));
    if (!kids.some(isFilled)) return [];
    const language = languageOf(element);
    if (language === undefined) return [new Element("pre", {}, kids)];
    const [only] = kids.filter(isFilled);
    const inner = kids.filter(isFilled).length === 1 && isTag(only!) && only.name === "code" ? only.children : kids;
    return [new Element("pre", {}, [new Element("code", { class: `language-${language}` }, inner)])];
  }

  // ── Addresses ─────────────────────────────────────────────────────────────

  #address(value: string): string | undefined {
    const trimmed = value.trim();
    if (trimmed === "" || isUnsafeUrl(trimmed)) return undefined;
    const base = trimmed.startsWith("#") ? this.#options.url : this.#page.base;
    try {
      return new URL(trimmed, base).href;
    } catch {
      return trimmed;
    }
  }

  #sizes(value: string): string {
    const sizes = parseSrcset(value).flatMap(({ url, descriptor }) => {
      const address = this.#address(url);
      return address === undefined ? [] : [{ url: address, descriptor }];
    });
    return formatSrcset(sizes);
  }
}

// ── Text ────────────────────────────────────────────────────────────────────

/** White space that is not one space already. */
const SPACE = /[\t\n\f\r][\t\n\f\r ]*| [\t\n\f\r ]+/g;

function textNode(data: string, mode: Mode): ChildNode[] {
  const text = data.replaceAll("\0", "");
  if (mode === "pre") return [new Text(text)];
  return text === "" ? [] : [new Text(text.replace(SPACE, " "))];
}

/** Whether a node shows something. */
function isFilled(node: ChildNode): boolean {
  if (isText(node)) return /[^\s\u200b\ufeff]/.test(node.data);
  return (
    isTag(node) && node.name !== "br" && node.name !== "wbr" && (MEDIA.has(node.name) || node.children.some(isFilled))
  );
}

const isInline = (node: ChildNode) => isText(node) || (isTag(node) && INLINE.has(node.name));

/** Runs of inline content as paragraphs; two line breaks in a row end one. */
function paragraphs(nodes: readonly ChildNode[], attributes: Record<string, string> = {}): ChildNode[] {
  const blocks: ChildNode[] = [];
  let run: ChildNode[] = [];
  const close = () => {
    const kids = trimmed("p", run);
    if (kids.some(isFilled)) blocks.push(new Element("p", { ...attributes }, kids));
    run = [];
  };
  for (const node of nodes) {
    if (!isInline(node)) {
      close();
      blocks.push(node);
      continue;
    }
    if (isBreak(node) && isBreak(run.findLast((other) => !isText(other) || isFilled(other)))) close();
    else run.push(node);
  }
  close();
  return blocks;
}

const isBreak = (node: ChildNode | undefined) => node !== undefined && isTag(node) && node.name === "br";

/** Without blanks and line breaks at the ends of a block. */
function trimmed(name: string, kids: readonly ChildNode[]): ChildNode[] {
  if (INLINE.has(name) || name === "pre") return [...kids];
  const isNothing = (node: ChildNode) =>
    !isFilled(node) && !(isTag(node) && MEDIA.has(node.name) && node.name !== "br");
  let start = 0;
  let end = kids.length;
  while (start < end && isNothing(kids[start]!)) start++;
  while (end > start && isNothing(kids[end - 1]!)) end--;
  const kept = kids.slice(start, end);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first !== undefined && isText(first)) first.data = first.data.trimStart();
  if (last !== undefined && isText(last)) last.data = last.data.trimEnd();
  // Blanks between blocks are the page's indentation.
  return kept.some((node) => !isInline(node)) ? kept.filter((node) => !isText(node) || isFilled(node)) : kept;
}

function withoutOuterBlank(kids: ChildNode[]): ChildNode[] {
  const last = kids.at(-1);
  if (last === undefined || !isText(last)) return kids;
  const text = last.data.trimEnd();
  if (text !== last.data) last.data = `${text}\n`;
  return kids;
}

/** What is in an element of this name stands in … */
function modeIn(name: string, mode: Mode): Mode {
  if (mode === "pre") return "pre";
  if (INLINE.has(name) || name === "p" || name === "figure" || /^h[1-6]$/.test(name))
    return name === "a" && mode !== "line" ? mode : "line";
  return /^(?:li|td|th|dd|dt|figcaption|caption|summary)$/.test(name)
    ? "cell"
    : name === "blockquote" || name === "details"
      ? "flow"
      : "cell";
}

/** An inline wrapper stays where it says in which language or direction its text is. */
function directed({ attribs, name }: Element, kids: ChildNode[]): ChildNode[] {
  const { lang, dir } = attribs;
  if (name !== "span" || (lang === undefined && dir === undefined) || !kids.some(isFilled)) return kids;
  return [
    new Element("span", { ...(lang === undefined ? {} : { lang }), ...(dir === undefined ? {} : { dir }) }, kids),
  ];
}

// ── What elements are ───────────────────────────────────────────────────────

const holdsMedia = (element: Element) =>
  within(element).some(({ name }) => /^(?:img|picture|video|audio|iframe|amp-img)$/.test(name));
/** `img`, or what wraps one. */
function endsInImage(node: ChildNode | undefined, steps = 3): boolean {
  if (node === undefined || !isTag(node)) return false;
  return node.name === "img" || (steps > 0 && endsInImage(node.children.at(-1), steps - 1));
}

/** WordPress wrote figures as `div` before there were any. */
function captionPart({ attribs }: Element): string | undefined {
  const match = /(?:^|\s)wp-caption(-text)?(?:\s|$)/.exec(attribs.class ?? "");
  return match === null ? undefined : match[1] === undefined ? "figure" : "figcaption";
}

const isPortrait = ({ attribs }: Element) =>
  /avatar|gravatar|author|profile|(?:^|[\s_-])(?:logo|icon|emoji)(?:$|[\s_-])/i.test(attribs.class ?? "") ||
  /\/\/[^/]*gravatar\./.test(attribs.src ?? "");
const isInCode = (element: Element) =>
  element.name !== "pre" && ancestorsOf(element).some(({ name }) => name === "pre" || name === "code");
const isGutter = ({ attribs }: Element) =>
  /(?:^|\s)(?:lineno|linenos|line-?numbers?|lnt|ln|gutter|rouge-gutter|hljs-ln-numbers)(?:$|\s)/.test(
    attribs.class ?? "",
  );

/** `#`, `¶`, a symbol for a link: signs that themes put beside headings. */
function isAnchorSign({ attribs }: Element, kids: readonly ChildNode[]): boolean {
  const text = kids
    .map((kid) => (isText(kid) ? kid.data : "?"))
    .join("")
    .trim();
  return attribs.href?.includes("#") === true && /^[#¶§🔗⚓∞\u200b]*$/u.test(text) && kids.every(isText);
}

/** A table that arranges a page: one cell, or cells with blocks of text in them and no heading. */
function isLayout(table: Element, page: Page): boolean {
  if (/^(?:presentation|none)$/.test(table.attribs.role ?? "")) return true;
  const inside = within(table);
  if (inside.some(({ name }) => name === "th" || name === "caption" || name === "thead")) return false;
  const cells = inside.filter((element) => element.name === "td" && !isGutter(element));
  return cells.length <= 1 || cells.some((cell) => page.measure(cell).hasBlocks && page.measure(cell).text > 200);
}

/** The language of code by the classes that highlighters write. */
function languageOf(pre: Element): string | undefined {
  const code = within(pre).find(({ name }) => name === "code");
  for (const element of [code, pre, ...ancestorsOf(pre).slice(0, 8)]) {
    if (element === undefined) continue;
    const stated = element.attribs["data-lang"] ?? element.attribs["data-language"];
    const named = /(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s?)([\w+#-]{1,30})/i.exec(
      element.attribs.class ?? "",
    )?.[1];
    const language = (named ?? stated)?.toLowerCase();
    if (language !== undefined && /^[\w+#-]{1,30}$/.test(language))
      return /^(?:plain(?:text)?|text|none|fallback|nohighlight)$/.test(language) ? undefined : language;
  }
  return undefined;
}
