/** One person in one string, as RSS and Dublin Core print them. */

/** A person as read from a string. */
export interface Person {
  /** The address stands in where there is no name. */
  readonly name: string;
  readonly email?: string;
  readonly url?: string;
}

/** RFC 5322 dot-atom@domain, bounded and begun once in each run of its characters, so that long text costs nothing. */
const ADDRESS = /(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z\d][a-z\d-]{0,62}\.)+[a-z\d-]{2,63}/i;

/** White space other than single spaces: names have it so seldom that it is looked for first. */
const LOOSE = /[^\S ]|\s{2}/;

/**
 * Reads `a@b.c (Name)`, `Name <a@b.c>`, `Name (a@b.c)`, `a@b.c`, `mailto:a@b.c` and plain names. A name is never split:
 * "A, B and C" stays one.
 *
 * @example parsePerson("jane@example.com (Jane Doe)") // { name: "Jane Doe", email: "jane@example.com" }
 */
export function parsePerson(text: string): Person {
  const whole = (LOOSE.test(text) ? text.replace(/\s+/g, " ") : text).trim();
  const at = whole.indexOf("@");
  if (at < 0 || whole.length > 1000) return { name: whole };
  const email = ADDRESS.exec(whole)?.[0];
  if (email === undefined) return { name: whole };
  const rest = whole
    .replace(email, "")
    .replace(/mailto:\s*/i, "")
    .replace(/\?subject=\S*/i, "");
  const name = withoutBrackets(rest.replaceAll(/\(\s*\)|<\s*>|\[\s*\]/g, "").trim());
  return { name: name === "" ? email : name, email };
}

/** `(Jane Doe)` → `Jane Doe`; `Jane (Jo) Doe` stays. */
function withoutBrackets(text: string): string {
  const inner = /^\(([\s\S]*)\)$/.exec(text)?.[1] ?? /^"([^"]*)"$/.exec(text)?.[1];
  if (inner !== undefined && !/^[^(]*\)/.test(inner)) return inner.trim();
  return text.replace(/^[\s,;:]+|(?<![\s,;:])[\s,;:]+$/g, "");
}

/**
 * RSS's way of naming a person: `a@b.c (Jane Doe)`, the address alone where it is the name.
 * @example formatMailbox({ name: "Jane Doe", email: "jane@example.com" }) // "jane@example.com (Jane Doe)"
 */
export function formatMailbox({ name, email }: { name: string; email?: string | undefined }): string {
  if (email === undefined) return name;
  return name === email ? email : `${email} (${name})`;
}
