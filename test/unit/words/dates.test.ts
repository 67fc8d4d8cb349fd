import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { indexOf } from '../../../src/lane-index.js';
import { parseEdtf } from '../../../src/parse/edtf.js';
import {
  dateTimeAttribute,
  formatDate,
  momentWords,
  rangeWords,
  spanWords,
} from '../../../src/words/dates.js';
import { resolveLocale } from '../../../src/words/locale.js';
import { fileOf } from '../story.js';
import { goldenRows, moment, type GoldenReader } from './golden.js';

const golden = JSON.parse(
  readFileSync(new URL('../../fixtures/golden-dates.json', import.meta.url), 'utf8'),
) as { readers: GoldenReader[] };

const en = resolveLocale('en');
const readers = [
  en,
  resolveLocale('ar'),
  resolveLocale('ar-LB', { numerals: 'latn' }),
  resolveLocale('ar-LB', { numerals: 'arab' }),
];

describe('the golden table of dates', () => {
  it('is printed letter for letter', () => {
    const rows = goldenRows(golden);
    expect(rows.length).toBeGreaterThan(700);
    for (const { title, said, expected } of rows) expect(said, title).toBe(expected);
  });

  it('groups no year, joins no numbers with a hyphen and leaves nothing unsaid', () => {
    for (const { title, said } of goldenRows(golden)) {
      expect(said, title).not.toMatch(/undefined|NaN|^\s|\s$|\s{2}|[\d٠-٩]-[\d٠-٩]/);
      if (/12025/.test(title)) expect(said).toMatch(/12025|١٢٠٢٥/);
    }
  });
});

/** Every row of DESIGN, "How certainty looks and sounds": English, `ar`, `ar-LB` with 0-9, `ar-LB` with ٠-٩. */
const SOUNDS: Record<string, readonly string[]> = {
  '2025-09-18': ['18 September 2025', '18 سبتمبر 2025', '18 أيلول 2025', '١٨ أيلول ٢٠٢٥'],
  '2025-05': [
    'May 2025 (day not stated)',
    'مايو 2025 (اليوم غير مذكور)',
    'أيار 2025 (اليوم غير مذكور)',
    'أيار ٢٠٢٥ (اليوم غير مذكور)',
  ],
  '2025-06-16/2025-07-11': [
    '16 June to 11 July 2025',
    'من 16 يونيو إلى 11 يوليو 2025',
    'من 16 حزيران إلى 11 تموز 2025',
    'من ١٦ حزيران إلى ١١ تموز ٢٠٢٥',
  ],
  '2023-10/..': ['from October 2023', 'منذ أكتوبر 2023', 'منذ تشرين الأول 2023', 'منذ تشرين الأول ٢٠٢٣'],
  '[2025-08..2025-09]': [
    'some time between August and September 2025',
    'في وقت ما بين أغسطس وسبتمبر 2025',
    'في وقت ما بين آب وأيلول 2025',
    'في وقت ما بين آب وأيلول ٢٠٢٥',
  ],
  '[..2025-05]': [
    'in or before May 2025',
    'في مايو 2025 أو قبله',
    'في أيار 2025 أو قبله',
    'في أيار ٢٠٢٥ أو قبله',
  ],
  '[2025-09-24..]': [
    'on or after 24 September 2025',
    'في 24 سبتمبر 2025 أو بعده',
    'في 24 أيلول 2025 أو بعده',
    'في ٢٤ أيلول ٢٠٢٥ أو بعده',
  ],
  '2025-09-18~': ['about 18 September 2025', 'نحو 18 سبتمبر 2025', 'نحو 18 أيلول 2025', 'نحو ١٨ أيلول ٢٠٢٥'],
  '2025-09-18?': [
    'possibly 18 September 2025',
    'ربما 18 سبتمبر 2025',
    'ربما 18 أيلول 2025',
    'ربما ١٨ أيلول ٢٠٢٥',
  ],
};

describe('momentWords(moment, locale)', () => {
  it.each(Object.entries(SOUNDS))('says %s as the design has it', (edtf, expected) => {
    expect(readers.map((locale) => momentWords(moment(edtf), locale))).toEqual(expected);
  });

  it.each([
    ['2021', '2021 (month not stated)'],
    ['2025-09-16/2025-09-24', '16 to 24 September 2025'],
    ['2024-12-30/2025-01-02', '30 December 2024 to 2 January 2025'],
    ['2023-10/', 'from October 2023'],
    ['../2025-05', 'until May 2025'],
    ['[2025-05]', 'May 2025 (day not stated)'],
    ['2025-05/2025-05', 'May 2025'],
    ['[2025-09..]', 'in or after September 2025'],
    ['[..2025-07-11]', 'on or before 11 July 2025'],
    ['2024%', 'possibly about 2024 (month not stated)'],
    ['1918~/1920', 'about 1918 to 1920'],
    ['1918/1920~', '1918 to about 1920'],
    ['2025-05~/2025-06', 'about May 2025 to June 2025'],
    ['[..2025-05%]', 'possibly in or before about May 2025'],
    ['-0500', '501 BC (month not stated)'],
    ['0000', '1 BC (month not stated)'],
    ['-0043-03-15', '15 March 44 BC'],
    ['19XX', 'the years 1900 to 1999'],
    ['190X', 'the years 1900 to 1909'],
    ['2024-24', 'winter 2024'],
    ['Y17000', '17000 (month not stated)'],
    ['2024-05-09T10:30Z', '9 May 2024, 10:30 UTC'],
    ['2024-05-09T10:30:15-05:30', '9 May 2024, 10:30:15 UTC−05:30'],
  ])('says no more of %s than it states', (edtf, expected) => {
    expect(momentWords(moment(edtf), en)).toBe(expected);
  });

  it('says something of every date of the story', () => {
    const story = JSON.parse(readFileSync(new URL('../../../events.json', import.meta.url), 'utf8')) as {
      events: { date: string }[];
    };
    for (const { date } of story.events)
      for (const locale of readers) expect(momentWords(moment(date), locale)).toMatch(/[\d٠-٩]{4}/);
  });
});

describe('a time of day', () => {
  it.each([
    ['2024-05-09T10:30', '9 May 2024, 10:30'],
    ['2024-05-09T10:30Z', '9 May 2024, 10:30 UTC'],
    ['2024-05-09T10:30+03:00', '9 May 2024, 10:30 UTC+03:00'],
    ['2024-05-09T10:30:05', '9 May 2024, 10:30:05'],
  ])('%s is said with its zone, where one is stated', (edtf, said) => {
    expect(momentWords(moment(edtf), en)).toBe(said);
  });
});

describe('rangeWords(from, to, locale)', () => {
  it('says one date once for a window of one minute, day, month or year', () => {
    const at = (text: string) => Date.parse(text);
    expect(rangeWords(at('2025-09-24'), at('2025-09-25'), en)).toBe('24 September 2025');
    expect(rangeWords(at('2025-09-24T06:00Z'), at('2025-09-24T18:00Z'), en)).toBe(
      '24 September 2025, 06:00 to 18:00',
    );
  });

  it('never fails, however far the window reaches', () => {
    const instant = fc.double({ min: -9e15, max: 9e15, noNaN: true });
    fc.assert(
      fc.property(instant, instant, fc.constantFrom(...readers), (a, b, locale) => {
        const said = rangeWords(Math.min(a, b), Math.max(a, b) + 1, locale);
        expect(said).toMatch(/[\d٠-٩]/);
        expect(said).not.toMatch(/undefined|NaN/);
      }),
    );
  });
});

describe('spanWords(first, last, locale)', () => {
  const said = (...dates: string[]) => {
    const reach = indexOf(fileOf(dates)).reach();
    return spanWords(reach, en);
  };

  it('is as coarse as the coarser of the two dates', () => {
    expect(said('2025-09-18', '2025-09-24')).toBe('18 to 24 September 2025');
    expect(said('2025-05', '2025-09-24')).toBe('May to September 2025');
    expect(said('2021', '2025-09-24')).toBe('2021 to 2025');
  });

  it('says one month once', () => {
    expect(said('2025-09', '2025-09-24')).toBe('September 2025');
  });

  it('reaches from the first beginning to the last end, whichever events they are of', () => {
    expect(said('[2020..2030]', '[2020..2030]')).toBe('2020 to 2030');
    expect(said('201X')).toBe('2010 to 2019');
    expect(said('1912', '1914-07/1918-11')).toBe('1912 to 1918');
    expect(said('2024-07-19', '[2023-10..2025-05]', '2024-09-18')).toBe('October 2023 to May 2025');
  });

  it('tells a side that is open by the bound that is known', () => {
    expect(said('[..2024-10]')).toBe('October 2024');
    expect(said('2024-10/..', '2025-01')).toBe('October 2024 to January 2025');
    expect(said('[..2024-10]', '[2025-09-24..]')).toBe('October 2024 to September 2025');
  });
});

describe('formatDate(ms, fields, locale)', () => {
  const { TZ } = process.env;
  afterEach(() => {
    process.env.TZ = TZ;
  });

  it.each([
    ['Pacific/Kiritimati', -840],
    ['America/Los_Angeles', 480],
    ['Asia/Gaza', -120],
  ])('prints the golden table in %s too', (zone, offset) => {
    process.env.TZ = zone;
    expect(new Date('2025-01-01').getTimezoneOffset()).toBe(offset);
    expect(formatDate(Date.parse('2025-12-31T23:59:59Z'), 'day-month-year', en)).toBe('31 December 2025');
    for (const { title, said, expected } of goldenRows(golden)) expect(said, title).toBe(expected);
  });
});

describe('dateTimeAttribute(moment)', () => {
  it.each([
    ['2025', '2025'],
    ['2025-05', '2025-05'],
    ['2025-09-18', '2025-09-18'],
    ['0999-01-01', '0999-01-01'],
    ['2024-05-09T10:30Z', '2024-05-09T10:30Z'],
    ['2024-05-09T10:30', '2024-05-09T10:30'],
    ['2024-05-09T10:30:15-05:30', '2024-05-09T10:30:15-05:30'],
    ['2025-05~', '2025-05'],
  ])('gives %s a value HTML reads', (edtf, value) => {
    expect(dateTimeAttribute(moment(edtf))).toBe(value);
  });

  it.each(['2023-10/..', '[..2025-05]', '[2025-08..2025-09]', '199X', '19XX', '2024-22', '-0500', 'Y17000'])(
    'gives %s none, since HTML has none for it',
    (edtf) => {
      expect(parseEdtf(edtf)).not.toHaveProperty('mend');
      expect(dateTimeAttribute(moment(edtf))).toBeUndefined();
    },
  );
});
