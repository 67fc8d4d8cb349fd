import { describe, expect, it } from 'vitest';
import { names, type Field, type Words } from '../../../src/cli/dated.js';
import { datesTooPrecise } from '../../../src/cli/precision.js';
import { readEvents } from '../../../src/cli/input.js';
import { parseEdtf } from '../../../src/parse/edtf.js';
import type { DatePart } from '../../../src/types.js';
import { readFileSync } from 'node:fs';

const part = (edtf: string): DatePart => {
  const read = parseEdtf(edtf);
  if (!('start' in read) || typeof read.start !== 'object') throw new Error(edtf);
  return read.start;
};
const says = (text: string, field: Field, edtf: string, lang = 'en') =>
  names({ text, lang } satisfies Words, field, part(edtf));

describe('names(words, field, date)', () => {
  it.each([
    ['on 24 September 2025', 'en'],
    ['September 24, 2025', 'en'],
    ['the 24th of September', 'en'],
    ['between 24 and 30 September 2025', 'en'],
    ['SEPTEMBER 24', 'en'],
    ['Sept. 24', 'en'],
    ['24/09/2025', 'en'],
    ['9/24/2025', 'en'],
    ['2025-09-24', 'en'],
    ['في 24 سبتمبر 2025م', 'ar'],
    ['٢٤ أيلول', 'ar'],
    ['بتاريخ 24 سبتمبر/أيلول', 'ar'],
    ['من 24 إلى 30 سبتمبر', 'ar'],
    ['le 24 septembre', 'fr'],
    ['24 сентября 2025', 'ru'],
  ])('finds the day in “%s”', (text, lang) => {
    expect(says(text, 'day', '2025-09-24', lang)).toBe(true);
  });

  it.each([
    ['in September 2025', 'en'],
    ['24 employees protested in September 2025', 'en'],
    ['on 2 September 2025', 'en'],
    ['124 September', 'en'],
    ['24 August 2025', 'en'],
    ['2025-08-24', 'en'],
    ['فصل 24 موظفًا في سبتمبر', 'ar'],
  ])('finds no day 24 September in “%s”', (text, lang) => {
    expect(says(text, 'day', '2025-09-24', lang)).toBe(false);
  });

  it('takes “May” for the month and “may” for the verb', () => {
    expect(says('in May', 'month', '2024-05')).toBe(true);
    expect(says('it may be', 'month', '2024-05')).toBe(false);
    expect(says('Mayor', 'month', '2024-05')).toBe(false);
  });

  it('knows an Arabic month with or without its hamza, with "and" or "in" before it, in any tradition', () => {
    for (const text of ['اكتوبر', 'وأكتوبر', 'بأكتوبر', 'أكتوبر', 'تشرين الأول'])
      expect(says(text, 'month', '2024-10', 'ar'), text).toBe(true);
    expect(says('آباء', 'month', '2024-08', 'ar')).toBe(false);
  });

  it('finds a year whole, and a time of either clock', () => {
    expect(says('in 2025', 'year', '2025')).toBe(true);
    expect(says('no. 20251', 'year', '2025')).toBe(false);
    expect(says('at 2:30 pm', 'time', '2025-09-24T14:30')).toBe(true);
    expect(says('at 14.30', 'time', '2025-09-24T14:30')).toBe(true);
    expect(says('at 14', 'time', '2025-09-24T14:30')).toBe(false);
  });
});

const dated = (date: string, dating?: object, more: object[] = []) => {
  const sources = [{ id: 's', languages: ['en'], published: '2024-06' }];
  const events = [{ id: 'e', title: 'E', date, dating }, ...more];
  return datesTooPrecise(readEvents('f', JSON.stringify({ language: 'en', sources, events }))).map(
    ({ severity, path, message }) => `${severity} ${path}: ${message}`,
  );
};
const stated = (...texts: string[]) => ({
  basis: 'stated',
  evidence: texts.map((text) => ({ source: 's', text })),
});

describe('datesTooPrecise(file)', () => {
  it('is content where the evidence names every part, together or apart', () => {
    expect(dated('2024-05-09', stated('on 9 May 2024'))).toEqual([]);
    expect(dated('2024-05', stated('last May', 'Dated 30 June 2024'))).toEqual([]);
    expect(dated('2024-06-16/2024-07-11', stated('from 16 June to 11 July 2024'))).toEqual([]);
    expect(dated('198X', stated('in the eighties'))).toEqual([]);
  });

  it('warns of a day, of a month or of a year that a stated date has and its evidence does not', () => {
    expect(dated('2024-05-09', stated('in May 2024'))).toEqual([
      'warning events[0].date: The date "2024-05-09" is more precise than its evidence: nothing in the evidence names the day 05-09.',
    ]);
    expect(dated('2024-05', stated('in 2024'))[0]).toContain('names the month 05');
    expect(dated('2024-05', stated('in May'))[0]).toContain('names the year 2024');
    expect(dated('2024', stated())[0]).toContain('names the year 2024');
  });

  it('warns of either end of a span', () => {
    expect(dated('2024-06-16/2024-07-11', stated('from 16 June 2024 to July'))[0]).toContain('the day 07-11');
    expect(dated('[..2024-07]', stated('before 2024'))[0]).toContain('the month 07');
  });

  it('takes the year of a combined date from when its source was published, and no other part', () => {
    const combined = { ...stated('on 9 May'), basis: 'combined', note: 'Of the year.' };
    expect(dated('2024-05-09', combined)).toEqual([]);
    expect(dated('2023-05-09', combined)[0]).toContain('the year 2023');
    expect(dated('2024-05-10', combined)[0]).toContain('the day 05-10');
  });

  it('asks of an inferred date that evidence or reasoning names its finest part', () => {
    const inferred = (note: string) => ({ ...stated('before the vote'), basis: 'inferred', note });
    expect(dated('[..2024-05-09]', inferred('The vote was on 9 May.'))).toEqual([]);
    expect(dated('[..2024-05-09]', inferred('The vote was in May 2024.'))[0]).toContain(
      'the reasoning names the day',
    );
  });

  it('warns of a day without a basis, where other events of the file have one', () => {
    const other = { id: 'o', title: 'O', date: '2024', dating: stated('in 2024') };
    expect(dated('2024-05-09', undefined, [other])).toEqual([
      'warning events[0].date: Nothing says how the date "2024-05-09" is known to the day.',
    ]);
    expect(dated('2024-05', undefined, [other])).toEqual([]);
  });

  it('gives one hint where no event of the file has a basis', () => {
    expect(dated('2024-05-09')).toEqual([expect.stringMatching(/^hint events: No event says how/)]);
  });

  it('is content with the real file', () => {
    const text = readFileSync(new URL('../../../events.json', import.meta.url), 'utf8');
    const file = readEvents('events.json', text);
    expect(file.timeline.events.filter(({ dating }) => dating)).toHaveLength(40);
    expect(datesTooPrecise(file)).toEqual([]);
  });
});
