/** Sites for Pelican, and what it says of their articles. */

const article = (matter, body = "Text.\n") => `${matter}\n\n${body}`;

/** A plugin of the site writes what its generator has. */
const PLUGIN = `
import json
from pelican import signals

def write(generator):
    posts = [{"url": generator.settings["SITEURL"] + "/" + a.url, "title": a.title, "date": a.date.isoformat(),
              "tags": [str(a.category)] + [str(t) for t in getattr(a, "tags", [])]} for a in generator.articles]
    with open("list.json", "w") as file:
        json.dump(posts, file)

def register():
    signals.article_generator_finalized.connect(write)
`;

export function truthOf(folder, { run, read }) {
  run("pelican", ["content", "-s", "pelicanconf.py", "-o", "output", "--quiet"], folder, { PYTHONPATH: folder });
  return JSON.parse(read("list.json"));
}

const CONFIG = `AUTHOR = 'Someone'
SITENAME = "Example's Times"
SITEURL = 'https://example.com'
PATH = 'content'
PLUGINS = ['listing']
DEFAULT_LANG = 'en'
`;
const files = {
  "content/one.md": article("Title: My Post\nDate: 2010-12-03 10:20\nTags: pelican, publishing; x\nCategory: yeah"),
  "content/two.md": article("Title: Größe & Höhe: a (new) test!\nDate: 2010-12-03\nTags: one, two words"),
  "content/slug.md": article("Title: Slug\nDate: 2010-12-03\nSlug: own-slug"),
  "content/cats/three.md": article("title: In a folder\ndate: 2010-12-03\nauthors: A B, C D"),
  "content/cats/deep/four.md": article("Title: Deeper\nDate: 2010-12-03"),
  "content/2012-11-30_named.md": article("Title: Date in the name"),
  "content/fenced.md": `---\nTitle: Fenced\nDate: 2010-12-03\nTags: a\n---\n\nText\n`,
  "content/modified.md": article("Title: Modified\nDate: 2010-12-03\nModified: 2011-01-01 10:00"),
  "content/draft.md": article("Title: Draft\nDate: 2010-12-03\nStatus: draft"),
  "content/hidden.md": article("Title: Hidden\nDate: 2010-12-03\nStatus: hidden"),
  "content/late.md": article("Title: Late\nDate: 2099-12-03"),
  "content/url.md": article("Title: Url\nDate: 2010-12-03\nurl: custom/path/\nsave_as: custom/path/index.html"),
  "content/untitled.md": article("Date: 2010-12-03"),
  "content/undated.md": article("Title: Undated"),
  "content/pages/about.md": article("Title: About"),
  "content/page.html":
    '<html><head><title>HTML page</title><meta name="date" content="2012-07-09 22:28" /><meta name="tags" content="thats, awesome" /><meta name="category" content="yeah" /></head><body><p>Hi</p></body></html>',
  "content/text.rst":
    "My super post\n#############\n\n:date: 2010-10-03 10:20\n:tags: thats, awesome\n:category: yeah\n\nText.\n",
  "content/japanese.md": article("Title: 日本語 test\nDate: 2010-12-03"),
  "content/zone.md": article("Title: Zone\nDate: 2010-12-03T10:20:00+02:00"),
  "content/multi.md": article("Title: Multi\nDate: 2010-12-03\nSummary: one\n    two"),
};

const site = (more = "") => ({ files: { ...files, "pelicanconf.py": CONFIG + more, "listing.py": PLUGIN } });

export const sites = {
  "a blog": site(),
  "a zone": site("TIMEZONE = 'Europe/Paris'\n"),
  "addresses of dates": site(
    "ARTICLE_URL = 'posts/{date:%Y}/{date:%b}/{date:%d}/{slug}/'\nARTICLE_SAVE_AS = ARTICLE_URL + 'index.html'\n",
  ),
  "addresses of categories": site(
    "ARTICLE_URL = '{category}/{slug}.html'\nARTICLE_SAVE_AS = '{category}/{slug}.html'\n",
  ),
  "slugs of names": site("SLUGIFY_SOURCE = 'basename'\n"),
  "slugs in Unicode": site("SLUGIFY_USE_UNICODE = True\n"),
  "no future, no folders": site(
    "WITH_FUTURE_DATES = False\nUSE_FOLDER_AS_CATEGORY = False\nDEFAULT_CATEGORY = 'general'\n",
  ),
  "a default date": site("DEFAULT_DATE = (2012, 3, 4)\n"),
  "own metadata": site("FILENAME_METADATA = r'(?P<date>\\d{4}-\\d{2}-\\d{2})_(?P<slug>.*)'\n"),
};
