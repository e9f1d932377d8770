/** Addresses of the open network: a feed from the web has no business in the local one. RFC 6890. */

/** Network and bits of it. */
type Block = readonly [network: string, bits: number];

const CLOSED_IPV4: readonly Block[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];
/** Of IPv6, `2000::/3` alone is open, and of it not these: Teredo and other purposes, examples, 6to4. */
const CLOSED_IPV6: readonly Block[] = [
  ["2001:0:0:0:0:0:0:0", 23],
  ["2001:db8:0:0:0:0:0:0", 32],
  ["2002:0:0:0:0:0:0:0", 16],
  ["3fff:0:0:0:0:0:0:0", 20],
];

/**
 * Whether an address may be connected to. What is no IPv4 or IPv6 address is not.
 * @example isPublicAddress("::ffff:127.0.0.1") // false: IPv4 in the clothes of IPv6
 */
export function isPublicAddress(address: string): boolean {
  const four = bytesOfIpv4(address);
  if (four !== undefined) return !CLOSED_IPV4.some(([network, bits]) => isIn(four, bytesOfIpv4(network)!, bits));
  const six = bytesOfIpv6(address);
  if (six === undefined) return false;
  const isMapped = six.slice(0, 10).every((byte) => byte === 0) && six[10] === 255 && six[11] === 255;
  if (isMapped) return isPublicAddress(six.slice(12).join("."));
  if (six[0]! >> 5 !== 1) return false;
  return !CLOSED_IPV6.some(([network, bits]) => isIn(six, bytesOfIpv6(network)!, bits));
}

/** The host of an address of the web where it is a number itself, without brackets; `undefined` for a name. */
export function literalOf(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return bare.includes(":") || bytesOfIpv4(bare) !== undefined ? bare : undefined;
}

/** A name that is looked up in the local network only. */
export function isLocalName(hostname: string): boolean {
  const name = hostname.replace(/\.$/, "").toLowerCase();
  return !name.includes(".") || /\.(?:local|localhost|internal|home\.arpa)$/.test(name);
}

function isIn(address: readonly number[], network: readonly number[], bits: number): boolean {
  return address.every((byte, i) => {
    const shared = Math.min(8, Math.max(0, bits - 8 * i));
    return (byte ^ network[i]!) >> (8 - shared) === 0;
  });
}

function bytesOfIpv4(address: string): number[] | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return undefined;
  const bytes = address.split(".").map(Number);
  return bytes.every((byte) => byte < 256) ? bytes : undefined;
}

function bytesOfIpv6(address: string): number[] | undefined {
  if (!/^[\da-f:.]{2,45}$/i.test(address)) return undefined;
  const dotted = address.slice(address.lastIndexOf(":") + 1);
  const four = bytesOfIpv4(dotted);
  const tail = four === undefined ? "" : [four[0]! * 256 + four[1]!, four[2]! * 256 + four[3]!].map(hex).join(":");
  const whole = four === undefined ? address : address.slice(0, -dotted.length) + tail;
  const [before = "", after, ...more] = whole.split("::");
  const left = before === "" ? [] : before.split(":");
  const right = after === undefined || after === "" ? [] : after.split(":");
  const gap = 8 - left.length - right.length;
  if (more.length > 0 || (after === undefined ? gap !== 0 : gap < 1)) return undefined;
  const groups = [...left, ...Array<string>(gap).fill("0"), ...right];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]);
}

const hex = (value: number) => value.toString(16);
