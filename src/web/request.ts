/** One request of the web, whoever makes it: an address in, the head of the answer and its bytes out. */

/** The head of an answer, and its body as it comes, decoded. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AsyncIterable<Uint8Array> | null;
  /** Gives up the rest of the body. */
  cancel(): void;
}

interface WebRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Addresses of the local network may be connected to. */
  readonly allowPrivate: boolean;
}

/** Makes the request and follows no redirect. */
export type Requester = (request: WebRequest) => Promise<WebAnswer>;

/** What is refused before a connection is made, in words for people. */
export class RefusedAddress extends Error {
  override name = "RefusedAddress";
}

/**
 * A request by the `fetch` that is given. It cannot judge the address that a name leads to: that is then the caller's duty.
 */
export function requestBy(fetch: typeof globalThis.fetch): Requester {
  return async ({ url, headers, signal }) => {
    // With a condition, Node's fetch adds `no-cache` for other values of `cache`, and every cache is passed over.
    const response = await fetch(url.href, { headers, signal, redirect: "manual", cache: "force-cache" });
    const { body } = response;
    return {
      status: response.status,
      headers: response.headers,
      body: body === null ? null : readable(body),
      cancel: () => void body?.cancel().catch(() => {}),
    };
  };
}

/** Not every runtime lets a stream be gone through by itself. */
async function* readable(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
