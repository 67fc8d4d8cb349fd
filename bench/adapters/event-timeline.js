import { middle, painted } from './shared.js';

let element;
const root = () => element.shadowRoot;
const label = (title) => (typeof title === 'string' ? title : title.en);

export default {
  async mount(place, url) {
    await customElements.whenDefined('event-timeline');
    element = document.createElement('event-timeline');
    element.locale = 'en';
    element.src = url;
    place.append(element);
    await element.loaded;
    await painted();
  },
  unmount() {
    element.remove();
    element = undefined;
  },
  surface: () => middle(root().querySelector('.track')),
  zoom: { modifiers: 2 }, // Ctrl
  pan: true,
  /** Closer, until single events stand there. */
  async closer() {
    const events = element.timeline.events;
    const at = events[events.length >> 1];
    const [from, to] = [at.anchor - 4e8, at.anchor + 4e8].map((ms) =>
      new Date(ms).toISOString().slice(0, 10),
    );
    element.show(`${from}/${to}`);
    await element.updateComplete;
    await painted();
  },
  async target() {
    const items = [...root().querySelectorAll('[part=event]')];
    const { x } = this.surface();
    // Its label runs right of its glyph.
    const glyph = (item) => ({
      x: item.getBoundingClientRect().x + 12,
      y: item.getBoundingClientRect().y + 12,
    });
    items.sort((a, b) => Math.abs(glyph(a).x - x) - Math.abs(glyph(b).x - x));
    return items[0] && glyph(items[0]);
  },
  isOpen: () => root().querySelector('[part=panel]') !== null,
  shows: () => label(element.timeline.events[0].title),
  async exercise() {
    element.zoomBy(4);
    await element.updateComplete;
    element.next();
    await element.updateComplete;
    element.select(null);
    await element.updateComplete;
  },
};
