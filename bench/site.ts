/** A built site of N pages, for measuring `feedwright build` on one: `tsx bench/site.ts FOLDER [N]`. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder = "/tmp/feedwright-site", count = "5000"] = process.argv.slice(2);
const WORDS = "harbour bridge tram council winter clock orchard ferry lamp market river garden kiln pilot".split(" ");

/** The same on every machine. */
const wordAt = (n: number) => WORDS[(n * 7919) % WORDS.length]!;
const sentence = (n: number) =>
  `The ${wordAt(n)} and the ${wordAt(n + 3)} were <a href="/${wordAt(n)}/">seen</a> near the ${wordAt(n + 5)}, said nobody in particular. `;
const paragraphs = (n: number) =>
  Array.from({ length: 20 }, (_, i) => `<p>${[0, 1, 2, 3].map((k) => sentence(n + i + k)).join("")}</p>`).join("\n");

function page(n: number): string {
  const url = `https://example.com/${2000 + (n % 24)}/story-${n}/`;
  const date = new Date(Date.UTC(2000 + (n % 24), n % 12, 1 + (n % 28), n % 24, n % 60)).toISOString();
  const title = `Story ${n} of the ${wordAt(n)}`;
  const data = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    datePublished: date,
    author: { "@type": "Person", name: "Meera Nair" },
    mainEntityOfPage: url,
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Example Times</title><link rel="canonical" href="${url}"><meta name="description" content="What happened to the ${wordAt(n)}."><meta property="og:image" content="https://example.com/${n}.jpg"><script type="application/ld+json">${JSON.stringify(data)}</script><style>${"p{margin:0}".repeat(100)}</style></head><body><header><nav><ul>${WORDS.map((word) => `<li><a href="/${word}/">${word}</a></li>`).join("")}</ul></nav></header><main><article><header><h1>${title}</h1><p class="byline">By Meera Nair</p><time datetime="${date}">${date.slice(0, 10)}</time></header>${paragraphs(n)}<div class="share-bar"><a href="#">Share</a></div></article><aside class="related"><ul>${WORDS.map((word) => `<li><a href="/${word}/1">${word} again</a></li>`).join("")}</ul></aside></main><footer>Example Times</footer><script>${"var a=1;".repeat(300)}</script></body></html>`;
}

for (let n = 0; n < Number(count); n++) {
  const path = join(folder, String(2000 + (n % 24)), `story-${n}`);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "index.html"), page(n));
}
writeFileSync(join(folder, "index.html"), "<!doctype html><title>Example Times</title><h1>Example Times</h1>");
