/** JSON Feed 1.0 and 1.1. */

import { error, warning, type Rule } from "./rule.ts";
import { JSON_FEED } from "./specifications.ts";

export const jsonRules = {
  "invalid-json": error("not JSON: {value}", "https://www.rfc-editor.org/rfc/rfc8259"),
  "json-type": error("{element} is {value}; expected {expected}", JSON_FEED),
  "json-missing": error("{parent} needs {element}", JSON_FEED),
  "json-unknown-member": warning("{element} is no member of {parent}; extensions start with an underscore", JSON_FEED),
  "json-no-content": error("an item needs content_html or content_text", JSON_FEED),
  "json-deprecated": warning("{element} is of JSON Feed 1.0; write {expected}", JSON_FEED),
  "json-duplicate-id": error('two items have the id "{value}"', JSON_FEED),
} as const satisfies Record<string, Rule>;
