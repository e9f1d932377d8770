/**
 * Scanner events and a table's plan → a format document. No tree in between: each element goes straight to its place.
 *
 * What no row can hold is kept beside it (`Unmapped`): unknown elements as trees, unknown attributes, second occurrences,
 * values that a codec cannot read. So a document that is written back says all that it said.
 */

import { isAbsolute } from "../content/base-url.ts";
import { hasWrapper, MEANT, unwrapped } from "../content/cdata.ts";
import { escapeHtml } from "../content/html-text.ts";
import { isHtmlName } from "../content/html-names.ts";
import { trimmed } from "../content/trimmed.ts";
import { type DiagnosticParams, type FeedError, isFeedError, type Severity } from "../errors.ts";
import type { XmlAttribute, XmlElement } from "../model.ts";
import { OWN } from "../namespaces/feedwright.ts";
import type { Attributes, Doctype, ScanHandler, Scanner } from "../scan/scanner.ts";
import { url } from "../table/codecs/url.ts";
import type { Plan, Slot, Vocabulary } from "../table/plan.ts";
import { UNKNOWN_ZONE } from "../table/words.ts";
import { appended } from "./appended.ts";
import { Frame, Mode, Piece, type Target } from "./frame.ts";
import { findSlot, holderOf, isSibling } from "./left-open.ts";
import { closeTagOf, openTagOf } from "./markup.ts";
import type { Name, Scope } from "./scope.ts";
import { isActiveAttribute, isActiveElement, leftOutMessage } from "../content/active-markup.ts";
import { isUnsafeUrl } from "../content/unsafe-url.ts";

/** Where decoding starts: the plan and vocabulary of the root element. */
export interface Root {
  readonly plan: Plan;
  readonly core: Vocabulary;
  readonly scope: Scope;
  /** What the root of a document is that has none. */
  readonly inside?: "channel" | "entry";
  /** What is wrong with the root itself, though what is in it can be read. */
  readonly problem?: { readonly code: string; readonly message: string };
}

export interface DecoderOptions {
  /** Chooses the root by its name and attributes; throws a FeedError when it is no feed. */
  readonly chooseRoot: (name: string, attributes: Attributes, doctype: Doctype | undefined) => Root;
  readonly unsafeUrls: boolean;
  /** What could act in a browser is kept: a document says what stood there, a feed leaves it out. */
  readonly unsafeMarkup: boolean;
  readonly report: (finding: Finding) => void;
  /**
   * Called when an item of the feed has closed and been put in its place. No field of the decoder: V8 keeps a function that is
   * put into one, and the whole feed with it, until it next collects the old generation. Half of the time went there.
   */
  readonly onItem?: (slot: Slot, value: object, owner: Record<string, unknown>) => void;
}

/** A diagnostic before its position is computed. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly path: string;
  readonly offset: number;
  readonly length: number;
  readonly params: DiagnosticParams;
}

/** Elements of HTML may stand before the root, where a server prints a notice; pages and other documents are none. */
export function mayPrecedeRoot(error: unknown, name: string): error is FeedError {
  return isFeedError(error) && error.code === "not-a-feed" && isHtmlName(name);
}

/** Elements that are about a file or a page. */
const OF_ADDRESSES = new Set(["link", "enclosure"]);
/** Where its address stands, or may stand. */
const ADDRESSES = new Set(["resource", "unmappedText", "otherAttributes", "extensions", "attributesOf"]);

export class Decoder implements ScanHandler {
  /** The root element's rows. */
  readonly document: Target = {};
  doctypeSeen: Doctype | undefined;
  /** Where the XML declaration stands. */
  scanner!: Scanner;
  /** Chunked: the frame whose text the scanner keeps until it closes. */
  #keeping: Frame | undefined;

  readonly #options: DecoderOptions;
  readonly #frames: Frame[] = [];
  #depth = -1;
  #top!: Frame;
  /** What is reported once: prefixes, namespaces, and that there is something outside of the channel. */
  #reported = new Set<string>();
  /** Something was kept that no row has, since the last item closed. */
  #isUnmapped = false;
  /** Rows of the format's own items. */
  #item: Plan | undefined;
  #core!: Vocabulary;
  #root!: Root;
  #hasItems = false;
  /** A relative address or an `xml:base` was read since the last item closed. */
  #isRelative = false;
  /** Where an address was left out and reported. */
  #unsafe: Target | undefined;
  /** Why the first element is no feed, where it was passed over in search of one. */
  refused: FeedError | undefined;

  constructor(options: DecoderOptions) {
    this.#options = options;
  }

  /** Elements of HTML before the root are no page yet: what a server prints on its way to the feed. */
  isRoot(raw: string, attributes: Attributes): boolean {
    try {
      this.#root = this.#options.chooseRoot(raw, attributes, this.doctypeSeen);
      return true;
    } catch (error) {
      if (!mayPrecedeRoot(error, raw)) throw error;
      this.refused ??= error;
      return false;
    }
  }

  /** A second document is read where the first has no articles. */
  isNextRoot(raw: string): boolean {
    return !this.#hasItems && this.#root.inside === undefined && raw === this.#frames[0]!.name.raw;
  }

  openTag(raw: string, start: number, end: number, attributes: Attributes): void {
    if (this.#depth < 0) {
      this.#openRoot(raw, start, end, attributes);
      return;
    }
    const parent = this.#top;
    const scope = attributes.declares ? parent.scope.within(attributes) : parent.scope;
    const name = scope.element(raw);
    if (this.#endsOthers(parent, name, attributes, start)) {
      this.openTag(raw, start, end, attributes);
      return;
    }
    if (name.undeclared) this.#reportUndeclared(name, start);
    const frame = this.#push(name, scope, start, end);
    frame.keeper = parent.mode === Mode.Fields ? parent.target : parent.keeper;
    if (parent.mode === Mode.Scalar || parent.mode === Mode.Markup) this.#openMarkup(frame, attributes, end);
    else if (parent.mode === Mode.Tree) this.#openTree(frame, parent, attributes);
    else if (parent.plan!.body?.codec?.markup && this.#slotOf(parent, name) === undefined) {
      this.#openMarkup(frame, attributes, end);
    } else this.#openField(frame, parent, name, attributes);
  }

  closeTag(_raw: string, start: number, end: number): void {
    const frame = this.#top;
    this.#close(frame, start, end);
    this.#depth--;
    this.#top = this.#frames[this.#depth]!;
    if (frame === this.#keeping) {
      this.#keeping = undefined;
      this.scanner.keepFrom = undefined;
    }
  }

  #close(frame: Frame, start: number, end: number): void {
    switch (frame.mode) {
      case Mode.Scalar:
        this.#closeScalar(frame, start);
        break;
      case Mode.Fields:
        this.#closeFields(frame, start);
        break;
      case Mode.Markup:
        this.#closeMarkup(frame, start, end);
        break;
      case Mode.Tree:
        closeTree(frame);
        break;
    }
  }

  text(start: number, end: number, references: boolean): void {
    const frame = this.#top;
    if (frame.mode === Mode.Fields && frame.plan!.body === undefined) {
      if (!this.scanner.isBlank(start, end)) this.#unmappedText(frame, start, end, references);
      return;
    }
    if (frame.mode === Mode.Tree) this.#treeText(frame, this.scanner.decodeText(start, end, references));
    else this.#addPiece(this.#textFrame(frame), references ? Piece.References : Piece.Text, start, end);
  }

  cdata(start: number, end: number): void {
    const frame = this.#top;
    if (frame.mode === Mode.Tree) this.#treeText(frame, this.scanner.decodeText(start, end, false));
    else if (frame.mode === Mode.Fields && frame.plan!.body === undefined) {
      if (!this.scanner.isBlank(start, end)) this.#unmappedText(frame, start, end, false);
    } else this.#addPiece(this.#textFrame(frame), Piece.Cdata, start, end);
  }

  doctype(doctype: Doctype): void {
    this.doctypeSeen = doctype;
  }

  problem(code: string, offset: number, length: number, params: DiagnosticParams): void {
    this.#report(code, messageOf(code, params), offset, length, params);
  }

  // ── Opening ───────────────────────────────────────────────────────────────

  #openRoot(raw: string, start: number, end: number, attributes: Attributes): void {
    const { plan, core, scope, inside, problem } = this.#root;
    if (inside === "channel") this.scanner.outside = 1;
    this.#item = core.item;
    this.#core = core;
    const isFirst = this.#frames.length === 0;
    const inner = scope.within(attributes);
    const frame = this.#push(inner.element(raw), inner, start, end);
    frame.mode = Mode.Fields;
    frame.plan = plan;
    frame.home = core;
    frame.target = this.document;
    frame.owner = this.document;
    frame.keeper = this.document;
    if (!isFirst) return;
    if (problem !== undefined) this.#report(problem.code, problem.message, start, end - start, { element: raw });
    this.#readAttributes(frame, attributes);
  }

  /** Elements that were left open end where one starts that they cannot hold. */
  #endsOthers(parent: Frame, name: Name, attributes: Attributes, start: number): boolean {
    if (parent.mode === Mode.Fields && this.#hasRoomFor(parent, name)) return false;
    const holder =
      parent.mode === Mode.Markup && isSibling(parent, name, this.#textFrame(parent), this.scanner)
        ? this.#depth - 1
        : holderOf(this.#frames, this.#depth, name, attributes.count > 0, this.#core);
    if (holder < 0) return false;
    this.scanner.endAround(this.#depth - holder, start);
    return true;
  }

  /** A row for the element, and nothing in it that leaves no place for another one. */
  #hasRoomFor(parent: Frame, name: Name): boolean {
    const slot = this.#slotOf(parent, name);
    if (slot === undefined) return false;
    return slot.card === "many" || name.isExtension || parent.target[slot.key] === undefined;
  }

  #openField(frame: Frame, parent: Frame, name: Name, attributes: Attributes): void {
    const own = this.#isOfItem(parent, name) ? undefined : this.#slotOf(parent, name);
    const byPlace = isInOtherNamespace(parent, name) ? rowByPlace(parent, frame, own, attributes) : undefined;
    if (byPlace !== undefined) this.#reportNamespace(name, frame.start);
    const slot = byPlace ?? own;
    if (slot === undefined) {
      const channel = parent === this.#frames[0] ? channelRow(parent, name) : undefined;
      if (channel !== undefined) this.#openInChannel(frame, parent, channel, attributes);
      else if (isWrapper(parent, name)) openWrapper(frame, parent, name);
      else this.#openTree(frame, parent, attributes);
      return;
    }
    const isExtension = byPlace === undefined && name.isExtension;
    frame.owner = isExtension ? extensionOf(parent.target, name.vocabulary!.key) : parent.target;
    frame.home = byPlace === undefined ? name.vocabulary : parent.home;
    this.#openRow(frame, parent, slot, attributes);
  }

  /** What an item may have, in an element of an extension that holds one (`podcast:liveItem`): it stays as it stands. */
  #isOfItem({ plan, home }: Frame, name: Name): boolean {
    return plan!.host !== undefined && home !== this.#core && name.vocabulary !== home && home !== undefined;
  }

  /** `frame.owner` and `frame.home` are set. */
  #openRow(frame: Frame, parent: Frame, slot: Slot, attributes: Attributes): void {
    const { owner } = frame;
    if (slot.card !== "many" && owner[slot.key] !== undefined) {
      if (slot.plan?.host === "feed" && parent === this.#frames[0]) this.#openAgain(frame, slot, attributes);
      else this.#openTree(frame, parent, attributes);
      return;
    }
    frame.slot = slot;
    if (slot.place === "element") this.#openElement(frame, slot, attributes);
    else {
      frame.mode = Mode.Scalar;
      if (attributes.count > 0) this.#scalarAttributes(frame, slot, attributes);
    }
  }

  /** A second channel goes on with the first: its items are items, and what it says of itself is said a second time. */
  #openAgain(frame: Frame, slot: Slot, attributes: Attributes): void {
    frame.slot = slot;
    frame.mode = Mode.Fields;
    frame.plan = slot.plan;
    frame.target = frame.owner[slot.key] as Target;
    if (attributes.count > 0) this.#readAttributes(frame, attributes);
  }

  /** What stands in the root and should stand in the channel: it is read as if it did. */
  #openInChannel(frame: Frame, root: Frame, slot: Slot, attributes: Attributes): void {
    frame.owner = (root.target.channel ??= {}) as Target;
    frame.home = root.home;
    if (!this.#reported.has(OUTSIDE_CHANNEL)) {
      this.#reported.add(OUTSIDE_CHANNEL);
      const { raw } = frame.name;
      const message = `<${raw}> stands outside of the channel and is read as if it stood in it`;
      this.#report("outside-channel", message, frame.start, raw.length + 1, { element: raw });
    }
    this.#openRow(frame, root, slot, attributes);
  }

  #openElement(frame: Frame, slot: Slot, attributes: Attributes): void {
    frame.mode = Mode.Fields;
    frame.plan = slot.plan;
    frame.target = {};
    put(frame.owner, slot, frame.target);
    if (attributes.count > 0) this.#readAttributes(frame, attributes);
  }

  /** An element inside text: its tag becomes part of the text of the field around it. */
  #openMarkup(frame: Frame, attributes: Attributes, end: number): void {
    frame.mode = Mode.Markup;
    const selfClosing = this.scanner.charCodeAt(end - 2) === 47;
    frame.bodyStart = selfClosing ? -1 : end;
    if (attributes.count > 0 && attributes.find("xml:base") >= 0) this.#isRelative = true;
    addTag(this.#textFrame(frame), openTagOf(frame.name, attributes, selfClosing));
  }

  #openTree(frame: Frame, parent: Frame, attributes: Attributes): void {
    frame.mode = Mode.Tree;
    frame.isLeftOut = parent.mode === Mode.Tree && parent.isLeftOut;
    const tree = (frame.tree = elementOf(frame.name));
    if (frame.isLeftOut) return;
    if (!this.#options.unsafeMarkup && isActiveElement(frame.name.uri, frame.name.local)) {
      frame.isLeftOut = true;
      this.#reportActive(frame, frame.start, frame.bodyStart - frame.start);
      return;
    }
    const kept = this.#attributesOf(frame, attributes);
    if (kept !== undefined) tree.attributes = kept;
    if (parent.mode === Mode.Tree) (parent.tree!.children ??= []).push(tree);
    else {
      (frame.keeper.extensions ??= []).push(tree);
      if (parent.plan!.host === undefined) this.#isUnmapped = true;
    }
  }

  /** The row for a child element. The name remembers it: it nearly always stands in the same kind of element. */
  #slotOf(parent: Frame, name: Name): Slot | undefined {
    const plan = parent.plan!;
    if (name.parent !== plan || name.home !== parent.home) {
      name.parent = plan;
      name.home = parent.home;
      name.slot = findSlot(plan, parent.home, name);
      name.isExtension = name.slot !== undefined && plan.slots.get(name.slot.key) !== name.slot;
    }
    return name.slot;
  }

  // ── Attributes ────────────────────────────────────────────────────────────

  #readAttributes(frame: Frame, attributes: Attributes): void {
    const { target } = frame;
    for (let i = 0; i < attributes.count; i++) {
      if (attributes.isDeclaration(i)) continue;
      const raw = attributes.name(i);
      const slot = this.#attributeSlot(frame, raw);
      const written = attributes.value(i);
      const value =
        hasWrapper(written) && !this.scanner.isAt(attributes.start(i), attributes.start(i) + MEANT.length, MEANT)
          ? unwrapped(written)
          : written;
      if (slot === undefined || target[slot.key] !== undefined) {
        this.#keepAttribute(frame, attributes, i);
        continue;
      }
      if (slot.name === "xml:base") this.#isRelative = true;
      const decoded: unknown = this.#safe(slot, slot.codec!.decode(value), attributes.start(i), attributes.end(i));
      if (decoded !== undefined) target[slot.key] = decoded;
      else if (slot.key === "href" && frame.plan!.slots.has("rel")) {
        // An empty reference is the base itself: RFC 3986 §5.4.
        target.href = "";
        this.#isRelative = true;
      } else if (slot.codec !== url && value !== "") {
        this.#keepAttribute(frame, attributes, i);
        this.#reportUnreadable(frame, slot, value, attributes.start(i), attributes.end(i));
      }
    }
  }

  #keepAttribute(frame: Frame, attributes: Attributes, i: number): void {
    const kept = this.#unmapped(frame, attributes, i);
    if (kept === undefined) return;
    this.#isUnmapped = true;
    (frame.target.otherAttributes ??= []).push(kept);
  }

  /** An attribute that no row has; `undefined` where it could act and is left out. */
  #unmapped(frame: Frame, attributes: Attributes, i: number): XmlAttribute | undefined {
    const raw = attributes.name(i);
    if (raw === "xml:base") this.#isRelative = true;
    const attribute = attributeOf(frame.scope.attribute(raw), attributes.value(i));
    if (this.#options.unsafeMarkup || !isActiveAttribute(frame.name.uri, attribute)) return attribute;
    const start = attributes.start(i);
    this.#reportActive(frame, start, attributes.end(i) - start, raw);
    return undefined;
  }

  #reportActive(frame: Frame, start: number, length: number, attr?: string): void {
    const element = frame.name.raw;
    const params = attr === undefined ? { element } : { element, attr };
    this.#report("unsafe-markup", leftOutMessage("unsafe-markup", element, attr), start, length, params);
  }

  #attributeSlot(frame: Frame, raw: string): Slot | undefined {
    const { attrs } = frame.plan!;
    const slot = attrs.get(raw);
    if (slot?.isLocal) return slot;
    const name = frame.scope.attribute(raw);
    // Some producers prefix the attributes as they prefix the element: media:url.
    const isOwn = name.prefix === "" || name.vocabulary === frame.home;
    return attrs.get(name.qualified) ?? (isOwn ? foldedAttribute(attrs, name.local) : undefined);
  }

  #scalarAttributes(frame: Frame, slot: Slot, attributes: Attributes): void {
    const kept = this.#attributesOf(frame, attributes);
    if (kept === undefined) return;
    if (slot.place === "resource") {
      const at = kept.findIndex((attribute) => attribute.name === "resource");
      if (at >= 0) frame.resource = kept.splice(at, 1)[0]!.value;
    }
    if (kept.length > 0) frame.attributes = kept;
  }

  /** Other than declarations; `undefined` where there are none. */
  #attributesOf(frame: Frame, attributes: Attributes): XmlAttribute[] | undefined {
    let kept: XmlAttribute[] | undefined;
    for (let i = 0; i < attributes.count; i++) {
      if (attributes.isDeclaration(i)) continue;
      const attribute = this.#unmapped(frame, attributes, i);
      if (attribute !== undefined) (kept ??= []).push(attribute);
    }
    return kept;
  }

  // ── Closing ───────────────────────────────────────────────────────────────

  #closeScalar(frame: Frame, end: number): void {
    const slot = frame.slot!;
    const raw = frame.resource ?? this.#textOf(frame, end);
    const value: unknown = this.#safe(slot, slot.codec!.decode(raw), frame.bodyStart, end);
    if (value !== undefined) {
      put(frame.owner, slot, value);
      if (frame.attributes !== undefined) this.#annotate(frame, slot);
      return;
    }
    const known: unknown = slot.codec!.approximate?.(raw);
    if (known !== undefined) {
      put(frame.owner, slot, known);
      if (frame.attributes !== undefined) this.#annotate(frame, slot);
      this.#reportUnreadable(frame, slot, raw, frame.bodyStart, end, UNKNOWN_ZONE);
      return;
    }
    // A link that was left out on purpose, or an empty element, leaves nothing; its attributes may still say something.
    if ((raw !== "" && slot.codec !== url) || (raw === "" && frame.attributes !== undefined))
      this.#keepUnreadable(frame, slot, raw, end);
    const { target } = this.#frames[this.#depth - 1]!;
    if (Object.keys(frame.owner).length === 0) delete target[frame.name.vocabulary!.key];
  }

  #annotate(frame: Frame, slot: Slot): void {
    this.#isUnmapped = true;
    const at = slot.card === "many" ? (frame.owner[slot.key] as unknown[]).length - 1 : 0;
    (frame.owner.attributesOf ??= []).push({ of: slot.key, at, attributes: frame.attributes! });
  }

  #keepUnreadable(frame: Frame, slot: Slot, raw: string, end: number): void {
    const tree = elementOf(frame.name);
    if (frame.attributes !== undefined) tree.attributes = frame.attributes;
    if (raw !== "") tree.children = [raw];
    this.#isUnmapped = true;
    (frame.keeper.extensions ??= []).push(tree);
    if (raw !== "") this.#reportUnreadable(frame, slot, raw, frame.bodyStart, end);
  }

  #closeFields(frame: Frame, end: number): void {
    this.#closeBody(frame, end);
    const { target, slot } = frame;
    if (target.href === undefined && target.url === undefined && slot !== undefined && OF_ADDRESSES.has(slot.name))
      this.#askAddress(frame, end);
    // Not every host is an item of the feed: a broadcast that a podcast announces is one too.
    if (frame.plan !== this.#item) return;
    if (this.#isRelative) hasRelative.add(frame.target);
    this.#isRelative = false;
    if (frame.slot === undefined) return;
    this.#hasItems = true;
    if (this.#isUnmapped) hasUnmapped.add(frame.target);
    this.#isUnmapped = false;
    this.#options.onItem?.(frame.slot, frame.target, frame.owner);
  }

  /** The text of an element that has rows too. */
  #closeBody(frame: Frame, end: number): void {
    const { body } = frame.plan!;
    if (body === undefined) return;
    const raw = this.#textOf(frame, end);
    if (raw === "") return;
    const value: unknown = this.#safe(body, body.codec!.decode(raw), frame.bodyStart, frame.bodyStart);
    if (value !== undefined) frame.target[body.key] = value;
    else if (body.codec !== url) frame.target.unmappedText = raw;
    if (frame.target.unmappedText !== undefined) this.#isUnmapped = true;
  }

  /** What says nothing but of an address, and has none, is nothing that anybody could follow. */
  #askAddress({ name, target, start }: Frame, end: number): void {
    const keys = Object.keys(target).filter((key) => key !== "base");
    if (keys.length === 0 || target === this.#unsafe || keys.some((key) => ADDRESSES.has(key))) return;
    const value = keys
      .map((key) => String(target[key]))
      .join(", ")
      .slice(0, 80);
    const message = `<${name.raw}> has no address, so it is left out with what it says ("${value}"); add the address`;
    this.#report("unmapped-value", message, start, end - start, { element: name.raw, value });
  }

  #closeMarkup(frame: Frame, start: number, end: number): void {
    if (frame.bodyStart >= 0) addTag(this.#textFrame(frame), closeTagOf(frame.name, start === end));
  }

  // ── Text ──────────────────────────────────────────────────────────────────

  /** Text is sliced when its element closes: until then a chunked scanner must not forget it. */
  #addPiece(frame: Frame, kind: Piece, start: number, end: number): void {
    if (this.#keeping === undefined) {
      this.#keeping = frame;
      this.scanner.keepFrom = start;
    }
    addPiece(frame, kind, start, end);
  }

  /** The frame whose text this is: inside markup, the field around it. */
  #textFrame(frame: Frame): Frame {
    let depth = this.#depth;
    let owner = frame;
    while (owner.mode === Mode.Markup) owner = this.#frames[depth--]!;
    return owner;
  }

  /** All text of a closed element, outer white space removed where it is literal: a character reference is meant. */
  #textOf(frame: Frame, end: number): string {
    const { scanner } = this;
    if (frame.pieces === 0) return "";
    scanner.limitText(end - frame.bodyStart);
    this.#trimPieces(frame);
    const { kinds, starts, ends, tags } = frame;
    if (frame.pieces === 1 && kinds[0] !== Piece.Tag)
      return this.#unwrapped(frame, scanner.decodeText(starts[0]!, ends[0]!, kinds[0] === Piece.References), end);
    const hasTags = tags.length > 0;
    const xhtml = hasTags && frame.target?.type === "xhtml";
    let text = "";
    for (let i = 0; i < frame.pieces; i++) {
      const kind = kinds[i]!;
      if (kind === Piece.Tag) text += tags[starts[i]!]!;
      else if (kind === Piece.Cdata) {
        const verbatim = scanner.decodeText(starts[i]!, ends[i]!, false);
        text += xhtml ? verbatim.replaceAll("&", "&amp;").replaceAll("<", "&lt;") : verbatim;
      } else {
        // Beside tags, references are the markup's: they are decoded, and what is no text for HTML is escaped again.
        const decoded = scanner.decodeText(starts[i]!, ends[i]!, kind === Piece.References);
        text += hasTags && kind === Piece.References ? escapeHtml(decoded) : decoded;
      }
    }
    return this.#unwrapped(frame, text, end);
  }

  /** Without a CDATA wrapper that was escaped together with the text. */
  #unwrapped({ name, bodyStart, starts }: Frame, text: string, end: number): string {
    if (!hasWrapper(text) || this.scanner.isAt(starts[0]!, starts[0]! + MEANT.length, MEANT)) return text;
    const message = `the text of <${name.raw}> has its CDATA wrapper escaped with it; write it without, or not escaped`;
    this.#report("escaped-cdata", message, bodyStart, end - bodyStart, { element: name.raw });
    return unwrapped(text);
  }

  #trimPieces(frame: Frame): void {
    const { starts, ends, kinds } = frame;
    for (let i = 0; i < frame.pieces && kinds[i] !== Piece.Tag; i++) {
      while (starts[i]! < ends[i]! && isSpace(this.scanner.charCodeAt(starts[i]!))) starts[i]!++;
      if (starts[i]! < ends[i]!) break;
    }
    for (let i = frame.pieces - 1; i >= 0 && kinds[i] !== Piece.Tag; i--) {
      while (starts[i]! < ends[i]! && isSpace(this.scanner.charCodeAt(ends[i]! - 1))) ends[i]!--;
      if (starts[i]! < ends[i]!) break;
    }
  }

  #unmappedText(frame: Frame, start: number, end: number, references: boolean): void {
    const { target } = frame;
    const text = trimmed(this.scanner.decodeText(start, end, references));
    if (text === "") return;
    this.#isUnmapped = true;
    if (frame.plan!.host !== undefined || frame === this.#frames[0]) this.#reportUnmapped(frame, text, start, end);
    target.unmappedText = target.unmappedText === undefined ? text : `${target.unmappedText} ${text}`;
    this.scanner.limitText(target.unmappedText.length);
  }

  #treeText(frame: Frame, text: string): void {
    const children = (frame.tree!.children ??= []);
    const last = children.length - 1;
    const before = children[last];
    if (typeof before !== "string") children.push(text);
    else {
      this.scanner.limitText(before.length + text.length);
      children[last] = before + text;
    }
  }

  /** Drops links that run code: the one thing reading loses on purpose. */
  #safe(slot: Slot, value: unknown, start: number, end: number): unknown {
    // Nearly every address starts with "h".
    if (typeof value === "string" && slot.codec!.decode === url.decode && value.charCodeAt(0) !== 104)
      this.#isRelative ||= !isAbsolute(value);
    if (slot.codec !== url || typeof value !== "string" || this.#options.unsafeUrls || !isUnsafeUrl(value))
      return value;
    const params = { element: this.#top.name.raw, value: value.slice(0, 80) };
    this.#unsafe = this.#top.target;
    this.#report("unsafe-url", `the link "${params.value}" could run code and is left out`, start, end - start, params);
    return undefined;
  }

  // ── Frames and findings ───────────────────────────────────────────────────

  #push(name: Name, scope: Scope, start: number, end: number): Frame {
    const depth = ++this.#depth;
    const frame = (this.#frames[depth] ??= new Frame());
    frame.name = name;
    frame.scope = scope;
    frame.start = start;
    frame.bodyStart = end;
    frame.slot = undefined;
    frame.plan = undefined;
    frame.tree = undefined;
    frame.attributes = undefined;
    frame.resource = undefined;
    frame.pieces = 0;
    if (frame.tags.length > 0) frame.tags.length = 0;
    this.#top = frame;
    return frame;
  }

  #reportUnmapped({ name }: Frame, text: string, start: number, end: number): void {
    const value = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    const message = `the text "${value}" stands in <${name.raw}> and belongs to none of its elements; it is left out`;
    this.#report("unmapped-value", message, start, end - start, { element: name.raw, value });
  }

  #reportNamespace({ raw, uri }: Name, offset: number): void {
    if (this.#reported.has(uri!)) return;
    this.#reported.add(uri!);
    const message = `<${raw}> is read as an element of the format itself, though it is in the namespace "${uri}"; remove xmlns="${uri}"`;
    this.#report("core-in-other-namespace", message, offset, raw.length + 1, { element: raw, value: uri! });
  }

  #reportUndeclared(name: Name, offset: number): void {
    if (this.#reported.has(name.prefix)) return;
    this.#reported.add(name.prefix);
    const message = `the prefix "${name.prefix}" is not declared; add xmlns:${name.prefix}="${name.uri ?? "…"}"`;
    this.#report("undeclared-prefix", message, offset, name.raw.length + 1, { element: name.raw });
  }

  #reportUnreadable(frame: Frame, slot: Slot, raw: string, start: number, end: number, what?: string): void {
    const value = raw.length > 80 ? `${raw.slice(0, 80)}…` : raw;
    const message = `"${value}" ${what ?? `is not a readable ${slot.codec!.name}`}`;
    this.#report("unreadable-value", message, start, Math.max(0, end - start), { element: frame.name.raw, value });
  }

  #report(code: string, message: string, offset: number, length: number, params: DiagnosticParams): void {
    this.#options.report({ code, severity: "warning", message, path: this.#path(), offset, length, params });
  }

  #path(): string {
    const steps: string[] = [];
    for (let i = 0; i <= this.#depth; i++) {
      const { name, slot, owner } = this.#frames[i]!;
      const siblings = slot?.place === "element" ? owner[slot.key] : undefined;
      steps.push(Array.isArray(siblings) ? `${name.raw}[${siblings.length}]` : name.raw);
    }
    return steps.join("/");
  }
}

/** A name without prefix in a namespace that is not its parent's, which is one of the format's own elements. */
function isInOtherNamespace({ home, plan }: Frame, { prefix, uri, vocabulary }: Name): boolean {
  return prefix === "" && uri !== undefined && vocabulary !== home && home !== undefined && isCore(home) && !plan!.body;
}

/** The formats' own vocabularies have keys that no namespace can have. */
const isCore = ({ key }: Vocabulary) => key.startsWith(" ");

/**
 * The row that the parent has for a name, whatever namespace a default declaration put it into. An element that declares the
 * vocabulary itself means it, as one does that has the attributes of it: `<link href="…"/>` of Atom.
 */
function rowByPlace(parent: Frame, frame: Frame, own: Slot | undefined, attributes: Attributes): Slot | undefined {
  const { plan } = parent;
  const { local } = frame.name;
  const row = plan!.children.get(local) ?? plan!.folded.get(local.toLowerCase());
  // An item of another vocabulary than the format's is none that anybody writes.
  if (row === undefined || own === undefined || row.plan?.host === "item") return row;
  if (frame.scope !== parent.scope) return undefined;
  for (let i = 0; i < attributes.count; i++) {
    const attribute = attributes.name(i);
    if (own.plan?.attrs.has(attribute) && !row.plan?.attrs.has(attribute)) return undefined;
  }
  return row;
}

/** The row of the channel for an element of the format that stands in the root. */
function channelRow({ plan, home }: Frame, { vocabulary, local }: Name): Slot | undefined {
  const inside = vocabulary === home ? plan!.slots.get("channel")?.plan : undefined;
  return inside?.host === "feed" ? (inside.children.get(local) ?? inside.folded.get(local.toLowerCase())) : undefined;
}

/** Stands among prefixes in the list of what was reported. */
const OUTSIDE_CHANNEL = "<channel>";

/** Items that hold something that no row has: reading looks at it only where there is some. */
export const hasUnmapped = new WeakSet<object>();
/** Items with relative addresses, or with bases of their own. */
export const hasRelative = new WeakSet<object>();

function put(target: Target, { key, card }: Slot, value: unknown): void {
  if (card !== "many") {
    target[key] = value;
    return;
  }
  const known = target[key] as unknown[] | undefined;
  target[key] = known === undefined ? [value] : appended(known, value);
}

function extensionOf(target: Target, key: string): Target {
  return (target[key] ??= {}) as Target;
}

function elementOf(name: Name): XmlElement {
  const element: XmlElement = { name: name.local };
  if (name.uri === undefined) return element;
  element.namespace = name.uri;
  if (name.prefix !== "") element.prefix = name.prefix;
  return element;
}

function attributeOf(name: Name, value: string): XmlAttribute {
  const attribute: XmlAttribute = { name: name.local, value };
  if (name.uri !== undefined) attribute.namespace = name.uri;
  if (name.prefix !== "") attribute.prefix = name.prefix;
  return attribute;
}

function foldedAttribute(attrs: ReadonlyMap<string, Slot>, local: string): Slot | undefined {
  const exact = attrs.get(local);
  if (exact !== undefined) return exact;
  const folded = local.toLowerCase();
  for (const [name, slot] of attrs) if (name.toLowerCase() === folded) return slot;
  return undefined;
}

/** `fw:extension` beside the rows of an element: what is in it belongs to the element, but would not be allowed there. */
function isWrapper({ plan }: Frame, { vocabulary, local }: Name): boolean {
  return vocabulary?.key === OWN && local === "extension" && plan !== wrapperIn(vocabulary);
}
const wrapperIn = (own: Vocabulary) => own.item.slots.get("extension")!.plan;

function openWrapper(frame: Frame, parent: Frame, { vocabulary }: Name): void {
  frame.mode = Mode.Fields;
  frame.plan = wrapperIn(vocabulary!);
  frame.home = vocabulary;
  frame.target = parent.target;
  frame.owner = parent.owner;
}

/** White space between elements is layout; beside text it is content. */
function closeTree(frame: Frame): void {
  const children = frame.tree!.children;
  if (children === undefined) return;
  const isLayout = children.every((child) => typeof child !== "string" || child.trim() === "");
  if (!isLayout) return;
  const elements = children.filter((child) => typeof child !== "string");
  if (elements.length > 0) frame.tree!.children = elements;
  else delete frame.tree!.children;
}

function addPiece(frame: Frame, kind: Piece, start: number, end: number): void {
  const at = frame.pieces++;
  frame.kinds[at] = kind;
  frame.starts[at] = start;
  frame.ends[at] = end;
}

function addTag(frame: Frame, tag: string): void {
  addPiece(frame, Piece.Tag, frame.tags.push(tag) - 1, 0);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

function messageOf(code: string, params: DiagnosticParams): string {
  const what = params.element ?? params.attr ?? params.value;
  const words = code.replaceAll("-", " ");
  return what === undefined ? words : `${words}: ${what}`;
}
