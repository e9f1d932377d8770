/** Feedwright's own namespace: how its values join the model on reading, and which values need it on writing. */

import type { fw } from "../namespaces/feedwright.ts";
import { kindOf } from "./extension-kinds.ts";
import type { Article, Byline, Extension, Feed, JsonMember, Source, XmlElement } from "../model.ts";
import type { Infer, Unmapped } from "../table/infer.ts";
import type { Registry } from "../table/plan.ts";

export type OwnFeed = Infer<typeof fw.feed>;
export type OwnArticle = Infer<typeof fw.item>;

const RSS_FACTS = ["docs", "rating", "cloud", "textInput"] as const;
const JSON_FACTS = ["userComment", "expired"] as const;
const APART = new Set<string>([...RSS_FACTS, ...JSON_FACTS, "bannerImage", "extension", "members", "supplied"]);

/** Whatever the own namespace states, it states whole: it replaces what the format said. An empty value means "none". */
export function applyOwnFeed(feed: Feed, own: OwnFeed | undefined): void {
  if (own === undefined) return;
  applyOwn(feed, own);
  for (const key of RSS_FACTS) if (own[key] !== undefined) (feed.rss ??= {} as never)[key] = own[key] as never;
  for (const key of JSON_FACTS) if (own[key] !== undefined) (feed.jsonFeed ??= {} as never)[key] = own[key] as never;
}

export function applyOwnArticle(article: Article, own: OwnArticle | undefined): void {
  if (own === undefined) return;
  applyOwn(article, own);
  if (own.bannerImage !== undefined) article.jsonFeed = { bannerImage: own.bannerImage };
}

function applyOwn(target: Feed | Article, own: OwnFeed | OwnArticle): void {
  const model = target as unknown as Record<string, unknown>;
  for (const [key, value] of Object.entries(own)) {
    if (APART.has(key)) continue;
    if (value === "") delete model[key];
    else model[key] = NESTED.has(key) ? modelPart(value) : value;
  }
  if (own.supplied === "updated") delete target.updated;
  target.extensions.push(...extensionsOf(own));
}

/** Fields whose parts may hold extensions of their own. */
const NESTED = new Set(["bylines", "enclosures", "source"]);

/** What has an element of its own, as `fw:` says it. */
interface OwnPart {
  extension?: Unmapped;
  members?: { name?: string; value?: JsonMember["value"] }[];
  bylines?: unknown;
}

function extensionsOf({ extension, members = [] }: OwnPart): Extension[] {
  const read: Extension[] = [...(extension?.extensions ?? [])];
  for (const { name, value } of members)
    if (name !== undefined && value !== undefined) read.push({ member: name, value });
  return read;
}

/** A byline, an enclosure or a source of the model, or a list of them. */
function modelPart(own: unknown): unknown {
  if (Array.isArray(own)) return own.map(modelPart);
  const { extension: _extension, members: _members, ...part } = own as OwnPart;
  const extensions = extensionsOf(own as OwnPart);
  if (part.bylines !== undefined) part.bylines = modelPart(part.bylines);
  return extensions.length > 0 ? { ...part, extensions } : part;
}

/** The way back. */
function ownPart<T extends Part>(part: T): T {
  const { extensions = [], bylines, ...own } = part;
  const elements = extensions.filter((each) => !("member" in each));
  const members = extensions.filter((each) => "member" in each);
  return {
    ...own,
    ...(bylines === undefined ? {} : { bylines: ownParts(bylines) }),
    ...(elements.length === 0 ? {} : { extension: { extensions: elements } }),
    ...(members.length === 0 ? {} : { members: members.map(({ member, value }) => ({ name: member, value })) }),
  } as unknown as T;
}

interface Part {
  extensions?: Extension[];
  bylines?: Byline[];
}

/** A list as `fw:` says it. */
export function ownParts<T extends Part>(parts: readonly T[]): Omit<T, "extensions">[] {
  return parts.some(({ extensions }) => extensions !== undefined) ? parts.map(ownPart) : [...parts];
}

/** A source as `fw:` says it. */
export const ownSource = (source: Source): NonNullable<OwnArticle["source"]> => ownPart(source) as never;

/**
 * Extensions as an XML document may hold them: elements of namespaces that no table knows stand by themselves, the others
 * would be illegal where they are and travel inside `fw:extension`; JSON members travel as JSON text.
 */
function ownExtensions(extensions: readonly Extension[], registry: Registry) {
  const free: XmlElement[] = [];
  const bound: XmlElement[] = [];
  const members: { name: string; value: JsonMember["value"] }[] = [];
  for (const extension of extensions) {
    if ("member" in extension) members.push({ name: extension.member, value: extension.value });
    else if (kindOf(extension, registry) === 1) bound.push(extension);
    else free.push(extension);
  }
  return { free, bound, members };
}

/** Puts extensions into a document's host. The order of elements and members among each other is kept by kind only. */
export function writeExtensions(
  host: Unmapped & { fw?: OwnFeed | OwnArticle },
  extensions: readonly Extension[],
  registry: Registry,
): void {
  if (extensions.length === 0) return;
  const { free, bound, members } = ownExtensions(extensions, registry);
  if (free.length > 0) host.extensions = free;
  if (bound.length > 0) (host.fw ??= {}).extension = { extensions: bound };
  if (members.length > 0) (host.fw ??= {}).members = members;
}
