export const posts = [
  {
    title: "Harbour bridge reopens",
    slug: "bridge",
    published: "2023-03-21T16:39:00+05:30",
    author: "Meera Nair",
    description: "The first trams since June crossed on Tuesday.",
  },
  {
    title: "Episode 12: Ferries",
    slug: "episode-12",
    published: "2023-03-20T08:00:00-04:00",
    author: "Jane Doe",
    description: "Why the last ferry leaves early.",
    audio: { url: "/audio/12.mp3", length: 4096, type: "audio/mpeg" },
  },
];
