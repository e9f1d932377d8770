/** The Conversations Network: http://conversationsnetwork.org/rssNamespace-1.0/ */

import { w3cdtf } from "../table/codecs/date.ts";
import { amount } from "../table/codecs/decimal.ts";
import { integer, ordinal } from "../table/codecs/integer.ts";
import { webUrl } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const item = {
  introMilliseconds: one(integer),
  image: one(webUrl),
  ratingAverage: one(amount),
  ratingCount: one(integer),
  ratingIndividual: one(ordinal),
  ratingTimestamp: one(w3cdtf, { rule: "iso8601" }),
};

export const conversationsNetwork = namespace({
  prefix: "conversationsNetwork",
  uris: ["http://conversationsnetwork.org/rssNamespace-1.0/"],
  item,
});

/** The Conversations Network, on an article. */
export interface ConversationsNetworkItem extends InferUnmirrored<typeof item> {}
