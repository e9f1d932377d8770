/** Markdown as a generator renders it: GENERATORS.md §10. */

import GithubSlugger from "github-slugger";
import { Marked, type Token, type TokensList } from "marked";
import footnotes from "marked-footnote";
import { textOfHtml } from "../../content/html-text.ts";
import { smartPunctuation } from "./smart-punctuation.ts";

/** What a flavour has beside CommonMark and tables. */
export interface Flavour {
  readonly footnotes?: boolean;
  /** Two hyphens are this dash, and quotes are curled. */
  readonly smart?: "–" | "—";
  readonly headingIds?: boolean;
  /** Hugo leaves it out unless `unsafe` is set. */
  readonly isHtmlDropped?: boolean;
  /** Every end of a line breaks it: Hexo. */
  readonly breaks?: boolean;
  /** Indented text is no code: Eleventy, MDX. */
  readonly isIndentedText?: boolean;
  /** `{: .class }` and `{ .class }` say how something looks. */
  readonly attributes?: boolean;
}

const PLAIN: Flavour = { footnotes: true };

/** One text of a flavour, between tokens and HTML. */
export interface Rendering {
  readonly tokens: TokensList;
  readonly html: (tokens: readonly Token[]) => string;
}

const instances = new Map<string, Marked>();

/** The tokens of a text; what makes HTML of some of them. */
export function render(markdown: string, flavour: Flavour = PLAIN): Rendering {
  const text = flavour.attributes ? withoutAttributes(markdown) : markdown;
  const hasNotes = flavour.footnotes === true && text.includes("[^");
  const marked = instanceOf(flavour, hasNotes);
  const tokens = marked.lexer(text);
  if (marked.defaults.walkTokens) marked.walkTokens(tokens, marked.defaults.walkTokens);
  if (text.includes("&")) marked.walkTokens(tokens, escapeAddress);
  const html = (some: readonly Token[]) => {
    const made = marked.parser(some as Token[]);
    return flavour.smart === undefined ? made : smartPunctuation(made, flavour.smart);
  };
  return { tokens, html };
}

/** marked writes addresses as they are; a bare `&` is no HTML. */
function escapeAddress(token: Token): void {
  if (token.type === "link" || token.type === "image") token.href = String(token.href).replace(/&(?!#?\w+;)/g, "&amp;");
}

function instanceOf(flavour: Flavour, hasNotes: boolean): Marked {
  const key = JSON.stringify([flavour, hasNotes]);
  const known = instances.get(key);
  if (known !== undefined) return known;
  const made = new Marked({ breaks: flavour.breaks === true });
  if (hasNotes) made.use(footnotes());
  if (flavour.isHtmlDropped) made.use({ renderer: { html: () => "" } });
  if (flavour.isIndentedText) made.use({ tokenizer: { code: () => undefined } });
  if (flavour.headingIds) made.use(headingIds());
  instances.set(key, made);
  return made;
}

/** Ids as GitHub makes them, or the one that is stated: `## Title {#id}`. */
function headingIds(): Parameters<Marked["use"]>[0] {
  const slugger = new GithubSlugger();
  return {
    hooks: {
      preprocess(text) {
        slugger.reset();
        return text;
      },
    },
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        const at = html.lastIndexOf("{#");
        const stated = at < 0 ? undefined : /^\{#([\w.:-]+)(?![\w.:-])[^}]*\}$/.exec(html.slice(at).trimEnd())?.[1];
        const text = stated === undefined ? html : html.slice(0, at).trimEnd();
        const id = stated ?? slugger.slug(textOfHtml(text));
        return `<h${depth} id="${id.replace(/"/g, "&quot;")}">${text}</h${depth}>\n`;
      },
    },
  };
}

/** kramdown's `{: .note}` on a line or behind a word, `{:toc}`, and `{ .class }` of attribute lists. */
const withoutAttributes = (text: string) =>
  text
    .split("\n")
    .flatMap((line) => (line.includes("{") ? withoutLists(line) : [line]))
    .join("\n");

/** A line that is nothing but a list of attributes is gone. */
function withoutLists(line: string): string[] {
  if (/^\{:[^}]*\}$/.test(line.trim())) return [];
  const behindWords = line.replace(/(?<=[)\]*_`])\{:?[ \t]*[.#:][^{}]*\}/g, "");
  const at = behindWords.lastIndexOf("{:");
  const isLast = at >= 0 && behindWords.indexOf("}", at) === behindWords.trimEnd().length - 1;
  return [isLast ? behindWords.slice(0, at).trimEnd() : behindWords];
}
