import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexOf, type LaneIndex } from '../../src/lane-index.js';
import { parse } from '../../src/parse/events.js';

const event = (id: string, lane: string, date: string, scope?: string) => ({
  id,
  lane,
  title: id,
  date,
  scope,
});
const day = (text: string) => Date.parse(text);

it('indexOf(timeline) knows what has to be seen, in which lane each event is, and whether any tells a time', () => {
  const { timeline } = parse({
    language: 'en',
    lanes: [{ id: 'a' }, { id: 'b' }, { id: 'empty' }],
    events: [
      event('second', 'b', '2024-05-09/2024-05-11'),
      event('first', 'a', '2024-05'),
      event('long before', 'a', '1967', 'background'),
      event('third', 'a', '[..2024-06-01]'),
    ],
  });
  const { lanes, extent, foreground, tellsTime, anchors, merged } = indexOf(timeline);
  expect(extent).toEqual([day('1967-01-01'), day('2024-06-02')]);
  expect(foreground).toEqual([day('2024-05-01'), day('2024-06-02')]);
  expect(tellsTime).toBe(false);
  expect([...anchors]).toEqual(timeline.events.map(({ anchor }) => anchor));
  expect(lanes.map(({ places }) => places)).toEqual([[0, 2, 3], [1], []]);
  expect([...lanes[1]!.lengths]).toEqual([day('2024-05-12') - day('2024-05-09')]);
  const second = timeline.byId.get('second')!;
  expect(lanes[1]!.event(0)).toBe(second);
  expect([...lanes, merged()].map((lane) => lane.indexOf(second))).toEqual([-1, 0, -1, 1]);
});

it('indexOf(timeline) is made once, also of nothing', () => {
  const { timeline } = parse({ language: 'en', events: [event('a', '', '2024-05-09T10:00Z')] });
  expect(indexOf(timeline)).toBe(indexOf(timeline));
  expect(indexOf(timeline).tellsTime).toBe(true);
  expect(indexOf(parse({ events: [] }).timeline)).toMatchObject({ extent: undefined, foreground: undefined });
});

it('indexOf(timeline).lanesOf(filter) and .merged(filter) are as of a file with these events alone', () => {
  const date = fc.constantFrom('1990', '2024', '2024-05', '2024-05-09/2024-07', '[..2024-06]', '2025-01-01');
  const some = fc.array(fc.record({ lane: fc.constantFrom('a', 'b', 'c'), date, kept: fc.boolean() }));
  fc.assert(
    fc.property(some, (made) => {
      const lanes = ['a', 'b', 'c'].map((id) => ({ id }));
      const events = made.map(({ lane, date }, i) => event(`${i}`, lane, date));
      const kept = ({ id }: { id: string }) => made[Number(id)]!.kept;
      const whole = parse({ language: 'en', lanes, events }).timeline;
      const part = parse({ language: 'en', lanes, events: events.filter(kept) }).timeline;
      const filter = whole.events.flatMap((one) => (kept(one) ? one.index : []));
      const told = ({ anchors, lengths, places, event, spans }: LaneIndex) => ({
        ids: places.map((_, at) => event(at).id),
        anchors,
        lengths,
        spans: spans(day('2024-05-20'), day('2024-06-10'), 0),
      });
      const [all, own] = [indexOf(whole), indexOf(part)];
      expect(all.lanesOf(filter).map(told)).toEqual(own.lanes.map(told));
      expect(all.lanesOf(undefined)).toBe(all.lanes);
      expect(told(all.merged(filter))).toEqual(told(own.merged()));
      expect(all.merged(filter).places).toEqual(filter);
      for (const one of whole.events)
        expect(all.merged(filter).indexOf(one)).toBe(kept(one) ? filter.indexOf(one.index) : -1);
    }),
  );
});
