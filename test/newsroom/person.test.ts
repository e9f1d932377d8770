/** One person in one string: RSS's `address (Name)`, RFC 822's `Name <address>`, and what feeds make of them. */

import { describe, expect, test } from "vitest";
import { formatMailbox, parsePerson } from "../../src/newsroom/person.ts";

const JANE = { name: "Jane Doe", email: "jane@example.com" };
const ADDRESS_ALONE = { name: "jane@example.com", email: "jane@example.com" };

describe("an address and a name, in whatever brackets and order", () => {
  test.each([
    ["jane@example.com (Jane Doe)"],
    ["jane@example.com(Jane Doe)"],
    ["jane@example.com ( Jane Doe )"],
    ["Jane Doe <jane@example.com>"],
    ["Jane Doe < jane@example.com >"],
    ['"Jane Doe" <jane@example.com>'],
    ['" Jane Doe " <jane@example.com>'],
    ["Jane Doe (jane@example.com)"],
    ["Jane Doe ( jane@example.com )"],
    ["Jane Doe [jane@example.com]"],
    ["Jane Doe [ jane@example.com ]"],
    ["Jane Doe jane@example.com"],
    ["jane@example.com Jane Doe"],
    ["Jane Doe, jane@example.com"],
    ["Jane Doe ; : jane@example.com"],
    ["jane@example.com, Jane Doe"],
    ["jane@example.com :; Jane Doe"],
    ["  jane@example.com \n\t (Jane   Doe)  "],
    ["Jane Doe <mailto:jane@example.com>"],
    ["Jane Doe <MAILTO: jane@example.com>"],
    ["mailto:jane@example.com?subject=Your%20article (Jane Doe)"],
    ["Jane Doe jane@example.com?Subject=x"],
  ])("%j", (text) => expect(parsePerson(text)).toEqual(JANE));
});

describe("an address alone stands in for the name", () => {
  test.each([
    ["jane@example.com"],
    ["<jane@example.com>"],
    ["(jane@example.com)"],
    ["[jane@example.com]"],
    ["jane@example.com ()"],
    ["jane@example.com (  )"],
    ["mailto:jane@example.com"],
    ["mailto: jane@example.com"],
    ["mailto:jane@example.com?subject=Feed"],
  ])("%j", (text) => expect(parsePerson(text)).toEqual(ADDRESS_ALONE));
});

describe("brackets that are part of the name stay", () => {
  test.each([
    ["Jane (Jo) Doe <jane@example.com>", "Jane (Jo) Doe"],
    ["Jane (Jo) <jane@example.com>", "Jane (Jo)"],
    ["(Jane) Doe <jane@example.com>", "(Jane) Doe"],
    ["jane@example.com (Jane (Jo) Doe)", "Jane (Jo) Doe"],
    ["(Jane) and (John) <jane@example.com>", "(Jane) and (John)"],
    ['Jane "Jo" Doe <jane@example.com>', 'Jane "Jo" Doe'],
    ['"Jane" and "John" <jane@example.com>', '"Jane" and "John"'],
  ])("%j", (text, name) => expect(parsePerson(text)).toEqual({ name, email: "jane@example.com" }));
});

test("a handle in front of the address is the name", () =>
  expect(parsePerson("@janedoe jane@example.com")).toEqual({ name: "@janedoe", email: "jane@example.com" }));

describe("RFC 5322 §3.4.1: what may be an address", () => {
  test.each([
    ["j@example.com", "one character"],
    ["jane.doe+feed@news.example.co.uk", "dots, a plus, and a domain of several labels"],
    ["!#$%&'*+/=?^_`{|}~-@example.com", "all the marks of an atom"],
    ["JANE@EXAMPLE.COM", "capitals"],
    ["jane@3com.example", "a label that begins with a digit"],
    ["jane@my-paper.example", "a label with a hyphen"],
    ["jane@example.xn--p1ai", "a top-level domain in Punycode"],
    [`${"j".repeat(64)}@example.com`, "64 characters before the at sign, RFC 5321 §4.5.3.1.1"],
    [`jane@${"e".repeat(63)}.com`, "63 in a label, RFC 1035 §2.3.4"],
  ])("%s: %s", (address) => expect(parsePerson(`${address} (Jane Doe)`)).toEqual({ name: "Jane Doe", email: address }));
});

describe("what is no address is a name", () => {
  test.each([
    ["Jane Doe"],
    ["A, B and C"],
    ["Jane Doe @janedoe"],
    ["jane@localhost"],
    ["jane@-example.com"],
    ["@example.com"],
    ["jane@example.c"],
    [`${"j".repeat(65)}@example.com`],
    ["Jane Doe (editor)"],
    ["Jane Doe,"],
  ])("%j", (text) => expect(parsePerson(text)).toStrictEqual({ name: text }));

  test("blanks become one, and none are left around it", () =>
    expect(parsePerson(" \n Jane \t\n Doe ")).toEqual({ name: "Jane Doe" }));

  test("no address is looked for in more than 1000 characters", () => {
    const name = "x".repeat(1000 - " jane@example.com".length);
    expect(parsePerson(`${name} jane@example.com`)).toEqual({ name, email: "jane@example.com" });
    expect(parsePerson(`${name}x jane@example.com`)).toEqual({ name: `${name}x jane@example.com` });
  });
});

describe("RSS 2.0, author: the address, then the name in brackets", () => {
  test.each([
    [{ name: "Jane Doe", email: "jane@example.com" }, "jane@example.com (Jane Doe)"],
    [{ name: "jane@example.com", email: "jane@example.com" }, "jane@example.com"],
    [{ name: "Jane Doe" }, "Jane Doe"],
    [{ name: "Jane Doe", email: undefined }, "Jane Doe"],
  ])("%j", (person, printed) => expect(formatMailbox(person)).toBe(printed));
});
