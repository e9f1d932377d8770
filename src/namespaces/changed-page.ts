/** Who tells that a page changed: http://my.theinfo.org/changed/1.0/rss/ */

import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { many, namespace, resource } from "../table/words.ts";

const feed = { servers: many(resource(url), "server") };

export const cp = namespace({ prefix: "cp", uris: ["http://my.theinfo.org/changed/1.0/rss/"], feed });

/** Who tells that a page changed, on a feed or an article. */
export interface ChangedPage extends InferUnmirrored<typeof feed> {}
