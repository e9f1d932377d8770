/** Pairs of files in fixtures/: a document, and the part of the answer that the rule in its name is about. */

import { existsSync, readdirSync, readFileSync } from "node:fs";

const fixtures = new URL("../fixtures/", import.meta.url);

export interface Pair {
  name: string;
  source: string;
  expected: object;
}

/** The pairs of a folder; none where it is not there. */
export function pairsOf(folder: string, extension: string): Pair[] {
  const at = new URL(`${folder}/`, fixtures);
  if (!existsSync(at)) return [];
  const ending = extension === "json" ? ".expected.json" : ".json";
  const read = (file: string) => readFileSync(new URL(file, at), "utf8");
  return readdirSync(at)
    .filter((file) => file.endsWith(`.${extension}`) && !file.endsWith(".expected.json"))
    .map((file) => {
      const name = file.slice(0, -extension.length - 1);
      return { name, source: read(file), expected: JSON.parse(read(name + ending)) };
    });
}

/** What a test sees is what JSON keeps: dates as they print. */
export const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
