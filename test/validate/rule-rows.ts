/** Each rule with a document that breaks it and one that does not: what the tests check and the reference pages show. */

import type { ProfileName, RuleId } from "../../src/index.ts";

const SELF = '<atom:link rel="self" href="https://example.org/feed.xml"/>';
const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:podcast="https://podcastindex.org/namespace/1.0"',
  'xmlns:slash="http://purl.org/rss/1.0/modules/slash/"',
  'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"',
  'xmlns:thr="http://purl.org/syndication/thread/1.0"',
  'xmlns:wfw="http://wellformedweb.org/CommentAPI/"',
  'xmlns:georss="http://www.georss.org/georss"',
  'xmlns:sx="http://feedsync.org/2007/feedsync"',
  'xmlns:xhtml="http://www.w3.org/1999/xhtml"',
  'xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"',
  'xmlns:fh="http://purl.org/syndication/history/1.0"',
  'xmlns:access="http://www.bloglines.com/about/specs/fac-1.0"',
  'xmlns:at="http://purl.org/atompub/tombstones/1.0"',
  'xmlns:blogChannel="http://backend.userland.com/blogChannelModule"',
];
const DECLARED = (inside: string) =>
  NAMESPACES.filter((declaration) => inside.includes(`${declaration.slice(6, declaration.indexOf("="))}:`)).join(" ");
const SYNC = (id: string) =>
  `<sx:sync id="${id}" updates="1"><sx:history sequence="1" by="jane" when="2023-03-21T11:09:00Z"/></sx:sync>`;
const ITEM = "<title>Rain</title><link>https://example.org/1</link><description>It rains.</description>";
const GUID = "<guid>https://example.org/1</guid>";
const HEAD = `<title>News</title><link>https://example.org/</link><description>What happens.</description><language>en</language>${SELF}`;

type Hole =
  | "document"
  | "rss"
  | "channel"
  | "item"
  | "bareItem"
  | "rdf"
  | "atom"
  | "feed"
  | "entry"
  | "bareEntry"
  | "json"
  | "jsonItem"
  | "opml";

/** Holes that a fragment is put into; what is there beside it is valid. */
export const WRAP: Record<Hole, (text: string) => string> = {
  document: (text: string) => text,
  rss: (text: string) =>
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" ${DECLARED(text + SELF)}><channel>${text}</channel></rss>`,
  channel: (text: string) => WRAP.rss(`${HEAD}\n${text}\n<item>${ITEM}${GUID}</item>`),
  item: (text: string) => WRAP.rss(`${HEAD}\n<item>${ITEM}${GUID}\n${text}\n</item>`),
  /** An item whose guid and texts are in the fragment. */
  bareItem: (text: string) => WRAP.rss(`${HEAD}\n<item>\n${text}\n</item>`),
  rdf: (text: string) =>
    `<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${DECLARED(text)}><channel rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items><rdf:Seq><rdf:li rdf:resource="https://example.org/1"/></rdf:Seq></items></channel>\n${text}</rdf:RDF>`,
  atom: (text: string) =>
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" ${DECLARED(text)}>${text}</feed>`,
  feed: (text: string) => WRAP.atom(`${ATOM_HEAD}\n${text}\n<entry>${ENTRY}</entry>`),
  entry: (text: string) => WRAP.atom(`${ATOM_HEAD}\n<entry>${ENTRY}\n${text}\n</entry>`),
  /** An entry without text. */
  bareEntry: (text: string) => WRAP.atom(`${ATOM_HEAD}\n<entry>${BARE_ENTRY}\n${text}\n</entry>`),
  json: (text: string) =>
    `{\n  "version": "https://jsonfeed.org/version/1.1",\n  "title": "News",\n  "feed_url": "https://example.org/feed.json",\n  ${text}\n}`,
  jsonItem: (text: string) => WRAP.json(`"items": [{ "id": "1", ${text} }]`),
  opml: (text: string) =>
    `<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0"><head><title>Feeds</title></head><body>\n${text}\n</body></opml>`,
};

const ATOM_HEAD =
  '<title>News</title><id>tag:example.org,2023:news</id><updated>2023-03-21T11:09:00Z</updated><author><name>Jane Doe</name></author><link rel="self" href="https://example.org/feed.atom"/>';
const BARE_ENTRY =
  '<title>Rain</title><id>tag:example.org,2023:1</id><updated>2023-03-21T11:09:00Z</updated><link href="https://example.org/1"/>';
const ENTRY = `${BARE_ENTRY}<summary>It rains.</summary>`;
const CONTENT = (value: string) => `<media:content url="https://example.org/a.mp4" type="video/mp4" ${value}/>`;
const HTML = (html: string) => `<content:encoded><![CDATA[${html}]]></content:encoded>`;
const ENCLOSURE = (url: string, type = "audio/mpeg") => `<enclosure url="${url}" length="1" type="${type}"/>`;
const SHARING = (inside: string) =>
  `<sx:sharing since="2023-03-21T11:09:00Z" until="2023-03-22T11:09:00Z">${inside}</sx:sharing>`;
const RSS_11 = (creator: string) =>
  `<Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:foaf="http://xmlns.com/foaf/0.1/" rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link><description>What happens.</description><items rdf:parseType="Collection"><item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator>${creator}</dc:creator></item></items></Channel>`;
const FEED_LINK = (rel: string, href = "https://example.org/2.atom") => `<link rel="${rel}" href="${href}"/>`;

export interface RuleRow {
  readonly in: Hole;
  readonly bad: string;
  readonly good: string;
  readonly profile?: ProfileName;
  /** Bytes in another encoding than UTF-8. */
  readonly latin1?: true;
  /** The HTTP header. */
  readonly contentType?: string;
}

const row = (hole: RuleRow["in"], bad: string, good: string, more: Partial<RuleRow> = {}): RuleRow => ({
  in: hole,
  bad,
  good,
  ...more,
});
const item = (bad: string, good: string, profile?: ProfileName) => row("item", bad, good, profile && { profile });
const channel = (bad: string, good: string, profile?: ProfileName) => row("channel", bad, good, profile && { profile });
const entry = (bad: string, good: string) => row("entry", bad, good);
const feed = (bad: string, good: string) => row("feed", bad, good);
const document = (bad: string, good: string) => row("document", bad, good);
const opml = (bad: string, good: string) => row("opml", bad, good);
/** The text of one element. */
const text = (hole: RuleRow["in"], name: string, bad: string, good: string) =>
  row(hole, `<${name}>${bad}</${name}>`, `<${name}>${good}</${name}>`);

const WHOLE = WRAP.item("");
const ATOM_WHOLE = WRAP.entry("");

export const ROWS: Partial<Record<RuleId, RuleRow>> = {
  "not-a-feed": document("<html><body>Not here</body></html>", WHOLE),
  "not-well-formed": document(WHOLE.replace("</item>", "</itm>"), WHOLE),
  "undefined-named-entity": text("item", "category", "caf&eacute;", "caf&#233;"),
  "blank-before-declaration": document(`\n${WHOLE}`, WHOLE),
  "undeclared-prefix": document(
    WHOLE.replace("</item>", "<x:y>1</x:y></item>"),
    WHOLE.replace("</item>", '<x:y xmlns:x="urn:x">1</x:y></item>'),
  ),
  "missing-root-namespace": document(ATOM_WHOLE.replace(' xmlns="http://www.w3.org/2005/Atom"', ""), ATOM_WHOLE),
  "wrong-root-namespace": document(
    ATOM_WHOLE.replace("http://www.w3.org/2005/Atom", "http://www.w3.org/2005/atom"),
    ATOM_WHOLE,
  ),
  "channel-without-rss": document(
    WHOLE.replace(/<rss [^>]*>/, "")
      .replace("</rss>", "")
      .replace("<channel", '<channel xmlns:atom="http://www.w3.org/2005/Atom"'),
    WHOLE,
  ),
  "obsolete-namespace": document(
    ATOM_WHOLE.replace("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"),
    ATOM_WHOLE,
  ),
  undecodable: row("document", WHOLE.replace("It rains", "Il pleut à Orléans"), WHOLE, { latin1: true }),
  "encoding-contradiction": document(WHOLE.replace("utf-8", "utf-16"), WHOLE),
  "xml-version": document(WHOLE.replace('version="1.0"', 'version="1.1"'), WHOLE),
  "unknown-encoding": document(WHOLE.replace("utf-8", "x-klingon"), WHOLE),
  "missing-encoding": document(WHOLE.replace(' encoding="utf-8"', ""), WHOLE),
  "nonstandard-encoding": document(WHOLE.replace("utf-8", "iso-8859-1"), WHOLE),
  "obsolete-doctype": document(
    WHOLE.replace(
      "<rss",
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss',
    ),
    WHOLE,
  ),
  "doctype-contradicts-version": document(
    WHOLE.replace("<rss", '<!DOCTYPE rss SYSTEM "http://www.rssboard.org/rss-0.91.dtd"><rss'),
    WHOLE,
  ),
  "external-entity": document(
    WHOLE.replace("<rss", '<!DOCTYPE rss [<!ENTITY note SYSTEM "note.txt">]><rss'),
    WHOLE.replace("<rss", '<!DOCTYPE rss [<!ENTITY note "A note">]><rss'),
  ),
  "unknown-namespace": item('<x:y xmlns:x="https://example.org/ns">1</x:y>', "<dc:creator>Jane Doe</dc:creator>"),
  "unchecked-namespace": item(
    '<schema:name xmlns:schema="http://schema.org/">Rain</schema:name>',
    "<dc:creator>Jane Doe</dc:creator>",
  ),
  "unusual-prefix": item(
    '<d:creator xmlns:d="http://purl.org/dc/elements/1.1/">Jane Doe</d:creator>',
    "<dc:creator>Jane Doe</dc:creator>",
  ),
  "reserved-prefix": item(
    '<dc:creator xmlns:dc="https://example.org/ns">Jane Doe</dc:creator>',
    "<dc:creator>Jane Doe</dc:creator>",
  ),
  "prefixed-core": document(
    '<?xml version="1.0" encoding="utf-8"?><a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>N</a:title><a:id>urn:x:y</a:id><a:updated>2023-03-21T11:09:00Z</a:updated></a:feed>',
    ATOM_WHOLE,
  ),
  "media-namespace-slash": document(WRAP.item(CONTENT("")).replace("mrss/", "mrss"), WRAP.item(CONTENT(""))),
  "obsolete-wiki-namespace": item(
    '<wiki:version xmlns:wiki="http://www.usemod.com/cgi-bin/mb.pl?ModWiki">1</wiki:version>',
    '<wiki:version xmlns:wiki="http://purl.org/rss/1.0/modules/wiki/">1</wiki:version>',
  ),
  "element-without-namespace": entry('<score xmlns="">5</score>', "<rights>Jane Doe</rights>"),
  "extension-without-namespace": item(
    '<x:y xmlns:x="urn:x"><z xmlns="">1</z></x:y>',
    '<x:y xmlns:x="urn:x"><x:z>1</x:z></x:y>',
  ),
  "undefined-element": item("<headline>Rain</headline>", "<comments>https://example.org/1#c</comments>"),
  "questionable-element": item("<atom:subtitle>Rain</atom:subtitle>", ""),
  "feed-viewer": {
    in: "rss",
    bad: `<script xmlns="http://www.w3.org/1999/xhtml" src="/feed-view.js"/>${HEAD}<item>${ITEM}${GUID}</item>`,
    good: `${HEAD}<item>${ITEM}${GUID}</item>`,
  },
  "misplaced-xhtml": channel("<xhtml:p>Rain</xhtml:p>", ""),
  "unexpected-attribute": item('<category kind="x">rain</category>', '<category domain="x">rain</category>'),
  "extension-attribute": item('<category xmlns:x="urn:x" x:kind="y">rain</category>', "<category>rain</category>"),
  "unexpected-text": item("It rains.", ""),
  "duplicate-element": item("<title>Rain again</title>", ""),
  "repeated-element": item(
    '<dcterms:extent xmlns:dcterms="http://purl.org/dc/terms/">3 pages</dcterms:extent><dcterms:extent xmlns:dcterms="http://purl.org/dc/terms/">1 MB</dcterms:extent>',
    '<dcterms:extent xmlns:dcterms="http://purl.org/dc/terms/">3 pages, 1 MB</dcterms:extent>',
  ),
  "too-many-elements": item(
    `<g:label xmlns:g="http://base.google.com/ns/1.0">sale</g:label>`.repeat(11),
    '<g:label xmlns:g="http://base.google.com/ns/1.0">sale</g:label>',
  ),
  "deprecated-element": channel(
    '<podcast:images srcset="https://example.org/a.png 1500w"/>',
    '<podcast:image href="https://example.org/a.png"/>',
  ),
  "missing-element": document(ATOM_WHOLE.replace("<id>tag:example.org,2023:1</id>", ""), ATOM_WHOLE),
  "missing-title": document(WHOLE.replace("<title>News</title>", ""), WHOLE),
  "missing-link": document(WHOLE.replace("<link>https://example.org/</link>", ""), WHOLE),
  "missing-description": document(WHOLE.replace("<description>What happens.</description>", ""), WHOLE),
  "missing-attribute": item(
    '<enclosure url="https://example.org/a.mp3" type="audio/mpeg"/>',
    ENCLOSURE("https://example.org/a.mp3"),
  ),
  "missing-href": entry('<link rel="related"/>', '<link rel="related" href="https://example.org/2"/>'),
  "blank-element": document(WHOLE.replace("<title>News</title>", "<title></title>"), WHOLE),
  "blank-attribute": entry(
    '<link rel="" href="https://example.org/2"/>',
    '<link rel="related" href="https://example.org/2"/>',
  ),
  "invalid-rfc822-date": text("item", "pubDate", "2023-03-21 16:39", "Tue, 21 Mar 2023 16:39:00 +0530"),
  "wrong-weekday": text("item", "pubDate", "Mon, 21 Mar 2023 16:39:00 +0530", "Tue, 21 Mar 2023 16:39:00 +0530"),
  "problematic-rfc822-date": text("item", "pubDate", "Tue, 21 mar 23 16:39 +0530", "Tue, 21 Mar 2023 16:39:00 +0530"),
  "invalid-rfc3339-date": text("entry", "published", "2023-03-21", "2023-03-21T16:39:00+05:30"),
  "invalid-w3cdtf-date": text("item", "dc:date", "21 March 2023", "2023-03-21"),
  "invalid-iso8601-date": item(
    '<ev:startdate xmlns:ev="http://purl.org/rss/1.0/modules/event/">tomorrow</ev:startdate>',
    '<ev:startdate xmlns:ev="http://purl.org/rss/1.0/modules/event/">2023-03-21</ev:startdate>',
  ),
  "implausible-date": text("item", "pubDate", "Wed, 21 Mar 1923 16:39:00 GMT", "Tue, 21 Mar 2023 16:39:00 GMT"),
  "surrounding-space": text("entry", "published", " 2023-03-21T16:39:00+05:30 ", "2023-03-21T16:39:00+05:30"),
  "invalid-url": text("feed", "icon", "https://example.org/#a#b", "https://example.org/a"),
  "invalid-iri": entry(
    '<link rel="related" href="https://example.org/#a#b"/>',
    '<link rel="related" href="https://example.org/"/>',
  ),
  "invalid-full-url": text("item", "comments", "example.org/1", "https://example.org/1#c"),
  "invalid-url-character": entry(
    '<link rel="related" href="https://example.org/a|b"/>',
    '<link rel="related" href="https://example.org/a%7Cb"/>',
  ),
  "invalid-http-url": channel('<itunes:image href="art.png"/>', '<itunes:image href="https://example.org/art.png"/>'),
  "invalid-url-attribute": feed(
    '<generator uri="https://example.org/#a#b">Press</generator>',
    '<generator uri="https://example.org/a">Press</generator>',
  ),
  "invalid-tag-uri": document(ATOM_WHOLE.replace("tag:example.org,2023:1", "tag:example.org:1"), ATOM_WHOLE),
  "invalid-urn": document(ATOM_WHOLE.replace("tag:example.org,2023:1", "urn:x"), ATOM_WHOLE),
  "invalid-uuid": document(ATOM_WHOLE.replace("tag:example.org,2023:1", "urn:uuid:1"), ATOM_WHOLE),
  "noncanonical-uri": document(ATOM_WHOLE.replace("tag:example.org,2023:1", "HTTP://example.org/1"), ATOM_WHOLE),
  "unregistered-scheme": text("item", "comments", "klingon:1", "https://example.org/1#c"),
  "invalid-integer": text("item", "georss:floor", "first", "1"),
  "invalid-non-negative-integer": channel(
    "<lastBuildDate>Tue, 21 Mar 2023 16:39:00 GMT</lastBuildDate><item><title>A</title><guid>https://example.org/2</guid><slash:comments>few</slash:comments></item>",
    "<lastBuildDate>Tue, 21 Mar 2023 16:39:00 GMT</lastBuildDate><item><title>A</title><guid>https://example.org/2</guid><slash:comments>3</slash:comments></item>",
  ),
  "invalid-positive-integer": text("channel", "sy:updateFrequency", "0", "2"),
  "invalid-integer-attribute": item(
    '<enclosure url="https://example.org/a.mp3" length="big" type="audio/mpeg"/>',
    ENCLOSURE("https://example.org/a.mp3"),
  ),
  "invalid-number": item(CONTENT('bitrate="high"'), CONTENT('bitrate="128"')),
  "invalid-integers": text("item", "slash:hit_parade", "many", "3,2,1"),
  "invalid-true-false": item(CONTENT('isDefault="maybe"'), CONTENT('isDefault="true"')),
  "invalid-boolean-attribute": item('<guid isPermaLink="yes">https://example.org/2</guid>', "<category>x</category>"),
  "invalid-yes-no": entry(
    '<app:control xmlns:app="http://www.w3.org/2007/app"><app:draft>maybe</app:draft></app:control>',
    '<app:control xmlns:app="http://www.w3.org/2007/app"><app:draft>yes</app:draft></app:control>',
  ),
  "invalid-yes-no-clean": text("item", "itunes:block", "maybe", "yes"),
  "invalid-duration": text("item", "itunes:duration", "an hour", "1:02:03"),
  "invalid-language": document(WHOLE.replace("<language>en<", "<language>english<"), WHOLE),
  "invalid-mime-attribute": item(ENCLOSURE("https://example.org/a.mp3", "mp3"), ENCLOSURE("https://example.org/a.mp3")),
  "invalid-contact": text("item", "author", "Jane Doe", "jane@example.org (Jane Doe)"),
  "invalid-email": document(
    ATOM_WHOLE.replace("<name>Jane Doe</name>", "<name>Jane Doe</name><email>jane</email>"),
    ATOM_WHOLE.replace("<name>Jane Doe</name>", "<name>Jane Doe</name><email>jane@example.org</email>"),
  ),
  "missing-real-name": text("item", "author", "jane@example.org", "jane@example.org (Jane Doe)"),
  "contains-html": text("item", "dc:title", "&lt;b&gt;Rain&lt;/b&gt;", "Rain"),
  "contains-undeclared-html": entry(
    "<rights>&lt;b&gt;Rain&lt;/b&gt;</rights>",
    '<rights type="html">&lt;b&gt;Rain&lt;/b&gt;</rights>',
  ),
  "bad-characters": text("item", "category", "CafÃ©", "Café"),
  "too-long": text("item", "itunes:subtitle", "x".repeat(256), "x"),
  "missing-guid": row("bareItem", ITEM, `${ITEM}${GUID}`),
  "missing-title-and-description": row(
    "bareItem",
    `<link>https://example.org/1</link>${GUID}`,
    `<title>Rain</title>${GUID}`,
  ),
  "missing-language": document(WHOLE.replace("<language>en</language>", ""), WHOLE),
  "missing-self-link": document(WHOLE.replace(SELF, ""), WHOLE),
  "blank-guid": row("bareItem", `${ITEM}<guid> </guid>`, `${ITEM}${GUID}`),
  "guid-not-a-url": row(
    "bareItem",
    `${ITEM}<guid>article-1</guid>`,
    `${ITEM}<guid isPermaLink="false">article-1</guid>`,
  ),
  "guid-not-a-permalink": row(
    "bareItem",
    `${ITEM}<guid>tag:example.org,2023:1</guid>`,
    `${ITEM}<guid isPermaLink="false">tag:example.org,2023:1</guid>`,
  ),
  "guid-not-unique": row(
    "bareItem",
    `${ITEM}<guid isPermaLink="false">1</guid>`,
    `${ITEM}<guid isPermaLink="false">tag:example.org,2023:1</guid>`,
  ),
  "duplicate-guid": channel(`<item>${ITEM}${GUID}</item>`, `<item>${ITEM}<guid>https://example.org/2</guid></item>`),
  "duplicate-semantics": channel("<dc:language>en</dc:language>", ""),
  "duplicate-item-semantics": item(
    "<category>rain</category><dc:subject>rain</dc:subject>",
    "<category>rain</category>",
  ),
  "duplicate-description": item('<atom:content type="text">It rains.</atom:content>', ""),
  "duplicate-enclosure": item(
    ENCLOSURE("https://example.org/a.mp3") + ENCLOSURE("https://example.org/b.mp3"),
    ENCLOSURE("https://example.org/a.mp3"),
  ),
  "description-after-content": row(
    "bareItem",
    `<title>Rain</title>${GUID}${HTML("<p>It rains.</p>")}<description>It rains.</description>`,
    `<title>Rain</title>${GUID}<description>It rains.</description>${HTML("<p>It rains.</p>")}`,
  ),
  "slash-without-date": item("<slash:comments>3</slash:comments>", ""),
  "avoid-text-input": channel(
    "<textInput><title>Find</title><description>Find it</description><name>q</name><link>https://example.org/q</link></textInput>",
    "",
  ),
  "image-title-differs": channel(
    "<image><url>https://example.org/a.png</url><title>Logo</title><link>https://example.org/</link></image>",
    "<image><url>https://example.org/a.png</url><title>News</title><link>https://example.org/</link></image>",
  ),
  "image-link-differs": channel(
    "<image><url>https://example.org/a.png</url><title>News</title><link>https://example.org/logo</link></image>",
    "<image><url>https://example.org/a.png</url><title>News</title><link>https://example.org/</link></image>",
  ),
  "image-format": channel(
    "<image><url>https://example.org/a.bmp</url><title>News</title><link>https://example.org/</link></image>",
    "<image><url>https://example.org/a.png</url><title>News</title><link>https://example.org/</link></image>",
  ),
  "invalid-width": channel(
    "<image><url>https://example.org/a.png</url><title>News</title><link>https://example.org/</link><width>145</width></image>",
    "<image><url>https://example.org/a.png</url><title>News</title><link>https://example.org/</link><width>144</width></image>",
  ),
  "invalid-height": channel(
    "<image><url>https://example.org/a.png</url><title>News</title><link>https://example.org/</link><height>401</height></image>",
    "<image><url>https://example.org/a.png</url><title>News</title><link>https://example.org/</link><height>400</height></image>",
  ),
  "invalid-hour": channel("<skipHours><hour>25</hour></skipHours>", "<skipHours><hour>23</hour></skipHours>"),
  "hour-24": channel("<skipHours><hour>24</hour></skipHours>", "<skipHours><hour>0</hour></skipHours>"),
  "invalid-day": channel("<skipDays><day>Sonntag</day></skipDays>", "<skipDays><day>Sunday</day></skipDays>"),
  "eight-days": channel(
    `<skipDays>${"Monday Tuesday Wednesday Thursday Friday Saturday Sunday Monday"
      .split(" ")
      .map((day) => `<day>${day}</day>`)
      .join("")}</skipDays>`,
    "<skipDays><day>Sunday</day></skipDays>",
  ),
  "duplicate-value": channel(
    "<skipDays><day>Sunday</day><day>Sunday</day></skipDays>",
    "<skipDays><day>Sunday</day></skipDays>",
  ),
  "invalid-form-name": channel(
    "<textInput><title>Find</title><description>Find it</description><name>1 q</name><link>https://example.org/q</link></textInput>",
    "<textInput><title>Find</title><description>Find it</description><name>q</name><link>https://example.org/q</link></textInput>",
  ),
  "character-data": row("bareItem", `<title>Use &lt;b></title>${GUID}`, `<title>Use &#x3C;b></title>${GUID}`),
  "missing-self": document(
    ATOM_WHOLE.replace('<link rel="self" href="https://example.org/feed.atom"/>', ""),
    ATOM_WHOLE,
  ),
  "missing-author": document(ATOM_WHOLE.replace("<author><name>Jane Doe</name></author>", ""), ATOM_WHOLE),
  "missing-content-or-alternate": document(ATOM_WHOLE.replace('<link href="https://example.org/1"/>', ""), ATOM_WHOLE),
  "missing-textual-content": row("bareEntry", "", "<summary>It rains.</summary>"),
  "missing-summary": row(
    "bareEntry",
    '<content src="https://example.org/a.mp3" type="audio/mpeg"/>',
    '<summary>Listen</summary><content src="https://example.org/a.mp3" type="audio/mpeg"/>',
  ),
  "missing-content-type": entry(
    '<content src="https://example.org/a.mp3"/>',
    '<content src="https://example.org/a.mp3" type="audio/mpeg"/>',
  ),
  "duplicate-alternate": entry(
    '<link rel="alternate" href="https://example.org/2"/>',
    '<link rel="alternate" hreflang="hi" href="https://example.org/2"/>',
  ),
  "duplicate-entries": feed(
    `<entry>${ENTRY.replace("2023-03-21", "2023-03-22")}</entry><entry>${ENTRY.replace("2023:1", "2023:3").replace("03-21", "03-20")}</entry>`,
    `<entry>${ENTRY.replace("2023:1", "2023:2").replace("03-21", "03-22")}</entry>`,
  ),
  "duplicate-ids": feed(`<entry>${ENTRY}</entry>`.repeat(10), ""),
  "duplicate-updated": feed(
    `<entry>${ENTRY.replace("2023:1", "2023:2")}</entry>`,
    `<entry>${ENTRY.replace("2023:1", "2023:2").replace("03-21", "03-22")}</entry>`,
  ),
  "invalid-text-type": entry('<rights type="text/plain">Jane</rights>', '<rights type="text">Jane</rights>'),
  "missing-xhtml-div": entry(
    '<rights type="xhtml">Jane</rights>',
    '<rights type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Jane</div></rights>',
  ),
  "escaped-xhtml": entry(
    '<rights type="xhtml">&lt;div>Jane&lt;/div></rights>',
    '<rights type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Jane</div></rights>',
  ),
  "not-base64": entry('<content type="image/png">!!</content>', '<content type="image/png">iVBORw0KGgo=</content>'),
  "html-fragment": entry('<content type="text/html">Rain</content>', '<content type="html">Rain</content>'),
  "unregistered-rel": entry(
    '<link rel="picture" href="https://example.org/2"/>',
    '<link rel="related" href="https://example.org/2"/>',
  ),
  "self-not-a-feed": document(ATOM_WHOLE.replace('rel="self"', 'rel="self" type="text/html"'), ATOM_WHOLE),
  "relative-self": document(ATOM_WHOLE.replace("https://example.org/feed.atom", "feed.atom"), ATOM_WHOLE),
  "same-document-reference": entry(
    '<link rel="related" xml:base="https://example.org/blog/" href="."/>',
    '<link rel="related" xml:base="https://example.org/blog/" href="rain"/>',
  ),
  "atom-link-text": entry(
    '<link rel="related" href="https://example.org/2">More</link>',
    '<link rel="related" href="https://example.org/2"/>',
  ),
  "missing-source-element": entry(
    "<source><title>Elsewhere</title></source>",
    "<source><title>Elsewhere</title><id>tag:example.org,2023:2</id><updated>2023-03-21T11:09:00Z</updated></source>",
  ),
  "not-html": item(HTML("<p>Rain</p><rain>x</rain>"), HTML("<p>Rain</p>")),
  "unsafe-element": item(HTML("<script>x()</script>"), HTML("<p>x</p>")),
  "unsafe-attribute": item(HTML('<p onclick="x()">x</p>'), HTML("<p>x</p>")),
  "unsafe-style": item(HTML('<p style="position: fixed">x</p>'), HTML('<p style="color: red">x</p>')),
  "relative-reference": item(
    HTML('<img src="a.png" alt="Rain">'),
    HTML('<img src="https://example.org/a.png" alt="Rain">'),
  ),
  "itunes-keywords": text("item", "itunes:keywords", "rain storm", "rain, storm"),
  "media-without-file": item(
    '<media:content type="video/mp4"/>',
    '<media:content type="video/mp4"><media:player url="https://example.org/player"/></media:content>',
  ),
  "media-group-of-one": item(
    `<media:group>${CONTENT("")}</media:group>`,
    `<media:group>${CONTENT("")}${CONTENT('bitrate="64"')}</media:group>`,
  ),
  "media-credit-role": item(
    '<media:credit role="Boss">Jane</media:credit>',
    '<media:credit role="producer">Jane</media:credit>',
  ),
  "media-hash": item(
    '<media:hash algo="md5">x</media:hash>',
    '<media:hash algo="md5">dfdec888b72151965a34b4b59031290a</media:hash>',
  ),
  "media-rating": text("item", "media:rating", "fine", "nonadult"),
  "media-expression": item(CONTENT('expression="half"'), CONTENT('expression="full"')),
  "media-medium": item(CONTENT('medium="radio"'), CONTENT('medium="video"')),
  "media-restriction": text("item", "media:restriction", "perhaps", "all"),
  "update-period": text("channel", "sy:updatePeriod", "often", "daily"),
  "thread-when": entry(
    '<link rel="replies" href="https://example.org/2" thr:when="2023-03-21T11:09:00Z"/>',
    '<link rel="replies" href="https://example.org/2" thr:updated="2023-03-21T11:09:00Z"/>',
  ),
  "comment-rss-case": item(
    "<wfw:commentRSS>https://example.org/c.xml</wfw:commentRSS>",
    "<wfw:commentRss>https://example.org/c.xml</wfw:commentRss>",
  ),
  "invalid-coordinates": text("item", "georss:point", "far away", "18.52 73.85"),
  "invalid-coordinate-list": text("item", "georss:line", "18.52 73.85", "18.52 73.85 18.53 73.86"),
  "coordinate-comma": text("item", "georss:point", "18.52, 73.85", "18.52 73.85"),
  "complete-with-paging": feed(`<fh:complete/>${FEED_LINK("prev-archive")}`, FEED_LINK("prev-archive")),
  "archive-without-current": feed(
    `<fh:archive/>${FEED_LINK("prev-archive")}`,
    `<fh:archive/>${FEED_LINK("prev-archive")}${FEED_LINK("current")}`,
  ),
  "paging-in-entry": entry(FEED_LINK("next"), ""),
  "link-past-end": feed(FEED_LINK("last", "https://example.org/feed.atom") + FEED_LINK("next"), FEED_LINK("next")),
  "opml-version": document(
    WRAP.opml('<outline text="A"/>').replace('version="2.0"', 'version="9"'),
    WRAP.opml('<outline text="A"/>'),
  ),
  "expansion-state": document(
    WRAP.opml('<outline text="A"/>').replace("</head>", "<expansionState>all</expansionState></head>"),
    WRAP.opml('<outline text="A"/>').replace("</head>", "<expansionState>1, 6, 13</expansionState></head>"),
  ),
  "outline-type": document(
    WRAP.opml('<outline text="A" type="song"/>').replace("2.0", "1.1"),
    WRAP.opml('<outline text="A" type="song"/>'),
  ),
  "outline-without-type": opml(
    '<outline text="A" xmlUrl="https://example.org/a.xml"/>',
    '<outline text="A" title="A" type="rss" xmlUrl="https://example.org/a.xml"/>',
  ),
  "outline-without-feed": opml(
    '<outline text="A" title="A" type="rss"/>',
    '<outline text="A" title="A" type="rss" xmlUrl="https://example.org/a.xml"/>',
  ),
  "outline-without-title": opml(
    '<outline text="A" type="rss" xmlUrl="https://example.org/a.xml"/>',
    '<outline text="A" title="A" type="rss" xmlUrl="https://example.org/a.xml"/>',
  ),
  "outline-without-url": opml(
    '<outline text="A" type="link"/>',
    '<outline text="A" type="link" url="https://example.org/"/>',
  ),
  "outline-version": opml(
    '<outline text="A" title="A" type="rss" version="3" xmlUrl="https://example.org/a.xml"/>',
    '<outline text="A" title="A" type="rss" version="RSS2" xmlUrl="https://example.org/a.xml"/>',
  ),
  "invalid-json": row("json", '"items": [,]', '"items": []'),
  "json-type": row("jsonItem", '"content_text": 1', '"content_text": "It rains."'),
  "json-missing": row("json", '"description": "x"', '"items": []'),
  "json-unknown-member": row(
    "jsonItem",
    '"content_text": "x", "headline": "y"',
    '"content_text": "x", "_headline": { "text": "y" }',
  ),
  "json-no-content": row("jsonItem", '"title": "x"', '"content_text": "x"'),
  "json-deprecated": row(
    "jsonItem",
    '"content_text": "x", "author": { "name": "Jane" }',
    '"content_text": "x", "authors": [{ "name": "Jane" }]',
  ),
  "json-duplicate-id": row(
    "json",
    '"items": [{ "id": "1", "content_text": "x" }, { "id": "1", "content_text": "y" }]',
    '"items": [{ "id": "1", "content_text": "x" }, { "id": "2", "content_text": "y" }]',
  ),
  "future-date": text("item", "pubDate", "Tue, 21 Mar 2034 16:39:00 +0530", "Tue, 21 Mar 2023 16:39:00 +0530"),
  "updated-before-published": text("entry", "published", "2024-03-21T11:09:00Z", "2023-03-20T11:09:00Z"),
  "articles-out-of-order": channel(
    `<item>${ITEM}<guid>https://example.org/2</guid><pubDate>Tue, 21 Mar 2023 16:39:00 GMT</pubDate></item><item>${ITEM}<guid>https://example.org/3</guid><pubDate>Wed, 22 Mar 2023 16:39:00 GMT</pubDate></item>`,
    `<item>${ITEM}<guid>https://example.org/2</guid><pubDate>Tue, 21 Mar 2023 16:39:00 GMT</pubDate></item><item>${ITEM}<guid>https://example.org/3</guid><pubDate>Mon, 20 Mar 2023 16:39:00 GMT</pubDate></item>`,
    "strict",
  ),
  "empty-article": row(
    "bareItem",
    `<title>Rain</title>${GUID}<description></description>`,
    `<title>Rain</title>${GUID}<description>It rains.</description>`,
  ),
  "enclosure-contradicts-url": item(
    ENCLOSURE("https://example.org/a.mp3", "image/png"),
    ENCLOSURE("https://example.org/a.mp3"),
  ),
  "mixed-schemes": channel(`<item>${ITEM.replace("https:", "http:")}<guid>https://example.org/2</guid></item>`, ""),
  "zone-contradicts-offset": row(
    "bareItem",
    `${ITEM}${GUID}<pubDate>Tue, 21 Mar 2023 16:39:00 +0000 (IST)</pubDate>`,
    `${ITEM}${GUID}<pubDate>Tue, 21 Mar 2023 16:39:00 +0530</pubDate>`,
  ),
  "date-without-zone": text("item", "pubDate", "Tue, 21 Mar 2023 16:39:00", "Tue, 21 Mar 2023 16:39:00 GMT"),
  "explicit-word": { ...text("item", "itunes:explicit", "yes", "true"), profile: "apple-podcasts" },
  "profile-format": row("document", ATOM_WHOLE, WHOLE, { profile: "flipboard" }),
  "profile-missing": row(
    "bareItem",
    `${ITEM}${GUID}`,
    `${ITEM}${GUID}<pubDate>Tue, 21 Mar 2023 16:39:00 GMT</pubDate>`,
    { profile: "msn" },
  ),
  "profile-too-few": row(
    "bareItem",
    `<title>Rain</title><link>https://example.org/1</link>${GUID}`,
    `<title>Rain falls on the whole country</title><link>https://example.org/1</link>${GUID}`,
    { profile: "msn" },
  ),
  "profile-too-many": row(
    "bareItem",
    `<title>${"Rain ".repeat(40)}</title>${GUID}`,
    `<title>Rain falls on the whole country</title>${GUID}`,
    { profile: "msn" },
  ),
  "profile-enclosure-type": item(
    ENCLOSURE("https://example.org/a.ogg", "audio/ogg"),
    ENCLOSURE("https://example.org/a.mp3"),
    "apple-podcasts",
  ),
  "profile-markup": item(HTML("<marquee>x</marquee>"), HTML("<p>x</p>"), "msn"),
  "duplicate-enclosure-url": channel(
    `<item>${ITEM}<guid>https://example.org/2</guid>${ENCLOSURE("https://example.org/a.mp3")}</item><item>${ITEM}<guid>https://example.org/3</guid>${ENCLOSURE("https://example.org/a.mp3")}</item>`,
    `<item>${ITEM}<guid>https://example.org/2</guid>${ENCLOSURE("https://example.org/a.mp3")}</item>`,
    "apple-podcasts",
  ),
  "itunes-enclosure-format": item(
    `<itunes:season>1</itunes:season>${ENCLOSURE("https://example.org/a.ogg", "audio/ogg")}`,
    `<itunes:season>1</itunes:season>${ENCLOSURE("https://example.org/a.mp3")}`,
  ),
  "artwork-format": channel(
    '<itunes:image href="https://example.org/a.gif"/>',
    '<itunes:image href="https://example.org/a.png"/>',
    "apple-podcasts",
  ),
  "serial-without-episode": channel(
    `<itunes:type>serial</itunes:type><item>${ITEM}<guid>https://example.org/2</guid>${ENCLOSURE("https://example.org/a.mp3")}</item>`,
    `<itunes:type>serial</itunes:type><item>${ITEM}<guid>https://example.org/2</guid><itunes:episode>1</itunes:episode>${ENCLOSURE("https://example.org/a.mp3")}</item>`,
    "apple-podcasts",
  ),
  "invalid-value": item('<media:price type="free" price="0"/>', '<media:price type="rent" price="2.50"/>'),
  "podcast-value": channel("<podcast:locked>maybe</podcast:locked>", "<podcast:locked>yes</podcast:locked>"),
  "podcast-insecure-url": channel(
    '<podcast:funding url="http://example.org/give">Give</podcast:funding>',
    '<podcast:funding url="https://example.org/give">Give</podcast:funding>',
    "podcasting-2.0",
  ),
  "podcast-guid": {
    ...text("channel", "podcast:guid", "my show", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
    profile: "podcasting-2.0",
  },
  "link-on-another-host": row(
    "bareItem",
    `<title>Rain</title><link>https://example.com/1</link>${GUID}`,
    `<title>Rain</title><link>https://example.org/1</link>${GUID}`,
    { profile: "flipboard" },
  ),
  "invalid-mime-type": entry('<rights type="markdown">Jane</rights>', '<rights type="text">Jane</rights>'),
  "media-restriction-relationship": item(
    '<media:restriction relationship="perhaps">all</media:restriction>',
    '<media:restriction relationship="allow">all</media:restriction>',
  ),
  "media-restriction-type": item(
    '<media:restriction relationship="allow" type="city">all</media:restriction>',
    '<media:restriction relationship="allow" type="country">in</media:restriction>',
  ),
  "media-text-type": item(
    '<media:title type="markdown">Rain</media:title>',
    '<media:title type="plain">Rain</media:title>',
  ),
  "media-adult": item("<media:adult>true</media:adult>", "<media:rating>adult</media:rating>"),
  "media-time": item(
    '<media:thumbnail url="https://example.org/a" time="noon"/>',
    '<media:thumbnail url="https://example.org/a" time="12:05:01.123"/>',
  ),
  "invalid-country": item(
    '<media:restriction relationship="allow" type="country">xx</media:restriction>',
    '<media:restriction relationship="allow" type="country">in</media:restriction>',
  ),
  "enclosure-length-unknown": {
    ...item(
      '<enclosure url="https://example.org/1.mp3" length="0" type="audio/mpeg"/>',
      '<enclosure url="https://example.org/1.mp3" length="8192" type="audio/mpeg"/>',
    ),
    profile: "apple-podcasts",
  },
  "mixed-content": row(
    "rdf",
    '<item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator>Jane <dc:title>Doe</dc:title></dc:creator></item>',
    '<item rdf:about="https://example.org/1"><title>Rain</title><link>https://example.org/1</link><dc:creator rdf:parseType="Literal">Jane <dc:title>Doe</dc:title></dc:creator></item>',
  ),
  "invalid-rdf": document(RSS_11("Jane <foaf:surname>Doe</foaf:surname>"), RSS_11("Jane Doe")),
  "missing-itunes-element": channel("<itunes:author>Jane</itunes:author>", ""),
  "missing-itunes-owner": channel("<itunes:author>Jane</itunes:author>", ""),
  "itunes-not-utf8": document(
    WRAP.item("<itunes:duration>60</itunes:duration>").replace("utf-8", "iso-8859-1"),
    WRAP.item("<itunes:duration>60</itunes:duration>"),
  ),
  "itunes-category": channel('<itunes:category text="Games &amp; Hobbies"/>', '<itunes:category text="Leisure"/>'),
  "itunes-unknown-category": channel('<itunes:category text="Rain"/>', '<itunes:category text="Leisure"/>'),
  "itunes-episode-type": text("item", "itunes:episodeType", "short", "bonus"),
  "itunes-type": text("channel", "itunes:type", "weekly", "serial"),
  "invalid-latitude": item(
    '<geo:lat xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#">91</geo:lat>',
    '<geo:lat xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#">18.5</geo:lat>',
  ),
  "invalid-longitude": item(
    '<geo:long xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#">181</geo:long>',
    '<geo:long xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#">73.9</geo:long>',
  ),
  "complete-current-not-self": feed(`<fh:complete/>${FEED_LINK("current")}`, "<fh:complete/>"),
  "archive-incomplete": feed(
    `<fh:archive/>${FEED_LINK("current")}`,
    `<fh:archive/>${FEED_LINK("current")}${FEED_LINK("prev-archive")}`,
  ),
  "sync-type": feed(
    SHARING('<sx:related link="https://example.org/a" type="partial"/>'),
    SHARING('<sx:related link="https://example.org/a" type="complete"/>'),
  ),
  "invalid-nss": entry('<sx:sync id="a b" updates="1"/>', '<sx:sync id="ab" updates="1"/>'),
  "since-without-until": feed(
    '<sx:sharing since="2023-03-21T11:09:00Z"/>',
    '<sx:sharing since="2023-03-21T11:09:00Z" until="2023-03-22T11:09:00Z"/>',
  ),
  "since-after-until": feed(
    '<sx:sharing since="2023-03-23T11:09:00Z" until="2023-03-22T11:09:00Z"/>',
    '<sx:sharing since="2023-03-21T11:09:00Z" until="2023-03-22T11:09:00Z"/>',
  ),
  "missing-recommended-attribute": entry(
    '<sx:sync id="a" updates="1"><sx:history sequence="1" by="jane"/></sx:sync>',
    '<sx:sync id="a" updates="1"><sx:history sequence="1" by="jane" when="2023-03-21T11:09:00Z"/></sx:sync>',
  ),
  "duplicate-sync-id": document(
    WRAP.channel(
      `<item>${ITEM}<guid>https://example.org/2</guid>${SYNC("a")}</item><item>${ITEM}<guid>https://example.org/3</guid>${SYNC("a")}</item>`,
    ),
    WRAP.channel(
      `<item>${ITEM}<guid>https://example.org/2</guid>${SYNC("a")}</item><item>${ITEM}<guid>https://example.org/3</guid>${SYNC("b")}</item>`,
    ),
  ),
  "missing-by-and-when": entry(
    '<sx:sync id="a" updates="1"><sx:history sequence="1"/></sx:sync>',
    '<sx:sync id="a" updates="1"><sx:history sequence="1" by="jane" when="2023-03-21T11:09:00Z"/></sx:sync>',
  ),
  "integer-overflow": entry('<sx:sync id="a" updates="2147483648"/>', '<sx:sync id="a" updates="2147483647"/>'),
  "access-in-channel": document(
    WHOLE.replace(
      "<channel>",
      '<channel><access:restriction xmlns:access="http://www.bloglines.com/about/specs/fac-1.0" relationship="allow"/>',
    ),
    WHOLE.replace(
      "<channel>",
      '<access:restriction xmlns:access="http://www.bloglines.com/about/specs/fac-1.0" relationship="allow"/><channel>',
    ),
  ),
  "access-relationship": channel(
    '<access:restriction relationship="maybe"/>',
    '<access:restriction relationship="deny"/>',
  ),
  "opensearch-role-prefix": channel(
    '<opensearch:Query role="house:question" searchTerms="rain"/>',
    '<opensearch:Query role="request" searchTerms="rain"/>',
  ),
  "not-url-encoded": channel(
    '<opensearch:Query role="request" searchTerms="a&lt;b"/>',
    '<opensearch:Query role="request" searchTerms="a%3Cb"/>',
  ),
  "search-role": channel('<opensearch:Query role="first"/>', '<opensearch:Query role="request"/>'),
  "invalid-encoding-name": channel(
    '<opensearch:Query role="request" inputEncoding="klingon"/>',
    '<opensearch:Query role="request" inputEncoding="utf-8"/>',
  ),
  "invalid-meta-name": channel(
    '<xhtml:meta name="author" content="noindex"/>',
    '<xhtml:meta name="robots" content="noindex"/>',
  ),
  "invalid-meta-content": channel(
    '<xhtml:meta name="robots" content="perhaps"/>',
    '<xhtml:meta name="robots" content="noindex"/>',
  ),
  "rss-version": document(WHOLE.replace('version="2.0" ', 'version="3.0" '), WHOLE),
  "misplaced-element": document(WHOLE.replace("</channel>", "<copyright>Jane</copyright></channel>"), WHOLE),
  "misplaced-metadata": document(ATOM_WHOLE.replace("</feed>", "<rights>Jane</rights></feed>"), ATOM_WHOLE),
  "too-many-hours": channel(
    `<skipHours>${"<hour>1</hour>".repeat(25)}</skipHours>`,
    "<skipHours><hour>1</hour></skipHours>",
  ),
  "unknown-length": item(
    '<enclosure url="https://example.org/a.mp3" length="-1" type="audio/mpeg"/>',
    '<enclosure url="https://example.org/a.mp3" length="0" type="audio/mpeg"/>',
  ),
  "contains-email": feed(
    "<contributor><name>Jane &lt;jane@example.org&gt;</name></contributor>",
    "<contributor><name>Jane</name></contributor>",
  ),
  "email-format": text("item", "author", "Jane &lt;jane@example.org&gt;", "jane@example.org (Jane)"),
  "uri-not-iri": text("item", "comments", "https://example.org/é", "https://example.org/%C3%A9"),
  "obscure-encoding": document(WHOLE.replace("utf-8", "iso-8859-16x").replace("iso-8859-16x", "macintosh"), WHOLE),
  "encoding-mismatch": row("document", WHOLE.replace("utf-8", "iso-8859-1"), WHOLE, {
    contentType: "application/rss+xml; charset=utf-8",
  }),
  "unexpected-media-type": row("document", WHOLE, ATOM_WHOLE, { contentType: "application/atom+xml" }),
  "self-differs": document(WHOLE.replace("https://example.org/feed.xml", "https://example.org/other.xml"), WHOLE),
  "not-escaped": entry('<rights mode="escaped"><b>x</b></rights>', "<rights>x</rights>"),
  "obsolete-outline-document": document(
    WRAP.opml('<outline text="A"/>').replace(/opml/g, "outlineDocument"),
    WRAP.opml('<outline text="A"/>'),
  ),
  "unused-disable": document(
    WHOLE.replace("<rss", "<!-- feedwright-disable missing-guid: they have none --><rss"),
    WHOLE,
  ),
  "unknown-rule": document(WHOLE.replace("<rss", "<!-- feedwright-disable mising-guid: they have none --><rss"), WHOLE),
};
