import { expect } from 'chai';
import type { EventTimeline, TimelineErrorEvent, TimelineLoadEvent } from '../../src/index.js';
import { clear, Driver, frame, reader, stage, until, wait } from './driver.js';

type Answer = (signal: AbortSignal) => Response | Promise<Response>;

const event = (id: string, more: object = {}) => ({ id, title: `Event ${id}`, date: '2024-05-09', ...more });
const text = (body: string, type: string) => new Response(body, { headers: { 'content-type': type } });
const json = (value: unknown) => text(JSON.stringify(value), 'application/json');
const file = (...ids: string[]) => json({ language: 'en', events: ids.map((id) => event(id)) });

const fetchOfPage = window.fetch;
/** Names of the files asked for, in order. */
let asked: string[] = [];

/** Stands in for the server: answers by file name. */
function serve(answers: Record<string, Answer>): void {
  window.fetch = (input, init) => {
    const name = (input as string).split('/').pop()!;
    asked.push(name);
    const answer = answers[name] ?? (() => new Response('', { status: 404 }));
    return Promise.resolve(answer(init!.signal!));
  };
}

/** An answer that waits to be sent. A stubborn one pays no heed to being given up. */
function held(answer: () => Response, stubborn = false) {
  let send = () => {};
  let signal: AbortSignal | undefined;
  const asked: Answer = (given) => {
    signal = given;
    return new Promise((resolve, reject) => {
      send = () => resolve(answer());
      if (!stubborn) given.addEventListener('abort', () => reject(given.reason as Error));
    });
  };
  return { asked, send: () => send(), isGivenUp: () => signal?.aborted };
}

/** A timeline with a fallback, and what it tells its host. */
function place(attributes: Record<string, string> = {}, inside = '') {
  const element = document.createElement('event-timeline');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = `<p class="fallback">See the table below.</p>${inside}`; // the test's own markup
  const told: string[] = [];
  const hear = (event: TimelineLoadEvent | TimelineErrorEvent) =>
    told.push('count' in event ? `load ${event.count}` : `error ${event.message}`);
  element.addEventListener('timeline-load', hear);
  element.addEventListener('timeline-error', hear);
  const home = stage();
  home.append(element);
  return { element, told, home, driver: new Driver(element) };
}

const outcome = (element: EventTimeline) =>
  Promise.race([
    element.loaded.then(() => 'drawn', (error: Error) => error.message),
    wait(3000).then(() => '`loaded` never settled'),
  ]); // prettier-ignore
const seesFallback = (element: EventTimeline) =>
  element.querySelector('.fallback')!.getClientRects().length > 0;
const keys = ({ items }: Driver) => items.map(({ dataset }) => dataset.key);
const notice = ({ root }: Driver) => root.querySelector('[role="alert"]');

describe('whatever comes of a load', () => {
  let thrown: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) =>
    thrown.push('reason' in event ? String(event.reason) : event.message);

  before(() => reader.viewport(1280, 900));
  beforeEach(() => {
    [thrown, asked] = [[], []];
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
  });
  afterEach(async () => {
    await clear();
    await wait(30);
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
    window.fetch = fetchOfPage;
    expect(thrown, 'nothing is thrown out of the element').to.deep.equal([]);
  });

  const brokenOff = () =>
    new Response(new ReadableStream({ pull: (to) => to.error(new TypeError('broken off')) }));
  const failures: [what: string, answer: Answer, says: RegExp][] = [
    ['the reader may not have the file', () => new Response('', { status: 403 }), /403.*readable/],
    ['a table comes instead', () => text('id;title\n1;a', 'text/csv'), /text\/csv.*not JSON/],
    ['the answer breaks off', brokenOff, /could not be fetched/],
  ];
  for (const [what, answer, says] of failures) {
    it(`${what}: the host hears it once, with the address, and the fallback stays`, async () => {
      serve({ 'story.json': answer });
      const { element, told } = place({ src: 'story.json', locale: 'en' });
      const message = await outcome(element);
      expect(message).to.match(says).and.contain('story.json');
      expect(told).to.deep.equal([`error ${message}`]);
      expect(seesFallback(element)).to.equal(true);
      expect(element.timeline).to.equal(undefined);
    });
  }

  it('an address that is none: the host hears what is wrong with it, and how to mend it', async () => {
    const { element, told } = place({ src: 'http://[', locale: 'en' });
    const message = await outcome(element);
    expect(message)
      .to.contain('http://[')
      .and.match(/address/i);
    expect(told).to.deep.equal([`error ${message}`]);
    expect(seesFallback(element)).to.equal(true);
  });

  it('an inline script that is not JSON: the host hears it, and the fallback stays', async () => {
    const script = '<script type="application/json">{"events": [,]}</script>';
    const { element, told } = place({ locale: 'en' }, script);
    const message = await outcome(element);
    expect(message).to.match(/not JSON.*<script> inside <event-timeline>/);
    expect(told).to.deep.equal([`error ${message}`]);
    expect(seesFallback(element)).to.equal(true);
  });

  it('an Arabic reader is told in Arabic', async () => {
    serve({});
    const { element, driver } = place({ src: 'story.json', locale: 'ar' });
    await outcome(element);
    await frame();
    expect(notice(driver)?.querySelector('p')?.textContent).to.match(/^[\u0600-\u06FF]/);
    expect(notice(driver)?.querySelector('button')?.textContent).to.match(/^[\u0600-\u06FF]/);
  });

  it('a reader who tries again with the keyboard stays inside the element', async () => {
    const second = held(() => file('a', 'b'));
    serve({
      'story.json': (signal) =>
        asked.length === 1 ? new Response('', { status: 503 }) : second.asked(signal),
    });
    const { element, told, driver } = place({ src: 'story.json', locale: 'en' });
    await outcome(element);
    await frame();
    const button = notice(driver)!.querySelector('button')!;
    button.focus();
    await driver.press('Enter');
    await until(() => asked.length === 2);
    await frame();
    expect(driver.active === button, 'while it loads').to.equal(true);
    expect(notice(driver)!.textContent).to.contain('Loading events').and.not.contain('503');
    second.send();
    await outcome(element);
    await driver.still();
    expect(told[1]).to.equal('load 2');
    expect(driver.focusedKey, 'once it has loaded').to.equal('a');
  });

  const nothing: unknown[] = [[], { events: [] }];
  for (const content of nothing) {
    it(`no events, ${JSON.stringify(content)}: the load ends well, and the fallback stays`, async () => {
      serve({ 'story.json': () => json(content) });
      const { element, told, driver } = place({ src: 'story.json', locale: 'en' });
      expect(await outcome(element)).to.equal('drawn');
      expect(told).to.deep.equal(['load 0']);
      expect(notice(driver)?.querySelector('button')?.textContent, 'nothing to try').to.equal(undefined);
      expect(seesFallback(element)).to.equal(true);
    });
  }

  for (const content of ['a text', 42, null, {}, { events: 'none' }]) {
    it(`JSON that is no event file, ${JSON.stringify(content)}: one error says so, and the fallback stays`, async () => {
      serve({ 'story.json': () => json(content) });
      const { element, told, driver } = place({ src: 'story.json', locale: 'en' });
      expect(await outcome(element)).to.equal('drawn');
      expect(told).to.deep.equal(['load 0']);
      const errors = element.problems.filter(({ severity }) => severity === 'error');
      expect(errors).to.have.length(1);
      expect(driver.one('[part="problems"]').textContent).to.contain(errors[0]!.mend);
      expect(seesFallback(element)).to.equal(true);
    });
  }

  it('a slow server that fails in the end: the reader is told, and is no longer told to wait', async () => {
    const slow = held(() => new Response('', { status: 500 }));
    serve({ 'story.json': slow.asked });
    const { element, driver } = place({ src: 'story.json', locale: 'en' });
    const status = () => driver.root.querySelector('[part="status"]')?.textContent;
    await until(() => status() === 'Loading events');
    slow.send();
    await outcome(element);
    await until(() => notice(driver), 'the notice');
    await until(() => status() === '', 'the status to be empty');
  });

  it('a value set while a file loads: only the value is drawn, though the file comes all the same', async () => {
    const slow = held(() => file('a'), true);
    serve({ 'story.json': slow.asked });
    const { element, told } = place({ src: 'story.json' });
    await until(() => asked.length === 1);
    element.data = { events: [event('x'), event('y')] };
    await until(() => told.length, 'the value to be drawn');
    slow.send();
    await wait(50);
    expect(slow.isGivenUp()).to.equal(true);
    expect(told).to.deep.equal(['load 2']);
  });

  it('a good file replaced by a missing one: the picture goes, and the fallback comes back', async () => {
    serve({ 'story.json': () => file('a', 'b') });
    const { element, told, driver } = place({ src: 'story.json' });
    await outcome(element);
    element.src = 'missing.json';
    expect(await outcome(element), 'of what was set just now').to.match(/404/);
    expect(told).to.have.length(2);
    await frame();
    expect(keys(driver)).to.deep.equal([]);
    expect(seesFallback(element)).to.equal(true);
  });

  it('a file replaced, or lost, while a reader is inside: the focus stays inside', async () => {
    serve({ 'first.json': () => file('a', 'b'), 'second.json': () => file('c', 'd') });
    const { element, driver } = place({ src: 'first.json', locale: 'en' });
    await outcome(element);
    element.focus();
    expect(driver.focusedKey).to.equal('a');
    element.src = 'second.json';
    await outcome(element);
    expect(driver.focusedKey).to.equal('c');
    element.src = 'missing.json';
    await outcome(element);
    await frame();
    expect(driver.active?.textContent).to.equal('Try again');
  });

  it('an element removed while its file comes all the same: nothing is told; put back, it loads again', async () => {
    const first = held(() => file('a'), true);
    serve({ 'story.json': (signal) => (asked.length === 1 ? first.asked(signal) : file('a', 'b')) });
    const { element, told, home } = place({ src: 'story.json' });
    await until(() => asked.length === 1);
    element.remove();
    first.send();
    await wait(50);
    expect(first.isGivenUp(), 'the load is given up').to.equal(true);
    expect(told).to.deep.equal([]);
    home.append(element);
    expect(await outcome(element)).to.equal('drawn');
    expect(told).to.deep.equal(['load 2']);
  });

  it('an element removed as soon as it was added: nothing is asked for until it is put back', async () => {
    serve({ 'story.json': () => file('a') });
    const { element, told, home } = place({ src: 'story.json' });
    element.remove();
    await wait(50);
    expect([asked, told]).to.deep.equal([[], []]);
    home.append(element);
    expect(await outcome(element)).to.equal('drawn');
    expect([asked, told]).to.deep.equal([['story.json'], ['load 1']]);
  });

  it('a file replaced while the element is out of the page: it loads once, when put back', async () => {
    serve({ 'first.json': () => file('a'), 'second.json': () => file('b', 'c') });
    const { element, told, home } = place({ src: 'first.json' });
    await outcome(element);
    element.remove();
    element.src = 'second.json';
    await wait(50);
    expect(asked).to.deep.equal(['first.json']);
    home.append(element);
    await until(() => told.length === 2, 'the second file');
    expect(told).to.deep.equal(['load 1', 'load 2']);
    expect(asked).to.deep.equal(['first.json', 'second.json']);
  });

  it('an element moved: it keeps its buttons, its window and the open event, and loads nothing', async () => {
    const { element, told, driver } = place({ src: '/events.json', locale: 'en' });
    await outcome(element);
    element.select('microsoft-decision-2025-09-24');
    await driver.still();
    const [item, panel, window] = [driver.items[5], driver.panel, driver.window];
    const elsewhere = stage();
    elsewhere.append(element);
    await driver.still();
    expect(driver.items[5] === item, 'the same buttons').to.equal(true);
    expect(driver.panel === panel, 'the same panel').to.equal(true);
    expect(driver.window).to.deep.equal(window);
    expect(element.selected).to.equal('microsoft-decision-2025-09-24');
    expect(told).to.deep.equal(['load 40']);
    const width = driver.track.clientWidth;
    elsewhere.style.width = '900px';
    await until(() => driver.track.clientWidth !== width, 'the new width to be drawn');
    element.next();
    await driver.still();
    expect(element.selected, 'it still answers').not.to.equal('microsoft-decision-2025-09-24');
  });

  it('an element moved while it loads: it tells of one load', async () => {
    serve({ 'story.json': () => file('a') });
    const { element, told } = place({ src: 'story.json' });
    await until(() => asked.length === 1);
    stage().append(element);
    expect(await outcome(element)).to.equal('drawn');
    await wait(50);
    expect(told).to.deep.equal(['load 1']);
  });

  it('a second copy of the module: the first stays, and its timelines go on', async () => {
    const before = customElements.get('event-timeline');
    const { element, driver } = place({ src: '/events.json' });
    await outcome(element);
    for (const copy of ['second', 'third'])
      await import(new URL(`/dist/event-timeline.js?${copy}`, location.href).href);
    expect(customElements.get('event-timeline') === before, 'the first stays').to.equal(true);
    element.next();
    await driver.still();
    expect(driver.panel?.textContent).to.be.a('string');
  });

  it('an event of a lane that is not there is drawn; what repeats an id or is no event is left out', async () => {
    const events = [event('a'), event('a'), event('b', { date: '2025/2024' }), event('c', { lane: 'moon' }), 17];
    serve({ 'story.json': () => json({ lanes: [{ id: 'press', title: 'Press' }], events }) });
    const { element, driver, told } = place({ src: 'story.json', locale: 'en' });
    await outcome(element);
    expect(told).to.deep.equal(['load 2']);
    expect(element.timeline!.events.map(({ id }) => id)).to.have.members(['a', 'c']);
    const listed = driver.one('[part="problems"]').textContent;
    for (const path of ['events[1].id', 'events[2].date', 'events[3].lane', 'events[4]']) {
      const found = element.problems.find((problem) => problem.path === path);
      expect(listed).to.contain(`${path} ${found?.message} ${found?.mend}`);
    }
  }); // prettier-ignore

  it('a value no JSON can hold, set as data: the host gets an answer, not an exception', async () => {
    const round: Record<string, unknown> = { events: [event('a')] };
    round['self'] = round;
    const odd = {
      'one that holds itself': round,
      'a big number': { events: [event('a', { title: 10n })] },
      'a function': { events: [event('a', { title: () => 'b' }), event('b')] },
      'a Date': { events: [event('a', { date: new Date(0) })] },
      'a symbol': Symbol('file'),
      'one that throws when it is read': { get events() { throw new Error('no'); } },
    }; // prettier-ignore
    for (const [what, data] of Object.entries(odd)) {
      const { element, told } = place();
      element.data = data;
      expect(await outcome(element), what).to.equal('drawn');
      expect(told, what).to.have.length(1);
    }
  });
});

describe('text in data is text', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  it('markup in any field, panel or list, is shown and never run; only http(s) addresses become links', async () => {
    const evil = '<img src=x onerror="ran=1"><script>ran=2</script><b>&amp;</b>';
    const data = {
      language: 'en', title: evil, summary: evil,
      lanes: [{ id: 'l', title: evil }, { id: 'm', title: 'Other' }],
      sources: [
        { id: 's', title: evil, author: evil, publisher: evil, url: 'javascript:ran=3', note: evil, withheld: evil, archive: { url: 'data:text/html,<script>ran=4</script>' }, document: { name: evil } },
        { id: 'w', title: 'Web', url: 'https://example.org/' },
        { id: 't', title: 'Tab', url: 'java\tscript:ran=5' },
      ],
      events: [
        {
          id: evil, lane: 'l', title: { en: evil }, date: '2024', dateLabel: evil, summary: evil, actors: [evil],
          dating: { basis: 'stated', note: evil, evidence: [{ source: 's', text: evil }] },
          claims: [{ status: 'reported', by: evil, about: evil, sources: ['s'] }],
          quotes: [{ id: 'q', text: evil, lang: 'en', kind: 'direct', speaker: { name: evil, role: evil }, via: evil, source: 's', note: evil, translations: [{ lang: 'ar', text: evil, by: { en: evil } }] }],
          sources: ['s', 'w', 't'], related: [{ event: 'b', as: 'answers' }],
        },
        { id: 'b', lane: 'm', title: evil, date: '2025' },
        { id: 'c', title: evil, date: evil },
      ],
      differences: [{ id: 'd', topic: evil, note: evil, events: [evil], positions: [{ source: 's', text: evil, says: evil }] }],
    }; // prettier-ignore
    const { element, driver } = place({ locale: 'en' });
    element.data = data;
    await outcome(element);
    element.select(evil);
    await driver.still();
    const isTextAlone = () => {
      expect(driver.root.textContent.split(evil).length, 'shown as it stands').to.be.greaterThan(15);
      expect(driver.all('img, script, iframe, object, [onerror], [src], [srcdoc]').length).to.equal(0);
      const links = driver.all<HTMLAnchorElement>('[href]').map(({ href }) => href);
      expect(new Set(links)).to.deep.equal(new Set(['https://example.org/']));
    };
    isTextAlone();
    element.view = 'list';
    await driver.shown('.list');
    isTextAlone();
    await wait(50);
    expect((window as unknown as { ran?: number }).ran).to.equal(undefined);
    expect(driver.one('[part="problems"]').textContent).to.contain('javascript:');
  });
});
