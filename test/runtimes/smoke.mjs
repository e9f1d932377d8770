import * as feedwright from "feedwright";
import * as html from "feedwright/html";
import { smoke } from "./suite.mjs";

console.log(await smoke(feedwright, html));
