import { expect } from 'chai';
import { openPage } from './demo-page.js';
import { clear, Driver, mount, reader, until } from './driver.js';

const DECISION = 'microsoft-decision-2025-09-24';
const QUOTE = '004-q12';
const STORY = { src: '/events.json', locale: 'en', permalink: '' };

/** What is marked, and whether all who look see it: inside its panel and inside the window. */
function marked(timeline: Driver) {
  const all = timeline.all('.quote[aria-current]');
  const [top, head] = [all[0], all[0]?.querySelector('figcaption')?.getBoundingClientRect()];
  const panel = timeline.one('.details').getBoundingClientRect();
  const view = top?.ownerDocument.defaultView;
  const seen =
    head !== undefined &&
    head.top >= Math.max(panel.top, 0) - 1 &&
    head.bottom <= Math.min(panel.bottom, view!.innerHeight) + 1;
  return { ids: all.map((node) => node.dataset['quoteId']), seen };
}

const back = async () => {
  history.back();
  await until(() => true);
};

describe('links', () => {
  before(() => reader.viewport(1280, 800));
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search));
  afterEach(async () => {
    await clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const [path, width] of [
    ['/demo/index.html', 1200],
    ['/demo/index.html?lang=ar', 1200],
    ['/demo/index.html', 360],
    ['/demo/index.html?lang=ar', 360],
  ] as const) {
    it(`to one quotation, opened anew, shows it marked and in view: ${path}, ${width} px`, async () => {
      const { timelines, page } = await openPage(`${path}#timeline=${DECISION}/${QUOTE}`, width);
      const timeline = new Driver(timelines[0]!);
      await timeline.element.loaded;
      await until(() => marked(timeline).seen, 'a quotation to be marked, and scrolled to');
      await timeline.still();
      expect(timeline.element.selected).to.equal(DECISION);
      expect(marked(timeline)).to.deep.equal({ ids: [QUOTE], seen: true });
      expect(page.activeElement, 'nothing takes the focus on load').to.equal(page.body);
    });
  }

  it('follow what is opened, and Back and Forward go through it', async () => {
    const timeline = await mount(STORY);
    const home = timeline.window;
    timeline.item('unga-resolution-2024-09-18').click();
    await until(() => location.hash === '#timeline=unga-resolution-2024-09-18');
    timeline.element.select(DECISION);
    await until(() => location.hash === `#timeline=${DECISION}`);
    await timeline.still();
    expect(timeline.window).not.to.deep.equal(home);

    await back();
    await until(() => timeline.element.selected === 'unga-resolution-2024-09-18');
    await timeline.still();
    expect(timeline.window, 'the window of then').to.deep.equal(home);
    await back();
    await until(() => timeline.element.selected === null);
    expect(location.hash).to.equal('');
    history.forward();
    await until(() => timeline.element.selected === 'unga-resolution-2024-09-18');
    history.forward();
    await until(() => timeline.element.selected === DECISION);
    await timeline.still();
    expect(timeline.root.querySelector(`.item[data-key="${DECISION}"]`), 'drawn again').to.exist;
  });

  it('to a quotation lead back to what was open before', async () => {
    const timeline = await mount(STORY);
    timeline.item('unga-resolution-2024-09-18').click();
    await until(() => timeline.panel);
    location.hash = `#timeline=${DECISION}/${QUOTE}`;
    await until(() => marked(timeline).seen, 'a quotation to be marked, and scrolled to');
    await timeline.still();
    expect(timeline.element.selected).to.equal(DECISION);
    expect(marked(timeline)).to.deep.equal({ ids: [QUOTE], seen: true });
    await back();
    await until(() => timeline.element.selected === 'unga-resolution-2024-09-18');
    expect(marked(timeline).ids).to.deep.equal([]);
  });

  it('that a reader follows are not written over by a draw that comes before them', async () => {
    const timeline = await mount(STORY);
    timeline.item('unga-resolution-2024-09-18').click();
    await until(() => location.hash === '#timeline=unga-resolution-2024-09-18');
    location.hash = `#timeline=${DECISION}`;
    timeline.element.requestUpdate();
    await timeline.element.updateComplete;
    expect(location.hash).to.equal(`#timeline=${DECISION}`);
    await until(() => timeline.element.selected === DECISION);
  });

  it('are not written, nor read, unless the page asks for them', async () => {
    history.replaceState(null, '', `#timeline=${DECISION}`);
    const { length } = history;
    const timeline = await mount();
    expect(timeline.element.selected).to.equal(null);
    timeline.item('unga-resolution-2024-09-18').click();
    await until(() => timeline.panel);
    expect(location.hash).to.equal(`#timeline=${DECISION}`);
    expect(history.length).to.equal(length);
    location.hash = '#timeline=nasr-dismissed-2024-10';
    await timeline.still();
    expect(timeline.element.selected).to.equal('unga-resolution-2024-09-18');
    expect(timeline.root.textContent).not.to.contain('Copy link');
  });

  it('of several timelines keep apart', async () => {
    history.replaceState(null, '', `#second=nasr-dismissed-2024-10`);
    const first = await mount({ ...STORY, id: 'first' });
    const second = await mount({ ...STORY, id: 'second' });
    expect([first.element.selected, second.element.selected]).to.deep.equal([null, 'nasr-dismissed-2024-10']);
    first.element.select(DECISION);
    await until(() => location.hash === `#second=nasr-dismissed-2024-10&first=${DECISION}`);
    second.element.select(null);
    await until(() => location.hash === `#first=${DECISION}`);
    await back();
    await until(() => second.element.selected === 'nasr-dismissed-2024-10');
    expect(first.element.selected).to.equal(DECISION);
  });

  it('of timelines without an id are told apart by their order', async () => {
    history.replaceState(null, '', `#timeline-2=${DECISION}`);
    const first = await mount(STORY);
    const second = await mount(STORY);
    expect([first.element.selected, second.element.selected]).to.deep.equal([null, DECISION]);
  });

  it('to what is not in the file say so, and open the rest as ever', async () => {
    history.replaceState(null, '', '#timeline=no-such-event');
    const timeline = await mount(STORY);
    expect(timeline.one('[role="alert"]').textContent).to.contain('no-such-event');
    expect(location.hash, 'the address stays as it was written').to.equal('#timeline=no-such-event');
    timeline.item('unga-resolution-2024-09-18').click();
    await until(() => timeline.panel);
    expect(timeline.root.querySelector('[role="alert"]')).to.equal(null);
    history.replaceState(null, '', '#timeline=%E0%A4');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await until(() => timeline.element.selected === null);
  });

  it('stay on this page, whatever its <base> is', async () => {
    const base = document.createElement('base');
    base.href = '/elsewhere/';
    const { pathname } = location;
    const timeline = await mount(STORY);
    document.head.append(base);
    timeline.element.select(DECISION);
    await timeline.still();
    base.remove();
    expect([location.pathname, location.hash]).to.deep.equal([pathname, `#timeline=${DECISION}`]);
  });

  it('are listened for by what is in the document alone', async () => {
    const { addEventListener, removeEventListener } = window;
    let listening = 0;
    window.addEventListener = function (this: Window, type: string, ...rest: [never]) {
      listening += Number(type === 'hashchange');
      addEventListener.call(this, type, ...rest);
    } as typeof addEventListener;
    window.removeEventListener = function (this: Window, type: string, ...rest: [never]) {
      listening -= Number(type === 'hashchange');
      removeEventListener.call(this, type, ...rest);
    } as typeof removeEventListener;
    const { element } = await mount(STORY);
    expect(listening).to.equal(1);
    element.select(DECISION);
    element.remove();
    element.label = 'Drawn once more';
    await element.updateComplete;
    Object.assign(window, { addEventListener, removeEventListener });
    expect(listening).to.equal(0);
  });

  it('keep what the page itself remembers in its history', async () => {
    history.replaceState({ scroll: 7 }, '');
    const timeline = await mount(STORY);
    timeline.element.select(DECISION);
    await until(() => location.hash !== '');
    expect(history.state).to.include({ scroll: 7 });
  });
});
