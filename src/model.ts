/**
 * What every feed format has in common, in a newsroom's words. This file is also the manual: each field's comment says
 * where its value comes from, format by format, first match first (`+` means: all of them together).
 *
 * Sources are written as the formats write them: RSS and RDF `pubDate`, Atom `updated`, JSON `date_published`.
 * `fw:` is Feedwright's own small namespace, which carries exactly what no public vocabulary can; in JSON Feed it is the
 * object `_feedwright`. Where a `fw:` element is present it states the whole value and wins.
 */

import type { ArticleExtensions, FeedExtensions } from "./namespaces/index.ts";
import type { Timestamp } from "./newsroom/timestamp.ts";
import type { OwnExtensions } from "./table/infer.ts";
import type { Namespace } from "./table/words.ts";

/**
 * A feed: a publication's head and its articles.
 *
 * Reading reports only what the document states; `createFeed` completes. Absent means not stated, never `null` or `""`.
 */
export interface Feed extends FeedExtensions {
  /** Name of the publication, plain text. RSS, RDF `title`; Atom `title`; JSON `title`. */
  title: string;
  /** The title's markup, when the source carried some. RSS, RDF `atom:title`; Atom `title` type html/xhtml; JSON `fw:titleHtml`. */
  titleHtml?: string;
  /** What the publication is about, plain text. RSS, RDF `description`; Atom `subtitle`; JSON `description`. */
  description?: string;
  /** The description's markup. RSS, RDF `description` with markup, `atom:subtitle`; Atom `subtitle` type html/xhtml; JSON `fw:descriptionHtml`. */
  descriptionHtml?: string;
  /** The publication's home page. RSS, RDF `link`; Atom `link` rel=alternate; JSON `home_page_url`. */
  url?: string;
  /** Where this feed lives. RSS, RDF `atom:link` rel=self; Atom `link` rel=self; JSON `feed_url`. */
  feedUrl?: string;
  /** Permanent identity of the feed. RSS `atom:id`, `fw:id`; Atom `id`; RDF `channel/@rdf:about`; JSON `fw:id`. */
  id?: string;
  /** BCP 47 tag. RSS `language`, `dc:language`, `xml:lang`; Atom, RDF `xml:lang`, `dc:language`; JSON `language`. */
  language?: string;
  /** Copyright notice, plain text. RSS `copyright`, `dc:rights`; Atom `rights`; RDF, JSON `dc:rights`. */
  rights?: string;
  /** The program that wrote the document. RSS `generator`; Atom `generator`; RDF `admin:generatorAgent`; JSON `fw:generator`. */
  generator?: Generator;
  /** First publication of this issue of the feed. RSS `pubDate`, `dc:date`; Atom, RDF, JSON `dcterms:issued`. */
  published?: Timestamp;
  /** Last change of the content. RSS `lastBuildDate`, `atom:updated`, `dcterms:modified`; Atom `updated`; RDF `dc:date`; JSON `fw:updated`. */
  updated?: Timestamp;
  /** Who answers for the publication. RSS `managingEditor` + `dc:creator` + `webMaster` …; Atom `author` + `contributor`; JSON `authors`. */
  bylines: Byline[];
  /** RSS `category`, `dc:subject`; Atom `category`; RDF `dc:subject`; JSON `fw:category`. */
  categories: Category[];
  /** Links that no other field holds. RSS, RDF `atom:link`; Atom `link`; JSON `fw:link`. */
  links: Link[];
  /** Where to subscribe for pushed updates. RSS, RDF `atom:link` rel=hub; Atom `link` rel=hub; JSON `hubs`. */
  hubs: Hub[];
  /** The publication's logo. RSS `image`, `itunes:image`; Atom `logo`; RDF `image`; JSON `icon`. */
  image?: Image;
  /** Small square picture. RSS, RDF `atom:icon`, `webfeeds:icon`; Atom `icon`; JSON `favicon`. */
  icon?: string;
  /** Neighbouring documents of the same feed (RFC 5005). RSS, Atom, RDF `atom:link` rel=next …; JSON `next_url`. */
  paging?: Paging;
  /** How often to come back. RSS `ttl`, `skipHours`, `skipDays`, `sy:*`; others `sy:*`, `fw:*`. */
  schedule?: Schedule;
  /** In document order. RSS, RDF `item`; Atom `entry`; JSON `items`. */
  articles: Article[];
  /** Attributes of the feed's own element that no row has. `fw:attribute`. */
  attributes?: XmlAttribute[];
  /** Facts that only RSS has. */
  rss?: RssOnly;
  /** Facts that only JSON Feed has. */
  jsonFeed?: JsonFeedOnly;
  /** Whatever no table knows, lossless, in document order. */
  extensions: Extension[];
}

/** One article, post or episode. */
export interface Article extends ArticleExtensions {
  /** Permanent identity. RSS `guid`, `atom:id`; Atom `id`; RDF `item/@rdf:about`; JSON `id`; `fw:id` where those cannot say it. */
  id: string;
  /** The article's page. RSS `link`, permalink `guid`; Atom `link` rel=alternate; RDF `link`; JSON `url`. */
  url?: string;
  /** The page the article is about (link blogs). JSON `external_url`; others `link` rel=related, first one. */
  externalUrl?: string;
  /** Headline, plain text, ready to show. RSS, RDF `title`; Atom `title`; JSON `title`. */
  title?: string;
  /** The headline's markup, when the source carried some. RSS, RDF `atom:title`; Atom `title` type html/xhtml; JSON `fw:titleHtml`. */
  titleHtml?: string;
  /** Standfirst or abstract, plain text. RSS, RDF `description`; Atom `summary`; JSON `summary`. */
  summary?: string;
  /** The summary's markup. RSS, RDF `description` with markup; Atom `summary` type html/xhtml; JSON `fw:summaryHtml`. */
  summaryHtml?: string;
  /** The body as HTML. RSS, RDF `content:encoded`, `xhtml:body`; Atom `content` type html/xhtml; JSON `content_html`. */
  contentHtml?: string;
  /** The body as plain text. Atom `content` type text; JSON `content_text`; `fw:contentText` where there is HTML too, and in RSS and RDF. */
  contentText?: string;
  /** First publication, with the offset as printed. RSS `pubDate`, `dc:date`; Atom `published`; RDF `dc:date`; JSON `date_published`. */
  published?: Timestamp;
  /** Last significant change. RSS, RDF `atom:updated`, `dcterms:modified`; Atom `updated`; JSON `date_modified`. */
  updated?: Timestamp;
  /** How long reading takes, in minutes. `fw:readingMinutes` everywhere. */
  readingMinutes?: number;
  /** Who wrote it, in order. RSS `author` + `dc:creator` + …; Atom `author` + `contributor`; JSON `authors`; `fw:byline` for roles. */
  bylines: Byline[];
  /** RSS `category`, `dc:subject`; Atom `category`; RDF `dc:subject`; JSON `tags`. */
  categories: Category[];
  /** Attached media. RSS `enclosure`; Atom `link` rel=enclosure; RDF `enc:enclosure`; JSON `attachments`. */
  enclosures: Enclosure[];
  /** Links that no other field holds. RSS, RDF `atom:link`; Atom `link`; JSON `fw:link`. */
  links: Link[];
  /**
   * The main picture, the best that is stated (see `imagesOf`): RSS, Atom, RDF `media:thumbnail`, `itunes:image`,
   * `media:content`, `image`, `og:image`, an enclosure …; JSON `image`.
   */
  image?: Image;
  /** BCP 47 tag where it differs from the feed's. RSS, RDF `dc:language`, `xml:lang`; Atom `xml:lang`; JSON `language`. */
  language?: string;
  /** Copyright notice, plain text. Atom `rights`; others `dc:rights`. */
  rights?: string;
  /** The feed this article was taken from. RSS `source`; Atom `source`; others `fw:source`. Its authors and rights are credited. */
  source?: Source;
  /** Where readers talk about it. RSS `comments`, `slash:comments`, `wfw:*`; Atom `link` rel=replies, `thr:total`; others `fw:comments`. */
  comments?: Comments;
  /** Attributes of the article's own element that no row has. `fw:attribute`. */
  attributes?: XmlAttribute[];
  /** Facts that only JSON Feed has. */
  jsonFeed?: JsonFeedArticleOnly;
  /** Whatever no table knows, lossless, in document order. */
  extensions: Extension[];
}

/**
 * A credit: a person, desk or agency, and what they did.
 * Roles seen: author, contributor, editor, agency, publisher, photographer, translator, webmaster; any other word is kept.
 */
export interface Byline {
  name: string;
  role: BylineRole;
  email?: string;
  url?: string;
  /** URL of a picture. JSON `avatar`, Atom `gd:image`. */
  avatar?: string;
  /** Attributes that no field has. Atom `author`; others `fw:byline`. */
  attributes?: XmlAttribute[];
  /** Elements and members that no field has. Inside Atom `author` and JSON `authors`; others `fw:byline`. */
  extensions?: Extension[];
}

/** What somebody did for an article: one of these, or any other word. */
export type BylineRole =
  | "author"
  | "contributor"
  | "editor"
  | "agency"
  | "publisher"
  | "photographer"
  | "translator"
  | "illustrator"
  | "webmaster"
  | (string & {});

/** A subject. RSS text and `domain`; Atom `term`, `scheme`, `label`; JSON tag. */
export interface Category {
  term: string;
  /** IRI of the vocabulary the term is from. */
  scheme?: string;
  /** The term for people. */
  label?: string;
  /** Attributes that no field has. */
  attributes?: XmlAttribute[];
}

/** A file that goes with an article. */
export interface Enclosure {
  url: string;
  /** MIME type. */
  type?: string;
  /** Bytes. RSS demands one: 0 is written for unknown and read as unknown. */
  length?: number;
  /** Seconds. */
  duration?: number;
  title?: string;
  /** Attributes that no field has: `sparkle:version`. On RSS `enclosure`, Atom `link`, RDF `enc:enclosure`; JSON `fw:enclosure`. */
  attributes?: XmlAttribute[];
  /** Elements and members that no field has. Inside JSON `attachments`; others `fw:enclosure`. */
  extensions?: Extension[];
}

/** A web link. RFC 4287 §4.2.7 */
export interface Link {
  url: string;
  /** IANA link relation. */
  rel: string;
  type?: string;
  hreflang?: string;
  title?: string;
  /** Bytes. */
  length?: number;
  /** Attributes that no field has. */
  attributes?: XmlAttribute[];
}

/** A push endpoint. */
export interface Hub {
  /** `"WebSub"`, `"rssCloud"`, … as JSON Feed calls it. */
  type: string;
  url: string;
}

/** A picture. Width and height are pixels. */
export interface Image {
  url: string;
  /** Alternative text. */
  title?: string;
  /** Where a click on it leads. */
  link?: string;
  width?: number;
  height?: number;
  description?: string;
  /** Attributes that no field has. */
  attributes?: XmlAttribute[];
}

/** The program that wrote a feed. */
export interface Generator {
  name: string;
  url?: string;
  version?: string;
}

/** The feed an article was taken from, and what it says of itself. RSS `source`; Atom `source`. */
export interface Source {
  title?: string;
  /** Home page. */
  url?: string;
  feedUrl?: string;
  id?: string;
  updated?: Timestamp;
  /** What it is about, plain text. */
  subtitle?: string;
  /** Copyright notice, plain text. In force for an article that states none: RFC 4287 §4.2.10. */
  rights?: string;
  /** BCP 47 tag. */
  language?: string;
  /** URL of a small square picture. */
  icon?: string;
  /** URL of a larger picture. */
  logo?: string;
  generator?: Generator;
  /** Its authors are those of an article that names none: RFC 4287 §4.2.1. */
  bylines?: Byline[];
  categories?: Category[];
  /** Links that no other field holds. */
  links?: Link[];
  /** Attributes that no field has. */
  attributes?: XmlAttribute[];
  /** Elements that no field has. */
  extensions?: Extension[];
}

/** Where readers talk about an article. */
export interface Comments {
  /** Page of comments. RSS `comments`; Atom `link` rel=replies type=text/html. */
  url?: string;
  /** How many there are. RSS `slash:comments`, `thr:total`. */
  count?: number;
  /** Feed of comments. RSS `wfw:commentRss`; Atom `link` rel=replies of a feed type. */
  feedUrl?: string;
  /** Where to post one. `wfw:comment`. */
  postUrl?: string;
}

/** Links to neighbouring documents, and what kind of document this one is. RFC 5005 */
export interface Paging {
  first?: string;
  previous?: string;
  next?: string;
  last?: string;
  current?: string;
  previousArchive?: string;
  nextArchive?: string;
  /** This document is an archive page that no longer changes. `fh:archive` */
  archive?: boolean;
  /** This document holds the whole feed. `fh:complete` */
  complete?: boolean;
}

/** How often the feed changes and when not to ask. */
export interface Schedule {
  /** Minutes it may be cached. RSS `ttl` */
  ttl?: number;
  /** `sy:updatePeriod` */
  period?: "hourly" | "daily" | "weekly" | "monthly" | "yearly";
  /** Times per period. `sy:updateFrequency` */
  frequency?: number;
  /** `sy:updateBase` */
  base?: Timestamp;
  /** Hours 0–23 GMT. RSS `skipHours` */
  skipHours?: number[];
  /** English weekday names. RSS `skipDays` */
  skipDays?: Weekday[];
}

/** An English weekday name, as RSS `skipDays` has it. */
export type Weekday = "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";

/** Facts that only RSS has; other formats carry them in `fw:`. */
export interface RssOnly {
  /** URL of the format's documentation. */
  docs?: string;
  /** PICS label. */
  rating?: string;
  cloud?: Cloud;
  textInput?: TextInput;
}

/** rssCloud registration. */
export interface Cloud {
  domain: string;
  port: number;
  path: string;
  registerProcedure: string;
  protocol: string;
}

/** A search or feedback box. */
export interface TextInput {
  title: string;
  description: string;
  name: string;
  link: string;
}

/** Facts that only JSON Feed has; other formats carry them in `fw:`. */
export interface JsonFeedOnly {
  /** A word to people who look at the raw document. */
  userComment?: string;
  /** The feed will not be updated again. */
  expired?: boolean;
}
/** Facts about an article that only JSON Feed has. */
export interface JsonFeedArticleOnly {
  /** Picture for the top of the page. */
  bannerImage?: string;
}

/** Something no table knows. */
export type Extension = XmlElement | JsonMember;

/**
 * An element that no table knows, as it was. `prefix` is only a wish: names are their namespace and `name`.
 * Children are elements and text; text between elements that is only white space is left out.
 */
export interface XmlElement {
  /** Local name. */
  name: string;
  namespace?: string;
  prefix?: string;
  attributes?: XmlAttribute[];
  children?: (XmlElement | string)[];
}
/** An attribute of an element that no table knows. */
export interface XmlAttribute {
  name: string;
  namespace?: string;
  prefix?: string;
  value: string;
}

/** A member of a JSON Feed object that no table knows, or whose value is not what its row takes. */
export interface JsonMember {
  /** With its underscore, which all have that the specification allows. */
  member: string;
  value: JsonValue;
}
/** Whatever JSON can hold. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue };

// ── What writers accept ─────────────────────────────────────────────────────

/** A point in time, as a program may have it: a string is read as RFC 822, RFC 3339 or an English dateline. */
export type TimestampInput = Timestamp | Date | string;

/** A byline, or one as printed: "By Jane Doe and John Smith", "jane@example.com (Jane Doe)". */
export type BylineInput =
  | string
  | ({ name: string; role?: BylineRole | undefined } & Loose<Omit<Byline, "name" | "role">>);

/** `T` as people write it: `undefined` allowed everywhere, Dates and strings for timestamps. */
export type Loose<T> = T extends Date
  ? TimestampInput
  : T extends readonly (infer U)[]
    ? readonly Loose<U>[]
    : T extends object
      ? { [K in keyof T]: undefined extends T[K] ? Loose<Exclude<T[K], undefined>> | undefined : Loose<T[K]> }
      : T;

type Optional<T> = { [K in keyof T]?: T[K] | undefined };
type FeedParts = "title" | "bylines" | "categories" | "hubs" | "links" | "image" | "articles" | "extensions";
type ArticleParts = "bylines" | "categories" | "enclosures" | "links" | "image" | "extensions";

interface Shorthands {
  bylines?: readonly BylineInput[] | string | undefined;
  /** A string is the term; one instead of a list holds several: "Harbour, Weather". */
  categories?: readonly (string | Loose<Category>)[] | string | undefined;
  /** A string is the URL. */
  image?: string | Loose<Image> | undefined;
  extensions?: readonly Extension[] | undefined;
}

/** A feed as a program writes it: everything but the title is optional. A `Feed` is one. */
export type FeedInput = Optional<Loose<Omit<Feed, FeedParts>>> &
  Shorthands & {
    title: string;
    links?: readonly LinkInput[] | undefined;
    /** A string is a WebSub hub's URL. */
    hubs?: readonly (string | Loose<Hub>)[] | undefined;
    articles?: readonly ArticleInput[] | undefined;
  };

/** An article as a program writes it: it needs a `url` or an `id`, the rest is optional. */
export type ArticleInput = Optional<Loose<Omit<Article, ArticleParts>>> &
  Shorthands & {
    links?: readonly LinkInput[] | undefined;
    /** A string is the URL. */
    enclosures?: readonly (string | Loose<Enclosure>)[] | undefined;
  };

/** `rel` defaults to "related". */
export type LinkInput = { url: string; rel?: string | undefined } & Loose<Omit<Link, "url" | "rel">>;

/** Fields that hold an address: a `URL` will do. */
type AddressField =
  | "url"
  | "feedUrl"
  | "externalUrl"
  | "postUrl"
  | "icon"
  | "avatar"
  | "link"
  | "image"
  | "bannerImage";
type RowField<K, V> = K extends AddressField ? Row<V> | URL : Row<V>;

/** An input as a database gives it: `null` where something is absent, and `URL`s for addresses. */
export type Row<T> = T extends Date | JsonValue[]
  ? T
  : T extends readonly (infer U)[]
    ? readonly Row<U>[]
    : T extends object
      ? { [K in keyof T]: undefined extends T[K] ? RowField<K, T[K]> | null : RowField<K, T[K]> }
      : T;

// ── A program's own namespaces ──────────────────────────────────────────────

/** Some namespaces, not known which. */
type SomeNamespaces = readonly Namespace[];
/** `Mine` where the namespaces are known, `Plain` where they are not. */
type With<N extends SomeNamespaces, Plain, Mine> = string extends N[number]["key"] ? Plain : Mine;

/** A Feed with the typed extensions of a program's own namespaces. @example FeedWith<[typeof books]> */
export type FeedWith<N extends SomeNamespaces> = With<
  N,
  Feed,
  Omit<Feed, "articles"> & OwnExtensions<N[number], "feed"> & { articles: ArticleWith<N>[] }
>;
/** An Article with the typed extensions of a program's own namespaces. */
export type ArticleWith<N extends SomeNamespaces> = With<N, Article, Article & OwnExtensions<N[number], "item">>;
/** A FeedInput with the typed extensions of a program's own namespaces. */
export type FeedInputWith<N extends SomeNamespaces> = With<
  N,
  FeedInput,
  Omit<FeedInput, "articles"> &
    Optional<Loose<OwnExtensions<N[number], "feed">>> & { articles?: readonly ArticleInputWith<N>[] | undefined }
>;
/** An ArticleInput with the typed extensions of a program's own namespaces. */
export type ArticleInputWith<N extends SomeNamespaces> = With<
  N,
  ArticleInput,
  ArticleInput & Optional<Loose<OwnExtensions<N[number], "item">>>
>;
