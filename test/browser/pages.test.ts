import { expect } from 'chai';
import type { EventTimeline } from '../../src/index.js';
import { clear, reader, stage, until, wait } from './driver.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/** Opens a page of the demo in a frame and listens to what its policy forbids, from before its modules run. */
async function open(path: string) {
  const frame = stage('<iframe width="1000" height="800"></iframe>').querySelector('iframe')!;
  const blank = frame.contentDocument;
  const forbidden: string[] = [];
  frame.src = path;
  while (frame.contentDocument === blank || !frame.contentDocument?.documentElement) await wait(1);
  const page = frame.contentDocument;
  page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    forbidden.push(`${violatedDirective} ${blockedURI}`),
  );
  await until(() => page.readyState === 'complete', `${path} to load`);
  const timelines = [...page.querySelectorAll<EventTimeline>('event-timeline')];
  return { page, timelines, forbidden };
}

const glyphs = (timeline: EventTimeline) => timeline.shadowRoot?.querySelectorAll('.item').length ?? 0;

describe('the pages of the demo, with the built file, under their policy', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  for (const name of ['index.html', 'embed.html', 'two.html']) {
    it(`${name} is served with the policy and draws without breaking it`, async () => {
      const path = `/demo/${name}`;
      expect((await fetch(path)).headers.get('content-security-policy')).to.equal(POLICY);
      const { timelines, forbidden } = await open(path);
      await until(() => glyphs(timelines[0]!) > 20, 'the first timeline to be drawn', 15_000);
      expect(forbidden).to.deep.equal([]);
    });
  }

  it('two.html keeps its timelines apart: each its language, one without a file its fallback', async () => {
    const { timelines } = await open('/demo/two.html');
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
    const { page, timelines, forbidden } = await open('/demo/embed.html');
    timelines[0]!.setAttribute('style', 'color: red');
    await until(() => forbidden.length, 'the violation to be heard');
    expect(forbidden[0]).to.match(/^style-src/);
    expect(() => {
      page.body.innerHTML = '<p>text that no policy made</p>';
    }).to.throw();
  });
});
