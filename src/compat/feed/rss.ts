/** What a `Feed` has been told → RSS document. */

import type { RssChannel, RssDocument, RssItem } from "../../formats/rss/document.ts";
import { channel as channelElement, item as itemElement } from "../../formats/rss/table.ts";
import type { XmlElement } from "../../model.ts";
import { registryWith } from "../../namespaces/registry.ts";
import { type Plan, planOf } from "../../table/plan.ts";
import { elementsOf } from "./extension.ts";
import type { Author, Category, FeedOptions, Item } from "./types.ts";
import {
  Addresses,
  dateOf,
  type File,
  filesOf,
  listOf,
  nameOf,
  plain,
  stated,
  type Told,
  unescaped,
  updatedOf,
  wholeSeconds,
} from "./values.ts";

const CHANNEL = planOf(channelElement);
const ITEM = planOf(itemElement);
const DOCS = "https://validator.w3.org/feed/docs/rss2.html";

/** @throws FeedError listing every address that is none */
export function rssDocument(told: Told): RssDocument {
  const addresses = new Addresses(told.options);
  const channel = channelOf(told, addresses);
  channel.items = told.items.map((item, i) => itemOf(item, told.options, `items[${i}]`, addresses));
  addresses.check();
  return { version: "2.0", channel };
}

function channelOf(told: Told, addresses: Addresses): RssChannel {
  const { options, categories } = told;
  const link = addresses.of(options.link, "link");
  const title = plain(options.title) ?? "";
  const channel = stated<RssChannel>({
    language: plain(options.language),
    copyright: plain(options.copyright),
    lastBuildDate: wholeSeconds(updatedOf(told)),
    generator: options.generator === false ? undefined : plain(options.generator ?? "Feedwright"),
    docs: plain(options.docs ?? DOCS),
    ttl: options.ttl || undefined,
    dc: peopleOf(options, told.contributors),
  });
  const self = options.feed ?? options.feedLinks?.rss;
  Object.assign(channel, { title, link: link ?? plain(self) ?? plain(options.id) ?? "" });
  channel.description = plain(options.description) ?? "";
  if (categories.length > 0) channel.categories = categories.map((category) => ({ value: plain(category) ?? "" }));
  if (options.image) channel.image = { url: addresses.loosely(options.image)!, title, link: channel.link! };
  const links = linksOf(options, self, addresses);
  if (links.length > 0 || options.favicon)
    channel.atom = stated({ icon: addresses.loosely(options.favicon), links: links.length > 0 ? links : undefined });
  if (options.podcast) Object.assign(channel, podcastOf(options, addresses));
  extend(channel, CHANNEL, told.extensions);
  return channel;
}

function linksOf({ hub }: FeedOptions, self: string | undefined, addresses: Addresses) {
  const links = [];
  const address = addresses.of(self, "feed");
  if (address !== undefined) links.push({ href: address, rel: "self", type: "application/rss+xml" });
  const push = addresses.of(hub, "hub");
  if (push !== undefined) links.push({ href: push, rel: "hub" });
  return links;
}

/** In a podcast, Apple's elements name the author. */
function peopleOf({ author, podcast }: FeedOptions, contributors: readonly Author[]): RssChannel["dc"] {
  const creator = author && !podcast ? nameOf(author) : undefined;
  const names = contributors.flatMap((contributor) => nameOf(contributor) ?? []);
  if (creator === undefined && names.length === 0) return undefined;
  return stated({
    creators: creator === undefined ? undefined : [creator],
    contributors: names.length > 0 ? names : undefined,
  });
}

/** Apple wants a category as an attribute, and the cover, which `feed` leaves out. */
function podcastOf({ category, author, image }: FeedOptions, addresses: Addresses) {
  const name = plain(author?.name);
  const email = plain(author?.email);
  const subjects = category ? [{ text: plain(category)! }] : undefined;
  const href = addresses.of(image, "image");
  const cover = href === undefined ? undefined : { href };
  const owner = email === undefined ? undefined : stated({ name, email });
  return {
    googleplay: stated<object>({ categories: subjects, owner: email, author: name, image: cover }),
    itunes: stated<object>({ categories: subjects, owner, author: name, image: cover }),
  };
}

// ── Items ───────────────────────────────────────────────────────────────────

function itemOf(given: Item, options: FeedOptions, path: string, addresses: Addresses): RssItem {
  const link = addresses.of(given.link, `${path}.link`);
  const published = dateOf(given.published) ?? dateOf(given.date);
  const updated = dateOf(given.date);
  const item = stated<RssItem>({
    title: given.title && String(given.title),
    link,
    description: given.description && String(given.description),
    guid: guidOf(given, link),
    pubDate: wholeSeconds(published),
    contentModule: given.content ? { encoded: String(given.content) } : undefined,
    atom: updated !== undefined && +updated !== +published! ? { updated } : undefined,
  });
  // RSS Profile: a description before content:encoded.
  if (item.contentModule !== undefined) item.description ??= "";
  creditItem(item, given);
  const categories = listOf(given.category).flatMap(categoryOf);
  if (categories.length > 0) item.categories = categories;
  attach(item, filesOf(given, path, addresses), given, options);
  extend(item, ITEM, listOf(given.extensions));
  return item;
}

/** The same identity as `feed` writes, since readers know the article by it. */
function guidOf({ guid, id }: Item, link: string | undefined): RssItem["guid"] {
  const value = plain(guid || id);
  if (value) return { isPermaLink: false, value };
  return link === undefined ? undefined : { isPermaLink: true, value: link };
}

function categoryOf({ name, term, domain }: Category) {
  const value = plain(name) || plain(term);
  return value === undefined ? [] : [stated({ value, domain: domain && unescaped(domain) })];
}

/** RSS's `author` is one mailbox; several people, or names alone, are `dc:creator`. */
function creditItem(item: RssItem, { author, contributor, copyright }: Item): void {
  const credits = listOf(author).flatMap((one) => {
    const name = plain(one.name);
    const email = plain(one.email);
    return email && name ? `${email} (${name})` : (name ?? email ?? []);
  });
  const isMailbox = credits.length === 1 && listOf(author).some(({ email }) => email);
  if (isMailbox) item.authors = credits;
  const contributors = listOf(contributor).flatMap((one) => nameOf(one) ?? []);
  const rights = plain(copyright);
  if ((isMailbox || credits.length === 0) && contributors.length === 0 && rights === undefined) return;
  item.dc = stated({
    creators: isMailbox || credits.length === 0 ? undefined : credits,
    contributors: contributors.length > 0 ? contributors : undefined,
    rights: rights === undefined ? undefined : [rights],
  });
}

/** One enclosure; the other files, and what an enclosure cannot say, as media:content. */
function attach(item: RssItem, files: readonly File[], { audio }: Item, { podcast }: FeedOptions): void {
  const main = files.at(-1);
  if (main === undefined) return;
  item.enclosures = [{ url: main.url, length: main.length ?? 0, type: main.type }];
  const duration = typeof audio === "object" ? audio.duration : undefined;
  if (podcast && duration) item.itunes = { duration };
  const others = files.filter((file) => file !== main || file.title || file.duration);
  if (others.length > 0) item.media = { contents: others.map(contentOf) };
}

function contentOf({ url, type, length, duration, title }: File) {
  const known = { fileSize: length || undefined, duration: duration || undefined };
  return stated<object>({ url, type, ...known, title: title && { value: title } });
}

// ── Extensions ──────────────────────────────────────────────────────────────

/** An extension takes the place of what has its name, as in `feed`; names of JSON Feed members are kept out of readers' way. */
function extend(host: RssChannel | RssItem, plan: Plan, extensions: Told["extensions"]): void {
  const byName = new Map(extensions.map(({ name, objects }) => [name, objects]));
  const kept: XmlElement[] = [];
  const members: XmlElement[] = [];
  for (const [name, objects] of byName) {
    remove(host, plan, name);
    (/^_/.test(name) ? members : kept).push(...elementsOf(name, objects));
  }
  if (kept.length > 0) host.extensions = kept;
  if (members.length > 0) host.fw = { extension: { extensions: members } };
}

/** Takes away the rows that write elements of this name. */
function remove(host: RssChannel | RssItem, plan: Plan, name: string): void {
  const [local = "", prefix] = name.split(":").reverse();
  const vocabulary = prefix === undefined ? undefined : registryWith(undefined).byPrefix.get(prefix);
  const rows = prefix === undefined ? host : host[vocabulary?.key as keyof typeof host];
  const slot = (vocabulary?.[plan.host!] ?? plan).children.get(local);
  if (rows !== undefined && slot !== undefined) delete (rows as Record<string, unknown>)[slot.key];
}
