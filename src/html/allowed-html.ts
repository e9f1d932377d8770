/** The HTML that feeds use: what may stay of a page or of a stranger's content. */

/** Attributes of every element. */
export const GLOBAL_ATTRIBUTES = ["dir", "lang", "title"];

export const ALLOWED_ELEMENTS: readonly string[] = (
  "a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup data dd del " +
  "details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark area math " +
  "nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th " +
  "thead time tr track tt u ul var video wbr"
).split(" ");

export const ALLOWED_ATTRIBUTES: Readonly<Record<string, string[]>> = {
  a: ["href", "hreflang", "rel", "type"],
  area: ["alt", "coords", "href", "shape"],
  audio: ["controls", "loop", "muted", "preload", "src"],
  blockquote: ["cite"],
  col: ["span"],
  colgroup: ["span"],
  data: ["value"],
  del: ["cite", "datetime"],
  details: ["open"],
  img: ["alt", "height", "loading", "sizes", "src", "srcset", "width"],
  ins: ["cite", "datetime"],
  li: ["value"],
  map: ["name"],
  ol: ["reversed", "start", "type"],
  q: ["cite"],
  source: ["media", "sizes", "src", "srcset", "type"],
  td: ["colspan", "headers", "rowspan"],
  th: ["abbr", "colspan", "headers", "rowspan", "scope"],
  time: ["datetime"],
  track: ["default", "kind", "label", "src", "srclang"],
  video: ["controls", "height", "loop", "muted", "poster", "preload", "src", "width"],
};
