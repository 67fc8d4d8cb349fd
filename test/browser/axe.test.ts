import { expect } from 'chai';
import { bringAxe, glyphs, openPage } from './demo-page.js';
import { axe, clear, Driver, frame, mount, reader, until } from './driver.js';

describe('axe finds nothing', () => {
  afterEach(clear);
  for (const width of [1280, 480, 360]) {
    for (const locale of ['en', 'ar']) {
      it(`closed and open, ${locale}, ${width} px`, async function () {
        this.timeout(120_000);
        await reader.viewport(Math.max(width, 480), 900);
        const timeline = await mount({ src: '/events.json', locale });
        timeline.element.style.width = `${width - 16}px`;
        await frame();
        await timeline.still();
        expect(await axe(timeline.element), 'closed').to.deep.equal([]);
        timeline.element.select('microsoft-decision-2025-09-24');
        await timeline.still();
        expect(await axe(timeline.element), 'open').to.deep.equal([]);
      });
    }
  }

  for (const locale of ['en', 'ar']) {
    it(`in the list, ${locale}`, async function () {
      this.timeout(120_000);
      await reader.viewport(1280, 900);
      const timeline = await mount({ src: '/events.json', locale, view: 'list' });
      expect(await axe(timeline.element)).to.deep.equal([]);
    });
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
