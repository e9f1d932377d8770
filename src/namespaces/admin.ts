/** Administrative module: http://webns.net/mvcb/ */

import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { mirror, namespace, one, resource } from "../table/words.ts";

const feed = {
  /** Page of the program that wrote the feed. */
  generatorAgent: mirror(one(resource(url))),
  /** Whom to tell of faults, usually a `mailto:`. */
  errorReportsTo: one(resource(url)),
};

export const admin = namespace({ prefix: "admin", uris: ["http://webns.net/mvcb/"], feed });

/** Administrative module, on a feed. */
export interface AdminFeed extends InferUnmirrored<typeof feed> {}
