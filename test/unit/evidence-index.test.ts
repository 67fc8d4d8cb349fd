import { describe, expect, it } from 'vitest';
import { evidenceOf, sourcesOf } from '../../src/evidence-index.js';
import { parse } from '../../src/parse/events.js';

const { timeline } = parse({
  language: 'en',
  sources: ['one', 'two', 'three'].map((id) => ({ id, languages: ['en'] })),
  quotes: [
    { id: 'q1', text: 'No.', lang: 'en', kind: 'direct', source: 'one' },
    { id: 'q2', text: 'Yes.', lang: 'en', kind: 'direct', source: 'one' },
  ],
  events: [
    {
      id: 'busy',
      title: 'Names its sources again and again',
      date: '2025-01',
      sources: ['one', 'two'],
      quotes: ['q1'],
      claims: [{ status: 'denied', by: 'A', about: 'it', sources: ['one', 'two'] }],
      dating: { basis: 'stated', evidence: [{ source: 'one', text: 'January' }] },
      related: [{ event: 'later', as: 'contradicts' }],
    },
    {
      id: 'later',
      title: 'Later',
      date: '2025-02',
      quotes: ['q2'],
      related: [{ event: 'busy', as: 'answers' }],
    },
    {
      id: 'last',
      title: 'Last',
      date: '2025-03',
      related: [
        { event: 'busy', as: 'follows' },
        { event: 'later', as: 'part-of' },
      ],
    },
  ],
});
const [one, two, three] = timeline.sources;
const [busy, later, last] = timeline.events;

describe('evidenceOf(timeline)', () => {
  it('counts an event once for a source, however often it names it', () => {
    expect(evidenceOf(timeline).resting.get(one!)).toEqual({ quotes: 2, events: 2 });
    expect(evidenceOf(timeline).resting.get(two!)).toEqual({ quotes: 0, events: 1 });
    expect(evidenceOf(timeline).resting.get(three!)).toEqual({ quotes: 0, events: 0 });
  });

  it('knows which events point to one, in their order', () => {
    expect(evidenceOf(timeline).links.get(busy!.id)).toEqual([
      { other: later, as: 'answers' },
      { other: last, as: 'follows' },
    ]);
    expect(evidenceOf(timeline).links.get(last!.id)).toBe(undefined);
  });

  it('is made once', () => {
    expect(evidenceOf(timeline)).toBe(evidenceOf(timeline));
  });
});

describe('sourcesOf(event, differences)', () => {
  const { timeline } = parse({
    language: 'en',
    sources: ['s0', 's1', 's2', 's3', 's4'].map((id) => ({ id, languages: ['en'] })),
    quotes: [{ id: 'q', text: 'No.', lang: 'en', kind: 'direct', source: 's0' }],
    events: [
      {
        id: 'busy',
        title: 'Rests on four',
        date: '2025-05',
        sources: ['s2'],
        quotes: ['q', { text: 'Maybe.', lang: 'en', kind: 'direct' }],
        claims: [{ status: 'denied', by: 'A', about: 'it', sources: ['s1', 's2'] }],
        dating: { basis: 'stated', evidence: [{ source: 's3', text: 'May' }, { text: 'Thursday' }] },
      },
      { id: 'bare', title: 'Rests on none', date: '2025-06' },
    ],
    differences: [
      {
        id: 'd',
        topic: 'Its day',
        events: ['bare'],
        positions: [{ source: 's4', says: 'no day' }, { says: 'a day' }],
      },
    ],
  });
  const [busy, bare] = timeline.events;
  const ids = (...of: Parameters<typeof sourcesOf>) => sourcesOf(...of).map(({ id }) => id);

  it('names each source once, in the order of the file, whatever rests on it', () => {
    expect(ids(busy!)).toEqual(['s0', 's1', 's2', 's3']);
  });

  it('adds the sources of the differences it is given, and is empty for an event without any', () => {
    expect(ids(bare!, timeline.differences)).toEqual(['s4']);
    expect(ids(bare!)).toEqual([]);
  });
});
