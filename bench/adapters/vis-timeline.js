import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { bounds, fetched, middle, painted } from './shared.js';

let timeline;

/** Points and bars in one group for each lane. Stacked as long as that ends in reasonable time, as its own examples of big data advise. */
export const visTimeline = (clustered) => ({
  async mount(place, url) {
    const { events, lanes, home } = await fetched(url);
    const items = events.map(({ id, lane, title, date }) => {
      const [start, end] = bounds(date);
      const isDay = end - start < 1e8;
      return {
        id,
        group: lane,
        content: title,
        start,
        ...(isDay ? { type: 'point' } : { end, type: 'range' }),
      };
    });
    const groups = lanes.map(({ id, title }) => ({ id, content: title }));
    await new Promise((drawn) => {
      timeline = new Timeline(place, new DataSet(items), new DataSet(groups), {
        height: 700,
        verticalScroll: true,
        zoomKey: 'ctrlKey',
        stack: events.length <= 1000,
        ...(clustered ? { cluster: { maxItems: 3 } } : {}),
        onInitialDrawComplete: drawn,
      });
    });
    if (home) timeline.setWindow(...home, { animation: false }); // as options they hold up its first picture for a second
    await painted();
  },
  unmount() {
    timeline.destroy();
    timeline = undefined;
  },
  surface: () => middle(document.querySelector('.vis-panel.vis-center')),
  zoom: { modifiers: 2 },
  pan: true,
  async exercise() {
    timeline.zoomIn(0.5, { animation: false });
    await painted();
  },
});
