/** What an item is about: https://web.resource.org/rss/1.0/modules/annotate/ */

import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one, resource } from "../table/words.ts";

const item = { reference: one(resource(url)) };

export const annotate = namespace({ prefix: "annotate", uris: ["http://purl.org/rss/1.0/modules/annotate/"], item });

/** What an item is about, on a feed or an article. */
export interface Annotation extends InferUnmirrored<typeof item> {}
