/** A date of a feed in the reader's language, but in its own zone: `16:39 +0530` stays 16:39. */

const RFC_822 = /(\d{1,2}) (\w{3})\w* (\d{4})(?: (\d{1,2}):(\d\d)(?::\d\d)?)? ?([+-]\d{4})?/;
const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)[\d:.]*([+-]\d\d:\d\d)?)?/;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** @example printedDate("Tue, 21 Mar 2023 16:39:00 +0530", "en") // { iso: "2023-03-21T16:39+05:30", shown: "March 21, 2023 at 4:39 PM (UTC+05:30)" } */
export function printedDate(date: string, language: string): { iso: string; shown: string } | undefined {
  const found = read(date);
  if (found === undefined) return undefined;
  const { instant, hasTime, offset } = found;
  const style = hasTime ? ({ dateStyle: "long", timeStyle: "short" } as const) : ({ dateStyle: "long" } as const);
  const shown = new Intl.DateTimeFormat(supported(language), { ...style, timeZone: "UTC" }).format(instant);
  const iso = new Date(instant).toISOString().slice(0, hasTime ? 16 : 10);
  // RFC 3339 §4.3: the offset is unknown.
  if (!hasTime || offset === undefined || offset === "-00:00") return { iso, shown };
  return { iso: `${iso}${offset}`, shown: `${shown} (UTC${offset === "+00:00" ? "" : offset})` };
}

/** The clock as it stands there, as if it were UTC's. */
function read(date: string): { instant: number; hasTime: boolean; offset: string | undefined } | undefined {
  const iso = RFC_3339.exec(date);
  const found = iso ?? RFC_822.exec(date);
  if (found === null) return undefined;
  const [, first = "", second = "", third = "", hour, minute, zone] = found;
  const month = iso === null ? MONTHS.indexOf(second.toLowerCase()) : Number(second) - 1;
  if (month < 0) return undefined;
  const [year, day] = iso === null ? [third, first] : [first, third];
  const instant = Date.UTC(Number(year), month, Number(day), Number(hour ?? 0), Number(minute ?? 0));
  const offset =
    zone?.replace(/^(...)(\d\d)$/, "$1:$2") ?? (/\b(?:GMT|UT|UTC|Z)$|\dZ$/.test(date) ? "+00:00" : undefined);
  return { instant, hasTime: hour !== undefined, offset };
}

function supported(language: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([language])[0];
  } catch {
    return undefined;
  }
}
