/** Years of the Buddhist era in Thai text: 2566 is 2023. */

const THAI = /\p{Script=Thai}/u;
/** 2400 to 2699 are 1857 to 2156; no other year is printed so. */
const YEAR = /(?<!\p{Nd})(?:2[4-6]\d\d|๒[๔-๖][๐-๙]{2})(?!\p{Nd})/gu;
/** `21 มี.ค. 66`: the last two digits, after a day and a month. "น." is "o'clock". */
const SHORT_YEAR = /((?<!\p{Nd})\p{Nd}{1,2}\s+(?!น\.?\s)[ก-๎.]{2,20}\s+)(\d\d|[๐-๙]{2})(?![\p{Nd}:.])/u;
/** Years between the eras. */
const BETWEEN = 543;

/** Thai text with the years of our era; any other text as it is. */
export function thaiYears(text: string): string {
  if (!THAI.test(text)) return text;
  return text
    .replace(YEAR, (year) => String(numberOf(year) - BETWEEN))
    .replace(SHORT_YEAR, (_, before: string, year: string) => before + String(2500 + numberOf(year) - BETWEEN));
}

/** Thai digits stand in a row from U+0E50. */
const numberOf = (digits: string) => Number(digits.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0xe50)));
