/** Pictures as pages write them that load them late, in sizes, or through components → one `img` that any reader shows. */

import { type Element, isTag } from "domhandler";
import { largest, parseSrcset } from "../content/srcset.ts";
import { pixels } from "./meta-tags.ts";

/** Where scripts that load pictures late look for the address, in the order of how sure it is. */
const SOURCES = [
  "data-src",
  "data-lazy-src",
  "data-original",
  "data-orig-file",
  "data-full-src",
  "data-image",
  "data-url",
  "nitro-lazy-src",
];
const SETS = ["data-srcset", "data-lazy-srcset", "srcset"];
const PLACEHOLDER =
  /^data:|(?:^|\/)(?:blank|spacer|placeholder|pixel|transparent|1x1|lazy(?:load)?|loading|grey)[\w.-]*\.(?:gif|png|svg|jpg|webp)(?:\?|$)|^about:/i;

/**
 * Attributes of the picture: `src`, `alt`, and size, `srcset`, `sizes` where it has them; nothing where no address can be
 * told or where it is a pixel that counts readers.
 */
export function imageAttributes(element: Element): Record<string, string> | undefined {
  const image = element.name === "picture" ? imageIn(element) : element;
  const attribs = image?.attribs ?? {};
  const sets = [...SETS.map((name) => attribs[name]), ...sourcesOf(element), setInSource(attribs.src)].filter((set) =>
    isUsable(set?.trim()),
  );
  const src =
    [...SOURCES.map((name) => attribs[name]), attribs.src].map((address) => address?.trim()).find(isOneAddress) ??
    largestOf(sets[0]);
  const [width, height] = [pixels(attribs.width), pixels(attribs.height)];
  if (src === undefined || isPixel(attribs)) return undefined;
  const own = SETS.map((name) => attribs[name]).find((set) => isUsable(set?.trim()));
  return {
    src,
    alt: attribs.alt ?? "",
    ...(attribs.title === undefined ? {} : { title: attribs.title }),
    ...(width === undefined ? {} : { width: String(width) }),
    ...(height === undefined ? {} : { height: String(height) }),
    ...(own === undefined
      ? {}
      : { srcset: own, ...(attribs.sizes === undefined || attribs.sizes === "auto" ? {} : { sizes: attribs.sizes }) }),
  };
}

const isUsable = (address: string | undefined): address is string =>
  address !== undefined && address !== "" && !PLACEHOLDER.test(address);
/** A list of sizes in the wrong attribute. */
const isOneAddress = (address: string | undefined): address is string => isUsable(address) && !SIZED.test(address);
const SIZED = /(?:\s|%20)\d+(?:\.\d+)?[wx](?:,|$)/;
/** ... some tools escape the blanks of such a list, as those of an address. */
const setInSource = (src: string | undefined) =>
  src !== undefined && SIZED.test(src) ? src.replaceAll("%20", " ") : undefined;
const largestOf = (set: string | undefined) => (set === undefined ? undefined : largest(parseSrcset(set)));

/** Sizes of 0 and 1 are what nobody sees. */
const isPixel = ({ width, height }: Readonly<Record<string, string>>) =>
  /^\s*[01](?:px)?\s*$/.test(width ?? "") || /^\s*[01](?:px)?\s*$/.test(height ?? "");

function imageIn(picture: Element): Element | undefined {
  return picture.children.filter(isTag).find(({ name }) => name === "img");
}

/** A picture in formats and sizes; the first that is not for small screens only would be the best, and all are good. */
function sourcesOf(element: Element): string[] {
  if (element.name !== "picture") return [];
  const sources = element.children.filter(isTag).filter(({ name }) => name === "source");
  const sets = sources.flatMap(({ attribs }) => attribs.srcset ?? attribs["data-srcset"] ?? []);
  // Formats that every reader knows come last in a picture.
  return sets.reverse();
}
