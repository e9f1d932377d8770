/** Bylines of languages that set no blank, or no comma, between names: who stands where is told by the words around them. */

import { isAgency, isPlace } from "./agencies.ts";

const CHINESE =
  /^[（(【[]?(\p{Script=Han}{2,10}?)??(?:特[约約]|[实實][习習]|[见見][习習])?(?:记者|記者)[:：]?\s?(\p{Script=Han}{2,4}?(?:[\s、，,和与與及]\s?\p{Script=Han}{2,4}?){0,5}?)(?:(\s?(?:\/\s)?)(\p{Script=Han}{0,6}?)(?:\d{1,2}日)?(?:[综綜]合)?(?:[报報][导導道]|[电電]|[讯訊]))?[)）】\]]?$/u;
/** What the name of a paper or a station ends with. */
const PAPER = /(?:[报報刊社网網台臺]|新[闻聞]|[时時][报報]|[周週]刊|客[户戶]端)$/u;
/** 记者会, 记者获悉: the word begins another one, or a sentence. */
const NO_NAME =
  /^(?:会|會|团|團|证|證|协|協|招待|[从從]|在|[获獲]|了解|[报報]|[发發]|[职職]|[节節]|站|俱|座|[采採]|[问問])/u;

const KOREAN =
  /^(?:\[[^\]]{1,20}\]\s?)?(?:\S{1,12}(?:일보|신문|뉴스|경제|방송|닷컴|TV|저널|타임스|투데이|미디어)\s)?(\p{Script=Hangul}{2,4}(?:[\s·,]\s?\p{Script=Hangul}{2,4}){0,5})\s?(?:선임|인턴|수석|객원|전문)?(?:기자|특파원)(?:\s?=)?\s?(\S{1,64}@\S{3,64})?$/u;

/** The line as `记者:张伟、李明; 新华社`, where it is a byline of that kind; else as it was. */
export function withNamesApart(line: string): string {
  if (/记者|記者/u.test(line)) return chinese(line) ?? line;
  return /기자|특파원/u.test(line) ? (korean(line) ?? line) : line;
}

function chinese(line: string): string | undefined {
  const match = CHINESE.exec(line.replace(/ ?[/／] ?/u, " / "));
  if (match === null) return undefined;
  const [, employer = "", names = "", gap = "", place] = match;
  if (NO_NAME.test(names) || !(employer === "" || PAPER.test(employer) || isAgency(employer))) return undefined;
  const list = names.split(/[\s、，,和与與及]\s?/u);
  // 记者张伟 alone is read as what it is.
  if (employer === "" && place === undefined && list.length === 1) return undefined;
  const last = place === undefined || gap !== "" ? list.at(-1)! : withoutPlace(`${list.at(-1)}${place}`);
  return `记者:${[...list.slice(0, -1), last].join("、")}`;
}

/** 张伟北京 → 张伟: a place that is known, else two characters behind a name of two or three. */
function withoutPlace(name: string): string {
  for (const length of [3, 2, 4]) if (isPlace(name.slice(length))) return name.slice(0, length);
  return name.length < 4 ? name : name.slice(0, Math.min(3, name.length - 2));
}

function korean(line: string): string | undefined {
  const match = KOREAN.exec(line);
  if (match === null) return undefined;
  const [, names, email = ""] = match as unknown as [string, string, string?];
  return `기자: ${names.split(/[\s·,]\s?/u).join(", ")} ${email}`.trim();
}
