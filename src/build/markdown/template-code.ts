/**
 * Template code in the text: nothing is run. What is built into a generator and only shows something becomes HTML or Markdown, a pair
 * is taken off what it stands around, the rest is left out, and told. GENERATORS.md §11 and §15
 */

/** Template code that is left out, and where. */
export interface Dropped {
  /** Line of the text, from 1. */
  readonly line: number;
  readonly code: string;
}

/** What a site knows that template code asks for. */
export interface TemplateFacts {
  /** The path before all addresses, without a slash at its end. */
  readonly base: string;
  readonly title: string | undefined;
}

interface Rule {
  readonly pattern: RegExp;
  /** Where `pattern` is only the beginning: its end. */
  readonly close: RegExp | undefined;
  /** What it becomes; `undefined`: it is left out and told. Given what was found, groups, and last what is within. */
  readonly become: (found: readonly string[], facts: TemplateFacts) => string | undefined;
  /** Also within code. */
  readonly inCode: boolean;
}

type Become = Rule["become"];
const rule = (pattern: RegExp, become: Become = () => undefined): Rule => ({
  pattern,
  close: undefined,
  become,
  inCode: false,
});
/** What stands between two signs: looked for with two expressions, since one would look for a missing end from each beginning. */
const between = (pattern: RegExp, close: RegExp, become: Become = () => undefined): Rule => ({
  pattern,
  close,
  become,
  inCode: false,
});
const alsoInCode = (one: Rule): Rule => ({ ...one, inCode: true });
const text = (value: string | undefined) =>
  (value ?? "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const link = (url: string) => `[${url}](${url})`;
const parameter = (given: string, name: string) =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`)
    .exec(given)
    ?.slice(1)
    .find((one) => one !== undefined);
const first = (given: string) =>
  /^\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=]+)(?!\S*=))/
    .exec(given)
    ?.slice(1)
    .find((one) => one !== undefined);

/** What is escaped is text: no later rule takes it for code. The signs are of no language. */
const shownAsIs = (code: string) => code.replaceAll("{{", "\ue000").replaceAll("{%", "\ue001");
const asWritten = (body: string) => body.replaceAll("\ue000", "{{").replaceAll("\ue001", "{%");

// ── Hugo ────────────────────────────────────────────────────────────────────

const PLAYERS: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => link(`https://www.youtube.com/watch?v=${id}`),
  vimeo: (id) => link(`https://vimeo.com/${id}`),
  instagram: (id) => link(`https://www.instagram.com/p/${id}/`),
};

function hugoShortcode([, name = "", parameters = ""]: readonly string[]): string | undefined {
  const given = parameters.replace(/\/$/, "");
  const player = PLAYERS[name];
  const id = first(given) ?? parameter(given, "id");
  if (player !== undefined && id !== undefined) return player(id);
  if (name === "figure" || name === "img") return figure(given);
  if (name === "gist")
    return link(`https://gist.github.com/${given.trim().split(/\s+/).slice(0, 2).join("/").replace(/["']/g, "")}`);
  if ((name === "x" || name === "tweet") && parameter(given, "user"))
    return link(`https://x.com/${parameter(given, "user")}/status/${parameter(given, "id")}`);
  return undefined;
}

function figure(given: string): string | undefined {
  const src = parameter(given, "src");
  if (src === undefined) return undefined;
  const [alt, caption] = [parameter(given, "alt"), parameter(given, "caption") ?? parameter(given, "title")];
  const image = `<img src="${text(src)}" alt="${text(alt ?? caption)}">`;
  return `<figure>${image}${caption === undefined ? "" : `<figcaption>${text(caption)}</figcaption>`}</figure>`;
}

const HUGO = [
  alsoInCode(
    between(/\{\{([<%])\/\*/g, /\*\/[>%]\}\}/g, ([, sign = "<", inner = ""]) =>
      shownAsIs(`{{${sign}${inner}${sign === "<" ? ">" : "%"}}}`),
    ),
  ),
  between(
    /\{\{[<%]\s*highlight\s+(\w+)\b[^>%{]*[>%]\}\}\n?/g,
    /\{\{[<%]\s*\/highlight\s*[>%]\}\}/g,
    ([, language, code = ""]) => `\`\`\`${language}\n${code.trimEnd()}\n\`\`\``,
  ),
  rule(/\{\{([<%])[ \t]*\/[\w./-]+[ \t]*[>%]\}\}/g, () => ""),
  rule(/\{\{[<%][ \t]*([\w./-]+)(?![\w./-])((?:"[^"]*"|`[^`]*`|[^>%{"`])*)[>%]\}\}/g, hugoShortcode),
];

// ── Liquid and Nunjucks ─────────────────────────────────────────────────────

const COMMON = [
  alsoInCode(between(/\{%-?\s*raw\s*-?%\}/g, /\{%-?\s*endraw\s*-?%\}/g, ([, inner = ""]) => shownAsIs(inner))),
  between(/\{%-?\s*comment\s*-?%\}/g, /\{%-?\s*endcomment\s*-?%\}/g, () => ""),
  between(/\{#/g, /#\}/g, () => ""),
  between(
    /\{%-?\s*(?:highlight|codeblock)\b\s*([\w+#-]*)(?![\w+#-])[^%]*%\}\n?/g,
    /\{%-?\s*end(?:highlight|codeblock)\s*-?%\}/g,
    ([, language, code = ""]) => `\`\`\`${language}\n${code.trimEnd()}\n\`\`\``,
  ),
];
const OUTPUTS = [
  rule(/\{\{-?\s*(?:site\.baseurl|site\.url|config\.root|site\.github\.url)\s*-?\}\}/g, ([found = ""], { base }) =>
    found.includes("site.url") ? "" : base,
  ),
  rule(
    /\{\{-?\s*(["'])([^"']+)\1\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.baseurl)[^}]*\}\}/g,
    ([, , path = ""], { base }) => `${base}/${path.replace(/^\//, "")}`,
  ),
  rule(/\{\{-?\s*(?:page\.)?title\s*-?\}\}/g, (_, { title }) => title),
];
/** Tags that stand around a text, and those that end them. */
const TAGS = [rule(/\{%-?\s*end\w+\s*-?%\}/g, () => ""), between(/\{%/g, /%\}/g), between(/\{\{/g, /\}\}/g)];
const LIQUID = [...COMMON, ...OUTPUTS, ...TAGS];

/** `[class names] path [width] [height] ["title" | 'title']` */
function hexoImage(given: string): string | undefined {
  const quote = given.at(-1)!;
  const opening = quote === '"' || quote === "'" ? given.lastIndexOf(quote, given.length - 2) : -1;
  const path = given
    .slice(0, opening < 0 ? undefined : opening)
    .split(/\s+/)
    .find((word) => word.includes("."));
  return path === undefined ? undefined : `![${opening < 0 ? "" : given.slice(opening + 1, -1)}](${path})`;
}

const HEXO = [
  ...COMMON,
  between(
    /\{%\s*(?:blockquote|quote|pullquote)[^%]*%\}/g,
    /\{%\s*end(?:blockquote|quote|pullquote)\s*%\}/g,
    ([, inner = ""]) => inner.trim().replace(/^/gm, "> "),
  ),
  rule(/\{%\s*youtube\s+([\w-]+)[^%]*%\}/g, ([, id]) => link(`https://www.youtube.com/watch?v=${id}`)),
  between(/\{%\s*(?:img|asset_img)\s/g, /%\}/g, ([, inner = ""]) => hexoImage(inner.trim())),
  ...OUTPUTS,
  ...TAGS,
];
const ZOLA = [
  alsoInCode(
    between(/\{([{%])\/\*/g, /\*\/[}%]\}/g, ([, open, inner]) =>
      shownAsIs(`{${open}${inner}${open === "{" ? "}" : "%"}}`),
    ),
  ),
  between(/\{\{\s*(youtube|vimeo)\(\s*id\s*=\s*["']([^"'{}]+)["']/g, /\}\}/g, ([, name = "", id = ""]) =>
    PLAYERS[name]!(id),
  ),
  rule(/\{%\s*end\s*%\}/g, () => ""),
  between(/\{%/g, /%\}/g),
  between(/\{\{/g, /\}\}/g),
];

// ── MDX and Vue ─────────────────────────────────────────────────────────────

const ADMONITION = rule(/^[ \t]*:::+[ \t]*(\w+)?(?:\[([^\]\n]*)\])?[ \t]*([^\n]*)$\n?/gm, ([, kind, bracket, title]) =>
  kind === undefined ? "\n" : `**${(bracket || title || kind).trim()}**\n\n`,
);
const COMPONENTS = [
  rule(/<\/[A-Z][\w.]*\s*>/g, () => ""),
  rule(/<[A-Z][\w.]*(?:\s+(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^<>"'{}])*)?\/?>/g),
];
/** `import x from "y"` and `import "y"`, not a sentence that begins with the word. */
function isImport(line: string): boolean {
  const code = line.trim().replace(/;$/, "");
  const quote = code.at(-1)!;
  const before = code.slice(0, code.lastIndexOf(quote, code.length - 2)).trimEnd();
  return (quote === '"' || quote === "'") && (before === "import" || before.endsWith("from"));
}
const MDX = [
  rule(/^import\b[^\n]*\n?/gm, ([line = ""]) => (isImport(line) ? "" : line)),
  rule(/^export\s+(?:const|default|function|let)\b[^\n]*\n?/gm, () => ""),
  between(/\{\/\*/g, /\*\/\}/g, () => ""),
  ADMONITION,
  ...COMPONENTS,
];
const VUE = [
  between(/^<script\b[^<>]*>/gm, /^<\/script>[ \t]*$\n?/gm, () => ""),
  between(/^<style\b[^<>]*>/gm, /^<\/style>[ \t]*$\n?/gm, () => ""),
  rule(/^<<<[^\n]*$/gm),
  between(/<!--@include:/g, /-->/g),
  ADMONITION,
  ...COMPONENTS,
  between(/\{\{/g, /\}\}/g),
];

// ── Python ──────────────────────────────────────────────────────────────────

const PELICAN = [
  rule(/[{|](?:static|attach)[}|]\/?/g, (_, { base }) => `${base}/`),
  rule(/[{|](?:filename|tag|category|author|index)[}|]/g),
];
const MKDOCS = [
  rule(/^[ \t]*--8<--[^\n]*$/gm),
  between(
    /^[ \t]*(?:!!!|\?\?\?\+?|===)[ \t]+([^\n]*)\n?/gm,
    /^(?! {4}|\t|$)|(?![\s\S])/gm,
    ([, head = "", inner = ""]) => {
      const title = /"([^"]*)"/.exec(head)?.[1] ?? /^[\w-]*/.exec(head)![0];
      return `${title === "" ? "" : `**${title}**\n\n`}${inner.replace(/^(?: {4}|\t)/gm, "")}\n`;
    },
  ),
  rule(/:(?:octicons|material|fontawesome|simple)-[\w-]+:/g, () => ""),
];

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  hugo: HUGO,
  jekyll: LIQUID,
  eleventy: LIQUID,
  hexo: HEXO,
  zola: ZOLA,
  docusaurus: MDX,
  vitepress: VUE,
  pelican: PELICAN,
  mkdocs: MKDOCS,
};
/** Of a file that is Markdown in Astro, nothing is a program; MDX is. */
export const rulesFor = (preset: string, isMdx: boolean): readonly Rule[] => (isMdx ? MDX : (RULES[preset] ?? []));

/** The text without template code, and what was left out of it. */
export function withoutTemplateCode(
  body: string,
  rules: readonly Rule[],
  facts: TemplateFacts,
): { body: string; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const made = rules.reduce((before, one) => {
    const code = one.inCode ? [] : codeIn(before);
    let kept = "";
    let from = 0;
    for (const found of placesOf(one, before)) {
      if (found.start < from || code.some(([start, end]) => found.start >= start && found.start < end)) continue;
      const value = one.become(found.groups, facts);
      if (value === undefined) dropped.push(droppedAt(before, found));
      kept += before.slice(from, found.start) + (value ?? "");
      from = found.end;
    }
    return kept + before.slice(from);
  }, body);
  return { body: asWritten(made), dropped };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly string[];
}

function* placesOf({ pattern, close }: Rule, text: string): Generator<Found> {
  let closing: RegExpExecArray | null = null;
  for (const found of text.matchAll(pattern)) {
    const start = found.index;
    const inside = start + found[0].length;
    if (close === undefined) {
      yield { start, end: inside, groups: found };
      continue;
    }
    close.lastIndex = inside;
    if (closing === null || closing.index < inside) closing = close.exec(text);
    // No other beginning has an end either.
    if (closing === null) return;
    const end = closing.index + closing[0].length;
    yield { start, end, groups: [text.slice(start, end), ...found.slice(1), text.slice(inside, closing.index)] };
  }
}

const droppedAt = (text: string, { start, groups }: Found): Dropped => ({
  line: text.slice(0, start).split("\n").length,
  code: groups[0]!.split("\n", 1)[0]!.slice(0, 60),
});

/** Fenced blocks and spans of code: what is shown there is no template. */
function codeIn(markdown: string): [number, number][] {
  const found: [number, number][] = [];
  let fence: { mark: string; start: number } | undefined;
  let at = 0;
  for (const line of markdown.split("\n")) {
    const mark = /^[ \t]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = { mark, start: at };
    else if (fence === undefined) found.push(...spansIn(line, at));
    else if (mark?.startsWith(fence.mark) && line.trim() === mark) {
      found.push([fence.start, at + line.length]);
      fence = undefined;
    }
    at += line.length + 1;
  }
  if (fence !== undefined) found.push([fence.start, markdown.length]);
  return found;
}

/** A span ends with as many backticks as it begins with. */
function spansIn(line: string, start: number): [number, number][] {
  const found: [number, number][] = [];
  const runs = Array.from(line.matchAll(/`+/g));
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i]!;
    let closing = i + 1;
    while (closing < runs.length && runs[closing]![0].length !== open[0].length) closing++;
    if (closing === runs.length) continue;
    found.push([start + open.index, start + runs[closing]!.index + open[0].length]);
    i = closing;
  }
  return found;
}
