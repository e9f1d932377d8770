import * as feedwright from "feedwright";
import * as html from "feedwright/html";
import { smoke } from "./suite.mjs";

globalThis.smoke = () => smoke(feedwright, html);
