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
  /** What it becomes; `undefined`: it is left out and told. */
  readonly become: (found: readonly string[], facts: TemplateFacts) => string | undefined;
  /** Also within code. */
  readonly inCode?: boolean;
}

const rule = (pattern: RegExp, become: Rule["become"] = () => undefined, inCode = false): Rule => ({
  pattern,
  become,
  inCode,
});
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

function hugoShortcode([, , name = "", given = ""]: readonly string[]): string | undefined {
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
  rule(
    /\{\{([<%])\/\*([\s\S]*?)\*\/[>%]\}\}/g,
    ([, sign = "<", inner = ""]) => shownAsIs(`{{${sign}${inner}${sign === "<" ? ">" : "%"}}}`),
    true,
  ),
  rule(
    /\{\{[<%]\s*highlight\s+(\w+)[^>%]*[>%]\}\}\n?([\s\S]*?)\{\{[<%]\s*\/highlight\s*[>%]\}\}/g,
    ([, language, code = ""]) => `\`\`\`${language}\n${code.trimEnd()}\n\`\`\``,
  ),
  rule(/\{\{([<%])[ \t]*\/[\w./-]+[ \t]*[>%]\}\}/g, () => ""),
  rule(/\{\{([<%])[ \t]*([\w./-]+)((?:"[^"]*"|`[^`]*`|[^>%])*?)\/?[>%]\}\}/g, hugoShortcode),
];

// ── Liquid and Nunjucks ─────────────────────────────────────────────────────

const COMMON = [
  rule(/\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g, ([, inner = ""]) => shownAsIs(inner), true),
  rule(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{#[\s\S]*?#\}/g, () => ""),
  rule(
    /\{%-?\s*(?:highlight|codeblock)\s*([\w+#-]*)[^%]*-?%\}\n?([\s\S]*?)\{%-?\s*end(?:highlight|codeblock)\s*-?%\}/g,
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
const TAGS = [rule(/\{%-?\s*end\w+\s*-?%\}/g, () => ""), rule(/\{%-?[\s\S]*?-?%\}/g), rule(/\{\{[\s\S]*?\}\}/g)];
const LIQUID = [...COMMON, ...OUTPUTS, ...TAGS];
const HEXO = [
  ...COMMON,
  rule(
    /\{%\s*(?:blockquote|quote|pullquote)[^%]*%\}([\s\S]*?)\{%\s*end(?:blockquote|quote|pullquote)\s*%\}/g,
    ([, inner = ""]) => inner.trim().replace(/^/gm, "> "),
  ),
  rule(/\{%\s*youtube\s+([\w-]+)[^%]*%\}/g, ([, id]) => link(`https://www.youtube.com/watch?v=${id}`)),
  rule(
    /\{%\s*(?:img|asset_img)\s+(?:[\w-]+\s+)??([^\s%]+\.\w+)[^%]*?(?:"([^"]*)"|'([^']*)')?\s*%\}/g,
    ([, src = "", a, b]) => `![${a ?? b ?? ""}](${src})`,
  ),
  ...OUTPUTS,
  ...TAGS,
];
const ZOLA = [
  rule(/\{([{%])\/\*([\s\S]*?)\*\/([}%])\}/g, ([, open, inner, close]) => shownAsIs(`{${open}${inner}${close}}`), true),
  rule(/\{\{\s*(youtube|vimeo)\(\s*id\s*=\s*["']([^"']+)["'][^}]*\}\}/g, ([, name = "", id = ""]) =>
    PLAYERS[name]!(id),
  ),
  rule(/\{%\s*end\s*%\}/g, () => ""),
  rule(/\{%[\s\S]*?%\}/g),
  rule(/\{\{[\s\S]*?\}\}/g),
];

// ── MDX and Vue ─────────────────────────────────────────────────────────────

const ADMONITION = rule(/^[ \t]*:::+[ \t]*(\w+)?(?:\[([^\]\n]*)\])?[ \t]*([^\n]*)$\n?/gm, ([, kind, bracket, title]) =>
  kind === undefined ? "\n" : `**${(bracket || title || kind).trim()}**\n\n`,
);
const COMPONENTS = [
  rule(/<\/[A-Z][\w.]*\s*>/g, () => ""),
  rule(/<[A-Z][\w.]*(?:\s+(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^<>"'{}])*)?\/?>/g),
];
const MDX = [
  rule(
    /^(?:import\s[^\n]*from\s*["'][^"'\n]*["'];?|import\s*["'][^"'\n]*["'];?|export\s+(?:const|default|function|let)\b[^\n]*)$\n?/gm,
    () => "",
  ),
  rule(/\{\/\*[\s\S]*?\*\/\}/g, () => ""),
  ADMONITION,
  ...COMPONENTS,
];
const VUE = [
  rule(/^<(script|style)\b[^>]*>[\s\S]*?^<\/\1>[ \t]*$\n?/gm, () => ""),
  rule(/^<<<[^\n]*$/gm),
  rule(/<!--@include:[^>]*-->/g),
  ADMONITION,
  ...COMPONENTS,
  rule(/\{\{[\s\S]*?\}\}/g),
];

// ── Python ──────────────────────────────────────────────────────────────────

const PELICAN = [
  rule(/[{|](?:static|attach)[}|]\/?/g, (_, { base }) => `${base}/`),
  rule(/[{|](?:filename|tag|category|author|index)[}|]/g),
];
const MKDOCS = [
  rule(/^[ \t]*--8<--[^\n]*$/gm),
  rule(
    /^[ \t]*(?:!!!|\?\?\?\+?|===)[ \t]+([\w-]*)[ \t]*(?:"([^"\n]*)")?[^\n]*\n((?:(?: {4}|\t)[^\n]*\n?|\n)*)/gm,
    ([, kind, title, inner = ""]) =>
      `${title === "" ? "" : `**${title ?? kind}**\n\n`}${inner.replace(/^(?: {4}|\t)/gm, "")}\n`,
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
  const made = rules.reduce((before, { pattern, become, inCode }) => {
    const code = inCode ? [] : codeIn(before);
    return before.replace(pattern, (...found: unknown[]) => {
      const at = found.find((one): one is number => typeof one === "number")!;
      const whole = found[0] as string;
      if (code.some(([from, to]) => at >= from && at < to)) return whole;
      const groups = found.slice(0, found.indexOf(at)) as string[];
      const value = become(groups, facts);
      if (value === undefined)
        dropped.push({ line: before.slice(0, at).split("\n").length, code: whole.split("\n", 1)[0]!.slice(0, 60) });
      return value ?? "";
    });
  }, body);
  return { body: asWritten(made), dropped };
}

/** Fenced blocks and spans of code: what is shown there is no template. */
function codeIn(markdown: string): [number, number][] {
  const found = markdown.matchAll(
    /^([ \t]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t]*\2[`~]*[ \t]*$|(?![\s\S]))|(`+)(?!`)[^\n]*?(?<!`)\3(?!`)/gm,
  );
  return Array.from(found, ({ index, 0: code }) => [index, index + code.length]);
}
