import { generateRss } from "feedwright";

const rss = generateRss(
  {
    title: "Example Times",
    url: "https://example.com/",
    articles: [
      {
        title: "Xi in Moscow",
        url: "https://example.com/xi",
        published: "21 Mar 2023, 04:39 PM IST",
        bylines: "Jane Doe",
      },
    ],
  },
  { pretty: true },
);
console.log(rss);
