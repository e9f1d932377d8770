/** IRIs as the URIs that they are mapped to: RFC 3987 §3.1. */

const NOT_ASCII = /[^\0-\x7f]+/gu;

/** The same address without letters beyond ASCII: the host's as IDNA writes them, all others as %XX. */
export function uriOf(iri: string): string {
  if (iri.search(NOT_ASCII) < 0) return iri;
  const [, start = "", authority = "", rest = iri] = /^([a-z][a-z\d+.-]*:\/\/)([^/?#]*)(.*)$/is.exec(iri) ?? [];
  return start + asciiAuthority(authority) + escaped(rest);
}

function asciiAuthority(authority: string): string {
  if (authority.search(NOT_ASCII) < 0) return authority;
  const at = authority.lastIndexOf("@") + 1;
  try {
    return escaped(authority.slice(0, at)) + new URL(`http://${authority.slice(at)}`).host;
  } catch {
    return escaped(authority);
  }
}

/** Half of a character has no bytes; it stays. */
const escaped = (text: string) =>
  text.replace(NOT_ASCII, (run) => (/\p{Surrogate}/u.test(run) ? run : encodeURIComponent(run)));

/** Whether two addresses are one, said as an IRI or as its URI. */
export const isSameAddress = (a: string, b: string): boolean =>
  a === b || (hasIri(a, b) && /^[a-z][a-z\d+.-]*:/i.test(a) && uriOf(a) === uriOf(b));

const hasIri = (a: string, b: string) => a.search(NOT_ASCII) >= 0 || b.search(NOT_ASCII) >= 0;
