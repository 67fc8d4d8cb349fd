import { expect } from 'chai';
import { EventTimeline, type TimelineDomainEvent } from '../../src/index.js';
import { clear, Driver, frame, mount, reader, stage, until, wait } from './driver.js';

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

describe('a host page', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  it('is left alone: no listener on the document, none on the window but for printing, no global style, no key taken', async () => {
    EventTimeline.loading = true; // nothing is rehearsed meanwhile
    const added: string[] = [];
    const [onDocument, onWindow] = [document.addEventListener, window.addEventListener]; // to hear who listens there
    document.addEventListener = ((type: string) => added.push(`document ${type}`)) as typeof onDocument; // put back below
    window.addEventListener = ((type: string) => added.push(`window ${type}`)) as typeof onWindow;
    const sheets = document.styleSheets.length + document.adoptedStyleSheets.length;
    const timeline = await mount();
    const input = document.createElement('input');
    timeline.element.before(input);
    input.focus();
    const before = timeline.window;
    for (const key of ['ArrowRight', 'Home', '+', '0', '?', 'Escape', 'a']) await timeline.press(key);
    await reader.drag(timeline.centre(timeline.track), { x: 400, y: 300 });
    await until(() => added.length > 1, 'what goes on paper to come, and wait for it');
    Object.assign(document, { addEventListener: onDocument });
    Object.assign(window, { addEventListener: onWindow });
    expect(added, 'printing is told nowhere else').to.deep.equal(['window beforeprint', 'window afterprint']);
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

  it('may open, set and load anything as soon as a file is there', async () => {
    const faults: string[] = [];
    const fault = (event: ErrorEvent | PromiseRejectionEvent) =>
      faults.push(String('reason' in event ? event.reason : event.message));
    for (const type of ['error', 'unhandledrejection'] as const) window.addEventListener(type, fault);
    const place = stage('');
    let asked = 0;
    place.addEventListener('timeline-load', ({ target }) => {
      const element = target as EventTimeline;
      expect(new Driver(element).items.length, 'drawn by then').to.be.greaterThan(0);
      if (asked++) return;
      element.domain = '2024-05';
      element.locale = 'ar';
      element.select('nimbus-2021');
      expect(element.selected, 'known at once').to.equal('nimbus-2021');
    });
    const story: unknown = await (await fetch('/events.json')).json();
    for (const inline of [false, true]) {
      asked = 0;
      const element = document.createElement('event-timeline');
      element.locale = 'en';
      if (inline) {
        const script = Object.assign(document.createElement('script'), { type: 'application/json' });
        script.textContent = JSON.stringify(story);
        element.append(script);
      } else element.src = '/events.json';
      place.replaceChildren(element);
      await element.loaded;
      const timeline = new Driver(element);
      await timeline.still();
      expect(timeline.panel!.lang || timeline.one('.root').lang, 'in the language asked for').to.equal('ar');
      expect(element.selected).to.equal('nimbus-2021');
    }
    for (const type of ['error', 'unhandledrejection'] as const) window.removeEventListener(type, fault);
    expect(faults).to.deep.equal([]);
  });

  it('sets a file and what is open in it together', async () => {
    const file = (title: string) => {
      const events = ['a', 'b'].map((id) => ({ id, title, date: '2024' }));
      const text = JSON.stringify({ language: 'en', events });
      return URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    };
    const timeline = await mount({ src: file('Old'), locale: 'en' });
    const { element } = timeline;
    element.src = file('New');
    element.selected = 'b';
    await element.updateComplete;
    expect(timeline.panel, 'nothing of the old one opens').to.equal(null);
    await element.loaded;
    await element.updateComplete;
    expect(timeline.panel!.textContent).to.contain('New');
    expect(element.selected).to.equal('b');
    expect(element.getAttribute('selected')).to.equal('b');
    element.select('a');
    element.selected = null;
    await element.updateComplete;
    expect(element.selected, 'the last word counts').to.equal(null);
  });

  it('gets the default for what is taken away, or is no value', async () => {
    const timeline = await mount();
    const { element } = timeline;
    for (const [name, values] of Object.entries({
      'heading-level': ['3', '0', 'x', '9', ''],
      'time-direction': ['rtl', 'RTL', 'sideways'],
      numerals: ['arab', 'ar', 'none'],
      'month-names': ['both', 'none'],
      gestures: ['none', 'wild'],
      view: ['list', 'grid'],
    })) {
      for (const value of values) {
        element.setAttribute(name, value);
        await element.updateComplete;
      }
      element.removeAttribute(name);
      await element.updateComplete;
    }
    await timeline.still();
    expect(timeline.one('[part="heading"]').localName).to.equal('h2');
    expect(timeline.one('.axis').classList.contains('reversed')).to.equal(false);
    expect(timeline.items.length).to.be.greaterThan(3);
    const home = timeline.window;
    element.domain = '2024-05';
    await timeline.still();
    element.removeAttribute('domain');
    Object.assign(element, { domain: undefined });
    await timeline.still();
    expect(timeline.window, 'home again').to.deep.equal(home);
  });

  it('may make the letters of its root small: a reader’s own size is taken, and none smaller', async () => {
    const root = document.documentElement;
    root.style.fontSize = '62.5%';
    const timeline = await mount();
    const size = () => parseFloat(getComputedStyle(timeline.element).fontSize);
    expect(size()).to.equal(15);
    const { width, height } = timeline.one('.tool').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    root.style.fontSize = '200%';
    expect(size()).to.equal(30);
    root.style.fontSize = '';
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

  it('hears that the open event closes when the list of a cluster opens, and may keep it open', async () => {
    const events = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, title: id, date: '2024-05-09' }));
    const alone = { id: 'alone', title: 'alone', date: '2024-08-01' };
    const timeline = await mount({ locale: 'en' }, { events: [...events, alone] });
    const { element } = timeline;
    const heard: [string | null, string | null][] = [];
    element.addEventListener('timeline-select', (event) => {
      heard.push([event.id, event.previous]);
      if (heard.length === 1) event.preventDefault();
    });
    element.selected = 'alone';
    await timeline.still();
    timeline.one('.cluster').click();
    await timeline.still();
    expect(element.selected, 'kept by the host').to.equal('alone');
    timeline.one('.cluster').click();
    await timeline.still();
    expect(element.selected).to.equal(null);
    expect(heard).to.deep.equal([[null, 'alone'], [null, 'alone']]);
  }); // prettier-ignore

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

  it('draws to the width that its own styles leave the track, and again when they let go of it', async () => {
    const timeline = await mount();
    const share = () => {
      const { left, width } = timeline.track.getBoundingClientRect();
      return (timeline.glyphAt('nasr-dismissed-2024-10').x - left) / width;
    };
    const before = share();
    const own = document.createElement('style');
    own.textContent = 'event-timeline::part(track) { margin-inline: 60px 90px }';
    document.head.append(own);
    await timeline.still();
    expect(share()).to.be.closeTo(before, 0.002);
    own.remove();
    await timeline.still();
    expect(share()).to.be.closeTo(before, 0.002);
  });

  it('is given nothing to see or hear by what is drawn to be ready', async () => {
    const heard: string[] = [];
    const hear = ({ type }: Event) => heard.push(type);
    const names = ['timeline-load', 'timeline-error', 'timeline-domain'];
    for (const name of names) window.addEventListener(name, hear);
    const changed = new MutationObserver(() => {});
    changed.observe(document, { childList: true, subtree: true, attributes: true });
    const { fetch } = window;
    window.fetch = () => expect.fail('asked for something');
    EventTimeline.loading = false;
    const { importNode } = document;
    let made = 0;
    document.importNode = <T extends Node>(node: T, deep: boolean) => {
      made++;
      return importNode.call(document, node, deep) as T;
    };
    EventTimeline.rehearse();
    document.importNode = importNode;
    expect(made, 'templates made').to.be.greaterThan(20);
    expect(EventTimeline.loading, 'a file for nobody is none').to.equal(false);
    await frame();
    window.fetch = fetch;
    for (const name of names) window.removeEventListener(name, hear);
    expect(heard).to.deep.equal([]);
    expect(changed.takeRecords()).to.deep.equal([]);
  });

  /** A page that has been idle as often as it was asked to tell so. @returns how often that was */
  async function idle(element: string, fetch?: typeof window.fetch): Promise<number> {
    const page = stage('<iframe title="page" width="800"></iframe>').querySelector('iframe')!.contentWindow!;
    let asked = 0;
    const later: IdleRequestCallback[] = [];
    page.requestIdleCallback = (then) => later.push(then);
    if (fetch) page.fetch = fetch;
    page.document.body.innerHTML = element; // the test's own markup
    const script = page.document.createElement('script');
    [script.type, script.src] = ['module', '/dist/event-timeline.js'];
    const ready = new Promise((loaded) => (script.onload = loaded));
    page.document.head.append(script);
    await ready;
    await wait(50); // an answer that is there is heard by then
    for (let then = later.shift(); then; then = later.shift(), asked++)
      then({ didTimeout: false, timeRemaining: () => 50 });
    return asked;
  }

  it('is rehearsed in a dozen times while it is idle, but not once a file comes or is there', async () => {
    expect(await idle('')).to.equal(12);
    const far = '<event-timeline src="/events.json"></event-timeline>';
    expect(await idle(far, () => new Promise(() => {})), 'while a file is waited for').to.equal(12);
    const coming = new Response(new ReadableStream());
    expect(await idle(far, () => Promise.resolve(coming)), 'while it comes').to.equal(1);
    const data = JSON.stringify({ events: [{ id: 'a', title: 'A', date: '2024' }] });
    const element = `<event-timeline><script type="application/json">${data}</script></event-timeline>`;
    expect(await idle(element), 'asked and told no').to.equal(1);
  });

  it('keeps its timeline, and says what is amiss, where only its bundle was put on the server', async () => {
    const code = await (await fetch('/dist/event-timeline.js')).text();
    const alone = URL.createObjectURL(new Blob([code], { type: 'text/javascript' })); // nothing lies beside it
    const page = stage('<iframe title="page" width="800"></iframe>').querySelector('iframe')!.contentWindow!;
    const data = JSON.stringify({ events: [{ id: 'a', title: 'A', date: '2024' }] });
    page.document.body.innerHTML = `<event-timeline locale="en"><script type="application/json">${data}</script></event-timeline>`; // the test's own markup
    const told: string[] = [];
    (page as unknown as { console: Console }).console.error = (text: string) => told.push(text);
    const script = page.document.createElement('script');
    [script.type, script.src] = ['module', alone];
    const ready = new Promise((loaded) => (script.onload = loaded));
    page.document.head.append(script);
    await ready;
    const element = page.document.querySelector('event-timeline')!;
    await element.loaded;
    const inside = (selector: string) => element.shadowRoot!.querySelector<HTMLElement>(selector);
    element.view = 'list';
    await until(() => inside('[role="alert"]'), 'the notice');
    expect(inside('[role="alert"]')!.textContent).to.contain('could not be loaded');
    expect([element.view, inside('.item')?.dataset['key']]).to.deep.equal(['timeline', 'a']);
    inside('[data-control="help"]')!.click();
    await until(() => told.length === 2, 'to be tried again');
    expect(told[1]).to.contain('Keep all files of dist together');
    inside('.item')!.click();
    await element.updateComplete;
    expect(inside('[part="panel"]'), 'what needs no more still works').to.exist;
    URL.revokeObjectURL(alone);
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

  it('names the timeline by a heading of its own, and takes the name back', async () => {
    const heading = document.createElement('h1');
    heading.textContent = 'What the page calls it';
    const timeline = await mount();
    const { element } = timeline;
    element.before(heading);
    const root = timeline.one('.root');
    const named = () => root.ariaLabelledByElements ?? [];
    const ours = named();
    expect(ours.map(({ id }) => id)).to.deep.equal(['heading']);
    element.labelledBy = heading;
    await element.updateComplete;
    expect(named()).to.deep.equal([heading]);
    expect(timeline.all('[part="heading"]'), 'the page has one').to.have.length(0);
    expect(root.getAttribute('aria-label'), 'for an engine that looks no further').to.equal(
      heading.textContent,
    );
    element.labelledBy = undefined;
    await element.updateComplete;
    expect(named()).to.deep.equal([timeline.one('[part="heading"]')]);
    Object.assign(element, { label: 'Our own name', labelledBy: heading });
    await element.updateComplete;
    expect(named()).to.deep.equal([heading]);
    Object.assign(element, { labelledBy: 'no element' });
    await element.updateComplete;
    expect([named(), root.getAttribute('aria-label')]).to.deep.equal([[], 'Our own name']);
  });

  it('moves the element in the midst of a zoom, which then ends there', async () => {
    const timeline = await mount();
    const { element } = timeline;
    const told: TimelineDomainEvent[] = [];
    element.addEventListener('timeline-domain', (event) => told.push(event));
    const days = timeline.days;
    timeline.one('[data-control="zoomIn"]').click();
    await until(() => timeline.days < days * 0.9, 'the zoom to be under way');
    const place = stage();
    place.append(element);
    const { from, to } = element.visible;
    await wait(400);
    expect(told.map((event) => [event.from, event.to])).to.deep.equal([[from, to]]);
    const [start, end] = timeline.all<HTMLInputElement>('.dates input').map(({ value }) => value);
    expect([start, end]).to.deep.equal([day(+from), day(+to - 1)]);
    expect(element.visible).to.deep.equal({ from, to });
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

describe('a host page, further', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  it('keeps its own keys: what is typed or scrolled outside the element changes nothing inside', async () => {
    const timeline = await mount();
    const foot = stage('<input /><div></div>');
    const [input, filler] = [foot.querySelector('input')!, foot.querySelector('div')!];
    filler.style.height = '3000px';
    const seen = () => [...timeline.window, timeline.element.selected, timeline.items.length].join();
    const before = seen();
    input.focus({ preventScroll: true });
    for (const key of ['+', '0', '-', '?', 'ArrowLeft', 'End', 'Enter', 'Escape']) await timeline.press(key);
    await timeline.still();
    expect(seen()).to.equal(before);
    expect(input.value).to.equal('+0-?');
    input.blur();
    await timeline.press('End');
    const bottom = document.documentElement.scrollHeight - innerHeight;
    await until(() => window.scrollY >= bottom - 1, 'End to scroll the page');
    await wait(300);
    await timeline.press('Home');
    await until(() => window.scrollY === 0, 'Home to scroll it back');
    expect(seen()).to.equal(before);
  });

  it('finds no id, no style and no stored thing of the element, and asks nobody else for anything', async () => {
    const sheets = () => [...document.styleSheets, ...document.adoptedStyleSheets];
    const before = [sheets().length, document.head.childElementCount, localStorage.length];
    const styled = document.documentElement.getAttribute('style');
    const timeline = await mount();
    timeline.element.select('nimbus-2021');
    await timeline.still();
    const now = [sheets().length, document.head.childElementCount, localStorage.length];
    expect(now).to.deep.equal(before);
    expect(document.documentElement.getAttribute('style')).to.equal(styled);
    expect([sessionStorage.length, document.cookie]).to.deep.equal([0, '']);
    for (const { id } of timeline.all('[id]'))
      expect(document.getElementById(id)?.id, id).to.equal(undefined);
    const own = [timeline.element, ...timeline.element.children].map((node) => node.getAttribute('style'));
    expect(own, 'no style on the tag').to.deep.equal([null]);
    const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin);
    expect([...new Set(asked)]).to.deep.equal([location.origin]);
  });

  it('hears once that the window has moved, after the last wheel of a gesture', async () => {
    const timeline = await mount();
    await wait(400);
    const told: TimelineDomainEvent[] = [];
    timeline.element.addEventListener('timeline-domain', (event) => told.push(event));
    const { x: clientX, y: clientY } = timeline.centre(timeline.track);
    const turn = { deltaY: -60, ctrlKey: true, clientX, clientY, bubbles: true, cancelable: true };
    // All at once: a busy machine may let more time pass between two draws than ends a gesture.
    for (let i = 0; i < 5; i++) timeline.track.dispatchEvent(new WheelEvent('wheel', turn));
    await timeline.still();
    await until(() => told.length, 'the event');
    await wait(400);
    expect(told).to.have.length(1);
    expect([+told[0]!.from, +told[0]!.to]).to.deep.equal(timeline.window);
  });

  it('hears once that a glide has come to its end, however late its frames are', async () => {
    const timeline = await mount();
    await wait(400);
    const told: TimelineDomainEvent[] = [];
    timeline.element.addEventListener('timeline-domain', (event) => told.push(event));
    const started = Date.now();
    (function hold(): void {
      for (const until = Date.now() + 220; Date.now() < until;);
      if (Date.now() < started + 700) setTimeout(() => requestAnimationFrame(hold), 1);
    })(); // longer from frame to frame than ends a gesture
    timeline.one('[data-control="zoomIn"]').click();
    await until(() => told.length, 'the event');
    await wait(400);
    expect(told).to.have.length(1);
    expect([+told[0]!.from, +told[0]!.to]).to.deep.equal(timeline.window);
  });

  it('hears its events through a shadow root of its own', async () => {
    const outer = stage();
    const root = outer.attachShadow({ mode: 'open' });
    const heard: string[] = [];
    for (const type of ['timeline-load', 'timeline-select', 'timeline-domain'])
      outer.addEventListener(type, ({ type, target }) => heard.push(`${type} ${target === outer}`));
    const element = document.createElement('event-timeline');
    element.data = { events: [{ id: 'a', title: 'A', date: '2024' }, { id: 'b', title: 'B', date: '2025' }] };
    root.append(element);
    await element.loaded;
    element.select('a');
    element.zoomBy(4);
    await until(() => heard.includes('timeline-domain true'), 'the window to come to rest');
    expect(heard).to.include.members(['timeline-load true', 'timeline-select true']);
  }); // prettier-ignore

  it('hears nothing more once it has taken the element away', async () => {
    const timeline = await mount();
    await wait(400);
    const heard: string[] = [];
    for (const type of ['timeline-load', 'timeline-error', 'timeline-select', 'timeline-domain'])
      timeline.element.addEventListener(type, () => heard.push(type));
    timeline.element.zoomBy(2);
    timeline.element.remove();
    await wait(500);
    expect(heard).to.deep.equal([]);
  });

  it('may call any method before there is data, and with nonsense, and set any attribute to nonsense', async () => {
    const element = document.createElement('event-timeline');
    element.select('a');
    element.next();
    element.previous();
    element.zoomBy(2);
    element.panBy(1);
    element.fit();
    element.focus();
    element.show('2024');
    expect(() => element.show('soon')).to.throw(RangeError);
    expect([+element.visible.from, +element.visible.to]).to.deep.equal([0, 0]);
    const timeline = await mount();
    const before = timeline.window;
    for (const factor of [0, -1, NaN, Infinity]) timeline.element.zoomBy(factor);
    timeline.element.zoomBy(1, new Date(NaN));
    timeline.element.panBy(NaN);
    for (const [name, value] of [
      ['domain', 'soon'], ['view', 'cube'], ['gestures', 'wild'], ['numerals', 'roman'], ['month-names', 'all'],
      ['time-direction', 'up'], ['locale', '!!'], ['heading-level', 'top'], ['heading-level', '-3'], ['heading-level', '99'],
      ['selected', 'nobody'], ['dir', 'up'], ['label', ''],
    ] as const) {
      timeline.element.setAttribute(name, value);
      await timeline.element.updateComplete;
      expect(timeline.items.length, `${name}="${value}"`).to.be.greaterThan(20);
    }
    await timeline.still();
    expect(timeline.window).to.deep.equal(before);
    expect(timeline.element.selected).to.equal(null);
  }); // prettier-ignore

  it('may cancel the closing of an event too, and asks at the ends for nothing', async () => {
    const timeline = await mount();
    const { element } = timeline;
    const { events } = element.timeline!;
    const keepOpen = (event: Event) => event.preventDefault();
    element.select(events[0]!.id);
    element.previous();
    await timeline.still();
    expect(element.selected).to.equal(events[0]!.id);
    element.addEventListener('timeline-select', keepOpen);
    element.select(null);
    timeline.panel!.querySelector<HTMLElement>('.close')!.click();
    await timeline.still();
    expect(element.selected).to.equal(events[0]!.id);
    expect(timeline.panel?.localName).to.equal('section');
    element.removeEventListener('timeline-select', keepOpen);
    element.select(events.at(-1)!.id);
    element.next();
    await timeline.still();
    expect(element.selected).to.equal(events.at(-1)!.id);
  });
});
