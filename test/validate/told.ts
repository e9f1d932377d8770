/** What a finding tells, in the shape of a row. */

import type { Diagnostic } from "../../src/index.ts";

type Edit = readonly [replaced: string, text: string];

/** `marked`: `undefined` where what is wrong is not in the document. A repair: what is taken out, what is put there. */
export type Told<E extends readonly string[] = Edit> = readonly [
  code: string,
  path: string,
  marked: string | undefined,
  Diagnostic["params"],
  ...E[],
];

/** Findings in a document, with what they mark in it; of repairs also so many characters of what stands before. */
export function toldOf(source: string, diagnostics: readonly Diagnostic[], before = 0): unknown[][] {
  const piece = ({ offset, length = 0 }: { offset?: number | undefined; length?: number | undefined }) =>
    offset === undefined ? undefined : source.slice(offset, offset + length);
  return diagnostics.map(({ code, path, params, fix = [], ...at }) => [
    code,
    path,
    piece(at),
    params,
    ...fix.map((edit) => [
      ...(before === 0 ? [] : [source.slice(edit.offset - before, edit.offset)]),
      piece(edit),
      edit.text,
    ]),
  ]);
}
