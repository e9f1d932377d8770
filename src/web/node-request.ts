/** A request by Node itself: unlike `fetch`, it lets the address be judged that the connection is made to. */

import { lookup } from "node:dns";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { isPublicAddress } from "./public-address.ts";
import { RefusedAddress, type Requester } from "./request.ts";

/** Looks a name up and judges every answer; the connection is made to what was judged, so that a name cannot change its mind. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    const closed = addresses.find(({ address }) => !isPublicAddress(address));
    if (closed !== undefined)
      return callback(new RefusedAddress(`${hostname} leads to ${closed.address}, a private address`), []);
    if (options.all) callback(null, addresses);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};

type Bytes = AsyncIterable<Uint8Array>;

const DECODERS: Readonly<Record<string, (body: Bytes) => Bytes>> = {
  gzip: (body) => through(body, createGunzip()),
  "x-gzip": (body) => through(body, createGunzip()),
  deflate: inflated,
  br: (body) => through(body, createBrotliDecompress()),
};

export const nodeRequest: Requester = ({ url, headers, signal, allowPrivate }) =>
  new Promise((resolve, reject) => {
    const make = url.protocol === "https:" ? httpsRequest : httpRequest;
    const lookUp = allowPrivate || isIP(url.hostname) > 0 ? {} : { lookup: publicLookup };
    const request = make(url, { headers, signal, agent: false, ...lookUp });
    request.once("error", reject);
    request.once("response", (response: IncomingMessage) => {
      response.on("error", () => {});
      resolve({
        status: response.statusCode ?? 0,
        headers: headersOf(response),
        body: decoded(response),
        cancel: () => void response.destroy(),
      });
    });
    request.end();
  });

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let i = 0; i < rawHeaders.length; i += 2) {
    // A header that is none is not worth the feed.
    try {
      headers.append(rawHeaders[i]!, rawHeaders[i + 1]!);
    } catch {}
  }
  return headers;
}

/** RFC 9110 §8.4: codings in the order in which they were applied. One that nobody knows ends it: the bytes are left as they are. */
function decoded(response: IncomingMessage): Bytes {
  const codings = (response.headers["content-encoding"] ?? "").toLowerCase().split(",");
  let body: Bytes = response;
  for (const coding of codings.map((name) => name.trim()).reverse()) {
    if (coding === "" || coding === "identity") continue;
    const decode = DECODERS[coding];
    if (decode === undefined) break;
    body = decode(body);
  }
  return body;
}

function through(body: Bytes, decoder: Transform): Bytes {
  // What goes wrong reaches whoever reads the decoder.
  pipeline(body, decoder, () => {});
  return decoder;
}

/** "deflate" means zlib's wrapper (RFC 9110 §8.4.1.2), which many servers leave out: its first byte tells. */
async function* inflated(body: Bytes): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  let first = await chunks.next();
  while (first.done !== true && first.value.length === 0) first = await chunks.next();
  if (first.done === true) return;
  const beginning = first.value;
  const whole = (async function* () {
    yield beginning;
    yield* { [Symbol.asyncIterator]: () => chunks };
  })();
  yield* through(whole, (beginning[0]! & 15) === 8 ? createInflate() : createInflateRaw());
}
