import { expect, test } from "vitest";
import { isSameAddress, uriOf } from "../../src/content/uri-of.ts";

test.each([
  ["https://example.org/a?b#c", "https://example.org/a?b#c"],
  ["https://example.org/ü?é=ü#ü", "https://example.org/%C3%BC?%C3%A9=%C3%BC#%C3%BC"],
  ["https://exämple.org:8080/", "https://xn--exmple-cua.org:8080/"],
  ["https://jané@exämple.org/", "https://jan%C3%A9@xn--exmple-cua.org/"],
  ["https://example.org/%C3%BC/ü", "https://example.org/%C3%BC/%C3%BC"],
  ["/ü", "/%C3%BC"],
  ["mailto:jané@example.org", "mailto:jan%C3%A9@example.org"],
  ["https://example.org/😀", "https://example.org/%F0%9F%98%80"],
  ["https://example.org/\ud83d", "https://example.org/\ud83d"],
])("%j is mapped to the URI %j", (iri, uri) => expect(uriOf(iri)).toBe(uri));

test.each([
  ["https://exämple.org/ü", "https://xn--exmple-cua.org/%C3%BC", true],
  ["https://example.org/a", "https://example.org/b", false],
  ["ü", "%C3%BC", false],
])("%j and %j are one address: %j", (a, b, isSame) => expect(isSameAddress(a, b)).toBe(isSame));
