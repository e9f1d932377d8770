/** Relative URLs against the base in force: XML Base, RFC 3986 §5. */

/** The base inside an element: its `xml:base` against the base around it. One that is no URL is as good as none. */
export function baseWithin(base: string | undefined, own: string | undefined): string | undefined {
  return own === undefined || own === "" ? base : (absolute(own, base) ?? base);
}

/** An absolute URL; what cannot be resolved stays as it was written. */
export function resolveUrl(url: string, base: string | undefined): string {
  return isAbsolute(url) ? url : (absolute(url, base) ?? url);
}

const isAbsolute = (url: string) => /^[a-z][a-z\d+.-]*:/i.test(url);

function absolute(url: string, base: string | undefined): string | undefined {
  if (base === undefined) return isAbsolute(url) ? url : undefined;
  try {
    return new URL(url, base).href;
  } catch {
    return undefined;
  }
}

/** An absolute IRI, as Atom wants it: RFC 3987, with a scheme and nothing that would have to be escaped. */
export function isIri(value: string): boolean {
  return /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`\0-\x20\x7f]+$/i.test(value) && !/%(?![\da-f]{2})/i.test(value);
}
