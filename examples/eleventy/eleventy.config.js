import feedwright from "feedwright/eleventy";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(feedwright, {
    title: "Harbour Gazette",
    url: "https://gazette.example/",
    description: "News of the harbour",
    language: "en",
  });
}
