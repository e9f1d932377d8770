/** What extensions demand beyond their tables: paging, Apple Podcasts, Media RSS. */

import type { Context } from "./context.ts";
import type { Report } from "./report.ts";
import type { TreeElement } from "./tree.ts";
import { accessRelationship, countries, fullUrl } from "./values.ts";

export function checkExtensions({ root, kinds, found, report, encoding, url }: Context): void {
  const head = found.format === "atom" ? root : (root.child("channel") ?? root);
  const used = new Set<string>();
  for (const { name, label, elements } of kinds) {
    used.add(name.vocabulary?.prefix ?? "");
    const check = BY_LABEL.get(label);
    if (check !== undefined) for (const element of elements) check(element, report);
  }
  checkLinks(head, report, url);
  if (used.has("itunes")) {
    checkItunes(head, report);
    if (encoding !== "utf-8" && encoding !== "utf-16")
      report.add(
        "itunes-not-utf8",
        tagOf(head),
        { parent: head.parent?.label ?? "", element: head.label, value: encoding },
        head.path,
      );
  }
}

const tagOf = ({ start, openEnd }: TreeElement) => ({ start, end: openEnd });

// ── RFC 5005 ────────────────────────────────────────────────────────────────

function checkLinks(head: TreeElement, report: Report, url: string | undefined): void {
  const links = new Map<string, TreeElement>();
  for (const link of [...head.all("link"), ...head.all("atom:link")]) {
    const rel = link.attribute("rel")?.value;
    if (rel !== undefined) links.set(rel, link);
  }
  const hrefOf = (rel: string) => links.get(rel)?.attribute("href")?.value;
  const complete = head.child("fh:complete");
  const archive = head.child("fh:archive");
  if (complete !== undefined) {
    for (const rel of ["first", "last", "next", "previous", "prev-archive", "next-archive"]) {
      const link = links.get(rel);
      if (link !== undefined) report.at("complete-with-paging", link, { rel }, tagOf(link));
    }
    const current = links.get("current");
    if (current !== undefined && hrefOf("current") !== hrefOf("self"))
      report.at("complete-current-not-self", current, {}, tagOf(current));
  }
  if (archive !== undefined) {
    if (!links.has("current")) report.at("archive-without-current", archive, {}, tagOf(archive));
    if (!links.has("prev-archive") && !links.has("next-archive") && complete === undefined)
      report.at("archive-incomplete", archive, {}, tagOf(archive));
  }
  const self = hrefOf("self");
  if (self === undefined) return;
  const resolved = url === undefined ? undefined : URL.canParse(self, url) ? new URL(self, url).href : self;
  if (resolved !== undefined && resolved !== new URL(url!).href)
    report.at(
      "self-differs",
      links.get("self")!,
      { value: self, expected: url! },
      links.get("self")!.attribute("href"),
    );
  for (const [end, rel] of [
    ["first", "previous"],
    ["last", "next"],
  ] as const) {
    const link = links.get(rel);
    if (link !== undefined && hrefOf(end) === self) report.at("link-past-end", link, { self: end, rel }, tagOf(link));
  }
}

// ── Apple Podcasts ──────────────────────────────────────────────────────────

function checkItunes(channel: TreeElement, report: Report): void {
  if (channel.label !== "channel") return;
  const missing = (element: string) =>
    report.add("missing-itunes-element", tagOf(channel), { parent: "channel", element }, channel.path);
  if (channel.child("language") === undefined && channel.child("dc:language") === undefined) missing("language");
  for (const name of ["itunes:category", "itunes:explicit"]) if (channel.child(name) === undefined) missing(name);
  if (channel.child("itunes:owner") === undefined)
    report.add("missing-itunes-owner", tagOf(channel), { parent: "channel", element: "itunes:owner" }, channel.path);
}

// ── Media RSS ───────────────────────────────────────────────────────────────

type Check = (element: TreeElement, report: Report) => void;

const HASHES: Readonly<Record<string, number>> = { md5: 32, "sha-1": 40 };
/** EBU Tech 3293, in small letters. */
const ROLES = new Set(
  "actor,adaptor,anchor person,animal trainer,animator,announcer,armourer,art director,artist/performer,assistant camera,assistant chief lighting technician,assistant director,assistant producer,assistant visual editor,author,broadcast assistant,broadcast journalist,camera operator,carpenter,casting,causeur,chief lighting technician,choir,choreographer,clapper loader,commentary or commentator,commissioning broadcaster,composer,computer programmer,conductor,consultant,continuity checker,correspondent,costume designer,dancer,dialogue coach,director,director of photography,distribution company,draughtsman,dresser,dubber,editor/producer,editor,editor-in-chief,ensemble,executive producer,expert,fight director,floor manager,focus puller,foley artist,foley editor,foley mixer,graphic assistant,graphic designer,graphic artist,grip,hairdresser,illustrator,interviewed guest,interviewer,key character,key grip,key talents,leadman,librettist,lighting director,lighting technician,location manager,lyricist,make up artist,manufacturer,matte artist,music arranger,music group,musician,news reader,orchestra,participant,photographer,post,producer,production assistant,production company,production department,production manager,production secretary,programme production researcher,property manager,publishing company,puppeteer,pyrotechnician,reporter,rigger,runner,scenario,scenic operative,script supervisor,second assistant camera,second assistant director,second unit director,set designer,set dresser,sign language,singer,sound designer,sound mixer,sound recordist,special effects,stunts,subtitles,technical director,term,translation,transportation manager,treatment/programme proposal,vision mixer,visual editor,visual effects,wardrobe,witness,owner,developer,designer".split(
    ",",
  ),
);
const RATINGS: Readonly<Record<string, RegExp>> = {
  "urn:simple": /^(?:adult|nonadult)$/,
  "urn:mpaa": /^(?:g|pg|pg-13|r|nc-17|nr)$/i,
  "urn:v-chip": /^(?:tv-)?(?:y7?-?fv?|y7?|g|pg|14|ma)(?:-[a-z]+)?$/i,
  "urn:icra": /^r? ?\(?(?:[clnov][a-z] [01] ?)+\)?$/i,
};

/** Each instruction once, and no two that contradict. */
function isRobots(content: string): boolean {
  const words = content
    .toLowerCase()
    .split(",")
    .map((word) => word.trim());
  const known = words.every((word) => /^(?:all|none|no?index|index|no?follow|follow|noarchive)$/.test(word));
  const both = (word: string) => words.includes(word) && words.includes(`no${word}`);
  return known && !both("index") && !both("follow") && !(words.includes("all") && words.includes("none"));
}

/** Apple's categories, and theirs, since 2019. */
const CATEGORIES = new Map(
  "Arts: Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts · Business: Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit · Comedy: Comedy Interviews, Improv, Stand-Up · Education: Courses, How To, Language Learning, Self-Improvement · Fiction: Comedy Fiction, Drama, Science Fiction · Government · History · Health & Fitness: Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality · Kids & Family: Education for Kids, Parenting, Pets & Animals, Stories for Kids · Leisure: Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden, Video Games · Music: Music Commentary, Music History, Music Interviews · News: Business News, Daily News, Entertainment News, News Commentary, Politics, Sports News, Tech News · Religion & Spirituality: Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, Spirituality · Science: Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, Natural Sciences, Nature, Physics, Social Sciences · Society & Culture: Documentary, Personal Journals, Philosophy, Places & Travel, Relationships · Sports: Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, Running, Soccer, Swimming, Tennis, Volleyball, Wilderness, Wrestling · Technology · True Crime · TV & Film: After Shows, Film History, Film Interviews, Film Reviews, TV Reviews"
    .split(" · ")
    .map((line) => line.split(": "))
    .map(([name, inner]) => [name!, new Set(inner?.split(", "))] as const),
);
/** Those of before. */
const OBSOLETE = new Set(
  "Literature,Fashion & Beauty,Business News,Shopping,Management & Marketing,Education Technology,Educational Technology,Higher Education,K-12,Language Courses,Training,Games & Hobbies,Other Games,Government & Organizations,Local,National,Non-Profit,Regional,Health,Fitness & Nutrition,Self-Help,News & Politics,Other,Science & Medicine,Sports & Recreation,Amateur,College & High School,Outdoor,Professional,Gadgets,Tech News,Podcasting,Software How-To,Arts & Entertainment,Architecture,Books,Entertainment,Games,Performing Arts,Photography,Poetry,Science Fiction,Audio Blogs,Business,Finance,Careers,Investing,Management,Marketing,Family,Food,Diet & Nutrition,Fitness,Relationships,Self-Help,Sexuality,International,Australian,Belgian,Brazilian,Canadian,Chinese,Dutch,French,German,Hebrew,Italian,Japanese,Norwegian,Polish,Portuguese,Spanish,Swedish,Movies & Television,Music,News,Politics,Public Radio,Religion & Spirituality,Buddhism,Christianity,Islam,Judaism,New Age,Philosophy,Spirituality,Science,Talk Radio,Technology,Computers,Developers,Information Technology,Operating Systems,Transportation,Automotive,Aviation,Bicycles,Commuting,Travel,Social Sciences,Natural Sciences,Medicine,Fashion,Politics,Sports,Comedy,Hobbies,Video Games,History,Places & Travel,Personal Journals,Documentary".split(
    ",",
  ),
);
const isCategory = (text: string, outer: string | undefined) =>
  outer === undefined ? CATEGORIES.has(text) : !CATEGORIES.has(outer) || CATEGORIES.get(outer)!.has(text);

const BY_LABEL: ReadonlyMap<string, Check> = new Map<string, Check>([
  [
    "feedburner:feedFlare",
    (flare, report) => {
      // Atom has a base for relative ones.
      for (const name of flare.parent?.label === "channel" ? ["href", "src"] : []) {
        const link = flare.attribute(name);
        if (link !== undefined && !/^[a-z][a-z\d+.-]*:/i.test(link.value))
          report.at(
            "relative-reference",
            flare,
            { parent: "feedburner_feedFlare", element: name, value: link.value },
            link,
          );
      }
    },
  ],
  [
    "media:group",
    (group, report) => {
      if (group.all("media:content").length < 2) report.at("media-group-of-one", group, {}, tagOf(group));
    },
  ],
  [
    "media:credit",
    (credit, report) => {
      const role = credit.attribute("role");
      const scheme = credit.attribute("scheme")?.value ?? "urn:ebu";
      if (
        role !== undefined &&
        (role.value !== role.value.toLowerCase() || (scheme === "urn:ebu" && !ROLES.has(role.value)))
      )
        report.at("media-credit-role", credit, { attr: "role", value: role.value }, role);
    },
  ],
  [
    "media:hash",
    (hash, report) => {
      const algo = hash.attribute("algo")?.value ?? "md5";
      const value = hash.text.trim();
      const length = HASHES[algo];
      if (length === undefined || value.length !== length || !/^[\da-f]+$/i.test(value))
        report.at("media-hash", hash, { algo, value });
    },
  ],
  [
    "media:rating",
    (rating, report) => {
      const pattern = RATINGS[rating.attribute("scheme")?.value ?? "urn:simple"];
      const value = rating.text.trim();
      if (pattern !== undefined && !pattern.test(value)) report.at("media-rating", rating, { value });
    },
  ],
  [
    "media:restriction",
    (restriction, report) => {
      const value = restriction.text.trim();
      const type = restriction.attribute("type")?.value;
      if (/^(?:all|none)$/.test(value)) return;
      if (type === undefined && value !== "") report.at("media-restriction", restriction, { value });
      if (type === "uri") {
        const bad = value
          .split(/\s+/)
          .map(fullUrl)
          .find((flaw) => flaw !== undefined);
        if (bad !== undefined) report.at(bad.rule, restriction, { value, ...bad.params });
      }
      if (type !== "country") return;
      const found = countries(value);
      if (found !== undefined) report.at(found.rule, restriction, { value, ...found.params });
    },
  ],
  [
    "access:restriction",
    (restriction, report) => {
      const { label } = restriction.parent ?? restriction;
      // Beside the channel, or in the feed, where its row is.
      if (/^(?:channel|Channel|item|entry)$/.test(label))
        report.at("access-in-channel", restriction, {}, tagOf(restriction));
      if (label === "feed") return;
      const relationship = restriction.attribute("relationship");
      if (relationship === undefined)
        report.at("missing-attribute", restriction, { attr: "relationship" }, tagOf(restriction));
      else if (accessRelationship(relationship.value) !== undefined)
        report.at(
          "access-relationship",
          restriction,
          { attr: "relationship", value: relationship.value },
          relationship,
        );
    },
  ],
  ["media:adult", (adult, report) => report.at("media-adult", adult)],
  [
    "xhtml:meta",
    (meta, report) => {
      const name = meta.attribute("name");
      const content = meta.attribute("content");
      const at = { parent: "xhtml_meta" };
      if (name === undefined) report.at("missing-attribute", meta, { attr: "name" }, tagOf(meta));
      else if (name.value.toLowerCase() !== "robots")
        report.at("invalid-meta-name", meta, { ...at, element: "name", attr: "name", value: name.value }, name);
      if (content === undefined) report.at("missing-attribute", meta, { attr: "content" }, tagOf(meta));
      else if (!isRobots(content.value))
        report.at(
          "invalid-meta-content",
          meta,
          { ...at, element: "content", attr: "content", value: content.value },
          content,
        );
    },
  ],
  [
    "itunes:category",
    (category, report) => {
      const text = category.attribute("text");
      const outer = category.parent?.label === "itunes:category" ? category.parent.attribute("text")?.value : undefined;
      if (text !== undefined && !isCategory(text.value, outer))
        report.at(
          OBSOLETE.has(text.value) ? "itunes-category" : "itunes-unknown-category",
          category,
          { parent: category.parent?.label ?? "", value: text.value, text: text.value },
          text,
        );
    },
  ],
  [
    "sx:sharing",
    (sharing, report) => {
      const [since, until] = [sharing.attribute("since"), sharing.attribute("until")];
      if (since !== undefined && until !== undefined) {
        if (since.value > until.value) report.at("since-after-until", sharing, { value: since.value }, since);
      } else if (since !== undefined || until !== undefined)
        report.at("since-without-until", sharing, { attr: since === undefined ? "since" : "until" }, tagOf(sharing));
    },
  ],
  [
    "sx:history",
    (history, report) => {
      const [when, by] = [history.attribute("when"), history.attribute("by")];
      if (when === undefined && by === undefined) report.at("missing-by-and-when", history, {}, tagOf(history));
      if ((when === undefined) !== (by === undefined))
        report.at(
          "missing-recommended-attribute",
          history,
          { attr: when === undefined ? "when" : "by" },
          tagOf(history),
        );
    },
  ],
  [
    "sx:sync",
    (sync, report) => {
      if (sync.child("sx:history") === undefined)
        report.add("missing-element", tagOf(sync), { parent: "sx_sync", element: "sx:history" }, sync.path);
    },
  ],
  [
    "wfw:commentRSS",
    (element, report) => {
      const { raw } = element.name;
      const text = raw.replace(/commentRSS$/, "commentRss");
      const edits = [element.start + 1, element.closeStart + 2]
        .filter((offset) => report.source({ start: offset, end: offset + raw.length }) === raw)
        .map((offset) => ({ offset, length: raw.length, text }));
      report.at(
        "comment-rss-case",
        element,
        {},
        { start: element.start + 1, end: element.start + 1 + raw.length },
        edits,
      );
    },
  ],
]);
