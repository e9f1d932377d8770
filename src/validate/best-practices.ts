/** Good practice beyond the specifications: what is allowed and yet goes wrong at readers. */

import { readTimestamp } from "../newsroom/dateline.ts";
import { Timestamp } from "../newsroom/timestamp.ts";
import { zoneOffset } from "../newsroom/zones.ts";
import { endingOf } from "./file-ending.ts";
import type { FeedView, EntryView } from "./feed-view.ts";
import type { Report } from "./report.ts";
import { isMimeType } from "./values.ts";

const AHEAD = 10 * 60_000;

/** What the checks of one document share: what they are told, the article at hand, and what they have seen so far. */
interface Course {
  readonly report: Report;
  readonly now: Date | undefined;
  /** Host of the feed's own link. */
  readonly home: string | undefined;
  /** Hosts that are linked with https. */
  readonly secure: Set<string>;
  /** Links with http. */
  readonly plain: EntryView[];
  link: EntryView | undefined;
  date: EntryView | undefined;
  /** What the date says. */
  read: Timestamp | undefined;
  /** When the last article with a date was published. */
  before: Timestamp | undefined;
  isOrdered: boolean;
}

/** One thing that each article is looked at for. */
type ArticleCheck = (article: EntryView, course: Course) => void;

export function checkBestPractices({ feed, articles }: FeedView, report: Report, now: Date | undefined): void {
  const link = feed.find("link");
  const course: Course = {
    report,
    now,
    home: hostOf(link),
    secure: new Set(),
    plain: [],
    link,
    date: undefined,
    read: undefined,
    before: undefined,
    isOrdered: true,
  };
  noteScheme(feed, course);
  for (const name of FEED_DATES) checkFuture(feed.find(name), course);
  for (const article of articles) {
    course.link = article.find("link");
    course.date = article.find("date");
    course.read = course.date && readTimestamp(course.date.value);
    for (const check of ARTICLE_CHECKS) check(article, course);
  }
  checkSchemes(course);
}

const ARTICLE_CHECKS: readonly ArticleCheck[] = [
  checkHost,
  noteScheme,
  (_, course) => checkFuture(course.date, course),
  checkZone,
  checkOrder,
  checkUpdate,
  checkText,
  checkEnclosureTypes,
];

/** A destination may want all articles on the feed's own host. */
function checkHost(_: EntryView, { home, link, report }: Course): void {
  const host = hostOf(link);
  if (home !== undefined && host !== undefined && host !== home)
    report.add("link-on-another-host", link!.range, { element: link!.label, value: link!.value }, link!.path);
}

function noteScheme(_: EntryView, { link, secure, plain }: Course): void {
  const [, scheme, host] = /^(https?):\/\/([^/?#]+)/i.exec(link?.value ?? "") ?? [];
  if (scheme === undefined || host === undefined) return;
  if (scheme.toLowerCase() === "https") secure.add(host.toLowerCase());
  else plain.push(link!);
}

function checkSchemes({ plain, secure, report }: Course): void {
  for (const link of plain) {
    const host = /^http:\/\/([^/?#]+)/i.exec(link.value)![1]!.toLowerCase();
    if (secure.has(host))
      report.add("mixed-schemes", link.range, { element: link.label, value: link.value }, link.path);
  }
}

/** Once said, it is said: a feed in the other order would say it of every article. */
function checkOrder(article: EntryView, course: Course): void {
  const { date, read, before, isOrdered, report } = course;
  if (read === undefined) return;
  course.before = read;
  if (!isOrdered || before === undefined || read.getTime() <= before.getTime()) return;
  course.isOrdered = false;
  report.add("articles-out-of-order", date!.range, { parent: article.label, value: date!.value }, date!.path);
}

function checkEnclosureTypes(article: EntryView, { report }: Course): void {
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

function checkFuture(date: EntryView | undefined, { now, report }: Course): void {
  if (now === undefined) return;
  const read = date === undefined ? undefined : readTimestamp(date.value);
  if (date !== undefined && read !== undefined && read.getTime() > now.getTime() + AHEAD)
    report.add("future-date", date.range, { element: date.label, value: date.value }, date.path);
}

/** Minutes as RFC 822 writes them: `+0530`. */
const offsetText = (offset: number) => new Timestamp(0, { offset }).toRfc822().slice(-5);

/** `16:39 +0100 (IST)`: the name says something else than the number. */
function checkZone(_: EntryView, { date, read, report }: Course): void {
  if (date === undefined) return;
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

function checkUpdate(article: EntryView, { report }: Course): void {
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

function checkText(article: EntryView, { report }: Course): void {
  const text = article.find("text");
  if (text !== undefined && text.value === "" && !text.isElsewhere)
    report.add("empty-article", text.range, { parent: article.label, element: text.label }, text.path);
}
