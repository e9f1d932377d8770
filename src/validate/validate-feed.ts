/** Validation: everything a document says that its specifications do not want, with place, reason and, where certain, the repair. */

import { type Diagnostic, isFeedError, requireOptions } from "../errors.ts";
import { type Found, rootOf } from "../formats/root.ts";
import { registryWith } from "../namespaces/registry.ts";
import { textOrBytes } from "../scan/feed-input.ts";
import { type Decoded, decodeBytes, refuseBinary, refuseBlank } from "../scan/charset.ts";
import { isJsonSource, surveyJson } from "../scan/json-limits.ts";
import { LIMITS, limitInput } from "../scan/limits.ts";
import { Scanner } from "../scan/scanner.ts";
import type { Utf8 } from "../scan/utf8.ts";
import { checkWellFormed, hasForbidden } from "../scan/well-formed.ts";
import type { Registry } from "../table/plan.ts";
import type { Namespace } from "../table/words.ts";
import { checkAtom } from "./atom.ts";
import { withoutDisabled } from "./comments.ts";
import { checkDocument, type DocumentParts } from "./document.ts";
import { checkExtensions } from "./extensions.ts";
import { checkPaging } from "./links.ts";
import { checkHtml } from "./html.ts";
import { checkJsonFeed } from "./json.ts";
import { opmlRoot } from "../formats/opml/root.ts";
import { isOddNumber, mayBeOdd } from "./odd-characters.ts";
import { checkOpml } from "./opml.ts";
import { checkProfile } from "./check-profile.ts";
import { type FeedView, viewOfJson, viewOfXml } from "./feed-view.ts";
import { checkPodcast } from "./podcast.ts";
import { checkBestPractices } from "./best-practices.ts";
import { type Profile, type ProfileName, profilesOf } from "./profiles.ts";
import { Report } from "./report.ts";
import { checkRules, type RuleSettings } from "./rule-settings.ts";
import { checkRss } from "./rss.ts";
import { StructureCheck } from "./structure.ts";
import { type Range, TreeBuilder } from "./tree.ts";

/** How `validateFeed` judges. */
export interface ValidateOptions {
  /** Where the document came from. */
  url?: string | undefined;
  /** The HTTP header, for its charset. */
  contentType?: string | undefined;
  /** A program's own namespaces, beside those that this package knows. */
  namespaces?: readonly Namespace[] | undefined;
  /** What destinations ask for on top of the specifications, by name or a program's own; `["w3c"]` unless given. */
  profiles?: readonly (ProfileName | (string & {}) | Profile)[] | undefined;
  /** How bad each rule is, whatever the profiles say; `"off"` leaves it out. @example { "missing-guid": "off" } */
  rules?: RuleSettings | undefined;
  /** Whether comments like `<!-- feedwright-disable missing-guid: reason -->` switch rules off. @default true */
  comments?: boolean | undefined;
  /** What time it is; without it, nothing is said about the future. */
  now?: Date | undefined;
}

/** What `validateFeed` gives. */
export interface ValidationReport {
  format: "rss" | "atom" | "rdf" | "json" | undefined;
  version: string | undefined;
  /** There is no error. */
  valid: boolean;
  /** In the order of the document; of one rule 20,000 at most. */
  diagnostics: Diagnostic[];
}

/**
 * Checks a feed against its specifications. Never throws because of what is in it.
 *
 * @throws TypeError for a profile or a rule that there is none of
 * @example
 * for (const { severity, message, line } of validateFeed(text).diagnostics) console.log(`${line}: ${severity}: ${message}`);
 */
export function validateFeed(given: string | Uint8Array, options: ValidateOptions = {}): ValidationReport {
  const input = textOrBytes(given);
  requireOptions(options);
  const source = decodeBytes(input, options.contentType, true, true);
  const chosen = profilesOf(options.profiles);
  const { rules: settings = {} } = options;
  checkRules(settings);
  const report = new Report(source, chosen, settings);
  let found: Checked | undefined;
  try {
    limitInput(input.length);
    refuseBinary(input);
    refuseBlank(source);
    found = isJsonSource(source) ? checkJson(source.text, report) : checkXml(source, input, options, report);
    if (found?.view !== undefined) {
      checkBestPractices(found.view, report, options.now);
      for (const profile of chosen) checkProfile(found.view, profile, report, options.now);
    }
  } catch (error) {
    if (!isFeedError(error)) throw error;
    for (const { offset, length, message, params } of error.diagnostics) {
      const range = offset === undefined ? rootTagIn(source.text) : { start: offset, end: offset + (length ?? 0) };
      report.add("not-a-feed", range, { parent: "root", ...params, value: message });
    }
  }
  let diagnostics = report.diagnostics.sort(byOffset);
  if (report.comments.length > 0 && options.comments !== false)
    diagnostics = withoutDisabled(diagnostics, report).sort(byOffset);
  return {
    format: found?.format,
    version: found?.version,
    valid: !diagnostics.some(({ severity }) => severity === "error"),
    diagnostics,
  };
}

const byOffset = (a: Diagnostic, b: Diagnostic) => (a.offset ?? 0) - (b.offset ?? 0);

/** What shows what a document is: its first tag, not one in a comment before it. */
function rootTagIn(text: string): Range {
  for (const { 0: found, index } of text.matchAll(COMMENTS_AND_TAGS))
    if (!/^<[!?]/.test(found)) return { start: index, end: index + found.length };
  return { start: 0, end: 0 };
}

const COMMENTS_AND_TAGS = /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<[^?!<>\s][^<>]{0,1000}>?/g;

/** What the document is, and its articles where there is something to look at. */
interface Checked {
  readonly format: "rss" | "atom" | "rdf" | "json";
  readonly version: string;
  readonly view?: FeedView | undefined;
}

function checkJson(text: string, report: Report): Checked | undefined {
  surveyJson(text, LIMITS);
  const found = checkJsonFeed(text, report);
  return found && { format: "json", version: found.version, view: viewOfJson(found.root) };
}

/** A document as its tree, and what its root says that it is. */
class Tree {
  readonly #registry: Registry;
  found: Found | undefined;
  opml: ReturnType<typeof opmlRoot>;
  readonly builder = new TreeBuilder((raw, attributes) => {
    this.opml = opmlRoot(raw, this.#registry);
    if (this.opml !== undefined) return this.opml.scope;
    this.found = rootOf(raw, attributes, this.#registry, this.builder.documentType);
    return this.found.scope;
  });
  readonly scanner = new Scanner(this.builder);

  constructor(registry: Registry) {
    this.#registry = registry;
    this.builder.scanner = this.scanner;
  }
}

/**
 * Bytes are read in place, as `parseFeed` reads them, where the document is well-formed; `undefined` for any other, whose
 * faults are told of its text.
 */
function readInPlace(utf8: Utf8, registry: Registry): Tree | undefined {
  const tree = new Tree(registry);
  try {
    tree.scanner.scanBytes(utf8);
    return tree.builder.isWellFormed ? tree : undefined;
  } catch (error) {
    if (!isFeedError(error)) throw error;
    return undefined;
  }
}

/** Whether no text or value of a well-formed document has an odd character in it. */
function isClean(bytes: Uint8Array, { builder }: Tree): boolean {
  for (const number of builder.raw.numbers) if (isOddNumber(number)) return false;
  return !builder.hasOddJoin && !mayBeOdd(bytes);
}

function checkXml(
  source: Decoded,
  input: string | Uint8Array,
  options: ValidateOptions,
  report: Report,
): Checked | undefined {
  const registry = registryWith(options.namespaces);
  const { contentType } = options;
  const { utf8 } = source;
  const inPlace = utf8 && readInPlace(utf8, registry);
  if (utf8 !== undefined && inPlace !== undefined) {
    report.speakOfBytes(utf8);
    report.isClean = isClean(input as Uint8Array, inPlace);
    const start = utf8.slice(0, inPlace.builder.xmlDeclaration?.end ?? 0);
    return checkTree(inPlace, { source, start, input, fault: undefined, registry, contentType }, options, report);
  }
  const { text } = source;
  const tree = new Tree(registry);
  const parts = { source, start: text, input, registry, contentType };
  try {
    tree.scanner.scan(text);
  } catch (error) {
    const { builder, found } = tree;
    checkDocument({ ...parts, builder, found, fault: checkWellFormed(text) }, report);
    throw error;
  }
  const isSound = tree.builder.isWellFormed && !hasForbidden(text);
  return checkTree(tree, { ...parts, fault: isSound ? undefined : checkWellFormed(text) }, options, report);
}

function checkTree(
  { builder, found, opml }: Tree,
  parts: Omit<DocumentParts, "builder" | "found">,
  options: ValidateOptions,
  report: Report,
): Checked | undefined {
  const { source } = parts;
  const { root } = builder;
  report.comments = builder.comments;
  const isWhole = checkDocument({ ...parts, builder, found }, report);
  if (root !== undefined && opml !== undefined) {
    new StructureCheck("opml", report).check(root, opml.plan, opml.core);
    checkOpml(root, builder.kinds.values(), report);
    return undefined;
  }
  if (root === undefined || found === undefined) {
    report.add("not-a-feed", rootTagIn(source.text), { value: "there is no element in it" });
    return undefined;
  }
  if (!isWhole) return found;
  const kinds = [...builder.kinds.values()];
  const context = { root, kinds, found, report, now: options.now, url: options.url, encoding: source.encoding };
  new StructureCheck(found.format, report).check(root, found.plan, found.core);
  if (found.format === "atom") checkAtom(context);
  else checkRss(context);
  checkExtensions(context);
  checkPaging(found.format === "atom" ? root : (root.child("channel") ?? root), options.url, report);
  checkHtml(context);
  const channel = found.format === "rss" ? root.child("channel") : undefined;
  if (channel !== undefined) checkPodcast(channel, report);
  return { format: found.format, version: found.version, view: viewOfXml(root, found.format) };
}
