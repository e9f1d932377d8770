/** A schema.org node, from JSON-LD or microdata, → what it says of the article. https://schema.org/Article */

import { textOfHtml, hasReference, hasTag } from "../content/html-text.ts";
import { mimeTypeOf } from "../content/mime-type.ts";
import type { Byline, BylineRole, Comments, Enclosure, Image } from "../model.ts";
import { parseByline } from "../newsroom/byline.ts";
import type { Access, Findings, PageKind } from "./findings.ts";
import { type Page, languageTag } from "./page.ts";

/** A node as JSON has it: nothing about it is certain. */
export type Node = Readonly<Record<string, unknown>>;

/** So deep are values of a node looked at. */
const DEEPEST = 8;

const LISTING = /^(?:CollectionPage|Blog|ItemList|MediaGallery|ImageGallery|ProfilePage|PodcastSeries|OfferCatalog)$/;
const OTHER_PAGE = /^(?:AboutPage|ContactPage|CheckoutPage|FAQPage|QAPage|RealEstateListing|Product|Event)$/;
/** Article and all kinds of it, posts, episodes, and what else is published piece by piece. */
const ARTICLE =
  /(?:Article|BlogPosting|SocialMediaPosting|DiscussionForumPosting|Episode)$|^(?:Report|LiveBlogPosting|Review|CriticReview|Recipe|HowTo|APIReference|VideoObject|AudioObject)$/;
/** Says that it is an article only where nothing else on the page does: articles have videos in them. */
const WEAK = /^(?:Review|VideoObject|AudioObject|HowTo)$/;

/** Kind of page that a type stands for; none where the type says nothing. */
export function kindOfType(type: string): PageKind | undefined {
  if (ARTICLE.test(type)) return "article";
  if (LISTING.test(type)) return "listing";
  if (type === "SearchResultsPage") return "search";
  return OTHER_PAGE.test(type) ? "page" : undefined;
}

export const isWeakType = (type: string): boolean => WEAK.test(type);

/** `http://schema.org/NewsArticle`, `schema:NewsArticle` and `NewsArticle` are the same. */
export function typesOf(node: Node): string[] {
  return listOf(node["@type"]).flatMap((type) => (typeof type === "string" ? type.replace(/^.*[/:#]/, "") : []));
}

/** What a node says of the article it describes. */
export function readSchemaOrg(node: Node, page: Page): Findings {
  const authors = firstPeople([node.author, node.creator], "author", page);
  const publisher = textOf(node.publisher) ?? textOf(node.sourceOrganization);
  const url = page.resolve(textOf(node.url) ?? idOf(node.mainEntityOfPage) ?? idOf(node));
  return {
    kind: /draft|pending|unpublished/i.test(textOf(node.creativeWorkStatus) ?? "") ? "draft" : undefined,
    title: textOf(node.headline) ?? textOf(node.name),
    summary: textOf(node.description) ?? textOf(node.abstract),
    published: dateOf([node.datePublished, node.uploadDate, node.dateCreated], page),
    updated: dateOf([node.dateModified], page),
    readingMinutes: minutesOf(node.timeRequired),
    authors: authors.filter(({ name }) => name !== publisher),
    credits: CREDITS.flatMap(([property, role]) => peopleOf(node[property], role, page)),
    publisher,
    sections: wordsOfValue(node.articleSection),
    tags: tagsOf(node),
    image: imageOf([node.image, node.thumbnailUrl, node.thumbnail], page),
    url,
    language: languageTag(textOf(node.inLanguage)),
    rights: textOf(node.copyrightNotice),
    license: page.resolve(textOf(node.license)),
    access: accessOf(node),
    comments: commentsOf(node, page),
    enclosures: MEDIA.flatMap((property) => listOf(node[property]).flatMap((file) => enclosureOf(file, page))),
    episode: episodeOf(node),
    contentText: paragraphsOf(node.articleBody),
  };
}

const CREDITS: readonly (readonly [string, BylineRole])[] = [
  ["contributor", "contributor"],
  ["editor", "editor"],
  ["translator", "translator"],
  ["illustrator", "illustrator"],
  ["photographer", "photographer"],
];
const MEDIA = ["associatedMedia", "audio", "video", "encoding", "contentUrl"] as const;

// ── Values ──────────────────────────────────────────────────────────────────

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text of a value: a string, a number, `{ "@value" }`, the name of a thing; of several, the first. */
export function textOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === "string") return plain(value);
  if (typeof value === "number") return String(value);
  if (depth > DEEPEST || typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return value.map((one) => textOf(one, depth + 1)).find((text) => text !== undefined);
  const { "@value": literal, name, "@id": id } = value as Node;
  return textOf(literal ?? name ?? id, depth + 1);
}

/** Publishing systems put HTML where plain text is asked for, escaped once too often. */
function plain(text: string): string | undefined {
  const shown = hasTag(text) || hasReference(text) ? textOfHtml(text) : text;
  const line = shown.replace(/\s+/g, " ").trim();
  return line === "" ? undefined : line;
}

function paragraphsOf(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = (hasTag(value) ? textOfHtml(value) : value).replace(/\r\n?/g, "\n").trim();
  return text === "" ? undefined : text;
}

function idOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return isNode(value) && typeof value["@id"] === "string" ? value["@id"] : undefined;
}

function dateOf(values: readonly unknown[], page: Page): Findings["published"] {
  for (const value of values) {
    const time = page.time(textOf(value));
    if (time !== undefined) return time;
  }
  return undefined;
}

/** `PT1H2M3S` (ISO 8601 §4.4.3) in seconds. */
function secondsOf(value: unknown): number | undefined {
  const match = /^P(?:(\d{1,4})D)?T?(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.\d+)?S)?$/i.exec(
    textOf(value) ?? "",
  );
  if (match === null) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((digits) => Number(digits ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds || undefined;
}

function minutesOf(value: unknown): number | undefined {
  const seconds = secondsOf(value);
  return seconds === undefined ? undefined : Math.max(1, Math.round(seconds / 60));
}

const numberOf = (value: unknown): number | undefined => {
  const text = textOf(isNode(value) ? (value.value ?? value) : value)?.trim() ?? "";
  const digits = /^(\d{1,15})(?:\.\d{1,15})?(?: ?px)?$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** A list, or one string with commas in it. */
function wordsOfValue(value: unknown): string[] {
  const words = listOf(value).flatMap((one) => {
    const text = textOf(one);
    return typeof one === "string" && listOf(value).length === 1
      ? (text?.split(/[,;、،]/u).map((word) => word.trim()) ?? [])
      : (text ?? []);
  });
  return words.filter((word) => word !== "" && word.length <= 100);
}

/** `keywords`, and what it is about; keywords that give their kind (`tag:x`, `section:y`) are the publisher's own affair. */
function tagsOf(node: Node): string[] {
  const keywords = wordsOfValue(node.keywords).filter((word) => !/^[a-z]+[:=]/i.test(word));
  const about = listOf(node.about).flatMap((thing) =>
    isNode(thing) ? (textOf(thing.name) ?? []) : (textOf(thing) ?? []),
  );
  return [...keywords, ...about];
}

// ── People ──────────────────────────────────────────────────────────────────

function firstPeople(values: readonly unknown[], role: BylineRole, page: Page): Byline[] {
  return values.map((value) => peopleOf(value, role, page)).find((people) => people.length > 0) ?? [];
}

function peopleOf(value: unknown, role: BylineRole, page: Page): Byline[] {
  return listOf(value)
    .slice(0, 100)
    .flatMap((person) => {
      const printed = textOf(isNode(person) ? (person.name ?? person.alternateName) : person);
      if (printed === undefined || page.resolve(/^https?:/i.test(printed) ? printed : undefined) !== undefined)
        return [];
      return named(printed, role).map((byline, _, all) =>
        all.length === 1 ? { ...byline, ...contactOf(person, page) } : byline,
      );
    });
}

/** "Jane Doe and John Smith" in one string are two people; "Doe, Jane" is one, as in catalogues. */
export function named(printed: string, role: BylineRole): Byline[] {
  const inverted = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?)$/u.exec(printed);
  if (inverted !== null) return [{ name: `${inverted[2]} ${inverted[1]}`, role }];
  const read = parseByline(printed);
  if (read.length === 0) return [{ name: printed, role }];
  return read.map((byline) => (byline.role === "author" ? { ...byline, role } : byline));
}

function contactOf(person: unknown, page: Page): Partial<Byline> {
  if (!isNode(person)) return {};
  const url = page.resolve(textOf(person.url) ?? textOf(person.sameAs));
  const email = textOf(person.email)?.replace(/^mailto:/i, "");
  const avatar = imageOf([person.image], page)?.url;
  return {
    ...(email === undefined ? {} : { email }),
    ...(url === undefined ? {} : { url }),
    ...(avatar === undefined ? {} : { avatar }),
  };
}

// ── Files ───────────────────────────────────────────────────────────────────

/** The first picture that has an address. */
function imageOf(values: readonly unknown[], page: Page): Image | undefined {
  for (const value of values.flatMap(listOf)) {
    const node: Node = isNode(value) ? value : {};
    const address = typeof value === "string" ? value : (node.contentUrl ?? node.url ?? node["@id"]);
    const url = page.resolve(textOf(address));
    if (url === undefined) continue;
    const title = textOf(node.alternateName);
    const caption = textOf(node.caption) ?? textOf(node.description);
    const [width, height] = [numberOf(node.width), numberOf(node.height)];
    return {
      url,
      ...(title === undefined ? {} : { title }),
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
      ...(caption === undefined ? {} : { description: caption }),
    };
  }
  return undefined;
}

/** A media object whose file has an address of its own: what is only a player is none. */
function enclosureOf(value: unknown, page: Page): Enclosure[] {
  const node: Node = isNode(value) ? value : { contentUrl: value };
  const url = page.resolve(textOf(node.contentUrl));
  if (url === undefined) return [];
  const stated = textOf(node.encodingFormat) ?? textOf(node.fileFormat);
  const type = stated !== undefined && /^(?:audio|video)\//i.test(stated) ? stated.toLowerCase() : mimeTypeOf(url);
  if (!/^(?:audio|video)\//.test(type)) return [];
  const [length, duration, title] = [numberOf(node.contentSize), secondsOf(node.duration), textOf(node.name)];
  return [
    {
      url,
      type,
      ...(length === undefined ? {} : { length }),
      ...(duration === undefined ? {} : { duration }),
      ...(title === undefined ? {} : { title }),
    },
  ];
}

// ── The rest ────────────────────────────────────────────────────────────────

/** Paywalled content, as Google has it: on the article, or on the part that is locked. */
function accessOf(node: Node): Access | undefined {
  const parts = listOf(node.hasPart).filter(isNode);
  const stated = [node.isAccessibleForFree, ...parts.map((part) => part.isAccessibleForFree)].map((value) =>
    (textOf(value) ?? String(value ?? "")).replace(/^.*\//, "").toLowerCase(),
  );
  if (stated.includes("false")) return "locked";
  return stated.includes("true") ? "free" : undefined;
}

function commentsOf(node: Node, page: Page): Comments | undefined {
  const url = page.resolve(textOf(node.discussionUrl));
  const count = numberOf(node.commentCount);
  if (url === undefined && count === undefined) return undefined;
  return { ...(url === undefined ? {} : { url }), ...(count === undefined ? {} : { count }) };
}

function episodeOf(node: Node): Findings["episode"] {
  const episode = numberOf(node.episodeNumber);
  const season = listOf(node.partOfSeason)
    .filter(isNode)
    .map(({ seasonNumber }) => numberOf(seasonNumber))[0];
  if (episode === undefined && season === undefined) return undefined;
  return { ...(episode === undefined ? {} : { episode }), ...(season === undefined ? {} : { season }) };
}
