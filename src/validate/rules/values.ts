/** Single values: dates, addresses, numbers, words, people, texts. */

import { error, facts, text, warning, type Rule } from "./rule.ts";
import { APPLE, ATOM, PROFILE, PUBLISHING, RSS, URI, W3CDTF } from "./specifications.ts";

export const valueRules = {
  "invalid-rfc822-date": error(
    '"{value}" is no date that can be read; expected one like "Tue, 21 Mar 2023 16:39:00 +0530"',
    `${RSS}#optionalChannelElements`,
    "InvalidRFC2822Date",
  ),
  "wrong-weekday": error(
    '"{value}" was another day of the week',
    "https://www.rfc-editor.org/rfc/rfc822#section-5",
    "IncorrectDOW",
  ),
  "problematic-rfc822-date": facts(
    '"{value}" is not written as readers expect; write "{expected}"',
    `${PROFILE}#data-types-datetime`,
    "ProblematicalRFC822Date",
  ),
  "invalid-rfc3339-date": error(
    '"{value}" is no date like "2023-03-21T16:39:00+05:30"',
    `${ATOM}#section-3.3`,
    "InvalidRFC3339Date",
  ),
  "invalid-w3cdtf-date": error(
    '"{value}" is no date like "2023-03-21T16:39:00+05:30" or "2023-03-21"',
    W3CDTF,
    "InvalidW3CDTFDate",
  ),
  "invalid-iso8601-date": error('"{value}" is no ISO 8601 date', W3CDTF, "InvalidISO8601DateTime"),
  "implausible-date": facts(
    "{value} is in the future, or older than any feed",
    `${PROFILE}#data-types-datetime`,
    "ImplausibleDate",
  ),
  "surrounding-space": error("there is white space around {value}", `${ATOM}#section-2`, "UnexpectedWhitespace"),
  "invalid-url": error('"{value}" is no URL', URI, "InvalidLink"),
  "invalid-full-url": error(
    '"{value}" is no absolute URL; expected one like "https://example.org/"',
    `${URI}#section-4.3`,
    "InvalidFullLink",
  ),
  "invalid-iri": error(
    '"{value}" is no address, not even a relative one',
    "https://www.rfc-editor.org/rfc/rfc3987",
    "InvalidIRI",
  ),
  "invalid-url-character": error(
    '"{value}" has a character that a URL may not have; write it as %XX',
    URI,
    "InvalidUriChar",
  ),
  "invalid-http-url": error(
    '"{value}" is no absolute URL with http or https',
    `${URI}#section-3.1`,
    "InvalidURLAttribute",
  ),
  "invalid-url-attribute": error('"{value}" is no URL', URI, "InvalidURIAttribute"),
  "invalid-tag-uri": error(
    '"{value}" is no tag: URI; expected one like "tag:example.org,2023:1"',
    "https://www.rfc-editor.org/rfc/rfc4151#section-2.1",
    "InvalidTAG",
  ),
  "invalid-urn": error('"{value}" is no URN', "https://www.rfc-editor.org/rfc/rfc8141#section-2", "InvalidURN"),
  "invalid-uuid": error('"{value}" holds no UUID', "https://www.rfc-editor.org/rfc/rfc9562#section-4", "InvalidUUID"),
  "noncanonical-uri": facts(
    '"{value}" can be written in several ways; readers compare ids letter by letter: write "{expected}"',
    `${URI}#section-6.2`,
    "NonCanonicalURI",
  ),
  "unregistered-scheme": facts(
    "{value} has a scheme that nobody has registered",
    "https://www.iana.org/assignments/uri-schemes/",
    "SchemeNotIANARegistered",
  ),
  "invalid-integer": error('"{value}" is no whole number', RSS, "InvalidInteger"),
  "invalid-non-negative-integer": error('"{value}" is no whole number from 0 up', RSS, "InvalidNonNegativeInteger"),
  "invalid-positive-integer": error('"{value}" is no whole number from 1 up', RSS, "InvalidPositiveInteger"),
  "invalid-integer-attribute": error('"{value}" is no whole number', RSS, "InvalidIntegerAttribute"),
  "invalid-number": error('"{value}" is no number', RSS, "InvalidFloat"),
  "invalid-integers": error('"{value}" is no list of whole numbers with commas', RSS, "InvalidCommaSeparatedIntegers"),
  "invalid-true-false": error('"{value}" is neither true nor false', APPLE, "InvalidTrueFalse"),
  "invalid-boolean-attribute": error(
    '"{value}" is neither true nor false',
    `${PROFILE}#element-channel-item-guid`,
    "InvalidBooleanAttribute",
  ),
  "invalid-yes-no": error('"{value}" is neither yes nor no', `${PUBLISHING}#section-13.1.1`, "InvalidYesNo"),
  "invalid-yes-no-clean": error('"{value}" is neither yes, no nor clean', APPLE, "InvalidYesNoClean"),
  "invalid-duration": error('"{value}" is no duration like 1:02:03', APPLE, "InvalidDuration"),
  "invalid-language": error(
    '"{value}" is no language; expected one like "en" or "pt-BR"',
    "https://www.rfc-editor.org/info/bcp47",
    "InvalidLanguage",
  ),
  "invalid-country": error(
    '"{value}" is no country; expected an ISO 3166 code like "IN"',
    "https://www.iso.org/iso-3166-country-codes.html",
    "InvalidCountryCode",
  ),
  "invalid-mime-type": error(
    '"{value}" is no media type like "text/html"',
    "https://www.rfc-editor.org/rfc/rfc6838#section-4.2",
    "InvalidMIMEType",
  ),
  "invalid-mime-attribute": error(
    '"{value}" is no media type like "audio/mpeg"',
    "https://www.rfc-editor.org/rfc/rfc6838#section-4.2",
    "InvalidMIMEAttribute",
  ),
  "invalid-contact": error(
    '"{value}" has no e-mail address; expected "jane@example.org (Jane Doe)"',
    `${PROFILE}#element-channel-item-author`,
    "InvalidContact",
  ),
  "invalid-email": error('"{value}" is no e-mail address', `${ATOM}#section-3.2.3`, "InvalidAddrSpec"),
  "missing-real-name": warning(
    '"{value}" has no name; write "jane@example.org (Jane Doe)"',
    `${PROFILE}#element-channel-item-author`,
    "MissingRealName",
  ),
  "contains-email": warning(
    '"{value}" is a name with an address; the address has an element of its own',
    `${ATOM}#section-3.2`,
    "ContainsEmail",
  ),
  "email-format": warning(
    '"{value}": write "jane@example.org (Jane Doe)"',
    `${PROFILE}#element-channel-item-author`,
    "EmailFormat",
  ),
  "uri-not-iri": facts(
    '"{value}" has letters that a URI writes as %XX',
    "https://www.rfc-editor.org/rfc/rfc3987#section-3.1",
    "UriNotIri",
  ),
  "contains-html": text(
    "{element} is plain text, but holds HTML: {value}",
    `${PROFILE}#data-types-characterdata`,
    "ContainsHTML",
  ),
  "contains-undeclared-html": text(
    '{element} holds HTML; say type="html"',
    `${ATOM}#section-3.1.1`,
    "ContainsUndeclaredHTML",
  ),
  "bad-characters": text(
    "{element} has characters that come from a wrong decoding: {value}",
    "https://www.unicode.org/faq/utf_bom.html",
    "BadCharacters",
  ),
  "too-long": error("{element} is longer than {max} characters", APPLE, "TooLong"),
} as const satisfies Record<string, Rule>;
