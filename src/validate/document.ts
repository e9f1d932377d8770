/** What is wrong with a document before anything in it is looked at: well-formedness, encoding, DOCTYPE, namespaces. */

import { isIriReference } from "../content/base-url.ts";
import { ATOM_03_URI, ATOM_URI, RSS_11_URI } from "../formats/core-uris.ts";
import type { Found } from "../formats/root.ts";
import type { TextEdit } from "../errors.ts";
import { decodeReferences } from "../scan/entities.ts";
import type { Decoded } from "../scan/charset.ts";
import { NAME } from "../scan/grammar.ts";
import { type Registry, uriKey } from "../table/plan.ts";
import type { Report } from "./report.ts";
import type { Declaration, Range, TreeBuilder, TreeElement } from "./tree.ts";

export interface DocumentParts {
  readonly source: Decoded;
  /** Where the XML declaration is, if there is one. */
  readonly start: string;
  readonly input: string | Uint8Array;
  readonly builder: TreeBuilder;
  readonly fault: { readonly message: string; readonly offset: number } | undefined;
  readonly found: Found | undefined;
  readonly registry: Registry;
  readonly contentType: string | undefined;
}

/** Whether what follows can be trusted enough to be checked. */
export function checkDocument(parts: DocumentParts, report: Report): boolean {
  checkEncoding(parts, report);
  checkXmlVersion(parts, report);
  checkDoctype(parts, report);
  checkMediaType(parts, report);
  const { builder, found } = parts;
  const { root } = builder;
  if (root === undefined || found === undefined) {
    wellFormed(parts, report);
    return false;
  }
  wellFormed(parts, report);
  if (found.format === "rdf" && root.name.raw === "rdf") {
    report.add("not-a-feed", root.opening, { parent: "root", element: "rdf", value: "rdf is in no namespace" });
    return false;
  }
  checkRootNamespace(root, builder, found, report);
  checkDeclarations(builder, found, parts.registry, report);
  return root.name.uri !== ATOM_03_URI;
}

// ── Well-formedness ─────────────────────────────────────────────────────────

function wellFormed({ fault, builder, source }: DocumentParts, report: Report): void {
  if (fault === undefined) return;
  const { text } = source;
  const named = undeclaredName(text, fault);
  // All of the tag or the name, where one begins here.
  const piece = /^(?:<[^<>\s]{0,100}[^<>]{0,100}>?|[\w:.-]{1,100}|[\s\S])/.exec(
    text.slice(fault.offset, fault.offset + 200),
  );
  const range = { start: fault.offset, end: fault.offset + (piece?.[0].length ?? 0) };
  const prefix = /^the prefix (\S+): is not declared/.exec(fault.message)?.[1];
  if (/^\s+<\?xml/.test(text))
    report.add("blank-before-declaration", { start: 0, end: text.indexOf("<") }, {}, "", [
      { offset: 0, length: text.indexOf("<"), text: "" },
    ]);
  else if (named !== undefined)
    report.add(
      "undefined-named-entity",
      named,
      { value: text.slice(named.start + 1, named.end).replace(/;$/, "") },
      "",
      builder.documentType === undefined ? numbered(text, named) && allNumbered(text) : numbered(text, named),
    );
  else if (prefix !== undefined) {
    const element = nameAt(text, fault.offset);
    report.add("undeclared-prefix", { start: range.start, end: range.start + element.length }, { element, prefix });
  } else report.add("not-well-formed", range, { value: fault.message });
}

function nameAt(text: string, offset: number): string {
  NAME.lastIndex = offset;
  return NAME.exec(text)?.[0] ?? "";
}

/** The reference that a fault is about, in a text or an attribute, which the fault is told of at its quote. */
function undeclaredName(text: string, { message, offset }: { message: string; offset: number }): Range | undefined {
  const written = /^the entity (&[^;]+;) is not declared/.exec(message)?.[1];
  if (written === undefined) return undefined;
  const start = text.indexOf(written, offset);
  return { start, end: start + written.length };
}

const STEP = /<!\[CDATA\[|<!--|<\?|&[a-z][a-z\d]{0,40};/gi;
const ENDS: Readonly<Record<string, string>> = { "<![CDATA[": "]]>", "<!--": "-->", "<?": "?>" };

/** Of all of them, since only the first is reported: XML stops there. */
function allNumbered(text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  for (const { 0: written, index } of text.matchAll(STEP)) {
    if (index < from) continue;
    const end = ENDS[written.toUpperCase()];
    if (end !== undefined) {
      const at = text.indexOf(end, index);
      from = at < 0 ? text.length : at + end.length;
    } else if (!/^&(?:amp|lt|gt|quot|apos);$/.test(written))
      edits.push(...(numbered(text, { start: index, end: index + written.length }) ?? []));
  }
  return edits;
}

/** `&nbsp;` as XML knows it. */
function numbered(text: string, { start, end }: Range): TextEdit[] | undefined {
  const written = text.slice(start, end);
  const character = decodeReferences(written);
  if (character === written || !written.endsWith(";")) return undefined;
  return [{ offset: start, length: end - start, text: `&#${character.codePointAt(0)};` }];
}

// ── Encoding ────────────────────────────────────────────────────────────────

const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/;
/** What most programs know beside UTF-8, by the name that XML parsers know it by. */
const COMMON = /^(?:us-ascii|iso-8859-(?:1|2|7|15)|windows-125[012456]|euc-jp|koi8-r|shift_jis|gb18030)$/i;

function checkEncoding({ source, start, input, contentType }: DocumentParts, report: Report): void {
  const declared = DECLARED.exec(start);
  const range =
    declared === null ? undefined : { start: declared[0].indexOf(declared[1]!), end: declared[0].length - 1 };
  const { problem } = source;
  if (problem !== undefined) {
    const unknown = problem.code === "unknown-encoding";
    if (unknown) report.add("unknown-encoding", range, { value: problem.declared });
    // A byte order mark, or the zeros of UTF-16, against what the document says.
    else if (problem.code === "wrong-encoding" && source.encoding !== "windows-1252")
      report.add("encoding-contradiction", range, { value: problem.declared, encoding: source.encoding });
    else report.add("undecodable", undecodable(source, input), { encoding: problem.declared });
    return;
  }
  if (typeof input === "string") return;
  if (declared !== null && /^(?:us-)?ascii$/i.test(declared[1]!) && input.some((byte) => byte > 127)) {
    const { start: at } = undecodable(source, input);
    report.add("undecodable", { start: at, end: report.offsetByUnits(at, 1) }, { encoding: declared[1]! });
    return;
  }
  const hasMark = (input[0] === 0xef && input[1] === 0xbb) || input[0] === 0xfe || input[0] === 0xff;
  if (declared === null && !hasMark && !/charset=/i.test(contentType ?? ""))
    report.add("missing-encoding", { start: 0, end: (/^<\?xml[^>]*>/.exec(start)?.[0] ?? "").length }, {});
  else if (declared !== null && COMMON.test(declared[1]!))
    report.add("nonstandard-encoding", range, { value: declared[1]! });
  else if (declared !== null && !/^utf-(?:8|16)$/i.test(declared[1]!))
    report.add("obscure-encoding", range, { value: declared[1]! });
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? "")?.[1];
  if (charset !== undefined && declared !== null && charset.toLowerCase() !== declared[1]!.toLowerCase())
    report.add("encoding-mismatch", range, { charset, value: declared[1]! });
}

const VERSION = /^\s*<\?xml\s+version\s*=\s*["']([^"']*)["']/;

/** Parsers of XML 1.0 refuse any other. */
function checkXmlVersion({ start }: DocumentParts, report: Report): void {
  const stated = VERSION.exec(start);
  const value = stated?.[1] ?? "1.0";
  if (stated === null || value === "1.0") return;
  const end = stated[0].length - 1;
  const range = { start: end - value.length, end };
  report.add("xml-version", range, { value }, "", [{ offset: range.start, length: value.length, text: "1.0" }]);
}

/** The first character that the bytes do not make, or that stands for one of them. */
function undecodable({ text, encoding }: Decoded, input: string | Uint8Array): Range {
  const isWrong = encoding === "windows-1252" || encoding === "iso-8859-1" || encoding === "us-ascii";
  let at = text.search(isWrong ? /[^\0-\x7f]/ : /\ufffd/);
  // One byte a character: the place in the bytes is the place in the text.
  if (isWrong && typeof input !== "string") at = Math.max(at, firstOutsideUtf8(input));
  return at < 0 ? { start: 0, end: 0 } : { start: at, end: at + 1 };
}

/** How many characters come before what is not UTF-8, counted in bytes; -1 where all of it is. */
function firstOutsideUtf8(bytes: Uint8Array): number {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const at = text.indexOf("\ufffd");
  return at < 0 ? -1 : new TextEncoder().encode(text.slice(0, at)).length;
}

/** What the HTTP header says the document is. */
function checkMediaType({ contentType, found }: DocumentParts, report: Report): void {
  const type = /^\s*([^;\s]+)/.exec(contentType ?? "")?.[1]?.toLowerCase();
  if (type === undefined || found === undefined) return;
  const expected = { rss: "application/rss+xml", atom: "application/atom+xml", rdf: "application/rdf+xml" }[
    found.format
  ];
  const known = [expected, "application/xml", "text/xml", ...(found.format === "rdf" ? ["application/rss+xml"] : [])];
  if (!known.includes(type)) report.add("unexpected-media-type", undefined, { value: type, expected });
}

// ── DOCTYPE ─────────────────────────────────────────────────────────────────

function checkDoctype({ builder, found, source }: DocumentParts, report: Report): void {
  const { documentType: doctype } = builder;
  if (doctype === undefined) return;
  const range = { start: doctype.start, end: doctype.end };
  const isRss = /rss-0\.91\.dtd/i.test(doctype.systemId ?? "");
  if (isRss && /netscape/i.test(doctype.systemId ?? "") && !/^http:\/\/www\.rssboard\.org/.test(doctype.systemId ?? ""))
    report.add("obsolete-doctype", range, { value: doctype.systemId! }, "", [
      { offset: range.start, length: range.end - range.start, text: "" },
    ]);
  if (isRss && found !== undefined && found.version !== "" && found.version !== "0.91")
    report.add("doctype-contradicts-version", builder.root?.attribute("version") ?? range, { value: found.version });
  const external = externalEntity(source.text.slice(doctype.start, doctype.end));
  if (external !== undefined) report.add("external-entity", range, { value: external });
  else if (doctype.systemId !== undefined && !isRss) report.add("external-entity", range, { value: doctype.systemId });
}

/** The first declaration that refers to something outside of the document. */
function externalEntity(doctype: string): string | undefined {
  const start = doctype.search(/<!ENTITY\s+(?:%\s+)?[^\s>]+\s+(?:SYSTEM|PUBLIC)\s/);
  return start < 0 ? undefined : doctype.slice(start, doctype.indexOf(">", start) + 1);
}

// ── Namespaces ──────────────────────────────────────────────────────────────

function checkRootNamespace(root: TreeElement, { declarations }: TreeBuilder, found: Found, report: Report): void {
  const { uri = "", prefix } = root.name;
  const declared = declarations.find((declaration) => declaration.element === root && declaration.prefix === prefix);
  const range = declared ?? root.opening;
  const at = (id: Parameters<Report["add"]>[0], expected: string) =>
    report.add(id, range, { element: root.name.local, namespace: uri, expected, prefix }, root.path);
  if (found.format === "atom") {
    if (uri === "") at("missing-root-namespace", ATOM_URI);
    else if (uri === ATOM_03_URI) at("obsolete-namespace", ATOM_URI);
    else if (uri !== ATOM_URI) {
      at("wrong-root-namespace", ATOM_URI);
      if (uriKey(uri) === uriKey(ATOM_URI)) at("unknown-namespace", ATOM_URI);
    } else if (prefix !== "") at("prefixed-core", ATOM_URI);
  } else if (root.name.local === "Channel" && uri !== RSS_11_URI)
    at(uri === "" ? "missing-root-namespace" : "wrong-root-namespace", RSS_11_URI);
  else if (root.name.local === "RDF" && uri !== "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
    at("wrong-root-namespace", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  else if (found.format === "rss" && found.inside === "channel")
    report.add(
      "channel-without-rss",
      root.opening,
      { parent: "root", element: root.name.raw },
      root.path,
      insideRss(root),
    );
  else if (root.name.local === "rss" && uri !== "" && /^http:\/\/(?!purl\.org\/rss)/.test(uri) && !CORE_RSS.test(uri))
    at("wrong-root-namespace", "");
}

const CORE_RSS = /userland|harvard/;

/** RSS 2.0 is the one version whose elements are in no namespace and which asks for nothing else at the root. */
function insideRss({ name, start, end }: TreeElement): TextEdit[] | undefined {
  if ((name.uri ?? "") !== "" || end < 0) return undefined;
  return [
    { offset: start, length: 0, text: '<rss version="2.0">' },
    { offset: end, length: 0, text: "</rss>" },
  ];
}

/** Namespaces that are known beside those with a table, by the URI that is right. */
const OTHERS = new Map(
  Object.entries({
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.w3.org/2000/01/rdf-schema#": "rdfs",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/2000/svg": "svg",
    "http://www.w3.org/1998/Math/MathML": "mathml",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://xmlns.com/foaf/0.1/": "foaf",
    "http://www.w3.org/2002/07/owl#": "owl",
    "http://feedsync.org/2007/feedsync": "sx",
    "http://www.microsoft.com/schemas/rss/sse": "sx",
    "http://www.microsoft.com/schemas/rss/core/2005": "cf",
    "http://www.bloglines.com/about/specs/fac-1.0": "access",
    "urn:atom-extension:indexing": "indexing",
    "http://schemas.google.com/g/2005": "gd",
    "http://conversationsnetwork.org/rssNamespace-1.0/": "conversationsNetwork",
    "http://www.opml.org/spec2": "opml",
    "http://schema.org/": "schema",
    "http://web.resource.org/cc/": "cc",
    "http://purl.org/net/rss1.1#": "rss11",
    "http://purl.org/rss/1.0/": "rss",
    "http://my.netscape.com/rdf/simple/0.9/": "rss090",
    "http://channel.netscape.com/rdf/simple/0.9/": "rss090",
    "http://www.w3.org/2005/Atom": "atom",
    "http://backend.userland.com/rss2": "",
    "http://backend.userland.com/rss": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://purl.org/rss/2.0/": "",
  }).map(([uri, prefix]) => [uriKey(uri), prefix]),
);

/** Prefixes that people use beside the customary one. */
const ALSO: Readonly<Record<string, RegExp>> = {
  atom: /^(?:atom(?:10|03)?|a10|)$/,
  dcterms: /^(?:dcterms|dct|dcq)$/,
  sy: /^(?:sy|syn)$/,
  opensearch: /^open[sS]earch$/,
  cc: /^(?:cc|creativeCommons)$/,
  creativeCommons: /^creativeCommons$/,
  fw: /^(?:fw|feedwright)$/,
  company: /^(?:company|co)$/,
};

function checkDeclarations(builder: TreeBuilder, found: Found, registry: Registry, report: Report): void {
  /** By prefix, the address last found without fault: feeds declare the same on element after element. */
  const faultless = new Map<string, string>();
  for (const declaration of builder.declarations) {
    const { element, prefix, uri } = declaration;
    const isRoot = element.parent === undefined;
    if (!isRoot && faultless.get(prefix) === uri) continue;
    if (uri === "" || (isRoot && uri === ATOM_URI && prefix === element.name.prefix)) continue;
    const before = report.diagnostics.length;
    checkDeclaration(declaration, found, registry, report);
    if (!isRoot && report.diagnostics.length === before) faultless.set(prefix, uri);
  }
}

/** Another address than the vocabulary has today: written in another way, or of a version before. */
function isOutdated(uri: string, current: string | undefined): boolean {
  if (current === undefined || current === uri) return false;
  return uriKey(current) === uriKey(uri) || OUTDATED.test(uri);
}

const OUTDATED = new RegExp(
  "^https?://(?:purl\\.org/rss/modules/aggregation/|purl\\.org/atom/app#|purl\\.org/dc/elements/1\\.0/|(?:video|tools)\\.search\\.yahoo\\.com/" +
    "|a9\\.com/-/spec/opensearch(?:rss)?/1\\.[01]/$(?<!opensearch/1\\.1/)|www\\.microsoft\\.com/schemas/rss/sse|purl\\.org/rss/1\\.0/modules/company/)",
);

/** Known, and nothing in it is looked at. */
const UNCHECKED = /^https?:\/\/(?:schema\.org\/|schemas\.google\.com\/g\/2005)/;

function checkDeclaration(declaration: Declaration, found: Found, registry: Registry, report: Report): void {
  const { element, prefix, uri, end } = declaration;
  const at = (id: Parameters<Report["add"]>[0], params: Record<string, string>, fix?: readonly TextEdit[]) =>
    report.add(id, declaration, { prefix, namespace: uri, element: `xmlns:${prefix}`, ...params }, element.path, fix);
  const key = uriKey(uri);
  const usual = uri === ATOM_03_URI ? undefined : (registry.byUri.get(key)?.prefix ?? OTHERS.get(key));
  if (key === "search.yahoo.com/mrss" && !/\/$/.test(uri))
    at("media-namespace-slash", {}, [{ offset: end, length: 0, text: "/" }]);
  else if (/usemod\.com/.test(uri)) at("obsolete-wiki-namespace", {});
  else if (usual === prefix && isOutdated(uri, registry.byPrefix.get(prefix)?.uri))
    at("reserved-prefix", { namespace: registry.byPrefix.get(prefix)!.uri });
  else if (UNCHECKED.test(uri)) at("unchecked-namespace", {});
  else if (usual === undefined) {
    const reserved = registry.byPrefix.get(prefix);
    // That nothing is known of it follows from that.
    if (reserved !== undefined && reserved.uri !== "") at("reserved-prefix", { namespace: reserved.uri });
    else at("unknown-namespace", { namespace: uri });
    if (!isIriReference(uri)) at(/^tag:/i.test(uri) ? "invalid-tag-uri" : "invalid-url", { value: uri });
  } else if (usual === "atom" || usual === "xhtml") {
    const isUsual = found.format !== "atom" && (usual === "xhtml" || prefix.startsWith("atom"));
    if (prefix !== "" && !isUsual) at("prefixed-core", {});
  } else if (usual !== prefix && prefix !== "" && usual !== "" && !ALSO[usual]?.test(prefix)) {
    const reserved = registry.byPrefix.get(prefix);
    if (reserved === undefined) at("unusual-prefix", { preferred: usual });
    else at("reserved-prefix", { namespace: reserved.uri });
  }
}
