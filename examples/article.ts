import { parseArticleText } from "feedwright";

const article = parseArticleText(`Harbour bridge reopens
By Meera Nair and Tom Ashby
2 min read 21 Mar 2023, 04:39 PM IST
The first trams since June crossed on Tuesday.
(With inputs from PTI)`);
console.log(article.published?.toRfc822(), article.bylines.map(({ name, role }) => `${name} (${role})`).join(", "));
