// What has to hold on every runtime. Nothing here is of Node: the same file runs in a browser.

const FEED = {
  title: "Example News",
  url: "https://example.com/",
  feedUrl: "https://example.com/feed",
  articles: [
    {
      title: "Heat wave — “40 °C”",
      url: "https://example.com/heat",
      published: "21 Mar 2023, 04:39 PM IST",
      contentHtml: "<p>Hot &amp; dry</p>",
      bylines: ["Jane Doe"],
    },
  ],
};
const RSS = '<rss version="2.0"><channel><title>T</title><link>https://example.com/</link><description>D</description>';
const DOCUMENTS = {
  rss: `${RSS}<item><title>é</title></item></channel></rss>`,
  atom: '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:x</id><entry><title>é</title><id>urn:1</id></entry></feed>',
  rdf: '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel><item><title>é</title></item></rdf:RDF>',
  json: '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","title":"é"}]}',
};
/** Label, bytes, and what they mean: decoders differ by runtime, windows-1252 in the bytes 80 to 9F. */
const CHARSETS = [
  ["windows-1252", [0x93, 0x80, 0x99, 0xe9, 0x94], "“€™é”"],
  ["iso-8859-1", [0x93, 0xe9, 0x94], "“é”"],
  ["us-ascii", [0x92], "’"],
  ["iso-8859-15", [0xa4], "€"],
  ["windows-1251", [0xcf, 0xf0], "Пр"],
  ["koi8-r", [0xf0, 0xd2], "Пр"],
  ["shift_jis", [0x93, 0xfa, 0x96, 0x7b], "日本"],
  ["euc-kr", [0xc7, 0xd1], "한"],
  ["gb2312", [0xd6, 0xd0], "中"],
  ["big5", [0xa4, 0xa4], "中"],
];

export async function smoke(feedwright, html) {
  let checks = 0;
  const equal = (what, found, expected) => {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      throw new Error(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
    checks++;
  };
  const { parseFeed, convertFeed, validateFeed, parseFeedStream, parseTimestamp, parseByline } = feedwright;
  const generators = {
    rss: feedwright.generateRss,
    atom: feedwright.generateAtom,
    rdf: feedwright.generateRdf,
    json: feedwright.generateJsonFeed,
  };

  for (const [format, text] of Object.entries(DOCUMENTS)) {
    for (const input of [text, new TextEncoder().encode(text)]) {
      const parsed = parseFeed(input);
      equal(`format of ${format}`, parsed.format, format);
      equal(`title in ${format}`, parsed.feed.articles[0].title, "é");
    }
    for (const to of Object.keys(generators)) {
      const converted = convertFeed(text, to, { updated: new Date(0) });
      equal(`${format} to ${to}`, parseFeed(converted).feed.articles[0].title, "é");
    }
  }
  for (const [format, generate] of Object.entries(generators)) {
    const written = generate(FEED);
    equal(`${format} twice`, generate(FEED), written);
    const [article] = parseFeed(written).feed.articles;
    equal(`offset through ${format}`, article.published.toRfc3339(), "2023-03-21T16:39:00+05:30");
    equal(`byline through ${format}`, article.bylines[0].name, "Jane Doe");
    const errors = validateFeed(written).diagnostics.filter(({ severity }) => severity === "error");
    equal(`${format} is valid`, errors, []);
  }
  for (const [label, bytes, expected] of CHARSETS) {
    const encoder = new TextEncoder();
    const start = encoder.encode(`<?xml version="1.0" encoding="${label}"?>${RSS}<item><title>`);
    const document = Uint8Array.from([...start, ...bytes, ...encoder.encode("</title></item></channel></rss>")]);
    equal(`bytes in ${label}`, parseFeed(document).feed.articles[0].title, expected);
    equal(`stream in ${label}`, await streamed(parseFeedStream, document, 7), [expected]);
  }
  equal("stream", await streamed(parseFeedStream, new TextEncoder().encode(DOCUMENTS.atom), 16), ["é"]);
  equal("timestamp", parseTimestamp("21 मार्च 2023, 04:39 PM IST").toRfc3339(), "2023-03-21T16:39:00+05:30");
  equal("zone", parseTimestamp("March 21, 2023 4:39 PM", { zones: {} })?.toRfc3339().slice(0, 16), "2023-03-21T16:39");
  equal(
    "bylines",
    parseByline("By Jane Doe and John Smith, Reuters").map(({ role }) => role),
    ["author", "author", "agency"],
  );
  equal("validity", validateFeed("<rss><channel/></rss>").valid, false);
  equal(
    "refusal",
    refusal(() => parseFeed(""), feedwright.isFeedError),
    true,
  );
  equal("sanitized", html.sanitizeHtml('<b onclick="x()">a</b><script>x()</script>'), "<b>a</b>");
  equal("text", html.textOf("<p>a &amp; b</p>"), "a & b");
  const [found] = html.discoverFeeds(
    '<link rel="alternate" type="application/rss+xml" href="/f">',
    "https://example.com/",
  );
  equal("discovered", found.url, "https://example.com/f");
  return `${checks} checks passed`;
}

async function streamed(parseFeedStream, bytes, size) {
  let at = 0;
  const source = new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, (at += size)));
    },
  });
  const titles = [];
  for await (const { title } of (await parseFeedStream(source)).articles) titles.push(title);
  return titles;
}

function refusal(make, isFeedError) {
  try {
    make();
    return false;
  } catch (error) {
    return isFeedError(error);
  }
}
