/**
 * What newsrooms of one language print around their articles. A journalist can extend a row: words and phrases are in lower case,
 * set apart by commas, and no code knows them.
 */
export interface Language {
  /** Words that tell that the date beside them is that of publication, and of a change. */
  readonly published: string;
  readonly updated: string;
  /** Further words beside a date that say nothing of the time. */
  readonly beside?: string;
  /** How a time zone is told in words: an IANA name, or a name that `zones.ts` has. */
  readonly zones?: Readonly<Record<string, string>>;
  /** What stands between a byline's beginning and the name, like "by"; and between two names, like "and". */
  readonly by: string;
  readonly and: string;
  /**
   * What stands before a name and tells what somebody did. "text:" counts only with a colon, a slash or a bar behind it, "edited by"
   * without too.
   */
  readonly credits?: Readonly<Partial<Record<Role, string>>>;
  /** What somebody is, behind or before a name: "correspondent". Also as the end of a compound, where a language has these. */
  readonly titles: string;
  /** What signs in the place of a person: "newsroom". */
  readonly desks?: string;
  /** Before a place behind a name: "in Berlin". */
  readonly in?: string;
  /** How long it takes to read; # is the number of minutes. */
  readonly minutes?: string;
  /** Beginnings of lines that are no part of the article: links to others, offers, counts. "…:" counts only with a colon. */
  readonly furniture: string;
  /** Parts of a site, as they stand above a headline: "business". */
  readonly sections?: string;
  /** Lines that are furniture as a whole: buttons, headings of what follows. */
  readonly buttons?: string;
}

/** What a credit can say. "source" is where the text is from: an agency. */
type Role =
  | "author"
  | "editor"
  | "contributor"
  | "photographer"
  | "illustrator"
  | "translator"
  | "publisher"
  | "source";
