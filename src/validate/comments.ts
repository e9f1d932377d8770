/**
 * Comments that switch rules off in a document:
 * `<!-- feedwright-disable-next-line missing-guid: the partner has none -->`, `feedwright-disable` until `feedwright-enable`.
 *
 * The reason stands after a colon, since `--` may not stand in a comment (XML 1.0 §2.5). Where it does, it is understood,
 * and the document is reported as not well-formed.
 */

import type { Diagnostic } from "../errors.ts";
import type { Report } from "./report.ts";
import { isRuleId, nearestRule } from "./rule-settings.ts";
import { type Rule, rules } from "./rules/index.ts";
import type { Range } from "./tree.ts";

/** A comment that may be about rules; the range is that of what it says. */
export interface RuleComment extends Range {
  readonly text: string;
}

interface Directive {
  readonly verb: "disable-next-line" | "disable" | "enable";
  /** None: all rules. */
  readonly rules: readonly string[];
  readonly range: Range;
  readonly offset: number;
  /** The line on which it ends. */
  readonly line: number;
  readonly used: Set<string>;
}

/** Stands for all rules where a comment names none. */
const ALL = "*";

/** The findings that no comment switches off, with those about the comments themselves. */
export function withoutDisabled(found: readonly Diagnostic[], report: Report): Diagnostic[] {
  const directives = report.comments.map((comment) => directiveOf(comment, report)).filter((one) => one !== undefined);
  if (directives.length === 0) return [...found];
  const left = new DisabledRules(directives).rest(found);
  const before = report.diagnostics.length;
  for (const directive of directives) reportUnknown(directive, report);
  for (const directive of directives) reportUnused(directive, report);
  return [...left, ...report.diagnostics.slice(before)];
}

function directiveOf(comment: RuleComment, report: Report): Directive | undefined {
  const said = comment.text.trim();
  const [, verb] = /^feedwright-(disable-next-line|disable|enable)(?=[\s:]|$)/.exec(said) ?? [];
  if (verb === undefined) return undefined;
  const rest = said.slice("feedwright-".length + verb.length);
  const reason = rest.search(/:|\s--|[–—]/);
  const names = (reason < 0 ? rest : rest.slice(0, reason)).split(/[\s,]+/).filter((name) => name !== "");
  return {
    verb: verb as Directive["verb"],
    rules: names.length === 0 ? [ALL] : names,
    range: comment,
    offset: report.locate({ start: comment.start, end: comment.start }).offset,
    line: report.locate({ start: comment.end, end: comment.end }).line,
    used: new Set(),
  };
}

/** One pass over findings and comments, both in the order of the document. */
class DisabledRules {
  readonly #open = new Map<string, Directive>();
  readonly #byLine = new Map<number, Map<string, Directive>>();
  readonly #ranges: readonly Directive[];

  constructor(directives: readonly Directive[]) {
    this.#ranges = directives.filter(({ verb }) => verb !== "disable-next-line");
    for (const directive of directives) if (directive.verb === "disable-next-line") this.#disableNextLine(directive);
  }

  #disableNextLine(directive: Directive): void {
    const line = directive.line + 1;
    const there = this.#byLine.get(line) ?? new Map<string, Directive>();
    this.#byLine.set(line, there);
    for (const rule of directive.rules) there.set(rule, directive);
  }

  rest(found: readonly Diagnostic[]): Diagnostic[] {
    let next = 0;
    return found.filter(({ code, offset = 0, line = 1 }) => {
      for (; next < this.#ranges.length && this.#ranges[next]!.offset <= offset; next++)
        this.#pass(this.#ranges[next]!);
      const isUsed = [this.#byLine.get(line), this.#open].map((rules) => use(rules, code));
      return !isUsed.includes(true);
    });
  }

  #pass(directive: Directive): void {
    if (directive.verb === "disable") for (const rule of directive.rules) this.#open.set(rule, directive);
    else if (directive.rules[0] === ALL) this.#open.clear();
    else for (const rule of directive.rules) this.#open.delete(rule);
  }
}

/** Whether a comment switches the rule off, which is then needed. */
function use(rules: ReadonlyMap<string, Directive> | undefined, code: string): boolean {
  const name = rules?.has(code) ? code : ALL;
  const directive = rules?.get(name);
  directive?.used.add(name);
  return directive !== undefined;
}

function reportUnknown(directive: Directive, report: Report): void {
  for (const name of directive.rules)
    if (name !== ALL && !isRuleId(name))
      report.add("unknown-rule", directive.range, { value: name, hint: nearestRule(name) });
}

function reportUnused({ verb, rules: names, used, range }: Directive, report: Report): void {
  if (verb === "enable") return;
  for (const name of names) {
    if (used.has(name) || (name !== ALL && !mayBeFound(name))) continue;
    report.add("unused-disable", range, { value: name === ALL ? "any finding" : name });
  }
}

/** What only a profile asks for is found in some runs alone. */
function mayBeFound(name: string): boolean {
  if (!isRuleId(name)) return false;
  const rule: Rule = rules[name];
  return rule.optional !== true && !name.startsWith("profile-");
}
