/** Three documents each of the feed of all articles and of ten tags. */
export const FILES: readonly string[] = ["", ..."abcdefghij"].flatMap((tag) =>
  ["rss.xml", "atom.xml", "feed.json"].map((name) => (tag === "" ? name : `tag/${tag}/${name}`)),
);
