/** MIME types of files that go with articles, by extension. */

const TYPES =
  "mp3:audio/mpeg m4a:audio/mp4 aac:audio/aac ogg:audio/ogg oga:audio/ogg opus:audio/ogg wav:audio/wav flac:audio/flac " +
  "mp4:video/mp4 m4v:video/mp4 mov:video/quicktime webm:video/webm ogv:video/ogg mkv:video/x-matroska avi:video/x-msvideo " +
  "jpg:image/jpeg jpeg:image/jpeg png:image/png gif:image/gif webp:image/webp avif:image/avif svg:image/svg+xml " +
  "pdf:application/pdf epub:application/epub+zip zip:application/zip json:application/json xml:application/xml " +
  "txt:text/plain html:text/html torrent:application/x-bittorrent vtt:text/vtt srt:application/x-subrip";

/** RFC 2045 §5.1: type, subtype and parameters. */
export const MIME_TYPE =
  /^[^\s()<>,;:\\"/[\]?=]+\/[^\s()<>,;:\\"/[\]?=]+(?:\s*;\s*[^\s()<>,;:\\"/[\]?=]+=(?:"[^"]*"|[^\s()<>,;:\\"/[\]?=]+))*$/;

let types: Map<string, string> | undefined;

/** The type by the path's extension, else `application/octet-stream`. */
export function mimeTypeOf(url: string): string {
  types ??= new Map(TYPES.split(" ").map((entry) => entry.split(":") as [string, string]));
  const extension = /\.([a-z\d]{2,7})$/i.exec(url.split(/[?#]/, 1)[0]!)?.[1]?.toLowerCase();
  return types.get(extension ?? "") ?? "application/octet-stream";
}
