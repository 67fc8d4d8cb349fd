/**
 * Every wording about a file, in one place. An `error` says that something of
 * the file is not shown; a `warning` that it is shown, but not as the author
 * may think; a `hint` that nothing is amiss, but could be better.
 */
import type { Problem } from '../types.js';
import { nearest } from './nearest.js';

type Path = string;
type Severity = Problem['severity'];

const problem =
  (severity: Severity) =>
  (path: Path, message: string, mend: string): Problem => ({ severity, path, message, mend });
const error = problem('error');
const warning = problem('warning');
const hint = problem('hint');

/** JSON as it stands in the file, at most about 60 characters of it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shortened(value));
  if (typeof value === 'bigint' || typeof value === 'symbol') return shortened(String(value));
  return shortened(tryJson(value) ?? typeof value);
}

function tryJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined; // it holds itself: from a script, never from a file
  }
}

/** Cuts at 59 units, and never through a surrogate pair. */
const shortened = (text: string) =>
  text.length > 60 ? `${text.slice(0, 59).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** What a place in the file can want, and how to write it. */
const wanted = {
  text: ['text', 'Write it in quotation marks, or leave the key out.'],
  texts: ['text', 'Write "…", or one text by language: {"en": "…", "ar": "…"}.'],
  number: ['a number', 'Write digits without quotation marks, or leave the key out.'],
  truth: ['true or false', 'Write true or false without quotation marks, or leave the key out.'],
  list: ['a list', 'Write it in square brackets: […].'],
  object: ['an object', 'Write it in braces: {…}.'],
  date: ['a date in quotation marks', 'Write "2024-05-09", "2024-05", or "2024~" for about 2024.'],
} as const;
export type Wanted = keyof typeof wanted;

export const wrongType = (path: Path, value: unknown, want: Wanted) =>
  error(path, `${shown(value)} is ${kindOf(value)}, where ${wanted[want][0]} is wanted.`, wanted[want][1]);

export const empty = (path: Path) =>
  warning(path, 'The text is empty: "".', 'Write the text, or leave the key out.');

export const emptyMap = (path: Path) =>
  warning(
    path,
    'There is no text by any language in {}.',
    'Write one text by language, such as {"en": "…"}.',
  );

export const missing = (path: Path, what: string, key: string) =>
  error(path, `This ${what} has no "${key}", so it is left out.`, `Add "${key}" to the ${what}.`);

/** The same problem, saying as well that the whole thing around it is left out. */
export const fatal = (of: Problem, what: string): Problem => ({
  ...of,
  severity: 'error',
  message: `${of.message} The ${what} is left out.`,
  mend: of.mend.replace(', or leave the key out', ''), // it must be there
});

export const unreadableDate = (path: Path, message: string, mend: string) => error(path, message, mend);

/** @see https://tc39.es/ecma262/#sec-time-values-and-time-range */
export const beyondDates = (path: Path, text: string) =>
  error(path, `${shown(text)} lies too far off to be shown.`, 'Write a year from -271820 to 275759.');

export const boundlessDate = (path: Path, text: string) =>
  error(
    path,
    `${shown(text)} has neither a beginning nor an end: it has no place in time.`,
    'Give it at least one bound, such as "2024/.." or "[..2024]".',
  );

export const unboundedHome = (path: Path, text: string) =>
  warning(
    path,
    `${shown(text)} is open at an end, so it cannot be the stretch shown first; all events are shown instead.`,
    'Give it both ends, such as "2023-10/2025-09".',
  );

export const notOneOf = (path: Path, value: unknown, options: readonly string[]) =>
  error(
    path,
    `${shown(value)} is not one of ${options.map((option) => `"${option}"`).join(', ')}.`,
    meant(value, options) ?? `Write one of them, or leave the key out.`,
  );

export const notALanguage = (path: Path, value: string) =>
  error(
    path,
    `${shown(value)} is not a language tag.`,
    /^[a-z]+_\w+$/i.test(value)
      ? `Write "${value.replaceAll('_', '-')}".`
      : 'Write one such as "en", "ar" or "pt-BR".',
  );

export const notAWebAddress = (path: Path, value: string) =>
  error(
    path,
    `${shown(value)} is not an http or https address, so there is no link.`,
    'Write the whole address, beginning with "https://".',
  );

export const notADigest = (path: Path, value: string) =>
  error(path, `${shown(value)} is not a SHA-256 digest.`, 'Write its 64 hexadecimal digits.');

export const notOffsets = (path: Path, value: unknown) =>
  error(
    path,
    `${shown(value)} is not a start and an end.`,
    'Write two whole numbers from 0 up, the start first: [120, 184].',
  );

export const duplicate = (path: Path, what: string, id: string, first: Path) =>
  error(
    path,
    `The id ${shown(id)} is already used at ${first}, so this ${what} is left out.`,
    `Give this ${what} an id of its own, or remove one of the two.`,
  );

export const unknownReference = (path: Path, what: string, id: string, known: Iterable<string>) =>
  error(
    path,
    `There is no ${what} with the id ${shown(id)} in this file, so it is left out here.`,
    meant(id, known) ?? 'Add one with this id, or remove it here.',
  );

export const unknownLane = (path: Path, id: string, known: Iterable<string>) =>
  warning(
    path,
    `There is no lane with the id ${shown(id)}; the event stands in a lane without a title.`,
    meant(id, known) ?? 'Add the lane to "lanes", or name one that is there.',
  );

export const laneMissing = (path: Path) =>
  hint(
    path,
    'The event names no lane, so it stands in a lane without a title.',
    'Add "lane" with the id of one of "lanes".',
  );

export const lanesMade = (count: number) =>
  hint(
    'lanes',
    `The file lists no lanes, so ${count === 1 ? 'one was' : `${count} were`} made of the names in events[].lane.`,
    'Add "lanes" to give them titles and an order.',
  );

export const repeated = (path: Path, id: string) =>
  hint(path, `${shown(id)} stands twice in this list; it is shown once.`, 'Remove one of the two.');

export const unreadable = (cause: unknown) =>
  error('', `The data could not be read: ${shortened(String(cause))}.`, 'Hand over plain JSON values.');

export const notAFile = (value: unknown) =>
  error(
    '',
    `The file is ${kindOf(value)}${value == null ? '' : `, ${shown(value)}`}, not an object with events.`,
    typeof value === 'string'
      ? 'Hand over the value, not its text: use JSON.parse first.'
      : 'Write {"events": [{"id": "…", "title": "…", "date": "2024-05-09"}]}.',
  );

export const bareList = () =>
  hint('', 'The file is a bare list; it is read as a list of events.', 'Write {"events": […]} around it.');

export const noEvents = () => warning('events', 'The list of events is empty.', 'Add events to it.');

export const otherFormat = (path: Path, value: unknown) =>
  warning(
    path,
    `The file says format ${shown(value)}; this timeline reads format 1, and may miss what is new.`,
    'Write "format": 1, or use a newer event-timeline.',
  );

export const noLanguage = () =>
  hint(
    'language',
    'The file does not say in which language its plain texts are written.',
    'Add "language" to the file, such as "language": "en"; screen readers need it to speak the texts.',
  );

export const quoteWithoutLanguage = (path: Path) =>
  hint(path, 'The quotation has no "lang".', 'Add the language of its words, such as "lang": "ar".');

export const quoteWithoutSource = (path: Path) =>
  warning(
    path,
    'The quotation has no "source": nobody can check it.',
    'Add the id of the source it stands in.',
  );

export const quoteWithoutKind = (path: Path, kind: string) =>
  warning(
    path,
    `The quotation has no "kind"; it is shown as "${kind}".`,
    'Say whether its words are "direct", "reported" or "narration".',
  );

export const quoteWithoutId = (path: Path, id: string) =>
  hint(path, `The quotation has no "id"; ${shown(id)} is used.`, 'Give it an id, so that links to it last.');

export const translationWithoutBy = (path: Path) =>
  hint(
    path,
    'The translation does not say whose it is; it is shown as yours.',
    'Add "by": "source", "editor", or a name.',
  );

export const claimWithoutSayer = (path: Path) =>
  warning(path, 'The claim does not say who makes it.', 'Add "by" with a name.');

export const unknownKey = (path: Path, key: string, count: number, known: Iterable<string>) =>
  hint(
    path,
    `The key ${shown(key)} is not part of the format and is not shown${count > 1 ? `; it occurs ${count} times` : ''}.`,
    meant(key, known) ?? `Remove it, or write "x-${shortened(key)}" to keep it as your own.`,
  );

function meant(value: unknown, known: Iterable<string>): string | undefined {
  const near = typeof value === 'string' ? nearest(value, known) : undefined;
  return near && `If you meant ${shown(near)}, write that.`;
}
