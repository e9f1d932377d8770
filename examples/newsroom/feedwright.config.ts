import { defineConfig } from "feedwright";

export default defineConfig({
  sources: ["articles", "posts", "wire"],
  out: "public",
  title: "The Harbour Gazette",
  url: "https://gazette.example/",
  description: "News from four ports, in three languages.",
  language: "en",
  author: "Gazette Staff",
  hubs: ["https://hub.example/"],
  feed: {
    rights: "© 2023 The Harbour Gazette",
    image: { url: "https://gazette.example/logo.png", width: 144, height: 48 },
    itunes: {
      categories: [{ text: "News" }],
      explicit: false,
      owner: { name: "Audio desk", email: "audio@gazette.example" },
    },
  },
  feeds: [
    { by: "language", formats: ["rss"], heads: { de: { title: "Die Hafenzeitung" }, hi: { title: "बंदरगाह समाचार" } } },
    {
      name: "Quayside",
      filter: (article) => article.enclosures.some(({ type }) => type?.startsWith("audio/")),
      formats: ["rss"],
      title: "Quayside, a podcast of {title}",
      head: {
        description: "Conversations where the ships are.",
        image: { url: "https://gazette.example/quayside.jpg" },
      },
    },
  ],
  podcast: { locked: true, owner: "audio@gazette.example" },
  manifest: "public/feeds.json",
});
