import { vite as feedwright } from "feedwright/unplugin";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    feedwright({
      title: "Harbour Gazette",
      url: "https://gazette.example/",
      description: "News of the harbour",
      language: "en",
      sources: ["articles"],
      view: "script",
    }),
  ],
});
