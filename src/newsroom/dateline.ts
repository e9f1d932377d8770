/**
 * Printed dates → Timestamp, by a tokenizer: numbers, words, separators and zones, in whatever order a newsroom prints them.
 * Every token has to make sense, or the text is no date. Linear: long text is none.
 */

import { english, type Meaning, type Words } from "./date-words.ts";
import { instantOf, isLeapSecond, parseRfcDate, type Precision, Timestamp } from "./timestamp.ts";
import { isZoneName, zoneOffset } from "./zones.ts";

/** No dateline is longer. */
const LONGEST = 120;

/** How to read what is ambiguous. */
export interface DatelineOptions {
  /** Order of `01/02/2006`, which nothing in it settles. */
  readonly order?: "dmy" | "mdy" | "ymd" | undefined;
  readonly words?: Words | undefined;
  /** Offset of a zone name in minutes at a local time in milliseconds; asked before the table. */
  readonly zoneOf?: ((name: string, local: number) => number | undefined) | undefined;
}

/**
 * Reads a date as feeds print it: RFC 822 and RFC 3339 with the deviations seen in the foreign, and English datelines.
 * What is no date, or one that the calendar does not have, is `undefined`; nothing is rolled over.
 *
 * @example readTimestamp("21 Mar 2023, 04:39 PM IST")?.toRfc3339() // "2023-03-21T16:39:00+05:30"
 */
export function readTimestamp(text: string): Timestamp | undefined {
  return parseRfcDate(text) ?? readDateline(text);
}

/** Reads a dateline in the languages of `options.words`. */
export function readDateline(text: string, options: DatelineOptions = {}): Timestamp | undefined {
  if (text.length > LONGEST) return undefined;
  const trimmed = text.trim();
  const whole = parseRfcDate(trimmed) ?? readNumber(trimmed) ?? readWeekDate(trimmed);
  // A zone's name may mean something else to the caller than to RFC 822.
  const isSettled = whole?.zone === undefined || options.zoneOf?.(whole.zone, 0) === undefined;
  if (whole !== undefined && isSettled) return whole;
  return readTokens(trimmed, options) ?? readTokens(withoutComment(trimmed), options);
}

function readTokens(text: string, options: DatelineOptions): Timestamp | undefined {
  const tokens = tokenize(text);
  return tokens === undefined ? undefined : new Reader(tokens, options).read();
}

/** RFC 822 §3.4.3: what stands in brackets at the end is for people. */
function withoutComment(text: string): string {
  return text.endsWith(")") ? text.slice(0, text.lastIndexOf("(")) : "";
}

/** Unix seconds (10 digits) and milliseconds (13). Four digits are a year, eight a date. */
function readNumber(text: string): Timestamp | undefined {
  if (!/^\d{10}$|^\d{13}$/.test(text)) return undefined;
  return new Timestamp(Number(text) * (text.length === 10 ? 1000 : 1), { offset: 0 });
}

/** ISO 8601 week and ordinal dates: `2023-W12-2`, `2023-080`. */
function readWeekDate(text: string): Timestamp | undefined {
  const match = /^(\d{4})-?(?:W(\d\d)(?:-?([1-7]))?|(\d{3}))$/i.exec(text);
  if (match === null) return undefined;
  const start = Date.UTC(Number(match[1]), 0, 1);
  const weekday = (new Date(start).getUTCDay() + 6) % 7;
  // Week 1 is the one with the year's first Thursday.
  const firstMonday = start + ((weekday < 4 ? 0 : 7) - weekday) * DAY;
  const monday = firstMonday + (Number(match[2]) - 1) * 7 * DAY;
  const isWeek = match[4] === undefined;
  const instant = isWeek ? monday + (Number(match[3] ?? 1) - 1) * DAY : start + (Number(match[4]) - 1) * DAY;
  // A week is of the year that its Thursday is in: few years have 53.
  const decides = isWeek ? monday + 3 * DAY : instant;
  return new Date(decides).getUTCFullYear() === Number(match[1])
    ? new Timestamp(instant, { precision: "day" })
    : undefined;
}
const DAY = 86_400_000;

// ── Tokens ──────────────────────────────────────────────────────────────────

interface Token {
  readonly kind: "number" | "word" | "sign" | "zone";
  /** Lower case; a number's digits as ASCII. */
  readonly text: string;
  /** As written. */
  readonly raw: string;
  /** No blank between it and the token before. */
  readonly glued: boolean;
}

const TOKEN =
  /([A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)|(\p{Nd}+)|(\p{L}[\p{L}\p{M}'’]*(?:\.\p{L}(?!\p{L}))*)|([^\s\p{L}\p{Nd}])/gu;
const KNOWN_SIGNS = new Set([..."+-−–—:.,/|·•()[]（）、،;"]);
const PLAIN_SIGNS: Readonly<Record<string, string>> = { "−": "-", "–": "-", "—": "-", "（": "(", "）": ")" };

function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [raw, zone, digits, word] = match;
    const glued = match.index === end;
    end = match.index + raw.length;
    if (zone !== undefined && /^[A-Z]/.test(zone)) tokens.push({ kind: "zone", text: zone, raw, glued });
    else if (digits !== undefined) tokens.push({ kind: "number", text: asciiDigits(digits), raw, glued });
    else if (word !== undefined)
      tokens.push({ kind: "word", text: word.toLowerCase().replaceAll(".", ""), raw, glued });
    else if (KNOWN_SIGNS.has(raw)) tokens.push({ kind: "sign", text: PLAIN_SIGNS[raw] ?? raw, raw, glued });
    else return undefined;
  }
  return tokens;
}

/** Devanagari, Arabic-Indic, full-width … digits: every script's ten digits stand in a row, one row right after another at most. */
function asciiDigits(digits: string): string {
  if (/^\d+$/.test(digits)) return digits;
  return [...digits]
    .map((digit) => {
      let zero = digit.codePointAt(0)!;
      while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
      return String((digit.codePointAt(0)! - zero) % 10);
    })
    .join("");
}

// ── Reading ─────────────────────────────────────────────────────────────────

class Reader {
  readonly #tokens: readonly Token[];
  readonly #options: DatelineOptions;
  readonly #words: Words;
  #at = 0;
  #year: number | undefined;
  #month: number | undefined;
  #day: number | undefined;
  #weekday: number | undefined;
  #time: { hour: number; minute: number; second: number; millisecond: number; precision: Precision } | undefined;
  #half: "am" | "pm" | undefined;
  #zone: string | undefined;
  #offset: number | undefined;
  #isUnknownOffset = false;
  /** A word that may be a month or a weekday. */
  #either: Meaning | undefined;
  /** Numeric date whose order is not settled. */
  #pair: readonly [number, number] | undefined;

  constructor(tokens: readonly Token[], options: DatelineOptions) {
    this.#tokens = tokens;
    this.#options = options;
    this.#words = options.words ?? english;
  }

  read(): Timestamp | undefined {
    while (this.#at < this.#tokens.length) if (!this.#step()) return undefined;
    return this.#finish();
  }

  #peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  #isSign(text: string, ahead = 0): boolean {
    const token = this.#peek(ahead);
    return token?.kind === "sign" && token.text === text;
  }

  #numberAt(ahead: number): number | undefined {
    const token = this.#peek(ahead);
    return token?.kind === "number" ? Number(token.text) : undefined;
  }

  #step(): boolean {
    const token = this.#peek()!;
    switch (token.kind) {
      case "number":
        return this.#number(token);
      case "word":
        return this.#word(token);
      case "zone":
        this.#zone = token.text;
        this.#at++;
        return true;
      case "sign":
        return this.#sign(token);
    }
  }

  // ── Numbers ───────────────────────────────────────────────────────────────

  /** The first that takes the number decides; one that took it and did not understand the rest ends the reading. */
  #number(token: Token): boolean {
    const from = this.#at;
    const ways = [this.#readingTime, this.#byUnit, this.#clock, this.#numericDate, this.#compact, this.#plainNumber];
    for (const way of ways) {
      const isRead = way.call(this, token);
      if (isRead || this.#at !== from) return isRead;
    }
    return false;
  }

  /** `1 min read` */
  #readingTime(): boolean {
    const [unit, read] = [this.#peek(1), this.#peek(2)];
    const isMinutes = unit?.kind === "word" && /^min(?:ute)?s?$/.test(unit.text);
    if (!isMinutes || read?.kind !== "word" || read.text !== "read") return false;
    this.#at += 3;
    return true;
  }

  /** `2023年3月21日 16時39分` */
  #byUnit(token: Token): boolean {
    const next = this.#peek(1);
    const unit = next?.kind === "word" ? this.#words(next.text)?.unit : undefined;
    if (unit === undefined || unit === "after") return false;
    const value = Number(token.text);
    this.#at += 2;
    if (unit === "year") this.#year = value;
    else if (unit === "month") this.#month = value - 1;
    else if (unit === "day") this.#day = value;
    else return this.#unitTime(unit, value);
    return true;
  }

  #unitTime(unit: "hour" | "minute" | "second", value: number): boolean {
    const { hour, minute, second } = this.#time ?? { hour: -1, minute: 0, second: 0 };
    const time =
      unit === "hour"
        ? { hour: value, minute, second }
        : unit === "minute"
          ? { hour, minute: value, second }
          : { hour, minute, second: value };
    if (time.hour < 0) return false;
    return this.#setTime(time.hour, time.minute, time.second, 0, unit === "second" ? "second" : "minute", true);
  }

  /** `16:39`, `16:39:00.25`, `16.39`, `16h39`, `16 h 39`, `4 pm`, `9:15` */
  #clock(token: Token): boolean {
    const hour = Number(token.text);
    if (token.text.length > 2) return false;
    const next = this.#peek(1);
    const isHalf = next?.kind === "word" && this.#words(next.text)?.half !== undefined;
    if (isHalf) {
      this.#at++;
      return this.#setTime(hour, 0, 0, 0, "minute");
    }
    const minuteToken = this.#peek(2);
    if (next === undefined || minuteToken?.kind !== "number") return this.#hourMark(hour, next);
    const isColon = this.#isSign(":", 1);
    const isDot =
      this.#isSign(".", 1) && next.glued && minuteToken.glued && minuteToken.text.length === 2 && !this.#isSign(".", 3);
    const isMark = isHourMark(next) && next.glued === minuteToken.glued && (next.glued || this.#day !== undefined);
    if (!isColon && !isDot && !isMark) return this.#hourMark(hour, next);
    this.#at += 3;
    return this.#clockRest(hour, Number(minuteToken.text), minuteToken.text.length <= 2);
  }

  /** `16h`, `9 Uhr` */
  #hourMark(hour: number, next: Token | undefined): boolean {
    if (next === undefined || !isHourMark(next)) return false;
    this.#at += 2;
    return this.#setTime(hour, 0, 0, 0, "minute");
  }

  #clockRest(hour: number, minute: number, isGood: boolean): boolean {
    let second = 0;
    let millisecond = 0;
    let precision: Precision = "minute";
    const digits = this.#peek(1)?.kind === "number" ? this.#peek(1)!.text.length : 0;
    // `16:39.05` is a time with seconds, `16:39.5` a fraction of a minute, which nobody prints.
    if ((this.#isSign(":") && (digits === 1 || digits === 2)) || (this.#isSign(".") && digits === 2)) {
      second = this.#numberAt(1)!;
      precision = "second";
      this.#at += 2;
      if ((this.#isSign(".") || this.#isSign(",")) && this.#peek(1)?.kind === "number" && this.#peek(1)!.glued) {
        millisecond = Math.floor(Number(`0.${this.#peek(1)!.text}`) * 1000 + 1e-6);
        precision = "fraction";
        this.#at += 2;
      }
    }
    return (
      isGood &&
      !(this.#isSign(":") && this.#peek(1)?.kind === "number") &&
      this.#setTime(hour, minute, second, millisecond, precision)
    );
  }

  #setTime(
    hour: number,
    minute: number,
    second: number,
    millisecond: number,
    precision: Precision,
    again = false,
  ): boolean {
    // Two times in one dateline: the first counts.
    if (this.#time !== undefined && !again) return this.#year !== undefined && this.#month !== undefined;
    this.#time = { hour, minute, second, millisecond, precision };
    return true;
  }

  /** `21/03/2023`, `2023-03-21`, `21.03.2023`, `21-Mar-2023`, `2004-július-13` */
  #numericDate(token: Token): boolean {
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
    const hasThird = this.#isSign(separator.text, 3) && this.#peek(4)?.kind === "number";
    const isGlued = separator.glued && middle.glued;
    if (!hasThird)
      return token.text.length === 4 && middle.kind === "number" && isGlued && this.#yearMonth(token, month);
    const last = this.#peek(4)!;
    this.#at += 5;
    if (this.#isSign(separator.text) && this.#peek(1)?.kind === "number" && this.#peek(1)!.glued) return false;
    if (middle.kind === "word") return this.#namedDate(token, month, last);
    return this.#threeNumbers(token, middle, last);
  }

  /** `21. 03. 2023`, `2023. 3. 21.` */
  #isSpaced({ text }: Token): boolean {
    const [middle = "", last = ""] = [2, 4].map((ahead) =>
      this.#peek(ahead)?.kind === "number" ? this.#peek(ahead)!.text : "",
    );
    return this.#isSign(".", 3) && /^\d\d?$/.test(middle) && /^(?:\d{4} \d\d?|\d\d? \d{4})$/.test(`${text} ${last}`);
  }

  #yearMonth(token: Token, month: number): boolean {
    this.#year = Number(token.text);
    this.#month = month - 1;
    this.#at += 3;
    return true;
  }

  #namedDate(first: Token, month: number, last: Token): boolean {
    this.#month = month;
    const yearFirst = first.text.length === 4;
    this.#year = yearOf(yearFirst ? first.text : last.text);
    this.#day = Number((yearFirst ? last : first).text);
    return true;
  }

  #threeNumbers(first: Token, middle: Token, last: Token): boolean {
    if (first.text.length >= 3) {
      this.#year = Number(first.text);
      this.#month = Number(middle.text) - 1;
      this.#day = Number(last.text);
      return first.text.length === 4;
    }
    // A two-digit year in front only where it can be nothing else.
    if (last.text.length <= 2 && this.#options.order === "ymd") {
      this.#year = yearOf(first.text);
      this.#month = Number(middle.text) - 1;
      this.#day = Number(last.text);
      return true;
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

  /** `20230321`, `20230321T163900`, `163900` after a `T` */
  #compact({ text }: Token): boolean {
    if (text.length === 8 && this.#year === undefined) {
      this.#year = Number(text.slice(0, 4));
      this.#month = Number(text.slice(4, 6)) - 1;
      this.#day = Number(text.slice(6));
    } else if (text.length === 14 && this.#year === undefined) {
      this.#year = Number(text.slice(0, 4));
      this.#month = Number(text.slice(4, 6)) - 1;
      this.#day = Number(text.slice(6, 8));
      this.#setTime(Number(text.slice(8, 10)), Number(text.slice(10, 12)), Number(text.slice(12)), 0, "second");
    } else if ((text.length === 6 || text.length === 4) && this.#peek(-1)?.text === "t" && this.#time === undefined) {
      this.#setTime(
        Number(text.slice(0, 2)),
        Number(text.slice(2, 4)),
        Number(text.slice(4) || 0),
        0,
        text.length === 6 ? "second" : "minute",
      );
    } else return false;
    this.#at++;
    return true;
  }

  /** A day, a year, an hour: by what is still missing. */
  #plainNumber({ text }: Token): boolean {
    const value = Number(text);
    const suffix = this.#peek(1);
    const isOrdinal = suffix?.kind === "word" && suffix.glued && /^(?:st|nd|rd|th|er|º|ª|e|ème|o|a)$/.test(suffix.text);
    this.#at += isOrdinal ? 2 : 1;
    if (text.length === 4 && this.#year === undefined) this.#year = value;
    else if (text.length > 2) return false;
    else if (this.#day === undefined) this.#day = value;
    else if (this.#isBareMonth()) this.#pair = [this.#day, value];
    else if (this.#year === undefined && text.length === 2 && (this.#month !== undefined || this.#either !== undefined))
      this.#year = yearOf(text);
    else if (this.#time === undefined && text.length === 2 && this.#year !== undefined)
      this.#setTime(value, 0, 0, 0, "minute");
    else if (this.#time !== undefined && this.#offset === undefined && text === "00") this.#offset = 0;
    else return false;
    return true;
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
    // A military letter says nothing reliable: RFC 2822 §4.3.
    return /^[A-IK-Y]$/i.test(token.raw) && this.#time !== undefined && this.#skip();
  }

  /** "AT" in capitals after a time is Atlantic Time, not the word; "PT" Pacific Time, not a Polish Friday. */
  #isShoutedZone({ raw }: Token): boolean {
    return /^[A-Z]+$/.test(raw) && isZoneName(raw) && this.#time !== undefined;
  }

  #skip(): boolean {
    this.#at++;
    return true;
  }

  #meaning(meaning: Meaning): boolean {
    this.#at++;
    if (this.#isSign(".") && this.#peek()!.glued) this.#at++;
    // "21 Mar" is the month, "mar. 21 mai" a weekday.
    const isEither = meaning.month !== undefined && meaning.weekday !== undefined;
    if (isEither && (this.#day === undefined || this.#month !== undefined)) this.#either = meaning;
    else if (meaning.month !== undefined) {
      if (this.#month !== undefined) return false;
      this.#month = meaning.month;
    } else if (meaning.weekday !== undefined) this.#weekday = meaning.weekday;
    else if (meaning.half !== undefined) this.#setHalf(meaning.half);
    else if (meaning.hour !== undefined) return this.#setTime(meaning.hour, 0, 0, 0, "minute");
    else if (meaning.unit === "after") return this.#monthNumber();
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
    this.#at++;
    return true;
  }

  /** `IST`, `GMT+5:30`, `MST -0700` */
  #zoneName(token: Token): boolean {
    this.#at++;
    const isUniversal = /^(?:gmt|utc|ut|z)$/.test(token.text);
    if ((this.#isSign("+") || this.#isSign("-")) && this.#peek(1)?.kind === "number") {
      if (!isUniversal) this.#zone = token.raw;
      return this.#numericOffset();
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
    if ((token.text === "+" || token.text === "-") && this.#peek(1)?.kind === "number" && this.#isOffsetHere(token))
      return this.#numericOffset();
    if (token.text === "(" || token.text === "[") return this.#bracket(token.text === "(" ? ")" : "]");
    this.#at++;
    return token.text !== "+";
  }

  #isOffsetHere(token: Token): boolean {
    if (this.#time === undefined && this.#zone === undefined) return false;
    return token.text === "+" || this.#peek(1)!.glued;
  }

  /** What stands in brackets after an offset names it: `+0530 (India Standard Time)`. */
  #bracket(close: string): boolean {
    this.#at++;
    if (this.#offset === undefined) return true;
    while (this.#at < this.#tokens.length && !this.#isSign(close)) {
      const { kind, text } = this.#peek()!;
      if (kind === "zone" || isZoneName(text)) this.#zone ??= this.#peek()!.raw;
      this.#at++;
    }
    return this.#isSign(close) && this.#skip();
  }

  /** `+0530`, `+05:30`, `+5`, `-00:20` */
  #numericOffset(): boolean {
    const sign = this.#peek()!.text === "-" ? -1 : 1;
    const { text } = this.#peek(1)!;
    this.#at += 2;
    let hours = Number(text.length > 2 ? text.slice(0, -2) : text);
    let minutes = text.length > 2 ? Number(text.slice(-2)) : 0;
    if (text.length > 4) return false;
    if (text.length <= 2 && this.#isSign(":")) {
      if (this.#peek(1)?.kind !== "number" || this.#peek(1)!.text.length !== 2) return false;
      minutes = this.#numberAt(1)!;
      this.#at += 2;
    }
    if (hours > 23 || minutes > 59) return false;
    hours = hours * 60 + minutes;
    if (sign < 0 && hours === 0) this.#isUnknownOffset = true;
    else this.#offset = sign * hours;
    return true;
  }

  // ── The whole ─────────────────────────────────────────────────────────────

  #finish(): Timestamp | undefined {
    this.#settleMonth();
    if (this.#pair !== undefined && !this.#settleOrder(this.#pair)) return undefined;
    if (
      this.#year === undefined ||
      (this.#month === undefined && (this.#day !== undefined || this.#time !== undefined))
    )
      return undefined;
    if (this.#day === undefined && this.#time !== undefined) return undefined;
    const hour = this.#hour();
    if (hour === undefined) return undefined;
    const { minute = 0, second = 0, millisecond = 0 } = this.#time ?? {};
    const local = instantOf(this.#year, this.#month ?? 0, this.#day ?? 1, hour, minute, second);
    if (local === undefined) return undefined;
    const offset = this.#resolveOffset(local);
    if (offset === FAILED) return undefined;
    const instant = local - (offset ?? 0) * 60_000;
    if (second === 60 && !isLeapSecond(instant)) return undefined;
    return new Timestamp(instant + millisecond, {
      offset,
      zone: this.#zone,
      precision: this.#precision(),
    });
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
  #hour(): number | undefined {
    const hour = this.#time?.hour ?? 0;
    if (this.#half === undefined) return hour;
    if (this.#time === undefined) return undefined;
    if (this.#half === "am") return hour > 12 ? undefined : hour % 12;
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

/** What stands between hours and minutes, or after an hour alone. */
const isHourMark = ({ text }: Token) => /^(?:h|u|ч|uhr|o['’]clock)$/.test(text);

/** `Etc/GMT` and its kin need no zone database. */
const universal = (zone: string) => (/^Etc\/(?:GMT|UTC|UCT|Zulu|Universal)$/i.test(zone) ? 0 : undefined);

/** RFC 2822 §4.3: 00 to 49 are 20xx, 50 to 99 19xx. */
function yearOf(digits: string): number {
  const value = Number(digits);
  return digits.length > 2 ? value : value + (value < 50 ? 2000 : 1900);
}

// ── Datelines in running text ───────────────────────────────────────────────

/** A dateline at the beginning of a line. */
export interface FoundDateline {
  readonly timestamp: Timestamp;
  /** UTF-16 offsets within the text. */
  readonly start: number;
  readonly end: number;
  /** "1 min read" in front of it. */
  readonly readingMinutes?: number;
}

/**
 * Finds a dateline at the start of a line, also where text is glued to it, as copying from a web page does.
 *
 * @example findDateline("1 min read 21 Mar 2023, 04:39 PM ISTChinese President …") // ends after "IST"
 */
export function findDateline(text: string, options: DatelineOptions = {}): FoundDateline | undefined {
  const line = text.slice(0, LONGEST);
  if (!/\p{Nd}/u.test(line)) return undefined;
  const start = line.length - line.trimStart().length;
  for (const end of endsOf(line).reverse()) {
    const candidate = line.slice(start, end);
    const timestamp =
      /\p{Nd}/u.test(candidate) && !endsInBeginning(candidate) ? readDateline(candidate, options) : undefined;
    if (timestamp === undefined || timestamp.precision === "year" || timestamp.precision === "month") continue;
    if (/^\s+\p{L}/u.test(line.slice(end)) && endsInOtherWeekday(candidate, timestamp, options)) continue;
    const minutes = /(\p{Nd}{1,3})\s*min(?:ute)?s?\.?\s+read/iu.exec(candidate)?.[1];
    return {
      timestamp,
      start,
      end,
      ...(minutes === undefined ? {} : { readingMinutes: Number(asciiDigits(minutes)) }),
    };
  }
  return undefined;
}

/** Words that begin what follows them, in lower case or with a capital. */
const BEGINNINGS = new Set(
  "the at on of in and first last de del a à as às al la las le les lo los el il alle ao aos em en um den i o w в на с от".split(
    " ",
  ),
);

/** A dateline does not end in such a word, or in a letter alone: "21 Mar 2023 The bridge" ends in the year. "AT" is a zone. */
function endsInBeginning(candidate: string): boolean {
  const word = /(?<![\p{L}\p{M}.])\p{L}+$/u.exec(candidate)?.[0] ?? "";
  if (/^(?:[A-Y]|Am)$/.test(word)) return true;
  return word.slice(1) === word.slice(1).toLowerCase() && BEGINNINGS.has(word.toLowerCase());
}

/** "21 Mar 2023 Sun rises", "… Sam Smith": that was a Tuesday, so the word begins the text, of whichever language it is a weekday. */
function endsInOtherWeekday(candidate: string, found: Timestamp, options: DatelineOptions): boolean {
  const word = /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]*$/u.exec(candidate)?.[0] ?? "";
  const weekday = (options.words ?? english)(word.toLowerCase())?.weekday;
  if (weekday === undefined || weekday === weekdayOf(found)) return false;
  // In "2023 21 Mar" the word is the month.
  return readDateline(candidate.slice(0, -word.length), options)?.getTime() === found.getTime();
}

const weekdayOf = (at: Timestamp) => new Date(at.getTime() + (at.offset ?? 0) * 60_000).getUTCDay();

/** Where a dateline may end: after a token, between a zone in capitals and a word glued to it, between digits and letters. */
function endsOf(line: string): number[] {
  const ends = new Set<number>();
  for (const { index, 0: raw } of line.matchAll(/\p{Nd}+|\p{L}[\p{L}\p{M}]*|[)\]]/gu)) {
    // "Monday's vote" has no end after "Monday".
    if (!/^['’]\p{L}/u.test(line.slice(index + raw.length, index + raw.length + 2))) ends.add(index + raw.length);
    const glued = /^(\p{Lu}{1,5})\p{Lu}\p{Ll}/u.exec(raw)?.[1];
    if (glued !== undefined) ends.add(index + glued.length);
  }
  return [...ends].slice(0, 40);
}
