/** Sites for Docusaurus, and what its blog plugin says of their posts. */
import { join } from "node:path";
import { symlinkSync } from "node:fs";

export const packages = ["@docusaurus/core@3", "@docusaurus/plugin-content-blog@3"];

const post = (matter, body = "Text.\n") => `---\n${matter}\n---\n${body}`;

/** The plugin's own reading, without a site's pages: these take a minute. */
const PROGRAM = `
const { createRequire } = require("node:module");
const site = createRequire(process.cwd() + "/x.js");
const { generateBlogPosts } = site("@docusaurus/plugin-content-blog/lib/blogUtils.js");
const { DEFAULT_OPTIONS } = site("@docusaurus/plugin-content-blog/lib/options.js");
const { DEFAULT_PARSE_FRONT_MATTER, applyTrailingSlash } = { ...site("@docusaurus/utils"), ...site("@docusaurus/utils-common") };
const { getTagsFile } = site("@docusaurus/utils-validation");
const config = site("./docusaurus.config.js");
const path = process.cwd() + "/" + (config.blog.path ?? "blog");
const options = { ...DEFAULT_OPTIONS, ...config.blog, truncateMarker: DEFAULT_OPTIONS.truncateMarker };
const vcs = { getFileCreationInfo: async () => null, getFileLastUpdateInfo: async () => null };
const context = { siteDir: process.cwd(), siteConfig: { baseUrl: config.baseUrl, markdown: { parseFrontMatter: DEFAULT_PARSE_FRONT_MATTER }, future: { experimental_vcs: vcs } }, i18n: { currentLocale: "en" } };
(async () => {
  const tagsFile = await getTagsFile({ contentPaths: { contentPath: path, contentPathLocalized: path }, tags: options.tags });
  const posts = await generateBlogPosts({ contentPath: path, contentPathLocalized: path }, context, options, tagsFile, undefined);
  const listed = posts.filter(({ metadata }) => !metadata.unlisted);
  process.stdout.write(JSON.stringify(listed.map(({ metadata }) => ({ url: config.url + applyTrailingSlash(metadata.permalink, { trailingSlash: config.trailingSlash, baseUrl: config.baseUrl }), title: metadata.title, date: metadata.date.toISOString(), tags: metadata.tags.map(({ label }) => label) }))));
})();
`;

export function truthOf(folder, { run, modules }) {
  symlinkSync(modules, join(folder, "node_modules"));
  return JSON.parse(
    run("node", ["-e", PROGRAM], folder, { NODE_ENV: "production" }).replace(
      /^[^[]*(?:\[WARNING\][\s\S]*?\n)?(?=\[\{|\[\])/,
      "",
    ),
  );
}

const files = {
  "blog/2019-05-28-first.md": post("title: First"),
  "blog/2021-08-26-welcome/index.md": post("title: Welcome\ntags: [facebook, hello docusaurus]"),
  "blog/sub/2021-08-26-x.md": post("title: x"),
  "blog/2020/06/19/in-folders.md": post("title: in folders"),
  "blog/x.md": post("title: X\ndate: 2024-01-02"),
  "blog/Upper Case.md": post("title: Upper\ndate: 2024-01-02"),
  "blog/2024-01-02-Größe.md": post("title: Größe"),
  "blog/2024-1-3-short.md": post("title: short"),
  "blog/2024-01-04.md": post("title: only a date"),
  "blog/mdx.mdx": post("title: MDX\ndate: 2024-01-02", "import X from './x';\n\n# Hello\n\n<X/>\n"),
  "blog/slug.md": post("title: s\ndate: 2024-01-02\nslug: /own"),
  "blog/slug2.md": post("title: s\ndate: 2024-01-02\nslug: own/two"),
  "blog/2024-02-02-headline.md": "# The headline here\n\nText\n",
  "blog/2024-02-03-import.mdx": "import X from 'y';\n\n# After an import\n\nText\n",
  "blog/2024-02-04-no-title.md": "Text\n",
  "blog/2024-02-05-under.md": "Underlined\n==========\n\nText\n",
  "blog/date1.md": post("title: d\ndate: 2021-09-13T10:00"),
  "blog/date2.md": post("title: d\ndate: 2021-09-13T18:00:00+02:00"),
  "blog/date3.md": post('title: d\ndate: "2021-09-13 18:00"'),
  "blog/date4.md": post("title: d\ndate: 2021-09-13 18:00:00"),
  "blog/2020-01-01-both.md": post("title: d\ndate: 2021-09-13"),
  "blog/tags.md": post("title: t\ndate: 2024-01-02\ntags: [plain, {label: Label, permalink: /l}, known]"),
  "blog/tags.yml": "known:\n  label: Known tag\n  permalink: /known\n",
  "blog/draft.md": post("title: d\ndate: 2024-01-02\ndraft: true"),
  "blog/unlisted.md": post("title: d\ndate: 2024-01-02\nunlisted: true"),
  "blog/late.md": post("title: late\ndate: 2099-01-02"),
  "blog/_partial.md": post("title: p\ndate: 2024-01-02"),
  "blog/_folder/p.md": post("title: p\ndate: 2024-01-02"),
  "blog/__tests__/p.md": post("title: p\ndate: 2024-01-02"),
};
const config = (more = "", blog = "{}") =>
  `const blog = ${blog};\nmodule.exports = { title: "Example", url: "https://example.com", baseUrl: "/", ${more} presets: [["classic", { blog }]], blog };\n`;

const site = (...args) => ({ files: { ...files, "docusaurus.config.js": config(...args) } });

export const sites = {
  "a blog": site(),
  "slashes at the end": site("trailingSlash: true,"),
  "no slashes at the end": site("trailingSlash: false,"),
  "a base path": site('baseUrl: "/base/",'),
  "another route": site("", '{ routeBasePath: "/news" }'),
  "the root": site("", '{ routeBasePath: "/" }'),
};
