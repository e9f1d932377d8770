/** Pictures that are fetched to count who reads, and that nobody sees. */

type Attributes = Readonly<Record<string, string | undefined>>;

/** Sizes of 0 and 1. */
const UNSEEN = /^\s*\+?0*(?:[01](?:\.\d*)?|\.\d+)(?:px)?\s*$/i;
const HIDDEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|$)|(?:max-)?(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|!|$))/i;
/** Addresses of services that count readers of feeds and pages. */
const COUNTERS =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:pixel\.wp\.com|stats\.wordpress\.com|feeds\.feedburner\.com\/~r|feedsportal\.com\/c|doubleclick\.net|google-analytics\.com|scorecardresearch\.com|quantserve\.com|facebook\.com\/tr|bat\.bing\.com|pixel\.[\w-]+\.[a-z]+)(?=[/?]|$)/i;

/** Whether an `img` is one of them, by its size, its style, or its address. */
export function isTrackingPixel({ width, height, style, hidden, src }: Attributes): boolean {
  if (UNSEEN.test(width ?? "") || UNSEEN.test(height ?? "") || hidden !== undefined) return true;
  return HIDDEN.test(style ?? "") || COUNTERS.test((src ?? "").trim());
}
