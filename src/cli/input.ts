/** Input of the commands: a file, a URL or standard input. */

import { readFileSync } from "node:fs";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { UsageError } from "./usage-error.ts";

/** Bytes, and what is known of where they came from. */
export interface Input {
  readonly bytes: Uint8Array;
  readonly url?: string;
  readonly contentType?: string;
}

const MOST_BYTES = 256 * 1024 * 1024;
const MOST_REDIRECTS = 5;
const TIMEOUT = 20_000;

/** Reads a file, a URL (http and https only) or `-`. */
export async function readInput(from: string, options: { allowPrivate?: boolean } = {}): Promise<Input> {
  if (from === "-") return { bytes: await standardInput() };
  if (/^https?:\/\//i.test(from)) return fetchInput(new URL(from), options.allowPrivate === true);
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(from)) throw new UsageError(`${from}: only http and https are fetched`);
  return { bytes: readFileSync(from) };
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function fetchInput(start: URL, allowPrivate: boolean): Promise<Input> {
  let url = start;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (!allowPrivate) await refusePrivate(url);
    const response = await fetch(url, {
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT),
      headers: { accept: "application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5" },
    });
    const location = response.headers.get("location");
    if (response.status >= 300 && response.status < 400 && location !== null) {
      url = new URL(location, url);
      if (!/^https?:$/.test(url.protocol))
        throw new UsageError(`${start} leads to ${url.protocol}, which is not fetched`);
      continue;
    }
    if (!response.ok) throw new UsageError(`${url} answers ${response.status} ${response.statusText}`);
    const contentType = response.headers.get("content-type");
    return { bytes: await limited(response), url: url.href, ...(contentType === null ? {} : { contentType }) };
  }
  throw new UsageError(`${start} redirects more than ${MOST_REDIRECTS} times`);
}

async function limited(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new UsageError(`the answer is larger than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A feed from the web has no business in the local network. */
async function refusePrivate({ hostname }: URL): Promise<void> {
  const bare = hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(bare) > 0 ? [{ address: bare }] : await lookup(bare, { all: true });
  for (const { address } of addresses) {
    if (PRIVATE.test(address))
      throw new UsageError(`${hostname} is a private address; add --allow-private to fetch it`);
  }
}

const PRIVATE =
  /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|::$|f[cd]|fe[89ab]|::ffff:(?:10|127|192\.168)\.)/i;
