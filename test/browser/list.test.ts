import { expect } from 'chai';
import { eventFile } from '../../bench/events.mjs';
import { axe, clear, mount, reader, until, type Driver } from './driver.js';

describe('a reader who prefers a list', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  it('finds every event with its quotations and sources, under headings by year', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'en', view: 'list' });
    const { events } = timeline.element.timeline!;
    const entries = timeline.all('[data-entry]');
    expect(entries.map((entry) => entry.dataset.entry)).to.deep.equal(events.map(({ id }) => id));
    for (const [i, entry] of entries.entries()) {
      expect(entry.querySelectorAll('[data-quote-id]')).to.have.length(events[i]!.quotes.length);
      expect(entry.querySelectorAll('[part="source"]')).to.have.length(events[i]!.sources.length);
    }
    expect(timeline.all('.year').map((year) => year.textContent?.trim())).to.deep.equal([
      '1991',
      '2003',
      '2021',
      '2023',
      '2024',
      '2025',
    ]);
  });

  it('goes there and back with the keyboard, and keeps what is open', async () => {
    const timeline = await mount();
    timeline.element.select('nimbus-2021');
    await timeline.still();
    timeline.one('[data-control="earlier"]').focus();
    for (let i = 0; i < 7; i++) await timeline.press('ArrowRight');
    expect(timeline.active?.dataset.control).to.equal('view');
    await timeline.press('Enter');
    expect(timeline.element.view).to.equal('list');
    await timeline.shown('.list', 'the list to come');
    expect(timeline.one('[aria-current="true"]').dataset.entry).to.equal('nimbus-2021');
    expect(timeline.active?.dataset.control, 'focus stays').to.equal('view');
    await timeline.press('Enter');
    await timeline.still();
    expect(timeline.element.view).to.equal('timeline');
    expect(timeline.panel, 'open again').to.exist;
  });

  it('keeps the focus when the host changes the view under it', async () => {
    const timeline = await mount();
    for (const focused of ['.item[tabindex="0"]', '[data-control="zoomOut"]']) {
      timeline.element.view = 'timeline';
      await timeline.element.updateComplete;
      timeline.one(focused).focus();
      timeline.element.view = 'list';
      await timeline.element.updateComplete;
      expect(timeline.active?.dataset.control, focused).to.equal('view');
    }
  });

  describe('comes again', () => {
    const view = (timeline: Driver) => timeline.one('[data-control="view"]');
    const again = async (attributes = {}) => {
      await clear();
      return mount({ src: '/events.json', locale: 'en', ...attributes });
    };
    const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('event-timeline'));
    const forget = () => kept().forEach((key) => localStorage.removeItem(key));
    beforeEach(forget);
    after(forget);

    it('and finds the form that was chosen, where the host has it remembered', async () => {
      const wants = { remember: '' };
      view(await again(wants)).click();
      let timeline = await again(wants);
      expect(timeline.all('[data-entry] blockquote').length, 'the list').to.be.greaterThan(0);
      timeline.one<HTMLInputElement>('.form [type="checkbox"]').click();
      timeline = await again(wants);
      expect(timeline.all('table'), 'its table').to.have.length(1);
      expect(timeline.one<HTMLInputElement>('.form [type="checkbox"]').checked).to.equal(true);
      view(timeline).click();
      timeline = await again({ ...wants, view: 'list' });
      expect(timeline.track, 'the picture, though the host would begin with the list').to.exist;
    });

    it('and finds what the host shows, if nothing was chosen', async () => {
      expect((await again({ remember: '', view: 'list' })).element.view).to.equal('list');
      (await again({ remember: '' })).one('[data-control="sources"]').click();
      expect((await again({ remember: '' })).element.view, 'sources are looked up').to.equal('timeline');
    });

    it('leaves nothing behind in the browser unless it was asked for', async () => {
      view(await again()).click();
      expect(kept()).to.deep.equal([]);
      expect((await again()).element.view).to.equal('timeline');
    });

    it('and misses nothing where the browser keeps nothing', async () => {
      const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
      Object.defineProperty(window, 'localStorage', {
        configurable: true,
        get: () => {
          throw new DOMException('no storage here', 'SecurityError');
        },
      });
      try {
        const timeline = await again({ remember: '' });
        view(timeline).click();
        await timeline.shown('.list', 'the list to come');
      } finally {
        Object.defineProperty(window, 'localStorage', own);
      }
    });
  });

  it('is led from an entry to a related one', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'en', view: 'list' });
    const link = timeline.one('[data-entry="campaign-rejects-statement"] [data-event-id]');
    link.click();
    await timeline.still();
    expect(timeline.active?.closest<HTMLElement>('[data-entry]')?.dataset.entry).to.equal(
      link.dataset.eventId,
    );
  });
});

describe('a reader who looks for something in the list', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  const list = (locale = 'en', data?: object) =>
    mount({ ...(data ? {} : { src: '/events.json' }), locale, view: 'list' }, data);
  const entries = (timeline: Driver) => timeline.all('[data-entry]').map(({ dataset }) => dataset.entry);
  const said = (timeline: Driver) => timeline.one('[role="status"]').textContent;
  const shows = (timeline: Driver, count: string) =>
    until(() => timeline.root.querySelector('.matching')?.textContent === count, count);
  /** As an input method does, which no test can press. */
  const put = (timeline: Driver, words: string) => {
    const field = timeline.one<HTMLInputElement>('.find input');
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  it('types words and sees which events have all of them; how many is said once it is quiet', async () => {
    const timeline = await list();
    const saying = timeline.all('[data-entry]').filter((entry) => /denied/i.test(entry.textContent));
    const ids = saying.map(({ dataset }) => dataset.entry);
    const count = `${ids.length} events match`;
    timeline.one('.find input').focus();
    for (const letter of 'denied') await timeline.press(letter);
    await shows(timeline, count);
    expect(entries(timeline)).to.deep.equal(ids);
    expect(timeline.active, 'the focus stays').to.equal(timeline.one('.find input'));
    await until(() => said(timeline) === count, 'the count to be told');
    put(timeline, 'xyzzy');
    await shows(timeline, 'No event matches');
    expect(entries(timeline)).to.deep.equal([]);
    put(timeline, ' ');
    await until(() => entries(timeline).length === 40, 'all of them again');
    expect(timeline.all('.matching')).to.deep.equal([]);
  });

  it('need not write Arabic as the file does, nor digits', async () => {
    const timeline = await list('ar');
    for (const words of ['امازون', 'أَمـــازون', 'أمازون ٢٠٢١', 'Amazon ۲۰۲۱']) {
      put(timeline, '');
      await until(() => entries(timeline).length === 40);
      put(timeline, words);
      await timeline.shown('.matching', words);
      expect([entries(timeline), timeline.one('.matching').textContent], words).to.deep.equal([
        ['nimbus-2021'],
        'حدث واحد مطابق',
      ]);
    }
  });

  it('has the table with the same rows, and every year told once', async () => {
    const timeline = await list();
    put(timeline, 'amnesty');
    await timeline.shown('.matching');
    const found = entries(timeline);
    expect(found.length).to.be.within(2, 39);
    const years = timeline.all('.list > .year').map((year) => year.textContent?.trim());
    expect(years).to.deep.equal([...new Set(years)]);
    timeline.one('.form [type="checkbox"]').click();
    await timeline.element.updateComplete;
    expect(timeline.all('[data-row]').map(({ dataset }) => dataset.row)).to.deep.equal(found);
    expect(await axe(timeline.element)).to.deep.equal([]);
  });

  it('still sees what is open, and follows a link to what does not match', async () => {
    const timeline = await list();
    put(timeline, 'letter');
    await timeline.shown('.matching');
    const found = entries(timeline);
    const other = timeline.element.timeline!.events.find(({ id }) => !found.includes(id))!;
    timeline.element.select(other.id);
    await timeline.element.updateComplete;
    const all = timeline.element.timeline!.events.map(({ id }) => id);
    expect(entries(timeline)).to.deep.equal(all.filter((id) => found.includes(id) || id === other.id));
  });

  it('prints all of it from the timeline, whatever was looked for before', async () => {
    const timeline = await list();
    put(timeline, 'amazon');
    await shows(timeline, '1 event matches');
    timeline.element.view = 'timeline';
    await timeline.still();
    window.dispatchEvent(new Event('beforeprint'));
    expect(entries(timeline)).to.have.length(40);
    window.dispatchEvent(new Event('afterprint'));
    timeline.element.view = 'list';
    await timeline.element.updateComplete;
    expect(entries(timeline), 'on the screen what was looked for').to.deep.equal(['nimbus-2021']);
  });

  it('gets a page of what was found in a big file; words typed meanwhile go before', async () => {
    const timeline = await list('en', eventFile(8000));
    put(timeline, 'e');
    put(timeline, 'ministry');
    await timeline.shown('.matching', 'ministry', 20_000);
    const titles = timeline.element.timeline!.events.map(({ title }) => Object.values(title).join());
    const count = titles.filter((title) => /ministry/i.test(title)).length;
    expect(timeline.one('.matching').textContent).to.equal(`${count.toLocaleString('en')} events match`);
    expect(entries(timeline)).to.have.length(500);
    expect(timeline.one('.list > .more').textContent).to.contain((count - 500).toLocaleString('en'));
  });
});

describe('a reader who prints', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  /** As a browser does before it lays out pages; the list comes ahead, but no sooner than the page is idle. */
  const print = (timeline: Driver) =>
    until(() => {
      window.dispatchEvent(new Event('beforeprint'));
      if (timeline.root.querySelector('.list')) return true;
      window.dispatchEvent(new Event('afterprint'));
      return false;
    }, 'the list on paper');

  it('gets every event with its quotations, unfolded, and then the picture back', async () => {
    const timeline = await mount();
    timeline.element.select('nimbus-2021');
    await timeline.still();
    const { window: shown } = timeline;
    await print(timeline);
    const { events, quotes } = timeline.element.timeline!;
    expect(timeline.all('[data-entry]').map(({ dataset }) => dataset.entry)).to.deep.equal(
      events.map(({ id }) => id),
    );
    expect(timeline.all('.list [data-quote-id]').length).to.be.at.least(quotes.length);
    expect(timeline.all('details.dating').length).to.be.greaterThan(0);
    expect(timeline.all('details:not([open])')).to.have.length(0);
    expect(timeline.root.querySelector('.track')).to.equal(null);
    expect(timeline.element.view, 'what the host set').to.equal('timeline');
    expect(timeline.one('[role="status"]').textContent, 'nothing is announced').to.equal('');

    window.dispatchEvent(new Event('afterprint'));
    await timeline.still();
    expect(timeline.root.querySelector('.list')).to.equal(null);
    expect(timeline.element.selected).to.equal('nimbus-2021');
    expect(timeline.panel).to.exist;
    expect(timeline.window).to.deep.equal(shown);
  });

  it('gets what is shown, where that is no picture', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'en', view: 'sources' });
    await timeline.shown('.sources', 'the index of sources');
    window.dispatchEvent(new Event('beforeprint'));
    expect(timeline.root.querySelector('.sources')).to.exist;
    window.dispatchEvent(new Event('afterprint'));
  });

  it('gets ink on paper from a dark page, addresses in full, and nothing that only works on a screen', async () => {
    const timeline = await mount(
      { locale: 'en' },
      {
        language: 'en',
        sources: [{ id: 's', title: 'Report', languages: ['en'], url: 'https://example.org/report' }],
        quotes: [{ id: 'q', text: 'We do not.', lang: 'en', kind: 'direct', source: 's' }],
        events: [{ id: 'e', title: 'Statement', date: '2025-05', quotes: ['q'] }],
      },
    );
    await print(timeline);
    window.dispatchEvent(new Event('afterprint'));
    if (!(await reader.media({ media: 'print', colorScheme: 'dark' }))) return;
    try {
      await timeline.shown('.list', 'the list on paper');
      for (const words of ['.list > .year', '.entry .title', '.entry blockquote']) {
        const { color } = getComputedStyle(timeline.one(words));
        const parts = color.match(/\d+/g)!.slice(0, 3).map(Number);
        expect(Math.max(...parts), `${words} is ${color}`).to.be.lessThan(60);
      }
      for (const hidden of ['.controls', '.take', '.list .form', '.reading'])
        for (const node of timeline.all(hidden)) expect(node.getClientRects().length, hidden).to.equal(0);
      const link = getComputedStyle(timeline.one('.card a'), '::after');
      expect(link.content).to.match(/attr\(href\)|https:/);
    } finally {
      await reader.media({ media: 'screen', colorScheme: 'light' });
    }
  });
});

describe('the list as a table', () => {
  afterEach(clear);

  for (const [locale, heads] of [
    ['en', ['Date', 'Event', 'Lane', 'Quotations', 'Sources']],
    ['ar', ['التاريخ', 'الحدث', 'المسار', 'الاقتباسات', 'المصادر']],
  ] as const) {
    it(`has a row for every event, with the counts of the file, and axe finds nothing (${locale})`, async () => {
      await reader.viewport(1280, 900);
      const timeline = await mount({ src: '/events.json', locale, view: 'list' });
      timeline.one('.form [type="checkbox"]').click();
      await timeline.element.updateComplete;
      const { events } = timeline.element.timeline!;
      expect(timeline.all('th').map((node) => node.textContent.trim())).to.deep.equal(heads);
      expect(timeline.all('[data-row]').map((node) => node.dataset['row'])).to.deep.equal(
        events.map(({ id }) => id),
      );
      const last = timeline.all('tbody tr').at(-1)!;
      expect([...last.querySelectorAll('.number')].map((node) => node.textContent)).to.deep.equal([
        String(events.at(-1)!.quotes.length),
        String(events.at(-1)!.sources.length),
      ]);
      expect(await axe(timeline.element)).to.deep.equal([]);
    });
  }

  it('opens an event in the row below its own, and gives the focus back', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'en', view: 'list' });
    timeline.one('.form [type="checkbox"]').click();
    await timeline.element.updateComplete;
    const row = () => timeline.one('[data-row="nimbus-2021"]');
    row().focus();
    await timeline.press('Enter');
    expect(timeline.element.selected).to.equal('nimbus-2021');
    expect(row().closest('tr')!.nextElementSibling!.querySelector('[data-entry="nimbus-2021"]')).to.exist;
    expect(timeline.active?.matches('.entry > .title'), 'focus on its title').to.equal(true);
    await timeline.press('Escape');
    expect(timeline.element.selected).to.equal(null);
    expect(timeline.active).to.equal(row());
  });

  it('fits 320 px without scrolling sideways', async () => {
    for (const locale of ['en', 'ar']) {
      const timeline = await mount({ src: '/events.json', locale, view: 'list' });
      timeline.element.style.width = '320px';
      timeline.one('.form [type="checkbox"]').click();
      timeline.element.select('microsoft-decision-2025-09-24');
      await timeline.still();
      expect(timeline.one('.list').scrollWidth, locale).to.be.at.most(320);
      await clear();
    }
  });
});

describe('going to a date', () => {
  afterEach(clear);

  for (const [typed, locale] of [
    ['2025-05', 'en'],
    ['٢٠٢٥-٠٥', 'ar'],
  ] as const) {
    it(`brings what was typed into the middle (${typed})`, async () => {
      const timeline = await mount({ src: '/events.json', locale });
      const days = timeline.days;
      timeline.one('[data-control="goTo"]').focus();
      await timeline.press('Enter');
      await timeline.shown('.go-to[open]');
      const field = timeline.one<HTMLInputElement>('.go-to input');
      expect(timeline.active, 'the field has the focus').to.equal(field);
      field.value = 'soon';
      await timeline.press('Enter');
      expect(timeline.one('.go-to').textContent).to.contain('soon');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      field.value = typed;
      await timeline.press('Enter');
      await timeline.still();
      const [from, to] = timeline.window;
      expect((from + to) / 2).to.be.closeTo(Date.UTC(2025, 4, 16, 12), 86_400_000);
      expect(timeline.days).to.be.closeTo(days, 1);
      expect(timeline.root.querySelector('.go-to[open]')).to.equal(null);
      expect(timeline.active?.dataset['control']).to.equal('goTo');
    });
  }
});
