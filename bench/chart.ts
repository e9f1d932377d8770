/** Bar charts as SVG, by hand: no script, no font, colours that follow the reader's light or dark page. */

interface Bar {
  readonly label: string;
  readonly value: number;
}

export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** Shorter bars are better ones. */
  readonly isLessBetter?: boolean;
}

const LEFT = 190;
const WIDTH = 720;
const ROOM = 400;
const ROW = 28;
const TOP = 44;

const STYLE = `text{font:14px system-ui,-apple-system,"Segoe UI",sans-serif;fill:#1f2328}.title{font-weight:600}.quiet{fill:#59636e}
.bar{fill:#9aa5b1}.own{fill:#0969da}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.quiet{fill:#9198a1}.bar{fill:#59636e}.own{fill:#4493f8}}`;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const shown = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(value >= 10 ? 1 : 2);

/** Bars from left to right, the best first; ours in the colour of links. */
export function svgOf({ title, unit, bars, isLessBetter = false }: Chart): string {
  const sorted = [...bars].sort((a, b) => (isLessBetter ? a.value - b.value : b.value - a.value));
  const most = Math.max(...sorted.map(({ value }) => value));
  const rows = sorted.map(({ label, value }, i) => {
    const y = TOP + i * ROW;
    const length = Math.max(2, (value / most) * ROOM);
    const kind = label.startsWith("feedwright") ? "bar own" : "bar";
    return [
      `<text x="${LEFT - 10}" y="${y + 16}" text-anchor="end">${escaped(label)}</text>`,
      `<rect class="${kind}" x="${LEFT}" y="${y + 2}" width="${length.toFixed(1)}" height="${ROW - 8}" rx="3"/>`,
      `<text class="quiet" x="${(LEFT + length + 8).toFixed(1)}" y="${y + 16}">${shown(value)}</text>`,
    ].join("");
  });
  const height = TOP + sorted.length * ROW + 8;
  const heading = `${title}: ${unit}, ${isLessBetter ? "less" : "more"} is better`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(heading)}">`,
    `<style>${STYLE}</style>`,
    `<text x="10" y="24"><tspan class="title">${escaped(title)}</tspan><tspan class="quiet" dx="8">${escaped(heading.slice(title.length + 2))}</tspan></text>`,
    ...rows,
    "</svg>\n",
  ].join("\n");
}
