/** What the tables say of a document: what may stand where, how often, and what has to. */

import { error, facts, info, text, warning, type Rule } from "./rule.ts";
import { ATOM, PODCAST, RSS } from "./specifications.ts";

export const structureRules = {
  "undefined-element": error("{element} is not known in {parent}", RSS, "UndefinedElement"),
  "questionable-element": warning("{element} is not expected in {parent}", RSS, "QuestionableUsage"),
  "feed-viewer": info(
    "{element} makes a page of the feed in browsers; feed readers pass it over",
    `${RSS}#extendingRss`,
    "MisplacedXHTMLContent",
  ),
  "misplaced-xhtml": warning(
    "{element} is XHTML and not expected in {parent}",
    `${ATOM}#section-3.1.1.3`,
    "MisplacedXHTMLContent",
  ),
  "unexpected-attribute": error("{element} has no attribute {attribute}", RSS, "UnexpectedAttribute"),
  "extension-attribute": warning(
    "{element} has an attribute of an extension, {attribute}, that readers may not expect",
    `${ATOM}#section-6`,
    "UseOfExtensionAttr",
  ),
  "unexpected-text": error("{element} holds elements only, no text", `${ATOM}#section-2`, "UnexpectedText"),
  "duplicate-element": error("{parent} has more than one {element}", RSS, "DuplicateElement"),
  "repeated-element": facts(
    "{parent} has {element} more than once; readers take one",
    "https://www.dublincore.org/specifications/dublin-core/dcmi-terms/",
    "DuplicateElement",
  ),
  "too-many-elements": error(
    "{parent} has more than {max} {element}",
    "https://support.google.com/merchants/answer/7052112",
    "TooMany",
  ),
  "deprecated-element": info("{element} is out of date; write {expected}", PODCAST),
  "missing-element": error("{parent} needs {element}", `${RSS}#requiredChannelElements`, "MissingElement"),
  "missing-title": error("{parent} needs a title", `${RSS}#requiredChannelElements`, "MissingTitle"),
  "missing-link": error("{parent} needs a link", `${RSS}#requiredChannelElements`, "MissingLink"),
  "missing-description": error("{parent} needs a description", `${RSS}#requiredChannelElements`, "MissingDescription"),
  "missing-attribute": error("{element} needs the attribute {attr}", RSS, "MissingAttribute"),
  "missing-href": error("{element} needs an href", RSS, "MissingHref"),
  "blank-element": text("{element} is empty", RSS, "NotBlank"),
  "blank-attribute": warning("{attr} of {element} is empty", RSS, "AttrNotBlank"),
} as const satisfies Record<string, Rule>;
