import { expect } from 'chai';
import { clear, Driver, mount, reader, stage, until, wait } from './driver.js';
import { FILE } from './keymap-table.js';

/** The exact texts of the table in ACCESSIBILITY.md, D, for the twelve events of `FILE`. */
const SAID = {
  en: {
    showing: 'Showing January to June 2024, 3 of 12 events',
    list: 'List view, 12 events',
    timeline: 'Timeline view, 12 events',
    first: 'First event',
    last: 'Last event',
    loading: 'Loading events',
    loaded: '12 events loaded',
    failed: 'The events could not be loaded.',
    retry: 'Try again',
  },
  ar: {
    showing: 'المعروض: من يناير إلى يونيو 2024، 3 من أصل 12 حدثًا',
    list: 'عرض القائمة، 12 حدثًا',
    timeline: 'عرض الخط الزمني، 12 حدثًا',
    first: 'الحدث الأول',
    last: 'الحدث الأخير',
    loading: 'جارٍ تحميل الأحداث',
    loaded: 'حُمِّل 12 حدثًا',
    failed: 'تعذّر تحميل الأحداث.',
    retry: 'إعادة المحاولة',
  },
} as const;
type Language = keyof typeof SAID;
const LANGUAGES: readonly Language[] = ['en', 'ar'];

const region = (timeline: Driver) => timeline.one('[role="status"]');
const fetchOfPage = window.fetch;

/** Everything a region says, with when; what it takes back is not told. */
function listen(to: HTMLElement): { text: string; at: number }[] {
  const heard: { text: string; at: number }[] = [];
  new MutationObserver(() => {
    const text = to.textContent ?? '';
    if (text && text !== heard.at(-1)?.text) heard.push({ text, at: performance.now() });
  }).observe(to, { childList: true, characterData: true, subtree: true });
  return heard;
}
const texts = (heard: readonly { text: string }[]) => heard.map(({ text }) => text);

/** A timeline of a locale at rest, and what it says from now on. */
async function quiet(locale: Language, attributes: Record<string, string> = {}) {
  const timeline = await mount({ locale, ...attributes }, FILE);
  await wait(900);
  expect(region(timeline).textContent, 'nothing is said at first').to.equal('');
  return { timeline, heard: listen(region(timeline)) };
}

describe('what is told to a screen reader', function () {
  this.timeout(60_000);
  before(() => reader.viewport(1280, 900));
  afterEach(async () => {
    window.fetch = fetchOfPage;
    await clear();
  });

  for (const locale of LANGUAGES) {
    const said = SAID[locale];

    it(`what is shown, half a second after zoom or pan has ended (${locale})`, async () => {
      const { timeline, heard } = await quiet(locale);
      const began = performance.now();
      timeline.element.show('2024-01/2024-06');
      await until(() => heard.length);
      expect(texts(heard)).to.deep.equal([said.showing]);
      expect(heard[0]!.at - began).to.be.within(480, 900);
    });

    it(`a switch of view or direction, at once (${locale})`, async () => {
      const { timeline, heard } = await quiet(locale);
      const node = region(timeline);
      timeline.one('[data-control="view"]').click();
      await until(() => heard.length === 1, 'the list', 400);
      timeline.element.view = 'timeline';
      await until(() => heard.length === 2, 'the timeline', 400);
      await wait(3300);
      expect(node.textContent, 'taken back').to.equal('');
      timeline.element.timeDirection = locale === 'ar' ? 'ltr' : 'rtl';
      await wait(300);
      expect(node.textContent).to.equal(said.timeline);
      expect(texts(heard)).to.deep.equal([said.list, said.timeline]);
      expect(region(timeline), 'never made anew').to.equal(node);
    });

    it(`says how many sources the index has (${locale})`, async () => {
      const timeline = await mount({ src: '/events.json', locale });
      const heard = listen(region(timeline));
      timeline.element.view = 'sources';
      await until(() => heard.length, 'the switch to be told');
      expect(texts(heard)).to.deep.equal([
        locale === 'en' ? 'Source index, 5 sources' : 'فهرس المصادر، 5 مصادر',
      ]);
    });

    it(`the second press at an end, once (${locale})`, async () => {
      const { timeline, heard } = await quiet(locale);
      const [later, earlier] = locale === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      timeline.element.focus();
      await timeline.press(earlier);
      await wait(150);
      expect(texts(heard), 'first press').to.deep.equal([]);
      for (let i = 0; i < 3; i++) await timeline.press(earlier);
      await timeline.press('End');
      for (let i = 0; i < 3; i++) await timeline.press(later);
      await wait(800);
      expect(texts(heard)).to.deep.equal([said.first, said.last]);
    });

    it(`a slow load and its end; a failure aloud, with a way to try again (${locale})`, async () => {
      let answer: (response: Response) => void = () => {};
      window.fetch = () => new Promise((give) => (answer = give));
      const element = document.createElement('event-timeline');
      Object.assign(element, { locale, src: 'slow.json' });
      stage().append(element);
      await element.updateComplete;
      const timeline = new Driver(element);
      const heard = listen(region(timeline));
      await wait(850);
      expect(texts(heard), 'not yet').to.deep.equal([]);
      await until(() => heard.length, 'loading');
      answer(new Response(JSON.stringify(FILE), { headers: { 'content-type': 'application/json' } }));
      await until(() => heard.length === 2, 'loaded');
      expect(texts(heard)).to.deep.equal([said.loading, said.loaded]);
      element.src = 'missing.json';
      await element.updateComplete;
      answer(new Response('', { status: 404 }));
      await until(() => timeline.all('[role="alert"]').length, 'the failure');
      const alert = timeline.one('[role="alert"]');
      expect(alert.querySelector('p')!.textContent).to.contain(said.failed);
      expect(alert.querySelector('button')!.textContent?.trim()).to.equal(said.retry);
      await wait(600);
      expect(texts(heard)).to.have.length(2);
    });
  }

  it('the view in the new language, when the language changes', async () => {
    const { timeline, heard } = await quiet('en');
    timeline.element.locale = 'ar';
    await until(() => heard.length, 'Arabic', 400);
    await wait(800);
    expect(texts(heard)).to.deep.equal([SAID.ar.timeline]);
    expect(region(timeline).closest<HTMLElement>('[lang]')!.lang).to.equal('ar');
  });

  it('one message for ten presses of zoom in two seconds, and none for a zoom there and back', async () => {
    const { timeline, heard } = await quiet('en');
    timeline.element.focus();
    for (let i = 0; i < 10; i++) {
      await reader.press(i < 7 ? '+' : '-');
      await wait(150);
    }
    expect(texts(heard), 'during the gesture').to.deep.equal([]);
    await wait(1200);
    expect(heard).to.have.length(1);
    timeline.element.zoomBy(2);
    timeline.element.zoomBy(0.5);
    await wait(1000);
    expect(heard).to.have.length(1);
  });

  it('nothing when the focus moves or an event opens, whatever pans or zooms for it', async () => {
    const { timeline, heard } = await quiet('en', { domain: '2024' });
    timeline.element.focus();
    for (const key of ['End', 'Home', 'PageDown', 'ArrowRight', 'ArrowDown', 'Enter', 'Escape']) {
      await timeline.press(key);
      await timeline.still();
    }
    timeline.element.select('c3'); // out of its cluster
    await wait(1400);
    expect(timeline.days, 'it was zoomed to').to.be.lessThan(300);
    expect(texts(heard)).to.deep.equal([]);
  });

  it('outside the shadow root, where the host asks for it', async () => {
    const timeline = await mount({ locale: 'ar', announcer: 'document' }, FILE);
    const outside = timeline.element.querySelector<HTMLElement>('[role="status"]')!;
    expect(timeline.all('[role="status"]'), 'one region').to.have.length(0);
    expect([outside.textContent, outside.lang, outside.dir]).to.deep.equal(['', 'ar', 'rtl']);
    const box = outside.assignedSlot!.parentElement!;
    expect(getComputedStyle(box).clipPath, 'not seen').to.equal('inset(50%)');
    const heard = listen(outside);
    timeline.one('[data-control="view"]').click();
    await until(() => heard.length);
    timeline.element.data = structuredClone(FILE);
    await timeline.still();
    expect(texts(heard)).to.deep.equal([SAID.ar.list]);
    expect(timeline.element.querySelectorAll('[role="status"]')).to.have.length(1);
    expect(outside.isConnected, 'never made anew').to.equal(true);
    timeline.element.announcer = 'element';
    await timeline.element.updateComplete;
    expect(timeline.element.querySelector('[role="status"]')).to.equal(null);
    expect(region(timeline)).to.exist;
    timeline.element.announcer = 'document';
    await timeline.element.updateComplete;
    expect([...timeline.element.children], 'asked for again').to.deep.equal([outside]);
    const after = document.createElement('p');
    timeline.element.append(after);
    timeline.element.remove();
    timeline.element.label = 'Another name';
    await timeline.element.updateComplete;
    expect([...timeline.element.children], 'drawn out of the document').to.deep.equal([outside, after]);
  });
});
