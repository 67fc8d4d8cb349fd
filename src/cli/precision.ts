import type { Bound, DatePart, Dating, TimelineEvent } from '../types.js';
import { names, type Field, type Words } from './dated.js';
import type { EventFile, Finding } from './input.js';
import * as verdicts from './verdicts.js';

/**
 * Dates more precise than their evidence allows.
 *
 * - `stated`: the evidence names every part of every bound, the day beside its month.
 * - `combined`: the same, and the year may be that in which a source of the evidence was published.
 * - `inferred`: the evidence or the reasoning names the finest part of every bound.
 *
 * Without a basis a date to the day is a finding, unless no event of the file has one.
 * Decades, centuries and seasons are not looked for: documents put them in words.
 */
export function datesTooPrecise({ timeline, places }: Pick<EventFile, 'timeline' | 'places'>): Finding[] {
  const { events } = timeline;
  if (events.length && !events.some(({ dating }) => dating)) return [verdicts.noDating()];
  return events.flatMap((event) => {
    const path = `${places.get(event) ?? ''}.date`;
    if (event.dating) return withDating(event, event.dating, path);
    return bounds(event).some(({ day }) => day) ? verdicts.undated(event.id, path, event.date.edtf) : [];
  });
}

const isPart = (bound: Bound): bound is DatePart => typeof bound === 'object';

/** The dates an event's date is made of: one, or its two ends. */
const bounds = ({ date: { start, end } }: TimelineEvent) =>
  (start === end ? [start] : [start, end]).filter(isPart);

function withDating(event: TimelineEvent, dating: Dating, path: string): Finding[] {
  const lacking = [...new Set(bounds(event).flatMap((part) => lackingOf(part, dating)))];
  if (!lacking.length) return [];
  const where = dating.basis === 'inferred' ? 'the evidence or the reasoning' : 'the evidence';
  return [verdicts.tooPrecise(event.id, path, event.date.edtf, lacking.join(' or '), where)];
}

const FIELDS: readonly Field[] = ['year', 'month', 'day', 'time'];

const fieldsOf = (part: DatePart) =>
  part.precision === 'decade' || part.precision === 'century' || part.precision === 'season'
    ? []
    : FIELDS.filter((field) => part[field] !== undefined);

/** What of a bound nothing names, in words. */
function lackingOf(part: DatePart, dating: Dating): string[] {
  const all = fieldsOf(part);
  const needed = dating.basis === 'inferred' ? all.slice(-1) : all;
  return needed.filter((field) => !isNamed(field, part, dating)).map((field) => said(field, part));
}

function isNamed(field: Field, part: DatePart, { basis, evidence, note = {} }: Dating): boolean {
  const quoted = evidence.flatMap(({ text, source }) =>
    (source?.languages.length ? source.languages : [languageOf(text)]).map((lang): Words => ({ text, lang })),
  );
  const reasoned = Object.entries(note).map(([lang, text]): Words => ({ text, lang }));
  return (
    [...quoted, ...(basis === 'inferred' ? reasoned : [])].some((words) => names(words, field, part)) ||
    (basis === 'combined' &&
      field === 'year' &&
      evidence.some(({ source }) => publishedIn(source?.published?.start) === part.year))
  );
}

/** Of a source that names none; other languages are asked to be named. */
const languageOf = (text: string) => (/\p{Script=Arabic}/u.test(text) ? 'ar' : 'en');

const publishedIn = (bound?: Bound) => (bound && isPart(bound) ? bound.year : undefined);

const said = (field: Field, { year, month, day, time }: DatePart): string => {
  const two = (number = 0) => String(number).padStart(2, '0');
  switch (field) {
    case 'year':
      return `the year ${year}`;
    case 'month':
      return `the month ${two(month)}`;
    case 'day':
      return `the day ${two(month)}-${two(day)}`;
    case 'time':
      return `the time ${two(time?.hour)}:${two(time?.minute)}`;
  }
};
