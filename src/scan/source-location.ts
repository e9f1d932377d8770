/** Where what was scanned stands, as people count: lines, columns and characters. */

import { type Diagnostic, Locator } from "../errors.ts";
import type { Utf8 } from "./utf8.ts";

/** The place of a range of what was scanned. */
export type SourceLocation = (
  offset: number,
  length: number,
) => Required<Pick<Diagnostic, "line" | "column" | "offset" | "length">>;

/**
 * Ranges of a text; or, where `utf8` is given, of bytes, of which no text has to be made. Lines are looked for when the first
 * place is asked for.
 */
export function sourceLocation(source: { readonly text: string }, utf8: Utf8 | undefined): SourceLocation {
  let locator: Locator | undefined;
  if (utf8 === undefined)
    return (offset, length) => {
      locator ??= new Locator(source.text);
      return { ...locator.at(offset), offset, length };
    };
  return (from, size) => {
    locator ??= new Locator(utf8);
    const { line, column } = locator.at(from);
    const offset = utf8.unitsBefore(from);
    return {
      line,
      column: offset - utf8.unitsBefore(from - column + 1) + 1,
      offset,
      length: size === 0 ? 0 : utf8.unitsBefore(from + size) - offset,
    };
  };
}
