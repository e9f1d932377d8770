/** Findings as people and programs read them. */

import pc from "picocolors";
import { codeFrame, type Diagnostic, type Severity } from "../errors.ts";
import { nameOf } from "./input.ts";
import { visible } from "./terminal.ts";
import type { KnownProblem } from "../validate/baseline.ts";
import { type Rule, rules } from "../validate/rules/index.ts";

/** An input and what was found in it. */
export interface Checked {
  readonly name: string;
  readonly text: string;
  /** Findings that are gone by repairs. */
  readonly mended: number;
  readonly format: string | undefined;
  readonly version: string | undefined;
  readonly valid: boolean;
  /** What is wrong, without what a baseline knows. */
  readonly diagnostics: readonly Diagnostic[];
  /** What the baseline knows, where there is one. */
  readonly known?: readonly Diagnostic[];
  /** What it knows, and is not found any more. */
  readonly gone?: readonly KnownProblem[];
}

/** An input that could not be read. A report that leaves it out would be taken for a good one. */
export interface Unreadable {
  readonly name: string;
  readonly reason: string;
}

export type ReportFormat = "pretty" | "json" | "sarif" | "github" | "junit" | "compact";

type Reporter = (checked: readonly Checked[], unreadable: readonly Unreadable[]) => string;

export const FORMATS: Readonly<Record<ReportFormat, Reporter>> = {
  pretty,
  json,
  sarif,
  github,
  junit,
  compact,
};

export function summaryOf(checked: readonly Checked[]) {
  const count = (severity: Severity) =>
    checked.reduce(
      (sum, { diagnostics }) => sum + diagnostics.filter((found) => found.severity === severity).length,
      0,
    );
  return { errors: count("error"), warnings: count("warning"), notes: count("info") };
}

// ── For people ──────────────────────────────────────────────────────────────

const PAINT = { error: pc.red, warning: pc.yellow, info: pc.cyan } as const;
const RANK = { error: 1, warning: 2, info: 3 } as const;
/** That it is no feed is said first: of a web page or a picture, whatever else is found says the same less plainly. */
const rankOf = ({ code, severity }: Diagnostic) => (code === "not-a-feed" ? 0 : RANK[severity]);
/** Findings of one rule that are shown with their place; the others are counted. */
const SHOWN = 3;

function pretty(checked: readonly Checked[]): string {
  if (checked.length === 0) return "";
  const lines = checked.flatMap(prettyFile);
  const { errors, warnings, notes } = summaryOf(checked);
  const mended = checked.reduce((sum, file) => sum + file.mended, 0);
  const known = checked.reduce((sum, file) => sum + (file.known?.length ?? 0), 0);
  const bad = checked.filter(({ valid }) => !valid).length;
  const summary = [
    bad === 0
      ? pc.green(`${counted(checked.length, "feed")} valid`)
      : pc.red(`${bad} of ${counted(checked.length, "feed")} not valid`),
    counted(errors, "error"),
    counted(warnings, "warning"),
    counted(notes, "note"),
    ...(known > 0 ? [`${known} known`] : []),
    ...(mended > 0 ? [pc.green(`${mended} mended`)] : []),
  ];
  return `${[...lines, summary.join(" · ")].join("\n")}\n`;
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

function prettyFile({ name, text, format, version, diagnostics }: Checked): string[] {
  const kind = format === undefined ? "no feed" : visible(`${format} ${version ?? ""}`.trim());
  const head = `${pc.bold(visible(nameOf(name)))} ${pc.dim(kind)}`;
  if (diagnostics.length === 0) return [`${head} ${pc.green("good")}`];
  const groups = grouped(diagnostics);
  const sorted = [...groups.values()].sort((a, b) => rankOf(a[0]!) - rankOf(b[0]!));
  const lines = [head];
  for (const group of sorted) {
    const { severity, code } = group[0]!;
    lines.push(
      "",
      `  ${PAINT[severity](severity)} ${pc.bold(code)}${group.length > 1 ? pc.dim(` ×${group.length}`) : ""}`,
    );
    for (const found of group.slice(0, SHOWN)) {
      const place = found.line === undefined ? "" : `${found.line}:${found.column} `;
      lines.push(
        `  ${pc.dim(place)}${visible(found.message)}${found.fix === undefined ? "" : pc.green(" (--fix mends it)")}`,
      );
      const frame = codeFrame(text, found);
      if (frame !== "") lines.push(...frame.split("\n").map((line) => pc.dim(`    ${visible(line)}`)));
    }
    if (group.length > SHOWN) lines.push(pc.dim(`  … and ${group.length - SHOWN} more`));
  }
  return [...lines, ""];
}

/** A line a finding, as compilers and editors have it, then how often each rule was found: for many feeds. */
function compact(checked: readonly Checked[]): string {
  const lines = checked.flatMap(({ name, diagnostics }) =>
    diagnostics.map(({ code, severity, message, line = 1, column = 1 }) =>
      visible(`${nameOf(name)}:${line}:${column}: ${severity}: ${message} [${code}]`),
    ),
  );
  return [...lines, ...byRule(checked), ""].join("\n");
}

/** The rules that most feeds break come first: these are worth a word with whoever writes the feeds. */
function byRule(checked: readonly Checked[]): string[] {
  const all = new Map<string, { findings: number; feeds: Set<string> }>();
  for (const { name, diagnostics } of checked)
    for (const { code } of diagnostics) {
      const sum = all.get(code) ?? { findings: 0, feeds: new Set() };
      all.set(code, sum);
      sum.findings++;
      sum.feeds.add(name);
    }
  return [...all]
    .sort(([a, x], [b, y]) => y.feeds.size - x.feeds.size || y.findings - x.findings || (a < b ? -1 : 1))
    .map(([code, { findings, feeds }]) => `${code}: ${findings} in ${counted(feeds.size, "feed")}`);
}

/** Of one rule; and of one demand, where the rule is that of all of a profile's demands. */
const keyOf = ({ code, params: { profile, parent, element, unit } }: Diagnostic) =>
  profile === undefined ? code : [code, profile, parent, element, unit].join(" ");

function grouped(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const found of diagnostics) {
    const key = keyOf(found);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [found]);
    else group.push(found);
  }
  return groups;
}

// ── For programs ────────────────────────────────────────────────────────────

function json(checked: readonly Checked[], unreadable: readonly Unreadable[]): string {
  const all = [
    ...checked.map(({ text: _, known, ...rest }) => (known === undefined ? rest : { ...rest, known: known.length })),
    ...unreadable.map(({ name, reason }) => ({ name, mended: 0, valid: false, unreadable: reason, diagnostics: [] })),
  ];
  return `${jsonText(all)}\n`;
}

const LEVEL = { error: "error", warning: "warning", info: "note" } as const;

/** Without halves of pairs, which no encoding holds. */
const whole = (text: string) =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

/** JSON whose controls are all escaped: logs are shown in terminals, and JSON leaves those from U+007F to U+009F as they are. */
const jsonText = (value: unknown) =>
  JSON.stringify(value, undefined, 2).replace(
    /[\x7f-\x9f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** SARIF §3.4.3: an RFC 3986 reference. Addresses are one already, but for what no URI holds; files have any name. */
function uriOf(name: string): string {
  if (/^https?:/i.test(name) && URL.canParse(name)) return new URL(name).href;
  return whole(name).replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}

/** SARIF tells a result that a baseline knows from a new one (§3.27.24); other formats leave it out. */
const withKnown = ({ diagnostics, known = [] }: Checked) => [...diagnostics, ...known];

/** SARIF 2.1.0. */
function sarif(checked: readonly Checked[], unreadable: readonly Unreadable[]): string {
  const used = [...new Set(checked.flatMap(withKnown).map(({ code }) => code))].sort();
  const results = checked.flatMap((file) => {
    const known = new Set(file.known);
    return withKnown(file).map((found) => ({
      ruleId: found.code,
      ...(file.known !== undefined && { baselineState: known.has(found) ? "unchanged" : "new" }),
      level: LEVEL[found.severity],
      message: { text: found.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(file.name) },
            ...(found.line !== undefined && {
              region: {
                startLine: found.line,
                startColumn: found.column,
                charOffset: found.offset,
                charLength: found.length,
              },
            }),
          },
        },
      ],
      ...(found.fix !== undefined && {
        fixes: [
          {
            artifactChanges: [
              {
                artifactLocation: { uri: uriOf(file.name) },
                replacements: found.fix.map(({ offset, length, text }) => ({
                  deletedRegion: { charOffset: offset, charLength: length },
                  insertedContent: { text },
                })),
              },
            ],
          },
        ],
      }),
    }));
  });
  const described = used.map((id) => {
    const { message, spec } = (rules as Readonly<Record<string, Rule>>)[id] ?? { message: id };
    return { id, shortDescription: { text: message }, ...(spec?.startsWith("http") && { helpUri: spec }) };
  });
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "feedwright", rules: described } },
        columnKind: "utf16CodeUnits",
        ...(unreadable.length > 0 && { invocations: [failed(unreadable)] }),
        results,
      },
    ],
  };
  return `${jsonText(log)}\n`;
}

/** §3.20: a run that did not come to its end says what stopped it. */
const failed = (unreadable: readonly Unreadable[]) => ({
  executionSuccessful: false,
  toolExecutionNotifications: unreadable.map(({ reason }) => ({ level: "error", message: { text: reason } })),
});

/** What steers a terminal, in which a log may be shown. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** Commands that GitHub Actions turns into annotations. */
function github(checked: readonly Checked[], unreadable: readonly Unreadable[]): string {
  const data = (text: string) =>
    text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(CONTROLS, "\ufffd");
  const property = (text: string) => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
  const lines = checked.flatMap(({ name, diagnostics }) =>
    diagnostics.map(({ severity, line, column, code, message }) => {
      const place = line === undefined ? "" : `,line=${line},col=${column}`;
      const level = severity === "info" ? "notice" : severity;
      return `::${level} file=${property(name)}${place},title=${property(code)}::${data(message)}\n`;
    }),
  );
  const unread = unreadable.map(
    ({ name, reason }) => `::error file=${property(name)},title=unreadable::${data(reason)}\n`,
  );
  return [...lines, ...unread].join("");
}

/** One test suite a feed, one test case a finding. */
function junit(checked: readonly Checked[], unreadable: readonly Unreadable[]): string {
  const suites = checked.map(({ name, diagnostics }) => {
    // A valid feed may have warnings: they are said, and fail nothing.
    const failures = diagnostics.filter(({ severity }) => severity === "error");
    const cases = diagnostics
      .filter(({ severity }) => severity !== "info")
      .map(({ code, severity, message, line, column, path }) => {
        const place = `${name}:${line ?? 1}:${column ?? 1} ${path}`;
        const said =
          severity === "error"
            ? `<failure type="error" message="${escaped(message)}">${escaped(place)}</failure>`
            : `<system-out>${escaped(`${severity}: ${message} (${place})`)}</system-out>`;
        return `    <testcase name="${escaped(code)}" classname="${escaped(name)}">${said}</testcase>`;
      });
    if (cases.length === 0) cases.push(`    <testcase name="valid" classname="${escaped(name)}"/>`);
    return `  <testsuite name="${escaped(name)}" tests="${cases.length}" failures="${failures.length}">\n${cases.join("\n")}\n  </testsuite>`;
  });
  const unread = unreadable.map(
    ({ name, reason }) =>
      `  <testsuite name="${escaped(name)}" tests="1" failures="0" errors="1">\n    <testcase name="unreadable" classname="${escaped(name)}"><error message="${escaped(reason)}"/></testcase>\n  </testsuite>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${[...suites, ...unread].join("\n")}\n</testsuites>\n`;
}

function escaped(text: string): string {
  return whole(text)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, "\uFFFD");
}
