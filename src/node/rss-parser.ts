/** `feedwright/rss-parser` in Node: `index.ts` beside this file says why. A class cannot wait for its first call. */

import { createRequire } from "node:module";
import { part } from "./later.ts";

const require = createRequire(import.meta.url);

export default part<typeof import("../compat/rss-parser/node.ts")>(() => require("../rss-parser-node.js"))().default;
