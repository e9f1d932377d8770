/** An RSS or Atom document, as a browser has parsed it → what its page shows. */

export interface ShownFeed {
  readonly title: string;
  readonly description: string;
  readonly url: string | undefined;
  readonly language: string;
  readonly image: string | undefined;
  readonly articles: readonly ShownArticle[];
}

export interface ShownArticle {
  readonly title: string;
  readonly url: string | undefined;
  readonly bylines: readonly string[];
  /** As it stands in the document. */
  readonly date: string;
  readonly summary: string;
  readonly language: string | undefined;
  readonly enclosures: readonly ShownEnclosure[];
}

export interface ShownEnclosure {
  readonly url: string;
  readonly type: string;
}

const ATOM = "http://www.w3.org/2005/Atom";
const DC = "http://purl.org/dc/elements/1.1/";
const CONTENT = "http://purl.org/rss/1.0/modules/content/";
const OWN = "https://feedwright.org/ns/1.0";
const XML = "http://www.w3.org/XML/1998/namespace";

/** `undefined` where the root is no feed's. */
export function readDocument(document: Document): ShownFeed | undefined {
  const root = document.documentElement;
  if (root.localName === "feed") return atomFeed(root);
  const channel = root.localName === "rss" ? child(root, "channel", null) : undefined;
  return channel === undefined ? undefined : rssFeed(channel);
}

// ── RSS ─────────────────────────────────────────────────────────────────────

function rssFeed(channel: Element): ShownFeed {
  const image = child(channel, "image", null);
  return {
    title: plain(textIn(channel, "title", null)),
    description: plain(textIn(channel, "description", null)),
    url: safeUrl(textIn(channel, "link", null), channel),
    language: textIn(channel, "language", null),
    image: image && safeUrl(textIn(image, "url", null), channel),
    articles: children(channel, "item", null).map(rssItem),
  };
}

function rssItem(item: Element): ShownArticle {
  const permalink = children(item, "guid", null).find((guid) => guid.getAttribute("isPermaLink") !== "false");
  const creators = children(item, "creator", DC).map(text);
  // `jane@example.com (Jane Doe)`: addresses are not for show.
  const author = /\(([^()]+)\)/.exec(textIn(item, "author", null))?.[1];
  const body = textIn(item, "description", null) || textIn(item, "encoded", CONTENT);
  return {
    // Many write HTML into RSS titles, so a title that speaks of `<b>` is escaped twice.
    title: plain(textIn(item, "title", null)),
    url: safeUrl(textIn(item, "link", null) || (permalink === undefined ? "" : text(permalink)), item),
    bylines: creditsOf(
      item,
      creators.length > 0 ? creators : author === undefined ? [] : [author],
      children(item, "contributor", DC).map(text),
    ),
    date: textIn(item, "pubDate", null) || textIn(item, "date", DC),
    summary: plain(body),
    language: textIn(item, "language", DC) || undefined,
    enclosures: enclosuresOf(children(item, "enclosure", null), "url"),
  };
}

/** Feedwright's own elements say all, with what each did; else the authors, then who helped. */
function creditsOf(owner: Element, authors: readonly string[], contributors: readonly string[]): string[] {
  const own = children(owner, "byline", OWN).map((byline) => withRole(text(byline), byline.getAttribute("role")));
  return own.length > 0 ? own : [...authors, ...contributors.map((name) => withRole(name, "contributor"))];
}

const withRole = (name: string, role: string | null) =>
  role === null || role === "" || role === "author" ? name : `${name} (${role})`;

// ── Atom ────────────────────────────────────────────────────────────────────

function atomFeed(feed: Element): ShownFeed {
  return {
    title: construct(child(feed, "title", ATOM)),
    description: construct(child(feed, "subtitle", ATOM)),
    url: alternate(feed),
    language: feed.getAttributeNS(XML, "lang") ?? "",
    image: safeUrl(textIn(feed, "logo", ATOM), feed),
    articles: children(feed, "entry", ATOM).map((entry) => atomEntry(entry, feed)),
  };
}

function atomEntry(entry: Element, feed: Element): ShownArticle {
  const names = (owner: Element, name = "author") =>
    children(owner, name, ATOM).map((person) => textIn(person, "name", ATOM));
  const own = names(entry);
  const enclosures = children(entry, "link", ATOM).filter((link) => link.getAttribute("rel") === "enclosure");
  return {
    title: construct(child(entry, "title", ATOM)),
    url: alternate(entry),
    bylines: creditsOf(entry, own.length > 0 ? own : names(feed), names(entry, "contributor")),
    date: textIn(entry, "published", ATOM) || textIn(entry, "updated", ATOM),
    summary: construct(child(entry, "summary", ATOM) ?? child(entry, "content", ATOM)),
    language: entry.getAttributeNS(XML, "lang") ?? undefined,
    enclosures: enclosuresOf(enclosures, "href"),
  };
}

function alternate(owner: Element): string | undefined {
  const links = children(owner, "link", ATOM);
  const link = links.find((one) => (one.getAttribute("rel") ?? "alternate") === "alternate");
  return link && safeUrl(link.getAttribute("href") ?? "", link);
}

/** The text of a text construct, whichever type it is of. RFC 4287 §3.1 */
function construct(element: Element | undefined): string {
  if (element === undefined) return "";
  return element.getAttribute("type") === "html" ? plain(text(element)) : text(element);
}

// ── Elements ────────────────────────────────────────────────────────────────

function children(owner: Element, name: string, namespace: string | null): Element[] {
  return Array.from(owner.children).filter((one) => one.localName === name && one.namespaceURI === namespace);
}

const child = (owner: Element, name: string, namespace: string | null): Element | undefined =>
  children(owner, name, namespace)[0];

const text = (element: Element): string => (element.textContent ?? "").trim();

function textIn(owner: Element, name: string, namespace: string | null): string {
  const element = child(owner, name, namespace);
  return element === undefined ? "" : text(element);
}

const LONGEST = 400;

/** HTML as text: parsed without being run or fetched, never put into the page. */
function plain(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const element of body.querySelectorAll("script, style")) element.remove();
  const whole = (body.textContent ?? "").replace(/\s+/g, " ").trim();
  return whole.length > LONGEST ? `${whole.slice(0, whole.lastIndexOf(" ", LONGEST) + 1 || LONGEST).trim()}…` : whole;
}

/** Against the address of the document; `javascript:` and its like lead nowhere. */
function safeUrl(url: string, { baseURI }: Element): string | undefined {
  if (url === "" || !URL.canParse(url, baseURI)) return undefined;
  const { protocol, href } = new URL(url, baseURI);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}

function enclosuresOf(elements: readonly Element[], attribute: string): ShownEnclosure[] {
  return elements.flatMap((element) => {
    const url = safeUrl(element.getAttribute(attribute) ?? "", element);
    return url === undefined ? [] : [{ url, type: element.getAttribute("type") ?? "" }];
  });
}
