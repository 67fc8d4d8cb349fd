/** Rows of a JSON file, by path. */
import { Reading } from '../parse/reading.js';
import { walk } from '../scan/walk.js';

const STEP = /\.?[\w$]+|\[\d+\]|\["(?:[^"\\]|\\.)*"\]/g;

/** A path and every path around it, the longest first: `a[0].b`, `a[0]`, `a`, and the whole file. */
export const around = (path: string): string[] => [
  ...[...path.matchAll(STEP)].map((step) => path.slice(0, step.index + step[0].length)).reverse(),
  '',
];

/** The row of each path, or of the nearest thing around it where the file has nothing there. */
export function rowsOf(json: string, paths: readonly string[]): number[] {
  const wanted = new Set(paths.flatMap(around));
  const found = new Map<string, number>();
  const here = new Reading();
  let [row, from] = [1, 0];
  walk(json, (keys, at) => {
    for (; from < at; from++) if (json[from] === '\n') row++;
    const path = here.pathOf(keys);
    if (wanted.has(path)) found.set(path, row);
  });
  return paths.map((path) => found.get(around(path).find((one) => found.has(one)) ?? '') ?? 1);
}
