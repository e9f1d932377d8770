/** What Node loads at once: classes, and the words that programs declare namespaces with. */
export { codeFrame, FeedError, isFeedError } from "../errors.ts";
export { Timestamp } from "../newsroom/timestamp.ts";
export { decimal } from "../table/codecs/decimal.ts";
export { duration } from "../table/codecs/duration.ts";
export { html } from "../table/codecs/html.ts";
export { integer } from "../table/codecs/integer.ts";
export { list } from "../table/codecs/list.ts";
export { oneOf } from "../table/codecs/one-of.ts";
export { text } from "../table/codecs/text.ts";
export { present, trueFalse, yesNo } from "../table/codecs/truth.ts";
export { url } from "../table/codecs/url.ts";
export { namespace } from "../table/define-namespace.ts";
export { attr, body, codec, element, many, must, one, resource, self } from "../table/words.ts";
