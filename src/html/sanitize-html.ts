/** HTML from strangers, made fit to be shown: what feeds use stays, what runs, spies or breaks out goes. */

import sanitize from "sanitize-html";
import { isUnsafeUrl } from "../content/unsafe-url.ts";
import { formatSrcset, parseSrcset } from "../content/srcset.ts";
import { isTrackingPixel } from "./tracking.ts";
import { shallowHtml } from "./shallow-html.ts";
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, GLOBAL_ATTRIBUTES } from "./allowed-html.ts";

/** What may stay beyond the defaults. */
export interface SanitizeOptions {
  /** Hosts whose `iframe` may stay, e.g. `["www.youtube-nocookie.com"]`. None by default. */
  iframeHosts?: readonly string[];
  /** The address that relative URLs are of; they are made absolute, and go where it is not given and they could be anything. */
  url?: string;
}

/**
 * HTML without anything that runs or reaches out: scripts, styles, forms, frames, event handlers, unsafe addresses, and
 * pictures that nobody sees, which count who reads.
 * Links get `rel="noopener nofollow ugc"`. The work is done by the package `sanitize-html`; this is its allow-list for feeds.
 *
 * @example sanitizeHtml('<p onclick="x()">Hi <script>x()</script></p>') // "<p>Hi </p>"
 */
export function sanitizeHtml(html: string, options: SanitizeOptions = {}): string {
  const { iframeHosts = [], url } = options;
  const frames = iframeHosts.length > 0;
  return sanitize(shallowHtml(html), {
    allowedTags: frames ? [...ALLOWED_ELEMENTS, "iframe"] : [...ALLOWED_ELEMENTS],
    allowedAttributes: {
      "*": GLOBAL_ATTRIBUTES,
      ...ALLOWED_ATTRIBUTES,
      ...(frames ? { iframe: ["allowfullscreen", "height", "src", "title", "width"] } : {}),
    },
    allowedSchemes: ["http", "https", "mailto", "tel", "ftp", "magnet"],
    allowedSchemesAppliedToAttributes: ["href", "src", "cite", "poster"],
    allowProtocolRelative: url !== undefined,
    allowedIframeHostnames: [...iframeHosts],
    transformTags: {
      "*": (tagName, attribs) => ({ tagName, attribs: safeAttributes(attribs, url) }),
      // Before attributes are chosen: a style may say that it is not shown. No list has an element of that name.
      img: (tagName, attribs) => ({ tagName: isTrackingPixel(attribs) ? "tracking-pixel" : tagName, attribs }),
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
    } else if (name === "srcset") {
      const candidates = safeCandidates(value, base);
      if (candidates !== "") kept[name] = candidates;
    } else kept[name] = value;
  }
  return kept;
}

/** HTML's own descriptors. Of any other the package below says something on the standard output, its escapes included. */
const DESCRIPTOR = /^(?:[1-9]\d*w|\d+(?:\.\d+)?x|\.\d+x|)$/;

function safeCandidates(srcset: string, base: string | undefined): string {
  const safe = parseSrcset(srcset)
    .filter(({ url, descriptor }) => !isUnsafeUrl(url) && DESCRIPTOR.test(descriptor))
    .map(({ url, descriptor }) => ({ url: absolute(url, base), descriptor }));
  return formatSrcset(safe);
}

function absolute(url: string, base: string | undefined): string {
  if (base === undefined) return url;
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}
