/** Listed companies: https://web.resource.org/rss/1.0/modules/company/ */

import { text } from "../table/codecs/text.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one, resource } from "../table/words.ts";

const item = {
  name: one(text),
  /** Ticker. */
  symbol: one(text),
  market: one(text),
  category: one(resource(text)),
};

export const company = namespace({
  prefix: "company",
  uris: ["http://purl.org/rss/1.0/modules/company", "http://purl.org/rss/1.0/modules/company/"],
  item,
});

/** Listed companies, on an article. */
export interface CompanyItem extends InferUnmirrored<typeof item> {}
