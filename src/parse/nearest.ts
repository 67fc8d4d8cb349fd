/** Longer words, and names past this many, are not compared: a bad big file must not cost more than a good one. */
const LONGEST = 60;
const MOST = 500;

/**
 * The name an author most likely meant: at most two letters off (fewer, for short
 * words), letter case aside.
 */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const allowed = word.length < 4 ? 0 : word.length < 5 ? 1 : 2;
  let best: string | undefined;
  let least = allowed + 1;
  let left = MOST;
  for (const name of names) {
    if (left-- === 0) break;
    if (Math.abs(name.length - word.length) >= least) continue;
    const off = distance(word.toLowerCase(), name.toLowerCase());
    if (off < least) [best, least] = [name, off];
  }
  return best;
}

/** How many letters to add, drop or change: Levenshtein's distance, row by row. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, above[j]! + 1, row[j - 1]! + 1));
    }
    above = row;
  }
  return above[b.length]!;
}
