const feedwright = require("feedwright");
const html = require("feedwright/html");

import("./suite.mjs").then(async ({ smoke }) => console.log(await smoke(feedwright, html)));
