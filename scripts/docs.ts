/** Writes docs/namespaces/ and docs/rules/ from the tables: `npm run docs`. A test says when it has to be run. */

import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { allNamespaces, type Rule, type RuleId, rules } from "../src/index.ts";
import { ROWS } from "../test/validate/rule-rows.ts";
import { answerOf, coveragePage } from "./row-answers.ts";
import { reasons } from "./rule-reasons.ts";
import type { Field, Fields, Namespace } from "../src/table/words.ts";

const CARDINALITY = { one: "at most once", must: "required", many: "any number" } as const;
const MARK = { own: "", mirror: "in the model", foreign: "no specification has it" } as const;

/** Rows of a table and, indented, of the elements inside it. */
function rowsOf(fields: Fields, prefix: string, path: string, seen: readonly Fields[]): string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const { type, name = key, card, mark } = field as Field;
    const at = path === "" ? key : `${path}.${key}`;
    const qualified = name.startsWith(":") ? name.slice(1) : name.includes(":") ? name : `${prefix}:${name}`;
    const place =
      type.kind === "attr" ? `@${name}` : type.kind === "body" ? "text of the element" : `\`<${qualified}>\``;
    const cells = [
      `\`${at}\``,
      place,
      answerOf(field).replaceAll("|", "\\|").replaceAll("<", "\\<"),
      CARDINALITY[card],
      MARK[mark],
    ];
    const row = `| ${cells.join(" | ")} |`;
    if (type.kind !== "element" || seen.includes(type.fields)) return [row];
    return [row, ...rowsOf(type.fields, prefix, at, [...seen, type.fields])];
  });
}

function section(title: string, fields: Fields, prefix: string): string {
  const rows = rowsOf(fields, prefix, "", [fields]);
  if (rows.length === 0) return "";
  return `\n## ${title}\n\n| key | in the document | value | how often | |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;
}

/** The page of one namespace. */
export function pageOf({ key, prefix, uris, spec, feed, item }: Namespace): string {
  const named = key === prefix ? "" : ` Its values are found under \`${key}\`.`;
  const others = uris.slice(1).map((uri) => `\`${uri}\``);
  return (
    `# ${prefix}\n\nNamespace \`${uris[0]}\`.${others.length > 0 ? ` Also read: ${others.join(", ")}.` : ""}${named}\n` +
    (spec === uris[0] ? "" : `Specification: ${spec}\n`) +
    section(`On a feed: \`feed.${key}\``, feed, prefix) +
    section(`On an article: \`article.${key}\``, item, prefix)
  );
}

/** Every page by the name of its file. */
export function pages(): Map<string, string> {
  const all = new Map(allNamespaces.map((namespace) => [`${namespace.key}.md`, pageOf(namespace)]));
  const list = allNamespaces.map(({ key, prefix, uris }) => `| [${prefix}](${key}.md) | \`${uris[0]}\` |`);
  all.set(
    "README.md",
    `# Namespaces\n\n"In the model" means that a field of Feed or Article owns the value.\n\n| prefix | URI |\n|---|---|\n${list.sort().join("\n")}\n`,
  );
  return all;
}

/** The page of one rule: what it says, and documents that break and keep it. */
function rulePage(id: RuleId): string {
  const { severity, message, w3c, optional, spec }: Rule = rules[id];
  const { in: hole, bad, good, profile, contentType } = ROWS[id]!;
  const classes = w3c === undefined ? "" : ` The W3C validator says \`${[w3c].flat().join("`, `")}\`.`;
  const asked =
    optional === true
      ? ` Said where a profile asks for it${profile === undefined ? "" : `: \`${profile}\` does`}.`
      : profile === undefined
        ? ""
        : ` Shown with the profile \`${profile}\`.`;
  const language = hole.startsWith("json") ? "json" : "xml";
  const shown = (fragment: string) => (fragment === "" ? "(nothing)" : `\`\`\`${language}\n${fragment}\n\`\`\``);
  const header = contentType === undefined ? "" : `\nWith the HTTP header \`Content-Type: ${contentType}\`.\n`;
  return `# ${id}\n\n${severity}: ${message.replace(/[{<]/g, "\\$&")}\n\nSpecification: ${spec}.${classes}${asked}\n${header}\n## Why it matters\n\n${reasons.get(id)}\n\n## Breaks it\n\n${shown(bad)}\n\n## Keeps it\n\n${shown(good)}\n`.replace(
    /\n{3,}/g,
    "\n\n",
  );
}

export function rulePages(): Map<string, string> {
  const ids = (Object.keys(rules) as RuleId[]).filter((id) => ROWS[id] !== undefined);
  const all = new Map(ids.map((id) => [`${id}.md`, rulePage(id)]));
  const list = ids.map(
    (id) => `| [${id}](${id}.md) | ${rules[id].severity} | ${rules[id].message.replaceAll("|", "\\|")} |`,
  );
  all.set("README.md", `# Rules\n\n| rule | severity | message |\n|---|---|---|\n${list.join("\n")}\n`);
  return all;
}

if (process.argv[1]?.endsWith("docs.ts")) {
  writeFileSync(new URL("../docs/values.md", import.meta.url), coveragePage());
  for (const [name, all] of [
    ["namespaces", pages()],
    ["rules", rulePages()],
  ] as const) {
    const folder = new URL(`../docs/${name}/`, import.meta.url);
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder)) rmSync(new URL(file, folder));
    for (const [file, text] of all) writeFileSync(new URL(file, folder), text);
  }
}
