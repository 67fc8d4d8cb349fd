import { monthName } from './months.js';
import { primary, resolveLocale } from './locale.js';

/** One of each tradition of Arabic month names; any may stand in an Arabic document. */
const ARABIC = ['ar', 'ar-SY', 'ar-DZ', 'ar-MA', 'ar-MR'];

/**
 * All names a document in a language may give a month: long, short, and as they stand beside a day.
 * @param month - 1 to 12
 * @param lang - BCP 47 tag; one that is unknown gives the English names
 */
export function monthNames(month: number, lang: string): string[] {
  if (primary(lang) === 'ar') return ARABIC.map((tag) => monthName(month, resolveLocale(tag)));
  const tags = primary(lang) === 'en' ? ['en-US', 'en-GB'] : [lang];
  const names = tags.flatMap((tag) => FORMS.map((form) => nameIn(month, tag, form)));
  return [...new Set(names)].filter((name) => /\p{L}/u.test(name));
}

function nameIn(month: number, tag: string, form: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat([tag, 'en'], {
    ...form,
    numberingSystem: 'latn',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  const parts = format.formatToParts(Date.UTC(2024, month - 1, 1));
  return parts.find(({ type }) => type === 'month')?.value.replace(/\.$/, '') ?? '';
}

const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
];
