import { InvalidArgumentError } from "commander";

/** The value of an option that counts articles. */
export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number, such as 20.");
}
