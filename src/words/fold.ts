/** Texts with all taken out that is easily lost or swapped: marks, kashida, kinds of space, quotation mark, dash. */
import { inLatinDigits } from '../parse/edtf-mend.js';

const LIKE: readonly (readonly [RegExp, string])[] = [
  [/[\p{M}\p{Cf}\u0640]/gu, ''],
  [/[\p{Z}\s]+/gu, ' '],
  [/["'`«»‘’‚‛“”„‟‹›′″]/g, '"'],
  [/[\p{Pd}−]/gu, '-'],
  [/ى/g, 'ي'],
  [/ة/g, 'ه'],
];

/** In small letters, with digits 0-9, and one letter for those that are written for each other: أ إ آ ا, ى ئ ي, ة ه. */
export const folded = (text: string): string =>
  LIKE.reduce(
    (bare, [these, one]) => bare.replace(these, one),
    inLatinDigits(text.normalize('NFKD').toLowerCase()),
  );

const known = new Map<string, string>();

/** One character, folded; empty where nothing of it is left. */
export function foldOne(character: string): string {
  const one = known.get(character) ?? folded(character);
  known.set(character, one);
  return one;
}

export interface Folded {
  readonly text: string;
  /** Where each unit of `text` stood, in UTF-16 units; and at last the length of what was folded. */
  readonly at: readonly number[];
}

export function fold(text: string): Folded {
  const parts: string[] = [];
  const at: number[] = [];
  let place = 0;
  for (const character of text) {
    const one = foldOne(character);
    if (one && (one !== ' ' || parts.at(-1) !== ' ')) {
      parts.push(one);
      for (let i = 0; i < one.length; i++) at.push(place);
    }
    place += character.length;
  }
  at.push(text.length);
  return { text: parts.join(''), at };
}
