/** The number that up to fifteen digits write, and nothing else; -1 for any other text. Nearly all numbers of feeds are such. */
export function digitsIn(text: string): number {
  if (text.length > 15) return -1;
  let value = text === "" ? -1 : 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
