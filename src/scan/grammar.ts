/** Terminals of XML 1.0 (5th edition) and Namespaces in XML 1.0, as sticky expressions: none can backtrack over what it read. */

const START =
  ":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
const PART = `${START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040`;

/** @see https://www.w3.org/TR/xml/#NT-Name */
export const NAME = new RegExp(`[${START}][${PART}]*`, "uy");
/** @see https://www.w3.org/TR/xml/#NT-Nmtoken */
export const NMTOKEN = new RegExp(`[${PART}]+`, "uy");
/** What is no character of XML. @see https://www.w3.org/TR/xml/#NT-Char */
export const NO_CHARACTER = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
/** What may be none: the test above at a tenth of its price, for what has nothing outside the Basic Multilingual Plane. */
export const PERHAPS_NO_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/;
/** @see https://www.w3.org/TR/xml/#NT-CharRef */
export const CHARACTER_REFERENCE = /&#(?:x([0-9a-fA-F]+)|([0-9]+));/y;
/** @see https://www.w3.org/TR/xml/#NT-PubidLiteral */
export const PUBLIC_ID = /^[-'()+,./:=?;!*#@$_%a-zA-Z0-9 \r\n]*$/;
/** @see https://www.w3.org/TR/xml/#NT-EncName */
export const ENCODING_NAME = /^[A-Za-z][A-Za-z0-9._-]*$/;
/** @see https://www.w3.org/TR/xml/#NT-VersionNum */
export const VERSION = /^1\.[0-9]+$/;

export const XML_URI = "http://www.w3.org/XML/1998/namespace";
export const XMLNS_URI = "http://www.w3.org/2000/xmlns/";

/** The character a reference stands for; `undefined`: none that XML allows. */
export function referencedCharacter(hex: string | undefined, decimal: string | undefined): string | undefined {
  const code = hex === undefined ? Number.parseInt(decimal!, 10) : Number.parseInt(hex, 16);
  if (!(code <= 0x10ffff)) return undefined;
  const character = String.fromCodePoint(code);
  return NO_CHARACTER.test(character) ? undefined : character;
}
