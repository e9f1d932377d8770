/** What is shown → the page, made of nodes: nothing of the feed is ever read as markup. */

import type { Labels } from "./labels.ts";
import { printedDate } from "./printed-date.ts";
import type { ShownArticle, ShownEnclosure, ShownFeed } from "./read-document.ts";

const XHTML = "http://www.w3.org/1999/xhtml";

type Content = string | Element | undefined;

/** An element with attributes (those that are `undefined` left out) and content. */
function make(name: string, attributes: Record<string, string | undefined>, ...content: Content[]): HTMLElement {
  const element = document.createElementNS(XHTML, name) as HTMLElement;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
  element.append(...content.filter((one): one is string | Element => one !== undefined && one !== ""));
  return element;
}

/** The whole page. `address` is the feed's own. */
export function pageOf(feed: ShownFeed, labels: Labels, address: string): HTMLElement {
  const language = feed.language || "en";
  return make(
    "html",
    { lang: language },
    make(
      "head",
      {},
      make("title", {}, feed.title),
      make("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    ),
    make(
      "body",
      {},
      make("header", {}, logoOf(feed), make("h1", { dir: "auto" }, linked(feed.title, feed.url)), descriptionOf(feed)),
      subscription(labels, address),
      make("main", {}, ...feed.articles.map((article) => articleOf(article, labels, language))),
    ),
  );
}

const logoOf = ({ image }: ShownFeed) => (image === undefined ? undefined : make("img", { src: image, alt: "" }));
const descriptionOf = ({ description }: ShownFeed) =>
  description === "" ? undefined : make("p", { dir: "auto" }, description);
const linked = (text: string, url: string | undefined) => (url === undefined ? text : make("a", { href: url }, text));

function subscription(labels: Labels, address: string): HTMLElement {
  const field = make("input", { id: "feed-address", readonly: "", value: address }) as HTMLInputElement;
  const status = make("output", { for: "feed-address" });
  const button = make("button", { type: "button" }, labels.copy);
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    field.select();
    // Without HTTPS there is no clipboard; the address is selected all the same.
    await navigator.clipboard?.writeText(address).then(
      () => status.replaceChildren(labels.copied),
      () => {},
    );
  });
  const question = make("summary", {}, make("strong", {}, labels.what), " ", labels.more);
  const answer = make("p", {}, labels.how);
  const row = make("p", {}, make("label", { for: "feed-address" }, labels.address), field, button, status);
  return make("details", {}, question, answer, row);
}

function articleOf(article: ShownArticle, labels: Labels, language: string): HTMLElement {
  const { title, url, summary, language: own, enclosures } = article;
  const headline = title || url || "";
  return make(
    "article",
    { lang: own },
    headline === "" ? undefined : make("h2", { dir: "auto" }, linked(headline, url)),
    creditsOf(article, labels, language),
    summary === "" ? undefined : make("p", { dir: "auto" }, summary),
    ...enclosures.map((enclosure) => enclosureOf(enclosure, headline, labels)),
  );
}

function creditsOf({ bylines, date }: ShownArticle, labels: Labels, language: string): HTMLElement | undefined {
  const printed = printedDate(date, language);
  if (bylines.length === 0 && printed === undefined) return undefined;
  return make(
    "p",
    { class: "credits" },
    printed && make("time", { datetime: printed.iso }, printed.shown),
    printed && bylines.length > 0 ? " · " : undefined,
    bylines.length === 0 ? undefined : make("span", { class: "bylines" }, `${labels.by} ${bylines.join(", ")}`),
  );
}

function enclosureOf({ url, type }: ShownEnclosure, headline: string, labels: Labels): HTMLElement {
  const link = make(
    "a",
    { href: url, download: "" },
    `${labels.download} (${type || url.slice(url.lastIndexOf("/") + 1)})`,
  );
  const kind = /^(audio|video)\//.exec(type)?.[1];
  if (kind === undefined) return make("p", { class: "enclosure" }, link);
  // Nothing is fetched before it is played.
  const player = make(kind, { controls: "", preload: "none", src: url, "aria-label": headline });
  return make("p", { class: "enclosure" }, player, link);
}
