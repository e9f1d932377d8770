/** Dates in headers: RFC 9110 §5.6.7, in all three forms that recipients have to read. They are in GMT, whatever the machine's zone. */

const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
const TIME = "(\\d\\d):(\\d\\d):(\\d\\d)";
/** `Sun, 06 Nov 1994 08:49:37 GMT` */
const IMF_FIXDATE = new RegExp(`^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat), (\\d\\d) ([A-Z][a-z]{2}) (\\d{4}) ${TIME} GMT$`);
/** `Sunday, 06-Nov-94 08:49:37 GMT` */
const RFC_850 = new RegExp(
  `^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day, (\\d\\d)-([A-Z][a-z]{2})-(\\d\\d) ${TIME} GMT$`,
);
/** `Sun Nov  6 08:49:37 1994` */
const ASCTIME = new RegExp(`^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat) ([A-Z][a-z]{2}) ([ \\d]\\d) ${TIME} (\\d{4})$`);

/** Milliseconds since 1970; `undefined` where it is no HTTP-date. */
export function httpDate(text: string): number | undefined {
  const value = text.trim();
  const dated = IMF_FIXDATE.exec(value) ?? RFC_850.exec(value);
  if (dated !== null) {
    const [, day, month, year, ...time] = dated;
    return instantOf(year!, month!, day!, time);
  }
  const printed = ASCTIME.exec(value);
  if (printed === null) return undefined;
  const [, month, day, hour, minute, second, year] = printed;
  return instantOf(year!, month!, day!, [hour!, minute!, second!]);
}

function instantOf(year: string, month: string, day: string, time: readonly string[]): number | undefined {
  const index = MONTHS.indexOf(month) / 3;
  const [hour = 0, minute = 0, second = 0] = time.map(Number);
  const date = Number(day);
  // Two digits: no feed is older than the web.
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
  if (!Number.isInteger(index) || index < 0 || hour > 23 || minute > 59 || second > 60) return undefined;
  const instant = Date.UTC(full, index, date, hour, minute, second);
  return date >= 1 && date <= new Date(Date.UTC(full, index + 1, 0)).getUTCDate() ? instant : undefined;
}
