/** The validator, tested itself: one fault at a time is put into what the generators write, and has to be reported. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ATOM, RDF, RSS, rootOf } from "../../src/formats/root.ts";
import {
  type FeedInput,
  generateAtom,
  generateJsonFeed,
  generateRdf,
  generateRss,
  validateFeed,
} from "../../src/index.ts";
import { registryWith } from "../../src/namespaces/registry.ts";
import { Scanner } from "../../src/scan/scanner.ts";
import type { Plan, Slot } from "../../src/table/plan.ts";
import { TreeBuilder, type TreeElement } from "../../src/validate/tree.ts";
import { feedInput } from "../arbitraries.ts";

const FEED: FeedInput = {
  title: "Harbour News",
  description: "What happens at the harbour",
  url: "https://example.org/",
  feedUrl: "https://example.org/feed",
  language: "en",
  rights: "© Harbour News",
  generator: { name: "Press", url: "https://example.org/press", version: "1" },
  published: "2023-03-20T08:00:00+05:30",
  updated: "2023-03-21T16:39:00+05:30",
  bylines: [
    { name: "Jane Doe", role: "editor", email: "jane@example.org", url: "https://example.org/jane" },
    { name: "Max Mills", role: "webmaster", email: "max@example.org" },
  ],
  categories: [{ term: "harbour", scheme: "https://example.org/topics", label: "Harbour" }],
  image: { url: "https://example.org/logo.png", width: 88, height: 31 },
  icon: "https://example.org/icon.png",
  schedule: { ttl: 60, skipHours: [0, 1], skipDays: ["Sunday"] },
  rss: { docs: "https://www.rssboard.org/rss-specification", rating: "general" },
  articles: [1, 2].map((n) => ({
    id: `tag:example.org,2023:${n}`,
    url: `https://example.org/${n}`,
    title: `Bridge ${n} reopens`,
    summary: "It was closed for a year.",
    contentHtml: "<p>It was closed for a year.</p>",
    published: `2023-03-2${n}T09:00:00+05:30`,
    updated: `2023-03-2${n}T10:00:00+05:30`,
    bylines: [{ name: "Asha Rao", email: "asha@example.org", url: "https://example.org/asha" }],
    categories: [{ term: "bridges" }],
    enclosures: [{ url: `https://example.org/${n}.mp3`, type: "audio/mpeg", length: 1234 }],
    rights: "© Asha Rao",
    source: {
      title: "Wire",
      url: "https://example.com/",
      feedUrl: "https://example.com/feed",
      id: "https://example.com/",
      updated: "2023-03-21T08:00:00Z",
    },
    comments: { url: `https://example.org/${n}#comments`, count: 3 },
  })),
};

function treeOf(text: string): TreeElement {
  const registry = registryWith(undefined);
  const builder = new TreeBuilder((raw, attributes) => rootOf(raw, attributes, registry).scope);
  const scanner = new Scanner(builder);
  builder.scanner = scanner;
  scanner.scan(text);
  return builder.root!;
}

/** A fault: what it is, and the document that has it. */
interface Fault {
  readonly name: string;
  readonly text: string;
}

/** Kinds of values that not every text is. */
const TYPED = /date|URL|integer|number|true|yes|e-mail|email|language|duration|\|/i;
const NO_VALUE = "~ no such value ~";

function faultsIn(text: string, feed: Plan, item: Plan, owners: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const cut = (from: number, to: number, written: string) => text.slice(0, from) + written + text.slice(to);
  const add = (name: string, changed: string) => faults.push({ name, text: changed });
  const visit = (element: TreeElement, plan: Plan | undefined): void => {
    for (const child of element.children) {
      const own = child.name.vocabulary?.prefix === "";
      const slot = own ? plan?.children.get(child.name.local) : undefined;
      const isItem = /^(?:item|entry)$/.test(child.label);
      const inner = isItem ? item : (slot?.plan ?? (child.label === "channel" ? feed : undefined));
      if (slot !== undefined && !isItem) addFaults(element, child, slot);
      visit(child, inner);
    }
  };
  const addFaults = (parent: TreeElement, child: TreeElement, slot: Slot): void => {
    const { start, end, openEnd, closeStart, label } = child;
    const at = `${parent.label}/${label}`;
    const whole = text.slice(start, end);
    if (slot.card === "must") add(`${at} removed`, cut(start, end, ""));
    if (slot.card !== "many") add(`${at} twice`, cut(end, end, whole));
    add(`${at} misspelt`, cut(start, end, whole.replaceAll(new RegExp(`(</?)${label}`, "g"), `$1x${label}`)));
    const [elsewhere] = owners.filter((owner) => owner !== parent.label);
    const other = elsewhere === undefined ? undefined : text.indexOf(`<${elsewhere}`);
    const otherPlan = elsewhere === "item" || elsewhere === "entry" ? item : feed;
    if (other !== undefined && other >= 0 && !otherPlan.children.has(label))
      add(`${at} in ${elsewhere}`, insertInside(text, other, whole));
    if (slot.codec !== undefined && TYPED.test(slot.codec.name) && closeStart > openEnd)
      add(`${at} without a value of its kind`, cut(openEnd, closeStart, NO_VALUE));
    for (const attribute of child.attributes) {
      const row = slot.plan?.attrs.get(attribute.name.local);
      if (row === undefined) continue;
      const written = text.lastIndexOf(attribute.name.raw, attribute.start);
      if (row.card === "must") add(`${at}@${row.name} removed`, cut(written, attribute.end + 1, ""));
      add(`${at}@${row.name} misspelt`, cut(written, written, "x"));
      if (row.codec !== undefined && TYPED.test(row.codec.name))
        add(`${at}@${row.name} without a value of its kind`, cut(attribute.start, attribute.end, NO_VALUE));
    }
  };
  visit(treeOf(text), feed);
  return faults;
}

function insertInside(text: string, open: number, what: string): string {
  const end = text.indexOf(">", open) + 1;
  return text.slice(0, end) + what + text.slice(end);
}

/** What is found, by rule and place; a fault shows in something that was not there. */
const findingsIn = (text: string) =>
  new Map(
    validateFeed(text, { url: "https://example.org/feed" })
      .diagnostics.filter(({ severity }) => severity !== "info")
      .map(({ code, params, message }) => [`${code} ${params.element} ${message}`, true]),
  );

describe.each([
  ["RSS", generateRss, RSS, ["channel", "item"]],
  ["Atom", generateAtom, ATOM, ["feed", "entry"]],
  ["RSS 1.0", generateRdf, RDF, ["channel", "item"]],
] as const)("%s", (_, generate, { feed, item }, owners) => {
  test("reports at least 99.5 of 100 faults", () => {
    const text = generate(FEED);
    const before = findingsIn(text);
    const faults = faultsIn(text, feed, item, owners);
    const missed = faults.filter((fault) => [...findingsIn(fault.text).keys()].every((key) => before.has(key)));
    expect(faults.length).toBeGreaterThan(20);
    const share = 1 - missed.length / faults.length;
    expect(
      share,
      `${faults.length} faults, unreported: ${missed.map(({ name }) => name).join(", ")}`,
    ).toBeGreaterThanOrEqual(0.995);
  });
});

describe("JSON Feed", () => {
  type Json = null | boolean | number | string | Json[] | { [member: string]: Json };
  type Owner = { [member: string]: Json };

  /** What the specification says of each kind of object: its members, those that it has to have, and what others look like. */
  const OBJECTS = {
    feed: {
      required: ["version", "title", "items"],
      foreign: { date_published: "2023-03-21T08:00:00Z", mime_type: "audio/mpeg" },
    },
    item: { required: ["id"], foreign: { home_page_url: "https://example.org/", size_in_bytes: 1 } },
    author: { required: [], foreign: { content_text: "x", hubs: [] } },
    attachment: { required: ["url", "mime_type"], foreign: { id: "x", avatar: "https://example.org/a.png" } },
    hub: { required: ["type", "url"], foreign: { name: "x" } },
  } as const;
  type Kind = keyof typeof OBJECTS;
  const INSIDE: Readonly<Record<string, Kind>> = {
    items: "item",
    authors: "author",
    author: "author",
    attachments: "attachment",
    hubs: "hub",
  };

  const URLS = /url$|^(?:icon|favicon|image|banner_image|avatar)$/;
  const VALUES: [member: RegExp, wrong: Json[]][] = [
    [URLS, [NO_VALUE, "//", "relative/path"]],
    [/^date_/, [NO_VALUE, "2023-03-21", "21 Mar 2023 08:00:00 +0000", "2023-02-31T08:00:00Z"]],
    [/^mime_type$/, [NO_VALUE, "audio"]],
    [/^language$/, [NO_VALUE, "english_language"]],
    [/^size_in_bytes$|^duration_in_seconds$/, [-1, "12"]],
    [/^version$/, [NO_VALUE, "https://jsonfeed.org/version/9"]],
  ];
  const TYPES: Json[] = [null, true, 7, "x", [7], { x: 1 }];
  const typeOf = (value: Json) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

  /** Each change of one member, made and taken back. */
  function faultsIn(feed: Owner): Fault[] {
    const faults: Fault[] = [];
    const add = (name: string) => faults.push({ name, text: JSON.stringify(feed) });
    const change = (owner: Owner, member: string, name: string, value: Json | undefined) => {
      const was = owner[member];
      if (value === undefined) delete owner[member];
      else owner[member] = value;
      add(name);
      if (was === undefined) delete owner[member];
      else owner[member] = was;
    };
    const visit = (owner: Owner, kind: Kind) => {
      for (const member of OBJECTS[kind].required) change(owner, member, `${kind}.${member} removed`, undefined);
      for (const [member, value] of Object.entries(OBJECTS[kind].foreign))
        change(owner, member, `${member} in ${kind}`, value as Json);
      for (const [member, value] of Object.entries(owner)) {
        for (const wrong of TYPES)
          if (typeOf(wrong) !== typeOf(value)) change(owner, member, `${kind}.${member} is ${typeOf(wrong)}`, wrong);
        for (const [members, wrong] of VALUES)
          if (members.test(member))
            for (const one of wrong) change(owner, member, `${kind}.${member} is ${JSON.stringify(one)}`, one);
        const text = JSON.stringify(feed);
        const written = `${JSON.stringify(member)}:${JSON.stringify(value)}`;
        faults.push({ name: `${kind}.${member} twice`, text: text.replace(written, () => `${written},${written}`) });
        if (INSIDE[member] !== undefined) for (const inner of [value].flat()) visit(inner as Owner, INSIDE[member]);
      }
    };
    visit(feed, "feed");
    return faults;
  }

  test("reports at least 99.5 of 100 faults", () => {
    const feed = JSON.parse(
      generateJsonFeed({
        ...FEED,
        expired: true,
        hubs: [{ type: "WebSub", url: "https://hub.example.org/" }],
      } as FeedInput),
    ) as Owner;
    const item = (feed.items as Owner[])[0]!;
    Object.assign((item.attachments as Owner[])[0]!, { title: "Sound", duration_in_seconds: 60 });
    Object.assign(item, { external_url: "https://example.net/", image: "https://example.org/i.png", language: "en" });
    Object.assign(feed, {
      user_comment: "Hello",
      next_url: "https://example.org/2",
      favicon: "https://example.org/f.png",
    });
    feed.items = [item];
    const before = findingsIn(JSON.stringify(feed));
    const faults = faultsIn(feed);
    const missed = faults.filter((fault) => [...findingsIn(fault.text).keys()].every((key) => before.has(key)));
    expect(faults.length).toBeGreaterThan(200);
    expect(
      1 - missed.length / faults.length,
      `${faults.length} faults, unreported: ${missed.map(({ name }) => name).join(", ")}`,
    ).toBeGreaterThanOrEqual(0.995);
  });
});

describe("extensions in RSS", () => {
  type Host = "feed" | "item";
  /** Where an element stands: in the feed or an article, or in an element with rows of its own. */
  type Around = Host | Plan | undefined;

  function slotOf({ name }: TreeElement, around: Around): Slot | undefined {
    if (name.vocabulary === undefined || name.vocabulary.prefix === "") return undefined;
    if (typeof around === "string") return name.vocabulary[around].children.get(name.local);
    return around?.children.get(name.qualified) ?? around?.children.get(name.local);
  }

  /** Faults by name, each to be made when it is asked for. */
  function* faultsOf(text: string): Iterable<Fault> {
    const cut = (from: number, to: number, written: string) => text.slice(0, from) + written + text.slice(to);
    function* ofElement(child: TreeElement, { card, codec, plan }: Slot, at: string): Iterable<Fault> {
      const { start, end, openEnd, closeStart, name } = child;
      const whole = text.slice(start, end);
      const tag = new RegExp(`(</?[a-zA-Z\\d]+:)${name.local}(?=[\\s/>])`, "g");
      if (card === "must") yield { name: `${at} removed`, text: cut(start, end, "") };
      // GeoRSS has as many geometries as there are places.
      const isOnce = card !== "many" && !/georss:(?:point|line|polygon|box|circle|where)$/.test(at);
      if (isOnce) yield { name: `${at} twice`, text: cut(end, end, whole) };
      yield { name: `${at} misspelt`, text: cut(start, end, whole.replaceAll(tag, `$1x${name.local}`)) };
      if (plan === undefined && closeStart > openEnd && codec?.problem?.(NO_VALUE) !== undefined)
        yield { name: `${at} without a value of its kind`, text: cut(openEnd, closeStart, NO_VALUE) };
    }
    function* ofAttributes(child: TreeElement, plan: Plan, at: string): Iterable<Fault> {
      for (const { name, start, end } of child.attributes) {
        const row = plan.attrs.get(name.local);
        if (row === undefined) continue;
        const written = text.lastIndexOf(name.raw, start);
        const place = `${at}@${row.name}`;
        if (row.card === "must") yield { name: `${place} removed`, text: cut(written, end + 1, "") };
        yield { name: `${place} misspelt`, text: cut(written, written, "x") };
        if (row.codec?.problem?.(NO_VALUE) !== undefined)
          yield { name: `${place} without a value of its kind`, text: cut(start, end, NO_VALUE) };
      }
    }
    function* visit(element: TreeElement, around: Around): Iterable<Fault> {
      for (const child of element.children) {
        if (child.label.startsWith("fw:")) continue;
        const slot = slotOf(child, around);
        const at = `${typeof around === "string" ? around : element.label}/${child.label}`;
        if (slot !== undefined) {
          yield* ofElement(child, slot, at);
          if (slot.plan !== undefined) yield* ofAttributes(child, slot.plan, at);
        }
        yield* visit(child, child.label === "channel" ? "feed" : child.label === "item" ? "item" : slot?.plan);
      }
    }
    yield* visit(treeOf(text), undefined);
  }

  test("reports at least 99.5 of 100 faults, of every namespace", () => {
    const reported = new Map<string, boolean>();
    for (const input of fc.sample(feedInput, { seed: 5, numRuns: 60 })) {
      const text = generateRss(input, { updated: new Date(0) });
      const before = findingsIn(text);
      for (const fault of faultsOf(text))
        if (!reported.has(fault.name))
          reported.set(
            fault.name,
            [...findingsIn(fault.text).keys()].some((key) => !before.has(key)),
          );
    }
    const missed = [...reported.keys()].filter((name) => !reported.get(name));
    expect(reported.size).toBeGreaterThan(1500);
    expect(
      1 - missed.length / reported.size,
      `${reported.size} faults, unreported: ${missed.join(", ")}`,
    ).toBeGreaterThanOrEqual(0.995);
  }, 120_000);
});
