import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parsing, type Parsed } from '../../../src/parse/events.js';
import * as big from '../../../src/big.js';
import { evidenceOf } from '../../../src/evidence-index.js';
import { indexOf, type LaneIndex } from '../../../src/lane-index.js';
import { atOnce } from '../../../src/slices.js';
import { eventFile } from '../../../bench/events.mjs';
import { seeded } from '../../seeded.js';

/** From text, in bytes. */
function scanned(text: string): Parsed {
  const read = atOnce(big.readBytes(new TextEncoder().encode(text)));
  if ('text' in read) throw new Error(`not scanned: ${text}`);
  return atOnce(parsing(read.value, undefined, big));
}
/** What a picture needs of a file, and an open event. */
function indexed({ timeline }: Parsed) {
  const index = indexOf(timeline);
  const lane = ({ lane, places, anchors, lengths, spans, event, indexOf }: LaneIndex) => ({
    ...{ lane, places, anchors, lengths, spans: spans(-8e15, 8e15, 0) },
    events: places.map((_, at) => event(at).id),
    back: places.map((_, at) => indexOf(event(at))),
  });
  const { anchors, extent, foreground, tellsTime } = index;
  return {
    ...{ anchors, extent, foreground, tellsTime },
    lanes: index.lanes.map(lane),
    merged: lane(index.merged()),
    resting: timeline.sources.map((source) => evidenceOf(timeline).resting.get(source)),
    links: timeline.events.map((event) =>
      evidenceOf(timeline)
        .links.get(event.id)
        ?.map(({ other, as }) => [other.id, as]),
    ),
  };
}
const fast = (file: unknown): Parsed => atOnce(parsing(file, undefined, big));

/** All that is read of a file: its events as a page may copy them, too. */
const allOf = ({ timeline, problems }: Parsed) => ({
  events: timeline.events.map((event) => ({ ...event })),
  lanes: timeline.lanes,
  ids: [...timeline.byId.keys()],
  problems,
});

const text = fc.constantFrom<unknown>('A', 'Ministry answers', 'أعلنت', '日本', ' ', '', '\u200f', '\u200fأ', '\ufeff', '\ufeffA', '\u3000', '\u00a0', '\u0085', '\x7f', '\n', '\n"A"', '\\', 7, null, { en: 'A', ar: 'أ' }, { en: '' }, {}, { '-': 'A' }); // prettier-ignore
const SPAN = '2024-05-09/2024-05-10';
const keys = {
  id: fc.constantFrom<unknown>('a', 'b', 'c', 'd', 'e', 'f', 'Aa', 'BB', 'é', '"', 'a"', 'a\\', ' a', '', 5),
  lane: fc.constantFrom<unknown>('one', 'two', 'حكومة', '"', 'none', '', 1),
  title: text,
  date: fc.constantFrom<unknown>(
    ...['2024-05-09', '2024-02-29', '2023-02-29', '2024-00-10', '2024-05-00', '2024/05/09', '0000-01-01'],
    ...[
      SPAN,
      '2024-05-10/2024-05-09',
      '2024-05-09/2024-05-09',
      '2024-05-09X2024-05-10',
      '2024-02-30/2024-05-01',
    ],
    ...[
      '2024-05',
      '2024',
      '2024-13',
      '/',
      '[..2024]',
      '2023-10/..',
      'Y900000',
      '2024-05-09T10:00Z',
      '',
      2024,
    ],
  ),
  summary: text,
  sources: fc.oneof(
    fc.array(fc.constantFrom<unknown>('s1', 's2', 's3', 'none', '"', 4)),
    fc.constant(undefined),
    fc.constant('s1'),
  ),
};
const needed = ['id', 'lane', 'title', 'date'] as const;
const others = {
  'x-own': fc.constant(1),
  tilte: fc.constant('A'),
  order: fc.constantFrom(1, 2),
  scope: fc.constant('background'),
  related: fc.constant([{ event: 'a', as: 'follows' }]),
};
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record(keys, { requiredKeys: [...needed] }) },
  { weight: 1, arbitrary: fc.record({ ...keys, ...others }, { requiredKeys: [...needed] }) },
);
const file = fc.record(
  {
    language: fc.constantFrom('en', 'ar'),
    lanes: fc.constant([{ id: 'one' }, { id: 'two' }, { id: 'حكومة' }, { id: '"' }]),
    sources: fc.constant([{ id: 's1' }, { id: 's2' }, { id: 's3' }]),
    events: fc.array(event, { maxLength: 8 }),
  },
  { requiredKeys: ['events'] },
);

/** An object with its keys in another order. */
function reordered<T extends object>(one: T, seed: number): T {
  const random = seeded(seed);
  const keys = Object.entries(one).map(([key, value]) => ({ key, value: value as unknown, at: random() }));
  return Object.fromEntries(keys.sort((a, b) => a.at - b.at).map(({ key, value }) => [key, value])) as T;
}

/** As JSON, or as JSON in ASCII alone. */
function written(value: unknown, space: string | undefined, escaped: boolean): string {
  const text = JSON.stringify(value, null, space);
  const escape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return escaped ? text.replace(/[^\0-\x7e]/g, escape) : text;
}

describe('EventTable', () => {
  it('reads and reports just what the tables do', () => {
    fc.assert(
      fc.property(file, (one) => {
        expect(allOf(fast(one))).toEqual(allOf(parse(one)));
        expect(indexed(fast(one))).toEqual(indexed(parse(one)));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads and reports the same where the text is scanned, in any order, with any spaces and escapes', () => {
    const spaces = fc.constantFrom(undefined, ' ', '\t', '\r\n');
    fc.assert(
      fc.property(file, fc.nat(), spaces, fc.boolean(), (one, seed, space, escaped) => {
        const events = one.events.map((event, i) => reordered(event, seed + i));
        const text = written(reordered({ ...one, events }, seed), space, escaped);
        const found = scanned(text);
        const usual = parse(JSON.parse(text));
        expect(indexed(found)).toEqual(indexed(usual));
        expect(allOf(found)).toEqual(allOf(usual));
        const { events: all, byId } = found.timeline;
        for (const event of all) expect(byId.get(event.id)).toBe(event);
        expect([byId.size, byId.has('none')]).toEqual([all.length, false]);
        expect(new Set(byId.values())).toEqual(new Set(all));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads every day of the calendar alike', () => {
    const two = fc.nat(40).map((number) => String(number).padStart(2, '0'));
    const day = fc
      .tuple(fc.nat(9999), two, two)
      .map(([year, ...rest]) => [String(year).padStart(4, '0'), ...rest].join('-'));
    const date = fc.oneof(
      day,
      fc.tuple(day, day).map((both) => both.join('/')),
    );
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 300 }), (dates) => {
        const events = dates.map((date, i) => ({ id: `e${i}`, lane: 'one', title: 'A', date }));
        const data = { language: 'en', lanes: [{ id: 'one' }], events };
        expect(allOf(scanned(JSON.stringify(data)))).toEqual(allOf(parse(data)));
      }),
      { numRuns: 200 },
    );
  });

  it('takes every event of a plain file, and leaves the others', () => {
    const plain = ({ timeline }: Parsed) => timeline.events.length - [...indexOf(timeline).asked].length;
    const { events, ...rest } = eventFile(300);
    expect(plain(fast({ ...rest, events }))).toBe(300);
    expect(plain(scanned(JSON.stringify({ events, ...rest })))).toBe(300);
    expect(plain(scanned(JSON.stringify({ events, ...rest, language: undefined })))).toBe(0);
    expect(plain(fast({ ...rest, events: events.map((one) => ({ ...one, order: 1 })) }))).toBe(0);
    expect(plain(fast({ ...rest, language: undefined, events }))).toBe(0);
  });

  it('makes an event once for all who have it, and lets it go when nobody does', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const { timeline } = scanned(JSON.stringify(eventFile(500)));
    const kept = timeline.events[7]!;
    const seen = timeline.events.map((event) => new WeakRef(event));
    // What was looked at stays until the task is over.
    await new Promise((later) => setTimeout(later));
    collect();
    expect(seen.filter((one) => one.deref())).toHaveLength(1);
    expect(timeline.events[7]).toBe(kept);
    expect(timeline.byId.get(kept.id)).toBe(kept);
    expect(timeline.events[8]).toMatchObject({ index: 8 });
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
