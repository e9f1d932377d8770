/** Comments that switch rules off. */

import type { Rule } from "./rule.ts";

const spec = "docs/validate-in-ci.md of this package";

export const commentRules = {
  "unused-disable": { severity: "warning", message: "{value} is not found here; take it out of the comment", spec },
  "unknown-rule": { severity: "warning", message: 'there is no rule "{value}"{hint}', spec },
} as const satisfies Record<string, Rule>;
