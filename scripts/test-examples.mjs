// Builds every example project from the packed tarball, installed as a user would, with the tool it is for, and holds its feeds to
// the validator: no error, no warning. `npm run test:examples [vite|eleventy|astro …]`
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Where each writes its feeds, and the Node that its tool needs where it is newer than ours. */
const PROJECTS = {
  vite: { out: "dist", says: /4:39|16:39:00 \+0530/ },
  eleventy: { out: "_site", says: /16:39:00 \+0530/ },
  astro: { out: "dist", says: /16:39:00 \+0530/, node: "22" },
};

function run(file, args, cwd, env = {}) {
  return execFileSync(file, args, {
    cwd,
    encoding: "utf8",
    stdio: "pipe",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
}

function build(name, { out, says, node }, tarball, work) {
  const project = join(work, name);
  cpSync(join(root, "examples", name), project, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
  manifest.devDependencies.feedwright = `file:${tarball}`;
  if (node !== undefined) manifest.devDependencies.node = `^${node}`;
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest));
  run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], project);
  // The node package's own install script would link its binary; its platform package has it all the same.
  const path = node === undefined ? process.env.PATH : `${nodeBinary(project)}:${process.env.PATH}`;
  run("npm", ["run", "build"], project, { PATH: path });
  const feeds = ["rss.xml", "atom.xml", "feed.json"].map((file) => join(out, file));
  const feedwright = join(project, "node_modules", "feedwright", "dist", "cli.js");
  run(process.execPath, [feedwright, "validate", "--max-warnings", "0", ...feeds], project);
  const rss = readFileSync(join(project, out, "rss.xml"), "utf8");
  if (!says.test(rss)) throw new Error(`the time zone is lost:\n${rss}`);
  if ((rss.match(/<item>/g) ?? []).length !== 2) throw new Error(`not both articles are there:\n${rss}`);
}

function nodeBinary(project) {
  const platform = `node-${process.platform}-${process.arch}`;
  return join(project, "node_modules", platform, "bin");
}

const chosen = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(PROJECTS);
const work = mkdtempSync(join(tmpdir(), "feedwright-examples-"));
let failed = 0;
try {
  const [{ filename }] = JSON.parse(
    run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", work], root),
  );
  for (const name of chosen) {
    const start = performance.now();
    try {
      build(name, PROJECTS[name], join(work, filename), work);
      console.log(`ok   ${name} (${Math.round((performance.now() - start) / 1000)}s)`);
    } catch (error) {
      failed++;
      console.log(`FAIL ${name}\n${error.stdout ?? ""}${error.stderr ?? ""}${error.message}`);
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`${chosen.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exit(1);
