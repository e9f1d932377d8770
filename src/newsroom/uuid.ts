/** Name-based identifiers: RFC 4122 §4.3, version 5 (SHA-1). Written out, because the core uses no Node API and is synchronous. */

/**
 * A UUID made of a name: the same name always gives the same UUID.
 * @example uuidV5("6ba7b811-9dad-11d1-80b4-00c04fd430c8", "https://example.com/") // "dd2c1780-811a-5296-81c5-178a0ef488bc"
 */
export function uuidV5(namespace: string, name: string): string {
  const space = namespace
    .replaceAll("-", "")
    .match(/../g)!
    .map((pair) => Number.parseInt(pair, 16));
  const hash = sha1(Uint8Array.from([...space, ...new TextEncoder().encode(name)]));
  // The version, and two bits of the variant, stand where the hash had others.
  return hash.replace(
    /^(.{8})(.{4}).(.{3})(.)(.{3})(.{12}).*/,
    (_, low: string, mid: string, high: string, clock: string, sequence: string, node: string) =>
      `${low}-${mid}-5${high}-${"89ab"[Number.parseInt(clock, 16) & 3]}${sequence}-${node}`,
  );
}

/** FIPS 180-4 §6.1; 40 hexadecimal digits. */
function sha1(message: Uint8Array): string {
  const padded = new DataView(new ArrayBuffer((((message.length + 8) >> 6) + 1) << 6));
  new Uint8Array(padded.buffer).set(message);
  padded.setUint8(message.length, 0x80);
  padded.setUint32(padded.byteLength - 8, Math.floor(message.length / 0x20000000));
  padded.setUint32(padded.byteLength - 4, message.length << 3);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < padded.byteLength; block += 64) addBlock(state, padded, block);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

const ROUNDS = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

function addBlock(state: number[], message: DataView, block: number): void {
  const words = new Int32Array(80);
  for (let i = 0; i < 16; i++) words[i] = message.getInt32(block + i * 4);
  for (let i = 16; i < 80; i++) words[i] = rotate(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1);
  let [a, b, c, d, e] = state as [number, number, number, number, number];
  for (let i = 0; i < 80; i++) {
    const round = Math.floor(i / 20);
    const mixed = round === 0 ? (b & c) | (~b & d) : round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
    const next = (rotate(a, 5) + mixed + e + ROUNDS[round]! + words[i]!) | 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  [a, b, c, d, e].forEach((word, i) => {
    state[i] = (state[i]! + word) | 0;
  });
}

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));
