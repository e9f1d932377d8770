/** The list of namespaces: what `parseFeed`, the generators and the validator know unless told otherwise. */

import type { Extensions, OwnExtensions } from "../table/infer.ts";
import type { Host, Namespace } from "../table/words.ts";
import { admin } from "./admin.ts";
import { app } from "./app.ts";
import { atom } from "./atom.ts";
import { cc, creativeCommons } from "./cc.ts";
import { content } from "./content.ts";
import { dc } from "./dc.ts";
import { dcterms } from "./dcterms.ts";
import { enc } from "./enc.ts";
import { fw } from "./feedwright.ts";
import { fh } from "./fh.ts";
import { geo } from "./geo.ts";
import { georss, gml } from "./georss.ts";
import { itunes } from "./itunes.ts";
import { media } from "./media.ts";
import { podcast } from "./podcast.ts";
import { psc } from "./psc.ts";
import { slash } from "./slash.ts";
import { sy } from "./sy.ts";
import { thr } from "./thr.ts";
import { webfeeds } from "./webfeeds.ts";
import { wfw } from "./wfw.ts";
import { xhtml } from "./xhtml.ts";

const list = [
  atom,
  content,
  dc,
  dcterms,
  sy,
  slash,
  wfw,
  thr,
  fh,
  admin,
  enc,
  xhtml,
  webfeeds,
  app,
  itunes,
  podcast,
  psc,
  media,
  geo,
  georss,
  gml,
  cc,
  creativeCommons,
  fw,
] as const;

type List = (typeof list)[number];

/** Every namespace this package knows. */
export const allNamespaces: readonly Namespace[] = list;

/** Typed extensions on a Feed, by prefix. */
export interface FeedExtensions extends OwnExtensions<List, "feed"> {}
/** Typed extensions on an Article, by prefix. */
export interface ArticleExtensions extends OwnExtensions<List, "item"> {}
/** Typed extensions on the hosts of a format document, mirrored rows included. */
export type DocumentExtensions<H extends Host> = Extensions<List, H>;
