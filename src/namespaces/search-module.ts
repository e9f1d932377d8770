/** A search form: http://purl.org/rss/1.0/modules/search/ */

import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one, resource } from "../table/words.ts";

const feed = { form: one(resource(url)), paramUrl: one(text, "param-url"), paramKw: one(text, "param-kw") };

export const search = namespace({ prefix: "search", uris: ["http://purl.org/rss/1.0/modules/search/"], feed });

/** A search form, on a feed. */
export interface SearchModuleFeed extends InferUnmirrored<typeof feed> {}
