// One random change at a time to good documents, of kinds that the rows forbid; what the validator says nothing of is listed by kind.
//   npm run changes -- [--count 5000] [--seed 1] [--show 5] [FOLDER …]      documents of ../shared and of fixtures/ unless named
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { changeOf, isReported, randomOf, type Subject, subjectOf } from "../test/validate/random-changes.ts";

const { values, positionals } = parseArgs({
  options: {
    count: { type: "string", default: "5000" },
    seed: { type: "string", default: "1" },
    /** Examples of each kind. */
    show: { type: "string", default: "5" },
  },
  allowPositionals: true,
});
const root = fileURLToPath(new URL("..", import.meta.url));
const folders =
  positionals.length > 0 ? positionals : ["fixtures", "../shared/conformance/w3c/testcases", "../shared/corpus"];
const subjects: Subject[] = folders.flatMap((folder) =>
  documentsIn(folder.startsWith("/") ? folder : `${root}/${folder}`),
);

function documentsIn(folder: string): Subject[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) => {
    if (!/\.(?:xml|rss|atom|rdf)$/.test(name)) return [];
    const text = readFileSync(`${folder}/${name}`, "utf8");
    const subject = text.length > 100_000 ? undefined : subjectOf(name, text);
    return subject === undefined ? [] : [subject];
  });
}

const random = randomOf(Number(values.seed));
const made = new Map<string, number>();
const silent = new Map<string, string[]>();
for (let count = 0; subjects.length > 0 && count < Number(values.count); ) {
  const subject = subjects[Math.floor(random() * subjects.length)]!;
  const change = changeOf(subject, random);
  if (change === undefined) continue;
  count++;
  made.set(change.kind, (made.get(change.kind) ?? 0) + 1);
  if (isReported(subject.text, change.text)) continue;
  silent.set(change.kind, [...(silent.get(change.kind) ?? []), `${change.what}  (${subject.name})`]);
}
let all = 0;
let unreported = 0;
for (const [kind, count] of made) {
  const examples = silent.get(kind) ?? [];
  all += count;
  unreported += examples.length;
  console.log(`${kind}: ${count - examples.length} of ${count} reported`);
  for (const example of [...new Set(examples)].slice(0, Number(values.show))) console.log(`   ${example}`);
}
console.log(
  `${subjects.length} documents, ${all} changes, ${((100 * (all - unreported)) / all).toFixed(2)} % reported`,
);
