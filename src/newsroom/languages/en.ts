import type { Language } from "./language.ts";

export const en: Language = {
  published: "published, posted, issued, released, created, filed, uploaded, originally, aired, printed, publication",
  updated: "updated, modified, edited, revised, update, changed, corrected, amended",
  beside:
    "last, first, story, date, time, dated, hrs, hours, local, and, the, of, in, on, at, this, article, o'clock, web, online, since, recently, most, latest, day, today",
  zones: {
    "eastern daylight time": "EDT",
    "eastern standard time": "EST",
    "eastern time": "ET",
    "us eastern": "ET",
    eastern: "ET",
    "central daylight time": "CDT",
    "central standard time": "CST",
    "central time": "CT",
    "mountain time": "MT",
    "pacific daylight time": "PDT",
    "pacific standard time": "PST",
    "pacific time": "PT",
    pacific: "PT",
    "greenwich mean time": "GMT",
    "coordinated universal time": "UTC",
    "india standard time": "IST",
    "indian standard time": "IST",
    "indian time": "Asia/Kolkata",
    "british summer time": "BST",
    "central european time": "CET",
    "central european summer time": "CEST",
    "uk time": "Europe/London",
    "london time": "Europe/London",
    uk: "Europe/London",
    "irish time": "Europe/Dublin",
    "moscow time": "Europe/Moscow",
    "paris time": "Europe/Paris",
    "berlin time": "Europe/Berlin",
    "kyiv time": "Europe/Kyiv",
    "israel time": "Asia/Jerusalem",
    "beijing time": "Asia/Shanghai",
    "hong kong time": "Asia/Hong_Kong",
    "singapore time": "Asia/Singapore",
    "japan time": "Asia/Tokyo",
    "tokyo time": "Asia/Tokyo",
    "korea time": "Asia/Seoul",
    "new york time": "America/New_York",
    "sydney time": "Australia/Sydney",
    "pakistan standard time": "PKT",
    "gulf standard time": "GST",
    "local time": "",
  },
  by: "by",
  and: "and",
  credits: {
    author:
      "reporting by, reported by, written by, story by, words by, text by, posted by, report by, analysis by, opinion by, commentary by, a column by, article by, submitted by, authored by, interview by, review by, reviewed by, presented by, writing by, compiled by, curated by, created by, contributed by, guest post by, a guest post by, guest column by, guest essay by, essay by, an essay by, feature by, column by, editorial by, perspective by, investigation by, profile by, dispatch by, blog by, blog post by, letter by, obituary by, exclusive by, special report by, tutorial by, recipe by, recipes by, entry by, shared by, narrated by, hosted by, produced by, text:, words:, author:, authors:, writer:, reporter:, reporters:, reporting:, story:, written:, byline:",
    editor:
      "edited by, editing by, updated by, proofread by, editor:, editors:, editing:, editor for this story:, edited and published by, copy editing by, copyedited by, desk editing by",
    contributor:
      "with inputs from, with input from, inputs from, input from, with additional inputs from, additional reporting by, additional reporting from, additional reporting:, with additional reporting by, additional writing by, with reporting by, with reporting from, with contributions from, with contributions by, contributions by, contributions from, with files from, with material from, with agency inputs from, with assistance from, with help from, research by, additional research by, fact-checked by, contributor:, contributors:, contributing:",
    photographer:
      "photos by, photo by, photographs by, photograph by, photography by, pictures by, picture by, images by, image by, photos:, photo:, photographs:, photograph:, photography:, picture:, pictures:, image:, images:, photo credit:, photo credits:, image credit:, picture credit:, photo courtesy:, picture courtesy:, image courtesy:, image courtesy of, photo courtesy of, video by, video:, videos by, cinematography by",
    illustrator:
      "illustrations by, illustration by, illustrated by, illustration:, illustrations:, graphics by, graphic by, graphics:, graphic:, cartoon by, art by",
    translator: "translated by, translation by, translation:, translator:",
    publisher: "published by, news provided by, provided by:, publisher:",
    source: "source:, sources:, via:, agency:, courtesy:, credit:",
  },
  titles:
    "meteorologist, physician, commentator, editor, reporter, correspondent, writer, columnist, journalist, producer, chief, analyst, contributor, critic, photographer, author, blogger, fellow, director, anchor, host, presenter, commentator, intern, reviewer, researcher, staff, editor-at-large, editor-in-chief, stringer, freelancer, photojournalist, videographer, ceo, founder, professor, economist, leader writer, lawyer, cartoonist, illustrator, translator, novelist",
  desks:
    "tnn, desk, bureau, service, correspondent, correspondents, reporter, reporters, staff, writers, team, newsroom, board, network, web desk, editors, agencies, bureaus",
  in: "in, at, from, reporting from",
  minutes:
    "# min read, # mins read, # minute read, # minutes read, # minutes to read, # min. read, # min reading time, # minute reading time, # minutes reading time, reading time: # min, reading time: # mins, reading time: # minute, reading time: # minutes, reading time # min, reading time # minutes, read time: # min, read time: # mins, read time: # minutes, read time: # minute, estimated read time: # min, estimated reading time: # minutes, estimated reading time: # minute, est. reading time: # minutes, time to read: # min, time to read: # minutes, # min to read, read in # min, read in # minutes, a # minute read, a # min read",
  furniture:
    "also read, read also, read more, read next, read:, must read, read this, see also, related:, related article, related articles, related stories, related coverage, recommended:, more on this, more from, more stories, more news, watch:, watch live, watch now, listen:, listen to this article, listen now, don't miss, editor's pick, you may also like, you might also like, you may like, recommended for you, recommended stories, most read, most popular, trending, what to read next, up next, next story, previous article, next article, sign up, subscribe, already a subscriber, log in, sign in, register, to continue reading, continue reading, this article is for subscribers, this is a subscriber, unlock this article, get unlimited, support our, become a member, donate, join our, join us, download the, download our, get the latest, get our, for more, for the latest, follow us, follow @, find us on, like us, stay updated, stay up to date, catch all, click here, tap here, share this, share on, share:, share article, email this, print this, copyright, ©, (c) 20, all rights reserved, reproduction, topics:, tags:, tag:, filed under, categories:, category:, in this article, in this story, related topics, more about, our standards, purchase licensing, advertisement, sponsored, story continues, article continues, scroll to continue, this story has not been edited, this story is auto-generated, this report is auto-generated, this material may not be, disclaimer:, view comments, leave a comment, post a comment, comments (, have your say, first published, advertising, add as preferred source, add as a preferred, make us preferred, by signing up, terms of, privacy policy, contact the author, newsletter, get alerts, image source, image caption, loading, skip to, to read the full, thank you for reading, this story was originally published, this article was originally published, this article originally appeared, the views expressed, opinions expressed, views are personal, got a tip, have a tip, please enable, a version of this article, write to, to view our, image credits, image credit:, subscribe now, this story is for subscribers",
  sections:
    "news, business, world, world news, politics, us politics, sport, sports, opinion, opinions, editorial, analysis, technology, tech, health, science, culture, entertainment, lifestyle, life, india, india news, us, u.s., us news, uk, uk news, europe, asia, africa, americas, middle east, australia, china, local, local news, nation, national, international, economy, markets, money, finance, travel, food, arts, books, style, fashion, education, environment, climate, climate change, crime, weather, cricket, football, bollywood, movies, music, games, real estate, cities, metro, states, companies, industry, startups, autos, auto, video, videos, photos, features, feature, explainer, explained, fact check, interview, review, reviews, live, live blog, exclusive, premium, press release, news release",
  buttons:
    "share, tweet, save, listen, print, e-mail, email, comment, comments, follow, copy link, facebook, twitter, whatsapp, linkedin, x, telegram, reddit, bookmark, gift, gift article, gift this article, add to list, home, news, menu, close, advertisement, ad, more, related, related topics, topics, tags, live, loading..., copied, link copied, copy, share this article, more information, about the author, about the authors, play, pause, mute, aa, a+, a-, text size, font size, resize, read later, save article, save for later, saved, subscribers only, premium, exclusive for subscribers, our reporter, follow author, contact, share save, view profile, explore more, premium article, reply, like, likes, view all, see all, see more, show more, load more, read more, read full story, breaking news, breaking, latest news, latest, top stories, top news, trending, trending now, most read, most popular, editor's picks, editors' picks, featured, a+ a a-, a- a a+, a a+ a-, comment on this story, comment on this article, add a comment, join the conversation, leave a reply, live updates, back to top, back, next, previous, search",
};
