/** The picture of an article, from each place where feeds state one. */

import { describe, expect, test } from "vitest";
import { convertFeed, enrichFeed, imagesOf, parseFeed } from "../../src/index.ts";

const NS =
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" ' +
  'xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:webfeeds="http://webfeeds.org/rss/1.0" xmlns:og="http://ogp.me/ns#" ' +
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:x="urn:x"';
const rss = (item: string, channel = "") =>
  `<rss version="2.0" ${NS}><channel><title>News</title><link>https://a.example/</link><description>d</description>${channel}` +
  `<item><title>t</title><link>https://a.example/1</link>${item}</item></channel></rss>`;
const read = (item: string) => {
  const feed = enrichFeed(parseFeed(rss(item)).feed);
  return { feed, article: feed.articles[0]! };
};
const escaped = (html: string) => html.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const URL = "https://a.example/p.jpg";

const FORMS: [where: string, item: string, from: string][] = [
  ["thumbnail", `<media:thumbnail url="${URL}"/>`, "image"],
  ["thumbnail as text", `<media:thumbnail>${URL}</media:thumbnail>`, "image"],
  ["thumbnail of a group", `<media:group><media:thumbnail url="${URL}"/></media:group>`, "media:thumbnail"],
  [
    "thumbnail of a file",
    `<media:content url="v.mp4" medium="video"><media:thumbnail url="${URL}"/></media:content>`,
    "media:thumbnail",
  ],
  [
    "thumbnail of a file of a group",
    `<media:group><media:content medium="video"><media:thumbnail url="${URL}"/></media:content></media:group>`,
    "media:thumbnail",
  ],
  ["file by medium", `<media:content url="${URL}" medium="image"/>`, "media:content"],
  ["file by type", `<media:content url="${URL}" type="image/png"/>`, "media:content"],
  ["file by its name", `<media:content url="${URL}"/>`, "media:content"],
  ["file of a group", `<media:group><media:content url="${URL}" medium="image"/></media:group>`, "media:content"],
  [
    "largest file",
    `<media:content url="s.jpg" medium="image" width="90"/><media:content url="${URL}" medium="image" width="900"/>`,
    "media:content",
  ],
  [
    "file, not the author's face",
    `<media:content url="https://secure.gravatar.com/avatar/x" medium="image"/><media:content url="${URL}" medium="image"/>`,
    "media:content",
  ],
  ["iTunes", `<itunes:image href="${URL}"/>`, "image"],
  ["iTunes as text", `<itunes:image>${URL}</itunes:image>`, "image"],
  ["Podcasting 2.0", `<podcast:image href="${URL}"/>`, "podcast:image"],
  ["Podcasting 2.0, sizes", `<podcast:images srcset="s.jpg 300w, ${URL} 900w"/>`, "podcast:images"],
  ["webfeeds", `<webfeeds:featuredImage url="${URL}"/>`, "webfeeds:featuredImage"],
  ["image with a child", `<image><url>${URL}</url></image>`, "image"],
  ["image with href", `<image href="${URL}"/>`, "image"],
  ["image with url", `<image url="${URL}"/>`, "image"],
  ["image as text", `<image>${URL}</image>`, "image"],
  ["open graph", `<og:image>${URL}</og:image>`, "og:image"],
  ["open graph as attribute", `<og:image content="${URL}"/>`, "og:image"],
  ["another vocabulary", `<x:thumbnail>${URL}</x:thumbnail>`, "x:thumbnail"],
  ["enclosure", `<enclosure url="${URL}" type="image/jpeg" length="1"/>`, "enclosure"],
  ["enclosure without type", `<enclosure url="${URL}"/>`, "enclosure"],
  ["body", `<description>${escaped(`<p>x</p><img src="${URL}">`)}</description>`, "body"],
  [
    "body, lazy",
    `<description>${escaped(`<img src="data:image/gif;base64,x" data-src="${URL}">`)}</description>`,
    "body",
  ],
  [
    "body, lazy with a placeholder",
    `<description>${escaped(`<img src="wait.gif" data-lazy-src="${URL}">`)}</description>`,
    "body",
  ],
  ["body, sizes", `<description>${escaped(`<img srcset="s.jpg 300w, ${URL} 900w">`)}</description>`, "body"],
  [
    "body, picture",
    `<description>${escaped(`<picture><source srcset="${URL}"><img src="s.jpg"></picture>`)}</description>`,
    "body",
  ],
  ["body, poster", `<description>${escaped(`<video poster="${URL}" src="v.mp4"></video>`)}</description>`, "body"],
  ["body, relative", `<description>${escaped('<img src="/p.jpg">')}</description>`, "body"],
  [
    "body, after a pixel",
    `<description>${escaped(`<img src="https://x.example/t.gif" width="1" height="1"><img src="${URL}">`)}</description>`,
    "body",
  ],
  [
    "body, after an empty one",
    `<description>${escaped(`<img src=""><img><img src=" "><img src="${URL}">`)}</description>`,
    "body",
  ],
  [
    "body, after a smiley",
    `<description>${escaped(`<img class="wp-smiley" src="https://x.example/s.png"><img src="${URL}">`)}</description>`,
    "body",
  ],
];

describe("is found", () => {
  test.each(FORMS)("%s", (_, item, from) => {
    const { article } = read(item);
    expect(article.image?.url).toBe(URL);
    const [best] = imagesOf(parseFeed(rss(item)).feed.articles[0]!, parseFeed(rss(item)).feed);
    expect(best).toMatchObject({ url: URL, from });
    for (const format of ["rss", "atom", "json", "rdf"] as const)
      expect(enrichFeed(parseFeed(convertFeed(rss(item), format)).feed).articles[0]!.image?.url).toBe(URL);
  });
});

describe("is the article's own where the feed states it", () => {
  test.each(FORMS)("%s", (_, item, from) => {
    const image = from === "body" ? undefined : URL;
    for (const xml of [rss(item), ...(["rss", "atom", "json", "rdf"] as const).map((to) => convertFeed(rss(item), to))])
      expect(parseFeed(xml).feed.articles[0]!.image?.url).toBe(image);
  });
  test("with its size, which every format keeps", () => {
    const file = `<media:content url="${URL}" medium="image" width="900" height="600"/>`;
    for (const to of ["rss", "atom", "json", "rdf"] as const)
      expect(parseFeed(convertFeed(rss(file), to)).feed.articles[0]!.image).toEqual({
        url: URL,
        width: 900,
        height: 600,
      });
  });
  test.each([
    [
      "a stated one",
      `<media:thumbnail url="${URL}"/><enclosure url="https://a.example/q.jpg" type="image/jpeg"/>`,
      URL,
    ],
    ["a relative one", "<x:image>/p.jpg</x:image>", URL],
    ["a blank in its address", "<x:image>https://a.example/a b.jpg</x:image>", "https://a.example/a%20b.jpg"],
    ["a file beside the page", "<x:image>p.jpg</x:image>", URL],
    ["a credit", "<x:photo>Jane Doe</x:photo>", undefined],
    ["a caption", "<x:image>sunset</x:image>", undefined],
    ["code", "<x:image>javascript:alert(1)</x:image>", undefined],
    ["one that counts readers", `<media:content url="${URL}" medium="image" width="1" height="1"/>`, undefined],
  ])("%s", (_, item, url) => expect(parseFeed(rss(item)).feed.articles[0]!.image?.url).toBe(url));
});

describe("is none", () => {
  test.each([
    ["an empty thumbnail", '<media:thumbnail url=""/>'],
    ["a video", '<media:content url="https://a.example/v.mp4" medium="video" type="video/mp4"/>'],
    ["a film by its name", '<media:content url="https://a.example/v.mp4"/>'],
    ["an empty image", "<image><url></url></image>"],
    ["a picture without address", `<description>${escaped('<img src="" alt="x"> Text')}</description>`],
    ["a pixel", `<description>${escaped('<img src="https://x.example/a.gif" width="1" height="1">')}</description>`],
    [
      "a hidden picture",
      `<description>${escaped('<img src="https://x.example/a.gif" style="display:none">')}</description>`,
    ],
    ["a counter", `<description>${escaped('<img src="https://pixel.wp.com/b.gif?x=1">')}</description>`],
    ["data", `<description>${escaped('<img src="data:image/png;base64,AAAA">')}</description>`],
    ["an audio file", '<enclosure url="https://a.example/a.mp3" type="audio/mpeg" length="1"/>'],
  ])("%s", (_, item) => expect(read(item).article.image).toBeUndefined());
});

describe("of a feed", () => {
  test.each([
    ["iTunes as text", `<itunes:image>${URL}</itunes:image>`],
    ["webfeeds", `<webfeeds:logo>${URL}</webfeeds:logo>`],
    ["cover", `<webfeeds:cover image="${URL}"/>`],
    ["thumbnail", `<media:thumbnail url="${URL}"/>`],
    ["Podcasting 2.0", `<podcast:image href="${URL}"/>`],
  ])("%s", (_, channel) => expect(enrichFeed(parseFeed(rss("", channel)).feed).image?.url).toBe(URL));
});

describe("title and summary of a film", () => {
  const words = '<media:title type="plain">A film</media:title><media:description>Seen from above</media:description>';
  test.each([
    ["item", words],
    ["group", `<media:group>${words}</media:group>`],
    ["file", `<media:content url="https://a.example/v.mp4" type="video/mp4">${words}</media:content>`],
    [
      "file of a group",
      `<media:group><media:content url="https://a.example/v.mp4">${words}</media:content></media:group>`,
    ],
  ])("of the %s", (_, item) => {
    const xml = rss(item).replace("<title>t</title>", "");
    expect(enrichFeed(parseFeed(xml).feed).articles[0]).toMatchObject({ title: "A film", summary: "Seen from above" });
    expect(read(`<description>Own</description>${item}`).article).toMatchObject({ title: "t", summary: "Own" });
  });
});
