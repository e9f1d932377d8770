/** Creative Commons licences, in their two namespaces. */

import { w3cdtf } from "../table/codecs/date.ts";
import { text } from "../table/codecs/text.ts";
import { uri, url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { many, namespace, one, resource } from "../table/words.ts";

const rows = {
  licenses: many(resource(url), "license"),
  attributionName: one(text),
  attributionURL: one(resource(url)),
  morePermissions: one(resource(url)),
  useGuidelines: one(resource(url)),
  jurisdiction: one(resource(url)),
  legalcode: one(resource(url)),
  deprecatedOn: one(w3cdtf),
};
const plain = { licenses: many(uri, "license") };

/** ccREL: https://creativecommons.org/ns */
export const cc = namespace({
  prefix: "cc",
  uris: ["http://creativecommons.org/ns#", "http://web.resource.org/cc/", "http://creativecommons.org/ns#license"],
  feed: rows,
  item: rows,
});
/** https://cyber.harvard.edu/rss/creativeCommonsRssModule.html */
export const creativeCommons = namespace({
  prefix: "creativeCommons",
  uris: [
    "http://backend.userland.com/creativeCommonsRssModule",
    "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html",
    "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule",
    "http://cyber.harvard.edu/rss/creativeCommonsRssModule.html",
    "http://blogs.law.harvard.edu/tech/creativeCommonsRssModule",
  ],
  feed: plain,
  item: plain,
});

/** Creative Commons licences, in their two namespaces, on a feed or an article. */
export interface Licenses extends InferUnmirrored<typeof plain> {}
