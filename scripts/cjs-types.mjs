// The types of the CommonJS build are those of the ESM build under the ending that TypeScript looks for: bundling them a second
// time took as long as everything else.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const dist = new URL("../dist/", import.meta.url);
for (const name of readdirSync(dist).filter((file) => file.endsWith(".d.ts"))) {
  const types = readFileSync(new URL(name, dist), "utf8");
  writeFileSync(
    new URL(name.replace(/\.d\.ts$/, ".d.cts"), dist),
    types.replace(/(from\s+['"]\.\/[^'"]+)\.js(['"])/g, "$1.cjs$2"),
  );
}
