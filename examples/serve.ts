import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { feedResponse, type FeedInput } from "feedwright";

const feed: FeedInput = {
  title: "Example Times",
  url: "https://example.com/",
  articles: [{ title: "Heat wave", url: "https://example.com/heat", published: "21 Mar 2023, 04:39 PM IST" }],
};

/** A web-standard Response as Node's server sends one; frameworks do this for you. */
async function send(response: Response, out: ServerResponse) {
  out.writeHead(response.status, Object.fromEntries(response.headers));
  out.end(new Uint8Array(await response.arrayBuffer()));
}

const server = createServer((request: IncomingMessage, out) => {
  const { method, headers } = request;
  const asked = { method, headers: headers as Record<string, string> };
  void send(feedResponse(feed, asked, { cacheControl: { maxAge: 900, staleWhileRevalidate: 3600 } }), out);
});
await new Promise<void>((resolve) => server.listen(0, resolve));
const url = `http://localhost:${(server.address() as AddressInfo).port}/feed`;

const first = await fetch(url, { headers: { Accept: "application/feed+json, application/rss+xml;q=0.5" } });
console.log(first.status, first.headers.get("Content-Type"));
const again = await fetch(url, {
  headers: { Accept: "application/feed+json", "If-None-Match": first.headers.get("ETag")! },
});
console.log(again.status, again.headers.get("Cache-Control"));
const dated = await fetch(url, { headers: { "If-Modified-Since": "Tue, 21 Mar 2023 11:09:00 GMT" } });
console.log(dated.status, dated.headers.get("Last-Modified"));
server.close();
