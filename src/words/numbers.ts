import type { Locale } from '../types.js';

const cache = new Map<string, Intl.NumberFormat | Intl.DisplayNames>();

function once<T extends Intl.NumberFormat | Intl.DisplayNames>(key: string, make: () => T): T {
  let made = cache.get(key) as T | undefined;
  if (!made) cache.set(key, (made = make()));
  return made;
}

/** A number in the reader's digits, with separators. */
export function formatNumber(n: number, { language, numerals }: Locale): string {
  return once(
    `n${language}${numerals}`,
    () => new Intl.NumberFormat(language, { numberingSystem: numerals }),
  ).format(n);
}

/** A whole number in the reader's digits and nothing else: a year, a day. */
export const plainNumber = (n: number, { numerals }: Locale, pad = 0): string =>
  inDigits(String(n).padStart(pad, '0'), numerals);

/** A text with its digits 0-9 in the reader's. */
const inDigits = (text: string, numerals: Locale['numerals']): string =>
  numerals === 'arab' ? text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))) : text;

/** The name of a language in the reader's: "Arabic"; the tag itself where it is unknown. */
export function languageName(lang: string, { language }: Locale): string {
  try {
    return once(`l${language}`, () => new Intl.DisplayNames(language, { type: 'language' })).of(lang) ?? lang;
  } catch {
    return lang; // not a language tag
  }
}
