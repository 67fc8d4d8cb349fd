import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragment } from '../../../src/cite/text-fragment.js';
import { timeline } from './story.js';

/** What a browser reads out of the first text directive. */
const read = (address: string | undefined) =>
  address!.split(':~:text=')[1]!.split('&')[0]!.split(',').map(decodeURIComponent);

describe('textFragment(url, text)', () => {
  const page = 'https://example.org/page';

  it('names a short quotation whole', () => {
    expect(textFragment(page, 'no evidence to date')).toBe(`${page}#:~:text=no%20evidence%20to%20date`);
  });

  it('writes the signs that a directive gives a meaning as numbers', () => {
    expect(textFragment(page, 'a-b, c & d')).toBe(`${page}#:~:text=a%2Db%2C%20c%20%26%20d`);
  });

  it('keeps the fragment of the page, and comes before directives it has', () => {
    expect(textFragment(`${page}#top`, 'one')).toBe(`${page}#top:~:text=one`);
    expect(textFragment(`${page}#top:~:text=two`, 'one')).toBe(`${page}#top:~:text=one&text=two`);
  });

  it('names a long quotation by its first and last words, diacritics and all', () => {
    const { text } = timeline.quotes.find(({ id }) => id === '000-q02')!;
    expect(read(textFragment(page, text))).toEqual([
      'ترحب منظّمة العفو الدوليّة بالتقارير التي',
      'الحوسبة السحابية أزور، وخدمات الذكاء الاصطناعي.',
    ]);
  });

  it('lets neither end cross a line, which a browser would not find', () => {
    expect(read(textFragment(page, 'First line.\n\nSecond line.'))).toEqual(['First line.', 'Second line.']);
  });

  it('is nothing for what is no page of the web, or without a word to find', () => {
    expect(textFragment('mailto:a@example.org', 'one')).toBeUndefined();
    expect(textFragment('javascript:alert(1)', 'one')).toBeUndefined();
    expect(textFragment(page, ' … ')).toBeUndefined();
  });

  it('decodes to the start and the end of every quotation of the story', () => {
    for (const { text } of timeline.quotes) {
      const [start = '', end = start] = read(textFragment(page, text));
      expect(text.startsWith(start) && text.endsWith(end)).toBe(true);
    }
  });

  it('decodes to the start and the end of any text, which do not overlap', () => {
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom('قُلْ', 'a-b,', '&text=', ':~:', '%2D', '\uD800', '2025'),
    );
    const texts = fc
      .array(word, { maxLength: 60 })
      .map((words) => words.join(' ').replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(texts, (text) => {
        const address = textFragment(page, text);
        if (address === undefined) return !/[\p{L}\p{N}]/u.test(text);
        const decodable = text.replace(/\p{Cs}/gu, '\uFFFD');
        const [start = '', end = '', ...more] = read(address);
        expect(more).toEqual([]);
        expect(address.slice(page.length)).toMatch(/^#:~:text=[^-&#]+$/);
        expect(decodable.startsWith(start) && decodable.endsWith(end || start)).toBe(true);
        expect(start.length + end.length).toBeLessThanOrEqual(decodable.length);
        return true;
      }),
    );
  });
});
