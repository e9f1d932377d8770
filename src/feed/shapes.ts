/** The objects that a feed and its articles hold, each by a table of its fields. */

import { asText } from "./as-text.ts";
import type {
  Byline,
  Category,
  Cloud,
  Comments,
  Enclosure,
  Generator,
  Hub,
  Image,
  JsonFeedArticleOnly,
  JsonFeedOnly,
  Link,
  Paging,
  RssOnly,
  Schedule,
  Source,
  TextInput,
} from "../model.ts";
import {
  flag,
  language,
  line,
  listOf,
  numberFrom,
  oneOf,
  prose,
  type Reader,
  shape,
  timestamp,
  url,
} from "./cleaning.ts";
import { foreignAttributes as attributes, nestedTrees as extensions } from "./extension-trees.ts";
import { MIME_TYPE } from "../content/mime-type.ts";
import { OWNERS } from "./misnamed-fields.ts";
import type { Problems, Step } from "./problems.ts";

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const PERIODS = ["hourly", "daily", "weekly", "monthly", "yearly"] as const;

const pixels = numberFrom(1);
const count = numberFrom(0);
const email: Reader<string> = (value, step, problems) => {
  if (typeof value === "string" && PLAIN_ADDRESS.test(value)) return value;
  const text = line(value, step, problems);
  const address = text?.includes(":") ? text.replace(/^mailto:/i, "") : text;
  if (address === undefined || /^[^\s@<>()]+@[^\s@<>()]+$/.test(address)) return address;
  problems.add("invalid-email", step, `"${address.slice(0, 80)}" is not an e-mail address`, {
    value: address.slice(0, 80),
  });
  return undefined;
};
const PLAIN_ADDRESS = /^[\w.+-]+@[\w.-]+$/;
/** Repair leaves it out, and the enclosure's extension decides. */
const mimeType: Reader<string> = (value, step, problems) => {
  const type = line(value, step, problems);
  if (type === undefined || MIME_TYPE.test(type)) return type;
  const shown = type.slice(0, 80);
  problems.add("invalid-mime-type", step, `"${shown}" is not a media type; expected one like "audio/mpeg"`, {
    value: shown,
  });
  return undefined;
};
/** RSS's own sign for "unknown" is nothing to keep. */
const length: Reader<number> = (value, step, problems) => count(value, step, problems) || undefined;

/** Text that may be empty: rssCloud has paths and procedures that are. */
function text(value: unknown, step: Step, problems: Problems): string {
  return line(value, step, problems) ?? "";
}

function hour(value: unknown, step: Step, problems: Problems): number | undefined {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 24) return value;
  problems.add("invalid-number", step, "expected an hour from 0 to 23", { value: asText(value) });
  return undefined;
}

/* @__NO_SIDE_EFFECTS__ */ function unique<T>(read: Reader<T[]>): Reader<T[]> {
  return (value, step, problems) => {
    const list = read(value, step, problems);
    return list && [...new Set(list)];
  };
}

export const image = shape<Image>(
  { url, title: line, link: url, width: pixels, height: pixels, description: line, attributes },
  ["url"],
  "url",
  OWNERS.image,
);
const categoryList = listOf(
  shape<Category>({ term: line, scheme: line, label: line, attributes }, ["term"], "term", OWNERS.category),
);
/** A string holds several, as that of bylines does. */
export const categories: Reader<Category[]> = (value, step, problems) =>
  categoryList(
    typeof value === "string" ? value.split(",").filter((term) => term.trim() !== "") : value,
    step,
    problems,
  );
export const enclosures = listOf(
  shape<Enclosure>(
    { url, type: mimeType, length, duration: numberFrom(0, true), title: line, attributes, extensions },
    ["url"],
    "url",
    OWNERS.enclosure,
  ),
);
export const links = listOf(
  shape<Link>(
    { url, rel: line, type: mimeType, hreflang: language, title: line, length: count, attributes },
    ["url"],
    undefined,
    OWNERS.link,
  ),
);
export const hubs = listOf(shape<Hub>({ type: line, url }, ["url"], "url", OWNERS.hub));
export const generator = shape<Generator>({ name: line, url, version: line }, ["name"], "name");
export const byline = shape<Byline>(
  { name: line, role: line, email, url, avatar: url, attributes, extensions },
  ["name"],
  undefined,
  OWNERS.byline,
);
const bylines: Reader<Byline[]> = (value, step, problems) => {
  const read = listOf(byline)(value, step, problems);
  for (const each of read ?? []) each.role ??= "author";
  return read;
};
const sourceLinks: Reader<Link[]> = (value, step, problems) => {
  const read = links(value, step, problems);
  for (const each of read ?? []) each.rel ??= "related";
  return read;
};
export const source = shape<Source>({
  title: line,
  url,
  feedUrl: url,
  id: line,
  updated: timestamp,
  subtitle: prose,
  rights: prose,
  language,
  icon: url,
  logo: url,
  generator,
  bylines,
  categories,
  links: sourceLinks,
  attributes,
  extensions,
});
export const comments = shape<Comments>({ url, count, feedUrl: url, postUrl: url });
const cloud = shape<Cloud>({ domain: line, port: pixels, path: text, registerProcedure: text, protocol: line }, [
  "domain",
  "port",
  "protocol",
]);
const textInput = shape<TextInput>({ title: line, description: line, name: line, link: url }, [
  "title",
  "description",
  "name",
  "link",
]);
export const rssOnly = shape<RssOnly>({ docs: url, rating: line, cloud, textInput });
export const jsonOnly = shape<JsonFeedOnly>({ userComment: prose, expired: flag });
export const jsonArticleOnly = shape<JsonFeedArticleOnly>({ bannerImage: url });
export const paging = shape<Paging>({
  first: url,
  previous: url,
  next: url,
  last: url,
  current: url,
  previousArchive: url,
  nextArchive: url,
  archive: flag,
  complete: flag,
});
export const schedule = shape<Schedule>({
  ttl: pixels,
  period: oneOf(PERIODS),
  frequency: pixels,
  base: timestamp,
  skipHours: unique(listOf(hour)),
  skipDays: unique(listOf(oneOf(WEEKDAYS))),
});
