/** Printed articles: the pairs of fixtures/articles, and the rules one by one. */

import { describe, expect, test } from "vitest";
import { distinct, idOfText, isCredit, parseArticleText } from "../../src/newsroom/article-text.ts";
import { pairsOf, plain } from "../fixture-pairs.ts";

describe("fixtures/articles", () => {
  const pairs = pairsOf("articles", "txt");
  test("are at least ten", () => expect(pairs.length).toBeGreaterThanOrEqual(10));
  test.each(pairs)("$name", ({ source, expected }) => {
    const article = parseArticleText(source);
    expect(plain(article)).toMatchObject(expected);
    expect(parseArticleText(source).id).toBe(article.id);
  });
});

describe("two dates in one line", () => {
  test.each([
    ["Published 21 Mar 2023, 04:39 PM IST | Updated 21 Mar 2023, 05:10 PM IST"],
    ["Updated 21 Mar 2023, 05:10 PM IST | Published 21 Mar 2023, 04:39 PM IST"],
    ["Published: 21 Mar 2023, 04:39 PM IST | Updated: 21 Mar 2023, 05:10 PM IST"],
    ["Updated: 21 Mar 2023, 05:10 PM IST | Published: 21 Mar 2023, 04:39 PM IST"],
    ["21 Mar 2023, 04:39 PM IST | Updated: 21 Mar 2023, 05:10 PM IST"],
    ["21 Mar 2023, 04:39 PM IST Updated 21 Mar 2023, 05:10 PM IST"],
    ["Published 21 Mar 2023, 04:39 PM IST • Last updated on 21 Mar 2023, 05:10 PM IST"],
    ["21 Mar 2023, 04:39 PM IST (Updated: 21 Mar 2023, 05:10 PM IST)"],
    ["प्रकाशित 21 मार्च 2023, 04:39 PM IST | अपडेट 21 मार्च 2023, 05:10 PM IST"],
  ])("%s", (line) => {
    const { published, updated } = parseArticleText(`Bridge reopens\n${line}\n\nThe first trams crossed.\n`);
    expect(published?.toRfc3339()).toBe("2023-03-21T16:39:00+05:30");
    expect(updated?.toRfc3339()).toBe("2023-03-21T17:10:00+05:30");
  });

  test("zones are meant for both", () => {
    const line = "Published 21 Mar 2023, 04:39 PM IST | Updated 21 Mar 2023, 05:10 PM IST";
    const { published, updated } = parseArticleText(`Bridge\n${line}\n`, { zones: { IST: "Europe/Dublin" } });
    expect([published?.offset, updated?.offset]).toEqual([0, 0]);
  });
});

test.each([
  ["lines", "The tram is late.\n"],
  ["points of a list", "- The tram is late\n"],
  ["credits", "(With inputs from ANI)\n"],
  ["parts of a line", "Tram | "],
])("60,000 %s in a row are read in time that grows with their number", { timeout: 10_000 }, (_, line) => {
  const article = parseArticleText(`Bridge\n${line.repeat(60_000)}`);
  expect(article.title).toBe("Bridge");
});

test.each([
  [
    "a place behind the date is neither standfirst nor text",
    "Updated - March 21, 2023 04:39 pm IST - New Delhi",
    "A standfirst that says more.",
    "First paragraph.",
  ],
  ["so with a bar", "21 Mar 2023, 04:39 PM IST | Mumbai", "A standfirst that says more.", "First paragraph."],
  [
    "text behind the date is the text where there is a standfirst",
    "21 Mar 2023, 04:39 PM IST It rained.",
    "A standfirst that says more.",
    "It rained.\n\nFirst paragraph.",
  ],
])("%s", (_, dateline, summary, contentText) => {
  const article = parseArticleText(
    `Xi in Moscow\nA standfirst that says more.\nBy Jane Doe\n${dateline}\n\nFirst paragraph.\nText: Jane Doe, Fotos: Tom Ashby\n`,
  );
  expect(article).toMatchObject({ summary, contentText });
  expect(article.bylines.map(({ name, role }) => `${name}/${role}`)).toEqual([
    "Jane Doe/author",
    "Tom Ashby/photographer",
  ]);
});

const shown = (text: string) => {
  const {
    id: _,
    bylines,
    categories,
    enclosures,
    links,
    extensions,
    contentText,
    ...said
  } = plain(parseArticleText(text));
  return { ...said, ...(bylines.length > 0 && { by: bylines.map(({ name }: { name: string }) => name).join("; ") }) };
};
const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join("\n");

describe("the head: the first line is the headline, then byline, dateline, reading time and standfirst", () => {
  const AT = "2023-03-21T16:39:00+05:30";
  const LINE = "21 Mar 2023, 04:39 PM IST";
  const STANDFIRST = "It was closed for nine months.";
  test.each([
    ["no text at all", "", {}],
    ["blanks alone", " \n\t\n", {}],
    ["a headline alone", "Bridge reopens", { title: "Bridge reopens" }],
    [
      "blank lines and a byte-order mark before it",
      "\ufeff\n \n\tBridge\u00a0 reopens \n",
      { title: "Bridge reopens" },
    ],
    [
      "line ends of Windows and of old Macs",
      `Bridge\r\n${LINE}\rTrams.`,
      { title: "Bridge", published: AT, contentHtml: paragraphs("Trams.") },
    ],
    [
      "a byline in front of the dateline",
      `Bridge\nBy Jane Doe\n${LINE}\nTrams.`,
      { title: "Bridge", by: "Jane Doe", published: AT, contentHtml: paragraphs("Trams.") },
    ],
    [
      "a byline after it",
      `Bridge\n${LINE}\nBy Jane Doe\nTrams.`,
      { title: "Bridge", by: "Jane Doe", published: AT, contentHtml: paragraphs("Trams.") },
    ],
    [
      "byline and dateline in one line",
      `Bridge\nBy Jane Doe | ${LINE}\nTrams.`,
      { title: "Bridge", by: "Jane Doe", published: AT, contentHtml: paragraphs("Trams.") },
    ],
    [
      "two people and a dateline in one line",
      `Bridge\nJane Doe | Tom Ashby | ${LINE}`,
      { title: "Bridge", by: "Jane Doe; Tom Ashby", published: AT },
    ],
    [
      "two people, a dateline and its update in one line",
      `Bridge\nJane Doe • ${LINE} • Updated 21 Mar 2023, 05:10 PM IST`,
      { title: "Bridge", by: "Jane Doe", published: AT, updated: "2023-03-21T17:10:00+05:30" },
    ],
    [
      "a dateline, then who wrote it",
      `Bridge\nPosted on ${LINE} by Jane Doe\nTrams.`,
      { title: "Bridge", by: "Jane Doe", published: AT, contentHtml: paragraphs("Trams.") },
    ],
    [
      "an update alone",
      `Bridge\nUpdated: ${LINE}\nTrams.`,
      { title: "Bridge", updated: AT, contentHtml: paragraphs("Trams.") },
    ],
    [
      "two datelines in two lines",
      `Bridge\n${LINE}\nUpdated: 21 Mar 2023, 05:10 PM IST`,
      { title: "Bridge", published: AT, updated: "2023-03-21T17:10:00+05:30" },
    ],
    [
      "two datelines that say nothing: the first is publication",
      `Bridge\n${LINE}\n22 Mar 2023`,
      { title: "Bridge", published: AT },
    ],
    [
      "two datelines in one line, the second says nothing",
      `Bridge\n${LINE} | 21 Mar 2023, 05:10 PM IST`,
      { title: "Bridge", published: AT, updated: "2023-03-21T17:10:00+05:30" },
    ],
    [
      "two updates: the second is no publication",
      `Bridge\nUpdated ${LINE}\nUpdated 22 Mar 2023, 04:39 PM IST`,
      { title: "Bridge", updated: AT, published: "2023-03-22T16:39:00+05:30" },
    ],
    [
      "a reading time in a line of its own",
      `Bridge\n3 min read\n${LINE}\nTrams.`,
      { title: "Bridge", readingMinutes: 3, published: AT, contentHtml: paragraphs("Trams.") },
    ],
    ["a reading time in words", `Bridge\n12 Minutes Read`, { title: "Bridge", readingMinutes: 12 }],
    [
      "a reading time in front of the dateline",
      `Bridge\n3 min read ${LINE}`,
      { title: "Bridge", readingMinutes: 3, published: AT },
    ],
    [
      "a reading time after it",
      `Bridge\n${LINE} | 3 mins. read`,
      { title: "Bridge", readingMinutes: 3, published: AT },
    ],
    [
      "a reading time after it, and the standfirst",
      `Bridge\n${LINE} · 3 min read · ${STANDFIRST}`,
      { title: "Bridge", readingMinutes: 3, published: AT, summary: STANDFIRST },
    ],
    [
      "the standfirst glued to the dateline",
      `Bridge\n${LINE}${STANDFIRST}\nTrams.`,
      { title: "Bridge", published: AT, summary: STANDFIRST, contentHtml: paragraphs("Trams.") },
    ],
    [
      "after it no more head",
      `Bridge\n${LINE}${STANDFIRST}\nJane Doe\nTrams.`,
      { title: "Bridge", published: AT, summary: STANDFIRST, contentHtml: paragraphs("Jane Doe", "Trams.") },
    ],
    [
      "a dash between dateline and standfirst",
      `Bridge\n${LINE} — ${STANDFIRST}`,
      { title: "Bridge", published: AT, summary: STANDFIRST },
    ],
    [
      "the standfirst between headline and byline",
      `Bridge\n${STANDFIRST}\nBy Jane Doe\nTrams.`,
      { title: "Bridge", summary: STANDFIRST, by: "Jane Doe", contentHtml: paragraphs("Trams.") },
    ],
    [
      "the standfirst between headline and dateline, spaced",
      `Bridge\n\n${STANDFIRST}\n\n${LINE}\n\nTrams.`,
      { title: "Bridge", summary: STANDFIRST, published: AT, contentHtml: paragraphs("Trams.") },
    ],
    [
      "two sentences in lines of their own there are text",
      `Bridge\n${STANDFIRST}\n${STANDFIRST}!\nBy Jane Doe`,
      { title: "Bridge", summary: STANDFIRST, contentHtml: paragraphs(`${STANDFIRST}!`), by: "Jane Doe" },
    ],
    [
      "20 characters are too short for a standfirst",
      `Bridge\n${"x".repeat(19)}.\nBy Jane Doe\nTrams.`,
      { title: "Bridge", contentHtml: paragraphs(`${"x".repeat(19)}.`, "By Jane Doe", "Trams.") },
    ],
    [
      "21 are not",
      `Bridge\n${"x".repeat(20)}.\nBy Jane Doe\nTrams.`,
      { title: "Bridge", summary: `${"x".repeat(20)}.`, by: "Jane Doe", contentHtml: paragraphs("Trams.") },
    ],
    [
      "399 are not too long",
      `Bridge\n${"x".repeat(398)}.\nBy Jane Doe\nTrams.`,
      { title: "Bridge", summary: `${"x".repeat(398)}.`, by: "Jane Doe", contentHtml: paragraphs("Trams.") },
    ],
    [
      "400 are",
      `Bridge\n${"x".repeat(399)}.\nBy Jane Doe\nTrams.`,
      { title: "Bridge", contentHtml: paragraphs(`${"x".repeat(399)}.`, "By Jane Doe", "Trams.") },
    ],
    [
      "a credit in brackets is no byline that follows",
      `Bridge\n${STANDFIRST}\n(With inputs from ANI)`,
      { title: "Bridge", contentHtml: paragraphs(STANDFIRST), by: "ANI" },
    ],
    [
      "a byline in the third line after the standfirst",
      `Bridge\n${STANDFIRST}\n3 min read\nPhoto: Ann Lee\nBy Jane Doe`,
      { title: "Bridge", summary: STANDFIRST, readingMinutes: 3, by: "Ann Lee; Jane Doe" },
    ],
    [
      "a standfirst under the dateline, set off from the text",
      `Bridge\n${LINE}\n${STANDFIRST}\n\nTrams.\n\nBuses.`,
      { title: "Bridge", published: AT, summary: STANDFIRST, contentHtml: paragraphs(STANDFIRST, "Trams.", "Buses.") },
    ],
    [
      "one paragraph after it is too little to be set off from",
      `Bridge\n${LINE}\n${STANDFIRST}\n\nTrams.`,
      { title: "Bridge", published: AT, contentHtml: paragraphs(STANDFIRST, "Trams.") },
    ],
    [
      "not without a dateline",
      `Bridge\nBy Jane Doe\n${STANDFIRST}\n\nTrams.\n\nBuses.`,
      { title: "Bridge", by: "Jane Doe", contentHtml: paragraphs(STANDFIRST, "Trams.", "Buses.") },
    ],
    [
      "not where a blank line is under the dateline",
      `Bridge\n${LINE}\n\n${STANDFIRST}\n\nTrams.\n\nBuses.`,
      { title: "Bridge", published: AT, contentHtml: paragraphs(STANDFIRST, "Trams.", "Buses.") },
    ],
    [
      "not where there was one",
      `Bridge\n${STANDFIRST}\n${LINE}\n${STANDFIRST}!\n\nTrams.\n\nBuses.`,
      {
        title: "Bridge",
        published: AT,
        summary: STANDFIRST,
        contentHtml: paragraphs(`${STANDFIRST}!`, "Trams.", "Buses."),
      },
    ],
    [
      "a point of a list is none",
      `Bridge\n${LINE}\n- ${STANDFIRST}\n\nTrams.\n\nBuses.`,
      {
        title: "Bridge",
        published: AT,
        contentHtml: `<ul>\n<li>${STANDFIRST}</li>\n</ul>\n${paragraphs("Trams.", "Buses.")}`,
      },
    ],
    [
      "a quotation is none",
      `Bridge\n${LINE}\n> ${STANDFIRST}\n\nTrams.\n\nBuses.`,
      {
        title: "Bridge",
        published: AT,
        contentHtml: `<blockquote><p>${STANDFIRST}</p></blockquote>\n${paragraphs("Trams.", "Buses.")}`,
      },
    ],
    [
      "a first paragraph that comes again is the standfirst",
      `Bridge\n${LINE}\n\n${STANDFIRST}\n\nTrams.\n\n${STANDFIRST}`,
      { title: "Bridge", published: AT, summary: STANDFIRST, contentHtml: paragraphs(STANDFIRST, "Trams.") },
    ],
    [
      "a date seven lines below the headline is read",
      `Bridge${"\n".repeat(8)}${LINE}`,
      { title: "Bridge", published: AT },
    ],
    [
      "a date further down is text",
      `Bridge${"\n".repeat(16)}${LINE}`,
      { title: "Bridge", contentHtml: paragraphs(LINE) },
    ],
    [
      "a date after the text has begun is text",
      `Bridge\nTrams.\n${LINE}`,
      { title: "Bridge", contentHtml: paragraphs("Trams.", LINE) },
    ],
  ])("%s", (_, text, said) => expect(shown(text)).toStrictEqual(said));
});

describe("the body: a blank line ends a paragraph; without any, each line is one", () => {
  const body = (text: string) => parseArticleText(`Bridge\n21 Mar 2023\n${text}`).contentHtml;
  test.each([
    ["lines", "Trams.\nBuses.", paragraphs("Trams.", "Buses.")],
    ["lines of a paragraph are joined", "Trams\nrun.\n\nBuses.", paragraphs("Trams run.", "Buses.")],
    ["several blank lines are one", "Trams.\n\n\n\nBuses.", paragraphs("Trams.", "Buses.")],
    ["markup is text", "A < B & C > D", paragraphs("A &lt; B &amp; C &gt; D")],
    [
      "a short line without a full stop is a sub-headline",
      "Trams.\n\nWhat next\n\nBuses.",
      `${paragraphs("Trams.")}\n<h2>What next</h2>\n${paragraphs("Buses.")}`,
    ],
    ["not at the end", "Trams.\n\nWhat next", paragraphs("Trams.", "What next")],
    ["not where no line is blank", "What next\nTrams.", paragraphs("What next", "Trams.")],
    ["not two lines", "Trams.\n\nWhat next\nof all\n\nBuses.", paragraphs("Trams.", "What next of all", "Buses.")],
    [
      "80 characters are short",
      `Trams.\n\n${"x".repeat(80)}\n\nBuses.`,
      `${paragraphs("Trams.")}\n<h2>${"x".repeat(80)}</h2>\n${paragraphs("Buses.")}`,
    ],
    ["81 are not", `Trams.\n\n${"x".repeat(81)}\n\nBuses.`, paragraphs("Trams.", "x".repeat(81), "Buses.")],
    ["a question is none", "Trams.\n\nWhat next?\n\nBuses.", paragraphs("Trams.", "What next?", "Buses.")],
    [
      "a sign at the beginning makes none",
      "Trams.\n\n… and more\n\nBuses.",
      paragraphs("Trams.", "… and more", "Buses."),
    ],
    [
      "points are a list",
      "Rules:\n\n- Trams\n* Buses\n• Boats\n\nEnd.",
      `${paragraphs("Rules:")}\n<ul>\n<li>Trams</li>\n<li>Buses</li>\n<li>Boats</li>\n</ul>\n${paragraphs("End.")}`,
    ],
    [
      "points set apart are one list",
      "- Trams\n\n- Buses\n\nEnd.",
      `<ul>\n<li>Trams</li>\n<li>Buses</li>\n</ul>\n${paragraphs("End.")}`,
    ],
    [
      "points in lines are one list",
      "Rules:\n- Trams\n- Buses\nEnd.",
      `${paragraphs("Rules:")}\n<ul>\n<li>Trams</li>\n<li>Buses</li>\n</ul>\n${paragraphs("End.")}`,
    ],
    [
      "points right under a paragraph",
      "Rules\nfor all:\n- Trams\n- Buses\n\nEnd.",
      `${paragraphs("Rules for all:")}\n<ul>\n<li>Trams</li>\n<li>Buses</li>\n</ul>\n${paragraphs("End.")}`,
    ],
    ["a dash without a blank is no point", "-10 degrees", paragraphs("-10 degrees")],
    ["a point and a line are a paragraph", "- Trams\nand buses\n\nEnd.", paragraphs("- Trams and buses", "End.")],
    [
      "a quotation",
      "> Trams\n>are late\n\nEnd.",
      `<blockquote><p>Trams are late</p></blockquote>\n${paragraphs("End.")}`,
    ],
  ])("%s", (_, text, html) => expect(body(text)).toBe(html));

  test("as text, paragraphs are set apart and points have one", () => {
    const article = parseArticleText("Bridge\n21 Mar 2023\n\nTrams.\n\n- Buses\n- Boats\n\n> End.\n");
    expect(article.contentText).toBe("Trams.\n\n• Buses\n• Boats\n\nEnd.");
  });
});

describe("credits at the end are bylines", () => {
  test.each([
    ["(With inputs from ANI)", true],
    ["[Edited by Tom Ashby]", true],
    ["— Reuters", true],
    ["Reuters", true],
    ["Reuters, AFP", true],
    ["With inputs from PTI", true],
    ["Edited by Tom Ashby", true],
    ["Reporting by Jane Doe; Editing by Tom Ashby", true],
    ["Photo: Ann Lee", true],
    ["Von Anna Schmidt", true],
    ["Jane Doe", false],
    ["Jane Doe, Reuters", false],
    ["Bystanders Cheered", false],
    ["The trams run again.", false],
    ["(The trams run again, slowly, from nine in the morning.)", false],
  ])("%s: %s", (line, is) => expect(isCredit(line)).toBe(is));

  test("in their order, after those of the head, and each once", () => {
    const text = "Bridge\nBy Jane Doe\n\nTrams.\n\nEdited by Tom Ashby\n\n(With inputs from ANI)\nBy Jane Doe\n\n";
    expect(shown(text)).toStrictEqual({
      title: "Bridge",
      by: "Jane Doe; Tom Ashby; ANI",
      contentHtml: paragraphs("Trams."),
    });
  });
  test("160 characters may be one, 161 are text", () => {
    const credit = (length: number) =>
      `Edited by ${"A".repeat(20)}; ${"Edited by Tom Ashby; ".repeat(9)}`
        .slice(0, length - 1)
        .trimEnd()
        .padEnd(length, "b");
    expect(shown(`Bridge\n21 Mar 2023\nTrams.\n${credit(160)}`).contentHtml).toBe(paragraphs("Trams."));
    expect(shown(`Bridge\n21 Mar 2023\nTrams.\n${credit(161)}`).contentHtml).toBe(paragraphs("Trams.", credit(161)));
  });
  test("the same name in another role is another byline", () => {
    const [author, editor] = [
      { name: "Jane Doe", role: "author" },
      { name: "Jane Doe", role: "editor" },
    ];
    expect(distinct([author!, editor!, { ...author!, email: "jane@example.org" }])).toEqual([author, editor]);
  });
});

test("an article has what was printed, and empty lists of the rest", () => {
  expect(parseArticleText("Bridge", { id: "urn:x-bridge:1" })).toStrictEqual({
    id: "urn:x-bridge:1",
    title: "Bridge",
    bylines: [],
    categories: [],
    enclosures: [],
    links: [],
    extensions: [],
  });
});

describe("identity", () => {
  const TEXT = "Bridge\n21 Mar 2023\nTrams.";
  test("what the caller gives; else the address; else what the article says", () => {
    const options = { id: "tag:example.org,2023:1", url: "https://example.org/1", language: "en" };
    expect(parseArticleText(TEXT, options)).toMatchObject(options);
    expect(parseArticleText(TEXT, { url: options.url }).id).toBe(options.url);
    expect(parseArticleText(TEXT).id).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(parseArticleText(TEXT)).not.toHaveProperty("url");
    expect(parseArticleText(TEXT)).not.toHaveProperty("language");
  });
  test("headline, date and text decide, and the summary where there is no text", () => {
    const ids = [
      TEXT,
      "Bridges\n21 Mar 2023\nTrams.",
      "Bridge\n22 Mar 2023\nTrams.",
      "Bridge\n21 Mar 2023\nTrains.",
    ].map((text) => parseArticleText(text).id);
    expect(new Set(ids).size).toBe(4);
    const { id: _, ...article } = parseArticleText("Bridge");
    expect(idOfText({ ...article, summary: "Trams." })).not.toBe(idOfText(article));
    expect(idOfText({ ...article, summary: "Trams.", contentText: "Buses." })).toBe(
      idOfText({ ...article, contentText: "Buses." }),
    );
  });
  test("is the same in every version", () =>
    expect(parseArticleText(TEXT).id).toBe("urn:uuid:9831d269-b538-5850-b273-1439fc1e5bef"));
});

describe("a head is a set of lines, each of a kind, in any order", () => {
  const said = (text: string) => {
    const { published, updated, readingMinutes, bylines, contentText } = parseArticleText(text);
    return [
      published,
      updated,
      readingMinutes,
      bylines.map(({ name, role }) => `${name}/${role}`).join("; "),
      contentText,
    ]
      .map((value) => String(value ?? "-"))
      .join(" | ");
  };
  test.each([
    [
      "PUBLISHED TUE, MAR 21 2023 2:00 PM EST UPDATED TUE, MAR 21 2023 4:15 PM EST",
      "2023-03-21T14:00:00-05:00 | 2023-03-21T16:15:00-05:00",
    ],
    [
      "Publié le 21/03/2023 à 09:12, mis à jour le 21/03/2023 à 10:40",
      "2023-03-21T09:12:00-00:00 | 2023-03-21T10:40:00-00:00",
    ],
    [
      "21 marzo 2023, 22:31 (modifica il 22 marzo 2023 | 08:02)",
      "2023-03-21T22:31:00-00:00 | 2023-03-22T08:02:00-00:00",
    ],
    ["21.03.2023 - Güncelleme : 22.03.2023", "2023-03-21T00:00:00-00:00 | 2023-03-22T00:00:00-00:00"],
    ["Barcelona - 21 MAR 2023 - 12:48 CET", "2023-03-21T12:48:00+01:00 | -"],
    ["PTI | Kolkata | Mar 21, 2023, 18:52 IST", "2023-03-21T18:52:00+05:30 | -"],
    ["Story first published: Tuesday, March 21, 2023 5:14 PM CDT", "2023-03-21T17:14:00-05:00 | -"],
    ["21/03/2023 07h30 Atualizado há 2 horas", "2023-03-21T07:30:00-00:00 | -"],
    ["23 hours ago", "- | -"],
    ["14 มี.ค. 2566 08:30 น.", "2023-03-14T08:30:00-00:00 | -"],
  ])("%s", (line, dates) =>
    expect(said(`Bridge reopens\n${line}\n\nThe first trams crossed.\n\nBuses follow.\n`)).toContain(`${dates} | - | `),
  );
  test("sections, buttons and reading time among them are no text", () => {
    const text =
      "Bridge reopens\nNEWS\nVon Anna Schmidt, dpa\nTeilen\nLesezeit: 3 Minuten\nStand: 21.03.2023, 16:39 Uhr\n\nDie Bahn fährt.\n\nBusse auch.\n";
    expect(said(text)).toBe(
      "2023-03-21T16:39:00-00:00 | - | 3 | Anna Schmidt/author; dpa/agency | Die Bahn fährt.\n\nBusse auch.",
    );
  });
  test("credits, dates and furniture under the text are no text", () => {
    const text =
      "Bridge reopens\nUpdated: March 21, 2023 19:12 IST\n\nTrams cross.\n\nBuses follow.\n\nAlso read: Bridge closed\n\nEdited by Tom Ashby\n© The Paper\nFirst published on: 21-03-2023 at 17:40 IST\n";
    expect(said(text)).toBe(
      "2023-03-21T17:40:00+05:30 | 2023-03-21T19:12:00+05:30 | - | Tom Ashby/editor | Trams cross.\n\nBuses follow.",
    );
  });
  test("agencies that sign within the text are credited, and stay in it", () =>
    expect(said("Bridge reopens\n21 March 2023\n\nBERLIN (dpa) - Trams cross.\n\nBuses follow. (AP)\n")).toBe(
      "2023-03-21T00:00:00-00:00 | - | - | dpa/agency; AP/agency | BERLIN (dpa) - Trams cross.\n\nBuses follow. (AP)",
    ));
});

/** The lines of a printed article, and what is read of them. */
const read = (...lines: string[]) => {
  const { title, bylines, published, updated, summary, contentText } = parseArticleText(lines.join("\n"));
  return {
    title,
    by: bylines.map(({ name, role }) => `${name}/${role}`).join("; "),
    published: published?.toRfc3339().slice(0, 16),
    updated: updated?.toRfc3339().slice(0, 16),
    summary,
    text: contentText,
  };
};
const TEXT = "The first trams crossed the bridge on Tuesday.";

describe("what is set above the headline is no headline", () => {
  test.each([
    ["a section", "Business"],
    ["a section in capitals", "WORLD NEWS"],
    ["a section of another language", "Wirtschaft"],
    ["so in Cyrillic letters", "УКРАЇНА"],
    ["so in Chinese", "国际"],
    ["LIVE", "LIVE UPDATES"],
    ["the way to the page", "Home > World > Europe"],
    ["so with other signs", "Home » News » Local News"],
    ["so with slashes between sections", "News / Politics"],
    ["two of them", "LIVE UPDATES\nBusiness"],
  ])("%s", (_, kicker) => {
    const article = read(
      kicker,
      "Tram bridge reopens after two years of work",
      "By Jane Doe",
      "21 Mar 2023, 16:39",
      TEXT,
    );
    expect(article).toMatchObject({
      title: "Tram bridge reopens after two years of work",
      by: "Jane Doe/author",
      text: TEXT,
    });
  });

  test.each([
    ["a short headline over a standfirst", "Bridge reopens", "The first trams crossed it on Tuesday after two years."],
    ["a headline in capitals over its byline", "BRIDGE REOPENS", "By Jane Doe"],
    ["a headline with a question mark", "Business as usual?", "Trams cross the bridge again after two years"],
  ])("%s stays", (_, headline, next) => {
    expect(read(headline, next, "21 Mar 2023, 16:39", TEXT).title).toBe(headline);
  });
});

test.each([
  ["the name stands on the line after its credit", ["By", "Jane Doe", "21 Mar 2023, 16:39"], "Jane Doe/author"],
  ["so of a press release", ["NEWS PROVIDED BY", "Acme Works", "Mar 21, 2023, 16:39"], "Acme Works/publisher"],
  ["a date and a reading time behind a name", ["by Jane Doe on March 21, 2023 16:39 · 5 min read"], "Jane Doe/author"],
  [
    "two dates and the sizes of letters in one line",
    ["Express News Service", "Published: 21st March 2023 04:39 PM | Last Updated: 21st March 2023 06:10 PM | A+ A A-"],
    "Express News Service/author",
  ],
])("the head: %s", (_, head, by) => {
  const article = read("Tram bridge reopens after two years of work", ...head, TEXT);
  expect(article).toMatchObject({ by, published: "2023-03-21T16:39", text: TEXT });
  expect(article.summary).toBeUndefined();
});

test.each([
  "SAN FRANCISCO, March 21, 2023 /PRNewswire/ -- Acme today announced a new tram for the bridge.",
  "San Francisco, CA, March 21, 2023 (GLOBE NEWSWIRE) -- Acme today announced a new tram.",
  "MUNICH, 21 March 2023 – Acme today announced a new tram for the bridge.",
])("a press release begins with place and date, which stay in the text: %s", (first) => {
  const article = read("Acme launches new tram", first, "Nobody else has one like it.");
  expect(article.published).toBe("2023-03-21T00:00");
  expect(article).toMatchObject({
    by: expect.not.stringContaining("author"),
    text: expect.stringContaining("Acme today announced"),
  });
});

test.each([
  ["(FRANCE 24 with AFP, AP)", "AFP/agency; AP/agency"],
  ["(इनपुट- पीटीआई)", "पीटीआई/agency"],
  ["Jane Doe is a professor of urban planning at Example University.", "Jane Doe/author"],
])("what stands under the text credits: %s", (last, by) => {
  expect(read("Tram bridge reopens after two years", "21 Mar 2023, 16:39", TEXT, "More will follow.", last).by).toBe(
    by,
  );
});
