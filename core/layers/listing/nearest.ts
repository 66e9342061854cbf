/** Letters that may be wrong in a name of this length: a slip, not another name. */
const mostSlips = (name: string): number => (name.length < 4 ? 1 : name.length < 8 ? 2 : 3);

/**
 * The name that was probably meant, by the fewest letters left out, put in, exchanged or swapped with their
 * neighbour (Damerau 1964; Levenshtein 1966), whatever their case; null where none is near.
 */
export function nearest(written: string, names: readonly string[]): string | null {
  let [best, fewest]: [string | null, number] = [null, mostSlips(written) + 1];
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= fewest) continue;
    const slips = distance(written.toLowerCase(), name.toLowerCase());
    if (slips < fewest) [best, fewest] = [name, slips];
  }
  return best;
}

/** `did you mean MaxPooling2D? `, or nothing. */
export function suggestion(written: string, names: readonly string[]): string {
  const name = nearest(written, names);
  return name === null ? '' : `did you mean ${name}? `;
}

function distance(a: string, b: string): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
