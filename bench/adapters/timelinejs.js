import { Timeline } from '@knight-lab/timelinejs';
import { bounds, fetched, middle, painted } from './shared.js';

let timeline;
const dateOf = (date) => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

export default {
  async mount(place, url) {
    const { events, lanes } = await fetched(url);
    const names = new Map(lanes.map(({ id, title }) => [id, title]));
    place.style.height = '700px';
    await new Promise((drawn) => {
      timeline = new Timeline(
        place,
        {
          events: events.map(({ id, lane, title, date, summary }) => {
            const [start, end] = bounds(date);
            const span = end - start > 1e8 ? { end_date: dateOf(end) } : {};
            return {
              unique_id: id,
              group: names.get(lane),
              start_date: dateOf(start),
              ...span,
              text: { headline: title, text: summary },
            };
          }),
        },
        { font: null, duration: 0, hash_bookmark: false, timenav_height: 400 },
      );
      timeline.on('loaded', drawn);
    });
    await painted();
  },
  unmount() {
    document.getElementById('place').replaceChildren();
    timeline = undefined;
  },
  surface: () => middle(document.querySelector('.tl-timenav')),
  zoom: { call: (step) => (step % 2 ? timeline.zoomOut() : timeline.zoomIn()) },
  pan: true,
  async target() {
    const markers = [
      ...document.querySelectorAll(
        '.tl-timemarker:not(.tl-timemarker-active) .tl-timemarker-content-container',
      ),
    ];
    const seen = markers.find((marker) => {
      const { x, y } = middle(marker);
      return x > 0 && x < innerWidth && marker.contains(document.elementFromPoint(x, y));
    });
    this.wanted = seen?.textContent.trim();
    return seen && middle(seen);
  },
  isOpen() {
    const active = document.querySelector('.tl-timemarker-active');
    return Boolean(this.wanted) && active?.textContent.trim().startsWith(this.wanted);
  },
  async exercise() {
    timeline.zoomIn();
    timeline.goToNext();
    await painted();
  },
};
