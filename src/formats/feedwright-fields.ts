/** Feedwright's own namespace: how its values join the model on reading, and which values need it on writing. */

import type { fw } from "../namespaces/feedwright.ts";
import { kindOf } from "./extension-kinds.ts";
import type { Article, Extension, Feed, JsonMember, XmlElement } from "../model.ts";
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
    else model[key] = value;
  }
  if (own.supplied === "updated") delete target.updated;
  for (const tree of own.extension?.extensions ?? []) target.extensions.push(tree);
  for (const { name, value } of own.members ?? []) {
    if (name !== undefined && value !== undefined) target.extensions.push({ member: name, value });
  }
}

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
