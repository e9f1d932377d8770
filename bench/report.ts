/** Sections of figures → a table for the terminal and a page with charts. */

import type { Chart } from "./chart.ts";

/** A line of the table of floors. */
export interface Verdict {
  readonly measure: string;
  readonly floor: string;
  readonly aim: string;
  readonly reached: string;
  readonly isOk: boolean;
}

export interface Section {
  readonly title: string;
  readonly about?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Name of the file, and what is in it. */
  readonly charts?: Readonly<Record<string, Chart>>;
  readonly verdicts?: readonly Verdict[];
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const isNumber = (column: number) => rows.some((row) => /^[\d.,]+( |$)/.test(String(row[column] ?? "")));
  const rule = head.map((_, i) => (i > 0 && isNumber(i) ? "---:" : "---"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

export function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ measure, floor, aim, reached, isOk }) => [
    measure,
    floor,
    aim,
    reached,
    isOk ? "ok" : "short",
  ]);
  return table(["measure", "floor", "aim", "reached", ""], rows);
}

export function markdownOf({ title, about, head, rows, charts = {} }: Section): string {
  const images = Object.entries(charts).map(
    ([file, chart]) => `![${chart.title}, ${chart.unit}](benchmarks/${file}.svg)`,
  );
  return [`## ${title}`, about, ...images, table(head, rows)].filter((part) => part !== undefined).join("\n\n");
}

/** The page in docs/. */
export function pageOf(sections: readonly Section[], machine: string, versions: string): string {
  const verdicts = sections.flatMap((section) => section.verdicts ?? []);
  const parts = [
    "# Benchmarks",
    "<!-- Made by `npm run bench`. Do not edit. -->",
    machine,
    `Peers: ${versions}.`,
    "Trust ratios within a table, which was measured in one run, more than figures in it.",
    "## Floors and aims",
    verdictTable(verdicts),
    ...sections.map(markdownOf),
  ];
  return `${parts.join("\n\n")}\n`;
}
