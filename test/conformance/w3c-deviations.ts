/**
 * Where the validator answers otherwise than the W3C feed validator, each with the reason. A row is about a class of
 * messages and whatever makes the case recognizable, never about one file.
 */

import type { Diagnostic } from "../../src/index.ts";
import { allNamespaces } from "../../src/index.ts";

/** What the W3C validator reports. */
export interface Event {
  readonly code: string;
  readonly severity: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** It reports what we do not. */
interface Silence {
  readonly code: string;
  readonly reason: string;
  /** Of its event, and of what we say of the same document. */
  readonly when: (event: Event, ours: readonly Diagnostic[]) => boolean;
}

/** We report what it does not. */
interface Surplus {
  readonly code: string;
  readonly reason: string;
  /** Of our finding, and of all that it and we say of the same document. */
  readonly when: (found: Diagnostic, theirs: readonly Event[], ours: readonly Diagnostic[]) => boolean;
}

const text = (value: unknown) => String(value ?? "");
const named = (pattern: RegExp) => (event: Event) => pattern.test(text(event.params.element));
const hasFinding = (ours: readonly Diagnostic[], element: unknown) =>
  ours.some(({ params, severity }) => severity !== "info" && params.element === text(element));
const uris = new Set(allNamespaces.flatMap((namespace) => namespace.uris.map((uri) => uri.replace(/\/$/, ""))));

export const SILENCES: readonly Silence[] = [
  {
    code: "UnknownNamespace",
    reason: "there is a table of the namespace here",
    when: ({ params }) => uris.has(text(params.namespace).replace(/\/$/, "")),
  },
  {
    code: "UnknownNamespace",
    reason: 'xmlns="" takes a namespace back and declares none (Namespaces in XML §6.2)',
    when: ({ params }) => params.namespace === null,
  },
  {
    code: "UndefinedElement",
    reason: "Media RSS 1.5 has these elements; it knows 1.1.1",
    when: named(
      /^media:(?:community|comments|embed|responses|backLinks|status|price|license|subTitle|peerLink|location|rights|scenes)$/,
    ),
  },
  {
    code: "UndefinedElement",
    reason: "GeoRSS Simple has a box, and writes featurename in small letters",
    when: named(/^georss:(?:box|featurename)$/),
  },
  {
    code: "UndefinedElement",
    reason: "the module is a registered one of RSS 1.0, of which it knows the name alone",
    when: named(/^company:/),
  },
  {
    code: "UnregisteredAtomLinkRel",
    reason: "IANA has registered it since",
    when: ({ params }) => /^(?:prev|start)$/.test(text(params.value)),
  },
  {
    code: "ContainsUndeclaredHTML",
    reason: "HTML has no reference of that name: it is a part of an address",
    when: ({ params }) => /^&\w*[\d_]\w*;$/.test(text(params.value)),
  },
  {
    code: "UnsupportedItunesFormat",
    reason: "a wish of one directory: said as information, as an error in its profile",
    when: (_, ours) => ours.some(({ code }) => code === "itunes-enclosure-format"),
  },
  {
    code: "InvalidAccessRestrictionRel",
    reason: "one finding a value; that it is missing is told",
    when: ({ params }, ours) => params.value === "" && hasFinding(ours, params.element),
  },
  {
    code: "InvalidRDF",
    reason: "rdf:resource is what a property of RDF has for its value (RDF/XML §2.4)",
    when: ({ params }) => /rdf-syntax-ns#resource$/.test(text(params.message)),
  },
  {
    code: "NotHtml",
    reason: "RFC 4287 wants a whole page in text/html; it reads the page as a fragment",
    when: ({ params }) => params.value === "html needs to be the first start tag.",
  },
  {
    code: "NotHtml",
    reason: "the encoding standard reads ISO-8859-1 as Windows-1252, in which the byte is a character",
    when: ({ params }, ours) =>
      params.value === "Invalid codepoint in stream." && ours.some(({ code }) => code === "bad-characters"),
  },
];

export const SURPLUS: readonly Surplus[] = [
  {
    code: "InvalidMIMEAttribute",
    reason: 'type="" is no media type; it takes an empty attribute of Media RSS for none',
    when: ({ params }) => params.value === "" && /^media:/.test(text(params.element)),
  },
  {
    code: "BadCharacters",
    reason: "UTF-8 that was read as Latin-1 shows in more than its control characters",
    when: ({ params }) => /^[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u2122]+$/.test(text(params.value)),
  },
  {
    code: "ReservedPrefix",
    reason: "the prefix is that of a namespace it does not know",
    when: ({ params }) => /^(?:psc|podcast|googleplay|yt|prism|webfeeds)$/.test(text(params.prefix)),
  },
  {
    code: "UnexpectedAttribute",
    reason: "mod_enclosure, which it does not know, has its attributes in the namespaces of RDF and its own",
    when: ({ params }) => params.element === "enc:enclosure",
  },
  {
    code: "DangerousStyleAttr",
    reason: "after a fault of HTML it looks no further into the text",
    when: (_, theirs) => theirs.some(({ code }) => code === "NotHtml"),
  },
  {
    code: "MissingSummary",
    reason: "content that is neither text nor XML needs a summary (RFC 4287 §4.1.1.1)",
    when: ({ params }) => params.element === "entry",
  },
  {
    code: "NotHtml",
    reason: "an entity that is outside the document is not read, and its name stays in the text",
    when: (_, __, ours) => ours.some(({ code }) => code === "external-entity"),
  },
];

/** Cases of its own that expect what we do not say. */
export const UNMET: readonly { readonly expect: string; readonly reason: string }[] = [
  {
    expect: 'UndefinedElement{"parent":"channel","element":"foo:bar"}',
    reason: "the element is called foo_bar: it writes an underscore as a colon; the finding is the same",
  },
];
