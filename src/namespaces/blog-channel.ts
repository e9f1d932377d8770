/** What a blog is about and reads: http://backend.userland.com/blogChannelModule */

import { url } from "../table/codecs/url.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { namespace, one } from "../table/words.ts";

const feed = {
  /** OPML. */
  blogRoll: one(url),
  /** OPML. */
  mySubscriptions: one(url),
  /** A site that the author promotes. */
  blink: one(url),
  changes: one(url),
};

export const blogChannel = namespace({
  prefix: "blogChannel",
  uris: ["http://backend.userland.com/blogChannelModule"],
  feed,
});

/** What a blog is about and reads, on a feed or an article. */
export interface BlogChannel extends InferUnmirrored<typeof feed> {}
