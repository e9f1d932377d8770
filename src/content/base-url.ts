/** Relative URLs against the base in force: XML Base, RFC 3986 §5. */

/** The base inside an element: its `xml:base` against the base around it. One that is no URL is as good as none. */
export function baseWithin(base: string | undefined, own: string | undefined): string | undefined {
  return own === undefined || own === "" ? base : (absolute(own, base) ?? base);
}

/** An absolute URL; what cannot be resolved stays as it was written. */
export function resolveUrl(url: string, base: string | undefined): string {
  return isAbsolute(url) ? url : (absolute(url, base) ?? url);
}

/** It has a scheme. */
export const isAbsolute = (url: string) => /^[a-z][a-z\d+.-]*:/i.test(url);

/** Longer than any address that is served. Each reference is resolved against the whole of it. */
export const LONGEST_BASE = 2048;

function absolute(url: string, base: string | undefined): string | undefined {
  if (base === undefined || base.length > LONGEST_BASE) return isAbsolute(url) ? url : undefined;
  try {
    return new URL(url, base).href;
  } catch {
    return undefined;
  }
}

const TAG_URI =
  /^tag:(?:[a-z0-9\-._]+@)?[a-z0-9.-]+,\d{4}(?:-\d\d(?:-\d\d)?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*(?:#[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*)?$/;
const URN = /^urn:[a-z0-9][a-z0-9-]{1,31}:(?:[a-z0-9()+,.:=@;$_!*'-]|%[0-9a-f]{2})+$/i;
const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** The form that a `tag:` (RFC 4151) or `urn:` (RFC 2141, 4122) claims to have and has not. */
export function brokenForm(value: string): "tag" | "urn" | "uuid" | undefined {
  if (/^tag:/i.test(value)) return TAG_URI.test(value) ? undefined : "tag";
  if (/^urn:uuid:/i.test(value)) return UUID.test(value) ? undefined : "uuid";
  return /^urn:/i.test(value) && !URN.test(value) ? "urn" : undefined;
}

/** Anything that RFC 3987 takes for a reference, and RFC 4151 for a `tag:`: what the name of a namespace has to be. */
export const isIriReference = (value: string) => IRI_REFERENCE.test(value) && brokenForm(value) !== "tag";
const IRI_REFERENCE =
  /^(?:[a-z][a-z\d+.-]*:|(?![^/?#]*:))[^\s<>"{}|\\^`\0-\x20\x7f#]*(?:#[^\s<>"{}|\\^`\0-\x20\x7f#]*)?$/i;

/** Whether it is of a scheme that leads to a host, and names none: RFC 9110 §4.2.1. */
export const lacksHost = (value: string) => /^(?:https?|ftp):(?!\/\/[^/?#])/i.test(value);

/**
 * Nearly every URL: of the web, in ASCII, nothing escaped. Needs no second look. Small letters only, since to fold them took
 * a third of the time; a scheme in capitals is looked at again.
 */
export const PLAIN_URL =
  /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?][\w\-.~:/?@!$&'()*+,;=[\]]*)?(?:#[\w\-.~:/?@!$&'()*+,;=[\]]*)?$/;

/**
 * An absolute IRI, as Atom wants it: RFC 3987, with a scheme, nothing that would have to be escaped, and of the form that
 * its scheme demands.
 */
export function isIri(value: string): boolean {
  if (PLAIN_URL.test(value)) return true;
  if (!/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`\0-\x20\x7f]+$/i.test(value) || /%(?![\da-f]{2})/i.test(value)) return false;
  if (lacksHost(value)) return false;
  return value.indexOf("#") === value.lastIndexOf("#") && brokenForm(value) === undefined;
}
