/** Input of the commands that lies on the web: http and https, within limits of time, size and redirects. */

import { Agent, fetch } from "undici";
import type { Input } from "./input.ts";
import { UsageError } from "../build/usage-error.ts";
import { publicLookup } from "../web/node-request.ts";
import { isPublicAddress, literalOf } from "../web/public-address.ts";
import { RefusedAddress } from "../web/request.ts";

const MOST_BYTES = 256 * 1024 * 1024;
const MOST_REDIRECTS = 5;
const TIMEOUT = 20_000;

/** @throws UsageError that says why it cannot be fetched */
export async function fetchInput(start: URL, allowPrivate: boolean): Promise<Input> {
  const dispatcher = new Agent({ connect: allowPrivate ? {} : { lookup: publicLookup } });
  let url = start;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (!allowPrivate) refusePrivate(url);
    const response = await fetch(url, {
      dispatcher,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT),
      headers: { accept: "application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5" },
    }).catch((error: Error) => {
      throw new UsageError(reasonOf(error, url));
    });
    const location = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      url = new URL(location, url);
      if (!/^https?:$/.test(url.protocol))
        throw new UsageError(`${start} leads to ${url.protocol}, which is not fetched`);
      continue;
    }
    if (!response.ok) throw new UsageError(`${url} answers ${response.status} ${response.statusText}`);
    const contentType = response.headers.get("content-type");
    const bytes = await limited(response.body).catch((error: Error) => {
      throw error instanceof UsageError ? error : new UsageError(brokenOff(error, url));
    });
    return { bytes, url: url.href, ...(contentType === null ? {} : { contentType }) };
  }
  throw new UsageError(`${start} redirects more than ${MOST_REDIRECTS} times`);
}

/** What went wrong, in words for people: fetch itself says "fetch failed" and hides the rest in `cause`. */
function reasonOf(error: Error, url: URL): string {
  if (error.name === "TimeoutError") return `${url} did not answer within ${TIMEOUT / 1000} seconds`;
  const { cause } = error;
  if (cause instanceof RefusedAddress) return privateWords(url);
  return `${url} cannot be fetched: ${cause instanceof Error ? cause.message : error.message}`;
}

/** The same of an answer that had begun: a connection that was lost, a body that is not compressed as its header says. */
function brokenOff(error: Error, url: URL): string {
  if (error.name === "TimeoutError") return `${url} was not there whole within ${TIMEOUT / 1000} seconds`;
  const { cause } = error;
  return `${url} broke off: ${cause instanceof Error ? cause.message : error.message}`;
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
