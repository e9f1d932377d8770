/** Which addresses may be connected to: RFC 6890. */
import { expect, it, test } from "vitest";
import { isLocalName, isPublicAddress, literalOf } from "../../src/web/public-address.ts";

test.each([
  ...["8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "192.0.1.1", "100.128.0.1", "223.255.255.255", "198.20.0.1"],
  ...["2606:4700:4700::1111", "2001:4860:4860::8888", "2400:cb00::1", "2001:200::1"],
])("%s is open", (address) => expect(isPublicAddress(address)).toBe(true));
test.each([
  ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8"],
  ...[
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.1",
    "203.0.113.9",
    "224.0.0.1",
    "255.255.255.255",
  ],
  ...[
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "100::1",
  ],
  ...["2001::1", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "5f00::1"],
  ...[
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "example.com",
    "",
    "1.2.3",
    "256.1.1.1",
    ":::",
    "1::2::3",
  ],
])("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));
it("IPv4 in the clothes of IPv6 is judged as IPv4", () => expect(isPublicAddress("::ffff:8.8.8.8")).toBe(true));
test.each([
  ["127.0.0.1", "127.0.0.1"],
  ["[::1]", "::1"],
  ["example.com", undefined],
])("%s as a number: %s", (host, literal) => expect(literalOf(host)).toBe(literal));
test.each([
  ["localhost", true],
  ["localhost.", true],
  ["router", true],
  ["nas.local", true],
  ["db.internal", true],
  ["example.com", false],
])("%s is of the local network: %s", (name, isLocal) => expect(isLocalName(name)).toBe(isLocal));
