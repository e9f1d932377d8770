/** What `feedwright validate` is told once, in `feedwright.config.*`. */

import type { Profile, ProfileName } from "./profiles.ts";
import type { RuleSettings } from "./rule-settings.ts";

type Profiles = readonly (ProfileName | (string & {}) | Profile)[];

/** The member `validate` of the configuration. Globs are relative to the configuration's folder. */
export interface ValidateConfig {
  /** What destinations ask for on top of the specifications. */
  profiles?: Profiles;
  /** How bad a rule is; `"off"` leaves it out. @example { "missing-guid": "off" } */
  rules?: RuleSettings;
  /** What is different for some feeds. Of several that fit, later ones win; `profiles` replaces, `rules` adds. */
  overrides?: readonly ValidateOverride[];
  /** Globs of files and addresses that are not checked. */
  ignore?: readonly string[];
}

/** Settings of the feeds that a glob names. */
export interface ValidateOverride {
  /** Globs of files and addresses. @example "partners/**" */
  files: string | readonly string[];
  profiles?: Profiles;
  rules?: RuleSettings;
}
