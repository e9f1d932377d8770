/** Hosts other than Node, whose `node:buffer` is hidden from the module here while it loads. */

import { describe, expect, test, vi } from "vitest";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Browsers have no buffers, and other hosts only some of their functions. */
describe("elsewhere than in Node", () => {
  const host = process.getBuiltinModule("node:buffer");
  const without = async (native: unknown) => {
    vi.resetModules();
    const builtin = vi.spyOn(process, "getBuiltinModule").mockReturnValue(native as typeof host);
    try {
      return await import("../src/scan/utf8.ts");
    } finally {
      builtin.mockRestore();
    }
  };
  const long = bytesOf("é–😀 abc".repeat(2000));
  const asLatin1 = Array.from(long, (byte) => String.fromCharCode(byte)).join("");
  const slow = {
    from: (buffer: ArrayBuffer, offset: number, length: number) => new Uint8Array(buffer, offset, length),
  };
  test.each([
    ["no buffers", undefined],
    ["buffers of which none is fast", { ...host, Buffer: slow }],
  ])("%s: nothing is read in place", async (_, native) => {
    const module = await without(native);
    expect(module.readInPlace(bytesOf("é"))).toBeUndefined();
    expect(module.latin1Of(long)).toBe(asLatin1);
    expect(module.latin1Of(new Uint8Array(0))).toBe("");
  });
  test("nothing that tells UTF-8: nothing is read in place", async () => {
    const module = await without({ Buffer });
    expect(module.readInPlace(bytesOf("é"))).toBeUndefined();
    expect(module.latin1Of(long)).toBe(asLatin1);
  });
  test("nothing that makes UTF-16 of UTF-8", async () => {
    const { isUtf8, isAscii } = host;
    const module = await without({ Buffer, isUtf8, isAscii });
    for (const text of ["é–😀", "é–😀".repeat(1000)]) expect(module.readInPlace(bytesOf(text))!.slice()).toBe(text);
  });
});
