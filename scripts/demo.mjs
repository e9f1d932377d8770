// Builds the feeds of the example newsroom and shows one of them.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const newsroom = fileURLToPath(new URL("../examples/newsroom", import.meta.url));
const run = (file, args, cwd) => execFileSync(file, args, { cwd, stdio: "inherit" });

if (!existsSync(cli))
  execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
run(process.execPath, [cli, "build"], newsroom);
console.log();
run(process.execPath, [cli, "show", "public/rss.xml"], newsroom);
console.log(`\nThe feeds are in ${newsroom}/public.`);
