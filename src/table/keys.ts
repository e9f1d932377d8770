/** Articles of a feed mostly have the same keys in the same order: what they need is found once, not for each. */

/** Whether these are an object's keys, in their order. */
export function hasKeys(object: object, keys: readonly string[]): boolean {
  let at = 0;
  for (const key in object) if (key !== keys[at++]) return false;
  return at === keys.length;
}
