/** Findings → diagnostics. */

import type { Diagnostic, DiagnosticParams, Severity, TextEdit } from "../errors.ts";
import { type SourceLocation, sourceLocation } from "../scan/source-location.ts";
import type { Utf8 } from "../scan/utf8.ts";
import type { Profile } from "./profiles.ts";
import type { RuleComment } from "./comments.ts";
import type { RuleSettings } from "./rule-settings.ts";
import { type Rule, type RuleId, rules } from "./rules/index.ts";
import type { Range, TreeElement } from "./tree.ts";
import { offsetByUnits } from "./offset-by-units.ts";

type Finding = { -readonly [K in keyof Diagnostic]: Diagnostic[K] };

/** Excerpts longer than this are cut in messages, never in params. */
const LONGEST = 80;

export class Report {
  readonly diagnostics: Diagnostic[] = [];
  /** It is known that no text or value of the document has an odd character in it. */
  isClean = false;
  /** Comments that may switch rules off. */
  comments: readonly RuleComment[] = [];
  readonly #document: { readonly text: string };
  #utf8: Utf8 | undefined;
  #place: SourceLocation;
  readonly #severities = new Map<string, Severity | "off">();
  /** Where each profile's requirements are written down. */
  readonly #sources = new Map<unknown, string | undefined>();

  /** How often each rule was told. */
  readonly #counts = new Map<RuleId, number>();

  constructor(document: { readonly text: string }, profiles: readonly Profile[], settings: RuleSettings = {}) {
    for (const { name, source, rules: own = {} } of profiles) {
      this.#sources.set(name, source);
      for (const [id, severity] of Object.entries(own)) this.#severities.set(id, severity);
    }
    for (const [id, severity] of Object.entries(settings)) this.#severities.set(id, severity);
    this.#document = document;
    this.#place = sourceLocation(document, undefined);
  }

  /** From now on, ranges are of these bytes. */
  speakOfBytes(utf8: Utf8): void {
    this.#utf8 = utf8;
    this.#place = sourceLocation(this.#document, utf8);
  }

  /** Where a range is, in characters of the text. */
  locate({ start, end }: Range): ReturnType<SourceLocation> {
    return this.#place(start, end - start);
  }

  /** A finding about an element: at its value unless a range says otherwise. */
  at(
    id: RuleId,
    element: TreeElement,
    params: DiagnosticParams = {},
    range: Range = element.value,
    fix?: readonly TextEdit[],
  ): void {
    if (this.#severityOf(id) === undefined || isKept(element)) return;
    // As the W3C validator names a parent that has a prefix.
    const parent = element.parent?.label.replace(":", "_");
    const { label } = element;
    const named = parent === undefined ? { element: label, ...params } : { parent, element: label, ...params };
    this.add(id, range, named, element.path, fix);
  }

  add(
    id: RuleId,
    range: Range | undefined,
    params: DiagnosticParams,
    path = "",
    fix?: readonly TextEdit[],
    asked?: Severity,
  ): void {
    const severity = this.#severityOf(id, asked);
    if (severity === undefined) return;
    this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
    const rule: Rule = rules[id];
    const message = messageOf(rule.message, params);
    // Property by property: spreading optional ones took longer than all the rest.
    let found: Finding = { code: id, severity, message, path, params };
    if (range !== undefined) {
      const { line, column, offset, length } = this.#place(range.start, Math.max(0, range.end - range.start));
      found = { code: id, severity, message, path, line, column, offset, length, params };
    }
    // What only a profile asks for is written down where the profile says.
    const spec = params.profile === undefined ? rule.spec : this.#sources.get(params.profile);
    if (spec !== undefined) found.spec = spec;
    if (rule.w3c !== undefined) found.w3c = rule.w3c;
    if (fix !== undefined) found.fix = fix.map(this.#edit);
    this.diagnostics.push(found);
  }

  /** `undefined`: nobody asked for this rule. */
  #severityOf(id: RuleId, asked?: Severity): Severity | undefined {
    if ((this.#counts.get(id) ?? 0) >= MOST_OF_A_RULE) return undefined;
    const chosen = this.#severities.get(id);
    const rule: Rule = rules[id];
    if (chosen === "off" || (rule.optional === true && chosen === undefined)) return undefined;
    return chosen ?? asked ?? rule.severity;
  }

  readonly #edit = (edit: TextEdit): TextEdit => {
    const utf8 = this.#utf8;
    if (utf8 === undefined) return edit;
    const offset = utf8.unitsBefore(edit.offset);
    return { offset, length: utf8.unitsBefore(edit.offset + edit.length) - offset, text: edit.text };
  };

  source({ start, end }: Range): string {
    return this.#utf8 === undefined ? this.#document.text.slice(start, end) : this.#utf8.slice(start, end);
  }

  /** The offset so many characters after another. */
  offsetByUnits(offset: number, units: number): number {
    return offsetByUnits(this.#utf8, offset, units);
  }
}

/** Nobody reads more of one rule, and a hostile document of 300,000 unknown elements would take seconds and a gigabyte to tell. */
const MOST_OF_A_RULE = 20_000;

/** `{attr|element}`: the attribute where the finding is about one, else the element. */
function messageOf(template: string, params: DiagnosticParams): string {
  let parts = PARTS.get(template);
  if (parts === undefined) {
    parts = template.split(/\{(\w+)(?:\|(\w+))?\}/);
    PARTS.set(template, parts);
  }
  let message = parts[0]!;
  for (let i = 1; i < parts.length; i += 3) {
    const name = parts[i]!;
    const other = parts[i + 1] ?? name;
    message += excerptOf(String(params[name] ?? params[other] ?? other)) + parts[i + 2]!;
  }
  return message;
}

/** Of each template: a text, a name, the other name if there is one, a text, and so on. */
const PARTS = new Map<string, readonly (string | undefined)[]>();

function excerptOf(written: string): string {
  const value = written.replace(/\s+/g, " ");
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}

/** Inside `fw:extension`: what another document said, and could not be said in this one's own words. */
function isKept({ parent }: TreeElement): boolean {
  for (let outer = parent; outer !== undefined; outer = outer.parent) if (outer.label === "fw:extension") return true;
  return false;
}
