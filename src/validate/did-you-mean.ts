/** What somebody who mistyped a name may have meant. */

/** Changes that a mistyped name has at most: `titel` has one. */
const MOST_CHANGES = 2;

/**
 * The known name that is nearest to an unknown one, as a question; `""` where none is near.
 * @param most changes that it may have; fewer where a short word would be another one
 * @example didYouMean("titel", ["title", "url"]) // "; did you mean `title`?"
 */
export function didYouMean(unknown: string, known: readonly string[], most = MOST_CHANGES): string {
  const word = unknown.toLowerCase();
  let nearest: string | undefined;
  let least = Math.min(most, Math.floor(word.length / 2)) + 1;
  for (const name of known) {
    const changes = changesBetween(word, name.toLowerCase());
    if (changes >= least) continue;
    least = changes;
    nearest = name;
  }
  return nearest === undefined ? "" : `; did you mean \`${nearest}\`?`;
}

/** Characters to add, remove, replace or swap with their neighbour (Damerau and Levenshtein), row by row of the table. */
function changesBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const above = rows[i - 1]!;
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), swapped));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
