import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Chrono } from 'react-chrono';
import 'react-chrono/dist/style.css';
import { fetched, painted } from './shared.js';

let root;

/** Draws every card; has no axis, so neither zooms nor pans. */
export default {
  async mount(place, url) {
    const { events } = await fetched(url);
    const items = events.map(({ title, date, summary }) => ({
      title: date,
      cardTitle: title,
      cardDetailedText: summary,
    }));
    root = createRoot(place);
    root.render(createElement(Chrono, { items, mode: 'VERTICAL', disableToolbar: true, animation: false }));
    const shown = items.slice(0, 10).map(({ cardTitle }) => cardTitle);
    while (!shown.every((title) => place.textContent.includes(title))) await painted();
    await painted();
  },
  unmount() {
    root.unmount();
    root = undefined;
  },
  exercise: painted,
};
