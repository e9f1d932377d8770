/** Lists that grow by a member at a time, and seldom to more than four. */

/** Up to so many members, a list is just as long as what is in it. */
export const EXACT = 4;

/**
 * A list with another member. Short ones are made anew, as long as what is in them: at a push V8 makes room for seventeen more,
 * and the lists of an article were a tenth of what reading a podcast allocated.
 */
export function appended<T>(list: T[], member: T): T[] {
  switch (list.length) {
    case 0:
      return [member];
    case 1:
      return [list[0]!, member];
    case 2:
      return [list[0]!, list[1]!, member];
    case 3:
      return [list[0]!, list[1]!, list[2]!, member];
  }
  list.push(member);
  return list;
}
