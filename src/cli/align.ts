import { foldOne } from '../words/fold.js';

/** A run that both texts share, or that they do not: then `file` and `document` differ, and one may be empty. */
export interface Run {
  readonly same: boolean;
  readonly file: string;
  readonly document: string;
}

export interface Alignment {
  readonly runs: readonly Run[];
  /** Where the matching words of the document begin and end, UTF-16 units. */
  readonly at: readonly [number, number];
  /**
   * 0 where nothing differs. 1 for a character that is much the same, for a mark too many, and for one that the
   * document has besides, since words left out are left out in a row; 2 for any other.
   */
  readonly cost: number;
}

/** How far, in characters, the two may run apart; and the most cells a table may have. */
const BAND = 96;
const CELLS = 4_000_000;

const enum Step {
  Both,
  File,
  Document,
}

/**
 * Lays a passage beside the part of a document that begins about `start`, so that as little as can be differs.
 * Semi-global alignment in a band about the diagonal: time grows with the passage, not with the document.
 * @see https://en.wikipedia.org/wiki/Sequence_alignment#Global_and_local_alignments
 * @param start - UTF-16 offset in the document, good to some dozens of characters
 */
export function align(passage: string, document: string, start: number): Alignment {
  const file = [...passage];
  const band = Math.max(8, Math.min(BAND, Math.floor(CELLS / (2 * file.length + 2))));
  const from = Math.max(0, start - band);
  const window = [...document.slice(from, start + passage.length + band)];
  const table = fill(file, window, [...document.slice(from, start)].length - band, 2 * band + 1);
  return trace(file, window, table, from);
}

interface Table {
  readonly steps: Uint8Array;
  readonly width: number;
  /** Column of the document that stands under the first cell of row 0. */
  readonly left: number;
  /** Cell of the last row where least differs. */
  readonly end: number;
  readonly cost: number;
}

function fill(file: readonly string[], window: readonly string[], left: number, width: number): Table {
  const [ours, theirs] = [file.map(foldOne), window.map(foldOne)];
  const steps = new Uint8Array((file.length + 1) * width);
  let above = new Float64Array(width).fill(Infinity);
  for (let k = 0; k < width; k++) if (left + k >= 0 && left + k <= window.length) above[k] = 0;
  for (let i = 1; i <= file.length; i++) {
    const row = new Float64Array(width).fill(Infinity);
    for (let k = 0; k < width; k++) {
      const j = left + k + i; // characters of the window that are used up
      if (j < 0 || j > window.length) continue;
      const change = file[i - 1] === window[j - 1] ? 0 : ours[i - 1] === theirs[j - 1] ? 1 : 2;
      const both = j > 0 ? above[k]! + change : Infinity;
      const lost = (above[k + 1] ?? Infinity) + (ours[i - 1] ? 2 : 1);
      const added = k > 0 && j > 0 ? row[k - 1]! + 1 : Infinity;
      row[k] = Math.min(both, lost, added);
      steps[i * width + k] =
        both <= lost && both <= added ? Step.Both : lost <= added ? Step.File : Step.Document;
    }
    above = row;
  }
  const cost = Math.min(...above);
  // Of two ends alike, the later: a wrong last letter is a letter changed, not one added.
  return { steps, width, left, end: above.lastIndexOf(cost), cost };
}

function trace(file: readonly string[], window: readonly string[], table: Table, from: number): Alignment {
  const steps: Run[] = [];
  let [i, k] = [file.length, table.end];
  const last = table.left + k + i;
  while (i > 0) {
    const j = table.left + k + i;
    const step: Step = table.steps[i * table.width + k]!;
    const ours = step === Step.Document ? '' : file[i - 1]!;
    const theirs = step === Step.File ? '' : window[j - 1]!;
    steps.push({ same: ours === theirs, file: ours, document: theirs });
    if (step === Step.Both) i--;
    else if (step === Step.File) [i, k] = [i - 1, k + 1];
    else k--;
  }
  const begin = from + window.slice(0, table.left + k).join('').length;
  const length = window.slice(table.left + k, last).join('').length;
  return { runs: joined(steps.reverse()), at: [begin, begin + length], cost: table.cost };
}

/** Adds a run to those before it, as part of the last where both are alike. */
function append(runs: Run[], { same, file, document }: Run): void {
  const last = runs.at(-1);
  if (last?.same !== same) runs.push({ same, file, document });
  else runs[runs.length - 1] = { same, file: last.file + file, document: last.document + document };
}

/** Two letters alike between longer differences are chance, and harder to read than one difference. */
function joined(steps: readonly Run[]): Run[] {
  const runs: Run[] = [];
  const all: Run[] = [];
  for (const step of steps) append(runs, step);
  for (const [i, run] of runs.entries()) {
    const chance = run.same && run.file.length < 3 && long(runs[i - 1]) && long(runs[i + 1]);
    append(all, chance ? { ...run, same: false } : run);
  }
  return all;
}

const long = (run: Run | undefined) =>
  run !== undefined && Math.min(run.file.length, run.document.length) > 1;
