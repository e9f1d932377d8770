// Packs the package, installs the tarball in a fresh folder and runs one smoke suite on every runtime:
//
//   npm run test:runtimes [-- --only node22,bun]
//
// Runtimes are installed on demand, from npm, into a folder of the system's temporary ones; what cannot be installed is
// reported as not run. FEEDWRIGHT_RUNTIMES names another folder to keep them in.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const suite = fileURLToPath(new URL("../test/runtimes/", import.meta.url));
const cache = process.env.FEEDWRIGHT_RUNTIMES ?? join(tmpdir(), "feedwright-runtimes");
const work = mkdtempSync(join(tmpdir(), "feedwright-smoke-"));
const { values } = parseArgs({ options: { only: { type: "string" } } });
const wanted = values.only?.split(",");

class NotRun extends Error {}

function run(file, args, options = {}) {
  return execFileSync(file, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 120_000,
    ...options,
  });
}

/** A folder with one package of the registry in it; installed once. */
function installed(name, ...packages) {
  const folder = join(cache, name);
  if (existsSync(join(folder, ".complete"))) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  try {
    run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", ...packages], { cwd: folder });
  } catch (error) {
    throw new NotRun(
      `${packages.join(" ")} cannot be installed: ${
        String(error.stderr ?? error.message)
          .trim()
          .split("\n")[0]
      }`,
    );
  }
  writeFileSync(join(folder, ".complete"), "");
  return folder;
}

/** The executable of a package whose binary comes as an optional package for this platform. */
function binaryOf(folder, candidates) {
  const found = candidates.map((path) => join(folder, "node_modules", path)).find((path) => existsSync(path));
  if (found === undefined) throw new NotRun(`there is no binary for ${process.platform} ${process.arch}`);
  return found;
}

const npmNode = (version) => () => {
  const folder = installed(`node${version}`, `node@${version}`);
  const platform = `node-${process.platform === "darwin" ? "darwin" : process.platform === "win32" ? "win" : "linux"}-${process.arch}`;
  return onNode(binaryOf(folder, [`${platform}/bin/node`, "node/bin/node"]));
};

function onNode(binary) {
  const version = run(binary, ["--version"]).trim();
  return [version, run(binary, ["smoke.mjs"], { cwd: user }), run(binary, ["smoke.cjs"], { cwd: user })];
}

const TARGET = `${process.platform === "darwin" ? "darwin" : "linux"}-${process.arch === "arm64" ? "aarch64" : "x64"}`;

const RUNTIMES = {
  node20: () => (process.version.startsWith("v20.") ? onNode(process.execPath) : npmNode(20)()),
  node22: npmNode(22),
  node24: npmNode(24),
  node26: npmNode(26),
  bun: () => {
    const folder = installed("bun", "bun");
    const bun = binaryOf(folder, [
      `@oven/bun-${TARGET}/bin/bun`,
      `@oven/bun-${TARGET}-baseline/bin/bun`,
      "bun/bin/bun.exe",
    ]);
    return [
      `bun ${run(bun, ["--version"]).trim()}`,
      run(bun, ["smoke.mjs"], { cwd: user }),
      run(bun, ["smoke.cjs"], { cwd: user }),
    ];
  },
  deno: () => {
    const folder = installed("deno", "deno");
    const arch = process.arch === "arm64" ? "arm64" : "x64";
    const deno = binaryOf(folder, [`@deno/linux-${arch}-glibc/deno`, `@deno/darwin-${arch}/deno`, "deno/deno"]);
    const env = { ...process.env, DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" };
    const version = run(deno, ["--version"], { env }).split("\n")[0];
    return [
      version,
      run(deno, ["run", "--no-lock", "--node-modules-dir=manual", "--cached-only", "smoke.mjs"], { cwd: user, env }),
    ];
  },
  workerd: async () => {
    const folder = installed("workerd", "miniflare@4", "esbuild");
    const from = createRequire(join(folder, "package.json"));
    const { Miniflare } = await import(from.resolve("miniflare"));
    const script = bundled("workerd");
    const worker = `${script}\nexport default { fetch: async () => new Response(await globalThis.smoke()) };`;
    const miniflare = new Miniflare({ modules: true, script: worker, compatibilityDate: "2025-06-01" });
    try {
      const response = await miniflare.dispatchFetch("http://localhost/");
      return [`workerd ${from("workerd/package.json").version}`, await response.text()];
    } finally {
      await miniflare.dispose();
    }
  },
  chromium: async () => {
    const path = chromiumPath();
    const { chromium } = await import("playwright-core");
    const page = `<!doctype html><meta charset="utf-8"><script type="module">${bundled("chromium").replaceAll("</script", "<\\/script")}\nglobalThis.isReady = true;</script>`;
    const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(page));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const args =
      "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
    const browser = await chromium.launch({ executablePath: path, args: args.split(" ") });
    try {
      const tab = await browser.newPage();
      await tab.goto(`http://127.0.0.1:${server.address().port}/`);
      await tab.waitForFunction(() => globalThis.isReady === true);
      return [`Chromium ${browser.version()}`, await tab.evaluate(() => globalThis.smoke())];
    } finally {
      await browser.close();
      server.close();
    }
  },
};

function chromiumPath() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"])
    try {
      return run("which", [name]).trim();
    } catch {}
  throw new NotRun("no Chromium is installed (Debian: apt-get install chromium)");
}

/** The suite as one file, for runtimes that know no node_modules. */
function bundled(name) {
  const esbuild = createRequire(join(installed("workerd", "miniflare@4", "esbuild"), "package.json"))("esbuild");
  const out = join(user, `${name}.js`);
  esbuild.buildSync({
    entryPoints: [join(user, "bundle.mjs")],
    bundle: true,
    format: "esm",
    platform: "browser",
    outfile: out,
    charset: "utf8",
    legalComments: "none",
  });
  return readFileSync(out, "utf8");
}

const user = join(work, "user");
const counts = { passed: 0, failed: 0, notRun: 0 };
try {
  mkdirSync(user);
  const [{ filename }] = JSON.parse(
    run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", work], { cwd: root }),
  );
  writeFileSync(join(user, "package.json"), JSON.stringify({ name: "user", private: true, type: "module" }));
  run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", join(work, filename)], { cwd: user });
  for (const file of ["suite.mjs", "smoke.mjs", "smoke.cjs", "bundle.mjs"])
    copyFileSync(join(suite, file), join(user, file));
  for (const [name, runtime] of Object.entries(RUNTIMES))
    if (wanted === undefined || wanted.includes(name)) await attempt(name, runtime);
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.notRun} not run`);
process.exit(counts.failed === 0 ? 0 : 1);

async function attempt(name, runtime) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
  try {
    const [version, ...outputs] = await runtime();
    const bad = outputs.find((output) => !/^\d+ checks passed$/m.test(output.trim()));
    if (bad !== undefined) throw new Error(bad);
    counts.passed++;
    console.log(`passed   ${name} (${version}): ${outputs.map((output) => output.trim()).join("; ")}, ${seconds()}`);
  } catch (error) {
    if (error instanceof NotRun) {
      counts.notRun++;
      console.log(`not run  ${name}: ${error.message}`);
      return;
    }
    counts.failed++;
    console.log(`FAILED   ${name}: ${error.message}\n${error.stdout ?? ""}${error.stderr ?? ""}`);
  }
}
