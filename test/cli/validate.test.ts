/** `feedwright validate` as people and CI run it. */

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { WRAP } from "../validate/rule-rows.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const command = join(root, "dist/cli.js");
let work: string;
const GOOD = WRAP.item("");
const BAD = WRAP.item("<pubDate>21 Mar 2023 04:39 PM IST</pubDate><headline>Rain</headline>");

beforeAll(() => {
  if (!existsSync(command)) execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "ignore" });
  work = mkdtempSync(join(tmpdir(), "feedwright-validate-"));
  writeFileSync(join(work, "good.xml"), GOOD);
  writeFileSync(join(work, "bad.xml"), BAD);
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

function run(args: string[], input = "") {
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "validate", ...args], {
    cwd: work,
    encoding: "utf8",
    input,
    env,
  });
  return { status, stdout, stderr };
}

test("a good feed: exit 0", () => {
  const { status, stdout } = run(["good.xml"]);
  expect(stdout).toContain("1 feed valid");
  expect(status).toBe(0);
});

test("a bad feed: exit 1, the place under a caret, the repair announced", () => {
  const { status, stdout } = run(["bad.xml"]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/error invalid-rfc822-date[\s\S]*--fix mends it[\s\S]*\^\^\^\^/);
  expect(stdout).toContain("undefined-element");
});

test("a glob, standard input and several files at once", () => {
  expect(run(["*.xml"]).stdout).toContain("1 of 2 feeds not valid");
  expect(run(["-"], GOOD).status).toBe(0);
  expect(run(["good.xml", "bad.xml"]).status).toBe(1);
});

test("--max-warnings counts warnings", () => {
  writeFileSync(join(work, "warned.xml"), GOOD.replace('rel="self"', 'rel="hub"'));
  expect(run(["warned.xml"]).status).toBe(0);
  expect(run(["warned.xml", "--max-warnings", "0"]).status).toBe(1);
  expect(run(["warned.xml", "--quiet"]).stdout).not.toContain("missing-self-link");
});

test("--quiet hides warnings, which --max-warnings counts all the same", () => {
  writeFileSync(join(work, "hidden.xml"), GOOD.replace('rel="self"', 'rel="hub"'));
  const { status, stdout, stderr } = run(["hidden.xml", "--quiet", "--max-warnings", "0"]);
  expect(status).toBe(1);
  expect(stdout).not.toContain("missing-self-link");
  expect(stderr).toContain("--max-warnings allows 0");
  expect(run(["hidden.xml", "--quiet", "--max-warnings", "9"]).status).toBe(0);
  expect(run(["hidden.xml", "--quiet"]).status).toBe(0);
});

test("--fix mends what is certain and leaves the rest", () => {
  writeFileSync(join(work, "mend.xml"), BAD);
  const { status, stdout } = run(["mend.xml", "--fix"]);
  expect(status).toBe(1);
  expect(stdout).toContain("1 mended");
  expect(readFileSync(join(work, "mend.xml"), "utf8")).toContain(
    "<pubDate>Tue, 21 Mar 2023 16:39:00 +0530</pubDate><headline>",
  );
});

test("--profile adds what a destination asks for", () => {
  const { status, stdout } = run(["good.xml", "--profile", "apple-podcasts"]);
  expect(status).toBe(1);
  expect(stdout).toContain("apple-podcasts wants itunes:image in channel");
});

test("several profiles stand in one list, as the sections of a build do", () => {
  const { stdout } = run(["good.xml", "--profile", "apple-podcasts,psp-1"]);
  expect(stdout).toContain("apple-podcasts wants itunes:image in channel");
  expect(stdout).toContain("psp-1 wants podcast:guid in channel");
  expect(run(["good.xml", "--profile", "apple-podcasts,nobody"]).stderr).toContain('there is no profile "nobody"');
});

test("what a profile asks for is told one by one: a fourth missing element is no repetition of the third", () => {
  const { stdout } = run(["good.xml", "--profile", "apple-podcasts"]);
  for (const { message } of JSON.parse(run(["good.xml", "--profile", "apple-podcasts", "--json"]).stdout)[0]
    .diagnostics)
    expect(stdout).toContain(message);
});

test("--json is --format json", () => {
  expect(run(["bad.xml", "--json"]).stdout).toBe(run(["bad.xml", "--format", "json"]).stdout);
});

test.each([
  ["json", /"name": "nowhere\.xml",\s+"mended": 0,\s+"valid": false,\s+"unreadable": "there is no file nowhere\.xml"/],
  ["sarif", /"executionSuccessful": false,[\s\S]*"text": "there is no file nowhere\.xml"/],
  ["github", /^::error file=nowhere\.xml,title=unreadable::there is no file nowhere\.xml$/m],
  [
    "junit",
    /<testsuite name="nowhere\.xml" tests="1" failures="0" errors="1">\s*<testcase [^>]*><error message="there is no file/,
  ],
])("as %s, an input that cannot be read is no good one", (format, told) => {
  const { status, stdout } = run(["good.xml", "nowhere.xml", "--format", format]);
  expect(stdout).toMatch(told);
  expect(status).toBe(2);
});

test("of a web page, that it is none is told first", () => {
  const { stdout } = run(["-"], "<!doctype html><html><title>Not here</title><p>Nor this<br>");
  expect(stdout.indexOf("error not-a-feed")).toBeLessThan(stdout.indexOf("error not-well-formed"));
  expect(stdout).toContain("this is an HTML page, not a feed");
});

test("--fix refuses what is no file: nobody would see what it mended", () => {
  const { status, stderr } = run(["-", "--fix"], BAD);
  expect(stderr).toContain("--fix mends files, and this is none");
  expect(status).toBe(2);
});

test("--format json, sarif, github and junit are what programs read", () => {
  const [file] = JSON.parse(run(["bad.xml", "--format", "json"]).stdout);
  expect(file).toMatchObject({ name: "bad.xml", format: "rss", valid: false });
  const sarif = JSON.parse(run(["bad.xml", "--format", "sarif"]).stdout);
  expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain("invalid-rfc822-date");
  for (const { helpUri } of sarif.runs[0].tool.driver.rules) expect(helpUri).toMatch(/^https?:/);
  expect(run(["bad.xml", "--format", "github"]).stdout).toMatch(/^::error file=bad\.xml,line=\d+,col=\d+,title=/m);
  expect(run(["bad.xml", "--format", "junit"]).stdout).toMatch(/<testsuite name="bad\.xml" tests="2" failures="2">/);
});

test("what cannot be read or is called wrongly: exit 2, without a stack trace", () => {
  for (const args of [
    ["nowhere.xml"],
    ["*.nothing"],
    ["good.xml", "--profile", "nobody"],
    ["good.xml", "--format", "x"],
    [],
  ]) {
    const { status, stderr } = run(args);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
});

test("a URL is fetched, and its header counts", async () => {
  const server: Server = createServer((_, response) => {
    response.setHeader("content-type", "application/atom+xml");
    response.end(GOOD);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
  try {
    const { execFile } = await import("node:child_process");
    const stdout = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        [command, "validate", url, "--allow-private"],
        { env: { ...process.env, NO_COLOR: "1" } },
        (_, out) => resolve(out),
      );
    });
    expect(stdout).toContain("unexpected-media-type");
    expect(stdout).toContain("self-differs");
  } finally {
    server.close();
  }
});

test.each([
  ["a connection that is lost", { "content-length": "10000" }, /broke off: other side closed/],
  ["a body that is not compressed as its header says", { "content-encoding": "gzip" }, /broke off: incorrect header/],
])("%s is told as what it is", async (_, headers, told) => {
  const server: Server = createServer((_, response) => {
    response.writeHead(200, headers);
    response.write(GOOD);
    setTimeout(() => response.destroy(), 50);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
  const { execFile } = await import("node:child_process");
  const stderr = await new Promise<string>((resolve) => {
    execFile(process.execPath, [command, "validate", url, "--allow-private"], (_, __, error) => resolve(error));
  });
  server.close();
  expect(stderr).toMatch(told);
});

/** The arguments of a command line without variables: `validate 'feeds/*.xml' --quiet`. */
const argumentsIn = (line: string) => line.split(" ").map((word) => word.replace(/^'|'$/g, ""));

test("the GitHub Action in examples/ is YAML, and its command says where a feed is wrong", () => {
  const action = parseYaml(readFileSync(join(root, "examples/ci/github-action.yml"), "utf8"));
  const steps: { run?: string }[] = action.jobs.validate.steps;
  const line = steps.flatMap((step) => step.run ?? []).find((one) => one.startsWith("npx feedwright validate "))!;
  mkdirSync(join(work, "feeds"), { recursive: true });
  writeFileSync(join(work, "feeds/bad.xml"), BAD);
  const { status, stdout } = run(argumentsIn(line.slice("npx feedwright validate ".length)));
  expect(stdout).toMatch(/^::error file=feeds\/bad\.xml,line=\d+/m);
  expect(status).toBe(1);
});

test("the pre-commit hook in examples/ is YAML, and its command mends what is certain", () => {
  const config = parseYaml(readFileSync(join(root, "examples/ci/pre-commit-config.yaml"), "utf8"));
  const [hook] = config.repos[0].hooks;
  writeFileSync(join(work, "hooked.xml"), BAD);
  const { status } = run([...argumentsIn(hook.entry).slice(2), "hooked.xml"]);
  expect(readFileSync(join(work, "hooked.xml"), "utf8")).toContain("Tue, 21 Mar 2023 16:39:00 +0530");
  expect(status).toBe(1);
  expect("feeds/hooked.xml").toMatch(new RegExp(hook.files));
});

test("a feed does not steer the terminal", () => {
  const odd = "\u009b2J";
  writeFileSync(join(work, "steering.xml"), WRAP.item(`<pubDate>${odd} soon</pubDate><headline>${odd}</headline>`));
  const { stdout } = run(["steering.xml"]);
  expect(stdout).toContain("\ufffd2J");
  expect(stdout).not.toContain("\u009b");
});
