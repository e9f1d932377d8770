/** `feedwright validate` with a configuration, folders and standard input of a name. */

import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { WRAP } from "../validate/rule-rows.ts";
import { command, folders, read, run } from "./command.ts";

const folder = folders("validate-config");
const GUIDLESS =
  "<item><title>Rain</title><link>https://example.org/2</link><description>It rains.</description></item>";
const FEED = WRAP.channel("").replace("</channel>", `${GUIDLESS}</channel>`);
const config = (validate: object) => ({ "feedwright.config.json": JSON.stringify({ validate }) });
const codesOf = (stdout: string) =>
  (JSON.parse(stdout) as { name: string; diagnostics: { code: string; severity: string }[] }[]).map(
    ({ name, diagnostics }) => [name, ...diagnostics.map(({ code, severity }) => `${severity} ${code}`)].join(" "),
  );

test("rules of the configuration hold for all, those of an override for the files it names, --rule goes before both", () => {
  const cwd = folder({
    ...config({
      rules: { "missing-guid": "error" },
      overrides: [{ files: "partners/**", rules: { "missing-guid": "off" } }],
      ignore: ["drafts/**"],
    }),
    "own.xml": FEED,
    "partners/a.xml": FEED,
    "drafts/b.xml": FEED,
  });
  const { status, stdout } = run(cwd, "validate", ".", "--json");
  expect(codesOf(stdout)).toEqual(["own.xml error missing-guid", "partners/a.xml"]);
  expect(status).toBe(1);
  expect(codesOf(run(cwd, "validate", ".", "--json", "--rule", "missing-guid=info").stdout)).toEqual([
    "own.xml info missing-guid",
    "partners/a.xml info missing-guid",
  ]);
});

test("--print-config says how a file would be judged", () => {
  const cwd = folder({
    "conf/my.json": JSON.stringify({
      validate: { profiles: ["msn"], overrides: [{ files: ["*.rss"], profiles: ["spotify"] }], ignore: ["old.rss"] },
    }),
  });
  const printed = (file: string, ...more: string[]) =>
    JSON.parse(run(cwd, "validate", "--config", "conf/my.json", "--print-config", file, ...more).stdout);
  expect(printed("conf/a.rss")).toMatchObject({ ignored: false, profiles: ["w3c", "spotify"], rules: {} });
  expect(printed("conf/old.rss").ignored).toBe(true);
  expect(printed("a.rss", "--rule", "missing-guid=off,future-date=error")).toMatchObject({
    profiles: ["w3c", "msn"],
    rules: { "missing-guid": "off", "future-date": "error" },
  });
  expect(printed("conf/a.rss", "--profile", "psp-1").profiles).toEqual(["w3c", "psp-1"]);
});

test.each([
  [{ ruls: {} }, "`validate.ruls` is no option; did you mean `rules`?"],
  [{ rules: { "mising-guid": "off" } }, 'there is no rule "mising-guid"; did you mean `missing-guid`?'],
  [{ rules: { "missing-guid": "no" } }, 'is given "no"; expected off, info, warning or error'],
  [{ rules: [] }, "`validate.rules` has to be an object"],
  [{ profiles: ["spotfy"] }, 'there is no profile "spotfy"; did you mean `spotify`?'],
  [{ profiles: "spotify" }, "`validate.profiles` has to be a list"],
  [{ overrides: [{ rules: {} }] }, "`validate.overrides[0].files` has to be a glob"],
  [{ overrides: {} }, "`validate.overrides` has to be a list"],
  [{ ignore: "drafts" }, "`validate.ignore` has to be a list of globs"],
  [{ ignore: ["**"] }, "leaves all of it out"],
])("%j is refused with what to write", (validate, message) => {
  const { status, stderr } = run(folder({ ...config(validate), "a.xml": FEED }), "validate", "a.xml");
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

test.each([
  [["--rule", "mising-guid=off"], "did you mean `missing-guid`?"],
  [["--rule", "missing-guid"], "like missing-guid=off"],
  [["--profile", "spotfy"], "did you mean `spotify`?"],
  [["--config", "none.json"], "does not exist"],
  [[], "there is nothing to check"],
])("validate %j is wrong usage", (args, message) => {
  const { status, stderr } = run(folder({ "a.xml": FEED }), "validate", ...args, ...(args.length > 0 ? ["a.xml"] : []));
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

test("standard input has a name, by which the configuration judges it", () => {
  const cwd = folder(config({ overrides: [{ files: "partners/**", rules: { "missing-guid": "off" } }] }));
  const { stdout, status } = spawnSync(
    process.execPath,
    [command, "validate", "-", "--json", "--stdin-filename", "partners/x.xml"],
    { cwd, input: FEED, encoding: "utf8" },
  );
  expect(codesOf(stdout)).toEqual(["partners/x.xml"]);
  expect(status).toBe(0);
});

test("of a folder, feeds are checked, and neither sitemaps nor other JSON", () => {
  const cwd = folder({
    "site/rss.xml": FEED,
    "site/sitemap.xml": "<urlset/>",
    "site/package.json": "{}",
    "site/feed.json": '{"version":"https://jsonfeed.org/version/1.1","title":"Times","items":[]}',
    "site/deep/x.rss": "<rss",
    "empty/a.txt": "x",
  });
  expect(codesOf(run(cwd, "validate", "site/", "--json").stdout).map((line) => line.split(" ")[0])).toEqual([
    "site/deep/x.rss",
    "site/feed.json",
    "site/rss.xml",
  ]);
  expect(run(cwd, "validate", "empty").stderr).toContain("there is no feed in this folder");
});

test("--no-comments judges what comments switch off", () => {
  const cwd = folder({ "a.xml": FEED.replace("<rss", "<!-- feedwright-disable missing-guid: none --><rss") });
  expect(run(cwd, "validate", "a.xml").stdout).toContain("0 warnings");
  expect(run(cwd, "validate", "a.xml", "--no-comments").stdout).toContain("1 warning");
});

test("--fix repairs until nothing is left, and counts each repair", () => {
  const date = "<pubDate>21 Mar 2023 04:39 PM IST</pubDate>";
  const cwd = folder({
    "a.xml": WRAP.item(date).replace("</item>", `</item>${GUIDLESS.replace("</item>", `${date}</item>`)}`),
  });
  expect(run(cwd, "validate", "--fix", "a.xml").stdout).toContain("2 mended");
  expect(read(cwd, "a.xml")).not.toContain("IST");
});
