import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding, wordsIn } from '../../src/find.js';
import { atOnce } from '../../src/slices.js';
import { folded } from '../../src/words/fold.js';
import { resolveLocale } from '../../src/words/locale.js';
import { story } from './story.js';

const { events } = story;
const [en, ar] = [resolveLocale('en'), resolveLocale('ar-EG')];
const find = (text: string, locale = en) =>
  atOnce(finding(events, wordsIn(text), locale)).map((at) => events[at]!.id);

describe('finding(events, words, locale)', () => {
  it('finds each event by its quotations, titles and speakers, in every language', () => {
    for (const { id, title, quotes } of events) {
      const texts = quotes
        .slice(0, 2)
        .flatMap(({ text, speaker, translations }) => [
          text,
          ...Object.values(speaker?.name ?? {}),
          ...translations.map((one) => one.text),
        ]);
      for (const text of [...Object.values(title), ...texts]) expect(find(text), text).toContain(id);
    }
  });

  it('finds only what has every word, in any order, and fewer with each', () => {
    const vocabulary = [...new Set(wordsIn(events.flatMap(({ title }) => Object.values(title)).join(' ')))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 }), (words) => {
        const each = words.map((word) => new Set(find(word)));
        const all = events.filter(({ id }) => each.every((found) => found.has(id))).map(({ id }) => id);
        expect(find(words.join(' '))).toEqual(all);
        expect(find(words.reverse().join('\t'))).toEqual(all);
      }),
      { numRuns: 30 },
    );
  });

  it('knows a date by the words of the interface, in both sets of digits', () => {
    const inSeptember = find('18 September 2025');
    expect(inSeptember.length).toBeGreaterThan(0);
    expect(find('١٨ سبتمبر ٢٠٢٥', ar)).toEqual(expect.arrayContaining(inSeptember));
    expect(find('18 سبتمبر 2025', ar)).toEqual(find('١٨ سبتمبر ٢٠٢٥', ar));
  });

  it('puts down its work on the way, and says how far it is', () => {
    const shares = [...finding(events, ['x'], en)];
    expect(shares).toEqual([0, 32 / events.length]);
  });
});

describe('folded(text)', () => {
  it.each([
    ['إِسْرَائِيلِيَّة', 'اسراييليه'],
    ['مـــايـكـروسوفت', 'مايكروسوفت'],
    ['آراء أخرى', 'اراء اخري'],
    ['٢٠٢٥ ۲۰۲۵', '2025 2025'],
    ['Résumé\u00a0«Nasr»', 'resume "nasr"'],
  ])('writes %s as %s', (text, bare) => {
    expect(folded(text)).toBe(bare);
  });

  it('changes nothing more the second time, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => folded(folded(text)) === folded(text)));
  });
});
