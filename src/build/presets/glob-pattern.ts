/** Patterns over paths, as configurations write them: `/posts/**`, `{a,b}/*.md`. */

const WORDS: Readonly<Record<string, string>> = { "**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]" };

export function globPattern(glob: string): RegExp {
  let depth = 0;
  const source = glob.replace(/\*\*\/|\*\*|\[[!^]?[^\]]+\]|[*?]|[{},]|[.+^$()|[\]\\]/g, (word) => {
    const known = WORDS[word];
    if (known !== undefined) return known;
    if (word.length > 2) return word.replace("[!", "[^");
    if (word === "{") depth++;
    else if (word === "}") depth--;
    else if (word !== ",") return `\\${word}`;
    return word === "{" ? "(?:" : word === "}" ? ")" : depth > 0 ? "|" : ",";
  });
  return new RegExp(`^${source}$`);
}
