/** The types of the npm package `feed` 6, by the same names. */

/** An article. */
export interface Item {
  title: string;
  /** Permanent identity: Atom `id`, RSS `guid`, JSON Feed `id`. @default link */
  id?: string;
  /** The article's page; may be relative to the feed's `link`. */
  link: string;
  /** Last change. A `Timestamp` keeps its offset. RSS writes it as `pubDate` where there is no `published`. */
  date: Date;
  /** Summary, may be HTML. */
  description?: string;
  /** The whole text as HTML. */
  content?: string;
  category?: Category[];
  /** Identity in RSS, where it is another than `id`. */
  guid?: string;
  image?: string | Enclosure;
  audio?: string | Enclosure;
  video?: string | Enclosure;
  enclosure?: Enclosure;
  author?: Author[];
  contributor?: Author[];
  /** First publication. A `Timestamp` keeps its offset. */
  published?: Date;
  copyright?: string;
  extensions?: Extension[];
}

/** A file that goes with an article. */
export interface Enclosure {
  url: string;
  /** MIME type. @default by the extension of the file's name */
  type?: string;
  /** Bytes. */
  length?: number;
  title?: string;
  /** Seconds. */
  duration?: number;
}

/** Somebody. */
export interface Author {
  name?: string;
  email?: string;
  /** Home page. */
  link?: string;
  /** URL of a picture; JSON Feed. */
  avatar?: string;
}

/** A subject of an article. */
export interface Category {
  /** The subject for people; Atom `label`. */
  name?: string;
  /** RSS: URL of the vocabulary. */
  domain?: string;
  /** Atom: URL of the vocabulary. */
  scheme?: string;
  /** Atom: the subject for programs. @default name */
  term?: string;
}

/** What a feed is made with. */
export interface FeedOptions {
  /** Permanent identity; Atom. @default link */
  id?: string;
  title: string;
  /** Last change. @default the newest date of the items: no clock is asked */
  updated?: Date;
  /** Name of the program that writes the feed; `false` leaves it out. @default "Feedwright" */
  generator?: string | false;
  /** BCP 47 tag. */
  language?: string;
  /** Minutes that RSS readers may keep the feed. */
  ttl?: number;
  /** URL of a style sheet for XML: CSS by its extension, else XSL. */
  stylesheet?: string;
  /** Where this feed lives. */
  feed?: string;
  /** Where each format lives. `feed` wins for RSS and Atom. */
  feedLinks?: {
    rss?: string;
    atom?: string;
    json?: string;
    [key: string]: string | undefined;
  };
  /** URL of a WebSub hub. */
  hub?: string;
  /** URL of the documentation of RSS. @default "https://validator.w3.org/feed/docs/rss2.html" */
  docs?: string;
  /** Write `itunes:*` and `googleplay:*` into RSS. */
  podcast?: boolean;
  /** Apple's category of a podcast. */
  category?: string;
  author?: Author;
  /** Home page of the publication. */
  link?: string;
  description?: string;
  /** URL of the logo. */
  image?: string;
  /** URL of a small square picture. */
  favicon?: string;
  copyright?: string;
}

/** An element that RSS gets, or a member of a JSON Feed. */
export interface Extension {
  /** `prefix:name` of an element; the `_name` of a JSON Feed member. */
  name: string;
  /**
   * What is inside: keys are elements; `_attributes`, `_text` and `_cdata` mean what they do in `xml-js`. A prefix that
   * `xmlns:prefix` in `_attributes` does not declare is that of the namespace known by it.
   */
  objects: Record<string, unknown>;
}
