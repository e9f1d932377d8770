/** Input of the commands that lies on the web: http and https, within limits of time, size and redirects. */

import { STATUS_CODES } from "node:http";
import type { Input } from "./input.ts";
import { UsageError } from "../build/usage-error.ts";
import { nodeRequest } from "../web/node-request.ts";
import { isPublicAddress, literalOf } from "../web/public-address.ts";
import { RefusedAddress } from "../web/request.ts";

const MOST_BYTES = 256 * 1024 * 1024;
const MOST_REDIRECTS = 5;
const TIMEOUT = 20_000;

const HEADERS = {
  accept: "application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5",
  "accept-encoding": "gzip, deflate, br",
  "user-agent": "feedwright",
};

/** @throws UsageError that says why it cannot be fetched */
export async function fetchInput(start: URL, allowPrivate: boolean): Promise<Input> {
  let url = start;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (!allowPrivate) refusePrivate(url);
    const signal = AbortSignal.timeout(TIMEOUT);
    const { status, headers, body, cancel } = await nodeRequest({ url, headers: HEADERS, signal, allowPrivate }).catch(
      (error: Error) => {
        throw new UsageError(reasonOf(error, url, signal));
      },
    );
    const location = headers.get("location");
    if (status >= 300 && status < 400 && location !== null) {
      cancel();
      url = new URL(location, url);
      if (!/^https?:$/.test(url.protocol))
        throw new UsageError(`${start} leads to ${url.protocol}, which is not fetched`);
      continue;
    }
    if (status < 200 || status > 299) {
      cancel();
      throw new UsageError(`${url} answers ${status} ${STATUS_CODES[status] ?? ""}`.trimEnd());
    }
    const contentType = headers.get("content-type");
    const bytes = await limited(body).catch((error: Error) => {
      cancel();
      throw error instanceof UsageError ? error : new UsageError(brokenOff(error, url, signal));
    });
    return { bytes, url: url.href, ...(contentType === null ? {} : { contentType }) };
  }
  throw new UsageError(`${start} redirects more than ${MOST_REDIRECTS} times`);
}

/** What went wrong, in words for people. */
function reasonOf(error: Error, url: URL, signal: AbortSignal): string {
  if (signal.aborted) return `${url} did not answer within ${TIMEOUT / 1000} seconds`;
  return error instanceof RefusedAddress ? privateWords(url) : `${url} cannot be fetched: ${wordsOf(error)}`;
}

/** The same of an answer that had begun: a connection that was lost, a body that is not compressed as its header says. */
function brokenOff(error: Error, url: URL, signal: AbortSignal): string {
  if (signal.aborted) return `${url} was not there whole within ${TIMEOUT / 1000} seconds`;
  return `${url} broke off: ${wordsOf(error)}`;
}

/** Node says "aborted" of a connection that the server closed, and nothing of several addresses that all refuse. */
function wordsOf(error: Error & { code?: string; errors?: readonly Error[] }): string {
  if (error.code === "ECONNRESET" || error.code === "ERR_STREAM_PREMATURE_CLOSE") return "other side closed";
  return error.errors?.[0]?.message ?? error.message;
}

async function limited(body: AsyncIterable<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new UsageError(`the answer is larger than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A name is judged where it is looked up. */
function refusePrivate(url: URL): void {
  const literal = literalOf(url.hostname);
  if (literal !== undefined && !isPublicAddress(literal)) throw new UsageError(privateWords(url));
}

const privateWords = ({ hostname }: URL) => `${hostname} is a private address; add --allow-private to fetch it`;
