/** What only a profile asks for. */

import { error, info, optional, warning, type Rule } from "./rule.ts";
import { APPLE, PODCAST, PROFILE, RSS } from "./specifications.ts";

export const profileRules = {
  "profile-format": error("{profile} does not take {value}", "the source that the profile names"),
  "profile-missing": error("{profile} wants {element} in {parent}", "the source that the profile names"),
  "profile-too-few": error(
    "{profile} wants at least {least} {unit}; there are {value}",
    "the source that the profile names",
  ),
  "profile-too-many": error(
    "{profile} wants at most {most} {unit}; there are {value}",
    "the source that the profile names",
  ),
  "profile-enclosure-type": error(
    "{profile} does not take enclosures of the type {value}",
    "the source that the profile names",
  ),
  "profile-markup": error("{profile} drops the element {value}", "the source that the profile names"),
  "duplicate-enclosure-url": optional("two articles have the enclosure {value}", APPLE),
  "artwork-format": optional("{value} is no JPEG or PNG by its ending", APPLE),
  "serial-without-episode": optional("episodes of a serial show have an itunes:episode", APPLE),
  "podcast-insecure-url": optional("{value} is not https", PODCAST),
  "invalid-value": warning('"{value}" is not what {attr|element} holds; expected {expected}', `${RSS}#extendingRss`),
  "enclosure-length-unknown": optional("the enclosure's length is 0; directories ask for its bytes", APPLE),
  "podcast-value": error('"{value}" is none of what Podcasting 2.0 has here: {expected}', PODCAST),
  "podcast-guid": info('"{value}" is no podcast:guid; expected {expected}', PODCAST),
  "link-on-another-host": optional(
    "{value} is not on the host of the feed's own link",
    `${PROFILE}#element-channel-item-link`,
  ),
} as const satisfies Record<string, Rule>;
