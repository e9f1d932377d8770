/** Sites for VitePress, and what its content loader says of their pages. */
import { join } from "node:path";
import { symlinkSync } from "node:fs";

export const packages = ["vitepress@1"];

const post = (matter, body = "Text.\n") => `---\n${matter}\n---\n${body}`;

export function truthOf(folder, { run, read, modules }) {
  symlinkSync(modules, join(folder, "node_modules"));
  run("node", [join(modules, "vitepress/bin/vitepress.js"), "build"], folder);
  return JSON.parse(read("list.json"));
}

const config = (glob, more = "") => `import { writeFileSync } from "node:fs";
import { createContentLoader, defineConfig } from "vitepress";
const baseUrl = "https://example.com";
export default defineConfig({
  title: "Example Times",
  description: "About",
  ${more}
  async buildEnd() {
    const posts = await createContentLoader("${glob}").load();
    const list = posts.filter(({ frontmatter }) => !frontmatter.draft).map(({ url, frontmatter }) => ({ url: baseUrl + url, title: frontmatter.title ?? "", date: frontmatter.date ? new Date(frontmatter.date).toISOString() : "", tags: frontmatter.tags ?? [] }));
    writeFileSync("list.json", JSON.stringify(list));
  },
});
`;
const files = {
  "package.json": '{"type":"module"}',
  "index.md": post("layout: home"),
  "about.md": "# About\n",
  "posts/first.md": post("title: First\ndate: 2024-01-02\ntags: [a, B c]"),
  "posts/My Post.md": post("title: Second\ndate: 2024-01-03T10:00:00+05:30"),
  "posts/Größe.md": post("title: Größe\ndate: 2024-01-04 10:00:00"),
  "posts/folder/index.md": post("title: folder\ndate: 2024-01-05"),
  "posts/folder/inner.md": post("title: inner\ndate: '2024-01-06'"),
  "posts/late.md": post("title: late\ndate: 2099-01-05"),
  "posts/draft.md": post("title: draft\ndate: 2024-01-05\ndraft: true"),
  "posts/a.b.md": post("title: dots\ndate: 2024-01-05"),
};

const site = (glob, more) => ({ files: { ...files, ".vitepress/config.mjs": config(glob, more) } });

export const sites = {
  "a blog": site("posts/**/*.md"),
  "one folder": site("posts/*.md"),
  "clean addresses": site("posts/**/*.md", "cleanUrls: true,"),
};
