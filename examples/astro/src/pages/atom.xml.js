import { feedAt } from "../feed.js";

export const GET = feedAt("atom", "atom.xml");
