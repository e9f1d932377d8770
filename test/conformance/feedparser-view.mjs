// Shows a ParsedFeed in the shape of Python feedparser's results. It renames; nothing is parsed here.
import { parseFeed, readAtomText } from "../../dist/index.js";

export function view(input, headers, context) {
  const url = resolved(headers["content-location"], context.url) ?? context.url;
  const parsed = parseFeed(input, { url, contentType: headers["content-type"] });
  const { document, feed } = parsed;
  const head = document.channel ?? document;
  const items = [
    ...(document.entries ?? []),
    ...(head.items ?? []),
    ...(head === document ? [] : (document.items ?? [])),
  ];
  const outer = scopeOf({ base: url, language: headers["content-language"] }, document);
  const scope = head === document ? outer : scopeOf(outer, head);
  const isAtom = parsed.format === "atom";
  isAtom03 = isAtom && parsed.version !== "1.0";
  return {
    version: versionOf(parsed),
    encoding: parsed.encoding,
    bozo: parsed.diagnostics.length > 0,
    feed: feedView(feed, head, document, scope, isAtom),
    entries: feed.articles.map((article, i) => entryView(article, items[i] ?? {}, scopeOf(scope, items[i]), isAtom)),
  };
}

/** Atom 0.3 counts the `div` around XHTML as content. */
let isAtom03 = false;

const VERSIONS = { "0.90": "rss090", 0.91: "rss091u", 0.92: "rss092", 0.93: "rss093", 0.94: "rss094", "1.0": "rss10" };
function versionOf({ format, version, document }) {
  if (format === "atom")
    return version === "1.0" ? "atom10" : version === "" ? "atom" : `atom${version.replace(".", "")}`;
  if (format === "json") return version === "1.1" ? "json11" : "json1";
  if (version.startsWith("2")) return "rss20";
  return /netscape/i.test(document.doctype?.publicId) ? "rss091n" : (VERSIONS[version] ?? "rss");
}

/** xml:base and xml:lang as they are in force inside `element`. */
function scopeOf(outer, element) {
  return {
    base: resolved(element?.base, outer.base) ?? outer.base,
    language: element?.lang === undefined ? outer.language : element.lang.replace("_", "-") || undefined,
  };
}

function resolved(url, base) {
  if (url === undefined) return undefined;
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}

const TYPES = { plain: "text/plain", text: "text/plain", html: "text/html", xhtml: "application/xhtml+xml" };

function detail(value, construct, scope, fallback) {
  if (value === undefined) return undefined;
  const own = scopeOf(scope, construct);
  const type = typeof construct === "object" ? (TYPES[construct.type] ?? construct.type) : undefined;
  return { value, type: type ?? fallback, base: own.base, language: own.language };
}

/** Markup as it stands in the document, where it is there as such; Atom 1.0 does not count the `div` around XHTML. */
function raw(construct, read) {
  if (construct === undefined || typeof construct === "string") return construct ?? read;
  const { type = "text", mode, value } = construct;
  if (mode === "base64" || (type.includes("/") && !/^text|xml$/.test(type))) {
    const { html, text } = readAtomText(construct) ?? {};
    return html ?? text ?? read;
  }
  return type === "xhtml" ? (read ?? value?.replace(/^\s*<div[^>]*>(.*)<\/div>\s*$/s, "$1")) : value;
}
/** The XHTML inside the `div`: what is shown as `read` when it is markup, but kept escaped. */
const inner = (construct, read) =>
  construct?.type === "xhtml" || (construct?.mode === "xml" && !isAtom03)
    ? construct.value.replace(/^\s*<div[^>]*>\s*(.*?)\s*<\/div>\s*$/s, "$1")
    : raw(construct, read);

function person(byline) {
  if (byline === undefined) return undefined;
  return { name: byline.name === byline.email ? undefined : byline.name, email: byline.email, href: byline.url };
}

/** `name (email)`, or whichever there is. */
function printed(byline) {
  if (byline === undefined) return undefined;
  if (byline.email === undefined || byline.email === byline.name) return byline.name;
  return `${byline.name} (${byline.email})`;
}

function people(thing, source) {
  const of = (...roles) => thing.bylines.filter(({ role }) => roles.includes(role));
  const authors = of("author", "editor");
  const publisher = of("publisher", "webmaster")[0];
  return {
    author: source.authorText ?? printed(authors.at(-1)),
    author_detail: person(authors[0]),
    authors: authors.map(person),
    contributors: of("contributor").map(person),
    publisher: source.webMaster ?? source.dc?.publishers?.[0] ?? printed(publisher),
    publisher_detail: person(publisher),
  };
}

const nine = (timestamp) => timestamp && new Date(timestamp.getTime());

function dates(thing, source, isAtom) {
  const { published, updated } = thing;
  const isIso = isAtom || source.dcterms !== undefined || source.dc?.dates !== undefined;
  const created = source.created ?? source.dcterms?.created?.[0];
  const valid = validity(source.dcterms?.valid?.[0]);
  return {
    published: textOf(published, isIso),
    published_parsed: nine(published),
    updated: textOf(updated ?? source.dc?.dates?.[0], isIso && !(source.modified && updated?.zone === "GMT")),
    updated_parsed: nine(updated),
    created: textOf(created, true),
    created_parsed: nine(created),
    expired: textOf(source.expirationDate),
    expired_parsed: nine(source.expirationDate),
    ...valid,
  };
}
/** As it was printed: in RFC 3339, or in RFC 822 with the zone's name where it had one. */
function textOf(timestamp, isIso) {
  if (timestamp === undefined) return undefined;
  if (isIso) return timestamp.toRfc3339().replace("+00:00", "Z");
  return timestamp.zone ? timestamp.toRfc822().replace(/\S+$/, timestamp.zone) : timestamp.toRfc822();
}

function validity(valid) {
  const at = (name) => valid?.match(new RegExp(`${name}=([^;]*)`))?.[1];
  const [start, end] = [at("start"), at("end")];
  return {
    validity_start: start,
    validity_start_parsed: start && new Date(start),
    validity_end: end,
    validity_end_parsed: end && new Date(end),
  };
}

/** Links as Atom says them; elsewhere the page, enclosures and licences. */
function links(thing, source, scope, isAtom) {
  const said = (source.links ?? source.atom?.links ?? [])
    .map((link) => ({ ...link, href: link.href ?? link.unmappedText?.trim() }))
    .filter(({ href }) => href !== undefined)
    .map(({ href, rel = "alternate", type, hreflang, title, length, base }) => ({
      rel: rel.toLowerCase(),
      type: type?.toLowerCase() ?? (rel === "self" ? "application/atom+xml" : "text/html"),
      href: resolved(href, scopeOf(scope, { base }).base),
      hreflang,
      title,
      length: length === undefined ? undefined : String(length),
    }));
  if (isAtom) return said;
  const page = source.link === undefined ? [] : [{ rel: "alternate", type: "text/html", href: thing.url }];
  const enclosures = (thing.enclosures ?? []).map((enclosure) => ({ rel: "enclosure", ...enclosureView(enclosure) }));
  const licenses = [...(source.cc?.licenses ?? []), ...(source.creativeCommons?.licenses ?? [])].map((href) => ({
    rel: "license",
    href: href.resource ?? href,
  }));
  return [...page, ...said, ...enclosures, ...licenses];
}

function enclosureView({ url, type, length }) {
  return { href: url, url, type, length: length === undefined ? undefined : String(length) };
}

function shared(thing, source, scope, isAtom) {
  const itunes = source.itunes ?? {};
  const title = inner(source.title, thing.titleHtml ?? thing.title) || source.media?.title?.value;
  const titled = source.title ?? source.media?.title;
  const said = source.rights ?? source.copyright;
  const rights = typeof said === "object" && !Array.isArray(said) ? inner(said, thing.rights) : thing.rights;
  return {
    title,
    title_detail: detail(title, titled, scope, isAtom ? "text/plain" : "text/html"),
    link: thing.url,
    links: links(thing, source, scope, isAtom),
    rights,
    rights_detail: detail(rights, said, scope, "text/plain"),
    ...people(thing, source),
    ...dates(thing, source, isAtom),
    tags: tags(thing, itunes),
    image: image(thing.image ?? (itunes.image && { url: itunes.image.href })),
    itunes_block: itunes.block === undefined ? undefined : itunes.block ? 1 : 0,
    itunes_explicit: thing.itunes?.explicit ?? null,
    "thr_in-reply-to": source.thr?.inReplyTo?.[0],
    where: where(source.georss ?? (hasEmptyPlace(source) ? {} : undefined)),
    ...unknown(source.extensions),
  };
}

function image(found) {
  return found === undefined ? undefined : { href: found.url, ...found };
}

function tags(thing, itunes) {
  const scheme = "http://www.itunes.com/";
  const nested = (categories) =>
    (categories ?? []).flatMap(({ text, subcategories }) => [text, ...nested(subcategories)]);
  const terms = [...nested(itunes.categories), ...(itunes.keywords?.split(",").map((word) => word.trim()) ?? [])];
  const media = thing.media?.categories ?? [];
  return [
    ...thing.categories.map(({ term, scheme = null, label = null }) => ({ term, scheme, label })),
    ...terms.map((term) => ({ term, scheme, label: null })),
    ...media.map(({ value, scheme, label }) => ({
      term: value,
      scheme: scheme ?? "http://search.yahoo.com/mrss/category_schema",
      label,
    })),
  ];
}

const hasEmptyPlace = ({ extensions = [] }) => extensions.some(({ namespace }) => /georss/.test(namespace ?? ""));

/** `lat lon [height] …` → GeoJSON's [lon, lat, height]; metres keep their order. Too few numbers are no place. */
function where(georss) {
  if (georss === undefined) return undefined;
  const { point, line, polygon, box, where: gml } = georss;
  const shape = gml?.point ?? gml?.lineString ?? gml?.polygon;
  const size = shape?.srsDimension ?? 2;
  const isMetres = /EPSG:[\d.]*:?(?!4326|4979|4258)\d+$/.test(shape?.srsName ?? "");
  const places = (numbers) => {
    const all = [];
    for (let i = 0; i + size <= numbers.length; i += size) {
      const [a, b, ...more] = numbers.slice(i, i + size);
      all.push(isMetres ? [a, b, ...more] : [b, a, ...more]);
    }
    return all;
  };
  const one = (type, numbers, shaped, least = 1) => {
    const all = places(numbers ?? []);
    return all.length < least ? undefined : { type, coordinates: shaped(all) };
  };
  return (
    one("Point", point ?? gml?.point?.pos, (all) => all[0]) ??
    one("LineString", line ?? gml?.lineString?.posList, (all) => all) ??
    one("Polygon", polygon ?? gml?.polygon?.exterior?.ring?.posList, (all) => [all], 4) ??
    one("Box", box, (all) => all) ??
    {}
  );
}

/** What no table knows: `prefix_name`, its text or else its attributes. */
function unknown(extensions = []) {
  const keys = {};
  for (const { name, prefix, attributes, children } of extensions) {
    const key = `${prefix ? `${prefix}_` : ""}${name}`.toLowerCase();
    if (key === "__proto__") continue;
    keys[key] = attributes ? Object.fromEntries(attributes.map((each) => [each.name, each.value])) : text(children);
  }
  return keys;
}
const text = (children = []) =>
  children.map((child) => (typeof child === "string" ? child : text(child.children))).join("");

function feedView(feed, head, document, scope, isAtom) {
  const textInput = head.textInput ?? document.textInput;
  const picture = head.image ?? document.image;
  const said = head.subtitle ?? head.tagline ?? head.description;
  const subtitle =
    head.itunes?.subtitle ?? inner(said, feed.descriptionHtml ?? feed.description) ?? head.itunes?.summary ?? "";
  const owner = head.itunes?.owner;
  const info = head.info;
  return {
    ...shared(feed, { ...head, ...(head.managingEditor && { authorText: head.managingEditor }) }, scope, isAtom),
    subtitle,
    subtitle_detail: detail(subtitle, said, scope, isAtom ? "text/plain" : "text/html"),
    id: feed.id,
    language: feed.language?.replace("_", "-") ?? scope.language?.replace("_", "-"),
    icon: feed.icon,
    logo: isAtom ? feed.image?.url : undefined,
    generator: feed.generator?.name,
    generator_detail: feed.generator && {
      name: feed.generator.name,
      href: feed.generator.url,
      version: feed.generator.version,
    },
    ...(owner && { publisher_detail: owner }),
    info: info && raw(info),
    info_detail: info && detail(raw(info), info, scope, "text/plain"),
    docs: feed.rss?.docs,
    cloud: lowerKeys(head.cloud),
    textinput: textInput,
    ...(picture?.url ? { image: { href: picture.url, ...picture } } : {}),
  };
}
const lowerKeys = (object) =>
  object && Object.fromEntries(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]));

function entryView(article, item, scope, isAtom) {
  const content = article.contentHtml ?? article.contentText;
  const media = { ...item.media, ...item.media?.groups?.[0] };
  const said = item.summary ?? item.description;
  const summary =
    inner(said, article.summaryHtml ?? article.summary) ?? item.itunes?.summary ?? media.description?.value;
  const contentAttributes =
    (item.contentModule ?? item).attributesOf?.find(({ of }) => /^(encoded|fullitem)$/.test(of))?.attributes ?? [];
  const language = contentAttributes.find(({ name }) => name === "lang")?.value;
  const body =
    content === undefined && item.content?.src === undefined
      ? undefined
      : detail(content ?? "", item.content, scope, isAtom ? "text/plain" : "text/html");
  return {
    ...shared(article, { ...item, ...(item.authors && !isAtom && { authorText: item.authors.at(-1) }) }, scope, isAtom),
    id: article.id || undefined,
    guidislink: item.guid !== undefined && item.guid.isPermaLink !== false && item.link === undefined,
    summary: summary ?? content,
    summary_detail: detail(summary, said, scope, isAtom ? "text/plain" : "text/html"),
    content: body && [{ ...body, language: language ?? body.language, src: item.content?.src }],
    comments: article.comments?.url,
    wfw_comment: article.comments?.postUrl,
    wfw_commentrss: article.comments?.feedUrl,
    source: source(article.source, item.source, scope, isAtom),
    itunes_duration: clock(item.itunes?.duration),
    media_credit: media.credits?.map(({ value, ...rest }) => ({ ...rest, content: value })),
    media_license: content1(media.licenses?.[0]),
    media_rating: content1(media.ratings?.[0]),
    media_restriction: content1(media.restrictions?.[0], (value) => value.toLowerCase().split(/\s+/)),
    media_player: content1(media.player),
    psc_chapters: item.psc?.chapters && {
      ...item.psc.chapters,
      chapters: item.psc.chapters.chapters.map((chapter) => ({ ...chapter, start_parsed: chapter.start })),
    },
  };
}

/** As it is printed where it was printed so. */
const clock = (seconds) =>
  seconds === undefined ? undefined : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function content1(found, shape = (value) => value) {
  if (found === undefined) return undefined;
  const { value, ...rest } = found;
  return { ...rest, content: value === undefined ? undefined : shape(value) };
}

function source(found, said, scope, isAtom) {
  if (!isAtom && found === undefined) return undefined;
  if (said === undefined && isAtom) return undefined;
  if (!isAtom) return { title: found.title, href: found.feedUrl ?? found.url };
  const within = scopeOf(scope, said);
  const texts = { titleHtml: undefined };
  const bylines = [
    ...(said.authors ?? []).map((author) => ({ ...author, role: "author" })),
    ...(said.contributors ?? []).map((author) => ({ ...author, role: "contributor" })),
  ].map(({ name, uri, ...rest }) => ({ name: name ?? rest.email ?? "", url: resolved(uri, within.base), ...rest }));
  const thing = { ...found, ...texts, bylines, categories: said.categories ?? [] };
  return {
    ...shared(thing, said, within, true),
    id: found?.id,
    subtitle: inner(said.subtitle),
    subtitle_detail: detail(inner(said.subtitle), said.subtitle, within, "text/plain"),
    icon: said.icon,
    logo: said.logo,
    generator_detail: said.generator && {
      name: said.generator.name,
      href: said.generator.uri,
      version: said.generator.version,
    },
  };
}
