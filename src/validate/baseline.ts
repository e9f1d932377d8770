/**
 * Known problems: what was wrong with a feed on the day that somebody took it on. It passes from then on; what is new fails.
 *
 * Problems are known by rule and by the shape of their path (`rss/channel/item/pubDate`), so that neither moved lines nor new
 * articles are new problems. What stands outside of articles is counted too, and may not become more.
 */

import type { Diagnostic } from "../errors.ts";

export interface KnownProblem {
  readonly rule: string;
  readonly path: string;
  /** Of a strict baseline: the value that is wrong. */
  readonly value?: string;
  /** How often, outside of articles. */
  readonly count?: number;
}

export interface Baseline {
  readonly version: 1;
  /** Another value is another problem. */
  readonly strict: boolean;
  /** By the name of the feed. */
  readonly feeds: Readonly<Record<string, readonly KnownProblem[]>>;
}

/** What was found, compared with what was known. */
export interface Compared {
  readonly fresh: readonly Diagnostic[];
  readonly known: readonly Diagnostic[];
  /** Known problems that are not found any more, or less often. */
  readonly gone: readonly KnownProblem[];
}

/** What a feed's findings are known by, sorted so that a baseline is the same text again. */
export function knownProblems(found: readonly Diagnostic[], strict: boolean): KnownProblem[] {
  const groups = grouped(found, strict);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { problem, found }]) => counted(problem, found.length));
}

const counted = (problem: KnownProblem, count: number): KnownProblem =>
  IN_ARTICLE.test(problem.path) ? problem : { ...problem, count };

/** A segment that stands for an article, in the words of each format. */
const IN_ARTICLE = /(?:^|\/)(?:items?|entry|outline)(?:[/. ]|$)/;

export function compare(
  found: readonly Diagnostic[],
  problems: readonly KnownProblem[] | undefined,
  strict: boolean,
): Compared {
  const groups = grouped(found, strict);
  const known = new Set<Diagnostic>();
  const gone = (problems ?? []).filter((problem) => {
    const there = groups.get(keyOf(problem))?.found ?? [];
    const { count = Number.POSITIVE_INFINITY } = problem;
    for (const one of there.slice(0, count)) known.add(one);
    return there.length === 0 || (there.length < count && problem.count !== undefined);
  });
  return { fresh: found.filter((one) => !known.has(one)), known: [...known], gone };
}

interface Group {
  readonly problem: KnownProblem;
  readonly found: Diagnostic[];
}

function grouped(found: readonly Diagnostic[], strict: boolean): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const one of found) {
    const problem = problemOf(one, strict);
    const key = keyOf(problem);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { problem, found: [one] });
    else group.found.push(one);
  }
  return groups;
}

const keyOf = ({ rule, path, value }: KnownProblem) => JSON.stringify([rule, path, value]);

function problemOf({ code, path, params, message }: Diagnostic, strict: boolean): KnownProblem {
  const problem = { rule: code, path: shapeOf(path, params) };
  return strict ? { ...problem, value: params.value ?? message } : problem;
}

/** The path without its numbers, and what a finding is about in that place: an attribute, an element that is missing. */
function shapeOf(path: string, { attr, element, profile }: Diagnostic["params"]): string {
  const shape = path.replace(/\[\d+\]/g, "");
  const last = shape.slice(Math.max(shape.lastIndexOf("/"), shape.lastIndexOf(".")) + 1);
  const about = [
    ...(attr === undefined || last.endsWith(`@${attr}`) ? [] : [`@${attr}`]),
    ...(element === undefined || element === last || element === attr ? [] : [element]),
    ...(profile === undefined ? [] : [`for ${profile}`]),
  ];
  return [shape, ...about].join(" ").trim();
}

/** @throws Error that says what is wrong with the text */
export function parseBaseline(text: string): Baseline {
  const read = JSON.parse(text) as Partial<Baseline> | null;
  if (read?.version !== 1 || typeof read.feeds !== "object" || read.feeds === null)
    throw new Error("expected { version: 1, strict, feeds } as --write-baseline writes it");
  return { version: 1, strict: read.strict === true, feeds: read.feeds };
}
