/** How bad each rule is, where somebody has said so: in an option, a configuration or on the command line. */

import type { Severity } from "../errors.ts";
import { didYouMean } from "./did-you-mean.ts";
import { type RuleId, rules } from "./rules/index.ts";

/** Severities by rule; `off` leaves a rule out. */
export type RuleSettings = Readonly<Partial<Record<RuleId, Severity | "off">>>;

const LEVELS: readonly unknown[] = ["off", "info", "warning", "error"];

export const isRuleId = (id: string): id is RuleId => Object.hasOwn(rules, id);

/** The rule that is nearest to an id that none has, as a question. */
export const nearestRule = (id: string) => didYouMean(id, Object.keys(rules), 3);

/** @throws TypeError for a rule or a severity that there is none of */
export function checkRules(settings: Readonly<Record<string, unknown>>): asserts settings is RuleSettings {
  for (const [id, level] of Object.entries(settings)) {
    if (!isRuleId(id)) throw new TypeError(`there is no rule "${id}"${nearestRule(id)}`);
    if (!LEVELS.includes(level))
      throw new TypeError(`the rule "${id}" is given ${JSON.stringify(level)}; expected off, info, warning or error`);
    // A page or a picture would count as a valid feed.
    if (id === "not-a-feed" && level !== "error")
      throw new TypeError('the rule "not-a-feed" is always an error: nothing else is checked then');
  }
}
