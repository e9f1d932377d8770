/** `feedwright/astro` in Node: `index.ts` beside this file says why. */

import { createRequire } from "node:module";
import { later, part } from "./later.ts";

const require = createRequire(import.meta.url);

const astro = part<typeof import("../plugins/astro.ts")>(() => require("../astro.js"));

export const feed = later(astro, "feed", 1);
export const inputOf = later(astro, "inputOf", 1);
