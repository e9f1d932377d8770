import { convertFeed } from "feedwright";

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x</id><title>Times</title><updated>2023-03-21T16:39:00+05:30</updated>
<link href="https://example.com/"/><author><name>Jane Doe</name></author></feed>`;
console.log(convertFeed(atom, "json", { pretty: true }));
