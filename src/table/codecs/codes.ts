/** Codes of countries and currencies, as the runtime's own list has them. */

let regions: Intl.DisplayNames | undefined;
let currencies: Intl.DisplayNames | undefined;

/** ISO 3166: two letters. */
export function isCountry(code: string): boolean {
  regions ??= new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const isOne = /^[a-z]{2}$/i.test(code) && !/^(?:xx|zz|eu|un|xa|xb|qo|ez|a[bc])$/i.test(code);
  return isOne && regions.of(code.toUpperCase()) !== undefined;
}

/** ISO 4217: three letters. */
function isCurrency(code: string): boolean {
  currencies ??= new Intl.DisplayNames(["en"], { type: "currency", fallback: "none" });
  return /^[a-z]{3}$/i.test(code) && currencies.of(code.toUpperCase()) !== undefined;
}

export const country = (raw: string) => (isCountry(raw) ? undefined : 'expected an ISO 3166 code like "IN"');
export const currency = (raw: string) => (isCurrency(raw) ? undefined : 'expected an ISO 4217 code like "INR"');
