import { feedAt } from "../feed.js";

export const GET = feedAt("json", "feed.json");
