/** The document before anything in it is looked at: well-formedness, encoding, DOCTYPE, namespaces. */

import { error, info, warning, type Rule } from "./rule.ts";
import { ATOM, MEDIA, MODULES, RSS, XML, XMLNS } from "./specifications.ts";

export const documentRules = {
  "not-a-feed": error("this is no feed: {value}", RSS, "UndefinedElement"),
  "not-well-formed": error("not well-formed XML: {value}", `${XML}#sec-well-formed`, "SAXError"),
  "undefined-named-entity": error(
    "&{value}; is a name of HTML; XML knows amp, lt, gt, quot and apos only",
    `${XML}#sec-predefined-ent`,
    "SAXError",
  ),
  "blank-before-declaration": error(
    "nothing may stand before the XML declaration, not even a blank line",
    `${XML}#sec-prolog-dtd`,
    "SAXError",
  ),
  "undeclared-prefix": error(
    "the prefix of {element} is declared nowhere; add xmlns:{prefix}",
    `${XMLNS}#ns-decl`,
    "SAXError",
  ),
  "missing-root-namespace": error(
    '{element} has no namespace; add xmlns="{expected}"',
    `${XMLNS}#ns-using`,
    "MissingNamespace",
  ),
  "wrong-root-namespace": error(
    '{element} is in the namespace "{namespace}"; expected "{expected}"',
    `${XMLNS}#ns-using`,
    "InvalidNamespace",
  ),
  "channel-without-rss": error(
    '{element} is the root; the root of RSS is <rss version="2.0">, with the channel in it',
    RSS,
    "UndefinedElement",
  ),
  "obsolete-namespace": error(
    "{namespace} is of a draft; Atom 1.0 is http://www.w3.org/2005/Atom",
    `${ATOM}#section-1.2`,
    "ObsoleteNamespace",
  ),
  undecodable: {
    severity: "error",
    // It also blames each character that stands for such a byte.
    w3c: ["UnicodeError", "BadCharacters"],
    message: "the bytes are not in the encoding that is declared ({encoding})",
    spec: `${XML}#charencoding`,
  },
  "encoding-contradiction": error(
    "the document declares {value}, but its bytes are {encoding}; declare what it is, or leave it out",
    `${XML}#charencoding`,
    "UnicodeError",
  ),
  "xml-version": error(
    '"{value}" is a version of XML that most parsers refuse; write 1.0',
    `${XML}#sec-prolog-dtd`,
    "BadXmlVersion",
  ),
  "unknown-encoding": error("{value} is no encoding that is known", `${XML}#charencoding`, "UnknownEncoding"),
  "missing-encoding": info("no encoding is declared; UTF-8 is assumed", `${XML}#charencoding`, "MissingEncoding"),
  "nonstandard-encoding": info(
    "{value} is not UTF-8, which every reader knows",
    `${XML}#charencoding`,
    "NonstdEncoding",
  ),
  "obscure-encoding": warning(
    "few programs know the encoding {value}; write UTF-8",
    `${XML}#charencoding`,
    "ObscureEncoding",
  ),
  "encoding-mismatch": warning(
    "the HTTP header says {charset}, the document {value}; the header counts",
    `${XML}#charencoding`,
    "EncodingMismatch",
  ),
  "unexpected-media-type": warning(
    "{value} is no media type of such a feed; expected {expected}",
    "https://www.rfc-editor.org/rfc/rfc7303",
    "UnexpectedContentType",
  ),
  "obsolete-doctype": error(
    "this DOCTYPE's address is gone; leave the DOCTYPE out",
    "https://www.rssboard.org/rss-0-9-1-netscape",
    "DeprecatedDTD",
  ),
  "doctype-contradicts-version": error(
    "the DOCTYPE is of RSS 0.91, the version is {value}",
    "https://www.rssboard.org/rss-0-9-1-netscape",
    "InvalidDoctype",
  ),
  "external-entity": info(
    "{value} is outside the document and not read",
    `${XML}#sec-external-ent`,
    "ContainsSystemEntity",
  ),
  "unknown-namespace": warning("nothing is known of the namespace {namespace}", `${XMLNS}#ns-decl`, "UnknownNamespace"),
  "unchecked-namespace": info(
    "elements of {namespace} are known, but not checked",
    `${XMLNS}#ns-decl`,
    "UnsupportedNamespace",
  ),
  "unusual-prefix": info(
    "{prefix} stands for {namespace}, whose usual prefix is {preferred}",
    `${XMLNS}#ns-decl`,
    "NonstdPrefix",
  ),
  "reserved-prefix": warning("{prefix} usually stands for {namespace}", `${XMLNS}#ns-decl`, "ReservedPrefix"),
  "prefixed-core": warning(
    "some readers do not understand the prefix {prefix} for the namespace of the feed itself",
    `${XMLNS}#ns-decl`,
    "AvoidNamespacePrefix",
  ),
  "media-namespace-slash": error(
    "the namespace of Media RSS ends with a slash: http://search.yahoo.com/mrss/",
    MEDIA,
    "MediaRssNamespace",
  ),
  "obsolete-wiki-namespace": warning(
    "this namespace is obsolete; use http://purl.org/rss/1.0/modules/wiki/",
    MODULES,
    "ObsoleteWikiNamespace",
  ),
  "element-without-namespace": warning(
    "{element} is in no namespace, so nobody can know what it means",
    `${RSS}#extendingRss`,
    "UndeterminableVocabulary",
  ),
  "extension-without-namespace": error(
    "{element} inside an extension is in no namespace",
    `${RSS}#extendingRss`,
    "NotInANamespace",
  ),
} as const satisfies Record<string, Rule>;
