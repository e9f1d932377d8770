/** `feedwright/rss-parser` in Node: requests take the options of `http.request`. */

import { get as httpGet } from "node:http";
import { get as httpsGet } from "node:https";
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import AnyParser, { type Get, type Got, type Output } from "./index.ts";

export type { Item, Output, ParserOptions } from "./index.ts";

/**
 * Reads feeds as the package `rss-parser` does.
 * @example const feed = await new Parser().parseURL("https://example.com/feed.xml");
 */
// biome-ignore lint/suspicious/noExplicitAny: the package's own types
export default class Parser<T = { [key: string]: any }, U = { [key: string]: any }> extends AnyParser<T, U> {
  protected override get(...[url, headers, options, signal]: Parameters<Get>): Promise<Got> {
    return getByNode(url, headers, options, signal);
  }

  /** Reads a file. */
  async parseFile(path: string): Promise<T & Output<U>> {
    return this.parseString(await readFile(path, "utf8"));
  }
}

const getByNode: Get = (url, headers, options, signal) =>
  new Promise((resolve, reject) => {
    const get = url.protocol === "https:" ? httpsGet : httpGet;
    const request = get(url, { headers, signal, ...options }, (response) => {
      resolve({
        status: response.statusCode ?? 0,
        location: response.headers.location,
        contentType: response.headers["content-type"],
        bytes: () => buffer(response),
      });
    });
    request.once("error", reject);
  });
