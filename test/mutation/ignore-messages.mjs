/**
 * Leaves the wording of messages out: a text with a space between words, alone or around values,
 * says something to people, and a test that repeats it proves nothing. Codes, names, markup and separators are mutated.
 */

const isProse = (text) => /[a-z] [a-z$]|[a-z]{2} $|^ [a-z]{2}/.test(text);

function textOf(node) {
  if (node.type === "StringLiteral") return node.value;
  return node.type === "TemplateLiteral" ? node.quasis.map(({ value }) => value.raw).join("$") : "";
}

export const messages = {
  shouldIgnore: ({ node }) => (isProse(textOf(node)) ? "wording of a message" : undefined),
};
