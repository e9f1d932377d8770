/** What stands around and between an article's text and is no part of it: navigation, share bars, related stories, ads … */

import { type Element, isTag } from "domhandler";
import { detached } from "./detached.ts";
import { ancestorsOf, type Page, wordsOf } from "./page.ts";

/** Elements that hold nothing to read, wherever they stand. */
const NEVER = new Set(
  (
    "script style template link meta title base nav button input select textarea datalist dialog canvas applet frame frameset " +
    "noframes map area param menu svg amp-ad amp-embed amp-analytics amp-pixel amp-social-share amp-sidebar amp-consent " +
    "amp-sticky-ad amp-auto-ads amp-user-notification amp-lightbox amp-list"
  ).split(" "),
);
const NEVER_ROLES = new Set(
  "navigation search banner contentinfo dialog alertdialog menu menubar toolbar tablist status".split(" "),
);

/**
 * Words of `class` and `id` that say an element is boilerplate. Names are taken apart into words: `td-post-sharing` and
 * `postShare__list` are share bars.
 */
const WORDS = new Set(
  (
    "share sharing shares sharebar sharedaddy addtoany addthis social follow followus " +
    "related recommended recommendations recirc recirculation outbrain taboola zergnet revcontent mgid jp-relatedposts " +
    "newsletter subscribe subscription signup optin mailchimp " +
    "cookie cookies consent gdpr onetrust " +
    "comments commentlist disqus respond discussion replies webmentions pingbacks " +
    "ad ads adsbygoogle advert advertisement advertising adslot dfp gpt sponsor sponsored promo promoted anzeige werbung publicidad " +
    "breadcrumb breadcrumbs pagination pager paginator paginav prevnext nextprev postnav toc tableofcontents sidebar widget widgets " +
    "popup modal overlay paywall regwall piano tooltip toolbar skiplink noprint masthead navbar nav navigation menu " +
    "tags taglist categories trending popular bestsellers mostread bio sr-only " +
    "lineno linenos linenumber linenumbers gutter"
  ).split(" "),
);
/** Two or more words that only together say it; written with a hyphen whatever stands between them. */
const PHRASES =
  /(?:^| )(?:also read|read (?:also|more|next)|more (?:stories|from|on|news)|you (?:may|might)|most (?:read|popular|viewed)|up next|next (?:post|article|story)|prev(?:ious)? (?:post|article|story)|post (?:nav|navigation|tags|footer|categories|author box)|entry (?:footer|utility|categories|tags)|article (?:tags|topics|footer|tools|actions)|author (?:bio|box|card|profile)|about (?:the )?author|cat links|tag(?:s)? (?:links|list|cloud)|table of contents|on this page|edit (?:link|page|this page)|header (?:link|anchor)|heading (?:link|anchor)|anchor (?:link|icon)|hash link|headerlink|screen reader(?: text)?|visually hidden|sr only|skip link|back to top|call to action|(?:email|mail) (?:form|signup|list)|print only|no print|hidden print|site (?:header|footer|nav|navigation|title)|line number(?:s)?|rouge gutter|copy (?:button|code)|wp block (?:button|buttons|search|latest posts|social links)|jp relatedposts)(?: |$)/;

/** Where words of a class mean something else: colours of code, cells, pictures with a caption. */
const NOT_BY_CLASS = new Set(
  "html body main pre code figure picture img video audio table tbody tr math blockquote".split(" "),
);

/** Asides that belong to the text. */
const ASIDE =
  /pull|quote|callout|admonition|notice|note|hint|tip|warning|caution|important|info|alert|footnote|sidenote|box-?out|fact/i;

/** Tells boilerplate, for one page. What it says of an element is kept, since it is asked often. */
export class Boilerplate {
  readonly #page: Page;
  readonly #known = new Map<Element, boolean>();
  /** Elements that are never boilerplate: what holds the headline or most of the page. */
  readonly #kept: ReadonlySet<Element>;

  constructor(page: Page, kept: Iterable<Element> = []) {
    this.#page = page;
    this.#kept = new Set(kept);
  }

  /** Whether the element itself is boilerplate. */
  is(element: Element): boolean {
    let known = this.#known.get(element);
    if (known === undefined) this.#known.set(element, (known = this.#judge(element)));
    return known;
  }

  /** Whether the element stands in boilerplate. */
  isInside(element: Element): boolean {
    return this.is(element) || ancestorsOf(element).some((outer) => this.is(outer));
  }

  #judge(element: Element): boolean {
    if (this.#kept.has(element)) return false;
    if (NEVER.has(element.name) || isHidden(element)) return true;
    const role = wordsOf(element.attribs.role);
    if (role.some((word) => NEVER_ROLES.has(word))) return true;
    if (element.name === "a")
      return /^(?:next|prev|nofollow sponsored)$/.test(element.attribs.rel ?? "") || saysSo(element);
    if (element.name === "form") return !this.#isMost(element);
    if (element.name === "aside") return !(ASIDE.test(element.attribs.class ?? "") || holdsQuote(element));
    // An article's own footer may hold its byline.
    if (element.name === "footer")
      return !ancestorsOf(element).some(isArticle) || (saysSo(element) && !isMetadata(element));
    if (NOT_BY_CLASS.has(element.name) || isHeading(element)) return isAd(element);
    return saysSo(element) && !this.#isMost(element);
  }

  /** A page whose every element is in one of class "has-sidebar" is not all sidebar. */
  #isMost(element: Element): boolean {
    const [body] = this.#page.all("body");
    return body !== undefined && this.#page.measure(element).text * 2 > this.#page.measure(body).text;
  }
}

function isHidden({ attribs }: Element): boolean {
  return (
    attribs.hidden !== undefined ||
    attribs["aria-hidden"] === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? "")
  );
}

const isHeading = ({ name }: Element) => /^h[1-6]$/.test(name);
const isAd = ({ attribs }: Element) =>
  /(?:^|[\s_-])(?:ads?|advert\w*|adslot|sponsored)(?:$|[\s_-])/i.test(attribs.class ?? "");
const holdsQuote = (element: Element) =>
  element.children.some((child) => isTag(child) && /^(?:blockquote|q|figure)$/.test(child.name));
const isArticle = ({ name, attribs }: Element) =>
  name === "article" || /(?:^|\s)h-?entry(?:\s|$)/.test(attribs.class ?? "");

/** Whether it is the footer of a quotation, or footnotes: those belong to the text. */
export function isFooterOfText(footer: Element): boolean {
  return (
    /footnote/i.test(footer.attribs.class ?? "") ||
    ancestorsOf(footer).some(({ name }) => name === "blockquote" || name === "figure")
  );
}

const saysSo = (element: Element): boolean => saidBy(element).isBoilerplate;

/** Credits and dates: read for what they say, and no part of the content. */
const METADATA =
  /(?:^| )(?:bylines?|authors?|authorline|writers?|dateline|timestamp|pubdate|kicker|eyebrow|(?:post|entry|article|story|content|blog|page|hero) (?:meta|metadata|info|details|date|author|byline)|author (?:info|name|line|date)|reading time|time to read|read time|posted (?:on|by)|(?:published|updated|modified)(?: (?:on|date|time|at))?|(?:publish|publication|update|modification|creation) (?:date|time)|meta|metadata|cat links)(?: |$)/;

/** Whether the element's name says that it holds a byline, a date or the like. */
export function isMetadata(element: Element): boolean {
  return saidBy(element).isMetadata;
}

/** What an element's names say of it. */
interface Said {
  readonly isBoilerplate: boolean;
  readonly isMetadata: boolean;
}

const NOTHING_SAID: Said = { isBoilerplate: false, isMetadata: false };
/** So many different names are remembered: the pages of a site share theirs, and one page has a few hundred. */
const MOST_NAMES = 5000;
const said = new Map<string, Said>();

/** Asked several times of every element, mostly of one without a name. */
function saidBy({ attribs }: Element): Said {
  const { class: className, id, "data-component": component, "data-testid": testId } = attribs;
  if (className === undefined && id === undefined && component === undefined && testId === undefined)
    return NOTHING_SAID;
  const named = [className, id, component, testId].filter(Boolean).join(" ");
  if (named.length < 2 || named.length > 1000) return NOTHING_SAID;
  let known = said.get(named);
  if (known === undefined) {
    if (said.size === MOST_NAMES) said.clear();
    said.set(detached(named), (known = judged(wordsIn(named))));
  }
  return known;
}

function judged(words: readonly string[]): Said {
  const phrase = words.join(" ");
  return {
    isBoilerplate: words.some((word) => WORDS.has(word)) || PHRASES.test(phrase),
    isMetadata: METADATA.test(phrase),
  };
}

/**
 * Words of class, id and test marks, taken apart. Words that switch something on or off, or that name what an article is
 * about, say nothing of the element.
 */
function wordsIn(named: string): string[] {
  const telling = named
    .split(/\s+/)
    .filter((name) => !/^(?:has|is|no|with|without|tag|category|js|tw)(?:[-_]|(?=\p{Lu}))/u.test(name));
  return telling
    .join(" ")
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, "$1 ")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
}
