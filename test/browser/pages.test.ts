import { expect } from 'chai';
import type { EventTimeline } from '../../src/index.js';
import { glyphs, openPage } from './demo-page.js';
import { clear, frame, reader, until } from './driver.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

describe('the pages of the demo, with the built file, under their policy', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  for (const name of ['index.html', 'embed.html', 'two.html']) {
    it(`${name} is served with the policy and draws without breaking it`, async () => {
      const path = `/demo/${name}`;
      expect((await fetch(path)).headers.get('content-security-policy')).to.equal(POLICY);
      const { view, timelines, forbidden } = await openPage(path);
      await until(() => glyphs(timelines[0]!) > 20, 'the first timeline to be drawn', 15_000);
      expect(timelines[0]!.timeline?.events).to.have.length(40);
      expect(forbidden).to.deep.equal([]);
      const asked = view.performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
      expect([...new Set(asked)], 'nobody else is asked for anything').to.deep.equal([location.origin]);
    });
  }

  it('index.html?lang=ar is Arabic from right to left, and its switch leads to English without a load', async () => {
    const { page, view, timelines } = await openPage('/demo/index.html?lang=ar');
    await until(() => glyphs(timelines[0]!) > 20, 'the timeline to be drawn', 15_000);
    const root = () => timelines[0]!.shadowRoot!.querySelector<HTMLElement>('.root')!;
    const seen = () =>
      [page.documentElement.lang, page.documentElement.dir, root().lang, root().dir].join(' ');
    expect(seen()).to.equal('ar rtl ar rtl');
    expect(page.title).to.match(/[\u0600-\u06FF]/);
    const loads = () =>
      view.performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('events.json'));
    page.querySelector<HTMLElement>('[data-speak="en"]')!.click();
    await timelines[0]!.updateComplete;
    await frame();
    expect(seen()).to.equal('en ltr en ltr');
    expect(page.title).to.match(/^What five documents say/);
    expect(loads()).to.have.length(1);
  });

  it('two.html keeps its timelines apart: each its language, one without a file its fallback', async () => {
    const { timelines } = await openPage('/demo/two.html');
    const [english, arabic, missing] = timelines as [EventTimeline, EventTimeline, EventTimeline];
    await until(() => glyphs(english) > 20 && glyphs(arabic) > 20, 'both timelines to be drawn', 15_000);
    english.select('nasr-dismissed-2024-10');
    await english.updateComplete;
    expect(english.selected).to.equal('nasr-dismissed-2024-10');
    expect(arabic.selected).to.equal(null);
    const failure = await missing.loaded.then(String, String);
    expect(failure).to.contain('missing.json');
    expect(glyphs(missing)).to.equal(0);
    expect(missing.querySelector('p')!.getClientRects().length, 'its fallback is seen').to.be.greaterThan(0);
  });

  it('the policy is enforced, and what it forbids is heard here', async () => {
    const { page, timelines, forbidden } = await openPage('/demo/embed.html');
    timelines[0]!.setAttribute('style', 'color: red');
    await until(() => forbidden.length, 'the violation to be heard');
    expect(forbidden[0]).to.match(/^style-src/);
    expect(() => {
      page.body.innerHTML = '<p>text that no policy made</p>'; // what the policy must refuse
    }).to.throw();
  });
});
