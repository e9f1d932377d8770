declare module "rss";
