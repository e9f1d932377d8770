/** Agreement with the W3C feed validator, on its own cases and on real feeds that lie beside the project. */

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Diagnostic, validateFeed } from "../../src/index.ts";
import { type Event, SILENCES, SURPLUS, UNMET } from "./w3c-deviations.ts";

const shared = new URL("../../../shared/", import.meta.url);
const SUITES = [
  { name: "its own cases", folder: "conformance/w3c/", oracle: "oracle.jsonl" },
  { name: "real feeds", folder: "corpus/", oracle: "w3c-oracle.jsonl" },
];
/** Depends on the clock, on the network or on where the document came from, or is shown by nobody. */
const NOT_COMPARED = new Set(
  "UnknownHost ImplausibleDate InvalidYear MissingSelf MissingAtomSelfLink SelfDoesntMatchLocation AtomLinkNotEmpty UnsupportedNamespace".split(
    " ",
  ),
);
/** Here its XML parser gave up: what it would have said of the rest, nobody knows. */
const STOPS = new Set(["SAXError", "WPBlankLine", "UndefinedNamedEntity", "UnicodeError"]);

interface Verdict {
  readonly file: string;
  readonly theirs: readonly Event[];
  readonly ours: readonly Diagnostic[];
}

interface Case {
  readonly file: string;
  readonly base?: string;
  readonly expect: {
    readonly negated: boolean;
    readonly code: string;
    readonly params: Readonly<Record<string, string>>;
  };
}
interface MessageClass {
  readonly code: string;
  readonly severity: string;
  readonly parents: readonly string[];
}
const read = <T>(name: string) => JSON.parse(readFileSync(new URL(`conformance/w3c/${name}`, shared), "utf8")) as T;
const cases = existsSync(shared) ? read<Case[]>("manifest.json") : [];
const catalogue = existsSync(shared) ? read<MessageClass[]>("catalogue.json") : [];
const parents = new Map(catalogue.map(({ code, parents: above }) => [code, above]));
const successes = new Set(catalogue.filter(({ severity }) => severity === "success").map(({ code }) => code));
const bases = new Map(cases.map(({ file, base }) => [file, base]));

function verdictsOf(folder: string, oracle: string): Verdict[] {
  return readFileSync(new URL(folder + oracle, shared), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { file: string; events: Event[]; crash: unknown })
    .filter(({ crash }) => crash === null)
    .map(({ file, events }) => ({
      file,
      theirs: events.filter(({ code, severity }) => /^(?:error|warning)$/.test(severity) && !NOT_COMPARED.has(code)),
      ours: diagnosticsOf(folder + file, bases.get(file)),
    }));
}

function diagnosticsOf(file: string, url: string | undefined): Diagnostic[] {
  return validateFeed(new Uint8Array(readFileSync(new URL(file, shared))), { url }).diagnostics;
}

const classesOf = ({ w3c }: Diagnostic) => [w3c ?? []].flat();

/** Findings of ours that it does not share, in a class that it does not name for the document. */
function surplusOf({ theirs, ours }: Verdict): { code: string; found: Diagnostic }[] {
  const named = new Set(theirs.map(({ code }) => code));
  if ([...named].some((code) => STOPS.has(code))) return [];
  return ours
    .filter(({ severity }) => severity !== "info")
    .flatMap((found) => classesOf(found).map((code) => ({ code, found })))
    .filter(({ code }) => !named.has(code) && !NOT_COMPARED.has(code));
}

function silencesOf({ theirs, ours }: Verdict): Event[] {
  const said = new Set(ours.filter(({ severity }) => severity !== "info").flatMap(classesOf));
  return theirs.filter(({ code }) => !said.has(code));
}

const isExplained = (event: Event, ours: readonly Diagnostic[]) =>
  SILENCES.some(({ code, when }) => code === event.code && when(event, ours));
const isExplainedSurplus = (code: string, found: Diagnostic, { theirs, ours }: Verdict) =>
  SURPLUS.some((row) => row.code === code && row.when(found, theirs, ours));

describe.each(existsSync(shared) ? SUITES : [])("$name", ({ folder, oracle }) => {
  const verdicts = verdictsOf(folder, oracle);

  test("every finding that the W3C validator does not share has its reason", () => {
    const unexplained = verdicts.flatMap((verdict) =>
      surplusOf(verdict)
        .filter(({ code, found }) => !isExplainedSurplus(code, found, verdict))
        .map(({ code, found }) => `${verdict.file} ${code} ${found.message}`),
    );
    expect(unexplained).toEqual([]);
  });

  test("every finding of the W3C validator that is not shared has its reason", () => {
    const unexplained = verdicts.flatMap((verdict) =>
      silencesOf(verdict)
        .filter((event) => !isExplained(event, verdict.ours))
        .map(({ code, params }) => `${verdict.file} ${code} ${JSON.stringify(params)}`),
    );
    expect(unexplained).toEqual([]);
  });
});

test.skipIf(!existsSync(shared))("every reason is needed", () => {
  const verdicts = SUITES.flatMap(({ folder, oracle }) => verdictsOf(folder, oracle));
  const silent = SILENCES.filter(
    ({ code, when }) =>
      !verdicts.some((verdict) =>
        silencesOf(verdict).some((event) => event.code === code && when(event, verdict.ours)),
      ),
  );
  const surplus = SURPLUS.filter(
    ({ code, when }) =>
      !verdicts.some((verdict) =>
        surplusOf(verdict).some((one) => one.code === code && when(one.found, verdict.theirs, verdict.ours)),
      ),
  );
  expect([...silent, ...surplus].map(({ code, reason }) => `${code}: ${reason}`)).toEqual([]);
});

/** Whether a finding is what a case expects: the class or one below it, the severity, or anything at all. */
function isExpected(found: Diagnostic, code: string, params: Readonly<Record<string, string>>): boolean {
  const classes = classesOf(found);
  const severity = `${found.severity[0]!.toUpperCase()}${found.severity.slice(1)}`;
  const isOfClass =
    classes.some((one) => one === code || (parents.get(one) ?? []).includes(code)) ||
    severity === code ||
    (code === "Message" && found.severity !== "info" && !classes.some((one) => NOT_COMPARED.has(one)));
  return (
    isOfClass &&
    Object.entries(params).every(([name, value]) => String(found.params[name] ?? found[name as "line"]) === value)
  );
}

test.skipIf(!existsSync(shared))("says what each of its cases expects, and nothing that a case rules out", () => {
  const unmet = cases.flatMap(({ file, base, expect: { negated, code, params } }) => {
    if (successes.has(code)) return [];
    const ours = diagnosticsOf(`conformance/w3c/${file}`, base);
    const isSaid = ours.some((found) => isExpected(found, code, params));
    return isSaid !== negated ? [] : [`${negated ? "no " : ""}${code}${JSON.stringify(params)}`];
  });
  expect(unmet).toEqual(UNMET.map((row) => row.expect));
});
