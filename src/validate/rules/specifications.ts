/** Where the specifications are. */

export const XML = "https://www.w3.org/TR/xml/";
export const XMLNS = "https://www.w3.org/TR/xml-names/";
export const RSS = "https://www.rssboard.org/rss-specification";
export const PROFILE = "https://www.rssboard.org/rss-profile";
export const ATOM = "https://www.rfc-editor.org/rfc/rfc4287";
export const RDF = "https://web.resource.org/rss/1.0/spec";
export const JSON_FEED = "https://www.jsonfeed.org/version/1.1/";
export const OPML = "http://opml.org/spec2.opml";
export const URI = "https://www.rfc-editor.org/rfc/rfc3986";
export const APPLE = "https://podcasters.apple.com/support/823-podcast-requirements";
export const MEDIA = "https://www.rssboard.org/media-rss";
export const THREAD = "https://www.rfc-editor.org/rfc/rfc4685";
export const PUBLISHING = "https://www.rfc-editor.org/rfc/rfc5023";
export const PAGING = "https://www.rfc-editor.org/rfc/rfc5005";
export const GEO = "https://docs.ogc.org/cs/17-002r1/17-002r1.html";
export const HTML = "https://html.spec.whatwg.org/";
export const SYNC = "http://feedsync.org/2007/feedsync";
export const PODCAST = "https://podcasting2.org/docs/podcast-namespace";
export const SEARCH = "https://github.com/dewitt/opensearch";
export const W3CDTF = "https://www.w3.org/TR/NOTE-datetime";
export const MODULES = "https://web.resource.org/rss/1.0/modules/";
export const WELLFORMED = "http://www.wellformedweb.org/CommentAPI/";
