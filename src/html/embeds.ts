/** Players and other frames → a link that every reader shows, or the frame where the caller wants it. */

import type { Element } from "domhandler";

/** What stands in place of an embed. */
export interface Embed {
  /** `iframe` stands for a link too, unless frames are wanted. */
  readonly tag: "iframe" | "video" | "audio";
  /** The page of what is embedded. */
  readonly address: string;
  /** The player. */
  readonly frame: string;
  readonly text: string;
  readonly attributes: Record<string, string>;
}

/** A player's address, and the page where the same thing is for people. */
const PAGES: readonly (readonly [RegExp, string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})(?:[?#].*)?$/,
    "https://www.youtube.com/watch?v=$1",
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)(?:[?#].*)?$/, "https://vimeo.com/$1"],
  [/^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)(?:[?#].*)?$/, "https://www.dailymotion.com/video/$1"],
  [/^https?:\/\/open\.spotify\.com\/embed\/(\w+\/\w+)(?:[?#].*)?$/, "https://open.spotify.com/$1"],
  [/^https?:\/\/embed\.podcasts\.apple\.com\/(.*)$/, "https://podcasts.apple.com/$1"],
  [/^https?:\/\/(?:www\.)?instagram\.com\/(p|reel)\/([\w-]+)\/embed.*$/, "https://www.instagram.com/$1/$2/"],
];
/** AMP's players name what they play. */
const AMP: Readonly<Record<string, (attribs: Readonly<Record<string, string>>) => string | undefined>> = {
  "amp-youtube": ({ "data-videoid": id }) => id && `https://www.youtube.com/embed/${id}`,
  "amp-vimeo": ({ "data-videoid": id }) => id && `https://player.vimeo.com/video/${id}`,
  "amp-dailymotion": ({ "data-videoid": id }) => id && `https://www.dailymotion.com/embed/video/${id}`,
  "amp-twitter": ({ "data-tweetid": id }) => id && `https://twitter.com/i/status/${id}`,
  "amp-instagram": ({ "data-shortcode": id }) => id && `https://www.instagram.com/p/${id}/`,
  "amp-facebook": ({ "data-href": address }) => address,
  "amp-iframe": ({ src }) => src,
  "amp-soundcloud": ({ "data-trackid": id }) =>
    id && `https://w.soundcloud.com/player/?url=https://api.soundcloud.com/tracks/${id}`,
};
/** Frames that show nobody anything. */
const SPIES =
  /doubleclick|googlesyndication|googletagmanager|adservice|amazon-adsystem|\/ads?\/|recaptcha|facebook\.com\/plugins\/(?:like|share)|platform\.twitter\.com\/widgets\/(?:tweet|follow)_button/i;

/** What an `iframe`, `embed`, `object` or AMP component embeds; nothing where it is none or an advertisement. */
export function embedOf(
  element: Element,
  resolve: (address: string | undefined) => string | undefined,
): Embed | undefined {
  const { name, attribs } = element;
  if (name === "amp-video" || name === "amp-audio") return player(element, resolve);
  const stated = Object.hasOwn(AMP, name)
    ? AMP[name]!(attribs)
    : (attribs["data-src"] ?? attribs["data-lazy-src"] ?? attribs.src ?? attribs.data);
  const isUnseen = /^[01](?:px)?$/.test(attribs.width ?? "") || /^[01](?:px)?$/.test(attribs.height ?? "");
  const frame = resolve(stated);
  if (frame === undefined || SPIES.test(frame) || isUnseen || (name.startsWith("amp-") && !Object.hasOwn(AMP, name)))
    return undefined;
  const page = PAGES.find(([player]) => player.test(frame));
  const address = page === undefined ? frame : frame.replace(page[0], page[1]);
  const title = (attribs.title ?? attribs["aria-label"] ?? "").replace(/\s+/g, " ").trim();
  const size = Object.fromEntries(
    ["width", "height"].flatMap((side) => (/^\d{1,5}$/.test(attribs[side] ?? "") ? [[side, attribs[side]!]] : [])),
  );
  return {
    tag: "iframe",
    address,
    frame,
    text: title || new URL(address).host.replace(/^www\./, ""),
    attributes: size,
  };
}

function player(
  { name, attribs, children }: Element,
  resolve: (address: string | undefined) => string | undefined,
): Embed | undefined {
  const source = children.find((child) => "name" in child && child.name === "source") as Element | undefined;
  const address = resolve(attribs.src ?? source?.attribs.src);
  if (address === undefined) return undefined;
  const tag = name === "amp-video" ? "video" : "audio";
  const poster = resolve(attribs.poster);
  return {
    tag,
    address,
    frame: address,
    text: "",
    attributes: { controls: "", src: address, ...(poster === undefined ? {} : { poster }) },
  };
}
