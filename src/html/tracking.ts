/** Pictures that are fetched to count who reads, and that nobody sees. */

type Attributes = Readonly<Record<string, string | undefined>>;

/** Sizes of 0 and 1. */
const UNSEEN = /^\s*\+?0*(?:[01](?:\.\d*)?|\.\d+)(?:px)?\s*$/i;
const HIDDEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$)|(?:max-)?(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|!|$))/i;
/** Host and path of an address. */
const ADDRESS = /^(?:https?:)?\/\/([^/?#\s]+)([^?#\s]*)/i;
/** Services that count readers of feeds and pages: hosts, some with the beginning of a path. */
const COUNTERS: readonly (readonly [host: string, path: string])[] = [
  ["pixel.wp.com", ""],
  ["stats.wordpress.com", ""],
  ["feeds.feedburner.com", "/~r"],
  ["feedsportal.com", "/c"],
  ["doubleclick.net", ""],
  ["google-analytics.com", ""],
  ["scorecardresearch.com", ""],
  ["quantserve.com", ""],
  ["facebook.com", "/tr"],
  ["bat.bing.com", ""],
];

/** Whether an `img` is one of them, by its size, its style, or its address. */
export function isTrackingPixel({ width, height, style, hidden, src }: Attributes): boolean {
  if (UNSEEN.test(width ?? "") || UNSEEN.test(height ?? "") || hidden !== undefined) return true;
  return HIDDEN.test(style ?? "") || isCounter((src ?? "").trim());
}

function isCounter(address: string): boolean {
  const [, given, path = ""] = ADDRESS.exec(address) ?? [];
  if (given === undefined) return false;
  const host = given.toLowerCase();
  if (/^pixel\.[\w-]+\.[a-z]+$/.test(host)) return true;
  return COUNTERS.some(([counter, start]) => {
    const isHost = host === counter || host.endsWith(`.${counter}`);
    return isHost && (start === "" || path === start || path.startsWith(`${start}/`));
  });
}
