/** The member `validate` of a configuration, which is written by hand: what is wrong is said before anything is checked. */

import { didYouMean } from "../../validate/did-you-mean.ts";
import { profiles } from "../../validate/profiles.ts";
import { checkRules } from "../../validate/rule-settings.ts";
import type { ValidateConfig } from "../../validate/validate-config.ts";
import { UsageError } from "../usage-error.ts";

const MEMBERS = ["profiles", "rules", "overrides", "ignore"];
const OF_OVERRIDE = ["files", "profiles", "rules"];

/** @throws UsageError naming the first member that is none or has a value of another kind */
export function checkValidate(config: unknown): asserts config is ValidateConfig {
  const { profiles: names, rules, overrides = [], ignore = [] } = membersOf(config, MEMBERS, "validate");
  checkSettings(names, rules, "validate");
  if (!isTexts(ignore)) throw new UsageError('`validate.ignore` has to be a list of globs, like ["drafts/**"]');
  if (!Array.isArray(overrides)) throw new UsageError("`validate.overrides` has to be a list");
  overrides.forEach((one: unknown, i) => {
    const place = `validate.overrides[${i}]`;
    const override = membersOf(one, OF_OVERRIDE, place);
    if (!isTexts([override.files].flat()))
      throw new UsageError(`\`${place}.files\` has to be a glob or a list of globs, like "partners/**"`);
    checkSettings(override.profiles, override.rules, place);
  });
}

function membersOf(value: unknown, known: readonly string[], place: string): Record<string, unknown> {
  if (!isObject(value)) throw new UsageError(`\`${place}\` has to be an object`);
  const odd = Object.keys(value).find((name) => !known.includes(name));
  if (odd === undefined) return value;
  throw new UsageError(
    `\`${place}.${odd}\` is no option${didYouMean(odd, known) || `; there are ${known.join(", ")}`}`,
  );
}

function checkSettings(names: unknown, rules: unknown, place: string): void {
  if (names !== undefined) checkProfiles(names, `${place}.profiles`);
  if (rules === undefined) return;
  if (!isObject(rules)) throw new UsageError(`\`${place}.rules\` has to be an object like { "missing-guid": "off" }`);
  try {
    checkRules(rules);
  } catch (error) {
    throw new UsageError(`\`${place}.rules\`: ${(error as Error).message}`);
  }
}

function checkProfiles(names: unknown, place: string): void {
  if (!Array.isArray(names)) throw new UsageError(`\`${place}\` has to be a list, like ["apple-podcasts"]`);
  for (const name of names) {
    if (isObject(name) || (typeof name === "string" && Object.hasOwn(profiles, name))) continue;
    const known = Object.keys(profiles);
    const hint = didYouMean(String(name), known) || `; known are ${known.join(", ")}`;
    throw new UsageError(`\`${place}\`: there is no profile ${JSON.stringify(name)}${hint}`);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string" && one !== "");
