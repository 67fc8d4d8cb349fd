import { expect } from 'chai';
import { axe, clear, frame, mount, reader } from './driver.js';

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
      this.timeout(60_000);
      await reader.viewport(1280, 900);
      const timeline = await mount({ src: '/events.json', locale, view: 'list' });
      expect(await axe(timeline.element)).to.deep.equal([]);
    });
  }
});
