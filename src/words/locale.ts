import type { Locale } from '../types.js';
import type { OwnMessages } from './messages.js';

/** What a host may choose beside the language. */
export interface LocaleChoice {
  readonly numerals?: 'auto' | 'latn' | 'arab';
  readonly monthNames?: 'auto' | 'both';
  readonly messages?: OwnMessages | undefined;
}

/** Scripts that run from right to left, by primary language. */
const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ks',
  'ku',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

/**
 * Regions whose newsrooms mostly print ٠-٩. Our own table: the engines disagree
 * about a bare `ar` since CLDR moved it to 0-9 (CLDR-17553), and the story's own
 * documents print 0-9, so that is what `ar` without such a region gets.
 */
const ARABIC_DIGITS = new Set(['BH', 'EG', 'IQ', 'JO', 'KW', 'LB', 'OM', 'PS', 'QA', 'SA', 'SD', 'SY', 'YE']);

/** Regions whose digits or month names are not those of a bare `ar`. */
export const ARABIC_REGIONS = [...ARABIC_DIGITS, 'DZ', 'TN', 'MA', 'MR'];

/** The language before the first hyphen, lower case. */
export const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** Extensions (`-u-…`) hold two-letter keys of their own. */
const regionOf = (tag: string): string =>
  tag
    .split(/-[\da-z](?=-)/i)[0]!
    .split('-')
    .slice(1)
    .find((part) => /^[A-Za-z]{2}$/.test(part))
    ?.toUpperCase() ?? '';

/** Direction of a language's script. */
export const dirOf = (lang: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(primary(lang)) ? 'rtl' : 'ltr');

/** The same for a `dir`; where the language is unknown, the browser tells it from the words. */
export const dirIn = (lang: string) => (lang ? dirOf(lang) : 'auto');

/** In which of some languages words are, told by their script; '' where it fits none. */
export const languageAmong = (languages: readonly string[], words: string): string =>
  languages.find((one) => (dirOf(one) === 'rtl') === /[\u0590-\u08FF]/.test(words)) ?? '';

/** By a host's own words, or by this where it has none. */
const resolved = new WeakMap<object, Map<string, Locale>>();

/**
 * Works a language tag out to what the interface speaks; a language without messages is spoken to in English. The same
 * choice gives the same object, and all that hangs on it is made once.
 */
export function resolveLocale(
  tag: string,
  { numerals = 'auto', monthNames = 'auto', messages }: LocaleChoice = {},
): Locale {
  const words = Object(messages ?? resolved) as OwnMessages;
  let known = resolved.get(words);
  if (!known) resolved.set(words, (known = new Map<string, Locale>()));
  const key = [tag, numerals, monthNames].join();
  let locale = known.get(key);
  if (!locale) {
    const language = primary(tag) === 'ar' ? 'ar' : 'en';
    const auto = language === 'ar' && ARABIC_DIGITS.has(regionOf(tag)) ? 'arab' : 'latn';
    locale = {
      tag,
      language,
      direction: dirOf(language),
      numerals: numerals === 'latn' || numerals === 'arab' ? numerals : auto,
      monthNames,
      own: words[language],
    };
    known.set(key, locale);
  }
  return locale;
}

/** Which of the Arabic traditions of month names a tag follows. */
export function monthTradition(tag: string): 'levant' | 'maghreb' | 'morocco' | 'mauritania' | 'common' {
  const region = regionOf(tag);
  if (['IQ', 'JO', 'LB', 'PS', 'SY'].includes(region)) return 'levant';
  if (['DZ', 'TN'].includes(region)) return 'maghreb';
  return region === 'MA' ? 'morocco' : region === 'MR' ? 'mauritania' : 'common';
}
