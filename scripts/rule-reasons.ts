/** Why each rule matters to the people and programs that read a feed. For the pages of docs/rules/ only: no bundle carries it. */

import type { RuleId } from "../src/index.ts";

const REASONS: readonly (readonly [reason: string, ids: string])[] = [
  [
    "A comment that switches nothing off hides the next real fault of that kind, or says something that is not so any more.",
    "unused-disable unknown-rule",
  ],
  [
    "Readers that parse XML or JSON strictly stop here and show none of the articles.",
    "not-a-feed not-well-formed xml-version undefined-named-entity blank-before-declaration undeclared-prefix invalid-json invalid-rdf mixed-content",
  ],
  [
    "Readers find elements by their namespace; under another address they are elements that nobody knows.",
    "channel-without-rss missing-root-namespace wrong-root-namespace obsolete-namespace media-namespace-slash obsolete-wiki-namespace element-without-namespace extension-without-namespace unknown-namespace unchecked-namespace",
  ],
  [
    "Some readers look for the prefix instead of the namespace; an unusual one hides the element from them.",
    "unusual-prefix reserved-prefix prefixed-core",
  ],
  [
    "A reader that takes another encoding than the writer shows garbled letters, or refuses the document.",
    "undecodable unknown-encoding encoding-contradiction missing-encoding nonstandard-encoding obscure-encoding encoding-mismatch bad-characters itunes-not-utf8 invalid-encoding-name",
  ],
  [
    "Browsers and crawlers decide by the HTTP header what they have before them, and may offer the feed as a download.",
    "unexpected-media-type",
  ],
  [
    "Careful readers fetch nothing that a DOCTYPE names, and some refuse any document that has one.",
    "obsolete-doctype doctype-contradicts-version external-entity",
  ],
  [
    "Readers pass over what stands where no specification has it, so what it says reaches nobody.",
    "undefined-element questionable-element misplaced-xhtml unexpected-attribute extension-attribute unexpected-text feed-viewer json-unknown-member access-in-channel atom-link-text comment-rss-case thread-when",
  ],
  [
    "Where a value is there twice, one reader takes the first and another the last, and people see different things.",
    "duplicate-element repeated-element too-many-elements duplicate-semantics duplicate-item-semantics duplicate-description duplicate-alternate duplicate-value",
  ],
  [
    "Lists of feeds and articles are made of titles, links and descriptions; without them a line is blank or leads nowhere.",
    "missing-element missing-title missing-link missing-description missing-title-and-description missing-source-element json-missing blank-element blank-attribute",
  ],
  [
    "The element says nothing without this attribute, so readers drop it whole.",
    "missing-attribute missing-href missing-recommended-attribute missing-by-and-when since-without-until missing-content-type",
  ],
  [
    "A reader that cannot read the date shows the article as of today or at the very end of the list.",
    "invalid-rfc822-date wrong-weekday problematic-rfc822-date invalid-rfc3339-date invalid-w3cdtf-date invalid-iso8601-date date-without-zone zone-contradicts-offset",
  ],
  [
    "Readers sort by date: an article from the future stays on top for ever, one from long ago is never seen.",
    "implausible-date future-date updated-before-published articles-out-of-order duplicate-updated since-after-until",
  ],
  [
    "Readers tell articles apart by id: without a good one they show articles again, or take a new one for one already read.",
    "blank-guid missing-guid guid-not-unique duplicate-guid duplicate-sync-id duplicate-entries duplicate-ids json-duplicate-id noncanonical-uri invalid-tag-uri invalid-urn invalid-uuid podcast-guid invalid-nss",
  ],
  ["Readers open such a guid as the article's page, and people meet an error.", "guid-not-a-url guid-not-a-permalink"],
  [
    "An address that is none cannot be followed: the link, picture or recording does not open.",
    "invalid-url invalid-iri invalid-full-url invalid-url-character invalid-http-url invalid-url-attribute unregistered-scheme uri-not-iri not-url-encoded search-role relative-reference",
  ],
  ["Programs compare this text letter by letter; with blanks around it, it is another value.", "surrounding-space"],
  [
    "Readers count with this value; what is no number of this kind is taken for nothing, or for zero.",
    "invalid-integer invalid-non-negative-integer invalid-positive-integer invalid-integer-attribute invalid-number invalid-integers integer-overflow",
  ],
  [
    "Programs know a few words here; any other is passed over as if nothing were said.",
    "invalid-true-false invalid-boolean-attribute invalid-yes-no invalid-yes-no-clean explicit-word update-period sync-type access-relationship opensearch-role-prefix invalid-meta-name invalid-meta-content invalid-value podcast-value",
  ],
  ["Players show the length before the download and place the slider by it.", "invalid-duration media-time"],
  [
    "Screen readers choose a voice by the language, and directories choose their readers by it.",
    "invalid-language invalid-country missing-language",
  ],
  [
    "A reader chooses by the media type whether it plays, shows or offers for download; a wrong one plays nothing.",
    "invalid-mime-type invalid-mime-attribute enclosure-contradicts-url itunes-enclosure-format",
  ],
  [
    "Readers show names beside articles and offer addresses for mail; each must be where it is looked for.",
    "invalid-contact invalid-email missing-real-name missing-itunes-owner contains-email email-format missing-author",
  ],
  [
    "Readers show plain text to the letter: people see the tags and entities themselves.",
    "contains-html contains-undeclared-html character-data escaped-xhtml",
  ],
  ["Lists and databases of readers cut what is longer, in the middle of a word.", "too-long"],
  ["Readers choose how to read by the version.", "rss-version opml-version outline-version obsolete-outline-document"],
  [
    "Readers that read as it arrives have handed articles on before they come to this.",
    "misplaced-element misplaced-metadata description-after-content",
  ],
  [
    "Readers pause by these hours and days; a wrong one makes them come at the wrong time or pass the list over.",
    "too-many-hours invalid-hour hour-24 invalid-day eight-days",
  ],
  [
    "By the address of the feed, readers notice that it has moved and hubs push what is new.",
    "self-differs missing-self-link missing-self self-not-a-feed relative-self same-document-reference",
  ],
  ["Players show the size before a download and allot space by it.", "unknown-length enclosure-length-unknown"],
  [
    "Most readers and podcast players offer one enclosure of an article and never show the other.",
    "duplicate-enclosure duplicate-enclosure-url",
  ],
  ["Readers poll for new comments only where the channel's date has changed.", "slash-without-date"],
  ["A form that readers do not show helps nobody.", "avoid-text-input invalid-form-name"],
  [
    "Readers that show the image use its title as alternative text and its link on click, within a fixed place.",
    "image-title-differs image-link-differs image-format invalid-width invalid-height",
  ],
  [
    "An article with no text in the feed is an empty page to whoever reads offline.",
    "missing-content-or-alternate missing-textual-content missing-summary empty-article json-no-content",
  ],
  [
    "By its type a reader decides how to unpack a text; a wrong one shows tags, or nothing.",
    "invalid-text-type missing-xhtml-div not-escaped not-base64 html-fragment not-html",
  ],
  ["Programs act on link relations that are registered, and pass over others.", "unregistered-rel"],
  [
    "Readers take this out to protect people; what depends on it is missing on the screen.",
    "unsafe-element unsafe-attribute unsafe-style",
  ],
  [
    "Apple Podcasts lists a show by these; without them it is refused, or found in the wrong place.",
    "missing-itunes-element itunes-category itunes-unknown-category itunes-keywords itunes-episode-type itunes-type serial-without-episode",
  ],
  [
    "Players choose among recordings and pictures by what Media RSS says; a value outside its list is no choice.",
    "media-without-file media-group-of-one media-credit-role media-hash media-rating media-expression media-medium media-restriction-relationship media-restriction-type media-text-type media-adult media-restriction",
  ],
  [
    "Apple Podcasts takes artwork as JPEG or PNG only; with another kind the show has no picture, or is refused.",
    "artwork-format",
  ],
  [
    "Maps put the article in another place, or nowhere.",
    "invalid-latitude invalid-longitude invalid-coordinates invalid-coordinate-list coordinate-comma",
  ],
  [
    "Readers that fetch an archive follow these links; a wrong one makes them stop early or go in circles.",
    "complete-with-paging complete-current-not-self archive-without-current archive-incomplete paging-in-entry link-past-end",
  ],
  [
    "A program that imports subscriptions skips an outline it cannot place, and the feed is missing afterwards.",
    "expansion-state outline-type outline-without-type outline-without-feed outline-without-title outline-without-url",
  ],
  ["Programs expect this type of value; another one makes them fail, or pass the member over.", "json-type"],
  ["Newer readers no longer look at the old name.", "json-deprecated deprecated-element"],
  [
    "A page under https does not load what is under http: pictures stay empty and recordings silent.",
    "mixed-schemes podcast-insecure-url",
  ],
  [
    "The destination refuses the feed or leaves the article out, and nobody there sees it.",
    "profile-format profile-missing profile-too-few profile-too-many profile-enclosure-type profile-markup link-on-another-host",
  ],
];

/** Why each rule matters. */
export const reasons: ReadonlyMap<RuleId, string> = new Map(
  REASONS.flatMap(([reason, ids]) => ids.split(" ").map((id) => [id as RuleId, reason] as const)),
);
