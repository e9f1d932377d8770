import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { type Byline, parseByline } from "../../src/index.ts";
import { PRINT } from "./byline-print-rows.ts";
import { isMarkedByline } from "../../src/newsroom/byline.ts";

/** `Name/role`, with `<email>` and the URL where there are any; role `author` is left out. */
const shown = (bylines: readonly Byline[]) =>
  bylines
    .map(({ name, role, email, url }) =>
      [role === "author" ? name : `${name}/${role}`, email && `<${email}>`, url].filter(Boolean).join(" "),
    )
    .join("; ");

type Row = readonly [printed: string, meant: string];

const PEOPLE: readonly Row[] = [
  ["By Jane Doe", "Jane Doe"],
  ["by Jane Doe", "Jane Doe"],
  ["BY JANE DOE", "JANE DOE"],
  ["Jane Doe", "Jane Doe"],
  ["By: Jane Doe", "Jane Doe"],
  ["Written by Jane Doe", "Jane Doe"],
  ["Story by Jane Doe", "Jane Doe"],
  ["By Jane Doe and John Smith", "Jane Doe; John Smith"],
  ["By Jane Doe & John Smith", "Jane Doe; John Smith"],
  ["By Jane Doe, John Smith and Meera Nair", "Jane Doe; John Smith; Meera Nair"],
  ["By Jane Doe, John Smith, and Meera Nair", "Jane Doe; John Smith; Meera Nair"],
  ["By Jean-Luc O'Neill", "Jean-Luc O'Neill"],
  ["By J. R. R. Tolkien", "J. R. R. Tolkien"],
  ["By Ludwig van Beethoven", "Ludwig van Beethoven"],
  ["By Charles de Gaulle and Simone de Beauvoir", "Charles de Gaulle; Simone de Beauvoir"],
  ["By Martin Luther King Jr.", "Martin Luther King Jr."],
  ["By Martin Luther King, Jr.", "Martin Luther King, Jr."],
  ["By Jane Doe, PhD and Max Roe", "Jane Doe, PhD; Max Roe"],
  ["By Jane Doe, M.D., and Max Roe", "Jane Doe, M.D.; Max Roe"],
  ["By Jane Doe, Md Rahman", "Jane Doe; Md Rahman"],
  ["By Dr. Jane Doe", "Dr. Jane Doe"],
  ["By José García", "José García"],
  ["By Zoë Kravitz", "Zoë Kravitz"],
  ["By Müller", "Müller"],
  ["  By   Jane   Doe  ", "Jane Doe"],
];

const PLACES: readonly Row[] = [
  ["By Jane Doe in Delhi", "Jane Doe"],
  ["By Jane Doe in New Delhi", "Jane Doe"],
  ["Jane Doe in Beijing and John Smith in Washington", "Jane Doe; John Smith"],
  ["By Jane Doe, Political Correspondent", "Jane Doe"],
  ["By Jane Doe, BBC News", "Jane Doe; BBC News/publisher"],
  ["By Jane Doe - Special to The Post", "Jane Doe"],
  ["By Jane Doe, Special to The Post", "Jane Doe"],
  ["By Jane Doe — Political Correspondent", "Jane Doe"],
  ["By Jane Doe – New Delhi", "Jane Doe"],
  ["PTI | New Delhi", "PTI/agency"],
  ["ANI | Mumbai", "ANI/agency"],
];

const AGENCIES: readonly Row[] = [
  ["Reuters", "Reuters/agency"],
  ["By Reuters", "Reuters/agency"],
  ["AFP", "AFP/agency"],
  ["PTI", "PTI/agency"],
  ["ANI", "ANI/agency"],
  ["IANS", "IANS/agency"],
  ["dpa", "dpa/agency"],
  ["Associated Press", "Associated Press/agency"],
  ["The Associated Press", "The Associated Press/agency"],
  ["Agencies", "Agencies/agency"],
  ["(Agencies)", "Agencies/agency"],
  ["By Jane Doe, Reuters", "Jane Doe; Reuters/agency"],
  ["By Jane Doe and John Smith, Reuters", "Jane Doe; John Smith; Reuters/agency"],
  ["By Jane Doe | Reuters", "Jane Doe; Reuters/agency"],
  ["By Jane Doe — Reuters", "Jane Doe; Reuters/agency"],
  ["Jane Doe - Reuters", "Jane Doe; Reuters/agency"],
  ["Jane Doe, Associated Press", "Jane Doe; Associated Press/agency"],
  ["(With inputs from ANI)", "ANI/agency"],
  ["With inputs from ANI", "ANI/agency"],
  ["With inputs from PTI and ANI", "PTI/agency; ANI/agency"],
  ["(With inputs from agencies)", ""],
  ["With agency inputs", ""],
  ["With input from Reuters", "Reuters/agency"],
  ["(With Reuters inputs)", "Reuters/agency"],
  ["Source: AFP", "AFP/agency"],
];

const ROLES: readonly Row[] = [
  ["Edited by Tom Ashby", "Tom Ashby/editor"],
  ["Editing by Tom Ashby and Ann Lee", "Tom Ashby/editor; Ann Lee/editor"],
  ["(Editing by Tom Ashby)", "Tom Ashby/editor"],
  ["Reporting by Jane Doe; Editing by Tom Ashby", "Jane Doe; Tom Ashby/editor"],
  ["(Reporting by Jane Doe and John Smith; Editing by Tom Ashby)", "Jane Doe; John Smith; Tom Ashby/editor"],
  ["Translated by Ann Lee", "Ann Lee/translator"],
  ["Photo: Jane Doe", "Jane Doe/photographer"],
  ["Photos by Jane Doe", "Jane Doe/photographer"],
  ["Photograph: Jane Doe", "Jane Doe/photographer"],
  ["Photo: AFP", "AFP/agency"],
  ["Illustration by Ann Lee", "Ann Lee/illustrator"],
  ["Written by Jane Doe | Edited by Tom Ashby", "Jane Doe; Tom Ashby/editor"],
  ["Reported by: Sneha | Edited by: Ravi", "Sneha; Ravi/editor"],
  ["Words by Jane Doe, photographs by Tom Ashby", "Jane Doe; Tom Ashby/photographer"],
  ["Text: Anna Schmidt, Fotos: Karl Braun", "Anna Schmidt; Karl Braun/photographer"],
  ["Text und Fotos: Anna Schmidt", "Anna Schmidt"],
  [
    "By Jane Doe, with contributions from Tom Ashby and Ann Lee",
    "Jane Doe; Tom Ashby/contributor; Ann Lee/contributor",
  ],
  ["By Jane Doe and Tom Ashby, additional reporting by Ann Lee", "Jane Doe; Tom Ashby; Ann Lee/contributor"],
  ["By Jane Doe, De Niro", "Jane Doe; De Niro"],
];

const MAILBOXES: readonly Row[] = [
  ["jane@example.com (Jane Doe)", "Jane Doe <jane@example.com>"],
  ["Jane Doe <jane@example.com>", "Jane Doe <jane@example.com>"],
  ['"Jane Doe" <jane@example.com>', "Jane Doe <jane@example.com>"],
  ["jane@example.com", "jane@example.com <jane@example.com>"],
  ["<jane@example.com>", "jane@example.com <jane@example.com>"],
  ["mailto:jane@example.com", "jane@example.com <jane@example.com>"],
  ["Jane Doe (jane@example.com)", "Jane Doe <jane@example.com>"],
  ["Jane Doe <jane@example.com>, Tom <tom@example.com>", "Jane Doe <jane@example.com>; Tom <tom@example.com>"],
  ["jane@example.com (Jane Doe), tom@example.com (Tom)", "Jane Doe <jane@example.com>; Tom <tom@example.com>"],
  ["By Jane Doe jane@example.com", "Jane Doe <jane@example.com>"],
];

const TRANSLATED: readonly Row[] = [
  ["Von Anna Schmidt", "Anna Schmidt"],
  ["Von Anna Schmidt und Karl Braun", "Anna Schmidt; Karl Braun"],
  ["Von Anna Schmidt, dpa", "Anna Schmidt; dpa/agency"],
  ["Par Jean Dupont", "Jean Dupont"],
  ["Par Jean Dupont et Marie Curie", "Jean Dupont; Marie Curie"],
  ["Por Ana García", "Ana García"],
  ["Por Ana García y Luis Pérez", "Ana García; Luis Pérez"],
  ["Di Marco Rossi", "Marco Rossi"],
  ["Di Marco Rossi e Anna Bianchi", "Marco Rossi; Anna Bianchi"],
  ["Door Jan de Vries", "Jan de Vries"],
];

const HANDLES: readonly Row[] = [
  ["By Jane Doe @janedoe", "Jane Doe https://x.com/janedoe"],
  ["By Jane Doe (@janedoe)", "Jane Doe https://x.com/janedoe"],
];

const WRAPPINGS: readonly Row[] = [
  ["— Reuters", "Reuters/agency"],
  ["- By Jane Doe", "Jane Doe"],
  ["[By Jane Doe]", "Jane Doe"],
  ["{By Jane Doe}", "Jane Doe"],
  ["（By Jane Doe）", "Jane Doe"],
  ["By Jane Doe.", "Jane Doe"],
  ["By Jane Doe Jr.", "Jane Doe Jr."],
  ["By Jane D.", "Jane D."],
  ['By "Jane Doe"', "Jane Doe"],
];

const SEVERAL_CREDITS: readonly Row[] = [
  ["By Jane Doe. Edited by Tom Ashby", "Jane Doe; Tom Ashby/editor"],
  ["By Jane Doe. With inputs from PTI", "Jane Doe; PTI/agency"],
  ["By Jane Doe. Photos by Ann Lee", "Jane Doe; Ann Lee/photographer"],
  ["By Jane Doe; Jane Doe", "Jane Doe"],
  ["By Jane Doe; Edited by Jane Doe", "Jane Doe; Jane Doe/editor"],
  ["By Jane Doe, Jane Doe", "Jane Doe"],
  ["Edited by Reuters", "Reuters/editor"],
];

/** Titles and desks: what somebody is, not who. */
const TITLES: readonly Row[] = [
  ["By Jane Doe, Senior Reporter", "Jane Doe"],
  ["By Jane Doe, White House correspondent", "Jane Doe"],
  ["By Jane Doe, editor-at-large", "Jane Doe"],
  ["By Jane Doe, New Delhi", "Jane Doe"],
  ["By Our Correspondent", "Our Correspondent"],
  ["By Sports Desk", "Sports Desk"],
  ["HT News Desk", "HT News Desk"],
  ["By Web Team", "Web Team"],
];

const LIMITS: readonly Row[] = [
  [`By ${"Ab ".repeat(5)}Ab`, "Ab Ab Ab Ab Ab Ab"],
  [`By ${"Ab ".repeat(6)}Ab`, ""],
  [`By ${"A".repeat(80)}`, "A".repeat(80)],
  [`By ${"A".repeat(81)}`, ""],
  [`By Jane Doe${" and John Smith".repeat(19)}`, "Jane Doe; John Smith"],
  [`By Jane Doe${" and John Smith".repeat(20)}`, ""],
];

/** Without a word that says so, only names throughout are a byline. */
const UNMARKED: readonly Row[] = [
  ["Jane Doe and John Smith", "Jane Doe; John Smith"],
  ["Jane Doe, PTI", "Jane Doe; PTI/agency"],
  ["Jane", ""],
  ["jane doe", ""],
  ["Jane doe", ""],
  ["Jane Doe, read more", ""],
  ["Jane Doe 2", ""],
  ["Jane + Doe", ""],
  ["Ab Ab Ab Ab Ab", "Ab Ab Ab Ab Ab"],
  ["Ab Ab Ab Ab Ab Ab", ""],
  ["राम कुमार", "राम कुमार"],
  ["राम कुमार आए।", ""],
  ["राम कुमार आए.", ""],
  ["Erster Absatz.", ""],
  ["राम कुमार?", ""],
  [`${"राम ".repeat(4)}${"म".repeat(14)}`, `${"राम ".repeat(4)}${"म".repeat(14)}`],
  [`${"राम ".repeat(4)}${"म".repeat(15)}`, ""],
  ["Jane Doe, News Desk", "Jane Doe; News Desk"],
  ["Jane Doe, jane", ""],
  ["Jean-Luc O’Neill", "Jean-Luc O’Neill"],
  ["Ludwig van Beethoven", "Ludwig van Beethoven"],
  ["Ludwig vans Beethoven", ""],
];

const FURTHER_ROLES: readonly Row[] = [
  ["Published by: Jane Doe", "Jane Doe/publisher"],
  ["Posted by Jane Doe", "Jane Doe"],
  ["Author: Jane Doe", "Jane Doe"],
  ["Additional reporting by Ann Lee", "Ann Lee/contributor"],
  ["Bearbeitet von Karl Braun", "Karl Braun/editor"],
  ["Foto: Karl Braun", "Karl Braun/photographer"],
  ["記者 山田太郎", "山田太郎"],
  ["王小明 记者", "王小明"],
  ["홍길동 기자", "홍길동"],
];

/** Japanese and Chinese set no blanks, so a word may begin with one that says who wrote: a press conference is nobody. */
const BEGIN_LIKE_ROLES: readonly Row[] = [
  ["記者会見", ""],
  ["記者會見", ""],
  ["記者クラブ", ""],
  ["記者団", ""],
  ["記者席", ""],
  ["記者証", ""],
  ["記者発表", ""],
  ["記者手帳", ""],
  ["記者座談会", ""],
  ["記者の目", ""],
  ["記者が見た被災地", ""],
  ["记者会", ""],
  ["记者招待会", ""],
  ["记者协会", ""],
  ["记者证", ""],
  ["记者站", ""],
  ["记者从市政府获悉", ""],
  ["记者了解到", ""],
  ["记者采访", ""],
  ["기자회견", ""],
  ["기자협회", ""],
  ["编辑器", ""],
  ["編集会議", ""],
  ["写真展", ""],
  ["作者不詳", ""],
  ["記者会見、山田太郎", ""],
  ["記者", ""],
  ["作者 王小明", "王小明"],
  ["기자 홍길동", "홍길동"],
  ["写真 山田太郎", "山田太郎/photographer"],
  ["编辑：王小明", "王小明/editor"],
  ["責任編輯 王小明", "王小明/editor"],
  ["編集部", "編集部"],
  ["编辑部", "编辑部"],
  ["本刊编辑部", "本刊编辑部"],
  ["記者山田太郎", "山田太郎"],
  ["记者王小明", "王小明"],
  ["记者席慕蓉", "席慕蓉"],
  ["記者 会田誠", "会田誠"],
  ["記者：会田誠", "会田誠"],
  ["記者室井佑月", "室井佑月"],
  ["文在寅", "文在寅"],
  ["기성용", "기성용"],
];

const NONE: readonly Row[] = [
  ["", ""],
  ["   ", ""],
  ["By", ""],
  ["The bridge was reopened on Tuesday by the mayor of the town.", ""],
  ["Shares fell 3% in early trading, led by banks and insurers.", ""],
  ["21 Mar 2023, 04:39 PM IST", ""],
  ["By 2030, half of all cars will be electric", ""],
  ["Read more", ""],
  ["https://example.com/", ""],
];

/** What tells one person from the next, in each language. */
const SEPARATED: readonly Row[] = [
  ["By Jane Doe , Ann Lee", "Jane Doe; Ann Lee"],
  ["By Jane Doe / Ann Lee", "Jane Doe; Ann Lee"],
  ["By Jane Doe • Ann Lee", "Jane Doe; Ann Lee"],
  ["By Jane Doe · Ann Lee", "Jane Doe; Ann Lee"],
  ["By Jane Doe | Ann Lee", "Jane Doe; Ann Lee"],
  ["By Jane Doe AND Ann Lee", "Jane Doe; Ann Lee"],
  ["By Jane Doe, and by Ann Lee", "Jane Doe; Ann Lee"],
  ["By Jane Doe Sr, Ann Lee", "Jane Doe Sr; Ann Lee"],
  ["By Jane Doe, III, Ann Lee", "Jane Doe, III; Ann Lee"],
  ["By Jane Doe, Srinivas Rao", "Jane Doe; Srinivas Rao"],
  ["Von Anna Schmidt, und Karl Braun", "Anna Schmidt; Karl Braun"],
  ["Av Anna Berg och Karl Ek", "Anna Berg; Karl Ek"],
  ["Av Anna Berg og Karl Ek", "Anna Berg; Karl Ek"],
  ["Door Jan de Vries en Anna Smit", "Jan de Vries; Anna Smit"],
  ["Przez Jan Kos i Anna Nowak", "Jan Kos; Anna Nowak"],
  ["Автор: Анна Ли и Пётр Иванов", "Анна Ли; Пётр Иванов"],
  ["राम कुमार और श्याम लाल", "राम कुमार; श्याम लाल"],
  ["राम कुमार व श्याम लाल", "राम कुमार; श्याम लाल"],
  ["Yazan Ali Kaya ve Ayşe Ak", "Ali Kaya; Ayşe Ak"],
  ["Oleh Budi Santoso dan Ayu Lestari", "Budi Santoso; Ayu Lestari"],
  ["山田太郎、佐藤花子", "山田太郎; 佐藤花子"],
  ["作者：王小明，李小红", "王小明; 李小红"],
  ["文／山田太郎／佐藤花子", "山田太郎; 佐藤花子"],
  ["محمد علي، سارة حسن", "محمد علي; سارة حسن"],
  ["محمد علي وسارة حسن", "محمد علي; سارة حسن"],
  ["By Jane Doe,, Ann Lee", "Jane Doe; Ann Lee"],
];

/** What stands beside a name: where somebody is, what she is, how she can be reached. */
const ALSO_REPORTED: readonly Row[] = [
  ["By Jane Doe (Reuters)", "Jane Doe; Reuters/agency"],
  ["By Jane Doe (Reuters), Ann Lee", "Jane Doe; Reuters/agency; Ann Lee"],
  ["By Jane Doe (editor)", "Jane Doe"],
  ["By Jane Doe (London)", "Jane Doe"],
  ["By Jane (Jo) Doe", "Jane (Jo) Doe"],
  ["By Jane Doe (Jo)", "Jane Doe (Jo)"],
  ["By Jane Doe)", "Jane Doe"],
  ["(By Jane Doe", "Jane Doe"],
  ["By Jane Doe, jane@example.com", "Jane Doe <jane@example.com>"],
  ["By Jane Doe, jane@example.com and Ann Lee", "Jane Doe <jane@example.com>; Ann Lee"],
  ["By jane@example.com and Ann Lee", "jane@example.com <jane@example.com>; Ann Lee"],
  ["By Jane Doe, Ann Lee <ann@example.com>", "Jane Doe; Ann Lee <ann@example.com>"],
  ["jane@example.com (Doe, Jane)", "Doe, Jane <jane@example.com>"],
  ["By Jane Doe, me@jane", "Jane Doe; me@jane"],
  ["By Jane Doe, 2023", "Jane Doe"],
  ["Jane Doe, 2023", ""],
  ["Jane Doe,", "Jane Doe"],
  ["By Toby Jones", "Toby Jones"],
  ['By ""Jane Doe""', "Jane Doe"],
  ['By "" and Ann Lee', "Ann Lee"],
  ["( By Jane Doe )", "Jane Doe"],
  ["By Jane) Doe", "Jane) Doe"],
  ["With Reuters input", "Reuters/agency"],
  ["Not with Reuters inputs", ""],
  ["With Reuters inputs and thanks", ""],
  ["Bridge by ANI | Srinagar", ""],
  ["By Jane Doe | @janedoe", "Jane Doe https://x.com/janedoe"],
  ["By Jane Doe, @janedoe, and Ann Lee, @ann", "Jane Doe https://x.com/janedoe; Ann Lee https://x.com/ann"],
  ["By @janedoe", "@janedoe"],
  ["By Jane Doe and Ann Lee, London", "Jane Doe; Ann Lee"],
  ["By Jane Doe, Chicago, and Ann Lee, Paris", "Jane Doe; Ann Lee"],
  ["By London", "London"],
  ["By Jane Doe in Port of Spain", "Jane Doe"],
  ["By Jane Doe reporting from Kyiv", "Jane Doe"],
  ["By Jane Doe at large", "Jane Doe at large"],
  ["Von Anna Schmidt aus Berlin", "Anna Schmidt"],
  ["By Jane Doe/Delhi", "Jane Doe"],
  ["By Jane Doe/delhi", "Jane Doe"],
  ["By Senior Reporter", ""],
  ["By Jane Doe and our Senior Reporter", "Jane Doe"],
  ["By Jane Doe, chief critic", "Jane Doe"],
  ["By Jane Doe, reporter in Delhi", "Jane Doe"],
  ["By Jane Doe, Staff Writers", "Jane Doe"],
  ["PTI | Srinagar", "PTI/agency"],
  ["PTI | Srinagar, Jammu and Kashmir", "PTI/agency"],
  ["PTI/Srinagar", "PTI/agency"],
  ["PTI／Srinagar", "PTI/agency"],
  ["By PTI | Srinagar", "PTI/agency; Srinagar"],
  ["Jane | Srinagar", ""],
  ["With Jane inputs", ""],
  ["By Mrs. Jane Doe", "Mrs. Jane Doe"],
  ["By Jane St. John", "Jane St. John"],
  ["By Jane Doe. then more", ""],
  ["By Who? Me", ""],
  ["By Jane Doe 2nd", ""],
  ["By “Jane Doe”", "Jane Doe"],
  ["Von „Anna Schmidt“", "Anna Schmidt"],
];

const WORDS_OF_ROLES: readonly Row[] = [
  ["Reported by Jane Doe", "Jane Doe"],
  ["Words by Jane Doe", "Jane Doe"],
  ["Contributions by Ann Lee", "Ann Lee/contributor"],
  ["With contributions from Ann Lee", "Ann Lee/contributor"],
  ["Sources: AFP, PTI", "AFP/agency; PTI/agency"],
  ["Source: Jane Doe", "Jane Doe/contributor"],
  ["Mit Material von dpa", "dpa/agency"],
  ["Con información de EFE", "EFE/agency"],
  ["Com informações da Lusa", "Lusa/agency"],
  ["Editor: Ann Lee", "Ann Lee/editor"],
  ["A cura di Anna Bianchi", "Anna Bianchi/editor"],
  ["Редактор: Анна Ли", "Анна Ли/editor"],
  ["Picture courtesy: Reuters", "Reuters/agency"],
  ["Image credit: Ann Lee", "Ann Lee/photographer"],
  ["写真：山田太郎", "山田太郎/photographer"],
  ["फोटो: राम कुमार", "राम कुमार/photographer"],
  ["Graphic: Ann Lee", "Ann Lee/illustrator"],
  ["Illustrated by AFP", "AFP/illustrator"],
  ["Übersetzt von Anna Schmidt", "Anna Schmidt/translator"],
  ["Translated by AFP", "AFP/translator"],
  ["Published by: Reuters", "Reuters/publisher"],
  ["Reporter: Jane Doe", "Jane Doe"],
  ["लेखक: राम कुमार", "राम कुमार"],
  ["김 특파원", "김"],
  ["김철수 특파원", "김철수"],
  ["Reporter:", ""],
];

const tables = {
  SEPARATED,
  ALSO_REPORTED,
  WORDS_OF_ROLES,
  PEOPLE,
  PLACES,
  AGENCIES,
  ROLES,
  MAILBOXES,
  TRANSLATED,
  HANDLES,
  WRAPPINGS,
  SEVERAL_CREDITS,
  TITLES,
  LIMITS,
  UNMARKED,
  FURTHER_ROLES,
  BEGIN_LIKE_ROLES,
  NONE,
};

describe.each(Object.entries({ ...tables, PRINT }))("%s", (_, rows) => {
  test.each(rows)("%j is %s", (printed, meant) => expect(shown(parseByline(printed))).toBe(meant));
});

test("the tables have at least 80 rows", () => expect(Object.values(tables).flat().length).toBeGreaterThanOrEqual(80));

test.each([
  ["By Jane Doe", true],
  ["  (By   Jane Doe)  ", true],
  ["With inputs from PTI", true],
  ["With Reuters inputs", true],
  ["홍길동 기자", true],
  ["Jane Doe", false],
  ["Bystander", false],
  ["記者 山田太郎", true],
  ["記者会見", false],
  [`By ${"a".repeat(297)}`, true],
  [`By ${"a".repeat(298)}`, false],
])("%j says by a word that it is a byline: %s", (text, isMarked) => expect(isMarkedByline(text)).toBe(isMarked));

test("holds what was printed, and no more", () => {
  expect(parseByline("By Jane Doe, Reuters")).toStrictEqual([
    { name: "Jane Doe", role: "author" },
    { name: "Reuters", role: "agency" },
  ]);
});

test("never throws, and never gives an empty name", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) =>
      parseByline(`By ${text}`).every(({ name }) => name.trim() !== ""),
    ),
  ));
