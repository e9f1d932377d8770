/** GeoRSS, simple and GML: https://www.ogc.org/standard/georss/ Latitude before longitude. */

import { amount, decimal } from "../table/codecs/decimal.ts";
import { integer, signed } from "../table/codecs/integer.ts";
import { position, positions } from "../table/codecs/coordinates.ts";
import { list } from "../table/codecs/list.ts";
import { text } from "../table/codecs/text.ts";
import type { InferUnmirrored } from "../table/infer.ts";
import { attr, element, many, must, namespace, one } from "../table/words.ts";

const reference = { srsName: one(attr(text)), srsDimension: one(attr(integer)) };

const rows = {
  point: one(position),
  line: one(positions),
  polygon: one(positions),
  /** Lower corner, upper corner. */
  box: one(positions),
  /** Centre and radius in metres. */
  circle: one(list(decimal, " ")),
  where: one(
    element({
      point: one(element({ ...reference, pos: must(position, "gml:pos") }), "gml:Point"),
      lineString: one(element({ ...reference, posList: must(positions, "gml:posList") }), "gml:LineString"),
      polygon: one(
        element({
          ...reference,
          exterior: one(
            element({ ring: one(element({ posList: must(positions, "gml:posList") }), "gml:LinearRing") }),
            "gml:exterior",
          ),
          interiors: many(
            element({ ring: one(element({ posList: must(positions, "gml:posList") }), "gml:LinearRing") }),
            "gml:interior",
          ),
        }),
        "gml:Polygon",
      ),
      envelope: one(
        element({
          ...reference,
          lowerCorner: must(position, "gml:lowerCorner"),
          upperCorner: must(position, "gml:upperCorner"),
        }),
        "gml:Envelope",
      ),
    }),
  ),
  featureTypeTag: one(text, "featuretypetag"),
  relationshipTag: one(text, "relationshiptag"),
  featureName: one(text, "featurename"),
  /** Metres. */
  elev: one(decimal),
  floor: one(signed),
  /** Metres. */
  radius: one(amount),
};

export const georss = namespace({
  prefix: "georss",
  uris: [
    "http://www.georss.org/georss",
    "http://www.georss.org/georss/10",
    "http://www.georss.org/georss/11",
    "http://www.georss.org/",
  ],
  feed: rows,
  item: rows,
});
/** Geometry elements, which occur inside `georss:where` only. */
export const gml = namespace({
  prefix: "gml",
  uris: [
    "http://www.opengis.net/gml",
    "http://www.opengis.net/gml/3.2",
    "http://www.opengis.net/gml/3.1",
    "http://www.opengis.net/gml/3.1.1",
    "http://www.opengis.net/gml/3.3",
    "http://opengis.net/gml",
  ],
});

/** GeoRSS, simple and GML, on a feed or an article. */
export interface GeoRss extends InferUnmirrored<typeof rows> {}
