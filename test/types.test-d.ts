/** Fails the build when what the tables infer gets worse. */

import { expectTypeOf, test } from "vitest";
import type {
  Article,
  ArticleInput,
  AtomDocument,
  Feed,
  FeedInput,
  Row,
  ParsedFeed,
  RssDocument,
  Timestamp,
} from "../src/index.ts";
import { generateRss, parseFeed } from "../src/index.ts";
import { integer } from "../src/table/codecs/integer.ts";
import { text } from "../src/table/codecs/text.ts";
import type { Infer, InferInput } from "../src/table/infer.ts";
import { attr, body, element, many, mirror, must, one, self } from "../src/table/words.ts";
import type { InferUnmirrored } from "../src/table/infer.ts";

const category = element({ text: must(attr(text)), subcategories: many(self, "category") });
const rows = {
  episode: one(integer),
  tags: many(text, "tag"),
  title: must(text),
  category: one(category),
  note: one(element({ lang: one(attr(text)), value: must(body(text)) })),
  creator: mirror(many(text)),
};

test("reading makes everything optional", () => {
  type Read = Infer<typeof rows>;
  expectTypeOf<Read["episode"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Read["tags"]>().toEqualTypeOf<string[] | undefined>();
  expectTypeOf<Read["title"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<NonNullable<Read["note"]>["value"]>().toEqualTypeOf<string | undefined>();
  expectTypeOf<NonNullable<NonNullable<Read["category"]>["subcategories"]>[number]["text"]>().toEqualTypeOf<
    string | undefined
  >();
});

test("writing demands what the specification demands", () => {
  type Written = InferInput<typeof rows>;
  expectTypeOf<Written["title"]>().toEqualTypeOf<string>();
  expectTypeOf<Written["episode"]>().toEqualTypeOf<number | undefined>();
  // @ts-expect-error title is missing
  const incomplete: Written = { episode: 1 };
  void incomplete;
});

test("what mirrors the model is no part of the typed extension", () => {
  expectTypeOf<InferUnmirrored<typeof rows>>().not.toHaveProperty("creator");
  expectTypeOf<InferUnmirrored<typeof rows>>().toHaveProperty("episode");
});

test("typed extensions are on feeds, articles and documents", () => {
  expectTypeOf<NonNullable<Article["itunes"]>["episode"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<NonNullable<Feed["podcast"]>>().toHaveProperty("locked");
  expectTypeOf<RssDocument>().toHaveProperty("channel");
  expectTypeOf<NonNullable<NonNullable<AtomDocument["entries"]>[number]["thr"]>>().toHaveProperty("inReplyTo");
});

test("the public shapes", () => {
  expectTypeOf(parseFeed).returns.toEqualTypeOf<ParsedFeed>();
  expectTypeOf<ParsedFeed["format"]>().toEqualTypeOf<"rss" | "atom" | "rdf" | "json">();
  expectTypeOf<Feed>().toExtend<FeedInput>();
  expectTypeOf<Article>().toExtend<ArticleInput>();
  expectTypeOf<Article["published"]>().toEqualTypeOf<Timestamp | undefined>();
  expectTypeOf(generateRss).parameter(0).toEqualTypeOf<FeedInput | Row<FeedInput> | Feed>();
});

test("inputs take dates, timestamps and texts, bylines as texts or objects, and undefined everywhere", () => {
  const input: FeedInput = {
    title: "T",
    url: undefined,
    bylines: "Jane Doe",
    articles: [
      { published: new Date(0), bylines: ["Jane", { name: "John", role: "editor", email: undefined }] },
      { published: "21 Mar 2023", image: "https://example.com/i.png", itunes: { episode: 1, season: undefined } },
      // @ts-expect-error a number is no date
      { published: 5 },
    ],
  };
  void input;
});
