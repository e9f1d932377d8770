/** What a preset is: how one generator of sites reads a folder of articles. */

import type { FenceRules, FrontMatter } from "../front-matter/front-matter.ts";
import type { Flavour } from "../markdown/flavours.ts";
import type { BuildConfig } from "../config/build-config.ts";
import type { ArticleInput, BylineInput, FeedInput } from "../../model.ts";

/** Why a file is no article of the feed. */
export type Absence = "draft" | "future" | "expired" | "unlisted" | "no-post" | "language";

/** A file that is left out, and the reason in words. */
export interface LeftOutPost {
  readonly absence: Absence;
  readonly reason: string;
}

/** What a generator makes of a file: what its page would say. */
export interface Post {
  readonly title?: string | undefined;
  /** Path on the site, with the base path; or a whole address. */
  readonly url?: string | undefined;
  readonly published?: ArticleInput["published"];
  readonly updated?: ArticleInput["updated"];
  readonly categories?: readonly string[] | undefined;
  readonly bylines?: readonly (string | BylineInput)[] | undefined;
  readonly summary?: string | undefined;
  /** As it is written; `bundled` where it lies beside the file. */
  readonly image?: string | undefined;
  readonly language?: string | undefined;
  readonly section?: string | undefined;
  /** What the text becomes, where it is no Markdown. */
  readonly isHtml?: boolean | undefined;
  /** Fields that no generator knows, and a feed does: `itunes`, `enclosures` … */
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  /** To be told, with the key that it is about. */
  readonly notices?: readonly { readonly key: string; readonly message: string }[] | undefined;
}

/** A file that may be an article. */
export interface PostFile {
  /** Whole path. */
  readonly path: string;
  /** Below the folder of articles, with `/`. */
  readonly inside: string;
}

/** A folder of a generator, ready to be asked. */
export interface Site {
  /** What its configuration says of the publication. */
  readonly head: FeedInput;
  /** Name that stands under articles that have none. */
  readonly author?: BylineInput | string | undefined;
  /** Folders that hold articles; whole paths. */
  readonly folders: readonly string[];
  /** Endings of articles. */
  readonly endings: readonly string[];
  readonly fences: FenceRules;
  /** Why a file is no post, told by its path alone. */
  readonly passOver?: ((file: PostFile) => string | undefined) | undefined;
  readonly read: (file: PostFile, matter: FrontMatter) => Post | LeftOutPost;
  /** Its Markdown, where the configuration changes the generator's. */
  readonly flavour?: Flavour | undefined;
  /** Where files are that pages name from the root: `static`, `public`. */
  readonly assets: readonly string[];
  /** What was not understood of the configuration. */
  readonly notices: readonly { readonly file: string; readonly message: string }[];
}

/** What a site is opened with. */
export interface SiteOptions {
  readonly config: BuildConfig;
  /** What time it is; `undefined` keeps what is later. */
  readonly now: Date | undefined;
  readonly isDraftKept: boolean;
  /** Whether feeds by language are asked for: else there is one for the main language. */
  readonly everyLanguage: boolean;
}

/** One generator of sites. */
export interface Preset {
  readonly name: string;
  /** As its makers write it. */
  readonly label: string;
  /** Its Markdown. */
  readonly flavour: Flavour;
  /** Whether a folder is the root of such a site. */
  readonly isSite: (folder: string) => boolean;
  /** Whether it looks like one where no configuration says so. */
  readonly isLikeSite?: (folder: string) => boolean;
  /** Folders of articles by their names, where nobody says which is the root: `_posts`, `content`. */
  readonly contentNames: readonly string[];
  readonly open: (root: string, options: SiteOptions) => Site;
}

/** Later than now: what the word for it is, and the way out. */
export const later = (date: Date): LeftOutPost => ({
  absence: "future",
  reason: `its date is ${date.toISOString().slice(0, 10)}, later than now; --future keeps it`,
});

export const DRAFT: LeftOutPost = { absence: "draft", reason: "it is a draft; --drafts keeps it" };
