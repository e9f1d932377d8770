/** `feedwright/html` in Node: `index.ts` beside this file says why. */

import { createRequire } from "node:module";
import { later, part } from "./later.ts";

const require = createRequire(import.meta.url);

const html = part<typeof import("../html/index.ts")>(() => require("../html.js"));

export const absoluteUrls = later(html, "absoluteUrls", 2);
export const discoverFeeds = later(html, "discoverFeeds", 2);
export const parseArticleHtml = later(html, "parseArticleHtml", 1);
export const sanitizeHtml = later(html, "sanitizeHtml", 1);
export const textOf = later(html, "textOf", 1);
