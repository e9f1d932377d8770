/**
 * Real generators judge `feedwright build --preset`: sites of our own are built by Hugo, Jekyll, Eleventy … and by the command, and
 * both must say the same of every article: address, title, instant, tags, and whether it is there.
 *
 *     node scripts/test-generators.mjs [name…]      npm run test:generators
 *
 * A generator that is not installed is passed over, unless GENERATORS=all. Those of npm are installed into a folder of their own
 * (GENERATORS_FOLDER, or one in the system's for temporary files).
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const command = process.env["FEEDWRIGHT"] ?? join(root, "dist/cli.js");
const work = mkdtempSync(join(tmpdir(), "feedwright-generators-"));
const wanted = process.argv.slice(2);
const cases = join(root, "test/generators");
const installed = process.env["GENERATORS_FOLDER"] ?? join(tmpdir(), "feedwright-generators");

/** Runs a program; what it prints where it fails. */
export function run(program, args, cwd, env = {}) {
  const done = spawnSync(program, args, { cwd, encoding: "utf8", env: { ...process.env, TZ: "UTC", ...env } });
  if (done.error?.code === "ENOENT") throw new Error(`${program} is not installed`);
  if (done.status !== 0) throw new Error(`${program} ${args.join(" ")}: ${done.stdout}${done.stderr}`);
  return done.stdout;
}

function write(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function install(packages) {
  const missing = packages.filter(
    (name) => !existsSync(join(installed, "node_modules", name.replace(/(?<=.)@.*$/, ""))),
  );
  if (missing.length === 0) return;
  mkdirSync(installed, { recursive: true });
  write(installed, existsSync(join(installed, "package.json")) ? {} : { "package.json": "{}" });
  run("npm", ["install", "--no-audit", "--no-fund", "--no-save", ...packages], installed);
}

/** What the command says of a site. */
function built(folder, preset, source = ".", options = []) {
  const out = join(folder, ".feeds");
  const args = [command, "build", source, "--preset", preset, "-o", out, "--formats", "json", ...options];
  const done = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", TZ: "America/St_Johns" },
  });
  if (done.status !== 0) return { items: [], said: done.stderr };
  const { items } = JSON.parse(readFileSync(join(out, "feed.json"), "utf8"));
  return {
    items: items.map(({ url, title, date_published, tags }) => ({ url, title, date: date_published, tags })),
    said: done.stderr,
  };
}

const plain = (text) => (text ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
const address = (url) => {
  try {
    return decodeURI(new URL(url, "https://example.com/").href);
  } catch {
    return url;
  }
};
/** Generators print no fractions of a second. */
const instant = (date) => (date ? Math.floor(new Date(date).getTime() / 1000) : undefined);
const terms = (tags) => [...new Set((tags ?? []).map((tag) => plain(String(tag)).toLowerCase()))].sort().join(" | ");

/** What differs between two reports of one article. */
function differences(truth, ours) {
  return [
    plain(truth.title) !== "" &&
      plain(truth.title) !== plain(ours.title) &&
      `title ${ours.title}, expected ${truth.title}`,
    truth.date !== "" && instant(truth.date) !== instant(ours.date) && `date ${ours.date}, expected ${truth.date}`,
    terms(truth.tags) !== terms(ours.tags) && `tags ${terms(ours.tags)}, expected ${terms(truth.tags)}`,
  ].filter(Boolean);
}

/** Prints what is wrong. */
function compare(label, truth, { items, said }) {
  const byUrl = new Map(items.map((item) => [address(item.url), item]));
  const lines = [];
  for (const post of truth) {
    const ours = byUrl.get(address(post.url));
    byUrl.delete(address(post.url));
    if (ours === undefined) lines.push(`  missing ${address(post.url)} (${post.title})`);
    else lines.push(...differences(post, ours).map((line) => `  ${address(post.url)}: ${line}`));
  }
  for (const url of byUrl.keys()) lines.push(`  not of the site: ${url}`);
  const wrong = new Set(lines.map((line) => line.trim().split(": ")[0])).size;
  console.log(`${label}: ${truth.length - Math.min(wrong, truth.length)} of ${truth.length} posts right`);
  if (lines.length > 0) console.log(lines.join("\n"));
  if (items.length === 0) console.log(said);
  return { all: truth.length, wrong };
}

const totals = new Map();
try {
  for (const file of readdirSync(cases)
    .filter((name) => name.endsWith(".mjs"))
    .sort()) {
    const name = file.replace(".mjs", "");
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const { packages = [], sites, truthOf } = await import(pathToFileURL(join(cases, file)).href);
    for (const [label, { files, source, options }] of Object.entries(sites)) {
      const folder = join(work, name, label.replaceAll(" ", "-"));
      write(folder, files);
      let truth;
      try {
        if (packages.length > 0) install(packages);
        truth = truthOf(folder, {
          run,
          modules: join(installed, "node_modules"),
          read: (path) => readFileSync(join(folder, path), "utf8"),
        });
      } catch (error) {
        if (process.env["GENERATORS"] === "all" || !/is not installed/.test(error.message)) throw error;
        console.log(`${name}: ${error.message}`);
        break;
      }
      const { all, wrong } = compare(`${name}, ${label}`, truth, built(folder, name, source, options));
      const total = totals.get(name) ?? { all: 0, wrong: 0 };
      totals.set(name, { all: total.all + all, wrong: total.wrong + wrong });
    }
  }
} finally {
  if (process.env["KEEP"] === undefined) rmSync(work, { recursive: true, force: true });
  else console.log(work);
}
for (const [name, { all, wrong }] of totals) console.log(`${name}: ${all} posts, ${wrong} wrong`);
process.exitCode = [...totals.values()].some(({ wrong }) => wrong > 0) ? 1 : 0;
