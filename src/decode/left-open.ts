/**
 * Elements that were left open. XML has no rule for them; readers take an element to end where one starts that it cannot
 * hold: an item always, another row of the feed or the article where what is open holds text or has no such row.
 */

import { OWN } from "../namespaces/feedwright.ts";
import type { Scanner } from "../scan/scanner.ts";
import type { Plan, Slot, Vocabulary } from "../table/plan.ts";
import { type Frame, Mode, Piece } from "./frame.ts";
import { XHTML } from "./markup.ts";
import type { Name } from "./scope.ts";

/** Rows whose names HTML has too, with attributes, ... */
const HTML_TOO = new Set(["link", "source", "image", "body", "title", "summary"]);
/** ... or inside certain elements. */
const HTML_INSIDE: ReadonlyMap<string, string> = new Map([
  ["title", "head svg g symbol"],
  ["summary", "details"],
]);
/** What an element that is only a container may hold though no row says so: `source` as Atom has it, an `author` with parts. */
const PARTS = new Set(["title", "link", "description", "id", "updated"]);
/** HTML elements whose end tag may be left out before another of the same name. */
const SELF_ENDING = new Set(["p", "li", "dt", "dd", "tr", "td", "th", "option"]);

/** The parent's own table first, then the namespaces where the parent is a host. */
export function findSlot(plan: Plan, home: Vocabulary | undefined, name: Name): Slot | undefined {
  const { vocabulary } = name;
  if (vocabulary === undefined) return undefined;
  if (plan.foreign) {
    const slot = plan.children.get(name.qualified);
    if (slot !== undefined) return slot;
  }
  const table = vocabulary === home ? plan : plan.host && vocabulary[plan.host];
  return table?.children.get(name.local) ?? table?.folded.get(name.local.toLowerCase());
}

/** What starts, and where it would go. */
interface Start {
  readonly name: Name;
  readonly hasAttributes: boolean;
  readonly isCore: boolean;
  /** It is an article. */
  readonly isItem: boolean;
}

/**
 * The depth of the open element that a new one belongs to, where all that is open inside it was left open; -1 where the new
 * one belongs where it stands.
 */
export function holderOf(
  frames: readonly Frame[],
  depth: number,
  written: Name,
  hasAttributes: boolean,
  core: Vocabulary,
): number {
  if (isNextItem(frames[depth]!, written)) return depth - 1;
  if (!isRowSomewhere(written, core)) return -1;
  const name = written.uri === XHTML ? outsideXhtml(frames, depth, written) : written;
  const holder = rowFor(frames, depth, name);
  if (holder < 0 || holder === depth) return -1;
  const frame = frames[holder]!;
  const isItem = findSlot(frame.plan!, frame.home, name)!.plan?.host === "item";
  const start = { name, hasAttributes, isCore: name.vocabulary === core, isItem };
  for (let at = depth; at > holder; at--) if (!isLeftOpen(frames, at, start)) return -1;
  return holder;
}

/** Another article of the same name, whatever its namespace. */
function isNextItem({ mode, plan, slot, name }: Frame, next: Name): boolean {
  return mode === Mode.Fields && plan!.host === "item" && slot !== undefined && next.raw === name.raw;
}

/** The innermost open element with a row for the new one. Where that is taken already, one around it that lacks it. */
function rowFor(frames: readonly Frame[], depth: number, name: Name): number {
  let isRepeated = false;
  for (let at = depth; at >= 0; at--) {
    const { mode, plan, home, target } = frames[at]!;
    if (mode !== Mode.Fields) continue;
    const slot = findSlot(plan!, home, name);
    if (slot === undefined) continue;
    const isFree = slot.card === "many" || target[slot.key] === undefined || plan!.slots.get(slot.key) !== slot;
    if (isFree || (plan!.host !== undefined && at < depth && !isRepeated)) return at;
    if (plan!.host !== undefined) return -1;
    isRepeated = true;
  }
  return -1;
}

/** Whether a name is one of the rows that an article or a feed has, of the format or of an extension. */
function isRowSomewhere(name: Name, core: Vocabulary): boolean {
  if (name.isRow !== undefined) return name.isRow;
  // Inside a `div` that declares XHTML and was left open, the format's own elements look like XHTML's.
  const vocabulary = name.uri === XHTML && name.prefix === "" ? core : name.vocabulary;
  const local = name.local.toLowerCase();
  name.isRow = vocabulary !== undefined && (vocabulary.feed.folded.has(local) || vocabulary.item.folded.has(local));
  return name.isRow;
}

/** What an element of XHTML would be outside of the markup. HTML's own are what they say, and so is one that declares XHTML itself. */
function outsideXhtml(frames: readonly Frame[], depth: number, name: Name): Name {
  if (HTML_TOO.has(name.local) || frames[depth]!.scope.element(name.raw).uri !== XHTML) return name;
  let at = depth;
  while (at > 0 && frames[at]!.mode === Mode.Markup) at--;
  return frames[at]!.scope.element(name.raw);
}

function isLeftOpen(frames: readonly Frame[], at: number, start: Start): boolean {
  const frame = frames[at]!;
  switch (frame.mode) {
    case Mode.Markup:
      return start.isItem || !start.isCore || !isHtml(start, frame.name.local);
    case Mode.Scalar:
      return start.isItem || !mayBeMarkup(frame.slot!, start);
    case Mode.Fields:
      return hasEnded(frame, start);
    case Mode.Tree:
      return isTreeLeftOpen(frames, at, start);
  }
}

function isHtml({ name, hasAttributes }: Start, inside: string): boolean {
  if (!HTML_TOO.has(name.local)) return false;
  return hasAttributes || HTML_INSIDE.get(name.local)?.split(" ").includes(inside) === true;
}

/** `<link rel="stylesheet">` in a description is HTML's; RSS's own has no attributes. */
function mayBeMarkup({ codec, plan }: Slot, { name, hasAttributes, isCore }: Start): boolean {
  const isMarkup = (codec ?? plan?.body?.codec)?.markup === true;
  return isMarkup && isCore && hasAttributes && HTML_TOO.has(name.local);
}

function hasEnded(frame: Frame, start: Start): boolean {
  const { plan, slot, target } = frame;
  if (plan!.host === "item")
    return start.isItem && slot !== undefined && (start.isCore || start.name.local === frame.name.local);
  // The root, a channel, and the element that holds what may stand nowhere else.
  if (
    slot === undefined ||
    frame.name.vocabulary?.key === OWN ||
    (plan!.host === "feed" && slot.place === "element" && plan!.slots.has("items"))
  )
    return false;
  if (typeof target.type === "string" && /[/+]xml/i.test(target.type)) return false;
  if (start.isItem) return true;
  if (!start.isCore && plan!.body === undefined) return false;
  if (plan!.body?.codec?.markup === true && mayBeMarkup(slot, start)) return false;
  return !(PARTS.has(start.name.local) && isUntouched(frame));
}

/** Neither attributes nor words of its own: whatever is in it so far is elements. */
function isUntouched({ target, pieces, kinds }: Frame): boolean {
  if (pieces > 0 && kinds[0] !== Piece.Tag) return false;
  for (const key in target) if (key !== "extensions") return false;
  return true;
}

/** An element that no table knows: words in it say that it was to be short, and so does a row of the same name. */
function isTreeLeftOpen(frames: readonly Frame[], at: number, { isItem, isCore }: Start): boolean {
  const { tree, name, keeper } = frames[at]!;
  const parent = frames[at - 1]!;
  const isRow = parent.mode === Mode.Fields && findSlot(parent.plan!, parent.home, name) !== undefined;
  const children = tree!.children ?? [];
  const hasWords = children.some((child) => typeof child === "string" && child.trim() !== "");
  const hasElements = children.some((child) => typeof child !== "string");
  if (!isItem) return isCore && !hasElements && (isRow || hasWords);
  if (isRow || hasWords) return true;
  const isInArticle = frames.some(
    (frame, i) => i < at && frame.mode === Mode.Fields && frame.plan?.host === "item" && frame.target === keeper,
  );
  if (isInArticle) return false;
  const isForeign = name.uri !== undefined && name.vocabulary === undefined;
  return !isForeign || tree!.attributes !== undefined || hasElements;
}

/** `<p>one<p>two`, raw in a text: HTML ends the first where the second starts. */
export function isSibling(open: Frame, next: Name, text: Frame, scanner: Scanner): boolean {
  if (open.name.local !== next.local || !SELF_ENDING.has(next.local)) return false;
  let last = text.pieces - 1;
  while (last >= 0 && text.kinds[last] === Piece.Text && scanner.isBlank(text.starts[last]!, text.ends[last]!)) last--;
  // Well-formed markup may nest them, but not with words of its own.
  return last >= 0 && !(text.kinds[last] === Piece.Tag && text.tags[text.starts[last]!]!.startsWith(`<${next.local}`));
}
