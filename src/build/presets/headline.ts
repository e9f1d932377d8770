/** The headline of a text: generators that find no title in the front matter take it. */

import { marked } from "marked";
import { textOfHtml } from "../../content/html-text.ts";

/** `# Headline` or an underlined one before any other text; imports of MDX and comments may stand before it. */
export function headlineOf(body: string): string | undefined {
  const [line = "", next = ""] = linesFrom(withoutComments(withoutImports(body)));
  const written = afterSign(line) ?? (/^=+$/.test(next) ? line : undefined);
  if (written === undefined || written === "") return undefined;
  const plain = textOfHtml(marked.parseInline(written, { async: false })).trim();
  return plain === "" ? undefined : plain;
}

/** The first two lines, without white space behind them. */
const linesFrom = (text: string) => text.split("\n", 2).map((line) => line.trimEnd());

function withoutImports(body: string): string {
  let rest = body;
  for (;;) {
    const code = rest.trimStart();
    if (!/^(?:import|export)\b/.test(code) || !code.includes("\n")) return rest;
    rest = code.slice(code.indexOf("\n") + 1);
  }
}

function withoutComments(body: string): string {
  let rest = body.trimStart();
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->");
    if (end < 0) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

/** `# Words ## {#id}`: the words. */
function afterSign(line: string): string | undefined {
  if (!/^#[ \t]/.test(line)) return undefined;
  const id = line.endsWith("}") ? line.lastIndexOf("{#") : -1;
  let words = (id < 0 ? line : line.slice(0, id)).trimEnd();
  while (words.endsWith("#")) words = words.slice(0, -1);
  return words.slice(1).trim();
}
