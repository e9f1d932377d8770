/** What the rows of RSS 0.9x, 1.0, 1.1 and 2.0 have to do with each other. */

import { RDF_CORE } from "../formats/core-uris.ts";
import { uriKey } from "../table/plan.ts";
import type { Context } from "./context.ts";
import { itemOwners } from "./feed-view.ts";
import { checkContent, checkTextConstruct } from "./atom-text.ts";
import { checkLink } from "./links.ts";
import type { Report } from "./report.ts";
import type { RuleId } from "./rules/index.ts";
import type { TreeElement } from "./tree.ts";
import { fullUrl, htmlIn } from "./values.ts";

export function checkRss({ root, found, report }: Context): void {
  const channel = root.label === "channel" || root.label === "Channel" ? root : root.child("channel");
  // What states no version is meant to be of the current one; a Channel in no namespace, of RSS 1.1.
  const isRss2 = found.format === "rss" && /^(?:2|$)/.test(found.version) && root.label !== "Channel";
  if (channel !== undefined) checkChannel(channel, isRss2, report);
  const items = itemOwners(root, channel ?? root).flatMap((owner) => owner.all("item"));
  const of: Channel = { report, isRss2, isRss: found.format === "rss", channel };
  for (const item of items) for (const check of ITEM_CHECKS) check(item, of);
  if (found.version === "0.91") for (const item of items) checkPlainDescription(item, report);
  checkGuids(items, report);
  if (found.format === "rdf") checkRdf(root, report);
}

// ── The channel ─────────────────────────────────────────────────────────────

/** What an extension says that the channel can say itself. */
const SAME_IN_CHANNEL = pairs(
  "dc:subject category, dc:creator managingEditor, dc:publisher webMaster, " +
    "dc:date pubDate, dc:language language, dc:rights copyright, dcterms:modified lastBuildDate, " +
    "admin:generatorAgent generator, cc:license creativeCommons:license, dcterms:created pubDate",
);
const SAME_IN_ITEM = pairs(
  "dc:subject category, dc:creator author, dc:date pubDate, dc:source source, " +
    "atom:id guid, atom:published pubDate, dcterms:created pubDate, cc:license creativeCommons:license",
);

function pairs(text: string): readonly (readonly [ext: string, core: string])[] {
  return text.split(", ").map((pair) => pair.split(" ") as [string, string]);
}

function sameSaidTwice(element: TreeElement, known: typeof SAME_IN_ITEM, id: RuleId, report: Report): void {
  // Nearly every item has nothing but elements of its own.
  if (!element.children.some(({ name }) => name.vocabulary?.prefix !== "")) return;
  for (const [ext, core] of known) {
    const extension = element.child(ext);
    if (extension !== undefined && element.child(core) !== undefined) report.at(id, extension, { core, ext });
  }
}

function checkChannel(channel: TreeElement, isRss2: boolean, report: Report): void {
  const tag = channel.opening;
  const language =
    channel.child("language") ??
    channel.child("dc:language") ??
    channel.attribute("xml:lang") ??
    channel.parent?.attribute("xml:lang");
  if (language === undefined) report.at("missing-language", channel, {}, tag);
  sameSaidTwice(channel, SAME_IN_CHANNEL, "duplicate-semantics", report);
  const input = channel.child("textInput");
  if (isRss2 && input !== undefined) report.at("avoid-text-input", input);
  const isSelf = ({ attributes }: TreeElement) =>
    attributes.some(({ name, value }) => name.local === "rel" && value === "self");
  if (isRss2 && !channel.all("atom:link").some(isSelf)) report.at("missing-self-link", channel, {}, tag);
  for (const image of channel.all("image")) checkImage(image, channel, report);
  for (const skip of channel.all("skipDays")) checkSkipped(skip, skip.all("day"), report);
  for (const skip of channel.all("skipHours")) checkSkipped(skip, skip.all("hour"), report);
  for (const link of channel.all("atom:link")) checkLink(link, report);
  if (isRss2) checkOrder(channel, report);
}

/** Days and hours without news: one at least, each once, and no more than there are. */
function checkSkipped(skip: TreeElement, values: readonly TreeElement[], report: Report): void {
  const isDays = skip.label === "skipDays";
  if (values.length === 0)
    report.add("missing-element", skip.opening, { parent: skip.label, element: isDays ? "day" : "hour" }, skip.path);
  unique(values, report);
  if (values.length > (isDays ? 7 : 24)) report.at(isDays ? "eight-days" : "too-many-hours", skip, {}, skip.opening);
}

/** What a channel says of itself; what is unknown there is told as such. */
const METADATA =
  /^(?:title|link|description|language|copyright|managingEditor|webMaster|pubDate|lastBuildDate|category|generator|docs|cloud|ttl|image|textInput|skipHours|skipDays|atom:link)$/;

/** Items come last: a reader that stops after so many articles would miss what follows them (RSS profile, "Element order"). */
function checkOrder(channel: TreeElement, report: Report): void {
  let early: TreeElement | undefined;
  for (const child of channel.children)
    if (child.label === "item") early ??= child;
    else if (early !== undefined && METADATA.test(child.label)) {
      report.at("misplaced-element", early, { value: child.label }, child.opening);
      early = undefined;
    }
}

function unique(elements: readonly TreeElement[], report: Report): void {
  const seen = new Set<string>();
  for (const element of elements) {
    const value = element.text.trim();
    const same = value === "24" ? "0" : value;
    if (seen.has(same)) report.at("duplicate-value", element, { value });
    seen.add(same);
  }
}

function checkImage(image: TreeElement, channel: TreeElement, report: Report): void {
  const url = image.child("url");
  const address = url?.text.trim() ?? "";
  // Unlike `endingOf`, of the query too: there a picture that a program makes has its name.
  const ending = /\.([a-z\d]{2,4})$/i.exec(address.replace(/^\w+:\/\/[^/]*/, ""))?.[1]?.toLowerCase();
  if (url !== undefined && ending !== undefined && !/^(?:gif|jpe?g|png)$/.test(ending))
    report.at("image-format", url, { value: address });
  for (const [name, id] of [
    ["title", "image-title-differs"],
    ["link", "image-link-differs"],
  ] as const) {
    const own = image.child(name);
    const its = channel.child(name);
    if (own !== undefined && its !== undefined && own.text.trim() !== its.text.trim())
      report.at(id, own, { value: own.text.trim() });
  }
}

// ── Items ───────────────────────────────────────────────────────────────────

/** What the checks of all items share. */
interface Channel {
  readonly report: Report;
  readonly isRss2: boolean;
  /** Not RSS 1.0 or 1.1. */
  readonly isRss: boolean;
  readonly channel: TreeElement | undefined;
}

const ITEM_CHECKS: readonly ((item: TreeElement, of: Channel) => void)[] = [
  (item, { isRss, report }) => {
    if (isRss && item.child("title") === undefined && item.child("description") === undefined)
      report.at("missing-title-and-description", item, {}, item.opening);
  },
  (item, { isRss2, report }) => {
    const guid = item.child("guid");
    if (guid !== undefined) checkGuid(guid, report);
    else if (isRss2) report.at("missing-guid", item, {}, item.opening);
  },
  (item, { report }) => sameSaidTwice(item, SAME_IN_ITEM, "duplicate-item-semantics", report),
  checkEncoded,
  (item, { report }) => {
    for (const link of item.all("atom:link")) checkLink(link, report);
    for (const name of ATOM_TEXTS) for (const text of item.all(name)) checkTextConstruct(text, report);
    for (const content of item.all("atom:content")) checkContent(content, undefined, report);
  },
  checkSameText,
  checkEnclosures,
  checkComments,
];

/** Readers that know `content:encoded` take it for the whole text, the others have the description. */
function checkEncoded(item: TreeElement, { isRss, report }: Channel): void {
  const description = item.child("description");
  const encoded = item.child("content:encoded");
  if (isRss && encoded !== undefined && (description === undefined || description.start > encoded.start))
    report.at("description-after-content", encoded, {}, encoded.opening);
}

function checkSameText(item: TreeElement, { isRss, report }: Channel): void {
  if (!isRss) return;
  for (const name of ["atom:content", "xhtml:body"]) {
    const same = item.child(name);
    if (same !== undefined && same.attribute("src") === undefined)
      report.at("duplicate-description", same, {}, same.opening);
  }
}

function checkEnclosures(item: TreeElement, { isRss2, report }: Channel): void {
  if (!isRss2) return;
  const [, ...more] = item.all("enclosure");
  for (const enclosure of more) report.at("duplicate-enclosure", enclosure, {}, enclosure.opening);
}

function checkComments(item: TreeElement, { isRss2, channel, report }: Channel): void {
  const comments = item.child("slash:comments");
  const built = channel?.child("lastBuildDate");
  if (isRss2 && comments !== undefined && (built === undefined || built.start > comments.start))
    report.at("slash-without-date", comments);
}

const ATOM_TEXTS = ["atom:title", "atom:summary", "atom:rights", "atom:subtitle"];

/** HTML in descriptions came with RSS 0.92. */
function checkPlainDescription(item: TreeElement, report: Report): void {
  for (const description of item.all("description")) {
    const html = htmlIn(description.text);
    if (html !== undefined) report.at("contains-html", description, { value: html });
  }
}

function checkGuid(guid: TreeElement, report: Report): void {
  const value = guid.text.trim();
  const stated = guid.attribute("isPermaLink")?.value ?? "true";
  if (value === "") report.at(stated === "true" ? "blank-guid" : "blank-element", guid);
  else if (stated === "true") {
    const found = fullUrl(value);
    if (found !== undefined && found.rule !== "invalid-full-url")
      report.at(found.rule, guid, { value, ...found.params }, guid.value, falseFix(guid));
    else if (found !== undefined) report.at("guid-not-a-url", guid, { value }, guid.value, falseFix(guid));
    else if (UNOPENABLE.test(value)) report.at("guid-not-a-permalink", guid, { value }, guid.value, falseFix(guid));
  } else if (stated === "false" && /^\d{1,8}$/.test(value)) report.at("guid-not-unique", guid, { value });
}

/** Names, and addresses of what is no page. */
const UNOPENABLE = /^(?:tag|urn|mailto|tel|sms|cid|mid|data|info|about):/i;

/** `isPermaLink="false"` says that the guid is no address. */
function falseFix(guid: TreeElement) {
  const stated = guid.attribute("isPermaLink");
  if (stated !== undefined) return [{ offset: stated.start, length: stated.end - stated.start, text: "false" }];
  return [{ offset: guid.start + 1 + guid.name.raw.length, length: 0, text: ' isPermaLink="false"' }];
}

function checkGuids(items: readonly TreeElement[], report: Report): void {
  const seen = new Set<string>();
  for (const item of items) {
    const guid = item.child("guid");
    const value = guid?.text.trim() ?? "";
    if (value !== "" && seen.has(value)) report.at("duplicate-guid", guid!, { value });
    seen.add(value);
  }
}

// ── RSS 1.0 ─────────────────────────────────────────────────────────────────

function checkRdf(root: TreeElement, report: Report): void {
  if (root.name.local === "RDF") checkRdfChannel(root, report);
  const seen = new Set<string>();
  const walk = (element: TreeElement) => {
    for (const attribute of element.attributes) {
      if (attribute.name.local !== "about" || attribute.name.vocabulary?.prefix !== "rdf") continue;
      if (seen.has(attribute.value))
        report.at(
          "duplicate-value",
          element,
          { parent: element.label, element: "rdf:about", value: attribute.value },
          attribute,
        );
      seen.add(attribute.value);
    }
    for (const child of element.children) walk(child);
  };
  walk(root);
  if (root.name.local === "Channel") checkRss11(root, report);
}

/** Its list is a collection of items, and its image a thing without a name: RDF reads neither in another way. */
function checkRss11(root: TreeElement, report: Report): void {
  const attr = "rdf:parseType";
  for (const element of [...root.all("image"), ...root.all("items")])
    if (element.attribute(attr) === undefined) report.at("missing-attribute", element, { attr }, element.opening);
  for (const list of root.all("items"))
    for (const seq of list.all("rdf:Seq")) report.at("undefined-element", seq, {}, seq.opening);
  for (const child of root.children) checkStripes(child, undefined, report);
}

/** A channel of RSS 2.0 in RDF is none of RSS 0.90 or 1.0; where there is none at all, its row says so. */
function checkRdfChannel(root: TreeElement, report: Report): void {
  const channel = root.child("channel");
  if (channel === undefined) return;
  if (channel.name.uri === undefined) report.at("element-without-namespace", channel, {}, channel.opening);
  else if (!RDF_CORE.has(uriKey(channel.name.uri)))
    report.add("missing-element", root.opening, { parent: "rdf:RDF", element: "channel" }, root.path);
}

/**
 * What RSS 1.1 does not know itself is RDF: elements for properties and things take turns, no text beside them, and
 * nothing of RSS among them.
 */
function checkStripes(element: TreeElement, place: "property" | "thing" | undefined, report: Report): void {
  const isCore = element.name.vocabulary?.prefix === "";
  const tag = element.opening;
  if (place !== undefined && isCore) {
    report.at("undefined-element", element, { parent: element.parent!.name.local }, tag);
    return;
  }
  // What stands in RSS 1.0's list is told of as a whole.
  if (element.label === "rdf:Seq" && element.parent?.label === "items") return;
  const isOurs = place === undefined && isCore;
  if (!isOurs) {
    const value = element.text.trim();
    if (element.children.length > 0 && value !== "" && element.attribute("rdf:parseType")?.value !== "Literal")
      report.at("invalid-rdf", element, { value });
    for (const attribute of element.attributes) {
      const { vocabulary, prefix, raw } = attribute.name;
      if (place === "thing" && attribute.label === "rdf:resource")
        report.at("invalid-rdf", element, { value: raw }, attribute);
      else if (vocabulary?.prefix === "" && prefix !== "")
        report.at(
          "unexpected-attribute",
          element,
          { element: element.name.local, attribute: raw, attr: raw },
          attribute,
        );
    }
  }
  if (element.attribute("rdf:parseType")?.value === "Literal") return;
  const next = isOurs ? undefined : place === "thing" ? "property" : "thing";
  // A property that is ours may hold things that are not.
  for (const child of element.children) checkStripes(child, next, report);
}
