import { expect } from 'chai';
import { eventFile } from '../../bench/events.mjs';
import type { EventTimeline } from '../../src/index.js';
import { SETTLED } from '../../src/motion.js';
import { clear, Driver, frame, mount, reader, stage, until, wait } from './driver.js';

/** Most nodes the track may have, whatever the file (DESIGN.md, 8). */
const MOST_NODES = 1500;

/** What the browser must lay the page out for, at once, when it is read. */
const LAYOUT_READS: readonly (readonly [object, readonly string[]])[] = [
  [Element.prototype, ['getBoundingClientRect', 'getClientRects', 'clientWidth', 'clientHeight', 'clientTop', 'clientLeft', 'scrollWidth', 'scrollHeight', 'scrollTop', 'scrollLeft']],
  [HTMLElement.prototype, ['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft', 'offsetParent', 'innerText']],
  [Range.prototype, ['getBoundingClientRect', 'getClientRects']],
  [SVGGraphicsElement.prototype, ['getBBox', 'getCTM', 'getScreenCTM']],
  [CSSStyleDeclaration.prototype, ['getPropertyValue', 'fontSize', 'fontFamily', 'direction', 'width', 'height']],
]; // prettier-ignore

/** Hears of every read of the layout until `stop`, and of every write to a style or to the tree of the element. */
function watchLayout(element: EventTimeline) {
  const reads: string[] = [];
  const undo: (() => void)[] = [];
  for (const [prototype, names] of LAYOUT_READS) {
    for (const name of names) {
      const own = Object.getOwnPropertyDescriptor(prototype, name);
      if (!own) continue; // some engines keep it elsewhere
      const spied = own.get
        ? { ...own, get(this: unknown): unknown { note(name); return own.get!.call(this); } }
        : { ...own, value(this: unknown, ...given: unknown[]): unknown { note(name); return (own.value as (...given: unknown[]) => unknown).apply(this, given); } }; // prettier-ignore
      Object.defineProperty(prototype, name, spied);
      undo.push(() => Object.defineProperty(prototype, name, own));
    }
  }
  const written = new MutationObserver(() => {});
  written.observe(element.shadowRoot!, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  return { reads, stop: () => undo.forEach((one) => one()) };

  /** Only a read after a write, before the next frame, forces a layout. */
  function note(name: string) {
    if (written.takeRecords().length) reads.push(name);
  }
}

/** Counts how often the element draws, and in how many frames. */
function watchDraws(element: EventTimeline) {
  const perFrame: number[] = [];
  let draws = 0;
  let going = true;
  const own = element as unknown as { performUpdate(): void };
  const performUpdate = own.performUpdate.bind(element);
  own.performUpdate = () => {
    draws++;
    performUpdate();
  };
  const tick = () => {
    perFrame.push(draws);
    draws = 0;
    if (going) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return {
    /** Frames in which something was drawn, so far. */
    seen: () => perFrame.filter(Boolean).length,
    stop() {
      going = false;
      return perFrame;
    },
  };
}

const nodes = (timeline: Driver) => timeline.track.querySelectorAll('*').length;

/** Mounts an element over a paragraph, whose file comes when it is told to. */
function waiting(style = '') {
  let send!: () => void;
  const answer = new Promise<void>((done) => (send = done));
  const real = window.fetch;
  window.fetch = async () => {
    await answer;
    return new Response(JSON.stringify(eventFile(1000)), {
      headers: { 'content-type': 'application/json' },
    });
  };
  const home = stage(`<event-timeline src="held.json" locale="en"></event-timeline><p>What follows it.</p>`);
  const element = home.querySelector('event-timeline')!;
  element.style.cssText = style;
  return { element, after: home.querySelector('p')!, send, restore: () => (window.fetch = real) };
}

describe('cost follows the screen, not the file', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  const sizes = [1000, 100_000];
  if (/Chrom/.test(navigator.userAgent)) sizes.push(1_000_000);
  for (const size of sizes) {
    it(`${size} events: at most ${MOST_NODES} nodes in the track at any zoom`, async function () {
      this.timeout(60_000);
      const timeline = await mount({ locale: 'en' }, eventFile(size));
      expect(timeline.element.timeline!.events).to.have.length(size);
      const found = [nodes(timeline)];
      for (const window of [
        '1985/2025',
        '1990/2000',
        '1994/1996',
        '1995-01/1995-06',
        '1995-03',
        '1995-03-10',
      ]) {
        timeline.element.show(window);
        await timeline.element.updateComplete;
        found.push(nodes(timeline));
      }
      expect(Math.max(...found), found.join()).to.be.lessThanOrEqual(MOST_NODES);
      expect(Math.min(...found), found.join()).to.be.greaterThan(20);
    });
  }

  for (const size of [1000, 100_000]) {
    it(`${size} events: a gesture draws once a frame at most, and forces no layout`, async function () {
      this.timeout(40_000);
      const timeline = await mount({ locale: 'en' }, eventFile(size));
      timeline.element.show('1994/1998');
      await timeline.still();
      const { x, y } = timeline.centre(timeline.track);
      const layout = watchLayout(timeline.element);
      const draws = watchDraws(timeline.element);
      const turn = (init: WheelEventInit) =>
        timeline.track.dispatchEvent(
          new WheelEvent('wheel', { clientX: x, clientY: y, bubbles: true, cancelable: true, ...init }),
        );
      const before = timeline.window;
      // A busy machine may draw twice in that time: then the gesture goes on.
      for (let step = 0; step < 20 || (draws.seen() < 4 && step < 800); step++) {
        for (let turns = 0; turns < 3; turns++) turn({ deltaX: 12 });
        turn({ deltaY: step % 2 ? 20 : -20, ctrlKey: true });
        await wait(12);
      }
      await wait(400); // it comes to rest, and says so
      const perFrame = draws.stop();
      layout.stop();
      expect(timeline.window[0]).to.be.greaterThan(before[0]);
      expect(
        perFrame.reduce((sum, n) => sum + n),
        perFrame.join(),
      ).to.be.greaterThan(2);
      expect(Math.max(...perFrame), perFrame.join()).to.equal(1);
      expect(layout.reads).to.deep.equal([]);
    });
  }

  it('a gesture draws once a frame at most, though each is later than a gesture takes to end', async () => {
    const timeline = await mount({ locale: 'en' }, eventFile(1000));
    const { x, y } = timeline.centre(timeline.track);
    const draws = watchDraws(timeline.element);
    for (let step = 0; step < 5; step++) {
      const turn = { clientX: x, clientY: y, bubbles: true, cancelable: true, deltaY: -20, ctrlKey: true };
      timeline.track.dispatchEvent(new WheelEvent('wheel', turn));
      await new Promise((later) => setTimeout(later, 1));
      for (const until = Date.now() + 220; Date.now() < until;);
      await frame();
    }
    await wait(400);
    const perFrame = draws.stop();
    expect(perFrame.filter(Boolean).length, perFrame.join()).to.be.greaterThan(2);
    expect(Math.max(...perFrame), perFrame.join()).to.equal(1);
  });
});

describe('what stays in view', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  /** Everything that stands for a date: its key, and the words on it. */
  const kept = (timeline: Driver) => {
    const of = (selector: string, key: (node: Element) => string) =>
      [...timeline.track.querySelectorAll(selector)].map((node) => [key(node), node] as const);
    return new Map([
      ...of('.tick', (node) => `tick ${node.textContent}`),
      ...of('.item', (node) => `item ${(node as HTMLElement).dataset['key']}`),
      ...of('.extent', (node) => `bar ${(node as SVGElement).dataset['id']}`),
    ]);
  };

  for (const [gesture, move] of [
    ['pans', (element: EventTimeline) => element.panBy(0.2)],
    ['zooms', (element: EventTimeline) => element.zoomBy(1.15)],
  ] as const) {
    it(`keeps its node when the window ${gesture}`, async () => {
      const timeline = await mount({ locale: 'en' }, eventFile(1000));
      timeline.element.show('1995-01/1995-08'); // each day is a bar, and each month stands at one tick
      await timeline.still();
      const before = kept(timeline);
      move(timeline.element);
      await timeline.still();
      const after = kept(timeline);
      const stayed = [...before.keys()].filter((key) => after.has(key));
      for (const kind of ['tick', 'item', 'bar'])
        expect(stayed.filter((key) => key.startsWith(kind)).length, kind).to.be.greaterThan(1);
      for (const key of stayed) expect(after.get(key), key).to.equal(before.get(key));
      expect(before.size, 'nothing came and nothing went').to.not.equal(stayed.length);
    });
  }
});

describe('a zoom by hand', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  /** No pause ends a gesture before `rest`: on a busy machine there is one between any two turns. */
  let letRest = () => {};
  afterEach(() => letRest());
  function holdOn(): void {
    const { setTimeout } = window;
    let ended: [act: () => void, id: number] | undefined;
    window.setTimeout = ((act: () => void, after: number, ...given: unknown[]) => {
      const id = setTimeout(act, after === SETTLED ? 1e6 : after, ...given);
      if (after === SETTLED) ended = [act, id];
      return id;
    }) as typeof window.setTimeout;
    letRest = () => {
      letRest = () => {};
      window.setTimeout = setTimeout;
      if (!ended) return;
      clearTimeout(ended[1]);
      setTimeout(ended[0]);
    };
  }

  /** A window with labels, and a wheel over its middle that turns by so much and is drawn. */
  async function zooming(events: number | object = 1000, direction = 'ltr') {
    const file = typeof events === 'number' ? eventFile(events) : events;
    const timeline = await mount({ locale: 'en', 'time-direction': direction }, file);
    timeline.element.show('1995-01/1995-08');
    await timeline.still();
    holdOn();
    const { x, y } = timeline.centre(timeline.track);
    const turn = async (deltaY: number) => {
      const init = { clientX: x, clientY: y, bubbles: true, cancelable: true, ctrlKey: true, deltaY };
      timeline.track.dispatchEvent(new WheelEvent('wheel', init));
      await timeline.element.updateComplete;
    };
    const rest = async () => {
      letRest();
      await timeline.still();
    };
    return { timeline, turn, rest };
  }

  const isSeen = (node: Element) => node.getBoundingClientRect().width > 0;
  const labels = (timeline: Driver) =>
    new Map(
      timeline.items.map((item) => {
        const label = item.querySelector<HTMLElement>('.label:not(.vh)');
        return [item.dataset.key!, label && isSeen(label) ? label.offsetWidth : 0] as const;
      }),
    );

  it('breaks no line of many labels anew until it rests, and puts none on another', async () => {
    const { timeline, turn, rest } = await zooming(10_000);
    const before = labels(timeline);
    const steps: { widths: typeof before; boxes: DOMRect[] }[] = [];
    for (const by of [-60, -60, 60, 60, 60, 60]) {
      await turn(by);
      const seen = [...timeline.track.querySelectorAll('.label:not(.vh)')].filter(isSeen);
      steps.push({ widths: labels(timeline), boxes: seen.map((label) => label.getBoundingClientRect()) });
    }
    await rest();
    let [stayed, hid] = [0, 0];
    for (const { widths, boxes } of steps) {
      for (const [key, width] of widths) {
        if (!width) hid += before.get(key) ? 1 : 0;
        else expect(width, key).to.equal(before.get(key));
        if (width) stayed++;
      }
      const meet = (a: DOMRect, b: DOMRect) =>
        a.right > b.left + 0.5 && b.right > a.left + 0.5 && a.bottom > b.top + 0.5 && b.bottom > a.top + 0.5;
      expect(boxes.length).to.be.greaterThan(5);
      expect(boxes.filter((a, i) => boxes.slice(i + 1).some((b) => meet(a, b)))).to.deep.equal([]);
    }
    expect(stayed, 'labels that stayed').to.be.greaterThan(10);
    expect(hid, 'labels that hid').to.be.greaterThan(0);
    expect([...labels(timeline)]).to.not.deep.equal([...before]);
  });

  it('keeps the node of what leaves, unseen, for the reader who turns back', async () => {
    const { timeline, turn, rest } = await zooming();
    const nodes = new Map(timeline.items.map((item) => [item.dataset.key!, item]));
    for (let i = 0; i < 4; i++) await turn(-100);
    const left = [...nodes].filter(([, node]) => node.isConnected && !isSeen(node));
    expect(left.length).to.be.greaterThan(3);
    for (let i = 0; i < 4; i++) await turn(100);
    for (const [key, node] of left)
      expect([timeline.item(key), isSeen(node)], key).to.deep.equal([node, true]);
    for (let i = 0; i < 4; i++) await turn(-100);
    await rest();
    for (const [key, node] of left) expect(node.isConnected, key).to.equal(false);
  });

  it('keeps it while something else of the element is drawn, as what was just announced', async () => {
    const { timeline, turn } = await zooming();
    for (let i = 0; i < 4; i++) await turn(-100);
    const spots = () => timeline.all('.spot');
    const places = () => spots().map((node) => node.style.transform);
    const [nodes, before] = [spots(), places()];
    expect(before.some((place) => place.includes('scale(0)'))).to.equal(true);
    timeline.element.requestUpdate();
    await timeline.element.updateComplete;
    expect(places()).to.deep.equal(before);
    for (const [i, node] of spots().entries()) expect(node).to.equal(nodes[i]);
  });

  it('marks what is open, and holds the tab stop, wherever its cluster came from', async function () {
    this.timeout(40_000);
    const { timeline, turn } = await zooming();
    const { element } = timeline;
    const open = element.timeline!.events.find(({ anchor }) => anchor > Date.UTC(1995, 4, 10))!;
    element.select(open.id);
    await timeline.still();
    for (let i = 0; i < 60; i++) {
      await turn(i < 30 ? 100 : -100);
      const [marked, ...others] = timeline.items.filter((item) => item.matches('.open'));
      expect([others.length, isSeen(marked!), marked!.tabIndex], `step ${i}`).to.deep.equal([0, true, 0]);
      expect(marked!.textContent, 'it has its name').to.match(/\p{L}.*, /u);
      expect(timeline.items.filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([marked]);
      const places = timeline.all('.spot').map((node) => Number(node.getAttribute('aria-posinset')));
      expect(places, 'read in the order of time').to.deep.equal([...places].sort((a, b) => a - b));
      const own = timeline.all(`.item[data-key="${open.id}"]`).filter(isSeen);
      if (own.length) expect(own).to.deep.equal([marked]);
    }
  });

  for (const direction of ['ltr', 'rtl']) {
    it(`comes to rest as its window alone would be drawn (${direction})`, async () => {
      const { timeline, turn, rest } = await zooming(10_000, direction);
      const picture = () =>
        [...timeline.track.querySelectorAll('.spot')].map((node) => {
          const label = node.querySelector<HTMLElement>('.label');
          return [
            node.className,
            (node as HTMLElement).style.transform,
            node.textContent,
            label?.style.cssText,
          ];
        });
      for (const by of [-100, -100, -100, 100, 100, 100, 100, 100, 100, -60]) await turn(by);
      const moving = picture();
      let told: ReturnType<typeof picture> | undefined;
      timeline.element.addEventListener('timeline-domain', () => (told = picture()), { once: true });
      await rest();
      const rested = picture();
      expect(told, 'what a host sees that is told').to.deep.equal(rested);
      expect(rested).to.not.deep.equal(moving);
      timeline.element.locale = 'ar'; // all is drawn anew
      await timeline.element.updateComplete;
      timeline.element.locale = 'en';
      await timeline.element.updateComplete;
      expect(picture()).to.deep.equal(rested);
    });
  }

  const spans = {
    ...eventFile(0),
    events: Array.from({ length: 2000 }, (_, i) => {
      const day = (after: number) =>
        new Date(Date.UTC(1990, 0, 1 + i * 5.5 + after)).toISOString().slice(0, 10);
      return {
        id: `e${i}`,
        title: `Event ${i}`,
        lane: `lane-${i % 6}`,
        date: `${day(0)}/${day((i * 37) % 900)}`,
      };
    }),
  };
  for (const [what, file] of [
    ['days', 1000],
    ['spans', spans],
  ] as const) {
    it(`has at most ${MOST_NODES} nodes in the track, however long it goes on (${what})`, async function () {
      this.timeout(40_000);
      const { timeline, turn } = await zooming(file);
      let most = 0;
      for (let i = 0; i < 90; i++) {
        await turn(i < 50 ? 100 : -100);
        most = Math.max(most, nodes(timeline));
      }
      expect(most).to.be.greaterThan(500);
      expect(most).to.be.lessThanOrEqual(MOST_NODES);
    });
  }
});

describe('a big file while it loads', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  const big = eventFile(150_000);

  /** An element with data set, and what it tells. */
  function place(data: unknown, attributes: Record<string, string> = { locale: 'en' }) {
    const element = document.createElement('event-timeline');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    const told: number[] = [];
    element.addEventListener('timeline-load', ({ count }) => told.push(count));
    element.data = data;
    const home = stage();
    home.append(element);
    return { element, told, home, driver: new Driver(element) };
  }

  it('leaves the page its turns, and shows how far it is', async () => {
    const { element, driver, told } = place(big);
    const shares: number[] = [];
    let turns = 0;
    await until(() => {
      turns++;
      const bar = driver.root.querySelector('progress');
      if (bar) shares.push(bar.value);
      return told.length;
    });
    await element.loaded;
    expect(turns).to.be.greaterThan(2);
    expect(shares.length).to.be.greaterThan(1);
    expect(shares).to.deep.equal([...shares].sort((a, b) => a - b));
    expect(driver.root.querySelector('progress')).to.equal(null);
    expect(told).to.deep.equal([150_000]);
    expect(driver.items.length).to.be.greaterThan(20);
  });

  for (const [locale, name] of [
    ['en', 'Loading events'],
    ['ar', 'جارٍ تحميل الأحداث'],
  ] as const)
    it(`names its progress in ${locale}`, async () => {
      const { element, driver } = place(big, { locale });
      await driver.shown('progress');
      expect(driver.one('progress').getAttribute('aria-label')).to.equal(name);
      await element.loaded;
    });

  it('is given up when other data comes: only that is told of and drawn', async () => {
    const { element, told, driver } = place(big);
    await driver.shown('progress');
    element.data = { events: [{ id: 'a', title: 'a', date: '2024' }] };
    await element.loaded;
    expect(driver.items.map(({ dataset }) => dataset['key'])).to.deep.equal(['a']);
    expect(driver.root.querySelector('progress')).to.equal(null);
    await wait(300);
    expect(told).to.deep.equal([1]);
  });

  it('is given up when the element is removed, and begins again when it is put back', async () => {
    const { element, told, home, driver } = place(big);
    await driver.shown('progress');
    element.remove();
    await wait(600);
    expect(told).to.deep.equal([]);
    expect(element.timeline).to.equal(undefined);
    home.append(element);
    await element.loaded;
    expect(told).to.deep.equal([150_000]);
  });

  it('draws a small file in the first frame all the same, and need not draw it again for its width', async () => {
    const { element, driver } = place(eventFile(1000));
    await element.updateComplete;
    const picture = () => driver.items.map((item) => item.parentElement!.style.transform);
    const first = picture();
    expect(first.length).to.be.greaterThan(5);
    expect(first.join()).to.match(/translate/);
    await driver.still();
    expect(picture()).to.deep.equal(first);
  });
});

describe('a frame', () => {
  const real = window.requestAnimationFrame;
  afterEach(async () => {
    window.requestAnimationFrame = real;
    await clear();
  });

  /** What is drawn of the elements of this page whenever a frame is asked for. */
  function listen(): string[] {
    const asked: string[] = [];
    window.requestAnimationFrame = (callback) => {
      const drawn = [...document.querySelectorAll('event-timeline')].map(
        ({ shadowRoot }) => shadowRoot?.querySelectorAll('.item').length,
      );
      asked.push(drawn.join());
      return real.call(window, callback);
    };
    return asked;
  }

  it('is not asked for while a file is waited for, and then before it is drawn: so it is shown at once', async () => {
    const { element, send, restore } = waiting();
    const asked = listen();
    await wait(150);
    expect(asked, 'while it waits').to.deep.equal([]);
    send();
    await element.loaded;
    restore();
    expect(asked[0], 'when the file is there').to.equal('0');
  });

  it('is not asked for by sizes that lead to no other picture', async () => {
    const timeline = await mount();
    await wait(300);
    const asked = listen();
    timeline.element.style.height = '840px';
    await wait(150);
    expect(asked).to.deep.equal([]);
    timeline.element.style.width = '1100px';
    await wait(150);
    expect(asked).to.have.length(1);
  });

  for (const width of [900, 420])
    // where time runs down the track is as wide as before
    it(`comes with another text size, too (${width} px)`, async () => {
      const timeline = await mount();
      timeline.element.style.width = `${width}px`;
      await timeline.still();
      const places = () => timeline.items.map((item) => item.parentElement!.style.transform).join();
      const before = places();
      timeline.element.style.fontSize = '22px';
      await timeline.still();
      expect(places()).not.to.equal(before);
    });
});

describe('the first picture', () => {
  afterEach(clear);

  for (const [what, css] of [
    ['of the page', ''],
    ['of a host that makes the track narrower', 'event-timeline::part(track) { margin-inline-end: 80px }'],
  ] as const)
    it(`fits the room ${what} before it is seen`, async () => {
      const style = document.createElement('style');
      style.textContent = css;
      const element = document.createElement('event-timeline');
      [element.locale, element.data] = ['en', eventFile(40)];
      stage().append(style, element);
      await element.updateComplete;
      await element.updateComplete; // of the second draw, where there is one
      const driver = new Driver(element);
      const picture = () => driver.items.map((item) => item.parentElement!.style.transform);
      const first = picture();
      await driver.still();
      expect(picture()).to.deep.equal(first);
    });
});

describe('a panel beside the track', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  it('takes its room from the picture in the draw it comes with', async () => {
    const timeline = await mount();
    const ends = () => {
      const { left, right } = timeline.track.getBoundingClientRect();
      return timeline.all('.tick').map((tick) => timeline.centre(tick).x).filter((x) => x > left && x < right).length;
    }; // prettier-ignore
    const glyph = () =>
      timeline.glyphAt('icj-warning-2024-01').x - timeline.track.getBoundingClientRect().left;
    const [width, x] = [timeline.track.clientWidth, glyph()];
    timeline.element.select('icj-warning-2024-01');
    await timeline.element.updateComplete;
    expect(timeline.track.clientWidth).to.be.lessThan(0.75 * width);
    expect(glyph()).to.be.closeTo((x * timeline.track.clientWidth) / width, 1);
    expect(ends()).to.equal(timeline.all('.tick').length);
  });
});

describe('the place of the element', () => {
  before(() => reader.viewport(1280, 640));
  afterEach(clear);

  /** How far anything on the page was moved, as Chromium counts it; 0 in engines that do not count. */
  async function shiftWhile(act: () => Promise<unknown>): Promise<number> {
    let sum = 0;
    const add = (list: PerformanceEntry[]) =>
      list.forEach((entry) => (sum += (entry as PerformanceEntry & { value: number }).value));
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      observer.observe({ type: 'layout-shift' });
    await act();
    await wait(150);
    add(observer.takeRecords());
    observer.disconnect();
    return sum;
  }

  for (const [what, style] of [
    ['by itself', ''],
    ['with a height from the page that what follows is seen under', 'height: 560px; overflow: auto'],
  ] as const)
    it(`is kept before data is there, ${what}: nothing that is seen moves`, async () => {
      const { element, after, send, restore } = waiting(style);
      await wait(200); // what moved when the tests' own page changed is over
      await frame();
      const before = element.getBoundingClientRect();
      const seen = () => after.getBoundingClientRect().top < innerHeight;
      const wasSeen = seen();
      const moved = await shiftWhile(async () => {
        send();
        await element.loaded;
        await frame();
      });
      restore();
      const now = element.getBoundingClientRect();
      expect([now.left, now.top, now.width]).to.deep.equal([before.left, before.top, before.width]);
      if (style) expect(now.height).to.equal(before.height);
      expect(wasSeen).to.equal(style !== '');
      expect(moved).to.equal(0);
    });

  it('is not painted before there is anything in it to be seen; a fallback stands on paper', async () => {
    const { element, send, restore } = waiting();
    const painted = () => getComputedStyle(element).backgroundColor;
    await element.updateComplete;
    expect(painted(), 'waits, empty').to.equal('rgba(0, 0, 0, 0)');
    element.append('The events are on their way.');
    expect(painted(), 'waits, with a fallback').to.equal('rgb(255, 255, 255)');
    element.replaceChildren();
    send();
    await element.loaded;
    restore();
    expect(painted(), 'drawn').to.equal('rgb(255, 255, 255)');
  });
});
