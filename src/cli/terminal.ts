/** What a terminal is given of a feed. */

/**
 * One line of strangers' text, which must not steer the terminal: JSON holds any control character, XML those from U+0080 to U+009F, of
 * which U+009B begins a command (ECMA-48 §5.4).
 */
export const visible = (text: string): string =>
  text.replace(/[\t\n\r]+/g, " ").replace(/[\0-\x1f\x7f-\x9f]/g, "\ufffd");
