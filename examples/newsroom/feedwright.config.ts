import { defineConfig } from "feedwright";

export default defineConfig({
  sources: ["articles", "posts", "wire"],
  out: "public",
  title: "The Harbour Gazette",
  url: "https://gazette.example/",
  description: "News from four ports, in three languages.",
  language: "en",
  author: "Gazette Staff",
  feed: {
    rights: "© 2023 The Harbour Gazette",
    image: { url: "https://gazette.example/logo.png", width: 144, height: 48 },
    hubs: ["https://hub.example/"],
  },
});
