import { expect, it } from 'vitest';
import { indexOf } from '../../src/lane-index.js';
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
