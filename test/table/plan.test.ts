/** Tables, compiled: what is found under which name. */
import { describe, expect, test } from "vitest";
import { planOf, registryOf, uriKey } from "../../src/table/plan.ts";
import {
  attr,
  body,
  element,
  many,
  mirror,
  mirrorAll,
  must,
  namespace,
  one,
  resource,
  self,
  foreign,
} from "../../src/table/words.ts";
import { integer } from "../../src/table/codecs/integer.ts";
import { text } from "../../src/table/codecs/text.ts";

describe("one key for all spellings of a URI", () => {
  test.each([
    "http://example.org/ns",
    "https://example.org/ns",
    "https://www.example.org/ns",
    "HTTP://Example.ORG/NS",
    "http://example.org/ns/",
    "http://example.org/ns#",
    "http://example.org/ns/#//",
    "  http://example.org/ns \n",
  ])("%j", (uri) => expect(uriKey(uri)).toBe("example.org/ns"));
  test.each([
    ["urn:x", "urn:x"],
    ["", ""],
    ["///", ""],
    ["ftp://example.org/", "ftp://example.org"],
    ["xhttp://example.org", "xhttp://example.org"],
    ["http://wwwx.example.org", "wwwx.example.org"],
    ["http://example.org/#a", "example.org/#a"],
  ])("%j is %j", (uri, key) => expect(uriKey(uri)).toBe(key));
});

const nested = () => element({ sub: many(self, "sub"), id: must(attr(integer), "ID", "#id"), said: one(body(text)) });
/** Made anew in each test, so that a mutant is at work while the table is compiled. */
const rows = () => ({
  title: mirror(one(text)),
  Loose: foreign(one(text, "Title")),
  second: one(text, "title"),
  place: one(resource(text), "rdf:place"),
  nested: one(nested()),
});

describe("a table", () => {
  const made = () => planOf(element(rows()));
  test("is compiled once", () => {
    const type = element(rows());
    expect(planOf(type)).toBe(planOf(type));
  });
  test("has its elements in order, by name, the first of two with one name", () => {
    const plan = made();
    expect(plan.elements.map(({ key }) => key)).toEqual(["title", "Loose", "second", "place", "nested"]);
    expect(plan.children.get("title")!.key).toBe("title");
    expect(plan.folded.get("title")!.key).toBe("title");
    expect(plan.children.get("Title")!.key).toBe("Loose");
    expect([...plan.keys]).toEqual(Object.keys(rows()));
    expect([...plan.mirrors]).toEqual(["title"]);
    expect([plan.isMirror, plan.foreign]).toEqual([false, true]);
  });
  test("knows of each row where it stands and what reads it", () => {
    const plan = made();
    expect(plan.slots.get("title")).toMatchObject({
      place: "text",
      card: "one",
      mark: "mirror",
      codec: text,
      isLocal: true,
    });
    expect(plan.slots.get("Loose")).toMatchObject({ name: "Title", mark: "foreign" });
    expect(plan.slots.get("place")).toMatchObject({ place: "resource", codec: text, isLocal: false });
    expect(plan.slots.get("nested")).toMatchObject({ place: "element", codec: undefined });
  });
  test("holds its attributes, its text and itself", () => {
    const inner = made().slots.get("nested")!.plan!;
    expect(inner.attrs.get("ID")).toMatchObject({ key: "id", card: "must", place: "attr", codec: integer });
    expect(inner.attributes.map(({ key }) => key)).toEqual(["id"]);
    expect(inner.body).toMatchObject({ key: "said", place: "body", codec: text });
    expect(inner.slots.get("sub")).toMatchObject({ card: "many", place: "element", plan: inner });
    expect(inner.foreign).toBe(false);
    expect(inner.slots.get("id")!.field.spec).toBe("#id");
  });
  test("is a mirror if all its rows are", () => {
    const all = mirrorAll({ a: one(text), b: many(integer, "B") });
    expect(all.b).toMatchObject({ card: "many", name: "B", mark: "mirror" });
    expect(planOf(element(all)).isMirror).toBe(true);
  });
});

describe("a list of namespaces", () => {
  const declared = () => {
    const one1 = namespace({ prefix: "a", uris: ["urn:a", "http://a.example/"], item: { x: one(text) } });
    const two = namespace({
      prefix: "b",
      key: "bee",
      uris: ["urn:b"],
      spec: "https://b.example/",
      feed: { y: one(text) },
    });
    const list = [one1, two];
    return { one1, two, list, registry: registryOf(list) };
  };
  test("is made once", () => {
    const { list, registry } = declared();
    expect(registryOf(list)).toBe(registry);
  });
  test("is found by every URI, by prefix and by key", () => {
    const { one1, two, registry } = declared();
    expect(registry.byUri.get("urn:a")).toBe(registry.byPrefix.get("a"));
    expect(registry.byUri.get("a.example")).toBe(registry.byKey.get("a"));
    expect(registry.byKey.get("bee")).toMatchObject({ key: "bee", prefix: "b", uri: "urn:b" });
    expect(registry.byKey.get("b")).toBeUndefined();
    expect([...registry.byKey.get("a")!.item.keys]).toEqual(["x"]);
    expect([...registry.byKey.get("a")!.feed.keys]).toEqual([]);
    expect([...registry.byKey.get("bee")!.feed.keys]).toEqual(["y"]);
    expect([one1.spec, two.spec]).toEqual(["urn:a", "https://b.example/"]);
  });
  test("plans are made once", () => {
    const vocabulary = declared().registry.byKey.get("a")!;
    expect(vocabulary.item).toBe(vocabulary.item);
    expect(vocabulary.feed).toBe(vocabulary.feed);
  });
  test.each(["rdf", "thr", "enc", "xml"])("%s is known whichever are asked for", (prefix) => {
    const { registry } = declared();
    const vocabulary = registry.byPrefix.get(prefix)!;
    expect(registry.byUri.get(uriKey(vocabulary.uri))).toBe(vocabulary);
    expect(vocabulary.key).toBe(` ${prefix}`);
  });
  test("of two with one URI the later wins", () => {
    const { one1 } = declared();
    const other = namespace({ prefix: "c", uris: ["urn:a"] });
    expect(registryOf([one1, other]).byUri.get("urn:a")).toMatchObject({ prefix: "c" });
  });
});
