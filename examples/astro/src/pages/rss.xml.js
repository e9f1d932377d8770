import { feedAt } from "../feed.js";

export const GET = feedAt("rss", "rss.xml");
