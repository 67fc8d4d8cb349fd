import milestones from 'd3-milestones';
import 'd3-milestones/build/d3-milestones.css';
import { bounds, fetched, painted } from './shared.js';

/** One line, all labels laid out; neither zooms nor pans. Aggregated by the year where there are many. */
export default {
  async mount(place, url) {
    const { events } = await fetched(url);
    milestones(place)
      .mapping({ timestamp: 'date', text: 'title' })
      .parseTime('%Y-%m-%d')
      .aggregateBy(events.length > 100 ? 'year' : 'month')
      .optimize(true)
      .autoResize(false)
      .render(events.map(({ title, date }) => ({ title, date: bounds(date)[0].toISOString().slice(0, 10) })));
    await painted();
  },
  unmount: () => document.getElementById('place').replaceChildren(),
  exercise: painted,
};
