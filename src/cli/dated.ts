/** Which parts of a date a text names: its year, its month, its day. */
import { inLatinDigits } from '../parse/edtf-mend.js';
import type { DatePart } from '../types.js';
import { monthNames } from '../words/month-names.js';

/** Words in a language, a BCP 47 tag. */
export interface Words {
  readonly text: string;
  readonly lang: string;
}

export type Field = 'year' | 'month' | 'day' | 'time';

/** Marks on letters come and go in month names: `اكتوبر`, `أكتوبر`, `fevrier`. */
const plain = (text: string) =>
  inLatinDigits(text)
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '');

/** What may stand between a day and its month: `24th of`, `24 and 30`, `من 16 إلى 20`. */
const BETWEEN = String.raw`(?:[\s\d.,–—-]|st|nd|rd|th|of|the|and|to|de|من|إلى|شهر|و){0,12}`;
const NUMERIC = /(?<!\d)(?:(\d{4})([-/.])(\d\d?)\2(\d\d?)|(\d\d?)([-/.])(\d\d?)\6(\d{4}))(?!\d)/g;

/** True where the words name that field of the date; a day counts only beside its month. */
export function names({ text, lang }: Words, field: Field, part: DatePart): boolean {
  const words = plain(text);
  switch (field) {
    case 'year':
      return years(part.year).some((year) => hasNumber(words, year));
    case 'month':
      return new RegExp(monthSource(part.month!, lang), 'u').test(words) || inNumbers(words, part.month!);
    case 'day':
      return besideMonth(part.month!, part.day!, lang).test(words) || inNumbers(words, part.month!, part.day);
    case 'time':
      return clock(part).test(words);
  }
}

/** A year before the first is counted from 1, not from 0. */
const years = (year: number) => (year > 0 ? [year] : [1 - year, -year]);

const hasNumber = (words: string, number: number) => new RegExp(`(?<!\\d)0*${number}(?!\\d)`).test(words);

/** Pattern of a month by any of its names, each as a word of its own. */
function monthSource(month: number, lang: string): string {
  const names = [...new Set([...monthNames(month, lang), ...monthNames(month, 'en')])].map(plain);
  const cased = names.flatMap((name) => [name, name.toUpperCase(), name[0]!.toUpperCase() + name.slice(1)]);
  return `(?:${[...new Set(cased)].map(asWord).join('|')})`;
}

function asWord(name: string): string {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // Arabic joins "and", "in", "by", "like", "for" and the article to the word.
  return `(?<![\\p{L}\\d])(?:[وفبلك]|ال){0,3}${literal}(?!\\p{L})`;
}

function besideMonth(month: number, day: number, lang: string): RegExp {
  const name = monthSource(month, lang);
  const number = `(?<!\\d)0?${day}(?!\\d)`;
  return new RegExp(`${number}${plain(BETWEEN)}${name}|${name}${plain(BETWEEN)}${number}`, 'u');
}

/** Dates in figures, in whichever order day and month may stand. */
function inNumbers(words: string, month: number, day?: number): boolean {
  return [...words.matchAll(NUMERIC)].some((found) => {
    const [one, other] = (found[1] ? [found[3], found[4]] : [found[5], found[7]]).map(Number);
    return (one === month && (day ?? other) === other) || (other === month && (day ?? one) === one);
  });
}

/** `14:30`, `2.30` */
function clock({ time }: DatePart): RegExp {
  const { hour, minute = 0 } = time!;
  const hours = [hour, hour % 12 || 12].join('|');
  return new RegExp(`(?<!\\d)0?(?:${hours})[:.٫]${String(minute).padStart(2, '0')}(?!\\d)`);
}
