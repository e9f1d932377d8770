/** Good practice beyond the specifications: what is allowed and yet goes wrong at readers. */

import { readTimestamp } from "../newsroom/dateline.ts";
import { Timestamp } from "../newsroom/timestamp.ts";
import { zoneOffset } from "../newsroom/zones.ts";
import { endingOf } from "./file-ending.ts";
import type { FeedView, EntryView } from "./feed-view.ts";
import type { Report } from "./report.ts";
import { isMimeType } from "./values.ts";

const AHEAD = 10 * 60_000;

export function checkBestPractices({ feed, articles }: FeedView, report: Report, now: Date | undefined): void {
  const secure = new Set<string>();
  const plain: EntryView[] = [];
  const note = (entry: EntryView | undefined) => {
    const [, scheme, host] = /^(https?):\/\/([^/?#]+)/i.exec(entry?.value ?? "") ?? [];
    if (scheme === undefined || host === undefined) return;
    if (scheme.toLowerCase() === "https") secure.add(host.toLowerCase());
    else plain.push(entry!);
  };
  note(feed.find("link"));
  if (now !== undefined) for (const name of FEED_DATES) checkFuture(feed.find(name), now, report);
  let before: Timestamp | undefined;
  let isOrdered = true;
  const home = hostOf(feed.find("link"));
  for (const article of articles) {
    const link = article.find("link");
    note(link);
    const host = hostOf(link);
    if (home !== undefined && host !== undefined && host !== home)
      report.add("link-on-another-host", link!.range, { element: link!.label, value: link!.value }, link!.path);
    const date = article.find("date");
    const read = date === undefined ? undefined : readTimestamp(date.value);
    if (date !== undefined) {
      if (now !== undefined) checkFuture(date, now, report);
      checkZone(date, read, report);
    }
    if (isOrdered && read !== undefined && before !== undefined && read.getTime() > before.getTime()) {
      // Once said, it is said: a feed in the other order would say it of every article.
      isOrdered = false;
      report.add("articles-out-of-order", date!.range, { parent: article.label, value: date!.value }, date!.path);
    }
    before = read ?? before;
    checkUpdate(article, report);
    checkText(article, report);
    for (const { url, type, typeRange, range } of article.enclosures) {
      const ending = endingOf(url) ?? "";
      const expected = TYPES[ending];
      // What is no media type at all is told where it stands.
      if (expected !== undefined && isMimeType(type) && !expected.test(type))
        report.add(
          "enclosure-contradicts-url",
          typeRange ?? range,
          { parent: article.label, element: "enclosure", value: type, expected: `.${ending}` },
          article.path,
        );
    }
  }
  for (const entry of plain) {
    const host = /^http:\/\/([^/?#]+)/i.exec(entry.value)![1]!.toLowerCase();
    if (secure.has(host))
      report.add("mixed-schemes", entry.range, { element: entry.label, value: entry.value }, entry.path);
  }
}

const hostOf = (entry: EntryView | undefined) =>
  /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(entry?.value ?? "")?.[1]?.toLowerCase();

const FEED_DATES = ["pubDate", "lastBuildDate", "updated"];
const TYPES: Readonly<Record<string, RegExp>> = {
  mp3: /^audio\//i,
  m4a: /^(?:audio|video)\//i,
  ogg: /^(?:audio|video|application)\//i,
  wav: /^audio\//i,
  mp4: /^(?:audio|video)\//i,
  m4v: /^video\//i,
  mov: /^video\//i,
  webm: /^(?:audio|video)\//i,
  jpg: /^image\//i,
  jpeg: /^image\//i,
  png: /^image\//i,
  gif: /^image\//i,
  pdf: /^application\/(?:pdf|x-pdf|octet-stream)/i,
};

function checkFuture(date: EntryView | undefined, now: Date, report: Report): void {
  const read = date === undefined ? undefined : readTimestamp(date.value);
  if (date !== undefined && read !== undefined && read.getTime() > now.getTime() + AHEAD)
    report.add("future-date", date.range, { element: date.label, value: date.value }, date.path);
}

/** Minutes as RFC 822 writes them: `+0530`. */
const offsetText = (offset: number) => new Timestamp(0, { offset }).toRfc822().slice(-5);

/** `16:39 +0100 (IST)`: the name says something else than the number. */
function checkZone(date: EntryView, read: Timestamp | undefined, report: Report): void {
  const { value } = date;
  const [, offset, zone] = /([+-]\d\d:?\d\d)\s*\(?([A-Z]{2,5})\)?$/.exec(value) ?? [];
  if (offset !== undefined && zone !== undefined && read !== undefined) {
    const minutes = Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2)));
    const named = zoneOffset(zone, read.getTime() + minutes * 60_000);
    if (named !== undefined && named !== minutes)
      report.add(
        "zone-contradicts-offset",
        date.range,
        { element: date.label, value, zone, offset, expected: offsetText(named) },
        date.path,
      );
  }
  if (read !== undefined && read.offset === undefined && /\d:\d\d/.test(value) && !/-00:?00$/.test(value))
    report.add("date-without-zone", date.range, { element: date.label, value }, date.path);
}

function checkUpdate(article: EntryView, report: Report): void {
  const updated = article.find("updated");
  const published = article.find("published");
  if (updated === undefined || published === undefined || updated.value === published.value) return;
  const later = readTimestamp(updated.value)?.getTime();
  const earlier = readTimestamp(published.value)?.getTime();
  if (later !== undefined && earlier !== undefined && later < earlier)
    report.add(
      "updated-before-published",
      updated.range,
      { element: updated.label, value: updated.value, expected: published.value },
      updated.path,
    );
}

function checkText(article: EntryView, report: Report): void {
  const text = article.find("text");
  if (text !== undefined && text.value === "" && !text.isElsewhere)
    report.add("empty-article", text.range, { parent: article.label, element: text.label }, text.path);
}
