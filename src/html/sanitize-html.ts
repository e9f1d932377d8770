/** HTML from strangers, made fit to be shown: what feeds use stays, what runs, spies or breaks out goes. */

import sanitize from "sanitize-html";
import { isUnsafeUrl } from "../decode/unsafe-url.ts";

/** What may stay beyond the defaults. */
export interface SanitizeOptions {
  /** Hosts whose `iframe` may stay, e.g. `["www.youtube-nocookie.com"]`. None by default. */
  iframeHosts?: readonly string[];
  /** The address that relative URLs are of; they are made absolute, and go where it is not given and they could be anything. */
  url?: string;
}

const GLOBAL = ["dir", "lang", "title"];
const TAGS = (
  "a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup data dd del " +
  "details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main map mark area math " +
  "nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th " +
  "thead time tr track tt u ul var video wbr"
).split(" ");
const ATTRIBUTES: Record<string, string[]> = {
  "*": GLOBAL,
  a: ["href", "hreflang", "rel", "type"],
  area: ["alt", "coords", "href", "shape"],
  audio: ["controls", "loop", "muted", "preload", "src"],
  blockquote: ["cite"],
  col: ["span"],
  colgroup: ["span"],
  data: ["value"],
  del: ["cite", "datetime"],
  details: ["open"],
  img: ["alt", "height", "loading", "sizes", "src", "srcset", "width"],
  ins: ["cite", "datetime"],
  li: ["value"],
  map: ["name"],
  ol: ["reversed", "start", "type"],
  q: ["cite"],
  source: ["media", "sizes", "src", "srcset", "type"],
  td: ["colspan", "headers", "rowspan"],
  th: ["abbr", "colspan", "headers", "rowspan", "scope"],
  time: ["datetime"],
  track: ["default", "kind", "label", "src", "srclang"],
  video: ["controls", "height", "loop", "muted", "poster", "preload", "src", "width"],
};

/**
 * HTML without anything that runs or reaches out: scripts, styles, forms, frames, event handlers, unsafe addresses.
 * Links get `rel="noopener nofollow ugc"`. The work is done by the package `sanitize-html`; this is its allow-list for feeds.
 *
 * @example sanitizeHtml('<p onclick="x()">Hi <script>x()</script></p>') // "<p>Hi </p>"
 */
export function sanitizeHtml(html: string, options: SanitizeOptions = {}): string {
  const { iframeHosts = [], url } = options;
  const frames = iframeHosts.length > 0;
  return sanitize(html, {
    allowedTags: frames ? [...TAGS, "iframe"] : TAGS,
    allowedAttributes: frames
      ? { ...ATTRIBUTES, iframe: ["allowfullscreen", "height", "src", "title", "width"] }
      : ATTRIBUTES,
    allowedSchemes: ["http", "https", "mailto", "tel", "ftp", "magnet"],
    allowedSchemesAppliedToAttributes: ["href", "src", "cite", "poster"],
    allowProtocolRelative: url !== undefined,
    allowedIframeHostnames: [...iframeHosts],
    transformTags: {
      "*": (tagName, attribs) => ({ tagName, attribs: safeAttributes(attribs, url) }),
      a: (tagName, attribs) => ({
        tagName,
        attribs: {
          ...safeAttributes(attribs, url),
          ...(attribs.href === undefined ? {} : { rel: "noopener nofollow ugc" }),
        },
      }),
    },
  });
}

const URLS = new Set(["href", "src", "cite", "poster"]);

function safeAttributes(attributes: sanitize.Attributes, base: string | undefined): sanitize.Attributes {
  const kept: sanitize.Attributes = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (URLS.has(name)) {
      if (!isUnsafeUrl(value)) kept[name] = absolute(value, base);
    } else kept[name] = value;
  }
  return kept;
}

function absolute(url: string, base: string | undefined): string {
  if (base === undefined) return url;
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}
