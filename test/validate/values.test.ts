/** What each kind of value may be, by its specification: values that are, and values that are not, with the rule they break. */

import { describe, expect, test } from "vitest";
import { itunes } from "../../src/namespaces/itunes.ts";
import { podcast } from "../../src/namespaces/podcast.ts";
import { sy } from "../../src/namespaces/sy.ts";
import { planOf } from "../../src/table/plan.ts";
import { element, type Fields } from "../../src/table/words.ts";
import { ruleOfRow } from "../../src/validate/row-rule.ts";
import * as v from "../../src/validate/values.ts";

/** What the row of an extension asks for. */
const row = (fields: Fields, key: string): v.ValueRule => ruleOfRow(planOf(element(fields)).slots.get(key)!, false)!;

type Row = readonly [value: string, rule: string | undefined];

const fine = (...values: string[]): Row[] => values.map((value) => [value, undefined]);
const broken = (rule: string, ...values: string[]): Row[] => values.map((value) => [value, rule]);

const TABLES: Readonly<Record<string, readonly [judge: v.ValueRule, rows: Row[]]>> = {
  "RFC 822, with four digits in the year": [
    v.rfc822,
    [
      ...fine(
        "Tue, 21 Mar 2023 16:39:00 +0530",
        "21 Mar 2023 16:39 GMT",
        "Tue, 21 Mar 2023 16:39:00 UT",
        "1 Mar 2023 16:39:00 EST",
        "21 Mar 2023 16:39:00 Z",
        "21 Mar 2023 16:39:00 +0545",
        "21 Mar 2023 16:39:00 +1245",
        "Mon, 01 Jan 1990 00:00:00 GMT",
        "31 Dec 2099 23:59:59 GMT",
      ),
      ...broken("wrong-weekday", "Mon, 21 Mar 2023 16:39:00 GMT", "Sun, 28 Feb 2023 16:39:00 GMT"),
      ...broken("implausible-date", "31 Dec 1989 23:59:59 GMT", "01 Jan 2100 00:00:00 GMT"),
      ...broken(
        "problematic-rfc822-date",
        "Tue, 21 Mar 23 16:39:00 GMT",
        "tue, 21 mar 2023 16:39:00 gmt",
        "Tue,21 Mar 2023 16:39:00 GMT",
        "Tue, 21  Mar 2023 16:39:00 GMT",
        "Tue, 21 Mar 2023 16:39:00 GMT (spring)",
        "21 Mar 2023 9:39 GMT",
        "21 Mar 2023 16:39:00 +0520",
        "21 Mar 2023 16:39:00 A",
        " 21 Mar 2023 16:39:00 GMT",
      ),
      ...broken(
        "invalid-rfc822-date",
        "",
        "31 Feb 2023 16:39:00 GMT",
        "21 Mar 2023 25:00:00 GMT",
        "yesterday",
        "2023-03-21T16:39:00Z",
        "March 21, 2023",
        "Tuesday, 21 March 2023 16:39:00 GMT",
      ),
    ],
  ],
  "W3CDTF: from a year to a fraction of a second": [
    v.w3cdtf,
    [
      ...fine(
        "2023",
        "2023-03",
        "2023-03-21",
        "2023-03-21T16:39Z",
        "2023-03-21T16:39:00+05:30",
        "2023-03-21T16:39:00.5Z",
      ),
      ...fine("2024-02-29", "2023-12-31T23:59:60Z", "2023-01-31", "2023-04-30"),
      ...broken("surrounding-space", " 2023-03-21", "2023 "),
      ...broken("invalid-w3cdtf-date", "", "23", "2023-3-21", "2023-13", "2023-00", "2023-03-00", "2023-03-32"),
      ...broken("invalid-w3cdtf-date", "2023-02-29", "2023-04-31", "2023-03-21T24:00Z", "2023-03-21T16:60Z"),
      ...broken(
        "invalid-w3cdtf-date",
        "2023-03-21T16:39:61Z",
        "2023-03-21T16:39:01",
        "2023-03-21T16Z",
        "2023-03-21 16:39Z",
        "x2023",
        "2023x",
      ),
    ],
  ],
  "ISO 8601, with offsets in hours": [
    v.iso8601,
    [
      ...fine("2023-03-21T16:39+05", "2023-03-21T16:39+0530", "2023-03-21T16:39+05:30", "2023"),
      ...broken("invalid-iso8601-date", "2023-03-21T16:39+5", "2023-03-21T16", "21 Mar 2023"),
    ],
  ],
  "RFC 3339": [
    v.rfc3339,
    [
      ...fine("2023-03-21T16:39:00Z", "2023-03-21T16:39:00-05:30", "1990-01-01T00:00:00Z", "2099-12-31T23:59:59Z"),
      ...fine("1989-12-31T20:00:00-05:00"),
      ...broken("surrounding-space", "2023-03-21T16:39:00Z\n"),
      ...broken(
        "invalid-rfc3339-date",
        "2023-03-21",
        "2023-03-21T16:39Z",
        "2023-03-21T16:39:00",
        "2023-03-21t16:39:00z",
      ),
      ...broken("implausible-date", "1989-12-31T23:59:59Z", "2100-01-01T00:00:00Z", "2099-12-31T20:00:00-05:00"),
      ...broken("implausible-date", "1990-01-01T00:00:00+05:00"),
    ],
  ],
  "a URL, which may be relative": [
    v.url,
    [
      ...fine(
        "",
        "/a",
        "a/b?c#d",
        "//example.org/",
        "https://example.org/a",
        "mailto:jane@example.org",
        "?a:b",
        "#a:b",
        "./a:b",
      ),
      ...fine("https://пример.example/", "urn:isbn:0451450523", "tag:example.org,2023:1", "https://[::1]/"),
      ...broken(
        "invalid-url-character",
        "a b",
        "https://example.org/<a>",
        "https://example.org/\u007f",
        "{a}",
        "a|b",
        "a\\b",
      ),
      ...broken(
        "invalid-url",
        "#a#b",
        "http:/example.org",
        "http://",
        "ftp:///a",
        "https:?a",
        "https://#a",
        "mailto:",
        "1a:b",
      ),
      ...broken("unregistered-scheme", "example:a", "javascript:alert(1)"),
      ...broken("invalid-tag-uri", "tag:example.org:1"),
      ...broken("invalid-urn", "urn:x"),
      ...broken("invalid-uuid", "urn:uuid:1"),
    ],
  ],
  "an absolute URL": [
    v.fullUrl,
    [
      ...fine("https://example.org/", "HTTPS://example.org", "http://1.example/", "news:comp.lang"),
      ...broken("invalid-full-url", "", "/a", "//example.org/", "example.org", "https://example.org/#a#b"),
    ],
  ],
  "a URL in letters of ASCII": [
    v.plainUrl,
    [
      ...fine("https://example.org/%C3%A9"),
      ...broken("uri-not-iri", "https://example.org/é"),
      ...broken("invalid-full-url", "/é"),
    ],
  ],
  "the same, which may be relative": [
    v.plainReference,
    [...fine("/a", ""), ...broken("uri-not-iri", "/é"), ...broken("invalid-url", "#a#b")],
  ],
  "a URL of http": [
    v.httpUrl,
    [
      ...fine("https://example.org", "HTTP://example.org/a"),
      ...broken(
        "invalid-http-url",
        "ftp://example.org/",
        "https:///a",
        "https://?",
        "/a",
        " https://example.org/",
        "https://example.org/#a#b",
        "https://example.org/a b",
      ),
    ],
  ],
  "no space around it": [
    v.trimmed(v.url),
    [...fine("/a"), ...broken("surrounding-space", " /a", "/a ", "\n"), ...broken("invalid-url", "#a#b")],
  ],
  "an Atom id: RFC 4287 §4.2.6": [
    v.atomId,
    [
      ...fine(
        "https://example.org/",
        "tag:example.org,2023:1",
        "urn:isbn:0451450523",
        "https://example.org/a?b=%20#c",
        "https://jane@example.org/",
      ),
      ...fine("https://example.org/%2Fa", "https://example.org/a.b/.../c", "https://example.org:8080/"),
      ...broken("invalid-full-url", ""),
      ...broken("surrounding-space", " \n"),
      ...broken("surrounding-space", " https://example.org/"),
      ...broken("invalid-full-url", "/a"),
      ...broken(
        "noncanonical-uri",
        "HTTPS://example.org/",
        "https://EXAMPLE.org/",
        "https://example.org",
        "https://example.org:443/",
        "http://example.org:80/",
      ),
      ...broken(
        "noncanonical-uri",
        "https://example.org:/",
        "ftp://example.org:/",
        "https://example.org/a/../b",
        "https://example.org/./a",
        "https://example.org/a/.",
      ),
      ...broken(
        "noncanonical-uri",
        "https://example.org/a/..",
        "https://example.org/%7Ejane",
        "https://example.org/%2fa",
        "https://:@example.org/",
        "https://example.org/?%7e",
        "NEWS:comp.lang",
      ),
      ...fine("http://example.org:443/", "https://example.org:80/", "https://jane:x@example.org/"),
    ],
  ],
  "an integer": [
    v.integer,
    [...fine("0", "-1", "+1", " 12\n"), ...broken("invalid-integer", "", "1.5", "a", "1 2", "--1")],
  ],
  "an integer from 0": [
    v.nonNegative,
    [...fine("0", "+1", " 12 "), ...broken("invalid-non-negative-integer", "", "-1", "1.5", "1 2", "a1", "1a")],
  ],
  "an integer from 1": [
    v.positive,
    [...fine("1", "+01", " 10 "), ...broken("invalid-positive-integer", "", "0", "00", "-1", "1.5", "a1", "1a")],
  ],
  "an integer from 1 in an attribute": [
    v.positiveAttribute,
    [...fine("80", "+1"), ...broken("invalid-integer-attribute", "0", "+00", "-1", "a", "", " 0 ")],
  ],
  "a number with a sign": [
    v.signedDecimal,
    [
      ...fine("", " ", "1", "-1.5", "+.5", ".5", "12.25 ", " 1"),
      ...broken("invalid-number", "a", "1.", "1.5.5", "1e5", "--1", "1 a"),
    ],
  ],
  "a number": [
    v.decimal,
    [...fine("", "1", ".5", "12.25", " 1 "), ...broken("invalid-number", "-1", "1.", "a", "1 1")],
  ],
  "integers with commas": [
    v.integers,
    [...fine("1", "1,2", "1, 22,3"), ...broken("invalid-integers", "", "1,", ",1", "1 2", "a")],
  ],
  "the width of an image, to 144": [
    v.imageWidth,
    [...fine("1", "88", "144"), ...broken("invalid-width", "0", "145", "", "a", "1.5", " 88", "88px", "0000088")],
  ],
  "the height of an image, to 400": [
    v.imageHeight,
    [...fine("1", "400", "000088"), ...broken("invalid-height", "0", "401")],
  ],
  "an hour": [
    v.hour,
    [...fine("0", "23", "09"), ...broken("hour-24", "24"), ...broken("invalid-hour", "25", "-1", "", "12:00")],
  ],
  "text as in a URL": [
    v.urlEncoded,
    [...fine("", "a+b", "a%20b", "a b"), ...broken("not-url-encoded", "a%2", "é", "a&b", "%zz")],
  ],
  "a position: latitude and longitude": [
    v.position,
    [
      ...fine("45.256 -71.92", " 45.256\n-71.92 ", "+1 -1", "90 180", "1. 2"),
      ...broken("coordinate-comma", "45.256,-71.92"),
      ...broken("invalid-coordinates", "45.256", "45 a", "", "45 -71 3", "1 2 3 4", "x1 2", "1 2x", "1 .5"),
      ...broken("invalid-latitude", "91 0"),
      ...broken("invalid-longitude", "0 181"),
    ],
  ],
  "positions, two and more": [
    v.positions,
    [
      ...fine("1 2 3 4", " 45.256 -110.45\n46.46 -109.48 43.84 -109.86 "),
      ...broken("coordinate-comma", "1,2 3,4"),
      ...broken("invalid-coordinate-list", "1 2", "1 2 3", "1 2 3 4 5", "", "1 2 3 a"),
      ...broken("invalid-latitude", "0 0 -91 0"),
      ...broken("invalid-longitude", "0 0 0 -181"),
    ],
  ],
  "true or false": [
    v.trueFalse,
    [...fine("true", "FALSE"), ...broken("invalid-true-false", "yes", "", " true", "truex", "xfalse")],
  ],
  "explicit, with the old words": [
    v.explicit,
    [
      ...fine("true", "Yes", "clean", "explicit", "no"),
      ...broken("invalid-true-false", "", "maybe", "cleaner", "unclean"),
    ],
  ],
  "true or false in small letters": [
    v.booleanAttribute,
    [...fine("true", "false"), ...broken("invalid-boolean-attribute", "True", "1", "")],
  ],
  "yes, no or clean": [
    v.yesNoClean,
    [...fine("yes", "NO", "clean"), ...broken("invalid-yes-no-clean", "true", "", "yess", "ayes")],
  ],
  "a duration": [
    v.duration,
    [
      ...fine("1", "61", "01:02", "90:00", "1:02:59", "1.5", " 12 "),
      ...broken("invalid-duration", "", "1:2:3:4", "a", "1:", "1h", "-1", "1:60", "1:60:00", "1:2", "1:02:3"),
    ],
  ],
  "a day of the week": [v.day, [...fine("Monday", "Sunday"), ...broken("invalid-day", "monday", "Mon", "")]],
  "a version of RSS": [
    v.rssVersion,
    [...fine("0.91", "0.94", "2.0"), ...broken("rss-version", "0.90", "0.95", "2", "2.0.1", "x2.0", "0x91", "")],
  ],
  "a counter of 32 bits": [
    v.counter,
    [
      ...fine("1", "2147483647"),
      ...broken("integer-overflow", "2147483648"),
      ...broken("invalid-positive-integer", "0"),
    ],
  ],
  "the length of an enclosure": [
    v.length,
    [
      ...fine("0", "1234"),
      ...broken("unknown-length", "-1", " -1 "),
      ...broken("invalid-non-negative-integer", "-2"),
      ...broken("invalid-integer-attribute", "1.5", "", "1 MB"),
    ],
  ],
  "an episode's type": [
    row(itunes.item, "episodeType"),
    [...fine("full", "Trailer", "bonus"), ...broken("itunes-episode-type", "", "fuller", "prebonus")],
  ],
  "a show's type": [
    row(itunes.feed, "type"),
    [...fine("episodic", "Serial"), ...broken("itunes-type", "", "serials", "aserial")],
  ],
  "the name of a form's field": [
    v.formName,
    [...fine("q", "a-b.c:d_1"), ...broken("invalid-form-name", "", "1a", "a b", "é", "-a")],
  ],
  "RFC 5870: where": [
    row(podcast.feed.locations.type.fields, "geo"),
    [
      ...fine("geo:30.2672,-97.7431", "geo:1,2,3", "geo:-1,2;u=5"),
      ...broken("podcast-value", "", "30,97", "geo:1", "geo:1,2,3,4", "geo:1,2 ", "xgeo:1,2", "geo:1.,2"),
    ],
  ],
  "a medium of podcasts, or lists of it": [
    row(podcast.feed, "medium"),
    [...fine("podcast", "musicL", "mixed", "mixedL"), ...broken("podcast-value", "Podcast", "L", "radio")],
  ],
  "RFC 2141: what is specific to a namespace": [
    v.namespaceSpecific,
    [...fine("a:b", "%2F", "0451450523"), ...broken("invalid-nss", "", "a b", "a/b", "%2", "é")],
  ],
  "a language, or its name in OPML": [
    v.languageName,
    [...fine("en", "en-GB"), ...broken("invalid-language", "unknown", "english please")],
  ],
  "the owner's address": [
    v.ownerEmail,
    [
      ...fine("jane@example.org", "MAILTO:jane@example.org"),
      ...broken("invalid-contact", "", "Jane", "jane@", "jane mailto:jane@example.org"),
    ],
  ],
  "a name without an address": [
    v.withoutEmail,
    [
      ...fine("Jane Doe", "Jane <Doe>", "jane@example.org"),
      ...broken("contains-email", "Jane <jane@example.org>", "<j@e>"),
    ],
  ],
  "an address and a name": [
    v.contact,
    [
      ...fine(
        "jane@example.org (Jane Doe)",
        "mailto:jane@example.org (Jane Doe)",
        " jane@example.org (Jane) ",
        "jane@example.org ()",
        "jane@example.org(Jane)",
        "jane@localhost (Jane)",
        "mailto:jane@example.org?subject=Rain%20today (Jane Doe)",
        "mailto:jane%2Bnews@example.org (Jane Doe)",
      ),
      ...broken("missing-real-name", "jane@example.org", "Mailto:jane@example.org"),
      ...broken("email-format", "Jane Doe <jane@example.org>", "<jane@example.org>", "Jane <jane@example.org> Doe"),
      ...broken("email-format", "jane@example.org, john@example.org", "x <a> <jane@example.org>"),
      ...broken("invalid-contact", "", "Jane Doe", "jane@ (Jane)", "Jane <jane>", "jane at example.org (Jane)"),
    ],
  ],
  "text without HTML": [
    v.plainText,
    [
      ...fine("", "AT&T", "a < b > c", "<b>", "a &foo b", "</foo>", "&"),
      ...broken("contains-html", "a</b>", "a</B>", "&amp;", "&eacute b", "&#233;", "&#x", "</foo></p>", "&foo; &lt;"),
      ...broken("bad-characters", "a\u0080", "\ufffd", "Ã©", "â‚¬".replace("‚", "\u0082"), "donâ€™t"),
    ],
  ],
  "no broken characters": [
    v.badCharacters,
    [
      ...fine("é", "Â", "Ãz", "â€", "“quoted”", "\u00a0"),
      ...broken("bad-characters", "\u0085", "\u009f", "Â©", "ß\u00bf", "à\u00a4\u00a8", "â€œ", "â€\u201d"),
    ],
  ],
  "keywords with commas": [v.keywords, [...fine("a", " a ", "a, b", ""), ...broken("itunes-keywords", "a b", "a\nb")]],
  "no more than three characters": [v.atMost(3), [...fine("", "abc"), ...broken("too-long", "abcd")]],
  "not blank": [v.notBlank, [...fine("a", " a "), ...broken("blank-element", "", " \n\t")]],
  "the first of several problems": [
    v.all(v.notBlank, v.positive),
    [...fine("1"), ...broken("blank-element", ""), ...broken("invalid-positive-integer", "0")],
  ],
  "words of a list": [
    row(sy.feed, "updatePeriod"),
    [...fine("hourly", "yearly"), ...broken("update-period", "", "Daily", "hourly daily")],
  ],
  "a word in small letters": [
    v.exactTrueFalse,
    [...fine("true", "false"), ...broken("invalid-true-false", "True", "")],
  ],
};

describe.each(Object.entries(TABLES))("%s", (_, [judge, rows]) => {
  test.each(rows)("%j: %s", (value, rule) => expect(judge(value)?.rule).toBe(rule));
});

describe("what is told with it", () => {
  test.each([
    [
      v.rfc822,
      "Tue, 21 Mar 23 16:39:00 +0530",
      { expected: "Tue, 21 Mar 2023 16:39:00 +0530" },
      "Tue, 21 Mar 2023 16:39:00 +0530",
    ],
    [
      v.rfc822,
      "2023-03-21T16:39:00Z",
      { expected: "Tue, 21 Mar 2023 16:39:00 +0000" },
      "Tue, 21 Mar 2023 16:39:00 +0000",
    ],
    // Nobody has the offset +0520: the instant is said in UTC.
    [
      v.rfc822,
      "21 Mar 2023 16:39:00 +0520",
      { expected: "Tue, 21 Mar 2023 11:19:00 GMT" },
      "Tue, 21 Mar 2023 11:19:00 GMT",
    ],
    [v.rfc822, "21 March 2023 16:39", { expected: "Tue, 21 Mar 2023 16:39:00 -0000" }, undefined],
    [v.rfc822, "21 March 2023", { expected: "Tue, 21 Mar 2023 00:00:00 -0000" }, undefined],
    [v.w3cdtf, " 2023 ", undefined, "2023"],
    [v.url, "a b", { char: " " }, undefined],
    [v.hour, "24", undefined, "0"],
    [v.length, "-1", undefined, "0"],
    [v.day, "Mon", { expected: "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday" }, undefined],
    [v.plainText, "a &lt; </p>", { value: "</p>" }, undefined],
    [v.plainText, "a &amp b", { value: "&amp" }, undefined],
    [v.badCharacters, "donâ€™t", { value: "â€™" }, undefined],
    [v.atMost(3), "abcd", { max: 3 }, undefined],
    [
      v.atomId,
      "HTTPS://Jane:@Example.ORG:443/a/./b/../%7ec?%2f#%41",
      { expected: "https://Jane@example.org/a/~c?%2F#A" },
      undefined,
    ],
    [v.atomId, "http://example.org/../a", { expected: "http://example.org/a" }, undefined],
    [v.atomId, "http://example.org/a/b/..", { expected: "http://example.org/a/" }, undefined],
    [v.atomId, "http://example.org/a/.", { expected: "http://example.org/a/" }, undefined],
    [v.atomId, "http://EXAMPLE.org", { expected: "http://example.org/" }, undefined],
    [v.atomId, "FTP://example.org:21/", { expected: "ftp://example.org:21/" }, undefined],
    [v.atomId, "NEWS:Comp.lang", { expected: "news:Comp.lang" }, undefined],
  ] as const)("%o: %j", (judge, value, params, fix) => {
    const found = judge(value)!;
    expect(found.params).toEqual(params);
    expect(found.fix).toBe(fix);
  });
});
