/** Sites for Hexo, and what it says of their posts. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";

export const packages = ["hexo@8", "hexo-renderer-marked@7"];

const post = (matter, body = "Text.\n") => `---\n${matter}\n---\n${body}`;

export function truthOf(folder, { run, read, modules }) {
  symlinkSync(modules, join(folder, "node_modules"));
  run("node", [join(modules, "hexo/bin/hexo"), "generate", "--silent"], folder);
  return JSON.parse(read("public/list.json"));
}

const LIST = `hexo.extend.generator.register("list", ({ posts }) => ({ path: "list.json", data: JSON.stringify(
  posts.sort("date", -1).filter((post) => !post.draft).map((post) => ({ url: post.permalink, title: post.title, date: post.date.toISOString(), tags: [...post.categories.map(({ name }) => name), ...post.tags.map(({ name }) => name)] }))) }));
`;
const CONFIG = "title: Example Times\nurl: https://example.com\n";
const PACKAGE = JSON.stringify({
  name: "site",
  version: "1.0.0",
  hexo: { version: "8.0.0" },
  dependencies: { hexo: "^8", "hexo-renderer-marked": "^7" },
});

const names = Object.fromEntries(
  [
    "Hello World ü",
    "2024-05-06-dated",
    "plain",
    "UPPER",
    "a.b",
    "it's (new)",
    "日本語",
    "under_score",
    "sub/Nested",
    "sub/deep/x",
    "100 percent",
  ].map((name, i) => [
    `source/_posts/${name}.md`,
    post(`title: ${JSON.stringify(name)}\ndate: 2024-01-${String(i + 1).padStart(2, "0")} 10:00:00`),
  ]),
);
const forms = {
  "source/_posts/no-fence.md": "title: no fence\ndate: 2024-01-02 10:00:00\ntags: [a, b]\n---\nText\n",
  "source/_posts/json.md": '"title": "JSON one",\n"date": "2024-01-02 10:00:00"\n;;;\nText\n',
  "source/_posts/json2.md": ';;;\n"title": "JSON",\n"date": "2024-01-02 10:00:00"\n;;;\nText\n',
  "source/_posts/long.md": "-----\ntitle: long fence\ndate: 2024-01-02\n-----\nText\n",
  "source/_posts/tags.md": post("title: tags\ndate: 2024-01-02\ntags:\n  - One\n  - two words\n  - 2024"),
  "source/_posts/tag.md": post("title: tag\ndate: 2024-01-02\ntags: one two"),
  "source/_posts/cats.md": post("title: cats\ndate: 2024-01-02\ncategories: [A, B]"),
  "source/_posts/cats2.md": post("title: cats two\ndate: 2024-01-02\ncategories:\n  - [A, B]\n  - [C d]"),
  "source/_posts/cat.md": post("title: cat\ndate: 2024-01-02\ncategory: Single"),
  "source/_posts/link.md": post("title: link\ndate: 2024-01-02\npermalink: custom/path"),
  "source/_posts/link2.md": post("title: link\ndate: 2024-01-02\npermalink: /custom/file.html"),
  "source/_posts/hidden.md": post("title: a\ndate: 2024-01-02\npublished: false"),
  "source/_posts/draft.md": post("title: a\ndate: 2024-01-02\ndraft: true"),
  "source/_posts/late.md": post("title: late\ndate: 2099-01-02"),
  "source/_posts/_under.md": post("title: a\ndate: 2024-01-02"),
  "source/_drafts/d.md": post("title: a\ndate: 2024-01-02"),
  "source/about/index.md": post("title: about\ndate: 2024-01-02"),
  "source/_posts/number.md": post("title: 2024\ndate: 2024-01-02"),
  "source/_posts/windows.md": post("title: windows\ndate: 2024-01-02").replaceAll("\n", "\r\n"),
};
const dates = Object.fromEntries(
  [
    "date: 2024-01-02",
    "date: 2024-01-02 10:00:00",
    "date: 2024-01-02 10:00",
    'date: "2024-01-02 10:00:00"',
    "date: 2024-01-02T10:00:00Z",
    "date: 2024-01-02T10:00:00+02:00",
    "date: 2024/01/02 10:00:00",
    "date: Jul 08 2022",
    "date: 2024-1-2 1:02:03",
  ].map((matter, i) => [`source/_posts/d${i}.md`, post(`title: Date ${i}\n${matter}`)]),
);

const site = (files, more = "") => ({
  files: { "_config.yml": CONFIG + more, "package.json": PACKAGE, "scripts/list.js": LIST, ...files },
});

export const sites = {
  names: site(names),
  forms: site(forms),
  dates: site(dates),
  "dates in Asia": site({ ...dates, ...names }, "timezone: Asia/Kolkata\n"),
  "a root": {
    files: {
      ...site({ ...names, ...forms }).files,
      "_config.yml": "title: T\nurl: https://example.com/blog\nroot: /blog/\n",
    },
  },
  "no future": site(forms, "future: false\n"),
  "dates in names": site(names, "new_post_name: :year-:month-:day-:title.md\n"),
  ...Object.fromEntries(
    [
      ":title/",
      ":year/:month/:title.html",
      "posts/:name/",
      ":category/:title/",
      ":i_month-:i_day/:post_title/",
      ":hour:minute:second/:title/",
      "p/:hash/",
      "archives/:timestamp/:title",
      "post/:abbrlink.html",
    ].map((pattern) => [
      `permalink ${pattern.replaceAll("/", " ")}`,
      site(
        Object.fromEntries(
          Object.entries({ ...names, ...forms }).map(([name, text], i) => [
            name,
            text
              .replace(
                /^(---+\n|;;;\n|)(?=("?)\w)/,
                (_, fence, quote) => `${fence}${quote ? `"abbrlink": "a${i}",` : `abbrlink: a${i}`}\n`,
              )
              .replace(/^---\r\n/, `---\r\nabbrlink: a${i}\r\n`),
          ]),
        ),
        `permalink: "${pattern}"\npermalink_defaults:\n  abbrlink: none\n`,
      ),
    ]),
  ),
};
