import { align, type Alignment } from './align.js';
import { fold, type Folded } from '../words/fold.js';

export type Place = readonly [start: number, end: number];

/** What became of a passage in its document. */
export type Comparison =
  | { readonly is: 'there' }
  /** The very words, but not where the file says; `at` is the nearest place. */
  | { readonly is: 'elsewhere'; readonly at: Place }
  /** The very words, but a mark of their last letter is left out. */
  | { readonly is: 'cut'; readonly at: Place; readonly mark: string }
  | ({ readonly is: 'different' } & Alignment)
  | { readonly is: 'absent' };

/** A document made ready to be searched many times. */
export interface Searchable {
  readonly text: string;
  readonly folded: () => Folded;
}

/** Folds a document once, and only where a passage is not found as it is. */
export function searchable(text: string): Searchable {
  let folded: Folded | undefined;
  return { text, folded: () => (folded ??= fold(text)) };
}

/**
 * Looks for a passage in its document, to the character.
 * @param at - where the file says it stands, UTF-16 units; without it, anywhere will do
 */
export function compare(passage: string, { text, folded }: Searchable, at?: Place): Comparison {
  if (at && text.slice(...at) === passage) return whole(text, at, { is: 'there' });
  const found = nearestTo(at?.[0] ?? 0, occurrences(text, passage));
  if (found !== undefined) {
    const place: Place = [found, found + passage.length];
    return whole(text, place, at ? { is: 'elsewhere', at: place } : { is: 'there' });
  }
  const starts = likelyStarts(passage, folded());
  if (at && at[0] <= text.length) starts.push(at[0]);
  const best = starts
    .map((start) => align(passage, text, start))
    .reduce<Alignment | undefined>(
      (least, one) => (one.cost < (least?.cost ?? Infinity) ? one : least),
      undefined,
    );
  return best && alike(best, passage) ? { is: 'different', ...best } : { is: 'absent' };
}

/**
 * Two texts of one language are alike by chance in every other letter: a quarter of them may differ, or half of the
 * passage must stand in runs of at least four.
 */
function alike({ cost, runs }: Alignment, { length }: string): boolean {
  const solid = runs.filter(({ same, file }) => same && file.length >= 4);
  return cost <= length / 2 || solid.reduce((sum, { file }) => sum + file.length, 0) >= length / 2;
}

/** A passage that ends between a letter and its mark has lost the mark, though each of its characters is there. */
function whole(text: string, at: Place, otherwise: Comparison): Comparison {
  const mark = /^\p{M}+/u.exec(text.slice(at[1], at[1] + 8))?.[0];
  return mark ? { is: 'cut', at, mark } : otherwise;
}

/** Enough places to find the nearest; a passage of one letter stands everywhere. */
const MOST = 1000;

function occurrences(text: string, passage: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(passage); at >= 0 && found.length < MOST; at = text.indexOf(passage, at + 1))
    found.push(at);
  return found;
}

const nearestTo = (wanted: number, places: readonly number[]) =>
  places.reduce<number | undefined>(
    (best, at) => (best === undefined || Math.abs(at - wanted) < Math.abs(best - wanted) ? at : best),
    undefined,
  );

/** Pieces looked for, their length in folded units, and how far apart two that agree may lie. */
const PIECES = 24;
const LENGTHS = [12, 6, 4];
const NEAR = 48;

/**
 * Where a passage may begin in a document that has it in other characters, the likeliest first, three at most:
 * pieces of it are looked for, and each one found says where the passage would begin.
 */
function likelyStarts(passage: string, document: Folded): number[] {
  const folded = fold(passage).text.trim();
  const length = LENGTHS.find((one) => folded.length >= 3 * one) ?? Math.max(2, Math.ceil(folded.length / 3));
  const apart = Math.max(1, Math.floor(folded.length / PIECES));
  const votes = new Map<number, { count: number; start: number }>();
  for (let from = 0; from + length <= folded.length; from += apart) {
    for (const at of occurrences(document.text, folded.slice(from, from + length)).slice(0, 40)) {
      const start = at - from;
      const vote = votes.get(Math.round(start / NEAR)) ?? { count: 0, start };
      votes.set(Math.round(start / NEAR), { count: vote.count + 1, start: vote.start });
    }
  }
  return [...votes.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, 3)
    .map(({ start }) => document.at[Math.max(0, start)] ?? 0);
}
