/** The Content-Security-Policy of a feed: nothing in it runs but the view that was asked for. */

/** What makes a page of the feed. */
export interface View {
  readonly viewer?: string | undefined;
  readonly stylesheet?: string | undefined;
}

/** CSP 3 §2.4: a policy. `base` is where the feed lives, as far as it is known. */
export function contentSecurityPolicy({ viewer, stylesheet }: View, base: string | undefined): string {
  const scripts: string[] = [];
  const styles: string[] = [];
  if (viewer !== undefined) scripts.push(sourceOf(viewer, base));
  if (stylesheet !== undefined) {
    // XSLT is loaded as a script is; what it makes has styles of its own.
    if (!/\.css(?:[?#]|$)/i.test(stylesheet)) scripts.push(sourceOf(stylesheet, base));
    styles.push(sourceOf(stylesheet, base), "'self'", "'unsafe-inline'");
  }
  const shown =
    viewer === undefined && stylesheet === undefined ? [] : ["img-src http: https:", "media-src http: https:"];
  return [
    "default-src 'none'",
    ...(scripts.length === 0 ? [] : [`script-src ${scripts.join(" ")}`]),
    ...(styles.length === 0 ? [] : [`style-src ${styles.join(" ")}`]),
    ...shown,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** One address as a source expression; the site itself where the address is relative to nobody knows what. */
function sourceOf(address: string, base: string | undefined): string {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return "'self'";
  }
  // §2.3.1: query and fragment are no part of a source; commas and semicolons part policies and directives.
  return (url.origin + url.pathname).replaceAll(",", "%2C").replaceAll(";", "%3B");
}
