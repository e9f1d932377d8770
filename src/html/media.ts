/** Pictures, audio and video of an article: what sources state, completed by what the page shows. */

import { type ChildNode, type Element, isTag } from "domhandler";
import { mimeTypeOf } from "../content/mime-type.ts";
import type { Enclosure, Image } from "../model.ts";
import { completed, completedFiles } from "./findings.ts";
import { imageAttributes } from "./lazy-images.ts";
import { contains, lineOf, type Page, within } from "./page.ts";
import type { MainContent } from "./main-content.ts";

/** So many pictures are looked at for the one that is stated. */
const MOST = 200;
/** A picture that leads stands in one of the first blocks. */
const LEAD = 3;

/**
 * The stated picture, with size and alternative text where the page shows it; else the one that leads: above the text, or
 * before its first paragraph.
 */
export function pictureOf(
  stated: Image | undefined,
  blocks: readonly ChildNode[],
  page: Page,
  main: MainContent,
): Image | undefined {
  const shown = page
    .all("img", "amp-img", "picture")
    .slice(0, MOST)
    .flatMap((element) => imageOf(element, page));
  if (stated !== undefined) return completed([stated, ...shown]);
  const inside = blocks
    .slice(0, LEAD)
    .flatMap((block) => (isTag(block) ? [block, ...within(block)] : []))
    .find(({ name }) => name === "img");
  const lead = leadPicture(page, main) ?? inside;
  return lead === undefined ? undefined : imageOf(lead, page)[0];
}

/** Between the headline and the text. */
function leadPicture(page: Page, { scope, roots, headline, boilerplate }: MainContent): Element | undefined {
  if (scope === undefined || headline === undefined || roots.length === 0) return undefined;
  const [from, to] = [page.measure(headline).at, page.measure(roots[0]!).at];
  return page.all("img", "amp-img").find((image) => {
    const { at } = page.measure(image);
    return at > from && at < to && contains(scope, image) && !boilerplate.isInside(image);
  });
}

function imageOf(element: Element, page: Page): Image[] {
  const attributes = imageAttributes(element);
  const url = page.resolve(attributes?.src);
  if (attributes === undefined || url === undefined) return [];
  const { alt, width, height } = attributes;
  const figure =
    element.parent !== null && isTag(element.parent as ChildNode) ? captionOf(element.parent as Element) : undefined;
  return [
    {
      url,
      ...(alt ? { title: alt } : {}),
      ...(width === undefined ? {} : { width: Number(width) }),
      ...(height === undefined ? {} : { height: Number(height) }),
      ...(figure === undefined ? {} : { description: figure }),
    },
  ];
}

function captionOf(parent: Element): string | undefined {
  const figure = parent.name === "figure" ? parent : (parent.parent as Element | null);
  if (figure?.name !== "figure") return undefined;
  const caption = figure.children.find((child) => isTag(child) && child.name === "figcaption");
  const text = caption === undefined ? "" : lineOf(caption as Element);
  return text === "" ? undefined : text;
}

/** Audio and video files: stated ones first, then those that the text plays or offers for download. */
export function filesIn(
  blocks: readonly ChildNode[],
  stated: readonly Enclosure[],
  page: Page,
  { scope, boilerplate }: MainContent,
): Enclosure[] {
  const players = page
    .all("audio", "video", "amp-audio", "amp-video")
    .filter((player) => scope !== undefined && contains(scope, player) && !boilerplate.isInside(player));
  const inside = blocks.flatMap((block) => (isTag(block) ? [block, ...within(block)] : []));
  const links = inside.filter(({ name }) => name === "a").map(({ attribs }) => attribs);
  const found = [
    ...stated,
    ...players.flatMap((player) => playerFiles(player, page)),
    ...links.flatMap(({ href }) => fileAt(href, undefined, page)),
  ];
  return completedFiles(found);
}

/** A player's file: of several formats of the same, the first. */
function playerFiles({ attribs, children }: Element, page: Page): Enclosure[] {
  const own = attribs.src ?? attribs["data-src"];
  if (own !== undefined) return fileAt(own, attribs.type, page);
  const source = children.filter(isTag).find(({ name }) => name === "source");
  return source === undefined ? [] : fileAt(source.attribs.src, source.attribs.type, page);
}

/** A file that its type, or else its name, says to be audio or video. */
function fileAt(address: string | undefined, stated: string | undefined, page: Page): Enclosure[] {
  const url = page.resolve(address);
  if (url === undefined) return [];
  const type = stated?.replace(/;.*/s, "").trim().toLowerCase() ?? mimeTypeOf(url);
  return /^(?:audio|video)\//.test(type) ? [{ url, type }] : [];
}
