import { expect, test } from "vitest";
import { podcastGuid } from "../../src/build/podcast.ts";

// The examples of the specification, and what it says about schemes and slashes.
test.each([
  ["https://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"],
  ["http://mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"],
  ["https://mp3s.nashownotes.com/pc20rss.xml//", "917393e3-1b1e-5cef-ace4-edaa54e1f810"],
  ["https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"],
])("podcast:guid of %s is %s", (url, guid) => expect(podcastGuid(url)).toBe(guid));
