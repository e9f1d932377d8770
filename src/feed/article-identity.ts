/** Whether two articles are one: what is compared, and never shown or fetched. */

import { requireObject } from "../errors.ts";
import type { Article } from "../model.ts";

/** What tells an article. */
type Told = Pick<Article, "id" | "url" | "title" | "published" | "updated" | "contentHtml" | "contentText" | "summary">;

const TRACKING =
  /^(?:utm_|mtm_|pk_|hsa_|itm_|hmb_)|^(?:fbclid|gclid|dclid|gbraid|wbraid|gclsrc|msclkid|twclid|yclid|ysclid|igshid|mc_cid|mc_eid|mc_tc|_hsenc|_hsmi|__hssc|__hstc|__hsfp|mkt_tok|vero_id|vero_conv|oly_anon_id|oly_enc_id|wickedid|rb_clickid|sc_cid|srsltid|_openstat|_bhlid|_branch_match_id|campaign_(?:id|source|medium|name|term|content)|fb_action_(?:ids|types)|fb_ref|fb_source)$/i;
const DAY = 86_400_000;

/**
 * An address as it is compared: without scheme, `www.`, default port, fragment, tracking parameters and a slash at its end, its
 * parameters sorted. `undefined` for what is no address of the web.
 * @example urlKey("http://www.example.com/a/?utm_source=x#top") // "example.com/a"
 */
export function urlKey(address: string): string | undefined {
  if (!/^https?:/i.test(address.trim()) || !URL.canParse(address.trim())) return undefined;
  const { hostname, port, pathname, searchParams, hash } = new URL(address.trim());
  const host = hostname.replace(/\.$/, "").replace(/^www\./, "");
  const kept = [...searchParams].filter(
    ([name, value]) => !TRACKING.test(name) && !(name === "ref" && value.replace(/^www\./, "") === host),
  );
  const query = kept.map((pair) => pair.map(encodeURIComponent).join("=")).sort();
  const path = unreserved(pathname).replace(/\/$/, "");
  const place = hash.startsWith("#!") ? hash : "";
  return `${host}${port === "" || port === "80" || port === "443" ? "" : `:${port}`}${path}${query.length === 0 ? "" : `?${query.join("&")}`}${place}`;
}

/** RFC 3986 §6.2.2: what need not be escaped is not, and the rest is in capitals. */
const unreserved = (path: string) =>
  path.replace(/%[\da-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(char) ? char : code.toUpperCase();
  });

/** An id that means the same everywhere; another one, such as `17`, is its feed's own. */
const isGlobal = (id: string) => /^[a-z][a-z\d+.-]*:/i.test(id);

/**
 * What an article is remembered by, the surest first: its id, its address, or, where it has neither, its title with its day and
 * its text. Addresses are keys of `urlKey`.
 * @example identityKeys({ id: "urn:x:1", url: "https://example.com/a?utm_source=x" }) // ["id:urn:x:1", "url:example.com/a"]
 */
export function identityKeys(article: Partial<Told>): string[] {
  const { id = "", url } = article;
  const keys: string[] = [];
  if (id !== "") keys.push(`id:${id}`);
  const address = url === undefined ? undefined : urlKey(url);
  if (address !== undefined) keys.push(`url:${address}`);
  const idAddress = urlKey(id);
  if (idAddress !== undefined && idAddress !== address) keys.push(`url:${idAddress}`);
  return keys.length > 0 ? keys : [`text:${wordsOf(article.title)}|${textOfArticle(article)}`];
}

/**
 * Whether two articles are the same one: by id, by address, or by title within a day where those differ.
 * An id that is no address and no URN, such as `17`, tells only articles of one site.
 * @example sameArticle({ ...article, id: "urn:x:2" }, article) // true: they have one address
 */
export function sameArticle(a: Partial<Told>, b: Partial<Told>): boolean {
  requireObject(a, "an article", "a");
  requireObject(b, "an article", "b");
  const [first, second] = [addressesOf(a), addressesOf(b)];
  if (a.id !== undefined && a.id !== "" && a.id === b.id)
    return isGlobal(a.id) || first.length === 0 || second.length === 0 || hostOf(first[0]!) === hostOf(second[0]!);
  const [title, other] = [wordsOf(a.title), wordsOf(b.title)];
  // A link blog has many articles about one page.
  const hasOneAddress = first.some((address) => address.includes("/") && second.includes(address));
  if (hasOneAddress) return title === "" || other === "" || title === other || areNear(a, b, false) || isOneText(a, b);
  if (title === "" || title !== other) return false;
  if (first.length > 0 && second.length > 0) return isOneText(a, b) && areNear(a, b, true);
  return areNear(a, b, false) ? true : isOneText(a, b);
}

/** The same words, and words there are. */
function isOneText(a: Partial<Told>, b: Partial<Told>): boolean {
  const text = textOfArticle(a);
  return text !== "" && text === textOfArticle(b);
}

function areNear(a: Partial<Told>, b: Partial<Told>, isUndatedNear: boolean): boolean {
  const [one, other] = [a.published ?? a.updated, b.published ?? b.updated];
  if (one === undefined || other === undefined) return isUndatedNear;
  return Math.abs(one.getTime() - other.getTime()) <= DAY;
}

const addressesOf = ({ url, id }: Partial<Told>) =>
  [url, id].flatMap((address) => (address === undefined ? [] : (urlKey(address) ?? [])));
const hostOf = (key: string) => key.split(/[/?#]/, 1)[0]!;
const wordsOf = (title: string | undefined) => (title ?? "").normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
const textOfArticle = ({ contentText, contentHtml, summary }: Partial<Told>) =>
  wordsOf(contentText ?? contentHtml ?? summary).slice(0, 2000);
