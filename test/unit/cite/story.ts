/** What the tests of citations share: the story itself, and sources made up to be hard. */
import { readFileSync } from 'node:fs';
import { parseEdtf } from '../../../src/parse/edtf.js';
import { parse } from '../../../src/parse/events.js';
import type { Moment, Quote, Source } from '../../../src/types.js';
import { resolveLocale } from '../../../src/words/locale.js';

export const events: unknown = JSON.parse(
  readFileSync(new URL('../../../events.json', import.meta.url), 'utf8'),
);
export const { timeline } = parse(events);
export const english = resolveLocale('en');
export const arabic = resolveLocale('ar');

export function moment(edtf: string): Moment {
  const read = parseEdtf(edtf);
  if ('mend' in read) throw new Error(read.message);
  return read;
}

export const source = (known: Partial<Source> = {}): Source => ({
  id: 's1',
  index: 0,
  languages: ['en'],
  ...known,
});

export const quote = (known: Partial<Quote> = {}): Quote => ({
  id: 'q1',
  text: 'We deny it.',
  lang: 'en',
  kind: 'direct',
  translations: [],
  ...known,
});
