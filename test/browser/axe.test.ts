import { expect } from 'chai';
import { bringAxe, glyphs, openPage } from './demo-page.js';
import { axe, clear, Driver, frame, mount, reader, stage, until } from './driver.js';

const DECISION = 'microsoft-decision-2025-09-24';

/** A part of the story that has all there is in it, small enough to be looked at whole again and again. */
async function part(): Promise<unknown> {
  const file = (await (await fetch('/events.json')).json()) as { events: { id: string }[] };
  const some = ['microsoft-in-israel-since-1991', 'hrc-59-albanese-report', 'ministry-statement-to-guardian', 'second-review-announced-2025-08']; // prettier-ignore
  return { ...file, events: file.events.filter(({ id }) => some.includes(id)) };
}

/** Every state a reader can meet: how the element is made, and what is done then. */
const STATES: Record<string, (locale: string) => Promise<Driver>> = {
  closed: (locale) => mount({ src: '/events.json', locale, permalink: '' }),
  open: async (locale) => {
    const timeline = await mount({ src: '/events.json', locale, selected: DECISION });
    await timeline.still();
    return timeline;
  },
  'cluster focused': async (locale) => {
    const timeline = await mount({ src: '/events.json', locale });
    timeline.one('.item.cluster').focus();
    return timeline;
  },
  list: async (locale) => mount({ locale, view: 'list' }, await part()),
  table: async (locale) => {
    const timeline = await mount({ locale, view: 'list' }, await part());
    timeline.one('.form [type="checkbox"]').click();
    await timeline.element.updateComplete;
    return timeline;
  },
  'source index': async (locale) => mount({ locale, view: 'sources' }, await part()),
  error: async (locale) => {
    const element = document.createElement('event-timeline');
    Object.assign(element, { locale, src: '/nowhere.json' });
    stage().append(element);
    await element.loaded.catch(() => {});
    await element.updateComplete;
    return new Driver(element);
  },
  empty: (locale) => mount({ locale }, { events: [] }),
};

function paint({ style }: HTMLElement, scheme: 'light' | 'dark') {
  style.colorScheme = scheme;
  style.background = scheme === 'dark' ? '#14171a' : '#fff';
}

describe('axe finds nothing', () => {
  afterEach(clear);
  for (const [state, make] of Object.entries(STATES)) {
    for (const locale of ['en', 'ar']) {
      it(`${state}, ${locale}, at 1280, 480 and 320 px, in light and dark`, async function () {
        this.timeout(240_000);
        await reader.viewport(1280, 900);
        const timeline = await make(locale);
        const { element } = timeline;
        for (const width of [1280, 480, 320]) {
          element.style.width = `${width - 16}px`;
          await frame();
          await timeline.still();
          expect(await axe(element), `${width} px, light`).to.deep.equal([]);
          paint(element.parentElement!, 'dark'); // all that changes are colours
          expect(await axe(element, window, 'color-contrast'), `${width} px, dark`).to.deep.equal([]);
          paint(element.parentElement!, 'light');
        }
      });
    }
  }

  for (const [path, lang] of [
    ['index.html', 'en'],
    ['index.html?lang=ar', 'ar'],
    ['embed.html', 'en'],
    ['embed.html', 'ar'],
  ] as const) {
    it(`on demo/${path} as it is served, in ${lang}, wide and narrow, panel closed and open`, async function () {
      this.timeout(120_000);
      await reader.viewport(1280, 900);
      for (const width of [1200, 360]) {
        const { page, view, timelines } = await openPage(`/demo/${path}`, width);
        const timeline = new Driver(timelines[0]!);
        if (path === 'embed.html') page.documentElement.lang = lang;
        await until(() => glyphs(timelines[0]!) > 3, 'the timeline to be drawn', 15_000);
        await timeline.still();
        expect(timeline.one('.root').lang).to.equal(lang);
        await bringAxe(page);
        expect(await axe(page, view), `${width} px, closed`).to.deep.equal([]);
        timeline.element.select('microsoft-decision-2025-09-24');
        await timeline.still();
        expect(await axe(page, view), `${width} px, open`).to.deep.equal([]);
        await clear();
      }
    });
  }
});
