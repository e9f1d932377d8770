/** A program type-checks unchanged but for the import. */

import type * as original from "feed";
import { expectTypeOf, test } from "vitest";
import type * as dropIn from "../../src/compat/feed/index.ts";

test("the types are those of feed", () => {
  expectTypeOf<dropIn.FeedOptions>().toEqualTypeOf<original.FeedOptions>();
  expectTypeOf<dropIn.Item>().toEqualTypeOf<original.Item>();
  expectTypeOf<dropIn.Author>().toEqualTypeOf<original.Author>();
  expectTypeOf<dropIn.Category>().toEqualTypeOf<original.Category>();
  expectTypeOf<dropIn.Enclosure>().toEqualTypeOf<original.Enclosure>();
  expectTypeOf<dropIn.Extension>().toEqualTypeOf<original.Extension>();
  expectTypeOf<dropIn.Feed>().toEqualTypeOf<original.Feed>();
  expectTypeOf<(typeof dropIn)["Feed"]>().toEqualTypeOf<(typeof original)["Feed"]>();
  expectTypeOf<keyof typeof dropIn>().toEqualTypeOf<keyof typeof original>();
});
