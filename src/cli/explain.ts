/** `feedwright explain RULE`: the rule's page, from the package itself. */

import { readFileSync } from "node:fs";
import { Command } from "commander";
import { UsageError } from "../build/usage-error.ts";
import { isRuleId, nearestRule } from "../validate/rule-settings.ts";

export function explainCommand(): Command {
  return new Command("explain")
    .description("Say what a rule of validate means: why it matters, a wrong and a right feed, the clause.")
    .argument("<rule>", "its name in a report, like missing-guid")
    .addHelpText("after", "\nExample:\n  feedwright explain missing-guid")
    .action(explain);
}

function explain(rule: string): void {
  if (!isRuleId(rule)) throw new UsageError(`there is no rule "${rule}"${nearestRule(rule)}`);
  process.stdout.write(readFileSync(new URL(`../docs/rules/${rule}.md`, import.meta.url), "utf8"));
}
