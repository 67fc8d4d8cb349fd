import { expect } from 'chai';
import { clear, mount, reader } from './driver.js';

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
    for (let i = 0; i < 6; i++) await timeline.press('ArrowRight');
    expect(timeline.active?.dataset.control).to.equal('view');
    await timeline.press('Enter');
    expect(timeline.element.view).to.equal('list');
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
