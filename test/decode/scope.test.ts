/** What names mean where they stand: Namespaces in XML, and what documents forget to declare. */
import { describe, expect, test } from "vitest";
import { Resolver, Scope } from "../../src/decode/scope.ts";
import { isDeclaration } from "../../src/scan/attributes.ts";
import type { Attributes } from "../../src/scan/events.ts";
import { text } from "../../src/table/codecs/text.ts";
import { planOf, registryOf } from "../../src/table/plan.ts";
import { element, namespace, one } from "../../src/table/words.ts";

const plan = planOf(element({ title: one(text) }));
const core = { key: " own", prefix: "", alias: "own", uri: "urn:own", feed: plan, item: plan };
const x = namespace({ prefix: "x", uris: ["urn:x"] });
const outermost = () => new Scope(new Resolver(registryOf([x]), core, new Set(["urn:own"])));

/** The attributes of a tag, as pairs. */
function attributes(...pairs: [name: string, value: string][]): Attributes {
  const value = (i: number) => pairs[i]![1];
  return {
    count: pairs.length,
    declares: true,
    name: (i) => pairs[i]![0],
    start: () => 0,
    end: () => 0,
    hasReferences: () => false,
    value,
    isDeclaration: (i) => isDeclaration(pairs[i]![0]),
    is: (i, text) => value(i) === text,
    find: (name) => pairs.findIndex(([known]) => known === name),
  };
}

describe("an element", () => {
  const scope = () =>
    outermost().within(
      attributes(["xmlns", "urn:d"], ["xmlns:p", " urn:x "], ["xmlns:q", "urn:q"], ["xmlns:o", "urn:own"]),
    );
  test.each([
    ["without a prefix is in the default namespace", "a", { prefix: "", local: "a", uri: "urn:d", qualified: ":a" }],
    ["has its prefix's, as a table names it", "p:a", { prefix: "p", local: "a", uri: "urn:x", qualified: "x:a" }],
    [
      "of a namespace nobody knows is named by its own",
      "q:a",
      { uri: "urn:q", qualified: "q:a", vocabulary: undefined },
    ],
    ["of the format is named by what the format is called", "o:a", { vocabulary: core, qualified: "own:a" }],
    ["whose name begins with a colon has no prefix", ":a", { prefix: "", local: "a", uri: "urn:d" }],
    ["with two colons", "p:a:b", { prefix: "p", local: "a:b" }],
  ])("%s", (_, raw, name) => expect(scope().element(raw)).toMatchObject({ raw, undeclared: false, ...name }));

  test("in no namespace is the format's own", () => {
    expect(outermost().element("a")).toMatchObject({
      uri: undefined,
      vocabulary: core,
      qualified: ":a",
      undeclared: false,
    });
    const undone = scope().within(attributes(["xmlns", ""]));
    expect(undone.element("a")).toMatchObject({ uri: undefined, vocabulary: core });
    expect(undone.element("p:a").uri).toBe("urn:x");
  });

  test.each([
    ["known by convention", "x:a", { uri: "urn:x", qualified: "x:a" }],
    ["whatever its case", "X:a", { uri: "urn:x", qualified: "x:a" }],
    ["unknown", "z:a", { uri: "urn:feedwright:undeclared:z", qualified: "z:a", vocabulary: undefined }],
  ])("with a prefix that is not declared: %s", (_, raw, name) =>
    expect(outermost().element(raw)).toMatchObject({ undeclared: true, ...name }),
  );
});

describe("an attribute", () => {
  test("without a prefix is in no namespace, whatever the default is", () => {
    const name = outermost()
      .within(attributes(["xmlns", "urn:d"]))
      .attribute("a");
    expect(name).toMatchObject({ uri: undefined, vocabulary: undefined, qualified: ":a", undeclared: false });
  });
  test("xml: is declared nowhere", () =>
    expect(outermost().attribute("xml:lang")).toMatchObject({
      uri: "http://www.w3.org/XML/1998/namespace",
      qualified: "xml:lang",
    }));
});

test.each([
  ["xmlns", true],
  ["xmlns:a", true],
  ["xmlnsa", false],
  ["xml:lang", false],
  ["xmln", false],
  ["lang", false],
])("%s declares a namespace: %j", (name, declares) => expect(isDeclaration(name)).toBe(declares));

describe("the same declarations give the same scope, others another", () => {
  const first = [
    ["xmlns", "urn:1"],
    ["xmlns:a", "urn:2"],
  ] as [string, string][];
  const uriOf = (scope: Scope) => [scope.element("e").uri, scope.element("a:e").uri, scope.element("b:e").uri];
  const undeclared = (prefix: string) => `urn:feedwright:undeclared:${prefix}`;

  test("none: the same", () => {
    const scope = outermost();
    expect(scope.within(attributes(["a", "b"]))).toBe(scope);
    expect(scope.within(attributes())).toBe(scope);
  });
  test("whatever else stands in the tag, and in between", () => {
    const scope = outermost();
    const inner = scope.within(attributes(...first));
    expect(scope.within(attributes(["c", "d"], first[0]!, ["xml:lang", "en"], first[1]!))).toBe(inner);
    scope.within(attributes(["xmlns", "urn:3"]));
    expect(scope.within(attributes(...first))).toBe(inner);
  });
  test.each<[rule: string, pairs: [string, string][], uris: (string | undefined)[]]>([
    [
      "another URI",
      [
        ["xmlns", "urn:1"],
        ["xmlns:a", "urn:3"],
      ],
      ["urn:1", "urn:3", undeclared("b")],
    ],
    [
      "another default",
      [
        ["xmlns", "urn:3"],
        ["xmlns:a", "urn:2"],
      ],
      ["urn:3", "urn:2", undeclared("b")],
    ],
    [
      "another prefix",
      [
        ["xmlns", "urn:1"],
        ["xmlns:b", "urn:2"],
      ],
      ["urn:1", undeclared("a"), "urn:2"],
    ],
    [
      "a longer one that ends so",
      [
        ["xmlns", "urn:1"],
        ["xmlns:ba", "urn:2"],
      ],
      ["urn:1", undeclared("a"), undeclared("b")],
    ],
    [
      "a prefix for the default",
      [
        ["xmlns:b", "urn:1"],
        ["xmlns:a", "urn:2"],
      ],
      [undefined, "urn:2", "urn:1"],
    ],
    ["one more", [...first, ["xmlns:b", "urn:3"]], ["urn:1", "urn:2", "urn:3"]],
    ["one fewer", [["xmlns", "urn:1"]], ["urn:1", undeclared("a"), undeclared("b")]],
    ["the other alone", [["xmlns:a", "urn:2"]], [undefined, "urn:2", undeclared("b")]],
    ["the other order", [first[1]!, first[0]!], ["urn:1", "urn:2", undeclared("b")]],
  ])("%s", (_, pairs, uris) => {
    const scope = outermost();
    scope.within(attributes(...first));
    expect(uriOf(scope.within(attributes(...pairs)))).toEqual(uris);
  });
  test("the same letters, otherwise parted", () => {
    const scope = outermost();
    scope.within(attributes(["xmlns:a", "bc"]));
    expect(scope.within(attributes(["xmlns:ab", "c"])).element("ab:e").uri).toBe("c");
  });
  test("a name is resolved once", () => {
    const scope = outermost();
    expect(scope.element("a")).toBe(scope.element("a"));
    expect(scope.attribute("a")).toBe(scope.attribute("a"));
    expect(scope.attribute("a")).not.toBe(scope.element("a"));
  });
});

describe("of what a hostile document declares, no more than a thousand are remembered", () => {
  const THOUSAND = Array.from({ length: 1000 }, (_, i) => i);
  const tooMany = expect.objectContaining({ code: "limit-names" });
  test("names", () => {
    const scope = outermost();
    for (const i of THOUSAND) scope.element(`e${i}`);
    expect(scope.element("e999")).toBe(scope.element("e999"));
    expect(scope.element("e1000")).not.toBe(scope.element("e1000"));
  });
  test("scopes", () => {
    const scope = outermost();
    const of = (i: number) => scope.within(attributes([`xmlns:p${i}`, "urn:p"]));
    for (const i of THOUSAND) of(i);
    expect([of(999), of(0)]).toEqual([of(999), of(0)]);
    const [first, , second] = [of(1000), of(0), of(1000)];
    expect(second).not.toBe(first);
    expect(of(999)).toBe(of(999));
  });
  test("prefixes: the next is an error", () => {
    const declared = (count: number) =>
      attributes(...THOUSAND.slice(0, count).map((i): [string, string] => [`xmlns:p${i}`, "urn:p"]));
    const full = outermost().within(declared(1000));
    expect(full.element("p999:a").uri).toBe("urn:p");
    expect(() => full.within(attributes(["xmlns:q", "urn:p"]))).toThrowError(tooMany);
  });
  test("namespaces: the next is an error, but not one of them again", () => {
    const resolver = new Resolver(registryOf([x]), core, new Set());
    for (const i of THOUSAND) resolver.declared(`urn:${i}`);
    expect(resolver.declared("urn:999").uri).toBe("urn:999");
    expect(resolver.declared("").vocabulary).toBe(core);
    expect(() => resolver.declared("urn:1000")).toThrowError(tooMany);
    expect(() => resolver.undeclared("z")).toThrowError(tooMany);
  });
  test("characters of a URI: 4,096", () => {
    const declare = (length: number) => outermost().within(attributes(["xmlns:a", "u".repeat(length)]));
    expect(() => declare(4096)).not.toThrow();
    expect(() => declare(4097)).toThrowError(tooMany);
  });
});

test("a URI with line ends is not two declarations", () => {
  const scope = outermost();
  const odd = scope.within(attributes(["xmlns:a", "urn:x\nb\nurn:y"]));
  const even = scope.within(attributes(["xmlns:a", "urn:x"], ["xmlns:b", "urn:y"]));
  expect([odd.element("a:n").uri, even.element("a:n").uri]).toEqual(["urn:x\nb\nurn:y", "urn:x"]);
  expect([odd.element("b:n").undeclared, even.element("b:n").uri]).toEqual([true, "urn:y"]);
});

test("what is in force already makes no scope of its own", () => {
  const scope = outermost().within(attributes(["xmlns", "urn:1"], ["xmlns:a", "urn:2"]));
  expect(scope.within(attributes(["xmlns:a", "urn:2"]))).toBe(scope);
  expect(scope.within(attributes(["xmlns:a", "urn:2"], ["xmlns", " urn:1 "]))).toBe(scope);
  expect(scope.within(attributes(["xmlns:a", "urn:3"]))).not.toBe(scope);
  expect(scope.within(attributes(["xmlns:a", "urn:2"], ["xmlns:b", "urn:2"])).element("b:n").uri).toBe("urn:2");
  const undone = scope.within(attributes(["xmlns", ""]));
  expect(undone.within(attributes(["xmlns", ""])).element("n").uri).toBeUndefined();
});

test("a URI with a reference is not the one that is written like it", () => {
  const scope = outermost();
  // As a document says them: urn:a&amp;amp;b and then urn:a&amp;b.
  scope.within(attributes(["xmlns:a", "urn:a&amp;b"]));
  const written = (text: string) => text === "urn:a&amp;b";
  const escaped = { ...attributes(["xmlns:a", "urn:a&b"]), hasReferences: () => true };
  expect(scope.within({ ...escaped, is: (_, text) => written(text) }).element("a:n").uri).toBe("urn:a&b");
});
