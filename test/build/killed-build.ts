/** A build that dies: `tsx killed-build.ts OUT CONTENT N` publishes 33 files and kills itself before its Nth rename. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { FILES } from "./killed-files.ts";

const [out = "", content = "", at = "0"] = process.argv.slice(2);
const rename = fs.renameSync;
let count = 0;
fs.renameSync = (from, to) => {
  if (++count === Number(at)) process.kill(process.pid, "SIGKILL");
  rename(from, to);
};
syncBuiltinESMExports();
const { Drafts } = await import("../../src/build/outputs.ts");
const drafts = new Drafts({ out });
for (const name of FILES) await drafts.add(join(out, name), [content, name]);
drafts.publish();
drafts.discard();
