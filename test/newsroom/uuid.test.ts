/** RFC 4122 §4.3: a name's UUID is the SHA-1 of namespace and name, as Node's own crypto has it. */

import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { uuidV5 } from "../../src/newsroom/uuid.ts";

const URLS = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

function expected(namespace: string, name: string): string {
  const hash = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name)
    .digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

test("of an address", () => expect(uuidV5(URLS, "https://example.com/")).toBe("dd2c1780-811a-5296-81c5-178a0ef488bc"));

// Blocks are of 64 bytes, of which sixteen are the namespace, one ends the name and eight say how long it is.
test.each(Array.from({ length: 130 }, (_, length) => length))("of a name of %i bytes", (length) => {
  const name = "n".repeat(length);
  expect(uuidV5(URLS, name)).toBe(expected(URLS, name));
});

test("of any name in any namespace", () =>
  fc.assert(
    fc.property(fc.uuid(), fc.string({ unit: "grapheme", maxLength: 300 }), (namespace, name) => {
      expect(uuidV5(namespace, name)).toBe(expected(namespace, name));
    }),
  ));
