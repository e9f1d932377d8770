/** What an item refers to: http://purl.org/rss/1.0/modules/reference/ */

import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { many, namespace, resource } from "../table/words.ts";

const item = { references: many(resource(url), "reference") };

export const ref = namespace({ prefix: "ref", uris: ["http://purl.org/rss/1.0/modules/reference/"], item });

/** What an item refers to, on an article. */
export interface ReferenceItem extends InferUnmirrored<typeof item> {}
