/** Spotify for podcasters: what Spotify shows, where, and to whom. */

import { ordinal } from "../table/codecs/integer.ts";
import { list } from "../table/codecs/list.ts";
import { text } from "../table/codecs/text.ts";
import { trueFalse } from "../table/codecs/truth.ts";
import { country } from "../table/codecs/codes.ts";
import { each } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, must, namespace, one } from "../table/words.ts";

const feed = {
  /** How many of the newest episodes are shown. */
  limit: one(element({ recentCount: one(attr(ordinal)) })),
  /** ISO 3166 codes in small letters, most important first. */
  countryOfOrigin: one(list(text, " "), { rule: each(/\s+/, country) }),
  /** Open Access. */
  access: one(
    element({
      partner: one(element({ id: must(attr(text)) })),
      sandbox: one(element({ enabled: must(attr(trueFalse)) })),
    }),
  ),
};
const item = { access: one(element({ entitlement: one(element({ name: must(attr(text)) })) })) };

export const spotify = namespace({ prefix: "spotify", uris: ["http://www.spotify.com/ns/rss"], feed, item });

/** Spotify for podcasters, on a feed. */
export interface SpotifyFeed extends InferUnmirrored<typeof feed> {}
/** Spotify for podcasters, on an article. */
export interface SpotifyItem extends InferUnmirrored<typeof item> {}
