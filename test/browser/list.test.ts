import { expect } from 'chai';
import { axe, clear, mount, reader, until } from './driver.js';

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
    await until(() => timeline.root.querySelector('.list'), 'the list to come');
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

describe('the list as a table', () => {
  afterEach(clear);

  for (const [locale, heads] of [
    ['en', ['Date', 'Event', 'Lane', 'Quotations', 'Sources']],
    ['ar', ['التاريخ', 'الحدث', 'المسار', 'الاقتباسات', 'المصادر']],
  ] as const) {
    it(`has a row for every event, with the counts of the file, and axe finds nothing (${locale})`, async () => {
      await reader.viewport(1280, 900);
      const timeline = await mount({ src: '/events.json', locale, view: 'list' });
      timeline.one('.form input').click();
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
    timeline.one('.form input').click();
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
      timeline.one('.form input').click();
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
      await until(() => timeline.root.querySelector('.go-to[open]'));
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
