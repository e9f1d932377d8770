/**
 * The tokens of a dateline → Timestamp. Numbers, words and signs each have a list of patterns: the first that knows what
 * stands here takes it. Every token has to make sense, or the text is no date.
 */

import type { DatelineOptions } from "./dateline.ts";
import { english, type Meaning, type Words } from "./date-words.ts";
import { instantOf, isLeapSecond, type Precision, Timestamp } from "./timestamp.ts";
import type { Token } from "./tokens.ts";
import { isZoneName, zoneOffset } from "./zones.ts";

/** What is read: whether the pattern knows what stands here. One that took tokens and does not know the rest ends the reading. */
type Pattern = readonly [example: string, read: (reader: DateReader, token: Token) => boolean];

/** What a number may begin, in this order. */
const NUMBER_PATTERNS: readonly Pattern[] = [
  ["1 min read", (reader) => reader.readingTime()],
  ["2023年3月21日 16時39分", (reader, token) => reader.byUnit(token)],
  ["16:39, 16.39, 16h39, 4 pm, 9 Uhr", (reader, token) => reader.clock(token)],
  ["1639 GMT, 1639 hrs", (reader, token) => reader.bareClock(token)],
  ["21/03/2023, 2023-03-21, 21-Mar-2023", (reader, token) => reader.numericDate(token)],
  ["20230321T163900", (reader, token) => reader.compact(token)],
  ["21, 2023: by what is still missing", (reader, token) => reader.plainNumber(token)],
];

/** What stands after a year and says that it is one: "г.", "r.", of our era. */
const AFTER_YEAR = /^(?:г|год|года|р|року|r|roku|م|ميلادي|ء|ж|გ|წ|թ|ի)$/u;
/** What stands after a day. */
const ORDINAL = /^(?:st|nd|rd|th|er|º|ª|e|ème|eme|o|a|го|ος|η|de|ste)$/;
/** What stands between hours and minutes, or after an hour alone. */
const HOUR_MARK = /^(?:h|u|ч|uhr|o['’]clock)$/;
const isHourMark = ({ text }: Token) => HOUR_MARK.test(text);

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly precision: Precision;
}

/** What a text says, when it is a date. */
export interface ReadDate {
  readonly timestamp: Timestamp;
  /** "Updated": which date of an article it is. */
  readonly label?: "published" | "updated" | undefined;
  /** The label stands behind the date. */
  readonly isLabelBehind?: boolean;
  /** The time that a second label names, on the same day: `16:39 | Updated 17:10`. */
  readonly second?: Timestamp | undefined;
  /** A word in the place of a zone that nobody knows. */
  readonly unknownZone?: string | undefined;
}

export class DateReader {
  readonly #tokens: readonly Token[];
  readonly #options: DatelineOptions;
  readonly #words: Words;
  #at = 0;
  #year: number | undefined;
  #month: number | undefined;
  #day: number | undefined;
  #weekday: number | undefined;
  #time: Clock | undefined;
  #half: "am" | "pm" | undefined;
  #zone: string | undefined;
  #offset: number | undefined;
  #isUnknownOffset = false;
  #unknownZone: string | undefined;
  /** A word that may be a month or a weekday. */
  #either: Meaning | undefined;
  /** Numeric date whose order is not settled. */
  #pair: readonly [number, number] | undefined;
  #label: "published" | "updated" | undefined;
  /** A label behind the date: no second date may follow, but a time of the same day. */
  #isClosed = false;
  #second: Clock | undefined;
  #secondHalf: "am" | "pm" | undefined;

  constructor(tokens: readonly Token[], options: DatelineOptions) {
    this.#tokens = tokens;
    this.#options = options;
    this.#words = options.words ?? english;
  }

  read(): ReadDate | undefined {
    while (this.#at < this.#tokens.length) if (!this.#step()) return undefined;
    const timestamp = this.#finish();
    return (
      timestamp && {
        timestamp,
        label: this.#label,
        isLabelBehind: this.#isClosed,
        second: this.#secondOf(),
        unknownZone: this.#unknownZone,
      }
    );
  }

  #peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  #isSign(text: string, ahead = 0): boolean {
    const token = this.#peek(ahead);
    return token?.kind === "sign" && token.text === text;
  }

  #isNumber(ahead: number): boolean {
    return this.#peek(ahead)?.kind === "number";
  }

  #isWord(pattern: RegExp, ahead = 0): boolean {
    const token = this.#peek(ahead);
    return token?.kind === "word" && pattern.test(token.text);
  }

  #numberAt(ahead: number): number | undefined {
    return this.#isNumber(ahead) ? Number(this.#peek(ahead)!.text) : undefined;
  }

  #step(): boolean {
    const token = this.#peek()!;
    switch (token.kind) {
      case "number":
        return this.#isClosed ? this.#second === undefined && this.clock(token) : this.#number(token);
      case "word":
        return this.#word(token);
      case "zone":
        this.#zone = token.text;
        return this.#skip();
      case "sign":
        return this.#sign(token);
    }
  }

  #skip(count = 1): true {
    this.#at += count;
    return true;
  }

  // ── Numbers ───────────────────────────────────────────────────────────────

  #number(token: Token): boolean {
    const from = this.#at;
    for (const [, read] of NUMBER_PATTERNS) {
      const isRead = read(this, token);
      if (isRead || this.#at !== from) return isRead;
    }
    return false;
  }

  readingTime(): boolean {
    return this.#isWord(/^min(?:ute)?s?$/, 1) && this.#isWord(/^read$/, 2) && this.#skip(3);
  }

  byUnit(token: Token): boolean {
    const next = this.#peek(1);
    const unit = next?.kind === "word" ? this.#words(next.text)?.unit : undefined;
    if (unit === undefined || unit === "after") return false;
    const value = Number(token.text);
    this.#skip(2);
    if (unit === "year") this.#year = token.text.length === 2 ? yearOf(token.text) : value;
    else if (unit === "month") this.#month = value - 1;
    else if (unit === "day") this.#day = value;
    else return this.#unitTime(unit, value);
    return true;
  }

  #unitTime(unit: "hour" | "minute" | "second", value: number): boolean {
    const before = this.#time ?? { hour: -1, minute: 0, second: 0 };
    const { hour, minute, second }: Pick<Clock, "hour" | "minute" | "second"> = { ...before, [unit]: value };
    return hour >= 0 && this.#setTime({ hour, minute, second }, unit === "second" ? "second" : "minute", true);
  }

  clock(token: Token): boolean {
    const hour = Number(token.text);
    if (token.text.length > 2) return false;
    const next = this.#peek(1);
    const isHalf = next?.kind === "word" && this.#words(next.text)?.half !== undefined;
    if (isHalf) {
      this.#skip();
      return this.#setTime({ hour });
    }
    const minuteToken = this.#peek(2);
    if (next === undefined || minuteToken?.kind !== "number") return this.#hourMark(hour, next);
    const isDot =
      this.#isSign(".", 1) &&
      next.glued &&
      minuteToken.glued &&
      minuteToken.text.length === 2 &&
      (!this.#isSign(".", 3) || this.#year !== undefined);
    const isMark = isHourMark(next) && next.glued === minuteToken.glued && (next.glued || this.#day !== undefined);
    if (!this.#isSign(":", 1) && !isDot && !isMark) return this.#hourMark(hour, next);
    this.#skip(3);
    return this.#clockRest(hour, Number(minuteToken.text), minuteToken.text.length <= 2);
  }

  /** `16h`, `9 Uhr` */
  #hourMark(hour: number, next: Token | undefined): boolean {
    return next !== undefined && isHourMark(next) && this.#skip(2) && this.#setTime({ hour });
  }

  #clockRest(hour: number, minute: number, isGood: boolean): boolean {
    let [second, millisecond, precision]: [number, number, Precision] = [0, 0, "minute"];
    const digits = this.#isNumber(1) ? this.#peek(1)!.text.length : 0;
    // `16:39.05` is a time with seconds, `16:39.5` a fraction of a minute, which nobody prints.
    if (
      (this.#isSign(":") && (digits === 1 || digits === 2)) ||
      (this.#isSign(".") && digits === 2 && this.#peek(1)!.glued)
    ) {
      [second, precision] = [this.#numberAt(1)!, "second"];
      this.#skip(2);
      if ((this.#isSign(".") || this.#isSign(",")) && this.#isNumber(1) && this.#peek(1)!.glued) {
        [millisecond, precision] = [Math.floor(Number(`0.${this.#peek(1)!.text}`) * 1000 + 1e-6), "fraction"];
        this.#skip(2);
      }
    }
    if (!isGood || (this.#isSign(":") && this.#isNumber(1))) return false;
    // "16:39h", "16.39 Uhr"
    if (this.#peek() !== undefined && isHourMark(this.#peek()!)) this.#skip();
    return this.#setTime({ hour, minute, second, millisecond }, precision);
  }

  /** Two times in one dateline: the second says the first in another zone, or the text is no date. */
  #setTime(clock: Partial<Clock>, precision: Precision = "minute", again = false): boolean {
    const time = { hour: 0, minute: 0, second: 0, millisecond: 0, ...clock, precision };
    if (this.#isClosed) {
      this.#second = time;
      return this.#time !== undefined;
    }
    if (this.#time !== undefined && !again) return this.#isSameTime(time);
    this.#time = time;
    return true;
  }

  /** Zones lie quarters of an hour apart. */
  #isSameTime({ hour, minute }: Clock): boolean {
    const isWhole = this.#year !== undefined && this.#month !== undefined && this.#day !== undefined;
    return isWhole && hour < 24 && (minute - this.#time!.minute) % 15 === 0;
  }

  bareClock({ text }: Token): boolean {
    if (!/^(?:[01]\d|2[0-4])[0-5]\d$/.test(text) || this.#time !== undefined) return false;
    const next = this.#peek(1);
    const isHours = this.#isWord(/^(?:hrs?|hours|uhr|h|hs)$/, 1);
    const isZone =
      next?.kind === "zone" || (next?.kind === "word" && /^[A-Z]+$/.test(next.raw) && isZoneName(next.raw));
    if (!isHours && !isZone) return false;
    const hasYear =
      this.#year !== undefined ||
      this.#tokens.slice(this.#at + 1).some((token) => token.kind === "number" && token.text.length === 4);
    if (!hasYear) return false;
    this.#skip(isHours ? 2 : 1);
    return this.#setTime({ hour: Number(text.slice(0, 2)), minute: Number(text.slice(2)) });
  }

  numericDate(token: Token): boolean {
    const separator = this.#peek(1);
    if (separator?.kind !== "sign" || !"-/.".includes(separator.text) || this.#year !== undefined) return false;
    const middle = this.#peek(2);
    if (middle === undefined || (separator.text === "." && !middle.glued && !this.#isSpaced(token))) return false;
    const month =
      middle.kind === "word"
        ? this.#words(middle.text)?.month
        : middle.kind === "number"
          ? Number(middle.text)
          : undefined;
    if (month === undefined || (middle.kind === "word" && !middle.glued)) return false;
    const hasThird = this.#isSign(separator.text, 3) && this.#isNumber(4);
    const isGlued = separator.glued && middle.glued;
    if (!hasThird)
      return token.text.length === 4 && middle.kind === "number" && isGlued && this.#yearMonth(token, month);
    const last = this.#peek(4)!;
    this.#skip(5);
    if (this.#isSign(separator.text) && this.#isNumber(1) && this.#peek(1)!.glued) return false;
    if (middle.kind === "word") return this.#namedDate(token, month, last);
    return this.#threeNumbers(token, middle, last);
  }

  /** `21. 03. 2023`, `2023. 3. 21.` */
  #isSpaced({ text }: Token): boolean {
    const [middle = "", last = ""] = [2, 4].map((ahead) => (this.#isNumber(ahead) ? this.#peek(ahead)!.text : ""));
    return this.#isSign(".", 3) && /^\d\d?$/.test(middle) && /^(?:\d{4} \d\d?|\d\d? \d{4})$/.test(`${text} ${last}`);
  }

  #yearMonth(token: Token, month: number): boolean {
    this.#year = Number(token.text);
    this.#month = month - 1;
    return this.#skip(3);
  }

  #namedDate(first: Token, month: number, last: Token): boolean {
    this.#month = month;
    const yearFirst = first.text.length === 4;
    this.#year = yearOf(yearFirst ? first.text : last.text);
    this.#day = Number((yearFirst ? last : first).text);
    return true;
  }

  #threeNumbers(first: Token, middle: Token, last: Token): boolean {
    const isYearFirst = first.text.length >= 3;
    // A two-digit year in front only where it can be nothing else.
    if (isYearFirst || (last.text.length <= 2 && this.#options.order === "ymd")) {
      this.#year = isYearFirst ? Number(first.text) : yearOf(first.text);
      this.#month = Number(middle.text) - 1;
      this.#day = Number(last.text);
      return !isYearFirst || first.text.length === 4;
    }
    if (last.text.length !== 4 && last.text.length !== 2) return false;
    this.#year = yearOf(last.text);
    this.#pair = [Number(first.text), Number(middle.text)];
    // Dots are day first wherever they are printed.
    if (this.#peek(-2)?.text === "." && this.#options.order === undefined) {
      [this.#day, this.#month] = [this.#pair[0], this.#pair[1] - 1];
      this.#pair = undefined;
    }
    return true;
  }

  /** `20230321`, `20230321163900`, `163900` after a `T` */
  compact({ text }: Token): boolean {
    const isDate = (text.length === 8 || text.length === 14) && this.#year === undefined;
    const isTime = (text.length === 6 || text.length === 4) && this.#peek(-1)?.text === "t" && this.#time === undefined;
    if (!isDate && !isTime) return false;
    const clock = isDate ? text.slice(8) : text;
    if (isDate) {
      this.#year = Number(text.slice(0, 4));
      this.#month = Number(text.slice(4, 6)) - 1;
      this.#day = Number(text.slice(6, 8));
    }
    if (clock !== "") {
      const [hour, minute, second] = [0, 2, 4].map((at) => Number(clock.slice(at, at + 2) || 0));
      this.#setTime({ hour: hour!, minute: minute!, second: second! }, clock.length === 6 ? "second" : "minute");
    }
    return this.#skip();
  }

  plainNumber({ text }: Token): boolean {
    const value = Number(text);
    const suffix = this.#peek(1);
    const isOrdinal = suffix?.kind === "word" && suffix.glued && ORDINAL.test(suffix.text);
    this.#skip(isOrdinal ? 2 : 1);
    const isNamed = this.#month !== undefined || this.#either !== undefined;
    if (text.length === 4 && this.#year === undefined) this.#setYear(value);
    else if (text.length > 2) return false;
    else if (this.#day === undefined) this.#day = value;
    else if (this.#isBareMonth()) this.#pair = [this.#day, value];
    else if (this.#year === undefined && text.length === 2 && isNamed) this.#year = yearOf(text);
    else if (this.#time === undefined && text.length === 2 && this.#year !== undefined) this.#setTime({ hour: value });
    else if (this.#time !== undefined && this.#offset === undefined && text === "00") this.#offset = 0;
    else return false;
    return true;
  }

  #setYear(value: number): void {
    this.#year = value;
    if (this.#isWord(AFTER_YEAR)) this.#skip(this.#isSign(".", 1) ? 2 : 1);
  }

  /** `11 04 2020`: two numbers and then a year. */
  #isBareMonth(): boolean {
    const next = this.#peek();
    return this.#month === undefined && this.#year === undefined && next?.kind === "number" && next.text.length === 4;
  }

  // ── Words ─────────────────────────────────────────────────────────────────

  #word(token: Token): boolean {
    const meaning = this.#words(token.text);
    if (meaning !== undefined && !this.#isShoutedZone(token)) return this.#meaning(meaning);
    if (token.text === "t" && this.#year !== undefined) return this.#skip();
    if (isZoneName(token.raw) || this.#options.zoneOf?.(token.raw, 0) !== undefined) return this.#zoneName(token);
    if (this.#time === undefined) return false;
    // "16:39h": hours, whatever the language.
    if (/^h(?:s|rs)?$/.test(token.text) && token.glued) return this.#skip();
    // A military letter says nothing reliable: RFC 2822 §4.3.
    if (/^[A-IK-Y]$/i.test(token.raw)) return this.#skip();
    return this.#options.keepsUnknownZone === true && this.#unknownZoneName(token);
  }

  /** A last word in capitals after the time, where a zone stands: `16:39 XYZT`. */
  #unknownZoneName({ raw }: Token): boolean {
    const isLast = this.#peek(1) === undefined && this.#offset === undefined && this.#zone === undefined;
    if (!isLast || !/^[A-Z]{2,5}$/.test(raw)) return false;
    this.#unknownZone = raw;
    this.#isUnknownOffset = true;
    return this.#skip();
  }

  /** "AT" in capitals after a time is Atlantic Time, not the word; "PT" Pacific Time, not a Polish Friday. */
  #isShoutedZone({ raw }: Token): boolean {
    return /^[A-Z]+$/.test(raw) && isZoneName(raw) && this.#time !== undefined;
  }

  #meaning(meaning: Meaning): boolean {
    this.#skip();
    if (this.#isSign(".") && this.#peek()!.glued) this.#skip();
    // "21 Mar" is the month, "mar. 21 mai" a weekday.
    const isEither = meaning.month !== undefined && meaning.weekday !== undefined;
    if (isEither && (this.#day === undefined || this.#month !== undefined)) this.#either = meaning;
    else if (meaning.month !== undefined) return this.#setMonth(meaning.month);
    else if (meaning.weekday !== undefined && this.#isClosed) return false;
    else if (meaning.weekday !== undefined) this.#weekday = meaning.weekday;
    else if (meaning.half !== undefined && !this.#isClosed) this.#setHalf(meaning.half);
    else if (meaning.half !== undefined) this.#secondHalf = meaning.half;
    else if (meaning.hour !== undefined) return this.#setTime({ hour: meaning.hour });
    else if (meaning.unit === "after") return this.#monthNumber();
    else if (meaning.label !== undefined) return this.#setLabel(meaning.label);
    return true;
  }

  #setMonth(month: number): boolean {
    if (this.#month !== undefined || this.#isClosed) return false;
    this.#month = month;
    return true;
  }

  /** "Updated" before a date, or behind it: between two dates it belongs to the second. */
  #setLabel(label: "published" | "updated"): true {
    const hasBegun = this.#day !== undefined || this.#month !== undefined || this.#time !== undefined;
    if (hasBegun || this.#year !== undefined) this.#isClosed = true;
    // "Published (updated …)", "originally published": the last one that is said counts, but for a mere "posted" behind it.
    if (!hasBegun || this.#label === undefined)
      this.#label = label === "updated" || this.#label === undefined ? label : this.#label;
    return true;
  }

  /** "am Dienstag, den 21.03.2023" is German for "on Tuesday the 21st"; "AM 4:39" is Korean. */
  #setHalf(half: "am" | "pm"): void {
    const isTime = this.#time !== undefined || (this.#numberAt(0) !== undefined && !this.#isSign(".", 1));
    if (half === "pm" || isTime) this.#half = half;
  }

  /** `tháng 3` */
  #monthNumber(): boolean {
    const month = this.#numberAt(0);
    if (month === undefined) return false;
    this.#month = month - 1;
    return this.#skip();
  }

  /** `IST`, `GMT+5:30`, `MST -0700` */
  #zoneName(token: Token): boolean {
    this.#skip();
    const isUniversal = /^(?:gmt|utc|ut|z)$/.test(token.text);
    if ((this.#isSign("+") || this.#isSign("-")) && this.#isNumber(1) && this.#peek(1)!.text.length <= 4) {
      const isOffset = this.#peek()!.glued || this.#peek(1)!.glued;
      if (isOffset) {
        if (!isUniversal) this.#zone = token.raw;
        return this.#numericOffset();
      }
    }
    if (this.#offset !== undefined || this.#isUnknownOffset) {
      if (isUniversal) return true;
      if (this.#zone !== undefined) return false;
    }
    this.#zone ??= token.raw;
    return true;
  }

  // ── Signs ─────────────────────────────────────────────────────────────────

  #sign(token: Token): boolean {
    if ((token.text === "+" || token.text === "-") && this.#isNumber(1) && this.#isOffsetHere(token))
      return this.#numericOffset();
    if (token.text === "(" || token.text === "[") return this.#bracket(token.text === "(" ? ")" : "]");
    // PHP prints the database's zero date as year -0001.
    if (token.text === "-" && this.#isNumber(1) && /^0\d{3}$/.test(this.#peek(1)!.text)) return false;
    this.#skip();
    return token.text !== "+" && token.text !== "~" && token.text !== "〜";
  }

  #isOffsetHere(token: Token): boolean {
    if (this.#time === undefined && this.#zone === undefined) return false;
    return token.text === "+" || this.#peek(1)!.glued;
  }

  /** What stands in brackets after an offset names it: `+0530 (India Standard Time)`. */
  #bracket(close: string): boolean {
    this.#skip();
    if (this.#offset === undefined) return true;
    while (this.#at < this.#tokens.length && !this.#isSign(close)) {
      const { kind, text } = this.#peek()!;
      if (kind === "zone" || isZoneName(text)) this.#zone ??= this.#peek()!.raw;
      this.#skip();
    }
    return this.#isSign(close) && this.#skip();
  }

  /** `+0530`, `+05:30`, `+5`, `-00:20` */
  #numericOffset(): boolean {
    const sign = this.#peek()!.text === "-" ? -1 : 1;
    const { text } = this.#peek(1)!;
    this.#skip(2);
    const hours = Number(text.length > 2 ? text.slice(0, -2) : text);
    let minutes = text.length > 2 ? Number(text.slice(-2)) : 0;
    if (text.length > 4) return false;
    if (text.length <= 2 && this.#isSign(":")) {
      if (!this.#isNumber(1) || this.#peek(1)!.text.length !== 2) return false;
      minutes = this.#numberAt(1)!;
      this.#skip(2);
    }
    if (hours > 23 || minutes > 59) return false;
    const offset = hours * 60 + minutes;
    if (sign < 0 && offset === 0) this.#isUnknownOffset = true;
    else this.#offset = sign * offset;
    return true;
  }

  // ── The whole ─────────────────────────────────────────────────────────────

  #finish(): Timestamp | undefined {
    this.#settleMonth();
    if (this.#pair !== undefined && !this.#settleOrder(this.#pair)) return undefined;
    if (this.#year === undefined || this.#year === 0) return undefined;
    if (this.#month === undefined && (this.#day !== undefined || this.#time !== undefined)) return undefined;
    if (this.#day === undefined && this.#time !== undefined) return undefined;
    return this.#timestampAt(this.#time, this.#hour());
  }

  /** The time after a second label, on the day of the first. */
  #secondOf(): Timestamp | undefined {
    return this.#second && this.#timestampAt(this.#second, this.#hour(this.#second, this.#secondHalf));
  }

  #timestampAt(time: Clock | undefined, hour: number | undefined): Timestamp | undefined {
    if (hour === undefined) return undefined;
    const { minute = 0, second = 0, millisecond = 0 } = time ?? {};
    const local = instantOf(this.#year!, this.#month ?? 0, this.#day ?? 1, hour, minute, second);
    if (local === undefined) return undefined;
    const offset = this.#resolveOffset(local);
    if (offset === FAILED) return undefined;
    const instant = local - (offset ?? 0) * 60_000;
    if (second === 60 && !isLeapSecond(instant)) return undefined;
    return new Timestamp(instant + millisecond, { offset, zone: this.#zone, precision: this.#precision() });
  }

  #precision(): Precision {
    return this.#time?.precision ?? (this.#month === undefined ? "year" : this.#day === undefined ? "month" : "day");
  }

  #settleMonth(): void {
    if (this.#either === undefined) return;
    if (this.#month === undefined && this.#pair === undefined) this.#month = this.#either.month;
    else this.#weekday = this.#either.weekday;
  }

  /** Day and month: by a part over 12, then by the weekday, then as the caller says. */
  #settleOrder([a, b]: readonly [number, number]): boolean {
    const dayFirst = a > 12 ? true : b > 12 ? false : a === b ? true : (this.#byWeekday(a, b) ?? this.#byOrder());
    if (dayFirst === undefined) return false;
    this.#day = dayFirst ? a : b;
    this.#month = (dayFirst ? b : a) - 1;
    return true;
  }

  #byOrder(): boolean | undefined {
    const { order } = this.#options;
    return order === undefined ? undefined : order !== "mdy";
  }

  #byWeekday(a: number, b: number): boolean | undefined {
    const fits = (day: number, month: number) =>
      new Date(Date.UTC(this.#year!, month - 1, day)).getUTCDay() === this.#weekday;
    return fits(a, b) === fits(b, a) ? undefined : fits(a, b);
  }

  /** 12 AM is midnight; 14:39 PM is a 24-hour clock with a superfluous PM; 13:39 AM contradicts itself. */
  #hour(time = this.#time, half = this.#half): number | undefined {
    const hour = time?.hour ?? 0;
    if (half === undefined) return hour;
    if (time === undefined) return undefined;
    if (half === "am") return hour > 12 ? undefined : hour % 12;
    return hour >= 12 ? hour : hour + 12;
  }

  #resolveOffset(local: number): number | undefined | typeof FAILED {
    if (this.#offset !== undefined) return this.#offset;
    if (this.#isUnknownOffset || this.#zone === undefined) return undefined;
    return (
      this.#options.zoneOf?.(this.#zone, local) ?? zoneOffset(this.#zone, local) ?? universal(this.#zone) ?? FAILED
    );
  }
}

const FAILED = Symbol("failed");

/** `Etc/GMT` and its kin need no zone database. */
const universal = (zone: string) => (/^Etc\/(?:GMT|UTC|UCT|Zulu|Universal)$/i.test(zone) ? 0 : undefined);

/** RFC 2822 §4.3: 00 to 49 are 20xx, 50 to 99 19xx. */
function yearOf(digits: string): number {
  const value = Number(digits);
  return digits.length > 2 ? value : value + (value < 50 ? 2000 : 1900);
}
