/**
 * What the values of an extension's element have to be together, where no row alone can say it. Whoever writes asks before
 * anything is written, and the validator judges by the same.
 */

import { isIri } from "../content/base-url.ts";

/** The key that is wrong or missing, and why. */
export type Demand = (value: Row, owner: Row) => readonly [key: string, message: string] | undefined;
type Row = Readonly<Record<string, unknown>>;

// ── Media RSS ───────────────────────────────────────────────────────────────

const HASHES: Readonly<Record<string, number>> = { md5: 32, "sha-1": 40 };

/** A digest in hexadecimal, as long as its algorithm makes them. */
export function isHash(algo = "md5", value: string): boolean {
  return value.length === HASHES[algo] && /^[\da-f]+$/i.test(value);
}

const RATINGS: Readonly<Record<string, RegExp>> = {
  "urn:simple": /^(?:adult|nonadult)$/,
  "urn:mpaa": /^(?:g|pg|pg-13|r|nc-17|nr|x|m)$/i,
  "urn:v-chip": /^(?:(?:tv-)?(?:y7?-?fv?|y7?|g|pg|14|ma)(?:-[a-z]+)?|c8?|1[48]\+)$/i,
  "urn:icra": /^r? ?\(?(?:[clnov][a-z] [01] ?)+\)?$/i,
};

/** Of a scheme that nobody here knows, everything is one. */
export function isRating(scheme = "urn:simple", value: string): boolean {
  return RATINGS[scheme]?.test(value) !== false;
}

/** EBU Tech 3293. */
const ROLES =
  ",actor,adaptor,anchor person,animal trainer,animator,announcer,armourer,art director,artist/performer,assistant camera,assistant chief lighting technician,assistant director,assistant producer,assistant visual editor,author,broadcast assistant,broadcast journalist,camera operator,carpenter,casting,causeur,chief lighting technician,choir,choreographer,clapper loader,commentary or commentator,commissioning broadcaster,composer,computer programmer,conductor,consultant,continuity checker,correspondent,costume designer,dancer,dialogue coach,director,director of photography,distribution company,draughtsman,dresser,dubber,editor/producer,editor,editor-in-chief,ensemble,executive producer,expert,fight director,floor manager,focus puller,foley artist,foley editor,foley mixer,graphic assistant,graphic designer,graphic artist,grip,hairdresser,illustrator,interviewed guest,interviewer,key character,key grip,key talents,leadman,librettist,lighting director,lighting technician,location manager,lyricist,make up artist,manufacturer,matte artist,music arranger,music group,musician,news reader,orchestra,participant,photographer,post,producer,production assistant,production company,production department,production manager,production secretary,programme production researcher,property manager,publishing company,puppeteer,pyrotechnician,reporter,rigger,runner,scenario,scenic operative,script supervisor,second assistant camera,second assistant director,second unit director,set designer,set dresser,sign language,singer,sound designer,sound mixer,sound recordist,special effects,stunts,subtitles,technical director,term,translation,transportation manager,treatment/programme proposal,vision mixer,visual editor,visual effects,wardrobe,witness,owner,developer,designer,";

/** In small letters, and of the EBU's list where no other scheme is named. */
export function isCreditRole(scheme = "urn:ebu", role: string): boolean {
  return role === role.toLowerCase() && (scheme !== "urn:ebu" || ROLES.includes(`,${role},`));
}

let regions: Intl.DisplayNames | undefined;

/** ISO 3166. */
function isCountry(code: string): boolean {
  regions ??= new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const isOne = /^[a-z]{2}$/i.test(code) && !/^(?:xx|zz|eu|un|xa|xb|qo|ez|a[bc])$/i.test(code);
  return isOne && regions.of(code.toUpperCase()) !== undefined;
}

/** What is no restriction of its type: all of it, or a member of the list that it is. */
export function badRestriction(type: string | undefined, value: string): string | undefined {
  if (/^(?:all|none)$/.test(value) || type === "sharing") return undefined;
  if (type === undefined) return value === "" ? undefined : value;
  return value.split(/\s+/).find((member) => !(type === "country" ? isCountry : isIri)(member));
}

// ── Apple Podcasts ──────────────────────────────────────────────────────────

/** Apple's categories, and theirs, since 2019. */
const CATEGORIES =
  "Arts: Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts · Business: Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit · Comedy: Comedy Interviews, Improv, Stand-Up · Education: Courses, How To, Language Learning, Self-Improvement · Fiction: Comedy Fiction, Drama, Science Fiction · Government · History · Health & Fitness: Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality · Kids & Family: Education for Kids, Parenting, Pets & Animals, Stories for Kids · Leisure: Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden, Video Games · Music: Music Commentary, Music History, Music Interviews · News: Business News, Daily News, Entertainment News, News Commentary, Politics, Sports News, Tech News · Religion & Spirituality: Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, Spirituality · Science: Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, Natural Sciences, Nature, Physics, Social Sciences · Society & Culture: Documentary, Personal Journals, Philosophy, Places & Travel, Relationships · Sports: Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, Running, Soccer, Swimming, Tennis, Volleyball, Wilderness, Wrestling · Technology · True Crime · TV & Film: After Shows, Film History, Film Interviews, Film Reviews, TV Reviews";
/** What is a category no longer. */
const OBSOLETE =
  ",Literature,Shopping,Management & Marketing,Education Technology,Educational Technology,Higher Education,K-12,Language Courses,Training,Games & Hobbies,Other Games,Government & Organizations,Local,National,Regional,Health,Fitness & Nutrition,Self-Help,News & Politics,Other,Science & Medicine,Sports & Recreation,Amateur,College & High School,Outdoor,Professional,Gadgets,Podcasting,Software How-To,Arts & Entertainment,Architecture,Entertainment,Photography,Poetry,Audio Blogs,Finance,Family,Diet & Nutrition,International,Australian,Belgian,Brazilian,Canadian,Chinese,Dutch,French,German,Hebrew,Italian,Japanese,Norwegian,Polish,Portuguese,Spanish,Swedish,Movies & Television,Public Radio,New Age,Talk Radio,Computers,Developers,Information Technology,Operating Systems,Transportation,Bicycles,Commuting,Travel,Fashion,";

/** What was one where it is none now, though the list above has its name elsewhere. */
const MOVED = ",Food,Politics,Technology: Tech News,Religion & Spirituality: Philosophy,";

let categories: Map<string, Set<string>> | undefined;

/** What stands in Apple's list, at the top or inside another; a name of before 2019 is `"obsolete"`. */
export function categoryOf(text: string, outer: string | undefined): "known" | "obsolete" | undefined {
  categories ??= new Map(
    CATEGORIES.split(" · ").map((line) => {
      const [name, inner] = line.split(": ");
      return [name!, new Set(inner?.split(", "))];
    }),
  );
  const inner = outer === undefined ? categories : categories.get(outer);
  if (inner?.has(text) === true) return "known";
  // Of an outer one that is no category, that is told; a subcategory has none of its own.
  if (inner === undefined && ![...categories.values()].some((names) => names.has(outer!))) return "known";
  const place = outer === undefined ? text : `${outer}: ${text}`;
  return OBSOLETE.includes(`,${text},`) || MOVED.includes(`,${place},`) ? "obsolete" : undefined;
}

// ── FeedSync ────────────────────────────────────────────────────────────────

const instant = (date: unknown) => (date instanceof Date ? date.getTime() : Number.NaN);
const word = (value: unknown) => (typeof value === "string" ? value : undefined);

/** By the element's name with its usual prefix. */
export const demands: Readonly<Record<string, Demand>> = {
  "itunes:category": ({ text }, { text: outer }) =>
    categoryOf(String(text), word(outer)) === undefined ? ["text", "expected a category of Apple Podcasts"] : undefined,
  "media:hash": ({ algo, value }) =>
    isHash(word(algo), String(value)) ? undefined : ["value", "expected a digest by md5 or sha-1 in hexadecimal"],
  "media:rating": ({ scheme, value }) =>
    isRating(word(scheme), String(value)) ? undefined : ["value", "expected a rating of its scheme"],
  "media:credit": ({ scheme, role }) =>
    role === undefined || isCreditRole(word(scheme), String(role))
      ? undefined
      : ["role", 'expected a role of the EBU\'s list, in small letters, like "photographer"'],
  "media:restriction": ({ type, value }) =>
    badRestriction(word(type), String(value)) === undefined
      ? undefined
      : ["value", "expected all, none, or what its type says: ISO 3166 codes or absolute URLs"],
  "sx:sync": ({ histories }) => (histories === undefined ? ["histories", "at least one is required"] : undefined),
  "sx:history": ({ when, by }) =>
    when === undefined && by === undefined ? ["when", "when or by is required"] : undefined,
  "sx:sharing": ({ since, until }) => {
    if ((since === undefined) !== (until === undefined))
      return [since === undefined ? "since" : "until", "since and until are given both or not at all"];
    return instant(since) > instant(until) ? ["since", "since is later than until"] : undefined;
  },
};
