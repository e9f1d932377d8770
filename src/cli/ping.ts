/** `feedwright ping HUB URL…`: tells a WebSub hub which feeds changed. */

import { Command } from "commander";
import { publish } from "../web/websub.ts";
import { visible } from "./terminal.ts";

export function pingCommand(): Command {
  return new Command("ping")
    .description("Tell a WebSub hub that feeds changed, once they are there for everybody.")
    .argument("<hub>", "the hub's address, as the feed names it")
    .argument("<url...>", "the addresses of the feeds")
    .addHelpText(
      "after",
      "\nExample:\n  feedwright ping https://pubsubhubbub.appspot.com/ https://example.com/feed.xml",
    )
    .action(ping);
}

async function ping(hub: string, urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const { ok, message } = await publish(hub, url);
    const line = `${visible(url)}: ${visible(message)}\n`;
    if (ok) process.stdout.write(line);
    else {
      process.stderr.write(line);
      process.exitCode = 1;
    }
  }
}
