/** Debian's Chromium, where it is installed. */

import { execFileSync } from "node:child_process";

function find(): string | undefined {
  try {
    return execFileSync(
      "sh",
      ["-c", "command -v chromium || command -v chromium-browser || command -v google-chrome"],
      {
        encoding: "utf8",
      },
    ).trim();
  } catch {
    return undefined;
  }
}

/** `undefined`: tests in a browser are skipped, for there is none; `.ci/run` installs it. */
export const browserPath = find();

/** Without a sandbox (the tests may run as root) and without a word to the network. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
