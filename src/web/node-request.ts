/** A request by Node itself: unlike `fetch`, it lets the address be judged that the connection is made to. */

import { lookup } from "node:dns";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
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

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
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

function decoded(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const encoding = (response.headers["content-encoding"] ?? "").trim().toLowerCase();
  const decoder = DECODERS[encoding]?.();
  if (decoder === undefined) return response;
  // What goes wrong reaches whoever reads the decoder.
  pipeline(response, decoder, () => {});
  return decoder;
}
