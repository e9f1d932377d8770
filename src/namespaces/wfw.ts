/** Well-Formed Web CommentAPI: http://wellformedweb.org/news/wfw_namespace_elements/ */

import { uri } from "../table/codecs/url.ts";
import { mirrorAll, namespace, one } from "../table/words.ts";

export const wfw = namespace({
  prefix: "wfw",
  uris: ["http://wellformedweb.org/CommentAPI/"],
  item: mirrorAll({
    /** Where to post a comment. */
    comment: one(uri),
    /** Feed of comments. */
    commentRss: one(uri),
  }),
});
