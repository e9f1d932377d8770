/** What `build` prints: problems, warnings in brief, the table of files, what the site lacks. */

import pc from "picocolors";
import type { SiteReport } from "../build/autodiscovery.ts";
import { briefly } from "../build/briefly.ts";
import type { Draft } from "../build/outputs.ts";
import type { BuildProblem, BuildRun, BuildWarning, LeftOutFile } from "../build/run.ts";

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Each problem with its place, and that nothing was written. */
export function problemList(problems: readonly BuildProblem[]): string {
  const lines = problems.map(({ place, message }) => `${pc.red("error")} ${place}: ${message}`);
  return `${[...lines, `${plural(problems.length, "problem")}; nothing was written`].join("\n")}\n`;
}

/** One line for each kind of warning: the first, and how many there are like it. */
export function warningList(warnings: readonly BuildWarning[], verbose: boolean): string {
  const lines = verbose
    ? warnings.map(lineOf)
    : briefly(warnings).map(
        ({ first, more }) => `${lineOf(first)}${more > 0 ? pc.dim(` (and ${more} more like it)`) : ""}`,
      );
  return lines.map((line) => `${line}\n`).join("");
}

/** Pages that are no articles, and what is not read, are no problem, but nobody should wonder where one is. */
export function leftOutList(leftOut: readonly LeftOutFile[], verbose: boolean): string {
  if (verbose) return leftOut.map(({ place, message }) => `${pc.dim("left out")} ${place}: ${message}\n`).join("");
  const counts = Object.entries(ABSENCES).flatMap(([absence, words]) => {
    const count = leftOut.filter((file) => file.absence === absence).length;
    return count === 0 ? [] : [`${count} ${words}\n`];
  });
  const others = leftOut.filter(({ absence }) => absence === undefined || !(absence in ABSENCES)).length;
  return [...counts, ...(others === 0 ? [] : [`left out ${plural(others, "file")}; --verbose tells why\n`])].join("");
}

/** Articles that are not published now, or not here. */
const ABSENCES: Readonly<Record<string, string>> = {
  draft: "left out as drafts; --drafts keeps them",
  future: "later than now, left out; --future keeps them",
  expired: "expired, left out",
  unlisted: "not listed, left out; --verbose tells which",
  language: "in other languages, left out; --by language makes feeds of them",
};

/** What everybody should know. */
export const hintList = (hints: readonly string[]) => hints.map((hint) => `${pc.dim("note")} ${hint}\n`).join("");

const lineOf = ({ place, message }: BuildProblem) => `${pc.yellow("warning")} ${place}: ${message}`;

/** Rows that are shown unless all are asked for. */
const MOST_ROWS = 15;

/** What was written. */
export function tableOf({ documents, drafts }: BuildRun, verbose: boolean): string {
  const row = ({ file, bytes, isChanged }: Draft, articles = "", newest = "") => [
    file,
    articles,
    String(bytes),
    newest,
    isChanged ? "written" : "unchanged",
  ];
  const rows = [
    ...documents.map(({ draft, document: { feed }, newest }) =>
      row(draft, String(feed.articles?.length ?? 0), newest?.toRfc3339()),
    ),
    // The documents come first.
    ...drafts.slice(documents.length).map((draft) => row(draft)),
  ];
  const shown = verbose || rows.length <= MOST_ROWS ? rows : rows.slice(0, MOST_ROWS - 1);
  const rest = rows.length - shown.length;
  const more =
    rest === 0
      ? ""
      : `${pc.dim(`… and ${rest} more, ${drafts.filter(({ isChanged }) => isChanged).length} of ${rows.length} written; --verbose lists them`)}\n`;
  return aligned(["file", "articles", "bytes", "newest", ""], shown, [1, 2]) + more;
}

/** A table; columns of numbers stand at the right. */
function aligned(head: readonly string[], rows: readonly (readonly string[])[], numbers: readonly number[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (numbers.includes(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join("  ")
      .trimEnd();
  return `${[pc.bold(line(head)), ...rows.map(line)].join("\n")}\n`;
}

/** Pages that are named unless all are asked for. */
const MOST_PAGES = 2;

/** Which pages announce no feed, or one that is none. */
export function siteTable({ pages, findings }: SiteReport, verbose: boolean): string {
  if (pages === 0) return `${pc.yellow("warning")} the site has no HTML pages that could announce the feeds\n`;
  if (findings.length === 0) return `${plural(pages, "page")} of the site announce the feeds\n`;
  const rows = findings.map(({ message, pages: where }) => {
    const named = where.slice(0, MOST_PAGES).join(", ");
    const rest = where.length > MOST_PAGES ? ` … (${where.length - MOST_PAGES} more)` : "";
    return [where.length === 0 ? "" : `${where.length} of ${pages}`, message, verbose ? "" : named + rest];
  });
  const table = `${pc.yellow("warning")} the site's pages and its feeds do not agree\n${aligned(["pages", "what", ""], rows, [0])}`;
  const lists = verbose
    ? findings.map(({ message, pages: where }) => [`\n${message}:`, ...where.map((page) => `  ${page}`)].join("\n"))
    : [];
  const repairs = [...new Set(findings.flatMap(({ repair }) => repair ?? []))];
  const advice =
    repairs.length === 0 ? "" : `\nFor the head of the pages:\n${repairs.map((link) => `  ${link}`).join("\n")}\n`;
  return table + (lists.length === 0 ? "" : `${lists.join("\n")}\n`) + advice;
}
