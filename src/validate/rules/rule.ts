/** What a rule says, and the words that rules are written in. */

import type { Severity } from "../../errors.ts";

/** What a rule says; `{element}` and the like in its message stand for the finding's params. */
export interface Rule {
  /** `error` is what a specification forbids, `warning` what goes wrong at readers, `info` what is worth knowing. */
  readonly severity: Severity;
  readonly message: string;
  /** The clause that says so: a link, or where a profile's own source is to be found. */
  readonly spec?: string;
  /** Message class of the W3C feed validator. */
  readonly w3c?: string | readonly string[];
  /** Said only where a profile asks for it. */
  readonly optional?: true;
  /**
   * A writer that keeps to the letter what it is given cannot help it: `text` is about texts and HTML, `facts` about dates,
   * addresses and relations that a program states.
   */
  readonly about?: "text" | "facts";
}

const ruleOf = (severity: Severity, message: string, spec: string, w3c: string | undefined): Rule =>
  w3c === undefined ? { severity, message, spec } : { severity, message, spec, w3c };

/* @__NO_SIDE_EFFECTS__ */ export const error = (message: string, spec: string, w3c?: string): Rule =>
  ruleOf("error", message, spec, w3c);
/* @__NO_SIDE_EFFECTS__ */ export const warning = (message: string, spec: string, w3c?: string): Rule =>
  ruleOf("warning", message, spec, w3c);
/* @__NO_SIDE_EFFECTS__ */ export const info = (message: string, spec: string, w3c?: string): Rule =>
  ruleOf("info", message, spec, w3c);

/* @__NO_SIDE_EFFECTS__ */ export const text = (message: string, spec: string, w3c: string) =>
  ({ ...warning(message, spec, w3c), about: "text" }) as const;
/* @__NO_SIDE_EFFECTS__ */ export const facts = (message: string, spec: string, w3c: string) =>
  ({ ...warning(message, spec, w3c), about: "facts" }) as const;

/** Said only where a profile's `rules` give it a severity. */
/* @__NO_SIDE_EFFECTS__ */ export const optional = (message: string, spec: string): Rule => ({
  severity: "info",
  message,
  spec,
  optional: true,
});
