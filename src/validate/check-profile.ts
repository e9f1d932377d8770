/** The rows of a profile, applied. */

import type { Bound, Need, Profile } from "./profiles.ts";
import type { EntryView, FeedView } from "./feed-view.ts";
import type { Report } from "./report.ts";
import { readTimestamp } from "../newsroom/dateline.ts";

export function checkProfile(view: FeedView, profile: Profile, report: Report, now: Date | undefined): void {
  const { feed, articles, format } = view;
  if (profile.formats !== undefined && !profile.formats.includes(format)) {
    report.add("profile-format", feed.range, { profile: profile.name, value: NAMES[format] });
    return;
  }
  for (const need of profile.feed ?? []) checkNeed(feed, need, profile, report);
  for (const bound of profile.bounds ?? []) checkBound(view, bound, profile, report, now);
  for (const article of articles) {
    for (const need of profile.article ?? []) checkNeed(article, need, profile, report);
    for (const { type, typeRange, range } of profile.enclosures === undefined ? [] : article.enclosures)
      if (profile.enclosures !== undefined && type !== "" && !profile.enclosures.types.test(type))
        report.add(
          "profile-enclosure-type",
          typeRange ?? range,
          { profile: profile.name, element: "enclosure", value: type },
          article.path,
          undefined,
          profile.enclosures.severity,
        );
    if (profile.markup !== undefined) checkMarkup(article, profile.markup, profile, report);
  }
}

const NAMES = { rss: "RSS 2.0", atom: "Atom", rdf: "RSS 1.0", json: "JSON Feed" } as const;

function checkNeed(owner: EntryView, { any, severity }: Need, profile: Profile, report: Report): void {
  const isThere = any.some((word) =>
    word === "enclosure" ? owner.enclosures.length > 0 : owner.find(word) !== undefined,
  );
  if (isThere) return;
  const params = { profile: profile.name, parent: owner.label, element: any.join(" or ") };
  report.add("profile-missing", owner.opening, params, owner.path, undefined, severity);
}

const DAY = 86_400_000;

function checkBound(
  { feed, articles }: FeedView,
  bound: Bound,
  profile: Profile,
  report: Report,
  now: Date | undefined,
): void {
  const size = (value: number, unit: string, entry: EntryView) => {
    const { least = 0, most = Number.POSITIVE_INFINITY } = bound;
    const params = { profile: profile.name, element: entry.label, value: String(value), unit, least, most };
    if (value < least) report.add("profile-too-few", entry.range, params, entry.path, undefined, bound.severity);
    else if (value > most) report.add("profile-too-many", entry.range, params, entry.path, undefined, bound.severity);
  };
  const bytes = ({ extent }: EntryView) => byteLength(report.source(extent));
  if (bound.of === "articles") size(articles.length, "articles", feed);
  else if (bound.of === "feed-bytes") size(bytes(feed), "bytes", feed);
  else if (bound.of === "description") {
    const description = feed.find("description");
    if (description !== undefined) size(byteLength(description.value), "bytes of description", description);
  } else
    for (const article of articles) {
      if (bound.of === "article-bytes") size(bytes(article), "bytes", article);
      else if (bound.of === "age") {
        const date = article.find("date");
        const read = date === undefined || now === undefined ? undefined : readTimestamp(date.value);
        if (read !== undefined)
          size(Math.max(0, Math.floor((now!.getTime() - read.getTime()) / DAY)), "days of age", date!);
      } else {
        const text = article.find(bound.of);
        if (text !== undefined) size(text.value.replace(/<[^<>]*>/g, "").length, `characters of ${bound.of}`, text);
      }
    }
}

const encoder = new TextEncoder();
const byteLength = (text: string) => encoder.encode(text).length;

const TAG = /<([a-z][a-z\d]*)/gi;

function checkMarkup(
  article: EntryView,
  { elements, severity }: NonNullable<Profile["markup"]>,
  profile: Profile,
  report: Report,
): void {
  const text = article.find("text");
  const told = new Set<string>(elements);
  for (const [, name = ""] of text?.value.matchAll(TAG) ?? []) {
    const value = name.toLowerCase();
    if (told.has(value)) continue;
    told.add(value);
    report.add(
      "profile-markup",
      text!.range,
      { profile: profile.name, element: text!.label, value },
      text!.path,
      undefined,
      severity,
    );
  }
}
