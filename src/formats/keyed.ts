/** Members of lists by what names them, in time that does not grow with the list. */

/** Below it, looking at each is faster than an index. */
const SHORT = 32;

interface Index {
  readonly members: Map<string, unknown>;
  /** How many of the list are in it. */
  size: number;
}
const indexes = new WeakMap<readonly unknown[], Index>();

/**
 * The first member with that key. A list that is long has an index beside it: a feed with 20,000 enclosures in one item took
 * four seconds without. The list may grow; what it holds keeps its key, and all who ask of one list mean the same key.
 */
export function memberWith<T>(list: readonly T[], keyOf: (member: T) => string, key: string): T | undefined {
  if (list.length <= SHORT) {
    for (const member of list) if (keyOf(member) === key) return member;
    return undefined;
  }
  let index = indexes.get(list);
  if (index === undefined) indexes.set(list, (index = { members: new Map(), size: 0 }));
  for (; index.size < list.length; index.size++) {
    const member = list[index.size]!;
    if (!index.members.has(keyOf(member))) index.members.set(keyOf(member), member);
  }
  return index.members.get(key) as T | undefined;
}

/** No two of the keys are the same. */
export const areDistinct = (keys: readonly string[]): boolean =>
  keys.length < FEW ? keys.every((key, i) => keys.indexOf(key) === i) : new Set(keys).size === keys.length;
/** Two or three are compared in a third of the time that a set takes to hash them. */
const FEW = 8;
