// The package once more for `require`: every file that its entries consist of, as CommonJS under the ending .cjs, and its types
// under the ending that TypeScript looks for. What several entries share stands once, as it does in the modules.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { transformSync } from "esbuild";

const dist = new URL("../dist/", import.meta.url);
const ENTRIES = ["index", "html", "feed", "astro", "web", "web-node", "rss-parser", "rss-parser-node"];
/** `require("feedwright/rss-parser")` is the class, as that of the package is. */
const IS_ITS_DEFAULT = ["rss-parser", "rss-parser-node"];
/** What a file loads from beside it. */
const BESIDE = /(\bfrom ?|\bimport ?\(?)"\.\/([\w-]+)\.js"/g;

const read = (name) => readFileSync(new URL(name, dist), "utf8");
const write = (name, text) => writeFileSync(new URL(name, dist), text);

const names = new Set(ENTRIES);
// A set that grows while it is gone through is gone through to its end.
for (const name of names) {
  const module = read(`${name}.js`).replaceAll(BESIDE, (_, before, file) => {
    names.add(file);
    return `${before}"./${file}.cjs"`;
  });
  const isItsDefault = IS_ITS_DEFAULT.includes(name);
  const { code } = transformSync(module, {
    format: "cjs",
    platform: "node",
    charset: "utf8",
    target: "es2022",
    // Who reads what a file exports without running it looks for the lines that esbuild writes.
    minifyWhitespace: !isItsDefault,
    lineLimit: 120,
  });
  const last = "module.exports = Object.assign(module.exports.default, module.exports);\n";
  write(`${name}.cjs`, isItsDefault ? code + last : code);
}

const toCommonJs = (types) => types.replace(/((?:from|import)\s+['"]\.\/[^'"]+)\.js(['"])/g, "$1.cjs$2");
const isShared = (name) => /-[\w-]{8}\.d\.ts$/.test(name);
for (const name of readdirSync(dist).filter((file) => file.endsWith(".d.ts"))) {
  const types = read(name);
  write(name.replace(/\.d\.ts$/, ".d.cts"), toCommonJs(types));
  // A module may import types of CommonJS: the shared ones are not needed twice.
  if (isShared(name)) rmSync(new URL(name, dist));
  else write(name, types.replace(/((?:from|import)\s+['"]\.\/[^'"]+-[\w-]{8})\.js(['"])/g, "$1.cjs$2"));
}
