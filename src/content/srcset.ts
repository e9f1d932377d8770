/** `srcset`: addresses of one picture in several sizes. HTML, "Parsing a srcset attribute". */

/** One size of a picture. */
export interface Candidate {
  readonly url: string;
  /** `2x`, `640w`; `""` where there is none. */
  readonly descriptor: string;
}

/** An address runs to the next white space: commas are part of it, but for the last one. */
export function parseSrcset(text: string): Candidate[] {
  const candidates: Candidate[] = [];
  let at = 0;
  while (at < text.length) {
    while (at < text.length && /[\s,]/.test(text[at]!)) at++;
    const start = at;
    while (at < text.length && !/\s/.test(text[at]!)) at++;
    const address = text.slice(start, at);
    const url = withoutCommas(address);
    let descriptor = "";
    if (url === address) {
      const end = text.indexOf(",", at);
      descriptor = text.slice(at, end < 0 ? text.length : end).trim();
      at = end < 0 ? text.length : end;
    }
    if (url !== "") candidates.push({ url, descriptor });
  }
  return candidates;
}

export function formatSrcset(candidates: readonly Candidate[]): string {
  return candidates.map(({ url, descriptor }) => (descriptor === "" ? url : `${url} ${descriptor}`)).join(", ");
}

/** The largest of them. */
export function largest(candidates: readonly Candidate[]): string | undefined {
  const size = ({ descriptor }: Candidate) => Number.parseFloat(descriptor) || 0;
  return candidates.reduce<Candidate | undefined>(
    (best, one) => (best === undefined || size(one) > size(best) ? one : best),
    undefined,
  )?.url;
}

/** Without the commas at its end; an expression would look at each run of commas anew from every comma in it. */
function withoutCommas(address: string): string {
  let end = address.length;
  while (address[end - 1] === ",") end--;
  return address.slice(0, end);
}
