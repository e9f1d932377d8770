/** `feedwright/web` in Node: `index.ts` beside this file says why. */

import { createRequire } from "node:module";
import { later, part } from "./later.ts";

const require = createRequire(import.meta.url);

const web = part<typeof import("../web/node.ts")>(() => require("../web-node.js"));

export const createSubscriber = later(web, "createSubscriber", 1);
export const feedResponse = later(web, "feedResponse", 1);
export const fetchFeed = later(web, "fetchFeed", 1);
export const identityKeys = later(web, "identityKeys", 1);
export const memoryStore = later(web, "memoryStore", 0);
export const nextCheck = later(web, "nextCheck", 3);
export const publish = later(web, "publish", 2);
