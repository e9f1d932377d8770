/** What a program hands in to be read: text or bytes, or something that is told how to become one. */

import { feedError, kindOf } from "../errors.ts";

/** Text, or bytes of any kind. @throws FeedError that says what to hand in instead */
export function textOrBytes(input: unknown): string | Uint8Array {
  if (typeof input === "string" || input instanceof Uint8Array) return input;
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  if (isBuffer(input)) return new Uint8Array(input);
  throw feedError("invalid-input", `expected the feed as a string or bytes, not ${whatIs(input)}`, { path: "input" });
}

/** Buffers of other realms too: test runners and frames have their own. */
const isBuffer = (input: unknown): input is ArrayBuffer =>
  /^\[object (?:Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(input));

/** In words, with the way out. */
export function whatIs(input: unknown): string {
  if (typeof input === "string") return "a string: parseFeed reads those";
  if (typeof input !== "object" || input === null || Array.isArray(input)) return kindOf(input);
  const has = (method: string) => typeof (input as Record<string, unknown>)[method] === "function";
  if (has("arrayBuffer"))
    return "a response or a file: pass `await response.arrayBuffer()`, or `response.body` to parseFeedStream";
  if (has("getReader") || Symbol.asyncIterator in input) return "a stream: parseFeedStream reads those";
  if (has("then")) return "a promise: await it first";
  return ArrayBuffer.isView(input) || isBuffer(input) ? "bytes: parseFeed reads those" : kindOf(input);
}
