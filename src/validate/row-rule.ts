/** What the validator asks of the values of a row: the row says it, the kinds of values say how it is found out. */

import type { Slot } from "../table/plan.ts";
import type { AnyCodec, RowRule } from "../table/words.ts";
import { type RuleId, rules } from "./rules/index.ts";
import { all, atMost, badCharacters, VALUE_RULES, type ValueProblem, type ValueRule } from "./values.ts";

/** What is wrong with values of a row; `undefined`: they may be any text. */
export function ruleOfRow(slot: Slot, isCore: boolean): ValueRule | undefined {
  const { field, codec, mark } = slot;
  const { rule = mark === "foreign" && isCore ? undefined : codec?.rule, code } = field;
  const rules: ValueRule[] = [];
  if (rule !== undefined) rules.push(...kindsOf(rule, code));
  else if (codec?.max === undefined && codec !== undefined && !isCore) rules.push(ofCodec(codec, code));
  if (codec?.max !== undefined) rules.push(atMost(codec.max));
  const judge = rules.length > 1 ? all(...rules) : rules[0];
  return judge === undefined || !mayBeEmpty(slot)
    ? judge
    : (value, isClean) => (value === "" ? undefined : judge(value, isClean));
}

/** Text that an element may hold beside its attributes, or that no specification asks for. */
const mayBeEmpty = ({ place, card, mark }: Slot) => mark === "foreign" || (place === "body" && card === "one");

/** The same of a text, in which no character may speak of a wrong decoding. */
export function ruleOfText(slot: Slot, isCore: boolean): ValueRule {
  const rule = ruleOfRow(slot, isCore);
  return rule === undefined || slot.field.rule === undefined ? all(badCharacters, rule ?? nothing) : rule;
}

const nothing: ValueRule = () => undefined;

function kindsOf(rule: RowRule, code: string | undefined): ValueRule[] {
  if (typeof rule === "function") return [named(rule, code)];
  return [rule].flat().map((kind) => VALUE_RULES[kind]);
}

/** A codec without a rule of its own, as a program may declare one: what it cannot read is no value of its kind. */
function ofCodec(codec: AnyCodec, code: string | undefined): ValueRule {
  const { problem = unreadable(codec) } = codec;
  // That an element is empty says nothing against it, save where only certain words may stand.
  return named((value) => (value === "" && code === undefined ? undefined : problem(value)), code);
}

const unreadable =
  (codec: AnyCodec) =>
  (value: string): string | undefined =>
    codec.decode(value) === undefined ? `expected ${codec.name}` : undefined;

function named(problem: (raw: string) => string | undefined, code = "invalid-value"): ValueRule {
  const rule: RuleId = code in rules ? (code as RuleId) : "invalid-value";
  return (value): ValueProblem | undefined => {
    const message = problem(value);
    return message === undefined ? undefined : { rule, params: { expected: message.replace(/^expected /, "") } };
  };
}
