/**
 * Readers turn one place of the file into its value, or report it and give
 * `undefined`. They are joined into tables in `file.ts`.
 */
import type { Moment, Problem, Text } from '../types.js';
import { parseEdtf, type Unreadable } from './edtf.js';
import * as problems from './problems.js';
import type { Reading } from './reading.js';
import { languageTag, sha256, webAddress, written } from './vocabulary.js';

export type Reader<T> = (value: unknown, here: Reading) => T | undefined;

/** `written`, without the pattern where the first letter already tells. */
export function isWritten(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 32 && first < 127) || written.test(text);
}

/** Any string with something in it. */
export const string: Reader<string> = (value, here) => {
  if (typeof value !== 'string') return here.report(problems.wrongType(here.path(), value, 'text'));
  return isWritten(value) ? value : here.report(problems.empty(here.path()));
};

const matching =
  (pattern: RegExp, otherwise: (path: string, value: string) => Problem): Reader<string> =>
  (value, here) => {
    const text = string(value, here);
    return text === undefined || pattern.test(text) ? text : here.report(otherwise(here.path(), text));
  };

export const language = matching(languageTag, problems.notALanguage);
export const digest = matching(sha256, problems.notADigest);
export const url = matching(webAddress, problems.notAWebAddress);

export const number: Reader<number> = (value, here) =>
  typeof value === 'number' && Number.isFinite(value)
    ? value
    : here.report(problems.wrongType(here.path(), value, 'number'));

export const truth: Reader<boolean> = (value, here) =>
  typeof value === 'boolean' ? value : here.report(problems.wrongType(here.path(), value, 'truth'));

export const offsets: Reader<readonly [number, number]> = (value, here) => {
  const [start, end, ...more] = Array.isArray(value) ? (value as unknown[]) : [];
  const good = isOffset(start) && isOffset(end) && start <= end && more.length === 0;
  return good ? [start, end] : here.report(problems.notOffsets(here.path(), value));
};

const isOffset = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

export const oneOf =
  <T extends string>(options: readonly T[]): Reader<T> =>
  (value, here) =>
    options.find((option) => option === value) ?? here.report(problems.notOneOf(here.path(), value, options));

/** A text in the file's language, or one by language. */
export const text: Reader<Text> = (value, here) => {
  if (typeof value === 'string') return plainText(value, here);
  if (!isObject(value)) return here.report(problems.wrongType(here.path(), value, 'texts'));
  return textMap(value, here);
};

function plainText(value: string, here: Reading): Text | undefined {
  if (!isWritten(value)) return here.report(problems.empty(here.path()));
  here.untagged ||= here.language === '';
  return { [here.language]: value };
}

function textMap(map: Record<string, unknown>, here: Reading): Text | undefined {
  const texts: Record<string, string> = {};
  let any = false;
  let told = false;
  for (const tag in map) {
    here.enter(tag);
    const words = language(tag, here) && string(map[tag], here);
    if (words) texts[tag] = words;
    any ||= !!words;
    told ||= !words;
    here.leave();
  }
  if (!any && !told) here.report(problems.emptyMap(here.path()));
  return any ? texts : undefined;
}

/** What a text says as a date; the same text gives the same `Moment`. */
export function momentOf(text: string, { moments }: Reading): Moment | Unreadable {
  const seen = moments.get(text);
  if (seen) return seen;
  const read = parseEdtf(text);
  if (!('mend' in read)) moments.set(text, read);
  return read;
}

/** A date in EDTF. */
export const moment: Reader<Moment> = (value, here) => {
  if (typeof value !== 'string') return here.report(problems.wrongType(here.path(), value, 'date'));
  if (!isWritten(value)) return here.report(problems.empty(here.path()));
  const read = momentOf(value, here);
  if ('mend' in read) return here.report(problems.unreadableDate(here.path(), read.message, read.mend));
  return isShowable(read) ? read : here.report(problems.beyondDates(here.path(), value));
};

/** Within what `Date` can hold, or without a bound. */
const isShowable = ({ earliest, latest }: Moment): boolean => isDate(earliest) && isDate(latest);
const isDate = (ms: number) => Math.abs(ms) <= 8.64e15 || Math.abs(ms) === Infinity;

const isBounded = ({ earliest, latest }: Moment) => earliest > -Infinity || latest < Infinity;

/** Whether an event of this date has a place in the picture. */
export const isPlaced = (read: Moment): boolean => isBounded(read) && isShowable(read);

/** A date with a place in time: known at one end at least. */
export const placed: Reader<Moment> = (value, here) => {
  const read = moment(value, here);
  return !read || isBounded(read) ? read : here.report(problems.boundlessDate(here.path(), read.edtf));
};

/** A date known at both ends: a stretch that can be shown. */
export const bounded: Reader<Moment> = (value, here) => {
  const read = moment(value, here);
  if (!read || (read.earliest > -Infinity && read.latest < Infinity)) return read;
  return here.report(problems.unboundedHome(here.path(), read.edtf));
};

/** A list that keeps its places: `undefined` where an item could not be read. */
export const slots =
  <T>(item: Reader<T>): Reader<(T | undefined)[]> =>
  (value, here) => {
    if (!Array.isArray(value)) return here.report(problems.wrongType(here.path(), value, 'list'));
    const read = new Array<T | undefined>(value.length);
    for (let i = 0; i < value.length; i++) {
      here.enter(i);
      read[i] = item(value[i], here);
      here.leave();
    }
    return read;
  };

/** A list without what could not be read. */
export const list = <T>(item: Reader<T>): Reader<T[]> => {
  const places = slots(item);
  return (value, here) => places(value, here)?.filter((one) => one !== undefined);
};

type Table = Record<string, Reader<unknown>>;
type Value<R> = R extends Reader<infer T> ? T : never;
/** What a table reads: each key as its reader gives it, absent unless required. */
export type Read<T, Needed extends keyof T = never> = {
  -readonly [K in Exclude<keyof T, Needed>]?: Value<T[K]>;
} & { -readonly [K in Needed]: Value<T[K]> };

/**
 * An object with the keys of `table`, read in the order of the file.
 * @param what - names such an object in reports: "event"
 * @param needed - keys without which the whole object is left out
 */
export function fields<T extends Table, Needed extends string & keyof T = never>(
  what: string,
  table: T,
  needed: readonly Needed[] = [],
): Reader<Read<T, Needed>> {
  const readers = new Map(Object.entries(table));
  const blank = Object.fromEntries(Object.keys(table).map((key) => [key, undefined]));
  return (value, here) => {
    if (!isObject(value)) return here.report(problems.wrongType(here.path(), value, 'object'));
    const read: Record<string, unknown> = { ...blank }; // one shape for all: twice as fast
    for (const key in value) {
      const reader = readers.get(key);
      const given = value[key];
      if (!reader) here.unknownKey(key, value, readers.keys());
      else if (given !== undefined) {
        here.enter(key);
        read[key] = reader(given, here);
        if (read[key] === undefined && needed.includes(key as Needed)) here.lose(what);
        here.leave();
      }
    }
    let whole = true;
    for (const key of needed) {
      if (read[key] !== undefined) continue;
      if (value[key] === undefined) here.report(problems.missing(here.path(), what, key));
      whole = false;
    }
    return whole ? (read as Read<T, Needed>) : undefined;
  };
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
