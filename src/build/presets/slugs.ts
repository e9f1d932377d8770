/** Names made fit for addresses, as each generator does it. */

/** Hugo `UnicodeSanitize`: letters, digits and a few signs stay, blanks become one hyphen. */
export function hugoSlug(text: string): string {
  let slug = "";
  let isBlankBefore = false;
  let wasHyphen = false;
  for (const [i, char] of [...text].entries()) {
    const isEscape = char === "%" && /^%[\da-f]{2}/i.test([...text].slice(i, i + 3).join(""));
    if (isEscape || /[\p{L}\p{M}\p{Nd}./\\_#+~@-]/u.test(char)) {
      wasHyphen = char === "-";
      if (isBlankBefore && !wasHyphen) slug += "-";
      isBlankBefore = false;
      slug += char;
    } else if (slug !== "" && !wasHyphen && /\s/u.test(char)) isBlankBefore = true;
  }
  return slug;
}

export const withoutAccents = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{Mn}+/gu, "")
    .normalize("NFC");

/** Jekyll `slugify`: `pretty` keeps what may stand in a path. */
export function jekyllSlug(text: string, mode: "default" | "pretty", keepsCase = false): string {
  const others = mode === "pretty" ? /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu : /[^\p{M}\p{L}\p{Nd}]+/gu;
  const slug = text.replace(others, "-").replace(/^-|-$/g, "");
  return keepsCase ? slug : slug.toLowerCase();
}
