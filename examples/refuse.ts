import { createFeed, isFeedError } from "feedwright";

try {
  createFeed({
    title: "Example Times",
    url: "example.com",
    articles: [{ title: "Xi", url: "https://example.com/xi", published: "31 Feb 2023" }],
  });
} catch (error) {
  if (!isFeedError(error)) throw error;
  for (const { path, message } of error.diagnostics) console.log(`${path}: ${message}`);
}
