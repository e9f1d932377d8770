/** What a finding tells, in the shape of a row. */

import type { Diagnostic } from "../../src/index.ts";

/** `marked`: `undefined` where what is wrong is not in the document. A repair: what is taken out, what is put there. */
export type Told = readonly [
  code: string,
  path: string,
  marked: string | undefined,
  Diagnostic["params"],
  ...(readonly [string, string])[],
];

/** Findings in a document, with what they mark in it. */
export function toldOf(source: string, diagnostics: readonly Diagnostic[]): unknown[][] {
  const piece = ({ offset, length = 0 }: { offset?: number | undefined; length?: number | undefined }) =>
    offset === undefined ? undefined : source.slice(offset, offset + length);
  return diagnostics.map(({ code, path, params, fix = [], ...at }) => [
    code,
    path,
    piece(at),
    params,
    ...fix.map((edit) => [piece(edit), edit.text]),
  ]);
}
