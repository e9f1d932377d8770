/** Names of time zones as newsrooms print them. A name is taken literally: EST in July is −05:00. */

/**
 * Minutes east of UTC. Names that several countries use have the meaning that is most printed, which `zones` changes:
 * IST India (Ireland, Israel), CST US Central (China, Cuba), BST British Summer (Bangladesh), AST Atlantic (Arabia),
 * EST US Eastern (Australia), PST US Pacific (Philippines), MST US Mountain (Malaysia), GST Gulf, SST Samoa, WST Western Australia.
 */
const NAMES =
  "gmt:0 utc:0 ut:0 z:0 uct:0 zulu:0 wet:0 west:60 bst:60 ist:330 cet:60 cest:120 met:60 mest:120 mez:60 mesz:120 " +
  "eet:120 eest:180 msk:180 msd:240 мск:180 trt:180 sast:120 cat:120 eat:180 wat:60 gst:240 pkt:300 npt:345 mmt:390 ict:420 " +
  "wib:420 wita:480 wit:540 sgt:480 myt:480 pht:480 hkt:480 awst:480 wst:480 jst:540 kst:540 acst:570 acdt:630 aest:600 aedt:660 " +
  "nzst:720 nzdt:780 chst:600 nst:-210 ndt:-150 ast:-240 adt:-180 at:-240 est:-300 edt:-240 cst:-360 cdt:-300 mst:-420 mdt:-360 pst:-480 " +
  "pdt:-420 akst:-540 akdt:-480 hst:-600 sst:-660 brt:-180 brst:-120 art:-180 clt:-240 clst:-180 cot:-300 pet:-300 vet:-240 uzt:300";

/** ET, CT, MT and PT follow the date: standard time in winter, daylight time in summer. */
const AMERICAN = new Map([
  ["et", -300],
  ["ct", -360],
  ["mt", -420],
  ["pt", -480],
]);

let offsets: ReadonlyMap<string, number> | undefined;

/** Offset of a named zone at a local date and time in minutes; `undefined` for a name that is none. */
export function zoneOffset(name: string, local: number): number | undefined {
  offsets ??= new Map(
    NAMES.split(" ").map((entry) => [entry.slice(0, entry.indexOf(":")), Number(entry.slice(entry.indexOf(":") + 1))]),
  );
  const folded = name.toLowerCase();
  const standard = AMERICAN.get(folded);
  if (standard !== undefined) return standard + (isAmericanSummer(local) ? 60 : 0);
  return offsets.get(folded);
}

/** Whether a word names a zone. */
export function isZoneName(word: string): boolean {
  return zoneOffset(word, 0) !== undefined;
}

/** Second Sunday of March to first Sunday of November, 2:00 local time: Energy Policy Act of 2005. */
function isAmericanSummer(local: number): boolean {
  const year = new Date(local).getUTCFullYear();
  return local >= sunday(year, 2, 2) && local < sunday(year, 10, 1);
}

function sunday(year: number, month: number, nth: number): number {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
  return Date.UTC(year, month, 1 + ((7 - first) % 7) + (nth - 1) * 7, 2);
}
