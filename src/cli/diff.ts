/** `feedwright diff OLD NEW`: what subscribers will see of a deploy, before it. */

import { Command, Option } from "commander";
import pc from "picocolors";
import { type FeedDiff, type FieldChange, diffFeeds, type ReannouncedArticle } from "../feed/diff-feeds.ts";
import { textOfHtml } from "../content/html-text.ts";
import type { Article } from "../model.ts";
import { parseFeed } from "../read/parse-feed.ts";
import { UsageError } from "../build/usage-error.ts";
import { readingOf, readInput } from "./input.ts";
import { visible } from "./terminal.ts";

interface Flags {
  format: "pretty" | "json";
  allowPrivate?: boolean;
}

export function diffCommand(): Command {
  return new Command("diff")
    .description("Say what subscribers will see when one feed takes the place of another: before a deploy.")
    .argument("<old>", "the feed as it is published: a file, a URL or - for standard input")
    .argument("<new>", "the feed as it will be")
    .addOption(new Option("--format <name>", "how it is told").choices(["pretty", "json"]).default("pretty"))
    .addOption(new Option("--json", "the same as --format json").implies({ format: "json" }))
    .option("--allow-private", "also fetch from private addresses")
    .addHelpText("after", HELP)
    .action(diff);
}

const HELP = `
Articles are new, changed, vanished, or re-announced: subscribers have them and would get them once more as if they were new,
because the id is another, the date has moved, or an update is said where nothing changed.

Exit status: 0 nothing is re-announced, 1 something is, 2 wrong usage or an input that cannot be read.

Example:
  feedwright build && feedwright diff https://example.com/rss.xml public/rss.xml && deploy public`;

async function diff(oldFrom: string, newFrom: string, flags: Flags): Promise<void> {
  const [before, after] = [await feedOf(oldFrom, flags), await feedOf(newFrom, flags)];
  const found = diffFeeds(before, after);
  process.stdout.write(flags.format === "json" ? jsonOf(found) : prettyOf(found));
  if (found.reannounced.length > 0) process.exitCode = 1;
}

async function feedOf(from: string, flags: Flags) {
  const { bytes, ...source } = await readInput(from, flags);
  return readingOf(from, () => parseFeed(bytes, source).feed, UsageError);
}

// ── JSON ────────────────────────────────────────────────────────────────────

/** What scripts want to know of an article; the whole feed is in the feed. */
const briefOf = ({ id, url, title, published, updated }: Article) => ({ id, url, title, published, updated });

function jsonOf({ feed, added, changed, reannounced, vanished, unchanged }: FeedDiff): string {
  const told = {
    feed,
    added: added.map(briefOf),
    changed: changed.map(({ after, fields }) => ({ ...briefOf(after), fields })),
    reannounced: reannounced.map(({ after, fields, reason, sameBy }) => ({
      ...briefOf(after),
      reason,
      sameBy,
      fields,
    })),
    vanished: vanished.map(({ article, isAgedOut }) => ({ ...briefOf(article), isAgedOut })),
    unchanged,
  };
  return `${JSON.stringify(told, undefined, 2)}\n`;
}

// ── For people ──────────────────────────────────────────────────────────────

function prettyOf({ feed, added, changed, reannounced, vanished, unchanged }: FeedDiff): string {
  const withdrawn = vanished.filter(({ isAgedOut }) => !isAgedOut);
  const agedOut = vanished.filter(({ isAgedOut }) => isAgedOut);
  const sections = [
    section(pc.bold("the feed itself"), feed.map(changeLine)),
    section(
      pc.red(pc.bold("re-announced")),
      reannounced.flatMap((one) => [headline(pc.red("!"), one.after), `    ${reasonOf(one)}`]),
    ),
    section(
      pc.green(pc.bold("new")),
      added.map((article) => headline(pc.green("+"), article)),
    ),
    section(
      pc.yellow(pc.bold("changed")),
      changed.flatMap(({ after, fields }) => [
        headline(pc.yellow("~"), after),
        ...fields.map(changeLine).map((line) => `  ${line}`),
      ]),
    ),
    section(
      pc.bold("withdrawn"),
      withdrawn.map(({ article }) => headline("-", article)),
    ),
    section(
      pc.dim("fell off the end"),
      agedOut.map(({ article }) => headline(pc.dim("-"), article)),
    ),
  ];
  const counts = [
    `${added.length} new`,
    `${changed.length} changed`,
    `${withdrawn.length} withdrawn`,
    ...(agedOut.length > 0 ? [`${agedOut.length} fell off the end`] : []),
    `${unchanged} the same`,
    (reannounced.length > 0 ? pc.red : String)(`${reannounced.length} re-announced`),
  ];
  return `${[...sections.filter((text) => text !== ""), counts.join(", ")].join("\n")}\n`;
}

const section = (head: string, lines: readonly string[]) =>
  lines.length === 0 ? "" : `${head}\n${lines.join("\n")}\n`;

function headline(mark: string, article: Article): string {
  const date = (article.published ?? article.updated)?.toRfc3339().slice(0, 16).replace("T", " ") ?? "";
  return `  ${mark} ${visible(article.title ?? article.summary?.slice(0, 80) ?? article.id)}${pc.dim(date === "" ? "" : `  ${date}`)}`;
}

function reasonOf({ before, after, reason, sameBy }: ReannouncedArticle): string {
  switch (reason) {
    case "id":
      return `has the ${sameBy} of an article whose id was ${visible(before.id)}; now it is ${visible(after.id)}`;
    case "published":
      return `its date moved from ${shown(before.published)} to ${shown(after.published)}`;
    case "updated":
      return `is said to be updated (${shown(before.updated)} to ${shown(after.updated)}), but nothing else is different`;
  }
}

function changeLine({ field, before, after }: FieldChange): string {
  if (before === undefined) return `  ${field}: ${shown(after)} (was not there)`;
  if (after === undefined) return `  ${field}: gone (was ${shown(before)})`;
  if (/Html$/.test(field)) return `  ${field}: ${lengthsOf(String(before), String(after))}`;
  return `  ${field}: ${shown(before)} → ${shown(after)}`;
}

function lengthsOf(before: string, after: string): string {
  const words = (html: string) => textOfHtml(html).split(/\s+/).filter(Boolean);
  const [old, current] = [words(before), words(after)];
  if (old.join(" ") === current.join(" ")) return "other markup, the same words";
  const at = old.findIndex((word, i) => word !== current[i]);
  const near = (list: readonly string[]) => list.slice(Math.max(0, at - 2), at + 4).join(" ");
  return `${old.length} → ${current.length} words, first at “${visible(near(old))}” → “${visible(near(current))}”`;
}

/** Characters of a value. */
const LONGEST = 70;

function shown(value: unknown): string {
  const text =
    value instanceof Date ? String(value) : typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return visible(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
