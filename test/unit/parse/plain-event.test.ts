import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parsing, type Parsed } from '../../../src/parse/events.js';
import * as big from '../../../src/big.js';
import { atOnce } from '../../../src/slices.js';
import type { TimelineEvent } from '../../../src/types.js';
import { eventFile } from '../../../bench/events.mjs';

const KEYS = [
  ...['id', 'index', 'fileIndex', 'lane', 'title', 'date', 'anchor', 'dateLabel', 'dating', 'summary'],
  ...['actors', 'background', 'claims', 'quotes', 'sources', 'related', 'order'],
] as (keyof TimelineEvent)[];

const fast = (file: unknown): Parsed => atOnce(parsing(file, undefined, big));

/** All that is read of an event, whether it is kept or made when it is asked for. */
const allOf = ({ timeline, problems }: Parsed) => ({
  events: timeline.events.map((event) => Object.fromEntries(KEYS.map((key) => [key, event[key]]))),
  lanes: timeline.lanes,
  ids: [...timeline.byId.keys()],
  problems,
});

const text = fc.constantFrom<unknown>('A', 'Ministry answers', 'أعلنت', ' ', '', 7, null, { en: 'A', ar: 'أ' }, { en: '' }, {}, { '-': 'A' }); // prettier-ignore
const event = fc.record(
  {
    id: fc.constantFrom<unknown>('a', 'b', 'c', 'd', 'e', 'f', '', 5),
    lane: fc.constantFrom<unknown>('one', 'two', 'none', '', 1),
    title: text,
    date: fc.constantFrom<unknown>(
      '2024-05',
      '2024',
      '2024-13',
      '/',
      '[..2024]',
      '2023-10/..',
      'Y900000',
      '',
      2024,
    ),
    summary: text,
    sources: fc.oneof(fc.array(fc.constantFrom<unknown>('s1', 's2', 's3', 'none', 4)), fc.constant(undefined), fc.constant('s1')), // prettier-ignore
    'x-own': fc.constant(1),
    tilte: fc.constant('A'),
    order: fc.constantFrom(1, 2),
    scope: fc.constant('background'),
    related: fc.constant([{ event: 'a', as: 'follows' }]),
  },
  { requiredKeys: ['id', 'lane', 'title', 'date'] },
);
const file = fc.record(
  {
    language: fc.constantFrom('en', 'ar'),
    lanes: fc.constant([{ id: 'one' }, { id: 'two' }]),
    sources: fc.constant([{ id: 's1' }, { id: 's2' }, { id: 's3' }]),
    events: fc.array(event, { maxLength: 8 }),
  },
  { requiredKeys: ['events'] },
);

describe('plainEvents(lanes, index, here)', () => {
  it('reads and reports just what the tables do', () => {
    fc.assert(
      fc.property(file, (one) => {
        expect(allOf(fast(one))).toEqual(allOf(parse(one)));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes every event of a plain file, and leaves the others', () => {
    const plain = ({ timeline }: Parsed) =>
      timeline.events.filter((one) => !Object.hasOwn(one, 'title')).length;
    const { events, ...rest } = eventFile(300);
    expect(plain(fast({ ...rest, events }))).toBe(300);
    expect(plain(fast({ ...rest, events: events.map((one) => ({ ...one, order: 1 })) }))).toBe(0);
    expect(plain(fast({ ...rest, language: undefined, events }))).toBe(0);
  });

  it('keeps what it read when the page changes its data afterwards', () => {
    const title = { en: 'Before' };
    const data = {
      language: 'en',
      lanes: [{ id: 'one' }],
      events: [{ id: 'a', lane: 'one', title, date: '2024' }],
    };
    const { timeline } = fast(data);
    title.en = data.events[0]!.id = 'After';
    expect(timeline.events[0]).toMatchObject({ id: 'a', title: { en: 'Before' } });
  });
});
