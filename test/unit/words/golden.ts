/** Reads `test/fixtures/golden-dates.json`: what every engine must print, letter for letter. Needs no test runner. */
import { parseEdtf } from '../../../src/parse/edtf.js';
import type { Locale, Moment } from '../../../src/types.js';
import { formatDate, momentWords, rangeWords, type DateFields } from '../../../src/words/dates.js';
import { resolveLocale, type LocaleChoice } from '../../../src/words/locale.js';
import { formatNumber, languageName } from '../../../src/words/numbers.js';

export interface GoldenReader extends LocaleChoice {
  readonly tag: string;
  /** Twelve names, January first. */
  readonly months: readonly string[];
  /** By field and date: `day-month-year 2025-09-18T06:05Z`. */
  readonly dates: Readonly<Record<string, string>>;
  /** By EDTF. */
  readonly moments: Readonly<Record<string, string>>;
  /** By both instants: `2025-09-16/2025-09-25`. */
  readonly windows: Readonly<Record<string, string>>;
  readonly numbers: Readonly<Record<string, string>>;
  readonly languages: Readonly<Record<string, string>>;
}

/** One string of the table: which it is, what it must be, what it is here. */
export interface GoldenRow {
  readonly title: string;
  readonly expected: string;
  readonly said: string;
}

export function moment(text: string): Moment {
  const found = parseEdtf(text);
  if ('mend' in found) throw new Error(found.message);
  return found;
}

export const goldenRows = (table: { readonly readers: readonly GoldenReader[] }): GoldenRow[] =>
  table.readers.flatMap(rowsOf);

function rowsOf(reader: GoldenReader): GoldenRow[] {
  const locale = resolveLocale(reader.tag, reader);
  const name = [reader.tag, reader.numerals, reader.monthNames].filter(Boolean).join(' ');
  const rows = (group: Readonly<Record<string, string>>, say: (key: string) => string) =>
    Object.entries(group).map(([key, expected]) => ({ title: `${name}: ${key}`, expected, said: say(key) }));
  return [
    ...rows(Object.fromEntries(reader.months.entries()), (i) =>
      formatDate(Date.UTC(2025, Number(i)), 'month', locale),
    ),
    ...rows(reader.dates, (key) => dateSaid(key, locale)),
    ...rows(reader.moments, (edtf) => momentWords(moment(edtf), locale)),
    ...rows(reader.windows, (key) => windowSaid(key, locale)),
    ...rows(reader.numbers, (n) => formatNumber(Number(n), locale)),
    ...rows(reader.languages, (lang) => languageName(lang, locale)),
  ];
}

function dateSaid(key: string, locale: Locale): string {
  const [fields, date] = key.split(' ');
  return formatDate(Date.parse(date!), fields as DateFields, locale);
}

function windowSaid(key: string, locale: Locale): string {
  const [from, to] = key.split('/').map((end) => Date.parse(end));
  return rangeWords(from!, to!, locale);
}
