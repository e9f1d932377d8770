/** The list of namespaces: what `parseFeed`, the generators and the validator know unless told otherwise. */

import type { Extensions, OwnExtensions } from "../table/infer.ts";
import type { Host, Namespace } from "../table/words.ts";
import { access } from "./access.ts";
import { conversationsNetwork } from "./conversations-network.ts";
import { sx } from "./feedsync.ts";
import { admin } from "./admin.ts";
import { acast } from "./acast.ts";
import { ag } from "./aggregation.ts";
import { annotate } from "./annotate.ts";
import { arxiv } from "./arxiv.ts";
import { audio } from "./audio.ts";
import { blogChannel } from "./blog-channel.ts";
import { castbox } from "./castbox.ts";
import { cp } from "./changed-page.ts";
import { company } from "./company.ts";
import { email } from "./email.ts";
import { ev } from "./event.ts";
import { fa } from "./feed-expires.ts";
import { feedburner } from "./feedburner.ts";
import { feedpress } from "./feedpress.ts";
import { fireside } from "./fireside.ts";
import { fyyd } from "./fyyd.ts";
import { g } from "./g.ts";
import { geourl } from "./geourl.ts";
import { googleplay } from "./googleplay.ts";
import { icbm } from "./icbm.ts";
import { imageModule } from "./image-module.ts";
import { l } from "./link-module.ts";
import { mi } from "./mi.ts";
import { opensearch } from "./opensearch.ts";
import { pingback } from "./pingback.ts";
import { prism } from "./prism.ts";
import { rawvoice } from "./rawvoice.ts";
import { ref } from "./reference.ts";
import { reqv } from "./rich-equivalents.ts";
import { rss091 } from "./rss091.ts";
import { scripting } from "./scripting.ts";
import { search } from "./search-module.ts";
import { ss } from "./service-status.ts";
import { snf } from "./snf.ts";
import { spotify } from "./spotify.ts";
import { str } from "./streaming.ts";
import { taxo } from "./taxonomy.ts";
import { at } from "./tombstones.ts";
import { trackback } from "./trackback.ts";
import { wiki } from "./wiki.ts";
import { yandex } from "./yandex.ts";
import { yt } from "./yt.ts";
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
  googleplay,
  spotify,
  acast,
  rawvoice,
  feedpress,
  fireside,
  castbox,
  fyyd,
  arxiv,
  opensearch,
  at,
  fa,
  pingback,
  trackback,
  scripting,
  blogChannel,
  feedburner,
  yt,
  prism,
  g,
  snf,
  mi,
  yandex,
  annotate,
  imageModule,
  company,
  ev,
  taxo,
  ag,
  audio,
  str,
  cp,
  email,
  l,
  reqv,
  ref,
  search,
  ss,
  rss091,
  wiki,
  icbm,
  geourl,
  access,
  conversationsNetwork,
  sx,
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
