import TimelinesChart from 'timelines-chart';
import { bounds, fetched, middle, painted } from './shared.js';

let chart;
let full;

/** One group for each lane, three lines in each. */
export default {
  async mount(place, url) {
    const { events, lanes } = await fetched(url);
    const groups = new Map(
      lanes.map(({ id, title }) => [
        id,
        { group: title, data: [0, 1, 2].map((i) => ({ label: `${title} ${i}`, data: [] })) },
      ]),
    );
    events.forEach(({ lane, title, date }, i) =>
      groups.get(lane).data[i % 3].data.push({ timeRange: bounds(date), val: title, labelVal: title }),
    );
    chart = TimelinesChart()(place)
      .enableAnimations(false)
      .width(innerWidth - 40)
      .maxLineHeight(30)
      .zQualitative(true)
      .data([...groups.values()]);
    await painted();
    await painted();
    full = chart.zoomX();
  },
  unmount() {
    chart._destructor?.();
    document.getElementById('place').replaceChildren();
    chart = undefined;
  },
  surface: () => middle(document.querySelector('#place svg')),
  zoom: {
    call(step) {
      const [from, to] = full.map(Number);
      const share = 0.5 * 0.9 ** (step % 20);
      chart.zoomX([
        new Date((from + to) / 2 - (to - from) * share),
        new Date((from + to) / 2 + (to - from) * share),
      ]);
    },
  },
  async exercise() {
    this.zoom.call(3);
    await painted();
  },
};
