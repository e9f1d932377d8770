/** RDF, as RSS 1.0 and 1.1 have it. */

import { error, warning, type Rule } from "./rule.ts";
import { RDF } from "./specifications.ts";

export const rdfRules = {
  "invalid-rdf": error("this is not as RDF is written: {value}", RDF, "InvalidRDF"),
  "mixed-content": {
    ...warning(
      '{element} has text beside elements, which RDF cannot read; say rdf:parseType="Literal"',
      "https://www.w3.org/TR/rdf-syntax-grammar/#section-Syntax-XML-literals",
      "InvalidRDF",
    ),
    about: "text",
  },
} as const satisfies Record<string, Rule>;
