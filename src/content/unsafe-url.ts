/**
 * Whether following a link could run code: `javascript:`, `vbscript:` and `data:`, however they are disguised.
 * Browsers skip control characters and white space before and inside a scheme, so they are skipped here too.
 */
export function isUnsafeUrl(value: string): boolean {
  const first = value.charCodeAt(0);
  // Nearly every link starts with "h" or "/": decide on one character.
  if (first === 104 || first === 47 || first === 72) return false;
  let scheme = "";
  for (let i = 0; i < value.length && scheme.length < 11; i++) {
    const code = value.charCodeAt(i);
    if (code > 32 && code !== 0x7f && code !== 0xa0 && code !== 0xfeff) scheme += value[i]!.toLowerCase();
    if (code === 58) break;
  }
  return scheme.startsWith("javascript:") || scheme.startsWith("vbscript:") || scheme.startsWith("data:");
}
