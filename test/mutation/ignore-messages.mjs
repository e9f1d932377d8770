/**
 * Leaves the wording of messages out: a text with a space between words, alone or around values, says something to people, and
 * a test that repeats it proves nothing. Codes, element names, markup and separators are mutated.
 */

import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

const isProse = (text) => /[a-z] [a-z$]|[a-z]{2} $|^ [a-z]{2}/.test(text);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "messages", {
    shouldIgnore({ node }) {
      const text =
        node.type === "StringLiteral"
          ? node.value
          : node.type === "TemplateLiteral"
            ? node.quasis.map(({ value }) => value.raw).join("$")
            : "";
      return isProse(text) ? "wording of a message" : undefined;
    },
  }),
];
