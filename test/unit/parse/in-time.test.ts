import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexing, type LaneIndex } from '../../../src/lane-index.js';
import { parseEdtf } from '../../../src/parse/edtf.js';
import { inTime } from '../../../src/parse/in-time.js';
import { atOnce } from '../../../src/slices.js';
import { seeded } from '../../seeded.js';
import type { Moment, Timeline, TimelineEvent } from '../../../src/types.js';

const lanes = ['a', 'b'].map((id, index) => ({ id, index, title: {} }));
/** What `indexing` makes of events, without its functions. */
const indexed = (events: readonly TimelineEvent[]) => {
  const index = atOnce(indexing({ lanes, events } as unknown as Timeline));
  const plain = ({ lane, events, anchors, lengths, spans }: LaneIndex) => ({
    lane,
    events,
    anchors,
    lengths,
    spans: spans(-8e15, 8e15, 0),
  });
  return { ...index, lanes: index.lanes.map(plain), merged: plain(index.merged()) };
};

it('inTime(events) sorts by anchor, then order, then as given', () => {
  const event = fc.record({
    anchor: fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true }),
    ),
    order: fc.integer({ min: -1, max: 1 }),
    index: fc.constant(-1),
    date: fc.constantFrom(
      ...['2024', '2024-05-09T10:00Z', '[..2024]', '2023/2024-05-09'].map(
        (date) => parseEdtf(date) as Moment,
      ),
    ),
    lane: fc.constantFrom(...lanes),
    background: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 200 }), (events) => {
      const given = events as unknown as (TimelineEvent & { index: number })[];
      const sorted = [...given].sort((a, b) => a.anchor - b.anchor || a.order - b.order);
      const found = atOnce(inTime(given));
      expect(found).toEqual(sorted);
      expect(indexed(found), 'what it keeps for the index').toEqual(indexed(sorted));
      expect(sorted.map(({ index }) => index)).toEqual(sorted.map((_, at) => at));
    }),
  );
});

it('inTime(events) sorts many, with pauses', () => {
  const random = seeded(3);
  const events = Array.from({ length: 25_000 }, (_, fileIndex) => {
    const anchor = Math.floor(random() * 1000) ** 3;
    return { anchor, order: fileIndex % 7 ? 0 : 1, fileIndex, index: -1 };
  }) as unknown as (TimelineEvent & { index: number })[];
  const sorted = [...events].sort((a, b) => a.anchor - b.anchor || a.order - b.order);
  const work = inTime(events);
  let pauses = 0;
  for (let step = work.next(); ; step = work.next(), pauses++)
    if (step.done) {
      expect(step.value).toEqual(sorted);
      break;
    }
  expect(sorted.map(({ index }) => index)).toEqual(sorted.map((_, at) => at));
  expect(pauses).toBe(6 * 3);
});
