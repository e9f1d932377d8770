/** What a blog is about and reads: http://backend.userland.com/blogChannelModule */

import { uri } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const feed = {
  /** OPML. */
  blogRoll: one(uri),
  /** OPML. */
  mySubscriptions: one(uri),
  /** A site that the author promotes. */
  blink: one(uri),
  changes: one(uri),
};

export const blogChannel = namespace({
  prefix: "blogChannel",
  uris: ["http://backend.userland.com/blogChannelModule"],
  feed,
});

/** What a blog is about and reads, on a feed or an article. */
export interface BlogChannel extends InferUnmirrored<typeof feed> {}
