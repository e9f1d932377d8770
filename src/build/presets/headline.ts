/** The headline of a text: generators that find no title in the front matter take it. */

import { marked } from "marked";
import { textOfHtml } from "../../content/html-text.ts";

/** `# Headline` or an underlined one before any other text; imports of MDX may stand before it. */
export function headlineOf(body: string): string | undefined {
  const text = body.replace(/^(?:\s*(?:import|export)\b[^\n]*\n)+/, "").replace(/^\s*(?:<!--[\s\S]*?-->\s*)*/, "");
  const found =
    /^#[ \t]+([^\n]+?)[ \t]*#*[ \t]*(?:\{#[^}]*\})?[ \t]*(?:\r?\n|$)/.exec(text) ??
    /^([^\n]+)\r?\n=+[ \t]*(?:\r?\n|$)/.exec(text);
  if (found === null) return undefined;
  const plain = textOfHtml(marked.parseInline(found[1]!.trim(), { async: false })).trim();
  return plain === "" ? undefined : plain;
}
