/** `feedwright/feed` in Node: `index.ts` beside this file says why. A class cannot wait for its first call. */

import { createRequire } from "node:module";
import { part } from "./later.ts";

const require = createRequire(import.meta.url);

export const { Feed } = part<typeof import("../compat/feed/index.ts")>(() => require("../feed.js"))();
