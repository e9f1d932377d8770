/** What the tables say of a document: what may stand where and how often, what has to, and the kind of each value. */

import type { Diagnostic, DiagnosticParams } from "../errors.ts";
import type { Name } from "../decode/scope.ts";
import { VIEWER_OWNERS } from "../encode/viewer.ts";
import { isRss090 } from "../formats/core-uris.ts";
import { constraintOf } from "../namespaces/constraints.ts";
import type { Constraint, ConstraintProblem } from "../table/constraint.ts";
import type { Plan, Slot } from "../table/plan.ts";
import { ElementValues } from "./element-values.ts";
import { ruleOfRow, ruleOfText } from "./row-rule.ts";
import type { Report } from "./report.ts";
import { type RuleId, rules } from "./rules/index.ts";
import type { Kind, Range, TreeAttribute, TreeElement } from "./tree.ts";
import { type ValueProblem, type ValueRule, language, url, VALUE_RULES } from "./values.ts";

/** That of a row: its own rule for values. */
type Codec = Slot["codec"];

export type XmlFormat = "rss" | "atom" | "rdf" | "opml";

const MISSING: Readonly<Record<string, RuleId>> = {
  title: "missing-title",
  link: "missing-link",
  description: "missing-description",
};
const XHTML = "http://www.w3.org/1999/xhtml";

/** What is known of all children of one name in a parent of one name: found out once. */
interface Row {
  readonly plan: Plan;
  readonly home: Name["vocabulary"];
  /** `undefined`: no row of a table is about it. */
  readonly slot: Slot | undefined;
  readonly isUndefined: boolean;
  readonly isOnce: boolean;
  readonly holdsMarkup: boolean;
  /** What its values have to be together. */
  readonly constraint: Constraint | undefined;
  /** Found out when there is one to judge. */
  value: Value | undefined;
}

/** How a value is judged. */
interface Value {
  readonly judge: ValueRule;
  /** White space around it counts. */
  readonly isStrict: boolean;
  readonly isPlain: boolean;
  /** RDF says it with an attribute. */
  readonly isInRdf: boolean;
}

/** What a table demands of an element, whichever it is. */
interface Demands {
  readonly attributes: readonly Slot[];
  readonly elements: readonly Slot[];
}

export class StructureCheck {
  readonly #format: XmlFormat;
  readonly #report: Report;
  readonly #rows = new Map<Kind, Map<Kind, Row>>();
  /** Of elements that have a table. */
  readonly #bodies = new Map<Kind, Map<Kind | undefined, Value>>();
  /** `null`: there is none. */
  readonly #attributeJudges = new Map<Kind, Map<string, ValueRule | null>>();
  readonly #demands = new Map<Plan, Demands>();
  /** Of a prefix that is declared nowhere. */
  readonly #stop: Diagnostic | undefined;
  constructor(format: XmlFormat, report: Report) {
    this.#format = format;
    this.#report = report;
    this.#stop = report.diagnostics.find(({ code }) => code === "undeclared-prefix");
  }

  /** Checks an element that has a table, and everything inside. */
  check(element: TreeElement, plan: Plan, home = element.name.vocabulary): void {
    this.#attributes(element, plan);
    const isText = plan.body !== undefined && this.#format !== "rdf" && !mayHoldText(element);
    // So few that a set would cost more than it finds.
    const seen: Slot[] = [];
    let counts: Map<Slot, number> | undefined;
    const rows = inner(this.#rows, element.kind);
    for (const child of element.children) {
      let row = rows.get(child.kind);
      if (row === undefined || row.plan !== plan || row.home !== home) {
        row = this.#rowOf(child, plan, home);
        rows.set(child.kind, row);
      }
      const { most = 1 } = row.slot?.field ?? {};
      if (row.slot !== undefined && most > 1) this.#limit(child, row.slot, most, (counts ??= new Map()));
      if (row.slot !== undefined) this.#known(child, row, row.slot, seen);
      // Inside markup, rules of HTML apply.
      else if (this.#holdsMarkup(element.name, plan.body?.codec)) continue;
      else if (isText) this.#elementInText(child);
      else this.#unknown(child);
    }
    this.#required(element, plan, seen, home?.prefix ?? "");
    // What no specification has there is read, and told.
    const body = plan.body?.mark === "foreign" ? undefined : plan.body;
    if (body !== undefined) this.#value(element, this.#bodyOf(element, body));
    else if (element.textStart >= 0 && !mayHoldText(element))
      this.#report.at("unexpected-text", element, { value: element.text.trim() });
  }

  /** More of a row than may stand in one place. */
  #limit(child: TreeElement, slot: Slot, most: number, counts: Map<Slot, number>): void {
    const count = (counts.get(slot) ?? 0) + 1;
    counts.set(slot, count);
    if (count > most) this.#report.at("too-many-elements", child, { max: most }, child.opening);
  }

  #rowOf(child: TreeElement, plan: Plan, home: Name["vocabulary"]): Row {
    const { name } = child;
    const slot = slotOf(plan, name, home) ?? ofPicture(child);
    return {
      plan,
      home,
      slot,
      isUndefined:
        (slot?.mark === "foreign" && this.#isCore(name)) ||
        this.#isBeyondRdf(child) ||
        // Atom has content of its own; the module's is of RSS.
        (this.#format === "atom" && child.label === "content:encoded"),
      isOnce: (slot?.card !== "many" && !isGeometry(name)) || slot?.field.most === 1,
      holdsMarkup: this.#holdsMarkup(name, slot?.codec),
      constraint: slot && name.vocabulary && constraintOf(name.vocabulary, slot.name),
      value: undefined,
    };
  }

  /** RSS, 1.0 too, has no element in its texts; HTML there is escaped. */
  #holdsMarkup(name: Name, codec: Codec): boolean {
    return codec?.markup === true && (this.#format === "atom" || !this.#isCore(name));
  }

  #known(child: TreeElement, row: Row, slot: Slot, seen: Slot[]): void {
    if (row.isUndefined) this.#report.at("undefined-element", child);
    if (!seen.includes(slot)) seen.push(slot);
    else if (row.isOnce)
      this.#report.at(this.#mayRepeat(child, slot) ? "repeated-element" : "duplicate-element", child);
    if (slot.field.deprecated !== undefined)
      this.#report.at("deprecated-element", child, { expected: slot.field.deprecated }, child.opening);
    if (slot.plan !== undefined) this.check(child, slot.plan);
    if (row.constraint !== undefined) this.#together(child, slot, row.plan, row.constraint);
    if (slot.plan !== undefined) return;
    this.#plainAttributes(child, slot);
    if (slot.place === "resource" && this.#format === "rdf" && child.textStart < 0) return;
    this.#value(child, (row.value ??= this.#valueOf(child, slot)));
    if (child.children.length > 0 && !row.holdsMarkup) this.#inText(child);
  }

  /** Its specification lets it stand often: readers alone take one. */
  #mayRepeat({ name }: TreeElement, { card, mark }: Slot): boolean {
    return card === "many" && mark === "own" && !this.#isCore(name);
  }

  #together(element: TreeElement, slot: Slot, around: Plan, constraint: Constraint): void {
    const outer = element.parent && new ElementValues(element.parent, around, this.#format);
    const problem = constraint(new ElementValues(element, slot.plan, this.#format, outer));
    if (problem !== undefined) this.#constraintProblem(element, slot, problem);
  }

  #constraintProblem(
    element: TreeElement,
    { plan }: Slot,
    { key, value, kind, code, message }: ConstraintProblem,
  ): void {
    const row = plan?.slots.get(key);
    const found = kind && VALUE_RULES[kind](value ?? "");
    const known = code !== undefined && code in rules ? (code as RuleId) : undefined;
    const rule = found?.rule ?? known;
    const expected = rule === undefined ? { expected: message.replace(/^expected /, "") } : {};
    // As the W3C validator names a category's parent, unlike all others.
    const parent = element.label === "itunes:category" ? { parent: element.parent?.label ?? "" } : {};
    const params = { ...(value !== undefined && { value }), ...found?.params, ...expected, ...parent };
    const attribute =
      row?.place === "attr" ? element.attributes.find(({ name }) => name.local === row.name) : undefined;
    if (attribute !== undefined && code !== "relative-reference")
      this.#report.at(
        rule ?? "invalid-value",
        element,
        { attr: row!.name, value: attribute.value, ...params },
        attribute,
      );
    else if (attribute !== undefined)
      this.#attributeProblem(element, attribute.label, attribute, { rule: rule ?? "invalid-value", params });
    else if (row?.place === "attr")
      this.#report.at(rule ?? "missing-attribute", element, { attr: row.name }, element.opening);
    else if (row?.place === "body" || plan === undefined)
      this.#report.at(rule ?? "invalid-value", element, { ...(plan && { value: element.text.trim() }), ...params });
    else if (row === undefined) this.#report.at(rule ?? "invalid-value", element, params, element.opening);
    else {
      const missing = {
        parent: element.label.replace(":", "_"),
        element: `${element.name.vocabulary!.prefix}:${row.name}`,
      };
      this.#report.add(rule ?? "missing-element", element.opening, missing, element.path);
    }
  }

  /** Elements in a text. RDF says with one what it likes of a property, as long as no text stands beside it. */
  #inText(text: TreeElement): void {
    if (this.#format === "rdf") {
      if (isLiteral(text)) return;
      if (text.textStart >= 0 && isInRss11(text) && !this.#isCore(text.name)) return;
      if (text.textStart >= 0) this.#report.at("mixed-content", text, { value: text.text.trim() });
      else if (this.#isCore(text.name))
        for (const inner of text.children) if (inner.name.uri !== XHTML) this.#unknown(inner);
      return;
    }
    for (const inner of text.children) this.#elementInText(inner);
  }

  /** As the W3C validator names what stands in a text. */
  #elementInText(inner: TreeElement): void {
    if (inner.name.undeclared) this.#undeclared(inner, inner.name, {}, inner.opening);
    else this.#report.at("undefined-element", inner, { element: inner.name.local }, inner.opening);
  }

  /** RSS 1.0 has these and no more; the table reads the rest of RSS beside them. */
  #isBeyondRdf(child: TreeElement): boolean {
    if (this.#format !== "rdf" || !this.#isCore(child.name)) return false;
    const { parent } = child;
    // What RSS 1.1's image may hold is written; that of 1.0 is taken with the sizes that RSS 2.0 gives it.
    const place = parent?.label === "image" && isInRss11(parent) ? "Channel/image" : parent?.label;
    const allowed = RDF_CHILDREN[place ?? ""];
    return allowed !== undefined && !allowed.test(child.label);
  }

  #isCore(name: Name): boolean {
    return name.vocabulary?.prefix === "";
  }

  /** An element that no row is about. */
  #unknown(child: TreeElement): void {
    const { name } = child;
    const parent = child.parent?.label ?? "";
    if (SPECIAL.has(child.label) || child.label === "fw:extension") return;
    // Other versions of the item, whole.
    if (parent === "sx:conflicts" && /^(?:item|entry)$/.test(child.label)) return;
    // A file has a title, a language and a place of its own.
    if (parent === "media:content" && OF_ANYTHING.test(`${name.vocabulary?.prefix}:${name.local}`)) return;
    if (child.parent !== undefined && mayHoldText(child.parent) && !this.#isCore(name) && !name.undeclared) return;
    if (isUntabled(child, this.#format)) {
      this.#unknownVocabulary(child);
      return;
    }
    if (name.vocabulary === undefined) {
      this.#unknownVocabulary(child);
      return;
    }
    if (name.undeclared) {
      this.#undeclared(child, name, {}, child.opening);
      return;
    }
    if (name.uri === XHTML)
      this.#report.at(isViewer(child) ? "feed-viewer" : "misplaced-xhtml", child, {}, child.opening);
    // Nothing is known of the vocabulary: its elements may be anything.
    else if (isBag(name)) return;
    else if (this.#isQuestionable(child)) this.#report.at("questionable-element", child, {}, child.opening);
    else if (name.uri === undefined && this.#format !== "rss" && this.#format !== "opml" && !isRootless(child))
      this.#report.at("element-without-namespace", child, {}, child.opening);
    else this.#report.at("undefined-element", child, {}, child.opening);
  }

  /** It means something at such a place too, though nobody looks for it there: Dublin Core, coordinates, and metadata of Atom. */
  #isQuestionable({ name: { vocabulary, local }, parent }: TreeElement): boolean {
    const prefix = vocabulary?.prefix ?? "";
    const isInExtension = this.#format === "atom" && parent?.label.includes(":") === true;
    if (prefix === "atom" || (prefix === "" && isInExtension)) return ATOM_METADATA.test(local);
    const hasRow = vocabulary?.feed.children.has(local) === true || vocabulary?.item.children.has(local) === true;
    // A creator, subject or date is of an article or of the feed.
    return hasRow && OF_ANYTHING.test(`${prefix}:${local}`);
  }

  /** The name of the element or of its attribute, unless it is where XML stops: that is told with the document. */
  #undeclared(element: TreeElement, { raw, prefix }: Name, params: DiagnosticParams, range: Range): void {
    const { offset = -1, params: { element: told } = {} } = this.#stop ?? {};
    if (told !== raw || offset <= element.start || offset >= range.end)
      this.#report.at("undeclared-prefix", element, { ...params, prefix }, range);
  }

  /**
   * Nothing is known of it, save that an extension's elements are in some namespace (in RSS; RFC 4287 §6.4 leaves it open) and that
   * RDF has no text beside elements.
   */
  #unknownVocabulary(element: TreeElement): void {
    if (this.#format === "rdf") {
      if (isLiteral(element)) return;
      if (element.children.length > 0 && element.textStart >= 0 && !isInRss11(element))
        this.#report.at("mixed-content", element, { value: element.text.trim() });
    }
    for (const child of element.children) {
      if (this.#format !== "atom" && child.name.uri === undefined && !child.name.undeclared)
        this.#report.at("extension-without-namespace", child, {}, child.opening);
      this.#unknownVocabulary(child);
    }
  }

  #attributes(element: TreeElement, plan: Plan): void {
    for (const attribute of element.attributes) {
      const { name } = attribute;
      const label = conventional(name);
      if (this.#common(element, label, attribute)) continue;
      const slot = plan.attrs.get(label) ?? (name.prefix === "" ? plan.attrs.get(name.local) : undefined);
      if (slot === undefined || slot.mark === "foreign") this.#unknownAttribute(element, attribute);
      else this.#attributeValue(element, label, attribute, slot);
    }
    for (const slot of this.#demandsOf(plan).attributes) {
      if (element.attributes.some(({ name, label }) => name.local === slot.name || label === slot.name)) continue;
      if (slot.name === "rdf:about" && mayBeNameless(element)) continue;
      // The root of OPML's ancestor had no version.
      if (element.name.local === "outlineDocument") continue;
      const id = slot.name === "href" && element.name.local === "link" ? "missing-href" : "missing-attribute";
      this.#report.at(id, element, { attr: slot.name }, element.opening);
    }
  }

  #demandsOf(plan: Plan): Demands {
    let demands = this.#demands.get(plan);
    if (demands === undefined) {
      demands = {
        attributes: plan.attributes.filter(({ card, mark }) => card === "must" && mark !== "foreign"),
        elements: plan.elements.filter(({ card }) => card === "must"),
      };
      this.#demands.set(plan, demands);
    }
    return demands;
  }

  /** An element with text only may have `xml:` attributes. */
  #plainAttributes(element: TreeElement, slot: Slot): void {
    const isRdf = this.#format === "rdf";
    // TrackBack's own address is text in RSS 2.0.
    const isResource = slot.place === "resource" && (isRdf || !element.label.startsWith("trackback:"));
    let resource: TreeAttribute | undefined;
    for (const attribute of element.attributes) {
      const { name } = attribute;
      const label = conventional(name);
      if (this.#common(element, label, attribute)) continue;
      if (isResource && label === "rdf:resource") resource = attribute;
      else if (isRdf && label.startsWith("rdf:")) continue;
      else if (isFeature(element, attribute)) continue;
      else if (label.startsWith("rdf:")) this.#unexpectedAttribute(element, attribute);
      else this.#unknownAttribute(element, attribute);
    }
    const isUrl = slot.codec?.name === "URL";
    if (resource !== undefined) {
      if (isUrl) this.#resource(element, resource);
    }
    // What is no address of its own may be told in words.
    else if (isResource && isRdf && element.children.length === 0 && (isUrl || element.text === ""))
      this.#report.at("missing-attribute", element, { attr: "rdf:resource" }, element.opening);
  }

  /** What a property says is somewhere else. */
  #resource(element: TreeElement, attribute: TreeAttribute): void {
    const found = url(attribute.value);
    if (found !== undefined)
      this.#report.at(
        found.rule,
        element,
        { attr: "rdf:resource", value: attribute.value, ...found.params },
        attribute,
      );
  }

  /** Attributes that every element may have. */
  #common(element: TreeElement, label: string, attribute: TreeAttribute): boolean {
    if (!attribute.name.raw.startsWith("xml:")) return false;
    const judge =
      label === "xml:lang" && attribute.value !== "" ? language : label === "xml:base" ? VALUE_RULES.iri : undefined;
    const found = judge?.(attribute.value);
    if (found !== undefined)
      this.#report.at(
        found.rule,
        element,
        { element: label, parent: element.label, value: attribute.value, ...found.params },
        attribute,
      );
    return true;
  }

  /** As the W3C validator has it, the element is the attribute's parent. */
  #unexpectedAttribute(element: TreeElement, attribute: TreeAttribute): void {
    const { raw } = attribute.name;
    this.#report.at("unexpected-attribute", element, { parent: element.label, attribute: raw, attr: raw }, attribute);
  }

  #unknownAttribute(element: TreeElement, attribute: TreeAttribute): void {
    const { name } = attribute;
    const params = { parent: element.label, attribute: name.raw, attr: name.raw };
    if (name.undeclared) this.#undeclared(element, name, { ...params, element: name.raw }, attribute);
    else if (element.label === "rdf:li") return;
    else if (name.prefix === "") this.#unexpectedAttribute(element, attribute);
    else if (name.local === "when" && name.vocabulary?.prefix === "thr")
      this.#report.at("thread-when", element, params, attribute);
    else if (name.vocabulary === undefined) {
      if (this.#format === "rss" && this.#isCore(element.name) && !isByBoard(element))
        this.#report.at("extension-attribute", element, params, attribute);
    } else if (!name.raw.startsWith("rdf:") && name.vocabulary.prefix !== "rdf")
      this.#unexpectedAttribute(element, attribute);
  }

  #attributeValue(element: TreeElement, label: string, attribute: TreeAttribute, slot: Slot): void {
    const { value } = attribute;
    const judges = inner(this.#attributeJudges, element.kind);
    let judge = judges.get(label);
    if (judge === undefined) {
      judge = ruleOfRow(slot, this.#isCore(element.name)) ?? null;
      judges.set(label, judge);
    }
    const found = judge?.(value, this.#report.isClean);
    if (found === undefined) return;
    if (found.also !== undefined) this.#attributeProblem(element, label, attribute, found.also);
    this.#attributeProblem(element, label, attribute, found);
  }

  #attributeProblem(element: TreeElement, label: string, attribute: TreeAttribute, found: ValueProblem): void {
    const { value } = attribute;
    const owner = `${element.label}@${label}`;
    // As the W3C validator names the place: some attributes as if they were children, of the element or of its parent.
    const params = SIBLINGS.has(owner)
      ? { element: label, attr: label }
      : CHILDREN.has(owner) || (found.rule === "bad-characters" && label === "title")
        ? { parent: element.label.replace(":", "_"), element: label, attr: label }
        : { attr: label };
    this.#report.at(found.rule, element, { ...params, value, ...found.params }, attribute);
  }

  #value(element: TreeElement, { judge, isStrict, isPlain, isInRdf }: Value): void {
    const value = isStrict ? element.text : element.text.trim();
    const isResource = value === "" && element.attributes.some(({ name }) => name.local === "resource");
    if (isResource && (this.#format === "rdf" || !element.label.startsWith("trackback:"))) return;
    // That it says no resource is told.
    if (isInRdf && value === "" && this.#format === "rdf") return;
    const found = judge(value, this.#report.isClean);
    if (found !== undefined && !this.#isWrittenAsProfile(element, found.params?.value)) {
      const fix = found.fix === undefined ? undefined : element.rewritten(found.fix);
      for (const { rule, params } of [found, found.also ?? []].flat())
        this.#report.at(rule, element, { value, ...params }, element.value, fix);
    } else if (isPlain && /<[a-z/]/i.test(element.text)) this.#characterData(element);
  }

  #bodyOf(element: TreeElement, body: Slot): Value {
    const known = inner(this.#bodies, element.kind);
    let value = known.get(element.parent?.kind);
    if (value === undefined) {
      value = this.#valueOf(element, body);
      known.set(element.parent?.kind, value);
    }
    return value;
  }

  #valueOf({ label, name }: TreeElement, slot: Slot): Value {
    const kinds = [slot.field.rule].flat();
    return {
      judge: ruleOfText(slot, this.#isCore(name)),
      isStrict: kinds.some((kind) => kind === "explicit" || (this.#format === "atom" && STRICT.has(kind))),
      isPlain: this.#format === "rss" && PLAIN.has(label),
      isInRdf: slot.place === "resource",
    };
  }

  /** The RSS profile's way to write an ampersand that is none of HTML: `&#x26;`. */
  #isWrittenAsProfile(element: TreeElement, found: unknown): boolean {
    if (this.#format !== "rss" || typeof found !== "string" || !found.startsWith("&")) return false;
    return /&#x26;/i.test(this.#report.source(element.value));
  }

  #characterData(element: TreeElement): void {
    const { start, end } = element.value;
    const source = this.#report.source(element.value);
    if (/&#x3C;/i.test(source)) return;
    const written = source.replace(/&amp;/g, "&#x26;").replace(/&lt;/g, "&#x3C;");
    const fix = element.hasCdata ? undefined : [{ offset: start, length: end - start, text: written }];
    this.#report.at("character-data", element, {}, element.value, fix);
  }

  #required(element: TreeElement, plan: Plan, seen: readonly Slot[], prefix: string): void {
    const owner = element.label;
    // `<image rdf:resource="…"/>` only says where the image is described.
    if (owner === "source" || isResource(element)) return;
    for (const slot of this.#demandsOf(plan).elements) {
      if (seen.includes(slot) || (slot.name === "link" && owner === "image" && isInRss11(element))) continue;
      const isRss =
        this.#format === "rss"
          ? /^(?:channel|image|textInput|textinput)$/.test(owner)
          : this.#format === "rdf" && /^(?:channel|Channel|image|textinput)$/.test(owner);
      const id = (isRss ? MISSING[slot.name] : undefined) ?? "missing-element";
      if (owner === "item" && this.#format === "rss") continue;
      // A channel without name has no table of contents either: that it lacks the name is told.
      if (slot.name === "items" && (isRss090(element.name.uri) || element.attribute("rdf:about") === undefined))
        continue;
      const range = element.opening;
      const name = prefix === "" || slot.name.includes(":") ? slot.name : `${prefix}:${slot.name}`;
      this.#report.add(id, range, { parent: owner, element: name }, element.path);
    }
  }
}

/** Entry of a map of maps. */
function inner<K, L, V>(outer: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let found = outer.get(key);
  if (found === undefined) {
    found = new Map();
    outer.set(key, found);
  }
  return found;
}

/** An attribute's name as tables write it. */
function conventional({ vocabulary, local, raw }: Name): string {
  return vocabulary === undefined ? raw : `${vocabulary.prefix}:${local}`;
}

/** An article may be at several places: GeoRSS leaves open how many. */
const isGeometry = ({ vocabulary, local }: Name) =>
  vocabulary?.prefix === "georss" && /^(?:point|line|polygon|box|circle|where)$/.test(local);

/** What means the same of whatever it is said. */
const OF_ANYTHING = /^(?:dc:(?!creator|subject|date)|(?:dcterms|geo|georss|geourl|icbm):)/;

const ATOM_METADATA =
  /^(?:author|category|content|contributor|generator|icon|id|link|logo|published|rights|subtitle|summary|title|updated)$/;

/** The RSS Advisory Board's specification allows them, and the channel says that it goes by that. */
function isByBoard(element: TreeElement): boolean {
  if (element.parent !== undefined) return isByBoard(element.parent);
  const docs = element.child("channel")?.child("docs")?.text.trim();
  return docs !== undefined && /^https?:\/\/www\.rssboard\.org\/rss-specification\/?$/.test(docs);
}

/** In a document whose root has no namespace, which is told of the root. */
function isRootless(element: TreeElement): boolean {
  return element.parent === undefined ? element.name.uri === undefined : isRootless(element.parent);
}

/** Of a GeoRSS geometry, features may be attributes (the schema of GeoRSS Simple). */
const isFeature = (element: TreeElement, { name }: TreeAttribute) =>
  name.prefix === "" &&
  element.name.vocabulary?.prefix === "georss" &&
  /^(?:featuretypetag|relationshiptag|featurename|elev|floor|radius)$/.test(name.local);

const isResource = (element: TreeElement) => element.attribute("rdf:resource") !== undefined;

/**
 * RFC 4287 leaves open what a category (§4.2.2) and a link (§4.2.7) hold, RFC 4685 (§3) what `thr:in-reply-to` does; of a link's text
 * there is a rule of its own.
 */
const mayHoldText = ({ label, name: { local, vocabulary } }: TreeElement) =>
  label === "thr:in-reply-to" ||
  (/^(?:link|category)$/.test(local) && (vocabulary?.prefix === "" || vocabulary?.prefix === "atom"));

const isLiteral = (element: TreeElement) => element.attribute("rdf:parseType")?.value === "Literal";

/** What a specification has at a place, and no table reads: it is kept whole. */
function isUntabled({ name, parent }: TreeElement, format: XmlFormat): boolean {
  const allowed = UNTABLED[`${name.vocabulary?.prefix}:${name.local}`];
  return allowed?.test(`${format} ${parent?.name.local}`) === true;
}

/** By the element's usual name: formats and parents. */
const UNTABLED: Readonly<Record<string, RegExp>> = {
  // Statements about what they stand in: RDF/XML §2.
  "rdf:RDF": /^(?:atom|rss|rdf) (?:feed|entry|source|channel|Channel|item|image|content)$/,
  "rdf:Description": /^(?:atom|rss|rdf) (?:RDF|feed|entry|source|channel|Channel|item|image|content)$/,
  "rdf:type": /^(?:atom|rss|rdf) (?:feed|entry|source|channel|Channel|item|image|content)$/,
  "cc:License": /^rdf RDF$/,
  // A note to people who open the feed in a browser.
  "xhtml:div": /^(?:atom|rss|rdf) (?:feed|channel)$/,
  // The long form of the content module, and the threads of RSS 1.0.
  "content:items": /^(?:atom|rss|rdf) (?:item|entry)$/,
  "thr:children": /^rdf (?:channel|Channel|item)$/,
  // Names of GeoRSS's first drafts.
  "georss:featureTypeTag": /^(?:atom|rss|rdf) /,
  "georss:relationshipTag": /^(?:atom|rss|rdf) /,
  "georss:featureName": /^(?:atom|rss|rdf) /,
};

/** RSS 1.1 lets names of resources other than the channel be left out, and RSS 0.90 has none. */
const mayBeNameless = (element: TreeElement) => isResource(element) || isInRss11(element) || isRss090(element.name.uri);

const RDF_CHILDREN: Readonly<Record<string, RegExp>> = {
  channel: /^(?:title|link|description|image|items|textinput)$/,
  Channel: /^(?:title|link|description|image|items)$/,
  "Channel/image": /^(?:title|link|url)$/,
  item: /^(?:title|link|description)$/,
};

/** In the channel that is the root of RSS 1.1. */
function isInRss11({ parent }: TreeElement): boolean {
  let root = parent;
  while (root?.parent !== undefined) root = root.parent;
  return root?.name.local === "Channel";
}

/** Plain text in RSS. */
const PLAIN = new Set(["title", "copyright"]);
/** Elements that are checked elsewhere. */
const SPECIAL = new Set(["taxo:topic", "wfw:commentRSS", "xhtml:meta", "access:restriction"]);

/** Kinds of values that may not have white space around them in Atom. */
const STRICT = new Set<unknown>(["no-space", "atom-id", "email"]);
const SIBLINGS = new Set(
  (
    "link@href link@hreflang link@length link@thr:count link@thr:updated media:category@label media:category@scheme " +
    "media:copyright@url media:rating@scheme media:player@url media:thumbnail@url media:thumbnail@height " +
    "media:thumbnail@width media:content@channels media:content@fileSize media:content@height media:content@width " +
    "media:content@isDefault media:content@url"
  ).split(" "),
);
const CHILDREN = new Set(
  (
    "enclosure@url source@url category@scheme category@term category@label feedburner:feedFlare@href feedburner:feedFlare@src " +
    "media:player@height media:player@width media:text@lang media:content@lang thr:in-reply-to@ref thr:in-reply-to@href " +
    "thr:in-reply-to@source sx:history@by sx:history@sequence sx:history@when sx:related@title sx:related@link sx:sync@deleted " +
    "sx:sync@id sx:sync@noconflicts sx:sync@updates sx:sharing@since sx:sharing@until sx:sharing@expires " +
    "sx:related@type itunes:image@href feedburner:info@uri opensearch:Query@role opensearch:Query@title " +
    "opensearch:Query@searchTerms opensearch:Query@totalResults opensearch:Query@count opensearch:Query@startIndex " +
    "opensearch:Query@startPage opensearch:Query@language opensearch:Query@inputEncoding opensearch:Query@outputEncoding " +
    "outline@created outline@htmlUrl outline@isBreakpoint outline@isComment outline@language outline@url"
  ).split(" "),
);

/** `rdf:Bag` and the like. */
function isBag(name: Name): boolean {
  return name.vocabulary?.prefix === "rdf" && /^(?:Bag|Seq|Alt|li|value|_\d+)$/.test(name.local);
}

/** The row for a child, as the decoder finds it. */
function slotOf(plan: Plan, name: Name, home: Name["vocabulary"]): Slot | undefined {
  const { vocabulary } = name;
  if (vocabulary === undefined) return undefined;
  if (vocabulary === home) {
    const slot = plan.children.get(name.local);
    if (slot !== undefined) return slot;
  }
  if (plan.foreign) {
    const slot = plan.children.get(name.qualified);
    if (slot !== undefined) return slot;
  }
  return plan.host === undefined || vocabulary === home ? undefined : vocabulary[plan.host].children.get(name.local);
}

/** What may be said of an image and of a text input, as of an item. */
function ofPicture({ parent, name }: TreeElement): Slot | undefined {
  const { vocabulary } = name;
  if (vocabulary === undefined || !/^(?:dc|dcterms|cc)$/.test(vocabulary.prefix)) return undefined;
  return /^(?:image|textInput|textinput)$/.test(parent?.label ?? "")
    ? vocabulary.item.children.get(name.local)
    : undefined;
}

/** What browsers have instead of XSLT: a script, before anything else, that makes a page of the feed. */
function isViewer({ name, parent }: TreeElement): boolean {
  if (name.local !== "script" || parent?.children[0]?.name !== name) return false;
  // Others put theirs before the channel.
  return parent.label === "rss" || VIEWER_OWNERS.some((owner) => owner === parent.label);
}
