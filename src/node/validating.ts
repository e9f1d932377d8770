/** What checks a feed. */
export { applyFixes } from "../validate/apply-fixes.ts";
export { profiles } from "../validate/profiles.ts";
export { rules } from "../validate/rules/index.ts";
export { validateFeed } from "../validate/validate-feed.ts";
