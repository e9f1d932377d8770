/** `build` and audio: Podcasting 2.0 and Apple's fields, made of the files that are there. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseFeed } from "../../src/index.ts";
import { folders, HEAD, printed, read, run } from "./command.ts";

const folder = folders("podcast");
const EPISODE = `---
title: Episode 1
date: 2023-03-15T06:00:00Z
author: Meera Nair
audio:
  url: audio/one.mp3
  duration: "19:13"
episode: 1
season: 2
explicit: false
---

A conversation on the quay.
`;
const CHAPTERS = '{"version":"1.2.0","chapters":[{"startTime":0,"title":"Start"}]}';
const BUILD = ["build", "posts", "-o", "site", ...HEAD];
const feedOf = (cwd: string, name = "site/rss.xml") => parseFeed(read(cwd, name)).feed;

test("size, chapters and transcripts of the files beside the audio; everything in every format", () => {
  const cwd = folder({
    "posts/one.md": EPISODE,
    "site/audio/one.mp3": new Uint8Array(12345),
    "site/audio/one.chapters.json": CHAPTERS,
    "site/audio/one.vtt": "WEBVTT\n",
    "site/audio/one.de.srt": "1\n",
    "site/audio/one.html": "<p>Hello</p>",
    "site/audio/one.json": "{}",
    "site/audio/one-more.vtt": "WEBVTT\n",
  });
  expect(run(cwd, ...BUILD).status).toBe(0);
  for (const name of ["site/rss.xml", "site/atom.xml", "site/feed.json"]) {
    const { podcast, articles } = feedOf(cwd, name);
    expect(podcast?.guid).toBe("39983a84-5fe6-51e7-a0e2-2c162e7e2c7f");
    const [episode] = articles;
    expect(episode!.enclosures).toEqual([
      { url: "https://example.com/audio/one.mp3", type: "audio/mpeg", length: 12345, duration: 1153 },
    ]);
    expect(episode!.itunes).toMatchObject({ episode: 1, season: 2, explicit: false, duration: 1153 });
    expect(episode!.podcast?.chapters).toEqual({
      url: "https://example.com/audio/one.chapters.json",
      type: "application/json+chapters",
    });
    expect(episode!.podcast?.transcripts).toEqual([
      { url: "https://example.com/audio/one.de.srt", type: "application/x-subrip", language: "de" },
      { url: "https://example.com/audio/one.html", type: "text/html" },
      { url: "https://example.com/audio/one.json", type: "application/json" },
      { url: "https://example.com/audio/one.vtt", type: "text/vtt" },
    ]);
  }
});

test("files beside the article go to the output; they are no articles", () => {
  const cwd = folder({
    "posts/one.md": EPISODE,
    "posts/one.chapters.json": CHAPTERS,
    "posts/one.vtt": "WEBVTT\n",
    "posts/one.transcript.txt": "Hello\n",
  });
  expect(run(cwd, ...BUILD, "--manifest", "m.json").status).toBe(0);
  const { articles } = feedOf(cwd);
  expect(articles.length).toBe(1);
  expect(articles[0]!.podcast?.chapters?.url).toBe("https://example.com/podcast/one.chapters.json");
  expect(articles[0]!.podcast?.transcripts?.map(({ type }) => type)).toEqual(["text/plain", "text/vtt"]);
  for (const name of ["one.chapters.json", "one.vtt", "one.transcript.txt"])
    expect(existsSync(join(cwd, "site/podcast", name))).toBe(true);
  expect(read(cwd, "m.json")).toContain('"path": "podcast/one.vtt"');
});

test("what the article states stays; a size that is not the file's is said and mended", () => {
  const stated = EPISODE.replace(
    "episode: 1",
    "episode: 1\npodcast:\n  transcripts:\n    - url: https://other.example/t.vtt\n      type: text/vtt",
  ).replace("  duration:", "  length: 99\n  duration:");
  const cwd = folder({
    "posts/one.md": stated,
    "site/audio/one.mp3": new Uint8Array(7),
    "site/audio/one.vtt": "WEBVTT\n",
  });
  const { stderr } = run(cwd, ...BUILD);
  expect(stderr).toMatch(
    /posts\/one\.md: https:\/\/example\.com\/audio\/one\.mp3 is said to have 99 bytes, but .* has 7/,
  );
  const [episode] = feedOf(cwd).articles;
  expect(episode!.podcast?.transcripts?.map(({ url }) => url)).toEqual(["https://other.example/t.vtt"]);
  expect(episode!.enclosures[0]!.length).toBe(7);
});

test("with --site, audio that is not there is missed", () => {
  const cwd = folder({ "posts/one.md": EPISODE, "public/index.html": "" });
  const { stderr } = run(cwd, ...BUILD, "--site", "public");
  expect(stderr).toContain("audio/one.mp3 is not in the site");
});

test("--no-podcast says only what the article says, with whole addresses", () => {
  const cwd = folder({
    "posts/one.md": EPISODE.replace('  duration: "19:13"\n', ""),
    "posts/one.vtt": "WEBVTT\n",
  });
  expect(run(cwd, ...BUILD, "--no-podcast").status).toBe(0);
  const { podcast, articles } = feedOf(cwd);
  expect([podcast, articles[0]!.podcast]).toEqual([undefined, undefined]);
  expect(articles[0]!.enclosures[0]!.url).toBe("https://example.com/audio/one.mp3");
});

test("locked, owner, medium and guid of a configuration; a feed without audio says nothing", () => {
  const config = {
    ...{ sources: ["posts"], out: "o", title: "T", url: "https://example.com/" },
    podcast: { locked: true, owner: "me@example.com", medium: "podcast", guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810" },
    feeds: [
      { name: "audio", where: { section: "audio" } },
      { name: "text", where: { section: "text" } },
    ],
  };
  const cwd = folder({
    "posts/audio/one.md": EPISODE,
    "posts/text/x.txt": printed("X", 1),
    "feedwright.config.json": JSON.stringify(config),
  });
  expect(run(cwd, "build").status).toBe(0);
  expect(feedOf(cwd, "o/rss.xml").podcast).toEqual({
    guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810",
    locked: { value: true, owner: "me@example.com" },
    medium: "podcast",
  });
  const { guid } = feedOf(cwd, "o/audio/rss.xml").podcast!;
  expect(guid).not.toBe("917393e3-1b1e-5cef-ace4-edaa54e1f810");
  expect(feedOf(cwd, "o/text/rss.xml").podcast).toBeUndefined();
});
