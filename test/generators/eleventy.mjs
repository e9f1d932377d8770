/** Sites for Eleventy, and what it says of the pages of a collection. */
import { join } from "node:path";
import { symlinkSync } from "node:fs";

export const packages = ["@11ty/eleventy@3"];

const post = (matter, body = "Text.\n") => `---\n${matter}\n---\n${body}`;

export function truthOf(folder, { run, read, modules }) {
  symlinkSync(modules, join(folder, "node_modules"));
  run("node", [join(modules, "@11ty/eleventy/cmd.cjs"), "--quiet"], folder);
  return JSON.parse(read("_site/list.json"));
}

/** A page that lists a collection as JSON; it is asked for what a feed template would use. */
const list = (collection = "posts", prefix = "") => `---js
{ permalink: "/list.json", eleventyExcludeFromCollections: true }
---
{{ collections.${collection} | asList("${prefix}") | safe }}
`;
const config = (more = "", end = "return { dir: { input: '.' } }") => `export default function (config) {
  config.addFilter("asList", (posts, prefix) => JSON.stringify(posts.filter((post) => !post.data.draft && post.url).map((post) => ({ url: "https://example.com" + prefix + post.url, title: post.data.title ?? "", date: post.date.toISOString(), tags: (post.data.tags ?? []).filter((tag) => !["all", "post", "posts", "articles"].includes(tag)) }))));
  ${more}
  ${end};
}
`;
const data = JSON.stringify({
  title: "Example Times",
  url: "https://example.com/",
  language: "en",
  author: { name: "A", email: "a@example.com" },
});
const base = {
  "eleventy.config.js": config(),
  "package.json": '{"type":"module"}',
  "_data/metadata.json": data,
  "feed.njk": list(),
};
const folder = { "posts/posts.json": '{"tags": "posts"}' };

const names = Object.fromEntries(
  [
    "2018-01-01-myFile",
    "2018-01-02-UPPER",
    "With Space ü",
    "a.b",
    "_x",
    "plain",
    "2018-01-03-it's (new)",
    "2018-01-04-日本語",
    "x2018-01-05-y",
  ].map((name, i) => [
    `posts/${name}.md`,
    post(`title: ${JSON.stringify(name)}${/2018/.test(name) ? "" : `\ndate: 2024-01-0${i + 1}`}`),
  ]),
);
const forms = {
  "posts/2024-05-06-dir/index.md": post("title: dir"),
  "posts/same/same.md": post("title: same\ndate: 2024-01-01"),
  "posts/2024-05-07/in-a-day.md": post("title: in a day"),
  "posts/2024/05/deep.md": post("title: deep\ndate: 2024-01-01"),
  "posts/_drafts/d.md": post("title: drafts\ndate: 2024-01-01"),
  "posts/json.md": '---json\n{"title": "JSON", "date": "2024-01-02T10:00:00Z", "tags": ["x"]}\n---\nText\n',
  "posts/js.md": '---js\n{ title: "JS", date: "2024-01-03", tags: ["y"] }\n---\nText\n',
  "posts/tags.md": post("title: tags\ndate: 2024-01-01\ntags: [One, two words, 2024]"),
  "posts/tag.md": post("title: tag\ndate: 2024-01-01\ntags: one two"),
  "posts/2024-02-01-title.md": post("title: \"It's 'quoted' & <b>\""),
  "posts/data.md": post("date: 2024-01-01"),
  "posts/data.json": '{"title": "from data", "tags": ["beside"]}',
  "posts/script.md": post("date: 2024-01-01"),
  "posts/script.11tydata.js": 'export default { title: "from a script", tags: ["beside"] };\n',
  "posts/late.md": post("title: late\ndate: 2099-01-01"),
  "posts/unlisted.md": post("title: u\ndate: 2024-01-01\neleventyExcludeFromCollections: true"),
  "posts/no-page.md": post("title: u\ndate: 2024-01-01\npermalink: false"),
  "posts/draft.md": post("title: u\ndate: 2024-01-01\ndraft: true"),
  "posts/sub/sub.json": '{"tags": ["deep"], "author": "Sub"}',
  "posts/sub/a.md": post("title: sub\ndate: 2024-01-01\ntags: own"),
  "posts/windows.md": post("title: windows\ndate: 2024-01-01").replaceAll("\n", "\r\n"),
  "about.md": post("title: about"),
  "index.md": post("title: home"),
};
const dates = Object.fromEntries(
  [
    "date: 2024-01-02",
    "date: 2024-01-02 10:00:00",
    "date: 2024-01-02T10:00:00+05:30",
    'date: "2024-01-02"',
    'date: "2024-01-02T10:00:00"',
    "date: 2024-01-02T10:00:00Z",
    'date: "2024-01-02T10:00:00-07:00"',
    "date: 2024-01-02T10:00:00.500Z",
    "date: 2024-1-2 1:00:00",
  ].map((matter, i) => [`posts/2020-02-02-d${i}.md`, post(`title: Date ${i}\n${matter}`)]),
);
const permalinks = Object.fromEntries(
  [
    "/custom/path/",
    "/custom/file.html",
    "/x/index.html",
    "/{{ page.fileSlug }}/",
    "/{{ title | slugify }}/",
    "/blog/{{ page.date | date: '%Y/%m/%d' }}/{{ page.fileSlug }}/",
    "/p/{{ page.filePathStem }}/",
    "{{ page.filePathStem }}/index.html",
    "no/leading/slash/",
    "/{{ slug }}/",
    "/{{ title | slugify | upcase }}/x/",
  ].map((permalink, i) => [
    `posts/2020-02-0${(i % 9) + 1}-perma${i}.md`,
    post(`title: Über die Höhe ${i} & MoreWords\nslug: own-${i}\npermalink: ${JSON.stringify(permalink)}`),
  ]),
);

const site = (files, more) => ({ files: { ...base, ...folder, ...files, ...more } });

export const sites = {
  names: site(names),
  forms: site(forms),
  dates: site(dates),
  permalinks: site(permalinks),
  "a permalink of the folder": site(
    { ...names, ...forms },
    { "posts/posts.json": '{"tags": ["posts"], "permalink": "/blog/{{ page.fileSlug }}/"}' },
  ),
  Nunjucks: site(permalinks, {
    "eleventy.config.js": config("", 'return { markdownTemplateEngine: "liquid", htmlTemplateEngine: "njk" }'),
  }),
  "another input": {
    files: Object.fromEntries([
      ...Object.entries({ ...base, ...folder, ...names, ...forms }).map(([name, text]) => [
        /^(?:eleventy|package)/.test(name) ? name : `src/${name}`,
        text,
      ]),
      ["eleventy.config.js", config("", 'return { dir: { input: "src" } }')],
    ]),
  },
  "configuration of its own": site(names, {
    "eleventy.config.js": `${config("", "")}\nexport const config = { dir: { input: "." } };\n`,
  }),
  "a path prefix": site(names, {
    "eleventy.config.js": config("", 'return { pathPrefix: "/sub/" }'),
    "feed.njk": list("posts", "/sub"),
  }),
  "a collection of files": site(names, {
    "posts/posts.json": "{}",
    "feed.njk": list("articles"),
    "eleventy.config.js": config('config.addCollection("articles", (api) => api.getFilteredByGlob("posts/**/*.md"));'),
  }),
  "a collection of a tag": site(names, {
    "posts/posts.json": '{"tags": ["post"]}',
    "feed.njk": list("articles"),
    "eleventy.config.js": config(
      'config.addCollection("articles", function (api) { return api.getFilteredByTag("post").reverse(); });',
    ),
  }),
  "data of a layout": site(
    {
      ...names,
      "_includes/layouts/post.njk": post("layout: layouts/base.njk\ntags: articles", "{{ content | safe }}"),
      "_includes/layouts/base.njk": post("tags: [outer]", "{{ content | safe }}"),
    },
    { "posts/posts.json": '{"layout": "layouts/post.njk"}', "feed.njk": list("articles") },
  ),
  "ignored files": site({ ...names, ".eleventyignore": "posts/plain.md\nposts/2018*\n" }),
};
