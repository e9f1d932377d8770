/**
 * What is wrong with a value: one function a kind, each gives a rule, or nothing. They judge strictly; reading is lenient
 * and asks the codecs instead.
 */

import { brokenForm, lacksHost } from "../content/base-url.ts";
import type { DiagnosticParams } from "../errors.ts";
import { MIME_TYPE } from "../content/mime-type.ts";
import { readTimestamp } from "../newsroom/dateline.ts";
import { decodeReferences } from "../scan/entities.ts";
import { latitude as latitudeCodec, longitude as longitudeCodec } from "../table/codecs/degrees.ts";
import { email as emailCodec } from "../table/codecs/email.ts";
import { encodingName as encodingCodec } from "../table/codecs/encoding-name.ts";
import { languageTag } from "../table/codecs/language-tag.ts";
import { mediaType } from "../table/codecs/media-type.ts";
import type { Narrow } from "../table/codecs/narrow.ts";
import { playTime as playTimeCodec } from "../table/codecs/play-time.ts";
import { htmlElementNamed } from "./html-elements.ts";
import type { ValueKind } from "../table/value-kinds.ts";
import { MISREAD } from "./odd-characters.ts";
import type { RuleId } from "./rules/index.ts";

/** A rule that a value breaks, with what its message speaks of. */
export interface ValueProblem {
  readonly rule: RuleId;
  readonly params?: DiagnosticParams;
  /** What the value certainly should be. */
  readonly fix?: string;
  /** A second problem of the same value. */
  readonly also?: ValueProblem;
}
/** `isClean`: the document has no odd characters, so that none is looked for. */
export type ValueRule = (value: string, isClean?: boolean) => ValueProblem | undefined;

const problem = (rule: RuleId, params?: DiagnosticParams): ValueProblem =>
  params === undefined ? { rule } : { rule, params };
/** A value that has to match. */
const matching =
  (pattern: RegExp, rule: RuleId): ValueRule =>
  (value) =>
    pattern.test(value) ? undefined : problem(rule);
/** A value that the tables' codec has no problem for. */
const by =
  (codec: Pick<Narrow<unknown>, "problem">, rule: RuleId): ValueRule =>
  (value) =>
    codec.problem(value) === undefined ? undefined : problem(rule);
const oneOf = (rule: RuleId, words: string): ValueRule => {
  const known = new Set(words.split(" "));
  return (value) => (known.has(value) ? undefined : problem(rule, { expected: words.replaceAll(" ", ", ") }));
};
/** The first problem that one of several judges finds; a text that is empty or has HTML in it may be none of its kind besides. */
export const all =
  (...judges: ValueRule[]): ValueRule =>
  (value, isClean) => {
    let first: ValueProblem | undefined;
    for (const judge of judges) {
      const found = judge(first?.rule === "surrounding-space" ? value.trim() : value, isClean);
      if (found !== undefined && first !== undefined) return { ...first, also: found };
      if (found !== undefined && !OF_TEXT.has(found.rule)) return found;
      first ??= found;
    }
    return first;
  };
/** What is told of a text does not hide that it is no value of its kind. */
const OF_TEXT = new Set<RuleId>(["blank-element", "contains-html", "surrounding-space"]);

export const notBlank: ValueRule = (value) => (value.trim() === "" ? problem("blank-element") : undefined);

// ── Dates ───────────────────────────────────────────────────────────────────

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const STRICT_822 =
  /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d\d?) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) \d\d:\d\d(?::\d\d)? (?:[+-]?\d\d[03]0|\+(?:05|08|12)45|UT|GMT|[ECMP][SD]T|Z)$/;
const LOOSE_822 =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\s{0,9},\s{0,9})?\d\d?\s{1,9}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s{1,9}\d\d(?:\d\d)?\s{1,9}\d\d?:\d\d(?::\d\d)?\s{1,9}(?:[+-]\d{4}|ut|gmt|[ecmp][sd]t|[a-ik-z])$/;

/** RFC 822 with the year of RFC 2822, as the RSS profile has it. */
export const rfc822: ValueRule = (value) => {
  const strict = STRICT_822.exec(value);
  const read = readTimestamp(value);
  if (strict !== null) {
    if (read === undefined) return problem("invalid-rfc822-date");
    const [, weekday, day, month, year] = strict;
    if (weekday !== undefined && DAYS[weekdayOf(day!, month!, year!)] !== weekday) return problem("wrong-weekday");
    return isImplausible(Number(year)) ? problem("implausible-date") : undefined;
  }
  const plain = value
    .replace(/\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  const timestamp = read ?? readTimestamp(plain);
  if (timestamp === undefined) return problem("invalid-rfc822-date");
  // An offset that no zone has is not understood everywhere either.
  const inItsZone = timestamp.toRfc822();
  const expected = STRICT_822.test(inItsZone) ? inItsZone : timestamp.toUTCString();
  const rule = LOOSE_822.test(plain) ? "problematic-rfc822-date" : "invalid-rfc822-date";
  // Without a zone or a time of day, nobody can know what is meant.
  const isCertain = timestamp.offset !== undefined && /\d:\d\d/.test(value);
  return { rule, params: { expected }, ...(isCertain && { fix: expected }) };
};

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
function weekdayOf(day: string, month: string, year: string): number {
  const date = new Date(0);
  // `Date.UTC` takes the years to 99 for those of a century ago.
  date.setUTCFullYear(Number(year), MONTHS.indexOf(month) / 3, Number(day));
  return date.getUTCDay();
}

const W3CDTF = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;
const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const dated =
  (pattern: RegExp, rule: RuleId): ValueRule =>
  (value) => {
    if (value !== value.trim() && pattern.test(value.trim())) return { rule: "surrounding-space", fix: value.trim() };
    const parts = pattern.exec(value);
    if (parts === null) return problem(rule);
    const at = (i: number, missing: number) => (parts[i] === undefined ? missing : Number(parts[i]));
    const [month, day] = [at(2, 1), at(3, 1)];
    const exists = month >= 1 && month <= 12 && day >= 1 && (day < 29 || day <= lastDay(at(1, 0), month));
    return exists && at(4, 0) <= 23 && at(5, 0) <= 59 && at(6, 0) <= 60 ? undefined : problem(rule);
  };
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
/** Feeds are younger than that, and none is of the next century. */
const isImplausible = (year: number) => year < 1990 || year >= 2100;
const plausible =
  (judge: ValueRule): ValueRule =>
  (value) =>
    judge(value) ?? (isImplausible(yearOf(value)) ? problem("implausible-date") : undefined);

/** In UTC, which counts only around the two years above. */
function yearOf(value: string): number {
  const written = Number(value.slice(0, 4));
  return written > 1990 && written < 2099 ? written : (readTimestamp(value)?.getUTCFullYear() ?? 2000);
}
export const w3cdtf = dated(W3CDTF, "invalid-w3cdtf-date");
export const iso8601 = dated(
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/,
  "invalid-iso8601-date",
);
/** Without a word on its year. */
const formOfRfc3339 = dated(RFC_3339, "invalid-rfc3339-date");
export const rfc3339 = plausible(formOfRfc3339);

// ── Addresses ───────────────────────────────────────────────────────────────

const NOT_URL = /[^0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#[\]\u0080-\u{10ffff}]/u;
const RULE_OF_FORM = { tag: "invalid-tag-uri", urn: "invalid-urn", uuid: "invalid-uuid" } as const;
const SCHEMES = new Set(
  (
    "about acap cap cid crid data dav dict dns fax file ftp geo go gopher h323 hdl http https iax icap im imap info ipp " +
    "iris ldap ldaps mailto message mid modem mtqp mupdate news nfs nntp opaquelocktoken pop pres " +
    "prospero rtsp rtsps service sftp shttp sip sips sms snmp tag tel telnet tftp tip tv urn vemmi view-source " +
    "wais xmlrpc.beep xmpp z39.50r z39.50s"
  ).split(" "),
);

/** Without anything that a rule below could be about: nearly every address. */
const PLAIN_ADDRESS = /^https?:\/\/[a-zA-Z0-9][0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*$/;

function address(value: string, absolute: boolean, rule: RuleId): ValueProblem | undefined {
  if (PLAIN_ADDRESS.test(value)) return undefined;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme === "tag" || scheme === "urn") {
    const form = brokenForm(value);
    return form && problem(RULE_OF_FORM[form]);
  }
  const bad = NOT_URL.exec(value);
  if (bad !== null) return problem("invalid-url-character", { char: bad[0] });
  if ((value === "" && absolute) || value.indexOf("#") !== value.lastIndexOf("#")) return problem(rule);
  if (absolute && scheme === undefined) return problem(rule);
  if (scheme === undefined) return /^[^/?#]*:/.test(value) ? problem(rule) : undefined;
  if (lacksHost(value) || value.length === scheme.length + 1) return problem(rule);
  return SCHEMES.has(scheme) ? undefined : problem("unregistered-scheme");
}

/** A URL, which may be relative. */
export const url: ValueRule = (value) => address(value, false, "invalid-url");
export const fullUrl: ValueRule = (value) => address(value, true, "invalid-full-url");
/** RSS is older than IRIs. */
export const plainUrl: ValueRule = (value) => {
  const found = fullUrl(value);
  return found === undefined && /[^\0-\x7f]/.test(value) ? problem("uri-not-iri") : found;
};
/** What names a list of words: Media RSS has `urn:simple` and others that are URNs by their look only. */
const scheme: ValueRule = (value) => (/^urn:./i.test(value) ? undefined : fullUrl(value));
/** The same, where it may be relative. */
export const plainReference: ValueRule = (value) => {
  const found = url(value);
  return found === undefined && /[^\0-\x7f]/.test(value) ? problem("uri-not-iri") : found;
};
const urlAttribute: ValueRule = (value) => address(value, false, "invalid-url-attribute");
/** An IRI, which may be relative. */
const iri: ValueRule = (value) => address(value, false, "invalid-iri");
/** With http or https. */
export const httpUrl: ValueRule = (value) =>
  /^https?:\/\/[^/\s?#]+/i.test(value) && address(value, true, "invalid-http-url") === undefined
    ? undefined
    : problem("invalid-http-url");

/** A judge that wants no white space around the value. */
export const trimmed =
  (judge: ValueRule): ValueRule =>
  (value) =>
    value !== value.trim() ? problem("surrounding-space") : judge(value);

/** An Atom id: an absolute IRI with no space around it, in the form that letter-by-letter comparison needs. */
export const atomId: ValueRule = (value) => {
  if (value === "") return problem("invalid-full-url");
  if (value !== value.trim()) return problem("surrounding-space");
  const found = fullUrl(value);
  if (found !== undefined) return found;
  const expected = canonical(value);
  return expected === value ? undefined : problem("noncanonical-uri", { expected });
};

/** Lower case, no port, no escapes, and no dots in the path that stand for another one. */
const CANONICAL = /^https?:\/\/[a-z0-9][a-z0-9.-]*(?=\/)(?:(?!\/\.)[a-zA-Z0-9;/?&=+$.\-_!~*'(),])*$/;

/** RFC 3986 §6.2.2 and §6.2.3. */
function canonical(value: string): string {
  if (CANONICAL.test(value)) return value;
  const parts = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)([^?#]*)(.*)$/is.exec(value);
  if (parts === null) {
    const isLower = /^[a-z\d+.-]*(?::|$)/.test(value);
    return isLower ? value : value.replace(/^[^:]+(?=:)/, (scheme) => scheme.toLowerCase());
  }
  const [, scheme, authority, path, rest] = parts as unknown as [string, string, string, string, string];
  const lower = scheme.toLowerCase();
  const port = lower === "http" ? /:(?:80)?$/ : lower === "https" ? /:(?:443)?$/ : /:$/;
  const at = authority.lastIndexOf("@");
  const host =
    authority.slice(0, at + 1).replace(/:?@$/, "@") +
    authority
      .slice(at + 1)
      .toLowerCase()
      .replace(port, "");
  return `${lower}://${host}${escapes(dotless(path === "" ? "/" : path))}${escapes(rest)}`;
}

function dotless(path: string): string {
  const kept: string[] = [];
  const segments = path.split("/");
  segments.forEach((segment, i) => {
    const isLast = i === segments.length - 1;
    if (segment === ".") {
      if (isLast) kept.push("");
    } else if (segment === "..") {
      if (kept.length > 1) kept.pop();
      if (isLast) kept.push("");
    } else kept.push(segment);
  });
  return kept.join("/");
}

/** Escapes in capitals, and only where they are needed. */
function escapes(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return /[a-zA-Z0-9\-._~]/.test(character) ? character : encoded.toUpperCase();
  });
}

// ── Numbers ─────────────────────────────────────────────────────────────────

export const integer = matching(/^\s*[+-]?\d+\s*$/, "invalid-integer");
export const nonNegative = matching(/^\s*\+?\d+\s*$/, "invalid-non-negative-integer");
export const positive = matching(/^\s*\+?0*[1-9]\d*\s*$/, "invalid-positive-integer");
const integerAttribute = matching(/^\s*\+?\d+\s*$/, "invalid-integer-attribute");
export const positiveAttribute: ValueRule = (value) =>
  integerAttribute(value) ?? (/^\s*\+?0+\s*$/.test(value) ? problem("invalid-integer-attribute") : undefined);
export const signedDecimal = matching(/^\s*(?:(?:[+-]\d*(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*)?$/, "invalid-number");
export const decimal = matching(/^\s*(?:(?:\d+(?:\.\d+)?|\.\d+)\s*)?$/, "invalid-number");
export const integers = matching(/^\d+(?:,\s*\d+)*$/, "invalid-integers");
const latitude = by(latitudeCodec, "invalid-latitude");
const longitude = by(longitudeCodec, "invalid-longitude");
const whole =
  (min: number, max: number, rule: RuleId): ValueRule =>
  (value) =>
    /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max ? undefined : problem(rule);
export const imageWidth = whole(1, 144, "invalid-width");
export const imageHeight = whole(1, 400, "invalid-height");
/** As in a URL: letters, digits, escapes and `+`. */
export const urlEncoded = matching(/^(?:[a-z\d\-_.!~*'()+ ]|%[\da-f]{2})*$/i, "not-url-encoded");
const encodingName = by(encodingCodec, "invalid-encoding-name");
export const hour: ValueRule = (value) =>
  value === "24" ? { rule: "hour-24", fix: "0" } : whole(0, 23, "invalid-hour")(value);
/** A position, or two and more: latitude and longitude by turns. */
const pairs =
  (least: number, rule: RuleId): ValueRule =>
  (value) => {
    if (value.includes(",")) return problem("coordinate-comma");
    const numbers = value.trim().split(/\s+/);
    const isLong = least === 1 ? numbers.length === 2 : numbers.length >= 2 * least && numbers.length % 2 === 0;
    if (!isLong || !numbers.every((number) => /^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(number))) return problem(rule);
    for (let i = 0; i < numbers.length; i += 2) {
      const found = latitude(numbers[i]!) ?? longitude(numbers[i + 1]!);
      if (found !== undefined) return found;
    }
    return undefined;
  };
export const position = pairs(1, "invalid-coordinates");
export const positions = pairs(2, "invalid-coordinate-list");

// ── Words ───────────────────────────────────────────────────────────────────

export const trueFalse = matching(/^(?:true|false)$/i, "invalid-true-false");
/** Apple reads the old words too, of which another rule tells. */
export const explicit: ValueRule = (value) => {
  if (/^(?:true|false|yes|no|clean|explicit)$/i.test(value)) return undefined;
  const word = value.trim();
  return trueFalse(word) === undefined ? { rule: "invalid-true-false", fix: word } : problem("invalid-true-false");
};
export const booleanAttribute = matching(/^(?:true|false)$/, "invalid-boolean-attribute");
export const yesNoClean = matching(/^(?:yes|no|clean)$/i, "invalid-yes-no-clean");
const yesNo = matching(/^(?:yes|no)$/i, "invalid-yes-no");
/** Seconds, or minutes and hours before them with two digits behind each colon. */
export const duration = matching(/^\s*\d+(?::[0-5]\d){0,2}(?:\.\d+)?\s*$/, "invalid-duration");
export const day = oneOf("invalid-day", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
const playTime = by(playTimeCodec, "media-time");
export const rssVersion = matching(/^(?:0\.9[1-4]|2\.0)$/, "rss-version");
export const counter: ValueRule = (value) =>
  positive(value) ?? (Number(value) > 2_147_483_647 ? problem("integer-overflow") : undefined);
export const length: ValueRule = (value) =>
  value.trim() === "-1"
    ? { rule: "unknown-length", fix: "0" }
    : /^\s*-\d+\s*$/.test(value)
      ? problem("invalid-non-negative-integer", { element: "length" })
      : integerAttribute(value);
export const formName = matching(/^[a-z][\w:.-]*$/i, "invalid-form-name");

export const exactTrueFalse = matching(/^(?:true|false)$/, "invalid-true-false");
/** RFC 2141: what stands after `urn:nid:`. */
export const namespaceSpecific = matching(/^(?:[a-z0-9()+,.:=@;$_!*'-]|%[0-9a-f]{2})+$/i, "invalid-nss");

export const language = by(languageTag, "invalid-language");

/** In OPML people write the language's name too. */
export const languageName: ValueRule = (value) => (value === "unknown" ? problem("invalid-language") : language(value));

export const isMimeType = (value: string) => MIME_TYPE.test(value);
export const mime = by(mediaType, "invalid-mime-type");
const mimeAttribute = by(mediaType, "invalid-mime-attribute");

// ── People ──────────────────────────────────────────────────────────────────

const isAddress = (value: string) => emailCodec.problem(value) === undefined;
/** The owner of an OPML document. */
export const ownerEmail: ValueRule = (value) => (isAddress(mailbox(value)) ? undefined : problem("invalid-contact"));
/** `Jane Doe <jane@example.org>` */
export const withoutEmail: ValueRule = (value) =>
  /<[^<>@\s]+@[^<>@\s]+>/.test(value) ? problem("contains-email") : undefined;
/** An address alone. */
const email = by(emailCodec, "invalid-email");
/** What `mailto:` says, without its headers (RFC 6068); as it stands where it is none. */
function mailbox(value: string): string {
  if (!/^mailto:/i.test(value)) return value.trim();
  const text = value.slice(7).replace(/\?[^\s()]*/, "");
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return text.trim();
  }
}

/** `jane@example.org (Jane Doe)`, as the RSS profile has it. */
export const contact: ValueRule = (value) => {
  const text = mailbox(value);
  const name = text.endsWith(")") ? text.indexOf("(") : -1;
  const bare = name < 0 ? text : text.slice(0, name).trimEnd();
  if (!/\s/.test(bare) && isAddress(bare)) return name < 0 ? problem("missing-real-name") : undefined;
  // An address among other words.
  const isIn = text.split(/[\s<>(),;"]+/).some(isAddress);
  return problem(isIn && !text.endsWith(")") ? "email-format" : "invalid-contact");
};

// ── Text ────────────────────────────────────────────────────────────────────

const END_TAG = /<\/([a-z][a-z\d]*)>/gi;
const REFERENCE = /&(#\w+|[a-z]\w*)/gi;
/** Tags that no HTML standard had: what looks like one may be anything. */
const LEGACY = /^(?:nest|nobr|noembed|bgsound|blink|layer|marquee|multicol|nextid|spacer|tool)$/i;
/** The first piece of HTML in a plain text. */
export function htmlIn(value: string): string | undefined {
  if (value.includes("</"))
    for (const [tag, name] of value.matchAll(END_TAG))
      if (htmlElementNamed(name!).isHtml && !LEGACY.test(name!)) return tag;
  if (value.includes("&"))
    for (const [reference, name] of value.matchAll(REFERENCE))
      if (name!.startsWith("#") || decodeReferences(`${reference};`) !== `${reference};`) return reference;
  return undefined;
}

export const plainText: ValueRule = (value, isClean) => {
  const found = htmlIn(value);
  return found === undefined ? badCharacters(value, isClean) : problem("contains-html", { value: found });
};

export const badCharacters: ValueRule = (value, isClean) => {
  const found = isClean === true ? null : MISREAD.exec(value);
  return found === null ? undefined : problem("bad-characters", { value: found[0] });
};

/** Words with commas between them. */
export const keywords: ValueRule = (value) =>
  /\s/.test(value.trim()) && !value.includes(",") ? problem("itunes-keywords") : undefined;

export const atMost =
  (max: number): ValueRule =>
  (value) =>
    value.length > max ? problem("too-long", { max }) : undefined;

/** An attribute that should hold text. */
const notBlankAttribute: ValueRule = (value) => (value.trim() === "" ? problem("blank-attribute") : undefined);
const noSpace: ValueRule = (value) => {
  const fix = value.trim();
  return value === fix ? undefined : { rule: "surrounding-space", fix };
};

/** Each kind that a row can ask for. */
export const VALUE_RULES: Readonly<Record<ValueKind, ValueRule>> = {
  rfc822,
  rfc3339,
  w3cdtf,
  iso8601,
  url,
  "absolute-url": fullUrl,
  iri,
  "plain-url": plainUrl,
  scheme,
  "plain-reference": plainReference,
  "url-attribute": urlAttribute,
  "http-url": httpUrl,
  "atom-id": atomId,
  integer,
  "non-negative": nonNegative,
  positive,
  counter,
  "positive-attribute": positiveAttribute,
  length,
  decimal: signedDecimal,
  amount: decimal,
  integers,
  latitude,
  longitude,
  position,
  positions,
  width: imageWidth,
  height: imageHeight,
  hour,
  duration,
  "play-time": playTime,
  "true-false": trueFalse,
  "true-false-strict": exactTrueFalse,
  "boolean-attribute": booleanAttribute,
  explicit,
  "yes-no": yesNo,
  "yes-no-clean": yesNoClean,
  day,
  "rss-version": rssVersion,
  "form-name": formName,
  language,
  "language-name": languageName,
  mime,
  "mime-attribute": mimeAttribute,
  "encoding-name": encodingName,
  "url-encoded": urlEncoded,
  "urn-part": namespaceSpecific,
  email,
  contact,
  "owner-email": ownerEmail,
  "without-email": withoutEmail,
  "not-blank": notBlank,
  "not-blank-attribute": notBlankAttribute,
  "no-space": noSpace,
  "plain-text": plainText,
  keywords,
};
