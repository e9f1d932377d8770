/** JSON Feed 1.0 and 1.1 against its table: https://www.jsonfeed.org/version/1.1/ */

import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Severity } from "../errors.ts";
import { feed as table } from "../formats/json/table.ts";
import { type Plan, planOf, type Slot } from "../table/plan.ts";
import type { Report } from "./report.ts";
import type { Range } from "./tree.ts";
import { fullUrl, type ValueRule, language, mime, rfc3339 } from "./values.ts";

const rangeOf = ({ offset, length }: Node): Range => ({ start: offset, end: offset + length });
const memberOf = (node: Node, name: string): Node | undefined =>
  node.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1];

export function checkJsonFeed(
  text: string,
  report: Report,
): { format: "json"; version: string; root: Node } | undefined {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first !== undefined) {
    const range = { start: first.offset, end: first.offset + Math.max(1, first.length) };
    report.add("invalid-json", range, {
      value: WORDS[printParseErrorCode(first.error)] ?? printParseErrorCode(first.error),
    });
  }
  if (root === undefined || root.type !== "object") {
    report.add("not-a-feed", root && rangeOf(root), { value: "a JSON Feed is an object" });
    return undefined;
  }
  const version = String(memberOf(root, "version")?.value ?? "");
  new JsonCheck(report, /version\/1\.1$/.test(version)).check(root, planOf(table), "feed", "");
  return {
    format: "json",
    root,
    version: /version\/(1(?:\.1)?)$/.exec(version)?.[1]?.replace(/^1$/, "1.0") ?? version,
  };
}

/** What jsonc-parser calls its faults, as people say it. */
const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: "this is no JSON value",
  InvalidNumberFormat: "this is no JSON number",
  PropertyNameExpected: "a name in double quotes is expected",
  ValueExpected: "a value is expected",
  ColonExpected: "a colon is expected",
  CommaExpected: "a comma is expected",
  CloseBraceExpected: "a closing brace is expected",
  CloseBracketExpected: "a closing bracket is expected",
  EndOfFileExpected: "nothing is expected after the feed",
  UnexpectedEndOfString: "this string has no end",
  InvalidEscapeCharacter: "this escape is none of JSON",
  InvalidUnicode: "this escape is none of JSON",
  InvalidCharacter: "this character has to be escaped",
  InvalidCommentToken: "JSON has no comments",
};

/** Members that are of JSON Feed 1.0, and what 1.1 says instead. */
const DEPRECATED: Readonly<Record<string, string>> = { author: "authors" };
const JUDGES: Readonly<Record<string, ValueRule>> = {
  "RFC 3339 date": rfc3339,
  URL: fullUrl,
};
const BY_NAME: Readonly<Record<string, ValueRule>> = { language, mime_type: mime };

/** The two that there are, also as people write them who go by memory. */
const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1(?:\.1)?\/?$/;

/** A member, and the object that it is of. */
interface Params {
  readonly element: string;
  readonly parent: string;
}

class JsonCheck {
  readonly #report: Report;
  readonly #isCurrent: boolean;
  constructor(report: Report, isCurrent: boolean) {
    this.#report = report;
    this.#isCurrent = isCurrent;
  }

  check(node: Node, plan: Plan, name: string, path: string): void {
    const seen = new Set<string>();
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (key === undefined || value === undefined) continue;
      const member = String(key.value);
      const at = path === "" ? member : `${path}.${member}`;
      const params = { element: member, parent: name };
      if (seen.has(member)) this.#report.add("duplicate-element", rangeOf(key), params, at);
      seen.add(member);
      if (member.startsWith("_")) {
        // Readers pass it over either way.
        if (value.type !== "object") this.#type(value, "an object", params, at, "warning");
        continue;
      }
      const slot = plan.children.get(member) ?? [...plan.slots.values()].find((row) => row.key === member);
      if (slot === undefined) this.#report.add("json-unknown-member", rangeOf(key), params, at);
      else {
        const newer = this.#isCurrent ? DEPRECATED[member] : undefined;
        if (newer !== undefined) this.#report.add("json-deprecated", rangeOf(key), { ...params, expected: newer }, at);
        this.#member(value, slot, params, at);
      }
    }
    this.#required(node, plan, name, path, seen);
  }

  #required(node: Node, plan: Plan, name: string, path: string, seen: ReadonlySet<string>): void {
    const range = { start: node.offset, end: node.offset + 1 };
    for (const slot of plan.slots.values())
      if (slot.card === "must" && !seen.has(slot.name))
        this.#report.add("json-missing", range, { parent: name, element: slot.name }, path);
    if (name === "items" && !seen.has("content_html") && !seen.has("content_text"))
      this.#report.add("json-no-content", range, { parent: name, element: "content_html" }, path);
    if (name === "feed" && !seen.has("items"))
      this.#report.add("json-missing", range, { parent: name, element: "items" }, path);
  }

  #member(value: Node, slot: Slot, params: Params, path: string): void {
    if (slot.card !== "many") {
      this.#one(value, slot, params, path);
      return;
    }
    if (value.type !== "array") {
      this.#type(value, "an array", params, path);
      return;
    }
    const children = value.children ?? [];
    children.forEach((child, i) => {
      this.#one(child, slot, params, `${path}[${i}]`);
    });
    if (slot.name === "items") this.#ids(children, path);
  }

  #one(value: Node, slot: Slot, params: Params, path: string): void {
    if (slot.plan !== undefined) {
      if (value.type === "object") this.check(value, slot.plan, params.element, path);
      else this.#type(value, "an object", params, path);
      return;
    }
    const expected = TYPES[slot.codec?.name ?? ""] ?? "string";
    if (value.type !== expected) {
      this.#type(value, `a ${expected}`, params, path);
      return;
    }
    if (value.type === "number" && Number(value.value) < 0)
      this.#wrong(value, String(value.value), "a number of at least 0", params, path);
    const text = String(value.value);
    if (slot.name === "version" && !VERSION.test(text))
      this.#wrong(value, JSON.stringify(text), '"https://jsonfeed.org/version/1.1"', params, path);
    const found = (BY_NAME[slot.name] ?? JUDGES[slot.codec?.name ?? ""])?.(text);
    if (found === undefined) return;
    const fix =
      found.fix === undefined
        ? undefined
        : [{ offset: value.offset, length: value.length, text: JSON.stringify(found.fix) }];
    this.#report.add(found.rule, rangeOf(value), { ...params, value: text, ...found.params }, path, fix);
  }

  #type(value: Node, expected: string, params: Params, path: string, severity?: Severity): void {
    this.#wrong(value, value.type, expected, params, path, severity);
  }

  #wrong(node: Node, value: string, expected: string, params: Params, path: string, severity?: Severity): void {
    this.#report.add("json-type", rangeOf(node), { ...params, value, expected }, path, undefined, severity);
  }

  #ids(items: readonly Node[], path: string): void {
    const seen = new Set<string>();
    items.forEach((item, i) => {
      const id = item.type === "object" ? memberOf(item, "id") : undefined;
      if (id?.type !== "string") return;
      if (seen.has(id.value))
        this.#report.add("json-duplicate-id", rangeOf(id), { value: id.value, element: "id" }, `${path}[${i}].id`);
      seen.add(id.value);
    });
  }
}

const TYPES: Readonly<Record<string, string>> = { integer: "number", number: "number", "true | false": "boolean" };
