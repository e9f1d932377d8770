/** What is measured, each with the peers it stands beside and the floor it has to reach. */

import { bundledSize, specifierOf } from "./build.ts";
import type { Chart } from "./chart.ts";
import { FEEDS, GROWTH, input, JSON_FEEDS, LARGE, MADE_FEEDS } from "./inputs.ts";
import { type Facts, JSON_READERS, PEERS, READERS, WRITERS } from "./libraries.ts";
import type { Measured } from "./measure.ts";
import type { Section, Verdict } from "./report.ts";
import { beside, geometricMean, importOnce, IS_QUICK, once, ROUNDS } from "./runner.ts";

const readers = Object.keys(READERS);
const MB = 1_000_000;

const speedOf = ({ bytes, seconds }: Measured = {}) =>
  bytes === undefined || !seconds ? undefined : bytes / seconds / MB;
const rateOf = ({ articles, seconds }: Measured = {}) =>
  articles === undefined || !seconds ? undefined : articles / seconds;
const shown = (value: number | undefined, digits = 1) => (value === undefined ? "—" : value.toFixed(digits));
const times = (value: number) => `${value.toFixed(2)}×`;
/** How many times faster the first is. */
const gain = (ours: Measured | undefined, theirs: Measured | undefined) =>
  (theirs?.seconds ?? Number.NaN) / (ours?.seconds ?? Number.NaN);

function atLeast(measure: string, reached: number, floor: number, aim: number): Verdict {
  return { measure, floor: `${floor}×`, aim: `${aim}×`, reached: times(reached), isOk: reached >= floor };
}
function atMost(measure: string, reached: number, floor: number, aim: number, unit = "×", digits = 2): Verdict {
  const isOk = reached <= floor;
  return {
    measure,
    floor: `at most ${floor}${unit}`,
    aim: `${aim}${unit}`,
    reached: `${reached.toFixed(digits)}${unit}`,
    isOk,
  };
}

/** How many of our titles, links and dates a peer gives too: one that reads less has less to do. */
function agreement(ours: Facts | undefined, theirs: Facts | undefined): string {
  if (ours === undefined || theirs === undefined) return "—";
  const part = (key: keyof Facts) => {
    const [own, other] = [ours[key], theirs[key]] as [readonly unknown[], readonly unknown[]];
    return `${own.filter((value, i) => value === other[i]).length}/${own.length}`;
  };
  return `${part("titles")} ${part("links")} ${part("dates")}`;
}

function meanSpeeds(results: readonly Record<string, Measured>[], libraries: readonly string[]): Chart["bars"] {
  return libraries.flatMap((label) => {
    const speeds = results.map((each) => speedOf(each[label])).filter((speed) => speed !== undefined);
    return speeds.length === 0 ? [] : [{ label, value: geometricMean(speeds) }];
  });
}

// ── Reading ─────────────────────────────────────────────────────────────────

function parse(): Section[] {
  const names = [...FEEDS, ...JSON_FEEDS];
  const agreed = names.map((name) => {
    const ours = once("facts", "feedwright", name).facts;
    return [
      name,
      ...readers
        .filter((library) => library !== "feedwright")
        .map((library) => (isAsked(library, name) ? agreement(ours, once("facts", library, name).facts) : "—")),
    ];
  });
  const results = names.map((name) =>
    beside(
      "read",
      readers.filter((library) => isAsked(library, name)),
      name,
    ),
  );
  const rows = results.map((each, i) => [
    names[i]!,
    Math.round((each.feedwright!.bytes ?? 0) / 1000),
    ...readers.map((library) => shown(speedOf(each[library]))),
    shown(gain(each.feedwright, each.feedsmith), 2),
  ]);
  const xml = results.slice(0, FEEDS.length);
  const gains = xml.map(({ feedwright, feedsmith }) => gain(feedwright, feedsmith));
  const json = results.slice(FEEDS.length).map(({ feedwright, feedsmith }) => gain(feedwright, feedsmith));
  return [
    {
      title: "Reading: bytes → Feed, MB/s",
      about: "Every result is walked by one function that looks at every string in it; the walk is part of the time.",
      head: ["input", "kB", ...readers, "× feedsmith"],
      rows,
      charts: { parse: { title: "Reading", unit: "MB/s, geometric mean", bars: meanSpeeds(xml, readers) } },
      verdicts: [
        atLeast("parseFeed against feedsmith, geometric mean", geometricMean(gains), 4, 7),
        atLeast("parseFeed against feedsmith, the least", Math.min(...gains), 2.5, 7),
        atLeast("parse JSON Feed against feedsmith", geometricMean(json), 1.5, 2),
      ],
    },
    {
      title: "What peers read as we do",
      about:
        "Titles, links and dates of articles that are the same as ours, before anything is timed: who reads less has less to do.",
      head: ["input", ...readers.filter((library) => library !== "feedwright")],
      rows: agreed,
    },
  ];
}

const isAsked = (library: string, name: string) => !name.startsWith("json") || JSON_READERS.includes(library);

function made(): Section[] {
  const libraries = ["feedwright", "feedsmith", "rss-parser"];
  const names = MADE_FEEDS.filter((name) => !IS_QUICK || name.endsWith("200kB"));
  const rows = names.map((name) => {
    const asked = libraries.filter((library) => isAsked(library, name));
    const each = beside("read", asked, name, Math.min(ROUNDS, 3));
    return [
      name,
      ...libraries.map((library) => shown(speedOf(each[library]))),
      shown(gain(each.feedwright, each.feedsmith), 2),
    ];
  });
  return [
    {
      title: "Reading feeds made here, MB/s",
      about: "Three rounds.",
      head: ["input", ...libraries, "× feedsmith"],
      rows,
    },
  ];
}

function large(): Section[] {
  const libraries = ["feedwright", "feedsmith"];
  const results = LARGE.map((name) => beside("read", libraries, name));
  const rows = results.map((each, i) => [
    LARGE[i]!,
    ...libraries.map((library) => shown(speedOf(each[library]))),
    shown(gain(each.feedwright, each.feedsmith), 2),
  ]);
  const [news, atom] = results.map(({ feedwright, feedsmith }) => gain(feedwright, feedsmith));
  return [
    {
      title: "Reading 20 MB, MB/s",
      head: ["input", ...libraries, "× feedsmith"],
      rows,
      verdicts: [
        atLeast("parseFeed against feedsmith, 20 MB of RSS news", news!, 3, 6),
        atLeast("parseFeed against feedsmith, 20 MB of Atom", atom!, 2.5, 4),
      ],
    },
  ];
}

function string(): Section[] {
  const subjects = ["parseFeed", "JSON.parse"];
  const results = FEEDS.map((name) => beside("fromString", subjects, name));
  const ratios = results.map((each) => gain(each["JSON.parse"], each.parseFeed));
  const rows = results.map((each, i) => [
    FEEDS[i]!,
    ...subjects.map((subject) => shown(speedOf(each[subject]))),
    shown(ratios[i], 2),
  ]);
  return [
    {
      title: "Reading from a string, beside JSON.parse of the same Feed as JSON, MB/s of the feed",
      head: ["input", ...subjects, "× its time"],
      rows,
      verdicts: [atMost("parseFeed from a string against JSON.parse of the same Feed", geometricMean(ratios), 3, 2)],
    },
  ];
}

function document(): Section[] {
  const libraries = ["feedwright", "fast-xml-parser"];
  const rows = FEEDS.map((name) => {
    const each = beside("document", libraries, name, Math.min(ROUNDS, 3));
    return [name, ...libraries.map((library) => shown(speedOf(each[library])))];
  });
  return [
    {
      title: "Reading to a document of the format, MB/s",
      about: "Beside a bare XML reader. Three rounds.",
      head: ["input", ...libraries],
      rows,
    },
  ];
}

function convert(): Section[] {
  const rows = FEEDS.slice(0, 3).map((name) => {
    const each = beside("convert", ["rss", "atom", "rdf", "json"], name, Math.min(ROUNDS, 3));
    return [name, ...Object.values(each).map((result) => shown(speedOf(result)))];
  });
  return [
    {
      title: "Converting, MB/s of the input",
      about: "Parse, complete and mend, generate. Three rounds.",
      head: ["input", "to RSS", "to Atom", "to RSS 1.0", "to JSON Feed"],
      rows,
    },
  ];
}

function validate(): Section[] {
  const subjects = ["validateFeed", "parseFeed"];
  const names = [...FEEDS, ...JSON_FEEDS.slice(0, 1)];
  const results = names.map((name) => beside("call", subjects, name));
  const ratios = results.map((each) => gain(each.parseFeed, each.validateFeed));
  const rows = results.map((each, i) => [
    names[i]!,
    ...subjects.map((subject) => shown(speedOf(each[subject]))),
    shown(ratios[i], 2),
  ]);
  const speeds = results.map((each) => speedOf(each.validateFeed)!);
  const own = geometricMean(speeds.slice(0, FEEDS.length));
  return [
    {
      title: "Validating, MB/s",
      about: "The W3C validator does 2.7 MB/s.",
      head: ["input", ...subjects, "× parseFeed's time"],
      rows,
      charts: {
        validate: {
          title: "Validating",
          unit: "MB/s",
          bars: [
            { label: "feedwright", value: own },
            { label: "W3C validator", value: 2.7 },
          ],
        },
      },
      verdicts: [
        atMost("validateFeed against parseFeed", geometricMean(ratios), 3, 2),
        { measure: "validateFeed, MB/s", floor: "54", aim: "54", reached: own.toFixed(1), isOk: own >= 54 },
      ],
    },
  ];
}

// ── FeedWriter ─────────────────────────────────────────────────────────────────

const FORMAT_FLOORS = { rss: [4, 6], atom: [3, 5], json: [1.5, 2] } as const;

function generate(): Section[] {
  return [
    written("generate", "FeedWriter 10,000 articles of 1.4 kB HTML to a string, articles a second", "as a string"),
    written("generateBytes", "The same, encoded as UTF-8, articles a second", "as bytes"),
  ];
}

function written(kind: "generate" | "generateBytes", title: string, what: string): Section {
  const writers = Object.keys(WRITERS);
  const formats = Object.keys(FORMAT_FLOORS) as (keyof typeof FORMAT_FLOORS)[];
  const results = formats.map((format) => beside(kind, writers, format));
  const rows = results.map((each, i) => [
    formats[i]!,
    ...writers.map((writer) => count(rateOf(each[writer]))),
    shown(gain(each.feedwright, each.feed), 2),
  ]);
  const rss = results[0]!;
  const bars = writers.flatMap((label) =>
    rateOf(rss[label]) === undefined ? [] : [{ label, value: rateOf(rss[label])! / 1000 }],
  );
  return {
    title,
    head: ["format", ...writers, "× feed"],
    rows,
    charts: { [kind]: { title: `FeedWriter RSS ${what}`, unit: "thousand articles a second", bars } },
    verdicts: [
      ...formats.map((format, i) => {
        const [floor, aim] = FORMAT_FLOORS[format];
        const reached = gain(results[i]!.feedwright, results[i]!.feed);
        return atLeast(`generate ${format} ${what} against feed`, reached, floor, aim);
      }),
      atLeast(
        `generate rss ${what} against JSON.stringify of the same content`,
        gain(rss.feedwright, rss["JSON.stringify"]),
        0,
        1,
      ),
    ],
  };
}

const count = (value: number | undefined) => (value === undefined ? "—" : Math.round(value).toLocaleString("en"));

function generateStream(): Section[] {
  const each = beside("generateStream", ["feedwright", "feed"], "rss");
  return [
    {
      title: "FeedWriter 10,000 articles as a stream, articles a second",
      head: ["generateFeedStream", "feed", "× feed"],
      rows: [[count(rateOf(each.feedwright)), count(rateOf(each.feed)), shown(gain(each.feedwright, each.feed), 2)]],
      verdicts: [atLeast("generateFeedStream RSS against feed", gain(each.feedwright, each.feed), 5, 8)],
    },
  ];
}

function million(): Section[] {
  const result = once("million", "feedwright", "1000000");
  const peak = (result.peak ?? Number.NaN) / MB;
  return [
    {
      title: "1,000,000 articles through generateFeedStream",
      head: ["seconds", "MB written", "peak above idle, MB"],
      rows: [[shown(result.seconds), shown((result.bytes ?? Number.NaN) / MB, 0), result.error ?? shown(peak)]],
      verdicts: [atMost("1,000,000 articles through generateFeedStream, above idle", peak, 120, 80, " MB", 1)],
    },
  ];
}

// ── Scale ───────────────────────────────────────────────────────────────────

function stream(): Section[] {
  const [name] = LARGE;
  const streamed = once("stream", name!, "1000000000");
  const whole = speedOf(once("call", "parseFeed", name!))!;
  const speed = speedOf(streamed);
  const peak = (streamed.peak ?? Number.NaN) / MB;
  const part = ((speed ?? Number.NaN) / whole) * 100;
  return [
    {
      title: "1 GB through parseFeedStream",
      head: ["articles", "MB/s", "one-shot MB/s of 20 MB", "peak above idle, MB"],
      rows: [[count(streamed.articles), shown(speed), shown(whole), streamed.error ?? shown(peak)]],
      verdicts: [
        atMost("1 GB through parseFeedStream, above idle", peak, 120, 60, " MB", 1),
        {
          measure: "1 GB through parseFeedStream, of one-shot speed",
          floor: "60%",
          aim: "90%",
          reached: `${part.toFixed(0)}%`,
          isOk: part >= 60,
        },
      ],
    },
  ];
}

function growth(): Section[] {
  // Made before, so that no child has it in its memory.
  for (const name of GROWTH) input(name);
  const results = GROWTH.slice(1).map((name, i) => {
    const tenth = GROWTH[i]!;
    return beside("growth", [tenth], name, IS_QUICK ? 1 : 3)[tenth]!;
  });
  return [
    {
      title: "Cost growth of parseFeed",
      about:
        "In turns with ten readings of a tenth of its size, in one process. Seconds are those that the process had of the processor.",
      head: ["input", "seconds", "MB/s", "times a tenth's time"],
      rows: results.map((result, i) => [
        GROWTH[i + 1]!,
        shown(result.seconds, 3),
        shown(speedOf(result)),
        shown(result.growth, 2),
      ]),
      verdicts: [
        atMost("cost growth, 2 MB → 20 MB", results[0]!.growth ?? Number.NaN, 11, 10),
        atMost("cost growth, 20 MB → 200 MB", results[1]!.growth ?? Number.NaN, 11, 10),
      ],
    },
  ];
}

function memory(): Section[] {
  const libraries = readers.filter((library) => library !== "fast-xml-parser");
  const each = beside("memory", libraries, LARGE[0]!, IS_QUICK ? 1 : 3);
  const bars = libraries.flatMap((label) =>
    each[label]?.peak === undefined ? [] : [{ label, value: each[label]!.peak! / MB }],
  );
  return [
    {
      title: "Peak memory of reading 20 MB, MB above idle",
      about: `Once in a fresh process: ${LARGE[0]}. Three rounds.`,
      head: libraries,
      rows: [
        libraries.map((library) => shown(each[library]?.peak === undefined ? undefined : each[library]!.peak! / MB, 0)),
      ],
      charts: { memory: { title: "Peak memory of reading 20 MB", unit: "MB", bars, isLessBetter: true } },
    },
  ];
}

// ── Weight ──────────────────────────────────────────────────────────────────

/** A bare XML reader has less to load. */
const IMPORTED = ["feedwright", ...PEERS.filter((library) => library !== "fast-xml-parser")];
const FIRST_READERS = IMPORTED.filter((library) => library in READERS);
const SMALL = "blog-rss 20kB";

function importing(): Section[] {
  const each = beside("import", IMPORTED, "-", ROUNDS, (library) => importOnce(specifierOf(library)));
  const milliseconds = (library: string) => (each[library]?.seconds ?? Number.NaN) * 1000;
  const bars = IMPORTED.map((label) => ({ label, value: milliseconds(label) }));
  const first = beside("first", FIRST_READERS, SMALL);
  return [
    {
      title: "Importing in a fresh process, milliseconds",
      about: "On top of what Node itself needs to start.",
      head: IMPORTED,
      rows: [IMPORTED.map((library) => shown(milliseconds(library)))],
      charts: { import: { title: "Importing", unit: "milliseconds", bars, isLessBetter: true } },
      verdicts: [atMost("import of feedwright in a fresh process", milliseconds("feedwright"), 15, 6, " ms", 1)],
    },
    {
      title: "Importing and reading a first feed of 20 kB, milliseconds",
      about: "Node loads of ours what is called, so that its import alone says little of readers.",
      head: FIRST_READERS,
      rows: [FIRST_READERS.map((library) => shown((first[library]?.seconds ?? Number.NaN) * 1000))],
    },
  ];
}

/** What is bundled of whom, for the same task. */
const BUNDLES = [
  ["feedwright", "parseFeed"],
  ["feedsmith", "parseFeed"],
  ["@rowanmanning/feed-parser", "parseFeed"],
  ["rss-parser", "default"],
  ["feedparser", "default"],
  ["feedwright", "generateRss"],
  ["feedwright", "generateRss, generateAtom, generateJsonFeed"],
  ["feed", "Feed"],
  ["feedsmith", "generateRssFeed, generateAtomFeed, generateJsonFeed"],
  ["feedwright", "validateFeed"],
] as const;

async function size(): Promise<Section[]> {
  const sizes = await Promise.all(BUNDLES.map(([library, names]) => bundledSize(library, names)));
  const kB = (i: number) => sizes[i]! / 1000;
  const isReader = (names: string) => /^(?:parseFeed|default)$/.test(names);
  const bars = BUNDLES.flatMap(([label, names], i) => (isReader(names) ? [{ label, value: kB(i) }] : []));
  return [
    {
      title: "Bundled, minified and gzipped, kB",
      about: "By esbuild, with everything that a library depends on.",
      head: ["library", "what", "kB"],
      rows: BUNDLES.map(([library, names], i) => [library, names, shown(kB(i))]),
      charts: { size: { title: "Reader, bundled", unit: "kB gzipped", bars, isLessBetter: true } },
      verdicts: [atMost("parseFeed bundled and gzipped, all namespaces", kB(0), 32, 20, " kB", 1)],
    },
  ];
}

/** By the names that the command takes. Only a full run does those that take long. */
export const MEASURES: Readonly<Record<string, () => Section[] | Promise<Section[]>>> = {
  parse,
  large,
  string,
  made,
  document,
  generate,
  generateStream,
  convert,
  validate,
  import: importing,
  size,
  memory,
  stream,
  million,
  growth,
};
export const LONG: ReadonlySet<string> = new Set(["large", "memory", "stream", "million", "growth"]);
