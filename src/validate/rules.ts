/**
 * The rules: what each is called, how bad it is, what it says and which message of the W3C validator it corresponds to.
 * `{element}` and the like in a message stand for the finding's params.
 */

import type { Severity } from "../errors.ts";
import { specs } from "./specs.ts";

/** What a rule says. */
export interface Rule {
  readonly severity: Severity;
  /** Message class of the W3C feed validator. */
  readonly w3c?: string | readonly string[];
  readonly message: string;
  /** The clause that says so: a link, or where a profile's own source is to be found. */
  readonly spec?: string;
  /** Said only where a profile asks for it. */
  readonly optional?: true;
  /**
   * A writer that keeps to the letter what it is given cannot help it: `text` is about texts and HTML, `facts` about dates,
   * addresses and relations that a program states.
   */
  readonly about?: "text" | "facts";
}

const error = (message: string, w3c?: string): Rule => ({ severity: "error", message, ...(w3c && { w3c }) });
const warning = (message: string, w3c?: string): Rule => ({ severity: "warning", message, ...(w3c && { w3c }) });
const info = (message: string, w3c?: string): Rule => ({ severity: "info", message, ...(w3c && { w3c }) });

const text = (message: string, w3c: string) => ({ ...warning(message, w3c), about: "text" }) as const;
const facts = (message: string, w3c: string) => ({ ...warning(message, w3c), about: "facts" }) as const;

const optional = (message: string): Rule => ({ severity: "info", message, optional: true });

const TABLE = {
  // ── The document ──────────────────────────────────────────────────────────
  "not-a-feed": error("this is no feed: {value}", "UndefinedElement"),
  "not-well-formed": error("not well-formed XML: {value}", "SAXError"),
  "undefined-named-entity": error("&{value}; is a name of HTML; XML knows amp, lt, gt, quot and apos only", "SAXError"),
  "blank-before-declaration": error("nothing may stand before the XML declaration, not even a blank line", "SAXError"),
  "undeclared-prefix": error("the prefix of {element} is declared nowhere; add xmlns:{prefix}", "SAXError"),
  "missing-root-namespace": error('{element} has no namespace; add xmlns="{expected}"', "MissingNamespace"),
  "wrong-root-namespace": error(
    '{element} is in the namespace "{namespace}"; expected "{expected}"',
    "InvalidNamespace",
  ),
  "channel-without-rss": error(
    '{element} is the root; the root of RSS is <rss version="2.0">, with the channel in it',
    "UndefinedElement",
  ),
  "obsolete-namespace": error(
    "{namespace} is of a draft; Atom 1.0 is http://www.w3.org/2005/Atom",
    "ObsoleteNamespace",
  ),
  undecodable: {
    severity: "error",
    // It also blames each character that stands for such a byte.
    w3c: ["UnicodeError", "BadCharacters"],
    message: "the bytes are not in the encoding that is declared ({encoding})",
  },
  "encoding-contradiction": error(
    "the document declares {value}, but its bytes are {encoding}; declare what it is, or leave it out",
    "UnicodeError",
  ),
  "xml-version": error('"{value}" is a version of XML that most parsers refuse; write 1.0', "BadXmlVersion"),
  "unknown-encoding": error("{value} is no encoding that is known", "UnknownEncoding"),
  "missing-encoding": info("no encoding is declared; UTF-8 is assumed", "MissingEncoding"),
  "nonstandard-encoding": info("{value} is not UTF-8, which every reader knows", "NonstdEncoding"),
  "obscure-encoding": warning("few programs know the encoding {value}; write UTF-8", "ObscureEncoding"),
  "encoding-mismatch": warning(
    "the HTTP header says {charset}, the document {value}; the header counts",
    "EncodingMismatch",
  ),
  "unexpected-media-type": warning(
    "{value} is no media type of such a feed; expected {expected}",
    "UnexpectedContentType",
  ),
  "obsolete-doctype": error("this DOCTYPE's address is gone; leave the DOCTYPE out", "DeprecatedDTD"),
  "doctype-contradicts-version": error("the DOCTYPE is of RSS 0.91, the version is {value}", "InvalidDoctype"),
  "external-entity": info("{value} is outside the document and not read", "ContainsSystemEntity"),
  "unknown-namespace": warning("nothing is known of the namespace {namespace}", "UnknownNamespace"),
  "unchecked-namespace": info("elements of {namespace} are known, but not checked", "UnsupportedNamespace"),
  "unusual-prefix": info("{prefix} stands for {namespace}, whose usual prefix is {preferred}", "NonstdPrefix"),
  "reserved-prefix": warning("{prefix} usually stands for {namespace}", "ReservedPrefix"),
  "prefixed-core": warning(
    "some readers do not understand the prefix {prefix} for the namespace of the feed itself",
    "AvoidNamespacePrefix",
  ),
  "media-namespace-slash": error(
    "the namespace of Media RSS ends with a slash: http://search.yahoo.com/mrss/",
    "MediaRssNamespace",
  ),
  "obsolete-wiki-namespace": warning(
    "this namespace is obsolete; use http://purl.org/rss/1.0/modules/wiki/",
    "ObsoleteWikiNamespace",
  ),
  "element-without-namespace": warning(
    "{element} is in no namespace, so nobody can know what it means",
    "UndeterminableVocabulary",
  ),
  "extension-without-namespace": error("{element} inside an extension is in no namespace", "NotInANamespace"),

  // ── Structure ─────────────────────────────────────────────────────────────
  "undefined-element": error("{element} is not known in {parent}", "UndefinedElement"),
  "questionable-element": warning("{element} is not expected in {parent}", "QuestionableUsage"),
  "feed-viewer": info(
    "{element} makes a page of the feed in browsers; feed readers pass it over",
    "MisplacedXHTMLContent",
  ),
  "misplaced-xhtml": warning("{element} is XHTML and not expected in {parent}", "MisplacedXHTMLContent"),
  "unexpected-attribute": error("{element} has no attribute {attribute}", "UnexpectedAttribute"),
  "extension-attribute": warning(
    "{element} has an attribute of an extension, {attribute}, that readers may not expect",
    "UseOfExtensionAttr",
  ),
  "unexpected-text": error("{element} holds elements only, no text", "UnexpectedText"),
  "duplicate-element": error("{parent} has more than one {element}", "DuplicateElement"),
  "repeated-element": facts("{parent} has {element} more than once; readers take one", "DuplicateElement"),
  "too-many-elements": error("{parent} has more than {max} {element}", "TooMany"),
  "deprecated-element": info("{element} is out of date; write {expected}"),
  "missing-element": error("{parent} needs {element}", "MissingElement"),
  "missing-title": error("{parent} needs a title", "MissingTitle"),
  "missing-link": error("{parent} needs a link", "MissingLink"),
  "missing-description": error("{parent} needs a description", "MissingDescription"),
  "missing-attribute": error("{element} needs the attribute {attr}", "MissingAttribute"),
  "missing-href": error("{element} needs an href", "MissingHref"),
  "blank-element": text("{element} is empty", "NotBlank"),
  "blank-attribute": warning("{attr} of {element} is empty", "AttrNotBlank"),

  // ── Values ────────────────────────────────────────────────────────────────
  "invalid-rfc822-date": error(
    '"{value}" is no date that can be read; expected one like "Tue, 21 Mar 2023 16:39:00 +0530"',
    "InvalidRFC2822Date",
  ),
  "wrong-weekday": error('"{value}" was another day of the week', "IncorrectDOW"),
  "problematic-rfc822-date": facts(
    '"{value}" is not written as readers expect; write "{expected}"',
    "ProblematicalRFC822Date",
  ),
  "invalid-rfc3339-date": error('"{value}" is no date like "2023-03-21T16:39:00+05:30"', "InvalidRFC3339Date"),
  "invalid-w3cdtf-date": error(
    '"{value}" is no date like "2023-03-21T16:39:00+05:30" or "2023-03-21"',
    "InvalidW3CDTFDate",
  ),
  "invalid-iso8601-date": error('"{value}" is no ISO 8601 date', "InvalidISO8601DateTime"),
  "implausible-date": facts("{value} is in the future, or older than any feed", "ImplausibleDate"),
  "surrounding-space": error("there is white space around {value}", "UnexpectedWhitespace"),
  "invalid-url": error('"{value}" is no URL', "InvalidLink"),
  "invalid-full-url": error(
    '"{value}" is no absolute URL; expected one like "https://example.org/"',
    "InvalidFullLink",
  ),
  "invalid-iri": error('"{value}" is no address, not even a relative one', "InvalidIRI"),
  "invalid-url-character": error(
    '"{value}" has a character that a URL may not have; write it as %XX',
    "InvalidUriChar",
  ),
  "invalid-http-url": error('"{value}" is no absolute URL with http or https', "InvalidURLAttribute"),
  "invalid-url-attribute": error('"{value}" is no URL', "InvalidURIAttribute"),
  "invalid-tag-uri": error('"{value}" is no tag: URI; expected one like "tag:example.org,2023:1"', "InvalidTAG"),
  "invalid-urn": error('"{value}" is no URN', "InvalidURN"),
  "invalid-uuid": error('"{value}" holds no UUID', "InvalidUUID"),
  "noncanonical-uri": facts(
    '"{value}" can be written in several ways; readers compare ids letter by letter: write "{expected}"',
    "NonCanonicalURI",
  ),
  "unregistered-scheme": facts("{value} has a scheme that nobody has registered", "SchemeNotIANARegistered"),
  "invalid-integer": error('"{value}" is no whole number', "InvalidInteger"),
  "invalid-non-negative-integer": error('"{value}" is no whole number from 0 up', "InvalidNonNegativeInteger"),
  "invalid-positive-integer": error('"{value}" is no whole number from 1 up', "InvalidPositiveInteger"),
  "invalid-integer-attribute": error('"{value}" is no whole number', "InvalidIntegerAttribute"),
  "invalid-number": error('"{value}" is no number', "InvalidFloat"),
  "invalid-integers": error('"{value}" is no list of whole numbers with commas', "InvalidCommaSeparatedIntegers"),
  "invalid-true-false": error('"{value}" is neither true nor false', "InvalidTrueFalse"),
  "invalid-boolean-attribute": error('"{value}" is neither true nor false', "InvalidBooleanAttribute"),
  "invalid-yes-no": error('"{value}" is neither yes nor no', "InvalidYesNo"),
  "invalid-yes-no-clean": error('"{value}" is neither yes, no nor clean', "InvalidYesNoClean"),
  "invalid-duration": error('"{value}" is no duration like 1:02:03', "InvalidDuration"),
  "invalid-language": error('"{value}" is no language; expected one like "en" or "pt-BR"', "InvalidLanguage"),
  "invalid-country": error('"{value}" is no country; expected an ISO 3166 code like "IN"', "InvalidCountryCode"),
  "invalid-mime-type": error('"{value}" is no media type like "text/html"', "InvalidMIMEType"),
  "invalid-mime-attribute": error('"{value}" is no media type like "audio/mpeg"', "InvalidMIMEAttribute"),
  "invalid-contact": error('"{value}" has no e-mail address; expected "jane@example.org (Jane Doe)"', "InvalidContact"),
  "invalid-email": error('"{value}" is no e-mail address', "InvalidAddrSpec"),
  "missing-real-name": warning('"{value}" has no name; write "jane@example.org (Jane Doe)"', "MissingRealName"),
  "contains-email": warning(
    '"{value}" is a name with an address; the address has an element of its own',
    "ContainsEmail",
  ),
  "email-format": warning('"{value}": write "jane@example.org (Jane Doe)"', "EmailFormat"),
  "uri-not-iri": facts('"{value}" has letters that a URI writes as %XX', "UriNotIri"),
  "contains-html": text("{element} is plain text, but holds HTML: {value}", "ContainsHTML"),
  "contains-undeclared-html": text('{element} holds HTML; say type="html"', "ContainsUndeclaredHTML"),
  "bad-characters": text("{element} has characters that come from a wrong decoding: {value}", "BadCharacters"),
  "too-long": error("{element} is longer than {max} characters", "TooLong"),

  // ── RSS ───────────────────────────────────────────────────────────────────
  "rss-version": error('"{value}" is no version of RSS: 0.91, 0.92, 0.93, 0.94, 2.0', "InvalidRSSVersion"),
  "misplaced-element": warning(
    "{element} stands before {value}; items come after all else in the channel",
    "MisplacedItem",
  ),
  "too-many-hours": error("a day has 24 hours", "NotEnoughHoursInTheDay"),
  "unknown-length": error("write 0 where the length is not known", "UseZeroForUnknown"),
  "self-differs": facts(
    "the link with rel=self says {value}, but the document is from {expected}",
    "SelfDoesntMatchLocation",
  ),
  "missing-guid": warning("item has no guid, by which readers tell articles apart", "MissingGuid"),
  "missing-title-and-description": error("item needs a title or a description", "ItemMustContainTitleOrDescription"),
  "missing-language": info("no language is stated", "MissingDCLanguage"),
  "missing-self-link": warning(
    "channel has no atom:link with rel=self that says where the feed is",
    "MissingAtomSelfLink",
  ),
  "blank-guid": {
    severity: "error",
    w3c: ["NotBlank", "InvalidHttpGUID"],
    message: "a guid is the article's address unless isPermaLink says otherwise; this one is empty",
  },
  "guid-not-a-url": error('"{value}" is no URL; say isPermaLink="false"', "InvalidHttpGUID"),
  "guid-not-a-permalink": error('"{value}" cannot be opened; say isPermaLink="false"', "InvalidPermalink"),
  "guid-not-unique": facts('"{value}" is a short number, hardly unique in the world', "NotSufficientlyUnique"),
  "duplicate-guid": error('two items have the guid "{value}"', "DuplicateValue"),
  "duplicate-semantics": warning("{ext} says what {core} says already", "DuplicateSemantics"),
  "duplicate-item-semantics": warning("{ext} says what {core} says already", "DuplicateItemSemantics"),
  "duplicate-description": warning("{element} says what description says already", "DuplicateDescriptionSemantics"),
  "duplicate-enclosure": warning("item has more than one enclosure; many readers see only one", "DuplicateEnclosure"),
  "description-after-content": warning("description belongs before content:encoded", "NeedDescriptionBeforeContent"),
  "slash-without-date": warning("slash:comments changes, but the channel has no lastBuildDate", "SlashDate"),
  "avoid-text-input": facts("few readers show a textInput", "AvoidTextInput"),
  "image-title-differs": text("the image's title differs from the channel's", "ImageTitleDoesntMatch"),
  "image-link-differs": facts("the image's link differs from the channel's", "ImageLinkDoesntMatch"),
  "image-format": facts("{value} is no GIF, JPEG or PNG", "ImageUrlFormat"),
  "invalid-width": error('"{value}" is no width from 1 to 144', "InvalidWidth"),
  "invalid-height": error('"{value}" is no height from 1 to 400', "InvalidHeight"),
  "invalid-hour": error('"{value}" is no hour from 0 to 23', "InvalidHour"),
  "hour-24": warning("write 0 for midnight", "UseZeroForMidnight"),
  "invalid-day": error('"{value}" is no English day of the week', "InvalidDay"),
  "eight-days": error("a week has seven days", "EightDaysAWeek"),
  "duplicate-value": error('"{value}" is there twice', "DuplicateValue"),
  "invalid-form-name": error('"{value}" is no name of a form\'s field', "InvalidFormComponentName"),
  "character-data": text(
    "plain text escapes &amp; and &lt; as &#x26; and &#x3C;, so that no reader takes them for HTML",
    "CharacterData",
  ),

  // ── Atom ──────────────────────────────────────────────────────────────────
  "misplaced-metadata": error("{element} belongs before the first entry", "MisplacedMetadata"),
  "missing-self": warning("feed has no link with rel=self that says where it is", "MissingSelf"),
  "missing-author": error("{parent} needs an author, or every entry one", "MissingElement"),
  "missing-content-or-alternate": error(
    "entry needs content or a link with rel=alternate",
    "MissingContentOrAlternate",
  ),
  "missing-textual-content": text("entry has neither content nor summary", "MissingTextualContent"),
  "missing-summary": error("entry needs a summary, since its content is elsewhere or no text", "MissingSummary"),
  "missing-content-type": warning("content with src should say its type", "MissingTypeAttr"),
  "duplicate-alternate": error("two alternate links have the same type and language", "DuplicateAtomLink"),
  "duplicate-entries": warning('two entries have the id "{value}"', "DuplicateEntries"),
  "duplicate-ids": error('all entries have the id "{value}"', "DuplicateIds"),
  "duplicate-updated": facts('two entries were updated at "{value}"', "DuplicateUpdated"),
  "invalid-text-type": error('"{value}" is none of text, html, xhtml', "InvalidTextType"),
  "missing-xhtml-div": error("{element} of type xhtml holds one XHTML div and nothing else", "MissingXhtmlDiv"),
  "escaped-xhtml": warning("{element} of type xhtml seems to hold escaped markup", "NotInline"),
  "not-escaped": error("{element} is escaped HTML by its type, but holds elements", "NotEscaped"),
  "not-base64": error("{element} is not base64, as its type demands", "NotBase64"),
  "html-fragment": text("{element} is a whole page by its type, but holds a fragment", "HtmlFragment"),
  "unregistered-rel": facts('"{value}" is no registered link relation', "UnregisteredAtomLinkRel"),
  "self-not-a-feed": facts("the link with rel=self is of another type than feeds have", "SelfNotAtom"),
  "relative-self": warning("the link with rel=self is relative", "RelativeSelf"),
  "same-document-reference": warning(
    '"{value}" is the xml:base itself, which readers take for this document (RFC 3986 §4.4)',
    "SameDocumentReference",
  ),
  "atom-link-text": warning("link holds text, which nobody reads", "AtomLinkNotEmpty"),
  "missing-source-element": warning("source has no {element}", "MissingSourceElement"),

  // ── HTML in fields ────────────────────────────────────────────────────────
  "not-html": text("{value} is no HTML", "NotHtml"),
  "unsafe-element": text("readers drop {tag}", "SecurityRisk"),
  "unsafe-attribute": text("readers drop {attr}", "SecurityRiskAttr"),
  "unsafe-style": text("readers drop this style: {value}", "DangerousStyleAttr"),
  "relative-reference": text("{value} is relative; feeds are read far from the page", "ContainsRelRef"),

  // ── RSS 1.0 ───────────────────────────────────────────────────────────────
  "invalid-rdf": error("this is not as RDF is written: {value}", "InvalidRDF"),
  "mixed-content": {
    ...warning('{element} has text beside elements, which RDF cannot read; say rdf:parseType="Literal"', "InvalidRDF"),
    about: "text",
  },

  // ── Extensions ────────────────────────────────────────────────────────────
  "missing-itunes-element": warning("Apple Podcasts wants {element}", "MissingItunesElement"),
  "missing-itunes-owner": warning("no itunes:owner says whom to write to about the show", "MissingItunesEmail"),
  "itunes-enclosure-format": info(
    "Apple Podcasts takes enclosures whose address ends in m4a, mp3, mov, mp4, m4v, pdf or epub: {value}",
    "UnsupportedItunesFormat",
  ),
  "itunes-not-utf8": warning("Apple Podcasts wants UTF-8", "NotUTF8"),
  "itunes-category": warning('"{value}" is no longer a category of Apple Podcasts', "ObsoleteItunesCategory"),
  "itunes-keywords": text("keywords are separated by commas", "InvalidKeywords"),
  "media-without-file": { ...warning("media:content has neither a url nor a media:player"), about: "facts" },
  "media-group-of-one": facts(
    "media:group holds alternatives, so at least two media:content",
    "MediaGroupWithoutAlternatives",
  ),
  "media-credit-role": error('"{value}" is no role of the EBU\'s list, in small letters', "InvalidCreditRole"),
  "media-hash": error('"{value}" is no digest by md5 (32 digits) or sha-1 (40) in hexadecimal', "InvalidMediaHash"),
  "media-rating": error('"{value}" is no rating of its scheme', "InvalidMediaRating"),
  "media-expression": error('"{value}" is none of sample, full, nonstop', "InvalidMediaExpression"),
  "media-medium": error('"{value}" is none of image, audio, video, document, executable', "InvalidMediaMedium"),
  "media-restriction-relationship": error('"{value}" is neither allow nor deny', "InvalidMediaRestrictionRel"),
  "media-restriction-type": error('"{value}" is none of country, uri, sharing', "InvalidMediaRestrictionType"),
  "media-text-type": error('"{value}" is neither plain nor html', "InvalidMediaTextType"),
  "media-adult": warning("media:adult was withdrawn; write media:rating", "DeprecatedMediaAdult"),
  "itunes-episode-type": error('"{value}" is none of full, trailer, bonus', "InvalidItunesEpisodeType"),
  "itunes-type": error('"{value}" is neither episodic nor serial', "InvalidItunesChannelType"),
  "itunes-unknown-category": error('"{value}" is no category of Apple Podcasts', "InvalidItunesCategory"),
  "integer-overflow": error('"{value}" is more than 2147483647', "IntegerOverflow"),
  "duplicate-sync-id": facts('two items are synchronised under the id "{value}"', "DuplicateValue"),
  "missing-by-and-when": error("sx:history needs by, when or both", "MissingByAndWhenAttrs"),
  "media-restriction": error('"{value}" is no such restriction', "InvalidMediaRestriction"),
  "media-time": error('"{value}" is no time like 12:05:01.123', "InvalidNPTTime"),
  "update-period": error('"{value}" is none of hourly, daily, weekly, monthly, yearly', "InvalidUpdatePeriod"),
  "thread-when": error("thr:when was withdrawn; it is thr:updated now", "NoThrWhen"),
  "comment-rss-case": warning("wfw:commentRss is written so", "CommentRSS"),
  "invalid-latitude": error('"{value}" is no latitude from -90 to 90', "InvalidLatitude"),
  "invalid-longitude": error('"{value}" is no longitude from -180 to 180', "InvalidLongitude"),
  "invalid-coordinates": error('"{value}" are no coordinates', "InvalidCoord"),
  "invalid-coordinate-list": error(
    '"{value}" is no list of positions; expected one like "17.4 78.5 17.5 78.6"',
    "InvalidCoordList",
  ),
  "coordinate-comma": warning("coordinates are separated by spaces", "CoordComma"),
  "complete-with-paging": error("a complete feed has no link with rel={rel}", "FeedRelInCompleteFeed"),
  "complete-current-not-self": error("a complete feed's current document is itself", "CurrentNotSelfInCompleteFeed"),
  "archive-without-current": facts(
    "an archive says with rel=current where the newest document is",
    "MissingCurrentInArchive",
  ),
  "archive-incomplete": facts("an archive has a link to its neighbour", "ArchiveIncomplete"),
  "paging-in-entry": facts("rel={rel} belongs to the feed, not to an entry", "FeedHistoryRelInEntry"),
  "link-past-end": error("this is the {self} document, and has rel={rel} nevertheless", "LinkPastEnd"),
  "sync-type": error('"{value}" is neither complete nor aggregated', "InvalidSseType"),
  "invalid-nss": error('"{value}" can be no part of a URN', "InvalidNSS"),
  "since-without-until": error("since and until are given both or not at all", "MissingAttribute"),
  "since-after-until": error("since is later than until", "SinceAfterUntil"),
  "missing-recommended-attribute": warning("{element} should have {attr}", "MissingRecommendedAttribute"),
  "access-in-channel": warning("{element} belongs beside the channel, not in it", "UndefinedElement"),
  "access-relationship": error('"{value}" is neither allow nor deny', "InvalidAccessRestrictionRel"),
  "opensearch-role-prefix": facts('nobody declares the prefix of the role "{value}"', "UndeclaredPrefix"),
  "not-url-encoded": error('"{value}" is not written as in a URL', "NotURLEncoded"),
  "search-role": error('"{value}" is no role of a query; expected {expected}', "InvalidLocalRole"),
  "invalid-encoding-name": error('"{value}" is no encoding that is known', "InvalidEncoding"),
  "invalid-meta-name": error('"{value}" is not robots', "InvalidMetaName"),
  "invalid-meta-content": error('"{value}" is no such instruction', "InvalidMetaContent"),

  // ── OPML ──────────────────────────────────────────────────────────────────
  "obsolete-outline-document": warning("the root element is opml now", "ObsoleteVersion"),
  "opml-version": error('"{value}" is no version of OPML: 1.0, 1.1 or 2.0', "InvalidOPMLVersion"),
  "expansion-state": error('"{value}" is no list of line numbers like 1, 6, 13', "InvalidExpansionState"),
  "outline-type": warning('"{value}" is a type that few programs know', "InvalidOutlineType"),
  "outline-without-type": warning('this outline is a feed by its attributes; say type="rss"', "MissingOutlineType"),
  "outline-without-feed": warning("an outline of type rss needs xmlUrl", "MissingXmlURL"),
  "outline-without-title": warning("an outline of type rss should have a title", "MissingTitleAttr"),
  "outline-without-url": warning("an outline of type link needs url", "MissingUrlAttr"),
  "outline-version": warning('"{value}" is none of RSS, RSS1, RSS2, scriptingNews', "InvalidOutlineVersion"),

  // ── JSON Feed ─────────────────────────────────────────────────────────────
  "invalid-json": error("not JSON: {value}"),
  "json-type": error("{element} is {value}; expected {expected}"),
  "json-missing": error("{parent} needs {element}"),
  "json-unknown-member": warning("{element} is no member of {parent}; extensions start with an underscore"),
  "json-no-content": error("an item needs content_html or content_text"),
  "json-deprecated": warning("{element} is of JSON Feed 1.0; write {expected}"),
  "json-duplicate-id": error('two items have the id "{value}"'),

  // ── Good practice, beyond the specifications ──────────────────────────────
  "future-date": facts("{value} is in the future", "ImplausibleDate"),
  "updated-before-published": info("{element} is {value}, earlier than the publication at {expected}"),
  "articles-out-of-order": optional("{parent} is newer than the one before it; feeds have the newest first"),
  "empty-article": info("{parent} has no text: {element} is empty"),
  "enclosure-contradicts-url": info('the address ends in {expected}, but the type is "{value}"'),
  "mixed-schemes": info("{value} is http, while other addresses of the same host are https"),
  "zone-contradicts-offset": info('"{value}": {zone} is {expected}, not {offset}'),
  "date-without-zone": info('"{value}" has no zone'),
  "explicit-word": facts('"{value}" is of an older specification; write "{expected}"', "InvalidTrueFalse"),

  // ── Profiles ──────────────────────────────────────────────────────────────
  "profile-format": error("{profile} does not take {value}"),
  "profile-missing": error("{profile} wants {element} in {parent}"),
  "profile-too-few": error("{profile} wants at least {least} {unit}; there are {value}"),
  "profile-too-many": error("{profile} wants at most {most} {unit}; there are {value}"),
  "profile-enclosure-type": error("{profile} does not take enclosures of the type {value}"),
  "profile-markup": error("{profile} drops the element {value}"),
  "duplicate-enclosure-url": optional("two articles have the enclosure {value}"),
  "artwork-format": optional("{value} is no JPEG or PNG by its ending"),
  "serial-without-episode": optional("episodes of a serial show have an itunes:episode"),
  "podcast-insecure-url": optional("{value} is not https"),
  "invalid-value": warning('"{value}" is not what {attr|element} holds; expected {expected}'),
  "enclosure-length-unknown": optional("the enclosure's length is 0; directories ask for its bytes"),
  "podcast-value": error('"{value}" is none of what Podcasting 2.0 has here: {expected}'),
  "podcast-guid": info('"{value}" is no podcast:guid; expected {expected}'),
  "link-on-another-host": optional("{value} is not on the host of the feed's own link"),
} as const satisfies Record<string, Rule>;

/** The code of a rule. */
export type RuleId = keyof typeof TABLE;

/** Every rule by its code. */
export const rules: Readonly<Record<RuleId, Rule>> = /* @__PURE__ */ withSpecs();

function withSpecs(): Record<RuleId, Rule> {
  const ids = Object.keys(TABLE) as RuleId[];
  return Object.fromEntries(ids.map((id) => [id, { ...TABLE[id], spec: specs[id] }])) as Record<RuleId, Rule>;
}
