/** Which rules a feed is judged by: the configuration, what it says of some files, and the command line, in this order. */

import { dirname, relative, resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import picomatch from "picomatch";
import { checkValidate } from "../build/config/check-validate.ts";
import { didYouMean } from "../validate/did-you-mean.ts";
import { profiles } from "../validate/profiles.ts";
import { checkRules, type RuleSettings } from "../validate/rule-settings.ts";
import type { ValidateConfig } from "../validate/validate-config.ts";
import { loadConfig } from "./config.ts";
import { isFetched, nameOf } from "./input.ts";

/** What the command line says of rules. */
export interface RuleFlags {
  config?: string;
  profile?: string[];
  rule?: RuleSettings;
}

/** How one feed is judged. */
export interface FileSettings {
  readonly profiles: NonNullable<ValidateConfig["profiles"]>;
  readonly rules: RuleSettings;
}

/** The configuration beside the command line. */
export class ValidateSettings {
  readonly file: string | undefined;
  readonly #config: ValidateConfig;
  readonly #flags: RuleFlags;
  readonly #overrides: readonly { fits: (name: string) => boolean; settings: Partial<FileSettings> }[];
  readonly #isIgnored: (name: string) => boolean;

  constructor(config: ValidateConfig, file: string | undefined, flags: RuleFlags) {
    this.file = file;
    this.#config = config;
    this.#flags = flags;
    this.#overrides = (config.overrides ?? []).map(({ files, ...settings }) => ({
      fits: picomatch([files].flat(), { dot: true }),
      settings: settings as Partial<FileSettings>,
    }));
    this.#isIgnored = picomatch([...(config.ignore ?? [])], { dot: true });
  }

  isIgnored(name: string): boolean {
    return this.#isIgnored(this.#nameInConfig(name));
  }

  of(name: string): FileSettings {
    const known = this.#nameInConfig(name);
    const fitting = this.#overrides.filter(({ fits }) => fits(known)).map(({ settings }) => settings);
    const chosen = [this.#config, ...fitting].map((one) => one.profiles).findLast((names) => names !== undefined);
    return {
      profiles: ["w3c", ...(this.#flags.profile ?? chosen ?? [])],
      rules: Object.assign({}, this.#config.rules, ...fitting.map(({ rules }) => rules), this.#flags.rule),
    };
  }

  /** Globs are written beside the configuration, so names are as seen from there. */
  #nameInConfig(name: string): string {
    if (isFetched(name)) return name;
    const folder = this.file === undefined ? process.cwd() : dirname(this.file);
    return relative(folder, resolve(nameOf(name))).replaceAll("\\", "/");
  }
}

export async function settingsOf(flags: RuleFlags): Promise<ValidateSettings> {
  const { config, file } = await loadConfig(flags.config);
  const { validate = {} } = config;
  checkValidate(validate);
  return new ValidateSettings(validate, file, flags);
}

/** What `--print-config` shows. A profile of one's own is known by its name. */
export function printedSettings(settings: ValidateSettings, name: string): string {
  const { profiles: chosen, rules } = settings.of(name);
  const names = chosen.map((one) => (typeof one === "string" ? one : one.name));
  const all = { file: name, config: settings.file ?? null, ignored: settings.isIgnored(name), profiles: names, rules };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}

/** `--profile`: several at once, separated by commas, as `build --by` has it; the option may be repeated too. */
export function collectProfiles(text: string, before: string[] = []): string[] {
  const names = text.split(",").map((name) => name.trim());
  const known = Object.keys(profiles);
  const odd = names.find((name) => !Object.hasOwn(profiles, name));
  if (odd === undefined) return [...before, ...names];
  throw new InvalidArgumentError(
    `there is no profile "${odd}"${didYouMean(odd, known)}; known are ${known.join(", ")}`,
  );
}

/** `--rule id=off`: several at once, separated by commas; the option may be repeated too. */
export function collectRules(text: string, before: RuleSettings = {}): RuleSettings {
  const said: Record<string, string> = { ...before };
  for (const one of text.split(",")) {
    const [id = "", level] = one.split("=", 2).map((part) => part.trim());
    if (level === undefined) throw new InvalidArgumentError(`expected a rule and how bad it is, like ${id}=off`);
    said[id] = level;
  }
  try {
    checkRules(said);
    return said;
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}
