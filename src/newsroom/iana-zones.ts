/** Offsets of IANA zones (`Asia/Kolkata`), from the tables that the runtime has. */

const formats = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  try {
    const made = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    formats.set(zone, made);
    return made;
  } catch {
    // The runtime knows no such zone.
    return undefined;
  }
}

/** Whether the runtime knows the zone. */
export const isIanaZone = (zone: string): boolean => formatOf(zone) !== undefined;

/**
 * Minutes east of UTC at an instant; `undefined` for a zone that the runtime does not know.
 * @example ianaOffset("Asia/Kolkata", 0) // 330
 */
export function ianaOffset(zone: string, instant: number): number | undefined {
  const name = formatOf(zone)
    ?.formatToParts(instant)
    .find(({ type }) => type === "timeZoneName")?.value;
  if (name === undefined) return undefined;
  // "GMT" or "GMT+05:30"; zones of the 19th century have seconds.
  const [, sign, hours = "0", minutes = "0"] = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) + 0;
}

/** The instant of a local date and time, given as if it were UTC. Where clocks are put forward, the hour that is left out is later. */
export function instantIn(zone: string, local: number): number {
  const before = local - (ianaOffset(zone, local) ?? 0) * 60_000;
  return local - (ianaOffset(zone, before) ?? 0) * 60_000;
}

/** Minutes east of UTC at a local date and time, given as if it were UTC; `undefined` for a zone that the runtime does not know. */
export const offsetIn = (zone: string, local: number): number | undefined =>
  isIanaZone(zone) ? (local - instantIn(zone, local)) / 60_000 : undefined;
