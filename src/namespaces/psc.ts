/** Podlove Simple Chapters 1.2: https://podlove.org/simple-chapters/ */

import { duration } from "../table/codecs/duration.ts";
import { text } from "../table/codecs/text.ts";
import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, must, namespace, one } from "../table/words.ts";

const item = {
  chapters: one(
    element({
      version: one(attr(text)),
      chapters: many(
        element({
          /** Seconds; printed there as normal play time, `H:MM:SS.fff`. */
          start: must(attr(duration)),
          title: must(attr(text)),
          href: one(attr(url)),
          image: one(attr(url)),
        }),
        "chapter",
      ),
    }),
  ),
};

export const psc = namespace({ prefix: "psc", uris: ["http://podlove.org/simple-chapters"], item });

/** Podlove Simple Chapters 1.2, on an article. */
export interface PodloveItem extends InferUnmirrored<typeof item> {}
