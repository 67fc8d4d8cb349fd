import { monthName } from './months.js';
import { primary, resolveLocale } from './locale.js';

/** One of each tradition of Arabic month names; any may stand in an Arabic document. */
const ARABIC = ['ar', 'ar-SY', 'ar-DZ', 'ar-MA', 'ar-MR'];

/**
 * All names a document in a language may give a month: long, short, and as they stand beside a day.
 * @param month - 1 to 12
 * @param lang - BCP 47 tag; empty gives the English names
 */
export function monthNames(month: number, lang: string): string[] {
  if (primary(lang) === 'ar') return ARABIC.map((tag) => monthName(month, resolveLocale(tag)));
  const date = new Date(Date.UTC(2024, month - 1, 1));
  const names = FORMS.flatMap((form) =>
    new Intl.DateTimeFormat(lang || 'en', {
      ...form,
      numberingSystem: 'latn',
      calendar: 'gregory',
      timeZone: 'UTC',
    })
      .formatToParts(date)
      .filter(({ type }) => type === 'month')
      .map(({ value }) => value.replace(/\.$/, '')),
  );
  return [...new Set(names)].filter((name) => /\p{L}/u.test(name));
}

const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
];
