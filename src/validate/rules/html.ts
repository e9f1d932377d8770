/** HTML in fields: what readers drop, and what does not work away from its page. */

import { text, type Rule } from "./rule.ts";
import { HTML, PROFILE } from "./specifications.ts";

export const htmlRules = {
  "not-html": text("{value} is no HTML", HTML, "NotHtml"),
  "unsafe-element": text("readers drop {tag}", `${PROFILE}#element-channel-item-description`, "SecurityRisk"),
  "unsafe-attribute": text("readers drop {attr}", `${PROFILE}#element-channel-item-description`, "SecurityRiskAttr"),
  "unsafe-style": text(
    "readers drop this style: {value}",
    `${PROFILE}#element-channel-item-description`,
    "DangerousStyleAttr",
  ),
  "relative-reference": text(
    "{value} is relative; feeds are read far from the page",
    `${PROFILE}#element-channel-item-description`,
    "ContainsRelRef",
  ),
} as const satisfies Record<string, Rule>;
