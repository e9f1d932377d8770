/** What an address ends in, as far as a reader can tell a file by it. */

/**
 * The ending of the path, in small letters: `mp3`. That of a host (`https://example.fm`) names no file, and one in the query
 * (`/play?file=a.mp3`) only what a program is asked for.
 */
export const endingOf = (url: string): string | undefined => ENDING.exec(url.trim())?.[1]?.toLowerCase();

/** Behind a host, all of it, or where there is none. */
const ENDING = /^(?:\w+:\/\/[^/?#]*(?![^/?#])|(?!\w+:\/\/))[^?#]*\.([a-z\d]{2,5})(?:[?#].*)?$/is;
