/** What stands around and between an article's text and is no part of it: navigation, share bars, related stories, ads … */

import { type Element, isTag } from "domhandler";
import { detached } from "./detached.ts";
import { ancestorsOf, type Page, within, wordsOf } from "./page.ts";

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

/** Names of what readers write below an article: as much prose as the article, and none of it. */
const COMMENTS = new Set(
  "comments commentlist commentarea disqus respond discussion replies webmentions pingbacks kommentare comentarios commentaires".split(
    " ",
  ),
);

/** Words that say an element is boilerplate, also as a part of a name: `td-post-sharing` and `postShare__list` are share bars. */
const SURE = new Set(
  (
    "share sharing shares sharebar sharedaddy addtoany addthis social socials follow followus " +
    "related relatedposts recommended recommendations recirc recirculation outbrain taboola zergnet revcontent mgid " +
    "newsletter subscribe subscription signup optin mailchimp " +
    "cookie cookies consent gdpr onetrust " +
    "adsbygoogle adslot advert advertisement advertising dfp anzeige werbung publicidad " +
    "breadcrumb breadcrumbs pagination pager paginator paginav prevnext nextprev postnav " +
    "masthead navbar nav navigation skiplink noprint trending mostread bestsellers taglist toolbar tooltip"
  ).split(" "),
);

/**
 * Words that say so only as a whole name: `sidebar` is one, `has-sidebar-left` and `widget-text-editor` may hold the article.
 * As a part of a name they count where an element is little but links.
 */
const DOUBTFUL = new Set(
  (
    "ads ad gpt sponsor sponsored promo promoted toc tableofcontents sidebar widget widgets menu tags categories popular bio " +
    "sr-only lineno linenos linenumber linenumbers gutter"
  ).split(" "),
);
/** Words that say so as a part of a name too, unless what is called so is a good part of the text: Google's own example is `.paywall`. */
const LIKELY = new Set("popup modal overlay paywall regwall piano".split(" "));
/** Words for advertisements: as a part of a name they count where there is no prose. */
const ADVERTISES = new Set("ad ads gpt sponsor sponsored promo promoted".split(" "));

/** Two or more words that only together say it; written with a hyphen whatever stands between them. */
const PHRASES =
  /(?:^| )(?:also read|read (?:also|next)|more (?:stories|from|on|news)|you (?:may|might)|most (?:read|popular|viewed)|up next|next (?:post|article|story)|prev(?:ious)? (?:post|article|story)|post (?:nav|navigation|tags|footer|categories|author box)|entry (?:footer|utility|categories|tags)|article (?:tags|topics|footer|tools|actions)|author (?:bio|box|card|profile)|about (?:the )?author|cat links|tag(?:s)? (?:links|list|cloud)|table of contents|on this page|edit (?:link|page|this page)|header (?:link|anchor)|heading (?:link|anchor)|anchor (?:link|icon)|hash link|headerlink|screen reader(?: text)?|visually hidden|sr only|skip link|back to top|call to action|(?:email|mail) (?:form|signup|list)|print only|no print|hidden print|site (?:header|footer|nav|navigation|title)|line number(?:s)?|rouge gutter|copy (?:button|code)|wp block (?:button|buttons|search|latest posts|social links)|jp relatedposts)(?: |$)/;

/** Where words of a class mean something else: colours of code, cells, pictures with a caption. */
const NOT_BY_CLASS = new Set(
  "html body main pre code figure picture img video audio table tbody tr math blockquote".split(" "),
);

/** Asides that belong to the text. */
const ASIDE =
  /pull|quote|callout|admonition|notice|note|hint|tip|warning|caution|important|info|alert|footnote|sidenote|box-?out|fact/i;

/** From this share of the prose on, an element is the text, whatever it is called: for names that are sure, and for others. */
const MOST = 0.4;
const MUCH = 0.15;
/** Less than this is a sentence, whatever its share. */
const SOME = 60;

/** Tells boilerplate, for one page. What it says of an element is kept, since it is asked often. */
export class Boilerplate {
  readonly #page: Page;
  readonly #known = new Map<Element, boolean>();
  readonly #inside = new Map<Element, boolean>();
  /** Elements that are never boilerplate: what holds the headline or the text. */
  readonly #kept: ReadonlySet<Element>;
  /** Where the prose is that an element's is compared with. */
  readonly #scope: readonly Element[];
  /** Elements that stand for other pages. */
  readonly #teasers: ReadonlySet<Element>;
  #amountOfAll: number | undefined;
  #hasProse = false;
  #byName: Map<string, number> | undefined;

  constructor(page: Page, teasers: ReadonlySet<Element>, scope = page.all("body"), kept: Iterable<Element> = []) {
    this.#page = page;
    this.#teasers = teasers;
    this.#scope = scope;
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
    let known = this.#inside.get(element);
    if (known === undefined) {
      const { parent } = element;
      known = this.is(element) || (parent !== null && isTag(parent) && this.isInside(parent));
      this.#inside.set(element, known);
    }
    return known;
  }

  #judge(element: Element): boolean {
    if (this.#kept.has(element)) return false;
    if (NEVER.has(element.name) || this.#teasers.has(element)) return true;
    if (isHidden(element)) return !this.#isText(element, MOST);
    const role = wordsOf(element.attribs.role);
    if (role.some((word) => NEVER_ROLES.has(word))) return true;
    if (element.name === "a")
      return /^(?:next|prev|nofollow sponsored)$/.test(element.attribs.rel ?? "") || this.#isCalledSo(element);
    // Pages of some servers are one form.
    if (element.name === "form") return !this.#isShare(element, MUCH);
    if (element.name === "aside")
      return !(ASIDE.test(element.attribs.class ?? "") || holdsQuote(element) || this.#isText(element, MOST));
    // An article's own footer may hold its byline.
    if (element.name === "footer")
      return (
        (!ancestorsOf(element).some(isArticle) || (this.#isCalledSo(element) && !isMetadata(element))) &&
        !this.#isText(element, MOST)
      );
    if (NOT_BY_CLASS.has(element.name) || isHeading(element)) return isAd(element);
    return this.#isCalledSo(element);
  }

  /** Whether it is boilerplate by its names. */
  #isCalledSo(element: Element): boolean {
    const { boilerplate } = saidBy(element);
    switch (boilerplate) {
      case undefined:
        return false;
      case "comments":
        return true;
      case "sure":
        return !this.#isText(element, MOST);
      case "whole":
        return !this.#isText(element, MUCH) && !this.#isTextTogether(element);
      case "part":
        return this.#isLinks(element);
      case "ad":
        return this.#page.measure(element).prose === 0 || this.#isLinks(element);
    }
  }

  /** Whether it holds so much of the prose that it is the text. What leads to other pages is none, however long it is. */
  #isText(element: Element, share: number): boolean {
    const { text, linked } = this.#page.measure(element);
    return this.#isShare(element, share) && linked * 3 < text && !leadsOn(element);
  }

  #isShare(element: Element, share: number): boolean {
    const own = this.#amount(element);
    return own >= SOME && own >= share * this.#whole();
  }

  /** Publishing systems give each paragraph the same name: together they are the text. */
  #isTextTogether(element: Element): boolean {
    const { text, linked } = this.#page.measure(element);
    if (this.#amount(element) === 0 || linked * 3 >= text) return false;
    this.#byName ??= this.#proseByName();
    return (this.#byName.get(namesOf(element)) ?? 0) >= MOST * this.#whole();
  }

  #proseByName(): Map<string, number> {
    const byName = new Map<string, number>();
    for (const element of this.#page.elements) {
      if (this.#amount(element) === 0 || saidBy(element).boilerplate !== "whole") continue;
      const names = namesOf(element);
      byName.set(names, (byName.get(names) ?? 0) + this.#amount(element));
    }
    return byName;
  }

  /** Prose; of a page that has none, text. */
  #amount(element: Element): number {
    const { text, linked, prose } = this.#page.measure(element);
    this.#whole();
    return this.#hasProse ? prose : text - linked;
  }

  #whole(): number {
    if (this.#amountOfAll !== undefined) return this.#amountOfAll;
    const all = this.#scope.map((element) => this.#page.measure(element));
    const prose = all.reduce((sum, one) => sum + one.prose, 0);
    this.#hasProse = prose >= SOME;
    return (this.#amountOfAll = this.#hasProse ? prose : all.reduce((sum, one) => sum + one.text - one.linked, 0));
  }

  #isLinks(element: Element): boolean {
    const { text, linked } = this.#page.measure(element);
    return linked * 2 > text;
  }
}

/** Whether there are headings in it that are links: a list of other pages. */
function leadsOn(element: Element): boolean {
  const headings = within(element).filter(isHeading);
  const leading = headings.filter((heading) =>
    [...ancestorsOf(heading).slice(0, 2), ...within(heading)].some(
      ({ name, attribs }) => name === "a" && attribs.href !== undefined && !attribs.href.startsWith("#"),
    ),
  );
  return leading.length > 1 && leading.length * 2 > headings.length;
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

/** Credits and dates: read for what they say, and no part of the content. */
const METADATA =
  /(?:^| )(?:bylines?|authors?|authorline|writers?|dateline|timestamp|pubdate|kicker|eyebrow|(?:post|entry|article|story|content|blog|page|hero) (?:meta|metadata|info|details|date|author|byline)|author (?:info|name|line|date)|reading time|time to read|read time|posted (?:on|by)|(?:published|updated|modified)(?: (?:on|date|time|at))?|(?:publish|publication|update|modification|creation) (?:date|time)|meta|metadata|cat links)(?: |$)/;

/** Whether the element's name says that it holds a byline, a date or the like. */
export function isMetadata(element: Element): boolean {
  return saidBy(element).isMetadata;
}

/** Whether the element's name says that it holds what readers wrote. */
export function isComments(element: Element): boolean {
  return saidBy(element).boilerplate === "comments";
}

/** What an element's names say of it. */
interface Said {
  /** How sure it is that it is boilerplate. */
  readonly boilerplate: "comments" | "sure" | "whole" | "part" | "ad" | undefined;
  readonly isMetadata: boolean;
}

const NOTHING_SAID: Said = { boilerplate: undefined, isMetadata: false };
/** So many different names are remembered: the pages of a site share theirs, and one page has a few hundred. */
const MOST_NAMES = 5000;
const said = new Map<string, Said>();

function namesOf({ attribs }: Element): string {
  const { class: className = "", id = "", "data-component": component = "", "data-testid": testId = "" } = attribs;
  return `${className} ${id} ${component} ${testId}`.trim();
}

const saidOf = new WeakMap<Element, Said>();

/** Asked several times of every element, mostly of one without a name. */
function saidBy(element: Element): Said {
  const { class: className, id, "data-component": component, "data-testid": testId } = element.attribs;
  if (className === undefined && id === undefined && component === undefined && testId === undefined)
    return NOTHING_SAID;
  let own = saidOf.get(element);
  if (own === undefined) saidOf.set(element, (own = saidByNames(namesOf(element))));
  return own;
}

function saidByNames(named: string): Said {
  if (named.length < 2 || named.length > 1000) return NOTHING_SAID;
  let known = said.get(named);
  if (known === undefined) {
    if (said.size === MOST_NAMES) said.clear();
    said.set(detached(named), (known = judged(named)));
  }
  return known;
}

function judged(named: string): Said {
  const telling = tellingNames(named);
  const words = telling.flatMap(wordsIn);
  const phrase = words.join(" ");
  return { boilerplate: boilerplateIn(telling, words, phrase), isMetadata: METADATA.test(phrase) };
}

function boilerplateIn(names: readonly string[], words: readonly string[], phrase: string): Said["boilerplate"] {
  const whole = names.map(wholeName);
  if (whole.some((name) => COMMENTS.has(name))) return "comments";
  if (words.some((word) => SURE.has(word) || COMMENTS.has(word)) || PHRASES.test(phrase)) return "sure";
  if (whole.some((name) => DOUBTFUL.has(name)) || words.some((word) => LIKELY.has(word))) return "whole";
  if (words.some((word) => ADVERTISES.has(word))) return "ad";
  return words.some((word) => DOUBTFUL.has(word)) ? "part" : undefined;
}

/** `Sidebar__inner` and `sidebar--left` are of a block called sidebar (BEM). */
const wholeName = (name: string): string => name.split(/__|--/, 1)[0]!.toLowerCase();

/** Names that switch something on or off, or that name what an article is about, say nothing of the element. */
const tellingNames = (named: string): string[] =>
  named
    .split(/\s+/)
    .filter((name) => name !== "" && !/^(?:has|is|no|with|without|tag|category|js|tw)(?:[-_]|(?=\p{Lu}))/u.test(name));

/** Words of a name: `td-post-sharing`, `postShare__list`. */
const wordsIn = (name: string): string[] =>
  (/[^a-z\d_-]/.test(name) ? name.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, "$1 ").toLowerCase() : name)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
