/** What podcast directories look at, where the rows of a namespace do not say it. */

import { endingOf } from "./file-ending.ts";
import type { Report } from "./report.ts";
import type { TreeAttribute, TreeElement } from "./tree.ts";

const UUID = /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
/** Words that were read once, and what is read now. */
const EXPLICIT: Readonly<Record<string, string>> = { yes: "true", explicit: "true", no: "false", clean: "false" };

export function checkPodcast(channel: TreeElement, report: Report): void {
  const items = channel.all("item");
  for (const owner of [channel, ...items]) for (const check of OWNER_CHECKS) check(owner, report);
  checkGuid(channel, report);
  const show: Show = {
    report,
    isSerial: /^serial$/i.test(channel.child("itunes:type")?.text.trim() ?? ""),
    urls: new Set(),
  };
  for (const item of items) {
    const enclosure = item.child("enclosure");
    const url = enclosure?.attribute("url");
    if (enclosure !== undefined && url !== undefined)
      for (const check of EPISODE_CHECKS) check({ item, enclosure, url }, show);
  }
}

/** What shows and episodes have in common. */
const OWNER_CHECKS: readonly ((owner: TreeElement, report: Report) => void)[] = [
  checkExplicit,
  checkArtwork,
  (owner, report) => {
    for (const child of owner.children) if (child.name.vocabulary?.prefix === "podcast") checkSecure(child, report);
  },
];

function checkExplicit(owner: TreeElement, report: Report): void {
  for (const explicit of owner.all("itunes:explicit")) {
    const value = explicit.text.trim();
    const expected = EXPLICIT[value.toLowerCase()];
    if (expected !== undefined)
      report.at("explicit-word", explicit, { value, expected }, explicit.value, explicit.rewritten(expected));
  }
}

function checkArtwork(owner: TreeElement, report: Report): void {
  for (const image of owner.all("itunes:image")) {
    const href = image.attribute("href");
    const ending = endingOf(href?.value ?? "");
    if (href !== undefined && ending !== undefined && !/^(?:jpe?g|png)$/.test(ending))
      report.at("artwork-format", image, { attr: "href", value: href.value }, href);
  }
}

function checkGuid(channel: TreeElement, report: Report): void {
  const guid = channel.child("podcast:guid");
  if (guid !== undefined && !UUID.test(guid.text.trim()))
    report.at("podcast-guid", guid, {
      value: guid.text.trim(),
      expected: "a UUID of version 5, like 917393e3-1b1e-5cef-ace4-edaa54e1f810",
    });
}

/** What the checks of a show's episodes share. */
interface Show {
  readonly report: Report;
  readonly isSerial: boolean;
  /** Of the enclosures so far. */
  readonly urls: Set<string>;
}
interface Episode {
  readonly item: TreeElement;
  readonly enclosure: TreeElement;
  readonly url: TreeAttribute;
}

const EPISODE_CHECKS: readonly ((episode: Episode, show: Show) => void)[] = [
  ({ enclosure, url }, { urls, report }) => {
    const value = url.value.trim();
    if (value !== "" && urls.has(value)) report.at("duplicate-enclosure-url", enclosure, { value }, url);
    urls.add(value);
  },
  ({ enclosure }, { report }) => {
    const length = enclosure.attribute("length");
    if (length !== undefined && /^\s*0+\s*$/.test(length.value))
      report.at("enclosure-length-unknown", enclosure, { attr: "length", value: length.value }, length);
  },
  ({ item, enclosure, url }, { report }) => {
    if (item.children.some(({ name }) => name.vocabulary?.prefix === "itunes")) checkFormat(enclosure, url, report);
  },
  ({ item }, { isSerial, report }) => {
    if (isSerial && item.child("itunes:episode") === undefined && !isExtra(item))
      report.at("serial-without-episode", item, {}, item.opening);
  },
];

/** A trailer or bonus without a number is of the whole show or season. */
function isExtra(item: TreeElement): boolean {
  return /^(?:trailer|bonus)$/i.test(item.child("itunes:episodeType")?.text.trim() ?? "");
}

/** The ending of the path decides, whatever the type says. As the W3C validator names the place, it is the item. */
function checkFormat(enclosure: TreeElement, url: TreeAttribute, report: Report): void {
  if (!/^(?:m4a|mp3|mov|mp4|m4v|pdf|epub)$/.test(endingOf(url.value) ?? ""))
    report.at("itunes-enclosure-format", enclosure, { parent: "channel", element: "item", value: url.value }, url);
}

function checkSecure(element: TreeElement, report: Report): void {
  for (const attribute of element.attributes)
    if (/^http:\/\//i.test(attribute.value))
      report.at("podcast-insecure-url", element, { attr: attribute.name.raw, value: attribute.value }, attribute);
}
