import { describe, expect, it } from 'vitest';
import { sourcesOf } from '../../../src/draw/sources.js';
import type { Difference, Quote, Source, TimelineEvent } from '../../../src/types.js';

const source = (index: number): Source => ({ id: `s${index}`, index, languages: ['ar'] });
const [first, second, third, fourth, fifth] = [0, 1, 2, 3, 4].map(source) as [
  Source,
  Source,
  Source,
  Source,
  Source,
];

const quote = (id: string, stands?: Source): Quote => ({
  id,
  text: 'كلام',
  lang: 'ar',
  kind: 'direct',
  source: stands,
  translations: [],
});

const event = (parts: Partial<TimelineEvent>) =>
  ({ claims: [], quotes: [], sources: [], ...parts }) as unknown as TimelineEvent;

const busy = event({
  sources: [third],
  quotes: [quote('q1', first), quote('q2')],
  claims: [{ status: 'denied', about: { en: 'it' }, sources: [second, third] }],
  dating: { basis: 'stated', evidence: [{ source: fourth, text: 'في مايو' }, { text: 'الخميس' }] },
});

describe('sourcesOf(event)', () => {
  it('names each source once, in the order of the file, whatever rests on it', () => {
    expect(sourcesOf(busy)).toEqual([first, second, third, fourth]);
  });

  it('adds the sources of the differences it is given', () => {
    const difference: Difference = {
      id: 'd',
      topic: { en: 'day' },
      events: [],
      positions: [{ source: fifth, says: { en: 'no day' } }, { says: { en: 'a day' } }],
    };
    expect(sourcesOf(event({ sources: [second] }), [difference])).toEqual([second, fifth]);
  });

  it('is empty for an event without sources', () => {
    expect(sourcesOf(event({}))).toEqual([]);
  });
});
