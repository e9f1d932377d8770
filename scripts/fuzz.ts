// Fuzzes reader, streaming reader, validator, converter and generators: npm run fuzz -- --minutes 10 [--seed 1] [--only 1234]
// Every find is printed with its seed, which makes the same document again; new ones belong into test/fuzz/seeds.json.
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { check, corpusOf, documentOf, ownCorpus } from "../test/fuzz/fuzz.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string" },
    only: { type: "string" },
    /** Own fixtures alone: what the tests replay. */
    own: { type: "boolean", default: false },
    /** Folder that documents of finds are written to. */
    save: { type: "string" },
  },
});
const beside = fileURLToPath(new URL("../../shared/corpus", import.meta.url));
const corpus = [...ownCorpus(), ...(!values.own && existsSync(beside) ? corpusOf(beside) : [])];
const end = performance.now() + Number(values.minutes) * 60_000;
const first = Number(values.only ?? values.seed ?? Math.floor(Math.random() * 1e9));

const finds = new Map<string, number[]>();
let cases = 0;
for (let seed = first; performance.now() < end; seed++) {
  const input = documentOf(corpus, seed);
  cases++;
  try {
    await check(input, seed);
  } catch (error) {
    note(error as Error, seed, input);
  }
  if (values.only !== undefined) break;
}
for (const [what, seeds] of finds) console.log(`${seeds.length} × ${what} (seeds ${seeds.slice(0, 5).join(", ")})`);
console.log(`${cases} cases from seed ${first} on ${corpus.length} documents, ${finds.size} kinds of finds`);
process.exit(finds.size === 0 ? 0 : 1);

function note(error: Error, seed: number, input: string | Uint8Array): void {
  const where = error.name === "Broken" ? "" : (/src\/[^\s)]+/.exec(error.stack ?? "")?.[0] ?? "");
  const what = `${error.name}: ${error.message.split("\n")[0]!.replace(/\d+/g, "N").slice(0, 160)} ${where}`;
  const seeds = finds.get(what) ?? [];
  if (seeds.length === 0) console.log(`seed ${seed}: ${error.name}: ${error.message.slice(0, 300)} ${where}`);
  if (seeds.length === 0 && values.save !== undefined) writeFileSync(`${values.save}/${seed}.xml`, input);
  finds.set(what, [...seeds, seed]);
}
