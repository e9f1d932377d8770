/** The rules of all families: what each is called, how bad it is, what it says, and the clause that says so. */

import { documentRules } from "./document.ts";
import { structureRules } from "./structure.ts";
import { valueRules } from "./values.ts";
import { rssRules } from "./rss.ts";
import { atomRules } from "./atom.ts";
import { htmlRules } from "./html.ts";
import { rdfRules } from "./rdf.ts";
import { extensionRules } from "./extensions.ts";
import { opmlRules } from "./opml.ts";
import { jsonRules } from "./json.ts";
import { bestPracticeRules } from "./best-practices.ts";
import { commentRules } from "./comments.ts";
import { profileRules } from "./profiles.ts";
import type { Rule } from "./rule.ts";

export type { Rule } from "./rule.ts";

const FAMILIES = {
  ...documentRules,
  ...structureRules,
  ...valueRules,
  ...rssRules,
  ...atomRules,
  ...htmlRules,
  ...rdfRules,
  ...extensionRules,
  ...opmlRules,
  ...jsonRules,
  ...bestPracticeRules,
  ...profileRules,
  ...commentRules,
};

/** The code of a rule. */
export type RuleId = keyof typeof FAMILIES;

/** Every rule by its code. */
export const rules: Readonly<Record<RuleId, Rule>> = FAMILIES;
