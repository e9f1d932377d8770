/** Mail archives: http://purl.org/rss/1.0/modules/email/ */

import { text } from "../table/codecs/text.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const word = one(text);
const item = {
  to: word,
  from: word,
  cc: word,
  bcc: word,
  date: word,
  messageId: word,
  inReplyTo: word,
  references: word,
  subject: word,
};

export const email = namespace({ prefix: "email", uris: ["http://purl.org/rss/1.0/modules/email/"], item });

/** Mail archives, on an article. */
export interface EmailItem extends InferUnmirrored<typeof item> {}
