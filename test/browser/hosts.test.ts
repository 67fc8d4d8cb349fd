import { expect } from 'chai';
import type { TimelineDomainEvent } from '../../src/index.js';
import { clear, Driver, frame, mount, reader, stage, until, wait } from './driver.js';

describe('a host page', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  it('is left alone: no listener on document or window, no global style, no key taken', async () => {
    const added: string[] = [];
    const [onDocument, onWindow] = [document.addEventListener, window.addEventListener];
    document.addEventListener = ((type: string) => added.push(`document ${type}`)) as typeof onDocument;
    window.addEventListener = ((type: string) => added.push(`window ${type}`)) as typeof onWindow;
    const sheets = document.styleSheets.length + document.adoptedStyleSheets.length;
    const timeline = await mount();
    const input = document.createElement('input');
    timeline.element.before(input);
    input.focus();
    const before = timeline.window;
    for (const key of ['ArrowRight', 'Home', '+', '0', '?', 'Escape', 'a']) await timeline.press(key);
    await reader.drag(timeline.centre(timeline.track), { x: 400, y: 300 });
    Object.assign(document, { addEventListener: onDocument });
    Object.assign(window, { addEventListener: onWindow });
    expect(added).to.deep.equal([]);
    expect(document.styleSheets.length + document.adoptedStyleSheets.length).to.equal(sheets);
    expect(input.value).to.contain('a');
    expect(timeline.element.selected).to.equal(null);
    expect(before).to.have.length(2);
  });

  it('has two timelines that do not disturb each other', async () => {
    const place = stage(
      '<event-timeline src="/events.json" locale="en"></event-timeline><div lang="ar" dir="rtl"><event-timeline src="/events.json"></event-timeline></div>',
    );
    const [one, other] = [...place.querySelectorAll('event-timeline')].map((element) => new Driver(element));
    await Promise.all([one!.element.loaded, other!.element.loaded]);
    await one!.still();
    await other!.still();
    const before = other!.window;
    one!.element.focus();
    await one!.press('Home');
    await one!.press('+');
    await one!.still();
    one!.element.select('nimbus-2021');
    await one!.still();
    expect(other!.window).to.deep.equal(before);
    expect(other!.element.selected).to.equal(null);
    expect(other!.one('.root').dir).to.equal('rtl');
    expect(one!.one('.root').dir).to.equal('ltr');
  });

  it('sets and reads what is open, as attribute, property and method', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'en', selected: 'nimbus-2021' });
    const { element } = timeline;
    expect(timeline.panel!.textContent).to.contain('Nimbus');
    expect(document.activeElement, 'nothing takes focus on load').to.equal(document.body);
    element.selected = 'icj-warning-2024-01';
    await timeline.still();
    expect(element.getAttribute('selected')).to.equal('icj-warning-2024-01');
    element.next();
    await timeline.still();
    expect(element.selected).to.equal(
      element.timeline!.events[element.timeline!.byId.get('icj-warning-2024-01')!.index + 1]!.id,
    );
    element.previous();
    element.select('no such event');
    await timeline.still();
    expect(element.selected).to.equal('icj-warning-2024-01');
    element.select(null);
    await timeline.still();
    expect(element.hasAttribute('selected')).to.equal(false);
    expect(timeline.panel).to.equal(null);
  });

  it('hears what a reader opens, and may show a panel of its own instead', async () => {
    const timeline = await mount();
    const heard: [string | null, string | null][] = [];
    const { parentElement } = timeline.element;
    parentElement!.addEventListener('timeline-select', (event) => {
      const { id, previous } = event;
      heard.push([id, previous]);
      if (id === 'nasr-protest-outside-hq') event.preventDefault();
    });
    await reader.click(timeline.glyphAt('nasr-dismissed-2024-10'));
    await until(() => heard.length === 1);
    await timeline.still();
    await reader.click(timeline.glyphAt('nasr-protest-outside-hq'));
    await until(() => heard.length === 2);
    expect(heard).to.deep.equal([
      ['nasr-dismissed-2024-10', null],
      ['nasr-protest-outside-hq', 'nasr-dismissed-2024-10'],
    ]);
    expect(timeline.element.selected, 'cancelled').to.equal('nasr-dismissed-2024-10');
  });

  it('moves the window by domain, show, zoomBy, panBy and fit, and is told once it rests', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'en', domain: '2024-01/2024-06' });
    const { element } = timeline;
    const day = (date: Date) => date.toISOString().slice(0, 10);
    expect([day(element.visible.from), day(element.visible.to)]).to.deep.equal(['2024-01-01', '2024-07-01']);
    element.domain = '2025-09';
    await timeline.still();
    expect([day(element.visible.from), day(element.visible.to)]).to.deep.equal(['2025-09-01', '2025-10-01']);
    await wait(400);
    const told: TimelineDomainEvent[] = [];
    element.addEventListener('timeline-domain', (event) => told.push(event));
    element.zoomBy(2, new Date('2025-09-01'));
    element.panBy(1);
    await wait(500);
    expect(told.map(({ from, to }) => [day(from), day(to)])).to.deep.equal([['2025-09-16', '2025-10-01']]);
    expect(() => element.show('soon')).to.throw(RangeError, 'soon');
    expect(() => element.show('2024/..')).to.throw(RangeError);
    element.fit();
    await timeline.still();
    expect(timeline.days).to.be.greaterThan(700);
  });

  it('gives the data as a value, or inline in the page', async () => {
    const data = { events: [{ id: 'one', title: 'One event', date: '2024-05' }] };
    const byValue = await mount({ locale: 'en' }, data);
    expect(byValue.items).to.have.length(1);
    const place = stage(
      `<event-timeline locale="en"><script type="application/json">${JSON.stringify(data)}</script><p>Fallback</p></event-timeline>`,
    );
    const inline = new Driver(place.querySelector('event-timeline')!);
    await inline.element.loaded;
    expect(inline.items).to.have.length(1);
    expect(place.querySelector('p')!.getClientRects(), 'fallback').to.have.length(0);
  });

  it('names the timeline itself, and chooses the level of its headings', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'en', label: 'Our own name' });
    expect(timeline.one('.root').getAttribute('aria-label')).to.equal('Our own name');
    expect(timeline.all('[part="heading"]')).to.have.length(0);
    timeline.element.removeAttribute('label');
    timeline.element.headingLevel = 4;
    await timeline.element.updateComplete;
    expect(timeline.one('[part="heading"]').localName).to.equal('h4');
  });

  it('moves the element in its document, and finds it as it was', async () => {
    const timeline = await mount();
    timeline.element.select('nimbus-2021');
    await timeline.still();
    const before = timeline.window;
    stage().append(timeline.element);
    await frame();
    await timeline.still();
    expect(timeline.window).to.deep.equal(before);
    expect(timeline.element.selected).to.equal('nimbus-2021');
    expect(timeline.panel).to.exist;
    await reader.wheel(timeline.centre(timeline.track), { dy: -240 }, 'Control');
    await until(() => timeline.days < (before[1] - before[0]) / 86_400_000, 'it to zoom still');
  });
});
