/** Sites for Jekyll, and what it says of their posts. */

const post = (matter, body = "Text.\n") => `---\n${matter}\n---\n${body}`;
const LIST = `---
layout: null
---
[{% for post in site.posts %}{% if post.draft != true %}{"url": {{ post.url | absolute_url | jsonify }}, "title": {{ post.title | jsonify }}, "date": {{ post.date | date_to_xmlschema | jsonify }}, "tags": {{ post.tags | concat: post.categories | jsonify }}},{% endif %}{% endfor %}null]
`;
const CONFIG = "url: https://example.com\ntitle: Example Times\n";

export function truthOf(folder, { run, read }) {
  run("jekyll", ["build", "--quiet"], folder);
  return JSON.parse(read("_site/list.json")).filter(Boolean);
}

const names = Object.fromEntries(
  [
    "Upper-Case",
    "plain",
    "with space & sign",
    "Größe",
    "a.b",
    "it's (new)",
    "日本語",
    "semi;colon",
    "100%",
    "UPPER_lower",
    "trailing.",
    "at@x",
    "tilde~x",
    "comma, here",
    "a--b",
  ].map((name, i) => [`_posts/2024-01-${String(i + 1).padStart(2, "0")}-${name}.md`, post("layout: post")]),
);

const forms = {
  "_posts/24-1-3-short.md": post("title: short"),
  "_posts/2024-01-03-no-front-matter.md": "Just text.\n",
  "_posts/2024-01-03-html.html": post("title: HTML", "<p>x</p>"),
  "_posts/2024-01-03-a.markdown": post("title: markdown"),
  "_posts/sub/2024-01-03-nested.md": post("title: nested"),
  "news/_posts/2024-01-03-above.md": post("title: above\ncategories: more"),
  "news/local/_posts/2024-01-03-above2.md": post("title: above two"),
  "_posts/2024-01-04-cats.md": post("title: c\ncategories: News Local"),
  "_posts/2024-01-04-cats2.md": post("title: c\ncategories: [News, Local Things]"),
  "_posts/2024-01-04-cat.md": post("title: c\ncategory: Big News"),
  "_posts/2024-01-04-both.md": post("title: c\ncategories: x1 y1\ncategory: z"),
  "_posts/2024-01-04-tags.md": post("title: t\ntags: one two"),
  "_posts/2024-01-04-tags2.md": post("title: t\ntags: one, two"),
  "_posts/2024-01-04-tags3.md": post("title: t\ntags: [one, Two words, 2024]"),
  "_posts/2024-01-04-tag.md": post("title: t\ntag: one two"),
  "_posts/2024-01-04-slug.md": post("title: s\nslug: Eigen Slug ß!"),
  "_posts/2024-01-04-perma.md": post("title: p\npermalink: /custom/path/"),
  "_posts/2024-01-04-perma2.md": post("title: p\npermalink: /:year/x/:title"),
  "_posts/2024-01-04-perma3.md": post("title: p\npermalink: pretty"),
  "_posts/2024-01-04-perma4.md": post("title: p\npermalink: /:categories/:slug.html\ncategories: [A B]"),
  "_posts/2024-01-04-some-words-here.md": post("layout: post"),
  "_posts/2024-01-04-quoted.md": post("title: 'It''s \"quoted\"'"),
  "_posts/2024-01-04-dots.md": "---\ntitle: dots\n...\nText\n",
  "_posts/2024-01-04-windows.md": post("title: windows").replaceAll("\n", "\r\n"),
  "_posts/2024-01-04-bom.md": `\ufeff${post("title: bom")}`,
  "_posts/no-date.md": post("title: none"),
  "_posts/_2024-01-04-under.md": post("title: none"),
  "_posts/2024-01-04-tilde.md~": post("title: none"),
  "_drafts/draft.md": post("title: draft"),
  "about.md": post("title: about"),
  "index.html": post("layout: null", "home"),
};

const dates = Object.fromEntries(
  [
    "date: 2024-01-07 23:30:00",
    'date: "2024-01-07 23:30:00"',
    "date: 2024-01-04 23:30",
    "date: 2024-01-04",
    "date: 2024-01-04 10:00:00 +0200",
    "date: 2024-01-04T10:00:00+02:00",
    "date: 2024-01-04T10:00:00Z",
    "date: 2024-01-04 23:30:00 -0800",
    'date: "2024-01-04"',
    "date: 2024-01-04 10:00:00 -07:00",
    "date: Jul 08 2022",
    "date: 2022-7-8",
    "date: 2022-07-08 1:02:03 +0000",
    "date: 2023-03-21 16:39 +0530",
  ].map((matter, i) => [`_posts/2020-02-02-d${i}.md`, post(`title: Date ${i}\n${matter}`)]),
);

const absent = {
  "_posts/2024-01-01-in.md": post("title: in"),
  "_posts/2024-01-01-unpublished.md": post("title: a\npublished: false"),
  "_posts/2024-01-01-unpublished2.md": post("title: a\npublished: no"),
  "_posts/2024-01-01-draft.md": post("title: a\ndraft: true"),
  "_posts/2099-01-01-future.md": post("title: future"),
  "_posts/2024-01-01-future2.md": post("title: future\ndate: 2099-01-01"),
  "vendor/_posts/2024-01-01-vendor.md": post("title: vendor"),
  "old/_posts/2024-01-01-old.md": post("title: old"),
  "_hidden/_posts/2024-01-01-x.md": post("title: x"),
  "secret/_posts/2024-01-01-x.md": post("title: x"),
};

const site = (files, more = "") => ({ files: { "list.json": LIST, "_config.yml": CONFIG + more, ...files } });

export const sites = {
  names: site(names),
  forms: site(forms),
  dates: site(dates),
  "dates in Asia": site(dates, "timezone: Asia/Kolkata\n"),
  "dates in America": site(dates, "timezone: America/New_York\n"),
  absent: site(absent, "exclude: [old, vendor]\n"),
  future: site(absent, "future: true\n"),
  "a base path": site({ ...forms, ...names }, "baseurl: /blog\n"),
  defaults: site(
    { ...forms, ...names },
    "defaults:\n  - scope: {path: '', type: posts}\n    values: {permalink: '/p/:title/', tags: [default]}\n  - scope: {path: '_posts/sub'}\n    values: {categories: [deep]}\n",
  ),
  "another source": {
    files: Object.fromEntries(
      Object.entries({ "list.json": LIST, ...forms })
        .map(([name, text]) => [`src/${name}`, text])
        .concat([["_config.yml", `${CONFIG}source: src\n`]]),
    ),
  },
  ...Object.fromEntries(
    [
      "pretty",
      "ordinal",
      "none",
      "weekdate",
      "date",
      "/blog/:title",
      "/:year/:month/:title.html",
      "/:short_year/:i_month/:i_day/:slug/",
      "/:short_month/:long_month/:short_day/:long_day/:title",
      "/:w_year/:week/:w_day/:y_day/:title/",
      "/:hour/:minute/:second/:title",
      "/:slugified_categories/:title/",
      "/:name/",
      "/posts/:categories/:title",
    ].map((pattern) => [
      `permalink ${pattern.replaceAll("/", " ")}`,
      site({ ...forms, ...names, ...dates }, `permalink: "${pattern}"\n`),
    ]),
  ),
};
