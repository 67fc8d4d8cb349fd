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

const known = new Map<string, string>();

/** One character, folded; empty where nothing of it is left. */
export function foldOne(character: string): string {
  const folded = known.get(character) ?? foldAnew(character);
  known.set(character, folded);
  return folded;
}

function foldAnew(character: string): string {
  const bare = inLatinDigits(character.normalize('NFKD').toLowerCase());
  return LIKE.reduce((text, [these, one]) => text.replace(these, one), bare);
}

export interface Folded {
  readonly text: string;
  /** Where each unit of `text` stood, in UTF-16 units; and at last the length of what was folded. */
  readonly at: readonly number[];
}

export function fold(text: string): Folded {
  const folded: string[] = [];
  const at: number[] = [];
  let place = 0;
  for (const character of text) {
    const one = foldOne(character);
    if (one && (one !== ' ' || folded.at(-1) !== ' ')) {
      folded.push(one);
      for (let i = 0; i < one.length; i++) at.push(place);
    }
    place += character.length;
  }
  at.push(text.length);
  return { text: folded.join(''), at };
}
