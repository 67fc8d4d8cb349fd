import { expect } from 'chai';
import type { TimelineErrorEvent, TimelineLoadEvent } from '../../src/index.js';
import { clear, Driver, mount, reader, stage, until, wait } from './driver.js';

const fetchOfPage = window.fetch;
const good = { language: 'en', events: [{ id: 'one', title: 'One event', date: '2024-05' }] };

/** Answers the next requests of the page; undefined is a network error. */
function answer(
  make: (url: string, signal: AbortSignal | undefined) => Promise<Response> | Response | undefined,
): void {
  window.fetch = async (input, init) => {
    const made = await make(
      input instanceof Request ? input.url : input.toString(),
      init?.signal ?? undefined,
    );
    if (!made) throw new TypeError('no network');
    init?.signal?.throwIfAborted();
    return made;
  };
}

const json = (value: unknown) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });

interface Heard {
  readonly loads: TimelineLoadEvent[];
  readonly errors: TimelineErrorEvent[];
}

function place(
  html = '<event-timeline src="/some.json" locale="en"><p class="fallback">Fallback</p></event-timeline>',
) {
  const heard: Heard = { loads: [], errors: [] };
  const holder = stage();
  holder.addEventListener('timeline-load', (event) => heard.loads.push(event));
  holder.addEventListener('timeline-error', (event) => heard.errors.push(event));
  holder.innerHTML = html; // the test's own markup
  const timeline = new Driver(holder.querySelector('event-timeline')!);
  const fallback = () => holder.querySelector('.fallback')?.getClientRects().length === 1;
  return { timeline, heard, fallback };
}

describe('when something goes wrong, a page', () => {
  let unhandled: unknown[] = [];
  const note = (event: PromiseRejectionEvent | ErrorEvent) =>
    unhandled.push('reason' in event ? event.reason : event.message);
  before(() => reader.viewport(1280, 900));
  beforeEach(() => {
    unhandled = [];
    window.addEventListener('unhandledrejection', note);
    window.addEventListener('error', note);
  });
  afterEach(async () => {
    await clear();
    await wait(20);
    window.fetch = fetchOfPage;
    window.removeEventListener('unhandledrejection', note);
    window.removeEventListener('error', note);
    expect(unhandled).to.deep.equal([]);
  });

  const faults: [string, () => Response | undefined, string][] = [
    ['a file that is not there', () => new Response('', { status: 404, statusText: 'Not Found' }), '404'],
    ['a server error', () => new Response('', { status: 500 }), '500'],
    ['no network', () => undefined, 'some.json'],
    [
      'a text that is not JSON',
      () => new Response('{"events": [', { headers: { 'content-type': 'application/json' } }),
      'JSON',
    ],
    [
      'a web page in place of the file',
      () => new Response('<!doctype html><p>Sorry', { headers: { 'content-type': 'text/html' } }),
      'HTML',
    ],
    [
      'an empty answer',
      () => new Response('', { headers: { 'content-type': 'application/json' } }),
      'some.json',
    ],
  ];
  for (const [what, response, word] of faults) {
    it(`says what happened and keeps the fallback: ${what}`, async () => {
      answer(response);
      const { timeline, heard, fallback } = place();
      await until(() => heard.errors.length === 1, 'timeline-error');
      const error = await timeline.element.loaded.then(() => undefined, (reason: Error) => reason); // prettier-ignore
      await timeline.element.updateComplete;
      expect(heard.errors[0]!.message).to.contain(word);
      expect(error?.message).to.equal(heard.errors[0]!.message);
      expect(timeline.one('[role="alert"]').textContent).to.contain(word);
      expect(fallback()).to.equal(true);
      expect(heard.loads).to.have.length(0);
    });
  }

  it('says that a list is empty, and keeps the fallback', async () => {
    answer(() => json({ language: 'en', events: [] }));
    const { timeline, heard, fallback } = place();
    await until(() => heard.loads.length === 1, 'timeline-load');
    await timeline.element.updateComplete;
    expect(heard.loads[0]!.count).to.equal(0);
    expect(timeline.one('[role="alert"]').textContent).to.contain('No events');
    expect(fallback()).to.equal(true);
  });

  it('tries again when the reader asks for it', async () => {
    let tries = 0;
    answer(() => (++tries === 1 ? new Response('', { status: 503 }) : json(good)));
    const { timeline, heard, fallback } = place();
    await until(() => heard.errors.length === 1);
    await timeline.element.updateComplete;
    timeline.one('[role="alert"] button').click();
    await timeline.element.loaded;
    expect(timeline.items).to.have.length(1);
    expect(fallback()).to.equal(false);
    expect(timeline.all('[role="alert"]')).to.have.length(0);
  });

  it('keeps the fallback while a slow server thinks, and announces it after a second', async () => {
    let give: (response: Response) => void = () => {};
    answer(() => new Promise((resolve) => (give = resolve)));
    const { timeline, fallback } = place();
    await wait(400);
    expect(fallback()).to.equal(true);
    expect(timeline.one('[role="status"]').textContent).to.equal('');
    await until(() => timeline.one('[role="status"]').textContent === 'Loading events');
    give(json(good));
    await timeline.element.loaded;
    await until(() => timeline.one('[role="status"]').textContent === '1 event loaded');
  });

  it('draws the newer file alone when it replaces one still loading', async () => {
    let late: (response: Response) => void = () => {};
    const signals: (AbortSignal | undefined)[] = [];
    answer((url, signal) => {
      signals.push(signal);
      return url.endsWith('some.json')
        ? new Promise((resolve) => (late = resolve))
        : json({ ...good, events: [...good.events, { id: 'two', title: 'Two', date: '2025' }] });
    });
    const { timeline, heard } = place();
    await until(() => signals.length === 1);
    const waiting = timeline.element.loaded;
    timeline.element.src = '/other.json';
    await until(() => heard.loads.length === 1);
    late(json(good));
    await waiting;
    await wait(60);
    expect(signals[0]?.aborted).to.equal(true);
    expect(heard.loads.map(({ count }) => count)).to.deep.equal([2]);
    expect(heard.errors).to.have.length(0);
    expect(timeline.element.timeline!.events).to.have.length(2);
  });

  it('hears nothing of an element removed while loading, and all of it when it is put back', async () => {
    let asked = 0;
    answer((_url, signal) => {
      if (++asked > 1) return json(good);
      return new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error)),
      );
    });
    const { timeline, heard } = place();
    await until(() => asked === 1);
    const { element } = timeline;
    const holder = element.parentElement!;
    element.remove();
    await wait(60);
    expect(heard).to.deep.equal({ loads: [], errors: [] });
    holder.append(element);
    await element.loaded;
    expect(heard.loads).to.have.length(1);
    expect(timeline.items).to.have.length(1);
  });

  it('draws the good events and lists the bad ones, with where and how to mend', async () => {
    const { element, ...timeline } = Object.assign(
      await mount(
        { locale: 'en' },
        {
          ...good,
          events: [
            ...good.events,
            { id: 'two', title: 'Two', date: '2024-02-30' },
            { title: 'Three', date: '2024' },
            'four',
          ],
        },
      ),
      {},
    );
    void timeline;
    const driver = new Driver(element);
    expect(element.timeline!.events.map(({ id }) => id)).to.deep.equal(['one']);
    const listed = driver.one('[part="problems"]').textContent;
    expect(listed).to.contain('events[1].date').and.to.contain('2024-02-30');
    expect(element.problems.filter(({ severity }) => severity === 'error')).to.have.length(3);
    expect(element.problems.every(({ mend }) => mend.length > 5)).to.equal(true);
  });

  it('says in each engine on which line of an inline script the fault is', async () => {
    const place = stage(
      '<event-timeline locale="en"><script type="application/json">{"events": [\n  {"id": "a", "title": "A", "date": "2024"},\n]}</script></event-timeline>',
    );
    const element = place.querySelector('event-timeline')!;
    const message = await element.loaded.then(
      () => '',
      (error: Error) => error.message,
    );
    expect(message).to.contain('line 3, column 1, near').and.to.contain('spare comma');
    await element.updateComplete;
    expect(new Driver(element).one('[role="alert"]').textContent).to.contain('line 3, column 1');
  });

  it('shows markup in the data as text, and never runs it', async () => {
    const evil = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
    const driver = await mount({ locale: 'en' }, {
      language: 'en', title: evil, lanes: [{ id: 'a', title: evil }, { id: 'b', title: 'b' }],
      sources: [{ id: 's', title: evil, url: 'javascript:window.ran=1', languages: ['en'], note: evil }],
      events: [{ id: 'one', lane: 'a', title: evil, date: '2024-05', summary: evil, claims: [{ status: 'alleged', by: evil, about: evil, sources: ['s'] }], quotes: [{ id: 'q', text: evil, lang: 'en', kind: 'direct', speaker: { name: evil }, source: 's' }] }],
    }); // prettier-ignore
    driver.element.select('one');
    await driver.still();
    expect(driver.all('img, script')).to.have.length(0);
    expect(driver.all('a[href^="javascript"]')).to.have.length(0);
    expect(driver.panel!.textContent).to.contain('<img src=x');
    expect((window as unknown as { ran?: number }).ran).to.equal(undefined);
  });
});
