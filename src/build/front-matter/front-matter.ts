/** Front matter: the fields at the head of a file, in YAML, TOML, JSON or `Key: value` lines, and the text below. */

import { type Document, isMap, isScalar, type Pair, parseDocument, visit } from "yaml";
import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { parse as parseJson, type ParseError } from "jsonc-parser";
import { readModule } from "./literals.ts";

/** How a value stands in the file: generators tell a date in quotes from one without. */
interface Written {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** The fields of a file and its text. */
export interface FrontMatter {
  readonly format: "yaml" | "toml" | "json" | "lines" | "none";
  /** Dates are texts, as they are written; `null` is left out. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Line that the text begins on. */
  readonly bodyLine: number;
  /** Line of a key at the top; of the file's first line where there is none. */
  readonly lineOf: (key: string) => number;
  readonly written: (key: string) => Written | undefined;
}

/** What is wrong with it, and where. */
export interface FrontMatterProblem {
  readonly line: number;
  readonly message: string;
}

/** Which fences open front matter. */
export interface FenceRules {
  /** `+++`: Hugo, Zola, Astro. */
  readonly toml?: boolean;
  /** `{` without a fence: Hugo. `;;;`: Hexo. `---json`: Eleventy. */
  readonly json?: boolean;
  /** `---js` with an object: Eleventy. */
  readonly isScriptRead?: boolean;
  /** Data before one line of `---`: Hexo. */
  readonly isOpeningOptional?: boolean;
  /** `Key: value` lines to the first blank one, or in a fence: Pelican. */
  readonly lines?: boolean;
  /** Blank lines before the fence are allowed: Zola. */
  readonly isBlankAllowed?: boolean;
}

const YAML_FENCE = /^---(?:[ \t]*(?:yaml|yml))?[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const TOML_FENCE = /^\+\+\+[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??\+\+\+[ \t]*(?:\r?\n|$)/;
const NAMED_FENCE = /^---(toml|json)[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;
const SCRIPT_FENCE = /^---(?:js|javascript)[ \t]*\r?\n/;
const SEMICOLONS = /^;;;+[ \t]*\r?\n([\s\S]*?)\r?\n;;;+[ \t]*(?:\r?\n|$)/;
const MEMBERS_FIRST = /^("[\s\S]*?)\r?\n;;;+[ \t]*(?:\r?\n|$)/;
/** Hexo: more dashes than three count, and the first line of them may be missing. */
const LONG_FENCE = /^-{4,}[ \t]*\r?\n([\s\S]*?)\r?\n-{3,}[ \t]*(?:\r?\n|$)/;
/** A first line of three dashes and a field: not a rule between paragraphs. */
const OPEN_FENCE = /^---[ \t]*\r?\n[ \t]*["']?[\w-]+["']?[ \t]*:(?:[ \t]|\r?\n|$)/;

/** Takes a file apart; a problem has the line of the file. */
export function readFrontMatter(text: string, rules: FenceRules = {}): FrontMatter | FrontMatterProblem {
  const blank = rules.isBlankAllowed === true ? /^\s*/.exec(text)![0] : "";
  const rest = text.slice(blank.length);
  const found = blockOf(rest, rules);
  if ("message" in found) return found;
  const { format, matter, before, length } = found;
  const place: Place = {
    firstLine: linesIn(blank) + before + 1,
    body: rest.slice(length),
    bodyLine: linesIn(blank + rest.slice(0, length)) + 1,
  };
  if (format === "none") return plain(format, {}, place);
  if (format === "toml") return tomlMatter(matter, place);
  if (format === "json") return jsonMatter(matter, place);
  return format === "lines" ? linesMatter(matter, place) : yamlMatter(matter, place);
}

interface Block {
  readonly format: FrontMatter["format"];
  readonly matter: string;
  /** Lines before the first field. */
  readonly before: number;
  /** Characters of it all. */
  readonly length: number;
}

const NO_MATTER: Block = { format: "none", matter: "", before: 0, length: 0 };

function blockOf(text: string, rules: FenceRules): Block | FrontMatterProblem {
  const fenced = rules.lines ? linesBlock(text) : fencedBlock(text, rules);
  if (fenced !== undefined) return fenced;
  if (rules.isScriptRead && SCRIPT_FENCE.test(text)) return scriptBlock(text);
  if (SCRIPT_FENCE.test(text)) return { line: 1, message: "front matter in JavaScript is a program, which is not run" };
  if (OPEN_FENCE.test(text)) return { line: 1, message: "the front matter does not end; close it with a line of ---" };
  if (rules.toml && /^\+\+\+[ \t]*\r?\n/.test(text))
    return { line: 1, message: "the front matter does not end; close it with a line of +++" };
  return NO_MATTER;
}

function fencedBlock(text: string, { toml, json, isOpeningOptional }: FenceRules): Block | undefined {
  const named = NAMED_FENCE.exec(text);
  if (named !== null) return { ...blockIn(named[1] as "toml" | "json", named[2] ?? "", named[0]), before: 1 };
  const yaml = YAML_FENCE.exec(text);
  if (yaml !== null) return blockIn("yaml", yaml[1] ?? "", yaml[0]);
  const tomlBlock = toml ? TOML_FENCE.exec(text) : null;
  if (tomlBlock !== null) return blockIn("toml", tomlBlock[1] ?? "", tomlBlock[0]);
  if (json && text.startsWith("{")) return objectBlock(text);
  if (!isOpeningOptional) return undefined;
  const semicolons = SEMICOLONS.exec(text);
  if (semicolons !== null) return blockIn("json", `{${semicolons[1]}}`, semicolons[0]);
  const members = MEMBERS_FIRST.exec(text);
  if (members !== null) return { ...blockIn("json", `{${members[1]}}`, members[0]), before: 0 };
  const long = LONG_FENCE.exec(text);
  if (long !== null) return blockIn("yaml", long[1] ?? "", long[0]);
  return dataFirst(text);
}

/** Fields and what belongs to them, up to a line of dashes. */
function dataFirst(text: string): Block | undefined {
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf("\n", at) + 1 || text.length;
    const line = text.slice(at, next).trimEnd();
    if (at > 0 && /^-{3,}$/.test(line))
      return { ...blockIn("yaml", text.slice(0, at), text.slice(0, next)), before: 0 };
    if (!/^[\w-]+:(?: |$)/.test(line) && !(at > 0 && /^[ \t-]/.test(line))) return undefined;
    at = next;
  }
  return undefined;
}

const blockIn = (format: Block["format"], matter: string, whole: string): Block => ({
  format,
  matter,
  before: 1,
  length: whole.length,
});

/** Eleventy's `---js` with an object: what is literal in it. */
function scriptBlock(text: string): Block | FrontMatterProblem {
  const block = /^---(?:js|javascript)[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (block === null) return { line: 1, message: "the front matter does not end; close it with a line of ---" };
  return { ...blockIn("json", JSON.stringify(literalOf(block[1]!)), block[0]), before: 1 };
}

function literalOf(text: string): unknown {
  try {
    const isObject = text.trimStart().startsWith("{");
    const { value, names } = readModule(isObject ? `export default ${text}` : text);
    return value ?? names;
  } catch {
    return {};
  }
}

/** Hugo's JSON has no fence: it ends at its closing brace. */
function objectBlock(text: string): Block | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|[{}]/g)) {
    depth += token === "{" ? 1 : token === "}" ? -1 : 0;
    if (depth === 0) {
      const end = index + 1 + (/^[ \t]*\r?\n?/.exec(text.slice(index + 1))?.[0].length ?? 0);
      return { format: "json", matter: text.slice(0, index + 1), before: 0, length: end };
    }
  }
  return undefined;
}

/** Python-Markdown's meta data. */
const META_LINE = /^ {0,3}[A-Za-z0-9_-]+:(?:\s|$)/;

function linesBlock(text: string): Block | undefined {
  const isFenced = /^---[ \t]*\r?\n/.test(text);
  const fence = isFenced ? text.indexOf("\n") + 1 : 0;
  let at = fence;
  while (at < text.length) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next + 1;
    const line = text.slice(at, end).trimEnd();
    if (/^(?:---|\.\.\.)$/.test(line) || line.trim() === "") {
      const matter = text.slice(fence, at);
      return at === fence ? undefined : { format: "lines", matter, before: isFenced ? 1 : 0, length: end };
    }
    if (!META_LINE.test(line) && !(at > fence && /^(?: {4,}|\t)/.test(line))) return undefined;
    at = end;
  }
  return at === fence ? undefined : { format: "lines", matter: text.slice(fence), before: 0, length: at };
}

// ── Formats ─────────────────────────────────────────────────────────────────

interface Place {
  readonly firstLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

const linesIn = (text: string) => text.split("\n").length - 1;

function plain(
  format: FrontMatter["format"],
  fields: Record<string, unknown>,
  { firstLine, ...place }: Place,
  matter = "",
  written: FrontMatter["written"] = () => undefined,
): FrontMatter {
  const lines = matter.split("\n");
  const lineOf = (key: string) => {
    const at = lines.findIndex((line) => {
      const found = /^\s*["']?([\w-]+)["']?\s*[:=]/.exec(line)?.[1];
      return found?.toLowerCase() === key.toLowerCase();
    });
    return at < 0 ? 1 : at + firstLine;
  };
  return { format, fields, ...place, lineOf, written };
}

/** The file's line is told; that of the front matter would be another. */
const withoutPlace = (message: string) => message.split("\n", 1)[0]!.replace(/ at line \d+, column \d+:?$/, "");

/** Dates stay as they are written: their offsets matter, and whether they have a time. */
function yamlMatter(matter: string, place: Place): FrontMatter | FrontMatterProblem {
  // Tabs that indent are no YAML, and yet Hexo's users write them.
  const document = parseDocument(
    matter.replace(/^\t+/gm, (tabs) => "  ".repeat(tabs.length)),
    {
      schema: "core",
      uniqueKeys: false,
      logLevel: "silent",
    },
  );
  const [error] = document.errors;
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 1) + place.firstLine - 1;
    return { line, message: `the front matter is not YAML: ${withoutPlace(error.message)}` };
  }
  // `007` and `1.10` are texts that look like numbers.
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === "number" && scalar.source !== undefined && String(scalar.value) !== scalar.source)
        scalar.value = scalar.source;
    },
  });
  const fields: unknown = document.toJS() ?? {};
  if (typeof fields !== "object" || Array.isArray(fields))
    return { line: place.firstLine, message: "the front matter has no fields; expected lines like `title: Headline`" };
  return plain("yaml", withoutNulls(fields as Record<string, unknown>), place, matter, (key) =>
    writtenIn(document, key),
  );
}

function writtenIn(document: Document.Parsed, key: string): Written | undefined {
  if (!isMap(document.contents)) return undefined;
  const pair = (document.contents.items as Pair[]).find((one) => isScalar(one.key) && String(one.key.value) === key);
  const value = pair?.value;
  if (!isScalar(value)) return undefined;
  return { text: value.source ?? String(value.value), isQuoted: /^QUOTE/.test(value.type ?? "") };
}

function tomlMatter(matter: string, place: Place): FrontMatter | FrontMatterProblem {
  try {
    const fields = withTextDates(parseToml(matter)) as Record<string, unknown>;
    const written = (key: string) =>
      typeof fields[key] === "string" ? { text: fields[key], isQuoted: false } : undefined;
    return plain("toml", fields, place, matter, written);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const message = error.message.split("\n", 1)[0]!.replace("Invalid TOML document: ", "");
    return { line: error.line + place.firstLine - 1, message: `the front matter is not TOML: ${message}` };
  }
}

/** TOML's dates as texts: `2024-01-01` has no zone, which a Date could not say. */
export function withTextDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withTextDates);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withTextDates(member)]));
}

function jsonMatter(matter: string, place: Place): FrontMatter | FrontMatterProblem {
  const errors: ParseError[] = [];
  const fields = parseJson(matter, errors, { allowTrailingComma: true }) as unknown;
  if (errors.length > 0 || typeof fields !== "object" || fields === null) {
    const line = linesIn(matter.slice(0, errors[0]?.offset ?? 0)) + place.firstLine;
    return { line, message: "the front matter is not JSON" };
  }
  const written = (key: string) => {
    const value = (fields as Record<string, unknown>)[key];
    return typeof value === "string" ? { text: value, isQuoted: true } : undefined;
  };
  return plain("json", withoutNulls(fields as Record<string, unknown>), place, matter, written);
}

function linesMatter(matter: string, place: Place): FrontMatter {
  const fields: Record<string, unknown> = {};
  let last = "";
  for (const line of matter.split(/\r?\n/)) {
    const [, key, value] = /^ {0,3}([A-Za-z0-9_-]+):(.*)/s.exec(line) ?? [];
    if (key !== undefined) fields[(last = key.toLowerCase())] = value!.trim();
    else if (line.trim() !== "") fields[last] = `${String(fields[last])}\n${line.trim()}`.trim();
  }
  const written = (key: string) => {
    const value = fields[key.toLowerCase()];
    return typeof value === "string" ? { text: value, isQuoted: true } : undefined;
  };
  return plain("lines", fields, place, matter, written);
}

const withoutNulls = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
