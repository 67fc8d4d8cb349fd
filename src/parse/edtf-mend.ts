/** English only, as every message about a file is. */
export const MONTHS =
  'January February March April May June July August September October November December'.split(' ');

/** How dates are written elsewhere, and the same in EDTF. Each is anchored and has nothing to go back over. */
const HABITS: readonly (readonly [RegExp, string])[] = [
  [/^(\d\d?)([/. -])(\d\d?)\2(\d{4})$/, '$4-$3-$1'],
  [/^(\d\d?)([/. -])(\d\d?)\2(\d{4})$/, '$4-$1-$3'],
  [/^(\d{4})([/. ])(\d\d?)\2(\d\d?)$/, '$1-$3-$4'],
  [/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'],
  [/^(\d{4})[/. ](\d\d?)$/, '$1-$2'],
  [/^(\d\d?)[/. -](\d{4})$/, '$2-$1'],
  [/^(\d{4}) ?- ?(\d{4})$/, '$1/$2'],
  [/^(\d{3})0S$/, '$1X'],
  [/^(?:C\.?|CA\.?|CIRCA|ABOUT|~) ?(\d{4}[\d-]*)$/, '$1~'],
  [/^(\d{4}-\d\d-\d\d) (\d\d:.*)$/, '$1T$2'],
  [/^(\d{3}X|\d\dXX|\d{4}-XX)-.*$/, '$1'],
  [/^Y(-?)0*(\d{4})$/, '$1$2'],
  [/^([^/]*)\/([^/]*)$/, '$2/$1'],
  [/^\[([^.]*)\.\.([^.]*)\]$/, '[$2..$1]'],
];

const NAMED = /^(?:(\d\d?) )?([A-Z]{3,9})\.? (?:(\d\d?),? )?(\d{4})$/;

/** The same text in the digits 0 to 9, if it has Arabic-Indic or Persian ones. */
export const inLatinDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

/** Marks of direction and the like, which nobody sees, and the dashes of word processors. */
const [UNSEEN, DASHES] = [/\p{Cf}/gu, /[‐-―−]/g];

/** What an author may have meant by a text that is no date; not all of it need be a date. */
export function guesses(text: string): string[] {
  const clean = text
    .replace(UNSEEN, '')
    .replace(DASHES, '-')

    .trim()
    .toUpperCase();
  const habits = HABITS.filter(([habit]) => habit.test(clean)).map(([habit, edtf]) =>
    clean.replace(habit, edtf),
  );
  const padded = [clean, ...habits, ...named(clean)].map((guess) => guess.replace(/-(\d)(?!\d)/g, '-0$1'));
  return [...new Set(padded)];
}

/** `9 May 2024`, `May 9, 2024` and `May 2024`. */
function named(text: string): string[] {
  const [, before, name, after, year] = NAMED.exec(text) ?? [];
  const month = name ? MONTHS.findIndex((full) => full.toUpperCase().startsWith(name)) : -1;
  if (month < 0 || (before && after)) return [];
  return [[year, month + 1, before ?? after].filter(Boolean).join('-')];
}
