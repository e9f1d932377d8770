import { parseFeed } from "feedwright";

const { format, feed, diagnostics } = parseFeed(`
<rss version="2.0"><channel><title>Example Times</title><link>https://example.com/</link>
<item><title>Xi & Putin</title><pubDate>Tue, 21 Mar 2023 16:39:00 +0530</pubDate></item>
</channel></rss>`);
console.log(format, feed.articles[0]?.title, String(feed.articles[0]?.published));
for (const { line, column, message } of diagnostics) console.log(`${line}:${column} ${message}`);
