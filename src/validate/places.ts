/** Which kind of value stands where: what the specifications demand of texts and attributes, beyond what a table's codec reads. */

import * as v from "./values.ts";

type Places = ReadonlyMap<string, v.ValueRule>;

/** `{ "a b": judge }` → one entry a name. */
function places(groups: readonly (readonly [string, v.ValueRule])[]): Places {
  return new Map(groups.flatMap(([names, judge]) => names.split(" ").map((name) => [name, judge] as const)));
}

/** Elements of extensions, wherever they stand, and their attributes (`name@attribute`). */
const EXTENSIONS: readonly (readonly [string, v.ValueRule])[] = [
  ["dc:date", v.w3cdtf],
  ["dcterms:created dcterms:issued dcterms:modified", v.w3cdtf],
  ["dc:language", v.language],
  ["dc:title dc:subject dc:description dc:creator dc:publisher dc:rights", v.plainText],
  ["sy:updatePeriod", v.updatePeriod],
  ["sy:updateFrequency", v.all(v.notBlank, v.positive)],
  ["sy:updateBase", v.w3cdtf],
  ["slash:comments thr:total", v.nonNegative],
  ["slash:hit_parade", v.integers],
  ["wfw:comment wfw:commentRss wfw:commentRSS", v.fullUrl],
  ["creativeCommons:license cc:license", v.fullUrl],
  ["trackback:ping trackback:about", v.fullUrl],
  ["admin:generatorAgent admin:errorReportsTo", v.fullUrl],
  ["blogChannel:blogRoll blogChannel:mySubscriptions blogChannel:blink blogChannel:changes", v.fullUrl],
  ["feedburner:awareness feedburner:origLink feedburner:origEnclosureLink feedburner:feedburnerHostname", v.fullUrl],
  ["feedburner:feedFlare feedburner:browserFriendly", v.plainText],
  ["feedburner:feedFlare@href feedburner:feedFlare@src", v.url],
  ["geo:lat icbm:latitude geourl:latitude", v.latitude],
  ["geo:long icbm:longitude geourl:longitude", v.longitude],
  ["georss:point georss:line georss:polygon georss:box gml:pos gml:posList", v.coordinates],
  ["georss:elev", v.signedDecimal],
  ["georss:radius", v.decimal],
  ["georss:floor", v.integer],
  ["itunes:title", v.plainText],
  ["itunes:author itunes:name", v.all(v.plainText, v.atMost(255))],
  ["itunes:keywords", v.all(v.plainText, v.keywords, v.atMost(255))],
  ["itunes:subtitle", v.all(v.plainText, v.atMost(255))],
  ["itunes:summary", v.all(v.plainText, v.atMost(4000))],
  ["itunes:explicit", v.explicit],
  ["itunes:block", v.yesNoClean],
  ["itunes:complete", v.yesNoClean],
  ["itunes:duration", v.duration],
  ["itunes:new-feed-url", v.httpUrl],
  ["itunes:email", v.email],
  ["itunes:image@href", v.httpUrl],
  ["itunes:episode itunes:season itunes:order", v.positive],
  ["media:content@url media:player@url media:thumbnail@url media:peerLink@href", v.urlAttribute],
  [
    "media:content@fileSize media:player@width media:player@height media:content@width media:content@height",
    v.positive,
  ],
  ["media:category media:copyright media:credit media:keywords", v.plainText],
  ["media:thumbnail@width media:thumbnail@height", v.positive],
  ["media:content@type media:peerLink@type", v.mimeAttribute],
  ["media:content@medium", v.medium],
  ["media:restriction@relationship", v.restrictionRelationship],
  ["media:restriction@type", v.restrictionType],
  ["media:text@type media:title@type media:description@type", v.mediaTextType],
  ["media:text@start media:text@end media:thumbnail@time", v.playTime],
  ["itunes:episodeType", v.episodeType],
  ["itunes:type", v.showType],
  ["media:content@isDefault", v.trueFalse],
  ["media:content@expression", v.expression],
  ["media:content@bitrate media:content@samplingrate media:content@framerate media:content@duration", v.decimal],
  ["media:content@channels", v.nonNegative],
  ["media:content@lang media:text@lang", v.language],
  ["opensearch:totalResults opensearch:itemsPerPage", v.nonNegative],
  ["opensearch:startIndex opensearch:Query@startIndex opensearch:Query@startPage", v.integer],
  ["opensearch:Query@totalResults opensearch:Query@count", v.nonNegative],
  ["opensearch:Query@title", v.all(v.plainText, v.atMost(256))],
  ["opensearch:Query@searchTerms", v.urlEncoded],
  ["opensearch:Query@language", v.language],
  ["opensearch:Query@inputEncoding opensearch:Query@outputEncoding", v.encodingName],
  ["sx:history@by", v.all(v.notBlank, v.plainText, v.namespaceSpecific)],
  ["sx:related@title", v.all(v.notBlank, v.plainText)],
  ["sx:history@sequence sx:sync@updates", v.counter],
  ["sx:history@when sx:sharing@since sx:sharing@until sx:sharing@expires", v.rfc3339],
  ["sx:related@link", v.fullUrl],
  ["sx:related@type", v.syncType],
  ["sx:sync@deleted sx:sync@noconflicts", v.exactTrueFalse],
  ["sx:sync@id", v.namespaceSpecific],
  ["conversationsNetwork:image", v.httpUrl],
  ["conversationsNetwork:introMilliseconds conversationsNetwork:ratingCount", v.nonNegative],
  ["conversationsNetwork:ratingAverage", v.decimal],
  ["conversationsNetwork:ratingIndividual", v.positive],
  ["access:restriction@relationship", v.accessRelationship],
  ["thr:in-reply-to@href thr:in-reply-to@source", v.url],
  ["thr:in-reply-to@ref", v.fullUrl],
  ["thr:in-reply-to@type", v.mime],
  ["link@thr:count", v.nonNegative],
  ["link@thr:updated", v.rfc3339],
  ["podcast:locked podcast:block", v.yesNo],
  ["podcast:medium", v.podcastMedium],
  [
    "podcast:transcript@url podcast:chapters@url podcast:funding@url podcast:trailer@url podcast:license@url",
    v.fullUrl,
  ],
  [
    "podcast:transcript@type podcast:chapters@type podcast:alternateEnclosure@type podcast:trailer@type",
    v.mimeAttribute,
  ],
  ["podcast:transcript@rel", v.podcastTranscriptRel],
  ["podcast:transcript@language podcast:alternateEnclosure@lang", v.language],
  ["podcast:soundbite@startTime podcast:soundbite@duration podcast:episode", v.decimal],
  ["podcast:season podcast:trailer@season podcast:trailer@length podcast:alternateEnclosure@length", v.nonNegative],
  ["podcast:alternateEnclosure@bitrate podcast:alternateEnclosure@height", v.decimal],
  ["podcast:trailer@pubdate", v.rfc822],
  ["podcast:liveItem@status", v.podcastLiveStatus],
  ["podcast:liveItem@start podcast:liveItem@end podcast:updateFrequency@dtstart", v.iso8601],
  ["podcast:updateFrequency@complete", v.exactTrueFalse],
  ["podcast:location@geo", v.podcastGeo],
  ["podcast:integrity@type", v.podcastIntegrity],
  ["podcast:valueRecipient@split", v.nonNegative],
  ["podcast:updateFrequency podcast:location podcast:funding podcast:person podcast:txt@purpose", v.atMost(128)],
  ["podcast:txt", v.atMost(4000)],
  ["app:edited", v.rfc3339],
  ["at:deleted-entry@when", v.rfc3339],
  ["ev:startdate ev:enddate ag:timestamp conversationsNetwork:ratingTimestamp", v.iso8601],
  ["ag:sourceURL wiki:diff wiki:history l:link@rdf:resource", v.url],
];

/** RSS 0.9x, 1.0 and 2.0. */
const RSS: readonly (readonly [string, v.ValueRule])[] = [
  ["pubDate lastBuildDate expirationDate", v.rfc822],
  ["link comments docs", v.all(v.notBlank, v.plainUrl)],
  ["image>url", v.all(v.notBlank, v.fullUrl)],
  ["channel>title item>title image>title textInput>title channel>copyright", v.all(v.notBlank, v.plainText)],
  ["channel>description", v.plainText],
  ["textInput>description image>description", v.all(v.notBlank, v.plainText)],
  ["generator category rating", v.plainText],
  ["managingEditor webMaster item>author", v.all(v.plainText, v.contact)],
  ["language", v.language],
  ["ttl", v.positive],
  ["image>width", v.imageWidth],
  ["image>height", v.imageHeight],
  ["hour", v.hour],
  ["day", v.day],
  ["textInput>name textinput>name", v.formName],
  ["source", v.plainText],
  ["source@url", v.all(v.fullUrl)],
  ["enclosure@url", v.httpUrl],
  ["enclosure@length", v.length],
  ["rss@version", v.rssVersion],
  ["enclosure@type", v.mimeAttribute],
  ["channel@rdf:about item@rdf:about image@rdf:about textinput@rdf:about", v.plainReference],
  ["cloud@port", v.positiveAttribute],
  ["guid@isPermaLink", v.booleanAttribute],
  ...EXTENSIONS,
];

const ATOM: readonly (readonly [string, v.ValueRule])[] = [
  ["updated published", v.rfc3339],
  ["modified issued created", v.w3cdtf],
  ["id", v.atomId],
  ["icon logo", v.trimmed(v.url)],
  ["uri url homepage", v.trimmed(v.url)],
  ["email", v.email],
  ["name", v.all(v.notBlank, v.withoutEmail, v.plainText)],
  ["generator", v.all(v.notBlank, v.plainText)],
  ["generator@uri", v.urlAttribute],
  ["category@scheme", v.fullUrl],
  ["category@term", v.all(v.notBlank, v.plainText)],
  ["category@label", v.plainText],
  ["link@href", v.url],
  ["link@type", v.mime],
  ["link@hreflang", v.language],
  ["link@title", v.plainText],
  ["link@length", v.nonNegative],
  ["content@src", v.urlAttribute],
  ...EXTENSIONS,
];

/** OPML. */
const OPML: readonly (readonly [string, v.ValueRule])[] = [
  ["title ownerName", v.plainText],
  ["dateCreated dateModified outline@created", v.rfc822],
  ["ownerEmail", v.ownerEmail],
  ["ownerId", v.httpUrl],
  ["docs outline@xmlUrl outline@htmlUrl outline@url", v.fullUrl],
  ["outline@language", v.languageName],
  ["vertScrollState windowTop windowLeft windowBottom windowRight", v.integer],
  ["outline@isComment outline@isBreakpoint", v.trueFalse],
  ...EXTENSIONS,
];

const LISTS = { rss: RSS, rdf: RSS, atom: ATOM, opml: OPML } as const;
const made = new Map<keyof typeof LISTS, Places>();

/** Made when first asked for: most programs that import the package validate nothing. */
function placesOf(format: keyof typeof LISTS): Places {
  let known = made.get(format);
  if (known === undefined) made.set(format, (known = places(LISTS[format])));
  return known;
}

/** The judge of an element's text. */
export function textJudge(format: keyof typeof LISTS, parent: string, label: string): v.ValueRule | undefined {
  const known = placesOf(format);
  return known.get(`${parent}>${label}`) ?? known.get(label);
}
export function attributeJudge(format: keyof typeof LISTS, label: string, attribute: string): v.ValueRule | undefined {
  return placesOf(format).get(`${label}@${attribute}`);
}
