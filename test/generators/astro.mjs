/** Sites for Astro, and what its own feed says of their articles. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";

export const packages = ["astro@5", "@astrojs/rss@4"];

const post = (matter, body = "Text.\n") => `---\n${matter}\n---\n${body}`;

export function truthOf(folder, { run, read, modules }) {
  symlinkSync(modules, join(folder, "node_modules"));
  run("node", [join(modules, "astro/astro.js"), "build", "--silent"], folder, { ASTRO_TELEMETRY_DISABLED: "1" });
  return JSON.parse(read("dist/list.json"));
}

/** What @astrojs/rss makes of a link: an address with a slash at its end. */
const canonical = `const canonical = (link, site) => { const url = new URL(link, site); if (!url.pathname.endsWith("/") && !/\\.\\w+$/.test(url.pathname)) url.pathname += "/"; return url.href; };`;
/** A page that lists what the feed lists. */
const list = (collection, link, date = "pubDate") => `import { getCollection } from "astro:content";
${canonical}
export async function GET(context) {
  const posts = await getCollection("${collection}", ({ data }) => !data.draft);
  return new Response(JSON.stringify(posts.map((post) => ({ url: canonical(${link}, context.site), title: post.data.title, date: post.data.${date} ? new Date(post.data.${date}).toISOString() : "", tags: post.data.tags ?? [] }))));
}
`;
const rss = (collection, link, date = "pubDate") => `import rss from "@astrojs/rss";
import { getCollection } from "astro:content";
import { SITE_TITLE, SITE_DESCRIPTION } from "../consts";
export async function GET(context) {
  const posts = await getCollection("${collection}");
  return rss({ title: SITE_TITLE, description: SITE_DESCRIPTION, site: context.site, items: posts.map((post) => ({ ...post.data, pubDate: post.data.${date}, link: ${link} })) });
}
`;
const route = (collection) => `---
import { getCollection, render } from "astro:content";
export async function getStaticPaths() {
  const posts = await getCollection("${collection}");
  return posts.map((post) => ({ params: { slug: post.id }, props: post }));
}
const { Content } = await render(Astro.props);
---
<html><body><Content /></body></html>
`;
const content = (name, base, pattern) => `import { glob } from "astro/loaders";
import { defineCollection, z } from "astro:content";
const ${name} = defineCollection({
  loader: glob({ base: "${base}", pattern: "${pattern}" }),
  schema: z.object({ title: z.string(), pubDate: z.coerce.date().optional(), date: z.coerce.date().optional(), draft: z.boolean().optional(), tags: z.array(z.string()).optional() }),
});
export const collections = { ${name} };
`;
const base = {
  "package.json": '{"type":"module"}',
  "astro.config.mjs":
    'import { defineConfig } from "astro/config";\nexport default defineConfig({ site: "https://example.com" });\n',
  "src/consts.ts": "export const SITE_TITLE = 'Example Times';\nexport const SITE_DESCRIPTION = 'About';\n",
  "src/pages/index.astro": "<html><body>Home</body></html>",
};

const articles = (folder, date = "pubDate") =>
  Object.fromEntries(
    Object.entries({
      "first-post.md": post(`title: First\n${date}: 2024-01-02`),
      "Upper Case.md": post(`title: Upper\n${date}: 2024-01-03T10:00:00Z`),
      "Größe ändern.md": post(`title: Größe\n${date}: 2024-01-03T10:00:00+05:30`),
      "a.b.md": post(`title: dots\n${date}: 'Jul 08 2022'`),
      "it's (new).md": post(`title: "It's \\"new\\""\n${date}: 'Jul 8 2022 10:30'`),
      "under_score.md": post(`title: under\n${date}: '2024-01-03'`),
      "folder/index.md": post(`title: folder\n${date}: 2024-01-04`),
      "folder/inner.md": post(`title: inner\n${date}: 2024-01-05\ntags: [a, B c]`),
      "sub/deep/index.md": post(`title: deep\n${date}: 2024-01-06`),
      "slug.md": post(`title: slug\n${date}: 2024-01-07\nslug: My-Own/slug`),
      "toml.md": `+++\ntitle = "TOML"\n${date} = 2024-01-08T00:00:00Z\n+++\nText\n`,
      "draft.md": post(`title: draft\n${date}: 2024-01-07\ndraft: true`),
      "late.md": post(`title: late\n${date}: 2099-01-07`),
      "日本語.md": post(`title: 日本語\n${date}: 2024-01-09`),
      "2024-01-10-dated.md": post(`title: dated\n${date}: 2024-01-10`),
      "windows.md": post(`title: windows\n${date}: 2024-01-11`).replaceAll("\n", "\r\n"),
    }).map(([name, text]) => [`${folder}/${name}`, text]),
  );

const blog = (link, more = {}) => ({
  ...base,
  ...articles("src/content/blog"),
  "src/content.config.ts": content("blog", "./src/content/blog", "**/*.{md,mdx}"),
  "src/pages/blog/[...slug].astro": route("blog"),
  "src/pages/rss.xml.js": rss("blog", link),
  "src/pages/list.json.js": list("blog", link),
  ...more,
});
const config = (text) => ({
  "astro.config.mjs": `import { defineConfig } from "astro/config";\nexport default defineConfig({ site: "https://example.com", ${text} });\n`,
});

export const sites = {
  "a blog": { files: blog("`/blog/${post.id}/`") },
  "a link without a slash": { files: blog("`/blog/${post.id}`") },
  "a link of a sum": { files: blog('"/blog/" + post.id + "/"') },
  "another route": { files: blog("`/posts/${post.id}/`", { "src/pages/posts/[...slug].astro": route("blog") }) },
  "a base path": {
    files: blog("`${import.meta.env.BASE_URL}/blog/${post.id}/`", {
      ...config('base: "/sub"'),
      "src/pages/list.json.js": list("blog", "`/sub/blog/${post.id}/`"),
    }),
  },
  "no feed": {
    files: Object.fromEntries(
      Object.entries(blog("`/blog/${post.id}/`")).filter(([name]) => !name.includes("rss.xml")),
    ),
  },
  "no feed, no slash": {
    files: Object.fromEntries(
      Object.entries(
        blog("`/blog/${post.id}/`", {
          ...config('trailingSlash: "never"'),
          "src/pages/list.json.js": list("blog", "`/blog/${post.id}`")
            .replace("canonical(", "String(new URL(")
            .replace(", context.site)", ", context.site))"),
        }),
      ).filter(([name]) => !name.includes("rss.xml")),
    ),
  },
  "another folder": {
    files: {
      ...base,
      ...articles("articles", "date"),
      "src/content.config.ts": content("news", "./articles", "**/[^_]*.md"),
      "articles/_hidden.md": post("title: hidden\ndate: 2024-01-01"),
      "src/pages/news/[...slug].astro": route("news"),
      "src/pages/feed.xml.ts": rss("news", "`/news/${post.id}/`", "date"),
      "src/pages/list.json.js": list("news", "`/news/${post.id}/`", "date"),
    },
  },
  "pages of Markdown": {
    files: {
      ...base,
      "src/pages/posts/post-1.md": post("title: One\npubDate: 2024-01-01\ntags: [a]"),
      "src/pages/posts/Post Two.md": post("title: Two\npubDate: 2024-01-02"),
      "src/pages/rss.xml.js": `import rss, { pagesGlobToRssItems } from "@astrojs/rss";
export async function GET(context) {
  return rss({ title: "Learner", description: "d", site: context.site, items: await pagesGlobToRssItems(import.meta.glob("./posts/*.md")) });
}
`,
      "src/pages/list.json.js": `${canonical}
export async function GET(context) {
  const pages = Object.values(import.meta.glob("./posts/*.md", { eager: true }));
  return new Response(JSON.stringify(pages.map(({ url, frontmatter }) => ({ url: canonical(url, context.site), title: frontmatter.title, date: new Date(frontmatter.pubDate).toISOString(), tags: frontmatter.tags ?? [] }))));
}
`,
    },
  },
};
