/** Apple Podcasts: https://podcasters.apple.com/support/823-podcast-requirements */

import { wholeSeconds } from "../table/codecs/date.ts";
import { duration } from "../table/codecs/duration.ts";
import { ordinal } from "../table/codecs/integer.ts";
import { oneOf } from "../table/codecs/one-of.ts";
import { email } from "../table/codecs/email.ts";
import { atMost, text } from "../table/codecs/text.ts";
import { unescaped } from "../table/codecs/unescaped.ts";
import { capitalYes, trueFalse } from "../table/codecs/truth.ts";
import { url, webUrl } from "../table/codecs/url.ts";
import { anyCaseOf } from "../table/rules.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import type { Constraints } from "../table/constraint.ts";
import { attr, body, element, many, must, namespace, one, self, foreign } from "../table/words.ts";

const category = element({
  text: must(attr(unescaped(text))),
  subcategories: many(self, "category"),
});
/** Plain text. */
const plain = { rule: "plain-text" } as const;
const shared = {
  title: one(text, plain),
  /** Who is responsible; kept here only where it differs from the bylines. */
  author: one(unescaped(atMost(255)), plain),
  /** Cover; kept here only where it differs from the image. */
  image: one(
    element({ href: must(attr(webUrl)), url: foreign(one(attr(url)), "href"), value: foreign(one(body(url)), "href") }),
  ),
  /** Of the show; wrong in an item, but found there. */
  categories: many(category, "category"),
  explicit: one(trueFalse, { rule: "explicit" }),
  block: one(capitalYes),
  summary: one(atMost(4000), plain),
  subtitle: one(atMost(255), plain),
  /** Comma-separated. */
  keywords: one(atMost(255), { rule: ["plain-text", "keywords"] }),
};
const feed = {
  ...shared,
  /** Contact, not shown. */
  owner: one(element({ name: one(unescaped(atMost(255)), plain), email: must(email) })),
  type: one(oneOf("episodic", "serial"), { rule: anyCaseOf("episodic", "serial"), code: "itunes-type" }),
  newFeedUrl: one(webUrl, { name: "new-feed-url", rule: ["plain-url", "http-url"] }),
  /** No more episodes will come. */
  complete: one(capitalYes),
  applepodcastsverify: one(text),
  /** Apple has no word for it. */
  pubDate: foreign(one(wholeSeconds)),
};
const item = {
  ...shared,
  /** Seconds. */
  duration: one(duration),
  episode: one(ordinal),
  season: one(ordinal),
  episodeType: one(oneOf("full", "trailer", "bonus"), {
    rule: anyCaseOf("full", "trailer", "bonus"),
    code: "itunes-episode-type",
  }),
  order: one(ordinal),
  isClosedCaptioned: one(capitalYes),
};

/** Apple's categories, and theirs, since 2019. */
const CATEGORIES =
  "Arts: Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts · Business: Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit · Comedy: Comedy Interviews, Improv, Stand-Up · Education: Courses, How To, Language Learning, Self-Improvement · Fiction: Comedy Fiction, Drama, Science Fiction · Government · History · Health & Fitness: Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality · Kids & Family: Education for Kids, Parenting, Pets & Animals, Stories for Kids · Leisure: Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden, Video Games · Music: Music Commentary, Music History, Music Interviews · News: Business News, Daily News, Entertainment News, News Commentary, Politics, Sports News, Tech News · Religion & Spirituality: Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, Spirituality · Science: Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, Natural Sciences, Nature, Physics, Social Sciences · Society & Culture: Documentary, Personal Journals, Philosophy, Places & Travel, Relationships · Sports: Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, Running, Soccer, Swimming, Tennis, Volleyball, Wilderness, Wrestling · Technology · True Crime · TV & Film: After Shows, Film History, Film Interviews, Film Reviews, TV Reviews";
/** What is a category no longer. */
const OBSOLETE =
  ",Literature,Shopping,Management & Marketing,Education Technology,Educational Technology,Higher Education,K-12,Language Courses,Training,Games & Hobbies,Other Games,Government & Organizations,Local,National,Regional,Health,Fitness & Nutrition,Self-Help,News & Politics,Other,Science & Medicine,Sports & Recreation,Amateur,College & High School,Outdoor,Professional,Gadgets,Podcasting,Software How-To,Arts & Entertainment,Architecture,Entertainment,Photography,Poetry,Audio Blogs,Finance,Family,Diet & Nutrition,International,Australian,Belgian,Brazilian,Canadian,Chinese,Dutch,French,German,Hebrew,Italian,Japanese,Norwegian,Polish,Portuguese,Spanish,Swedish,Movies & Television,Public Radio,New Age,Talk Radio,Computers,Developers,Information Technology,Operating Systems,Transportation,Bicycles,Commuting,Travel,Fashion,";

/** What was one where it is none now, though the list above has its name elsewhere. */
const MOVED = ",Food,Politics,Technology: Tech News,Religion & Spirituality: Philosophy,";

let categories: Map<string, Set<string>> | undefined;

/** What stands in Apple's list, at the top or inside another; a name of before 2019 is `"obsolete"`. */
function categoryOf(text: string, outer: string | undefined): "known" | "obsolete" | undefined {
  categories ??= new Map(
    CATEGORIES.split(" · ").map((line) => {
      const [name, inner] = line.split(": ");
      return [name!, new Set(inner?.split(", "))];
    }),
  );
  const inner = outer === undefined ? categories : categories.get(outer);
  if (inner?.has(text) === true) return "known";
  // Of an outer one that is no category, that is told; a subcategory has none of its own.
  if (inner === undefined && ![...categories.values()].some((names) => names.has(outer!))) return "known";
  const place = outer === undefined ? text : `${outer}: ${text}`;
  return OBSOLETE.includes(`,${text},`) || MOVED.includes(`,${place},`) ? "obsolete" : undefined;
}

const unknown = {
  key: "text",
  message: "expected a category of Apple Podcasts",
  code: "itunes-unknown-category",
} as const;
const obsolete = { ...unknown, code: "itunes-category", isAdvice: true } as const;

/** By the names of elements. */
export const constraints: Constraints = {
  category: (values) => {
    const text = values.get("text");
    const found = text === undefined ? "known" : categoryOf(text, values.outer?.get("text"));
    return found === "known" ? undefined : found === "obsolete" ? obsolete : unknown;
  },
};

export const itunes = namespace({
  prefix: "itunes",
  uris: [
    "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "http://example.com/DTDs/PodCast-1.0.dtd",
    "http://www.itunes.com/dtds/podcast-1.0",
  ],
  spec: "https://podcasters.apple.com/support/823-podcast-requirements",
  feed,
  item,
});

/** Apple Podcasts, on a feed. */
export interface ItunesFeed extends InferUnmirrored<typeof feed> {}
/** Apple Podcasts, on an article. */
export interface ItunesItem extends InferUnmirrored<typeof item> {}
