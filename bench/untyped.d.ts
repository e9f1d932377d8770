declare module "rss";
declare module "feedparser";
