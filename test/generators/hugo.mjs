/** Sites for Hugo, and what it says of their pages. */

const yaml = (matter, body = "Text.\n") => `---\n${matter}\n---\n${body}`;
const toml = (matter, body = "Text.\n") => `+++\n${matter}\n+++\n${body}`;
const LIST = `[{{ range $i, $p := site.RegularPages }}{{ if $i }},{{ end }}{{ dict "url" .Permalink "title" .Title "date" (cond .Date.IsZero "" (.Date.Format "2006-01-02T15:04:05Z07:00")) "tags" (union (.Params.tags | default slice) (.Params.categories | default slice)) | jsonify }}{{ end }}]`;
const layouts = {
  "layouts/index.html": LIST,
  "layouts/_default/single.html": "{{ .Content }}",
  "layouts/_default/list.html": "",
};
const CONFIG = 'baseURL = "https://example.com/"\ntitle = "Example Times"\n';

export function truthOf(folder, { run, read }) {
  run("hugo", ["--quiet"], folder);
  return JSON.parse(read("public/index.html"));
}

const names = Object.fromEntries(
  [
    "Upper Case",
    "2024-03-04-dated",
    "a.b",
    "Café",
    "a_b--c+d&e",
    "Größe ändern",
    "it's (new)",
    "100% true",
    "日本語",
    "_x",
    "double  blank",
    "UPPER_lower",
    "semi;colon",
    "comma, here",
    "tilde~x",
    "at@x",
    "hash#x",
  ].map((name, i) => [
    `content/posts/${name}.md`,
    yaml(`title: ${JSON.stringify(name)}\ndate: 2024-01-${String(i + 1).padStart(2, "0")}`),
  ]),
);

const dates = Object.fromEntries(
  [
    "date: 2024-01-02",
    "date: 2024-01-02T10:00:00",
    "date: 2024-01-02 10:00:00",
    "date: 2024-01-02T10:00:00Z",
    "date: 2024-01-02T10:00:00+05:30",
    "date: 2024-01-02 10:00:00 +0200",
    'date: "2024-01-02"',
    'date: "2024-01-02T10:00:00-07:00"',
    "date: Tue, 02 Jan 2024 15:04:05 +0100",
    "publishDate: 2024-01-03",
    "pubdate: 2024-01-03",
    "published: 2024-01-03",
    "lastmod: 2024-01-04",
    "modified: 2024-01-04",
    "Date: 2024-01-05",
    "date: 2024-01-06\nlastmod: 2024-02-01",
    "date: 2024-01-07\npublishDate: 2024-01-01",
    "date: 2024-01-02T10:00:00.123Z",
    "date: 2022-07-21T11:10:54+02:00",
    "date: 1704189600",
  ].map((matter, i) => [`content/dates/d${i}.md`, yaml(`title: Date ${i}\n${matter}`)]),
);

const absent = {
  "content/out/draft.md": yaml("title: a\ndate: 2024-01-01\ndraft: true"),
  "content/out/draft-yes.md": yaml("title: a\ndate: 2024-01-01\ndraft: yes"),
  "content/out/draft-text.md": yaml('title: a\ndate: 2024-01-01\ndraft: "true"'),
  "content/out/draft-upper.md": yaml("title: a\ndate: 2024-01-01\nDraft: true"),
  "content/out/not-draft.md": yaml("title: not a draft\ndate: 2024-01-01\ndraft: false"),
  "content/out/published.md": yaml("title: a\ndate: 2024-01-01\npublished: false"),
  "content/out/future.md": yaml("title: a\ndate: 2099-01-01"),
  "content/out/publish-later.md": yaml("title: a\ndate: 2024-01-01\npublishDate: 2099-01-01"),
  "content/out/publish-earlier.md": yaml("title: early\ndate: 2099-01-01\npublishDate: 2024-01-01"),
  "content/out/expired.md": yaml("title: a\ndate: 2024-01-01\nexpiryDate: 2024-02-01"),
  "content/out/unpublished.md": yaml("title: a\ndate: 2024-01-01\nunpublishdate: 2024-02-01"),
  "content/out/not-yet-expired.md": yaml("title: lasting\ndate: 2024-01-01\nexpiryDate: 2099-02-01"),
  "content/out/no-list.md": yaml("title: a\ndate: 2024-01-01\n_build:\n  list: never"),
  "content/out/local-list.md": yaml("title: a\ndate: 2024-01-01\n_build:\n  list: local"),
  "content/out/_index.md": yaml("title: Section"),
  "content/.dot.md": yaml("title: dot\ndate: 2024-01-01"),
};

const links = {
  "content/links/slug.md": yaml("title: a\ndate: 2024-01-01\nslug: Füße und Co"),
  "content/links/slug2.md": yaml("title: a\ndate: 2024-01-01\nslug: my-slug"),
  "content/links/url.md": yaml("title: a\ndate: 2024-01-01\nurl: /Custom/Path.html"),
  "content/links/url2.md": yaml("title: a\ndate: 2024-01-01\nurl: Custom/Path2"),
  "content/links/url3.md": yaml("title: a\ndate: 2024-01-01\nurl: /2024/third/"),
  "content/links/bundle/index.md": yaml("title: bundle\ndate: 2024-01-01"),
  "content/links/bundle/part.md": yaml("title: part\ndate: 2024-01-01"),
  "content/links/bundle/sub/deep.md": yaml("title: deep\ndate: 2024-01-01"),
  "content/links/Slug Bundle/index.md": yaml("title: bundle\ndate: 2024-01-01\nslug: other"),
  "content/links/deep/er/post.md": yaml("title: deeper\ndate: 2024-01-01"),
  "content/links/deep/_index.md": yaml("title: Deep"),
  "content/root.md": yaml("title: root\ndate: 2024-01-01"),
  "content/about.md": yaml("title: about"),
  "content/page.html": yaml("title: page\ndate: 2024-01-01", "<p>HTML</p>"),
  "content/plain.html": "<p>no front matter</p>",
};

const forms = {
  "content/forms/toml.md": toml(
    'title = "TOML"\ndate = 2024-01-02T10:00:00+02:00\ntags = ["a", "b c"]\ncategories = ["News"]',
  ),
  "content/forms/toml-local.md": toml('title = "TOML"\ndate = 2024-01-02T10:00:00\n[params]\n  x = 1'),
  "content/forms/toml-day.md": toml('title = "TOML"\ndate = 2024-01-02'),
  "content/forms/toml-text.md": toml('title = "TOML"\ndate = "2024-01-02T10:00:00Z"\nTags = ["Upper"]'),
  "content/forms/json.md": '{\n"title": "JSON }",\n"date": "2024-01-02T10:00:00Z",\n"tags": ["x"]\n}\n\nText.\n',
  "content/forms/none.md": "# Nothing\n",
  "content/forms/tags.md": yaml(
    "title: tags\ndate: 2024-01-01\ntags:\n  - One\n  - Two words\n  - C++\ncategories: [x, z]",
  ),
  "content/forms/quoted.md": yaml("title: 'It''s \"quoted\" & <b>'\ndate: 2024-01-01"),
  "content/forms/number.md": yaml("title: 2024\ndate: 2024-01-01"),
  "content/forms/clock.md": yaml("title: 12:30\ndate: 2024-01-01"),
  "content/forms/windows.md": yaml("title: windows\ndate: 2024-01-01").replaceAll("\n", "\r\n"),
  "content/forms/bom.md": `\ufeff${yaml("title: bom\ndate: 2024-01-01")}`,
  "content/forms/folded.md": yaml("title: >-\n  folded\n  title\ndate: 2024-01-01"),
  "content/forms/end.md": `---\ntitle: end\ndate: 2024-01-01\n---`,
};

const cascades = {
  "content/cascade/_index.md": yaml("title: C\ncascade:\n  tags: [inherited]\n  date: 2023-03-03"),
  "content/cascade/a.md": yaml("title: a"),
  "content/cascade/b.md": yaml("title: b\ntags: [own]\ndate: 2024-01-01"),
  "content/cascade/inner/_index.md": yaml(
    "title: I\ncascade:\n  - _target:\n      path: '/cascade/inner/x*'\n    tags: [targeted]",
  ),
  "content/cascade/inner/x1.md": yaml("title: x1"),
  "content/cascade/inner/y1.md": yaml("title: y1"),
  "content/hidden/_index.md": yaml("title: H\ncascade:\n  draft: true"),
  "content/hidden/a.md": yaml("title: a\ndate: 2024-01-01"),
};

const permalink = (pattern, more = "") => ({
  ...layouts,
  "hugo.toml": "", // Removed below: 0.111 knows it, older ones do not.
  "config.toml": `${CONFIG}${more}[permalinks]\n  posts = "${pattern}"\n`,
  "content/posts/First Post.md": yaml("title: The Title, with Ümlaut!\ndate: 2024-01-02T23:30:00+05:30"),
  "content/posts/2024-02-03-second.md": yaml("title: Second/Third\ndate: 2024-02-03\nslug: own-slug"),
  "content/posts/sub/nested.md": yaml("title: Nested\ndate: 2024-02-04"),
  "content/posts/bundle/index.md": yaml("title: In a bundle\ndate: 2024-02-05"),
  "content/posts/sub/deep/bundle2/index.md": yaml("title: In a deep bundle\ndate: 2024-02-06"),
  "content/news/other.md": yaml("title: Other\ndate: 2024-02-07"),
});

const site = (files, more = "") => ({ files: { ...layouts, "config.toml": CONFIG + more, ...files } });
const withPattern = (pattern, more) => {
  const files = permalink(pattern, more);
  delete files["hugo.toml"];
  return { files };
};

export const sites = {
  names: site(names),
  dates: site(dates),
  "dates in a zone": site(dates, 'timeZone = "Asia/Kolkata"\n'),
  absent: site(absent),
  "future and drafts": site(absent, "buildFuture = true\nbuildDrafts = true\nbuildExpired = true\n"),
  links: site(links),
  "ugly links": site({ ...links, ...names }, "uglyURLs = true\n"),
  forms: site(forms),
  cascades: site(cascades),
  "a base path": {
    files: {
      ...layouts,
      "config.yaml": "baseurl: https://example.com/blog/\nTitle: Times\nlanguageCode: en-us\n",
      ...links,
    },
  },
  "dates in names": site(names, '[frontmatter]\n  date = [":filename", ":default"]\n'),
  "accents removed": site(names, "removePathAccents = true\n"),
  "case kept": site(names, "disablePathToLower = true\n"),
  "a folder of configuration": {
    files: {
      ...layouts,
      "config/_default/config.toml": CONFIG,
      "config/_default/permalinks.toml": 'posts = "/:year/:slug/"\n',
      ...names,
    },
  },
  "year, month, slug": withPattern("/:year/:month/:slug/"),
  "year, month, day, title": withPattern("/:year/:month/:day/:title/"),
  "file name": withPattern("/blog/:filename/"),
  "slug or file name": withPattern("/:slugorfilename/"),
  sections: withPattern("/:sections/:title/"),
  "section, names": withPattern("/:section/:monthname/:weekdayname/:yearday/:slug"),
  "an ending": withPattern("/:year/:title.html"),
  "a zone in the address": withPattern("/:year/:month/:day/:slug/", 'timeZone = "America/New_York"\n'),
  "own taxonomies": site(forms, '[taxonomies]\n  category = "categories"\n  tag = "tags"\n  series = "series"\n'),
  "two languages": {
    files: {
      ...layouts,
      "config.toml": `${CONFIG}defaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.fr]\nweight = 2\n`,
      "content/posts/a.md": yaml("title: a\ndate: 2024-01-01"),
      "content/posts/a.fr.md": yaml("title: a fr\ndate: 2024-01-01"),
      "content/posts/b.en.md": yaml("title: b\ndate: 2024-01-01"),
    },
  },
};
