/** RSS 0.9x, 1.0, 1.1 and 2.0. */

import { error, facts, info, text, warning, type Rule } from "./rule.ts";
import { MODULES, PROFILE, RSS } from "./specifications.ts";

export const rssRules = {
  "rss-version": error('"{value}" is no version of RSS: 0.91, 0.92, 0.93, 0.94, 2.0', RSS, "InvalidRSSVersion"),
  "misplaced-element": warning(
    "{element} stands before {value}; items come after all else in the channel",
    RSS,
    "MisplacedItem",
  ),
  "too-many-hours": error("a day has 24 hours", `${RSS}#optionalChannelElements`, "NotEnoughHoursInTheDay"),
  "unknown-length": error(
    "write 0 where the length is not known",
    `${PROFILE}#element-channel-item-enclosure`,
    "UseZeroForUnknown",
  ),
  "self-differs": facts(
    "the link with rel=self says {value}, but the document is from {expected}",
    `${PROFILE}#namespace-elements-atom-link`,
    "SelfDoesntMatchLocation",
  ),
  "missing-guid": warning(
    "item has no guid, by which readers tell articles apart",
    `${PROFILE}#element-channel-item-guid`,
    "MissingGuid",
  ),
  "missing-title-and-description": error(
    "item needs a title or a description",
    `${RSS}#hrelementsOfLtitemgt`,
    "ItemMustContainTitleOrDescription",
  ),
  "missing-language": info("no language is stated", `${PROFILE}#element-channel-language`, "MissingDCLanguage"),
  "missing-self-link": warning(
    "channel has no atom:link with rel=self that says where the feed is",
    `${PROFILE}#namespace-elements-atom-link`,
    "MissingAtomSelfLink",
  ),
  "blank-guid": {
    severity: "error",
    w3c: ["NotBlank", "InvalidHttpGUID"],
    message: "a guid is the article's address unless isPermaLink says otherwise; this one is empty",
    spec: `${PROFILE}#element-channel-item-guid`,
  },
  "guid-not-a-url": error(
    '"{value}" is no URL; say isPermaLink="false"',
    `${PROFILE}#element-channel-item-guid`,
    "InvalidHttpGUID",
  ),
  "guid-not-a-permalink": error(
    '"{value}" cannot be opened; say isPermaLink="false"',
    `${PROFILE}#element-channel-item-guid`,
    "InvalidPermalink",
  ),
  "guid-not-unique": facts(
    '"{value}" is a short number, hardly unique in the world',
    `${PROFILE}#element-channel-item-guid`,
    "NotSufficientlyUnique",
  ),
  "duplicate-guid": error(
    'two items have the guid "{value}"',
    `${PROFILE}#element-channel-item-guid`,
    "DuplicateValue",
  ),
  "duplicate-semantics": warning("{ext} says what {core} says already", PROFILE, "DuplicateSemantics"),
  "duplicate-item-semantics": warning("{ext} says what {core} says already", PROFILE, "DuplicateItemSemantics"),
  "duplicate-description": warning(
    "{element} says what description says already",
    PROFILE,
    "DuplicateDescriptionSemantics",
  ),
  "duplicate-enclosure": warning(
    "item has more than one enclosure; many readers see only one",
    `${PROFILE}#element-channel-item-enclosure`,
    "DuplicateEnclosure",
  ),
  "description-after-content": warning(
    "description belongs before content:encoded",
    `${PROFILE}#namespace-elements-content-encoded`,
    "NeedDescriptionBeforeContent",
  ),
  "slash-without-date": warning(
    "slash:comments changes, but the channel has no lastBuildDate",
    `${MODULES}slash/`,
    "SlashDate",
  ),
  "avoid-text-input": facts("few readers show a textInput", `${PROFILE}#element-channel-textinput`, "AvoidTextInput"),
  "image-title-differs": text(
    "the image's title differs from the channel's",
    `${PROFILE}#element-channel-image`,
    "ImageTitleDoesntMatch",
  ),
  "image-link-differs": facts(
    "the image's link differs from the channel's",
    `${PROFILE}#element-channel-image`,
    "ImageLinkDoesntMatch",
  ),
  "image-format": facts("{value} is no GIF, JPEG or PNG", `${PROFILE}#element-channel-image`, "ImageUrlFormat"),
  "invalid-width": error('"{value}" is no width from 1 to 144', `${PROFILE}#element-channel-image`, "InvalidWidth"),
  "invalid-height": error('"{value}" is no height from 1 to 400', `${PROFILE}#element-channel-image`, "InvalidHeight"),
  "invalid-hour": error('"{value}" is no hour from 0 to 23', `${RSS}#optionalChannelElements`, "InvalidHour"),
  "hour-24": warning("write 0 for midnight", `${RSS}#optionalChannelElements`, "UseZeroForMidnight"),
  "invalid-day": error('"{value}" is no English day of the week', `${RSS}#optionalChannelElements`, "InvalidDay"),
  "eight-days": error("a week has seven days", `${RSS}#optionalChannelElements`, "EightDaysAWeek"),
  "duplicate-value": error('"{value}" is there twice', `${RSS}#optionalChannelElements`, "DuplicateValue"),
  "invalid-form-name": error(
    '"{value}" is no name of a form\'s field',
    `${PROFILE}#element-channel-textinput`,
    "InvalidFormComponentName",
  ),
  "character-data": text(
    "plain text escapes &amp; and &lt; as &#x26; and &#x3C;, so that no reader takes them for HTML",
    `${PROFILE}#data-types-characterdata`,
    "CharacterData",
  ),
} as const satisfies Record<string, Rule>;
