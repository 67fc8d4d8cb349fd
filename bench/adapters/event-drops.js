import * as d3 from 'd3/build/d3';
import chartOf from 'event-drops';
import 'event-drops/dist/style.css';
import { bounds, fetched, middle, painted } from './shared.js';

/**
 * A circle for each event, no labels: draws less than a timeline does.
 * @param metaballs - near circles melt into each other: how it looks unless told otherwise, for a third more time
 */
export const eventDrops = (metaballs) => ({
  async mount(place, url) {
    const { events, lanes, home } = await fetched(url);
    const rows = lanes.map(({ id, title }) => ({ id, name: title, data: [] }));
    for (const { lane, date } of events)
      rows.find(({ id }) => id === lane).data.push({ date: bounds(date)[0] });
    const chart = chartOf({
      d3,
      ...(metaballs ? {} : { metaballs: false }),
      drop: { date: ({ date }) => date },
      range: { start: home?.[0] ?? new Date('1985-01-01'), end: home?.[1] ?? new Date('2025-01-01') },
    });
    d3.select(place).data([rows]).call(chart);
    await painted();
  },
  unmount: () => document.getElementById('place').replaceChildren(),
  surface: () => middle(document.querySelector('#place svg')),
  zoom: { modifiers: 0 },
  pan: true,
  exercise: painted,
});
