/** RSS 1.0 and its ancestor 0.90 (https://web.resource.org/rss/1.0/spec), and RSS 1.1. Rows of RSS 2.0 are read here too. */

import { html } from "../../table/codecs/html.ts";
import { text } from "../../table/codecs/text.ts";
import { url } from "../../table/codecs/url.ts";
import { attr, element, many, must, one, foreign } from "../../table/words.ts";
import {
  address,
  channel as rssChannel,
  image as rssImage,
  item as rssItem,
  textInput as rssTextInput,
  words,
} from "../rss/table.ts";

const about = { about: must(attr(text), { name: "rdf:about", rule: "plain-reference" }) };
const parseType = { parseType: one(attr(text), "rdf:parseType") };

export const item = element(
  { ...about, ...rssItem.fields, title: must(html, words), link: must(url, address) },
  "item",
);

const image = element({
  ...about,
  resource: foreign(one(attr(text), "rdf:resource")),
  ...parseType,
  ...rssImage.fields,
});

const textInput = element({ ...about, resource: foreign(one(attr(text), "rdf:resource")), ...rssTextInput.fields });

/** `<rdf:li rdf:resource="…"/>`; without prefix in the foreign. */
const member = element({ resource: one(attr(text), "rdf:resource"), plain: foreign(one(attr(text), "resource")) });

const { image: _image, textInput: _textInput, items: _items, ...head } = rssChannel.fields;

export const channel = element(
  {
    ...about,
    ...head,
    image: one(image),
    /** Table of contents; in RSS 1.1 the items themselves. */
    contents: must(
      element({
        ...parseType,
        seq: one(element({ members: many(member, "rdf:li") }), "rdf:Seq"),
        items: many(item, "item"),
      }),
      "items",
    ),
    textInput: one(textInput, "textinput"),
    items: foreign(many(item, "item")),
  },
  "feed",
);

export const rdf = element({
  base: one(attr(url), { name: "xml:base", rule: "iri" }),
  lang: one(attr(text), { name: "xml:lang", rule: "language" }),
  channel: must(channel),
  image: one(image),
  items: many(item, "item"),
  textInput: one(textInput, "textinput"),
});
