/** MSN and Microsoft Start: http://schemas.ingestion.microsoft.com/common/ */

import { w3cdtf } from "../table/codecs/date.ts";
import { duration } from "../table/codecs/duration.ts";
import { integer } from "../table/codecs/integer.ts";
import { text } from "../table/codecs/text.ts";
import { anyOf, upTo } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { element, namespace, one } from "../table/words.ts";

const item = {
  shortTitle: one(text, { rule: upTo(150) }),
  dateTimeWritten: one(w3cdtf),
  hasSyndicationRights: one(text, { rule: anyOf("1", "0", "true", "false") }),
  licenseId: one(text),
  licensorName: one(text),
  /** Seconds. */
  duration: one(duration),
  focalRegion: one(element({ x1: one(integer), x2: one(integer), y1: one(integer), y2: one(integer) })),
};

export const mi = namespace({ prefix: "mi", uris: ["http://schemas.ingestion.microsoft.com/common/"], item });

/** MSN and Microsoft Start, on an article. */
export interface MicrosoftStartItem extends InferUnmirrored<typeof item> {}
