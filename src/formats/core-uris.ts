/** Namespace URIs that mean the formats' own elements, as `uriKey` folds them. */

import { uriKey } from "../table/plan.ts";

export const ATOM_URI = "http://www.w3.org/2005/Atom";
export const ATOM_03_URI = "http://purl.org/atom/ns#";
export const RSS_10_URI = "http://purl.org/rss/1.0/";
export const RSS_11_URI = "http://purl.org/net/rss1.1#";

/* @__NO_SIDE_EFFECTS__ */ const keys = (...uris: string[]): ReadonlySet<string> => new Set(uris.map(uriKey));

/** RSS 2.0 elements belong in no namespace; these are what people bound them to. */
export const RSS_CORE = keys(
  "http://backend.userland.com/rss",
  "http://backend.userland.com/rss2",
  "http://backend.userland.com/rss091",
  "http://backend.userland.com/rss092",
  "http://blogs.law.harvard.edu/tech/rss",
  "http://cyber.law.harvard.edu/rss/rss.html",
  "http://my.netscape.com/publish/formats/rss-0.91.dtd",
  "http://purl.org/rss/2.0/",
  "http://purl.org/net/rss2.0",
);
export const RDF_CORE = keys(
  RSS_10_URI,
  RSS_11_URI,
  "http://my.netscape.com/rdf/simple/0.9/",
  "http://channel.netscape.com/rdf/simple/0.9/",
);
export const ATOM_CORE = keys(
  ATOM_URI,
  ATOM_03_URI,
  "http://example.com/newformat#",
  "http://necho.sourceforge.net/echo/0.1/",
  "http://purl.org/pie/",
);

/** Of these addresses Netscape's are those of 0.90. */
export const isRss090 = (uri = "") => RDF_CORE.has(uriKey(uri)) && /netscape/i.test(uri);
