/**
 * Mutants that no test can tell from the original, each with the reason: they change how fast an answer comes, or a case
 * that the code around them rules out. One of them that survives is left out of the score; killed, it counts as any other.
 *
 * `code` is a line of the file, without its indentation; `becomes` are Stryker's replacements for parts of it.
 */

const only = (file, code, reason, ...becomes) => ({ file, code, reason, becomes });

export const UNOBSERVABLE = [
  only(
    "src/encode/escape.ts",
    "for (let at = markup.indexOf(character); at >= 0 && cost < most; at = markup.indexOf(character, at + 1)) cost += each;",
    "counting further than asked for only takes longer",
    "true",
    "cost <= most",
  ),
  only(
    "src/encode/escape.ts",
    "if (code >= 63 && code < 0xd800) return undefined;",
    "nearly all characters take this way; the cases below say the same of them",
    "false",
    "code > 63",
  ),
];

/** Why a mutant that survived says nothing about the tests; `undefined`: it does. */
export function reasonOf({ fileName, line, replacement }) {
  return UNOBSERVABLE.find(
    ({ file, code, becomes }) => file === fileName && code === line && becomes.includes(replacement),
  )?.reason;
}
