/** Good practice, beyond the specifications. */

import { facts, info, optional, type Rule } from "./rule.ts";
import { APPLE, ATOM, PROFILE } from "./specifications.ts";

export const bestPracticeRules = {
  "future-date": facts("{value} is in the future", `${PROFILE}#element-channel-item-pubdate`, "ImplausibleDate"),
  "updated-before-published": info(
    "{element} is {value}, earlier than the publication at {expected}",
    `${ATOM}#section-4.2.15`,
  ),
  "articles-out-of-order": optional("{parent} is newer than the one before it; feeds have the newest first", PROFILE),
  "empty-article": info("{parent} has no text: {element} is empty", `${PROFILE}#element-channel-item-description`),
  "enclosure-contradicts-url": info(
    'the address ends in {expected}, but the type is "{value}"',
    `${PROFILE}#element-channel-item-enclosure`,
  ),
  "mixed-schemes": info(
    "{value} is http, while other addresses of the same host are https",
    "https://www.w3.org/TR/mixed-content/",
  ),
  "zone-contradicts-offset": info(
    '"{value}": {zone} is {expected}, not {offset}',
    "https://www.rfc-editor.org/rfc/rfc822#section-5",
  ),
  "date-without-zone": info('"{value}" has no zone', `${PROFILE}#data-types-datetime`),
  "explicit-word": facts('"{value}" is of an older specification; write "{expected}"', APPLE, "InvalidTrueFalse"),
} as const satisfies Record<string, Rule>;
