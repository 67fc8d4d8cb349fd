import { expect } from 'chai';
import { clear, mount, reader, until, type Driver } from './driver.js';

/** Opens whatever holds the focus until a panel of an event stands open; clusters spread out on the way. */
async function openFocused(timeline: Driver): Promise<void> {
  for (let i = 0; i < 12 && !timeline.element.selected; i++) {
    await timeline.press('Enter');
    if (!timeline.element.selected) await timeline.still();
  }
}

describe('a reader with a keyboard alone', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  it('comes from the page to the events in two tabs and leaves in one', async () => {
    const timeline = await mount();
    const before = document.createElement('button');
    timeline.element.before(before);
    before.focus();
    await timeline.press('Tab');
    expect(timeline.active?.closest('[part="controls"]'), 'controls').to.exist;
    await timeline.press('Tab');
    expect(timeline.active?.classList.contains('item'), 'an event').to.equal(true);
    await timeline.press('Tab');
    expect(timeline.active?.closest('.item'), 'past the events').to.equal(null);
    await timeline.press('Tab', 'Shift');
    expect(timeline.active?.classList.contains('item'), 'back').to.equal(true);
  });

  it('opens the list of a cluster that no zoom can part, an event of it, and comes back', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const events = ids.map((id) => ({ id, title: `Event ${id}`, date: '2024-05-09' }));
    const timeline = await mount({ locale: 'en' }, { language: 'en', events });
    timeline.element.focus();
    await timeline.press('Enter'); // before what comes on demand was fetched
    await until(() => timeline.panel, 'the list to come');
    expect(timeline.active?.textContent, 'its heading').to.equal('5 events at the same place in time');
    expect(timeline.all('[data-event-id]').map(({ dataset }) => dataset.eventId)).to.deep.equal(ids);
    const [entry, panel] = [timeline.one('[data-event-id]'), timeline.panel!].map(
      (node) => node.getBoundingClientRect().left,
    );
    expect(entry! - panel!, 'set in as the heading is').to.be.greaterThan(10);
    await timeline.press('Escape');
    expect(timeline.panel).to.equal(null);
    expect(timeline.focusedKey).to.equal('a');
    await timeline.press('Enter');
    expect(timeline.active?.id, 'at once, now that it is there').to.equal('panel-heading');
    timeline.one('[data-event-id="c"]').focus();
    await timeline.press('Enter');
    await timeline.still();
    expect(timeline.element.selected).to.equal('c');
    expect(timeline.active?.textContent.trim()).to.equal('Event c');
  });

  for (const locale of ['en', 'ar']) {
    it(`reaches and opens all 40 events and finds each with its quotations and sources (${locale})`, async function () {
      this.timeout(120_000);
      const timeline = await mount({ src: '/events.json', locale });
      const { events } = timeline.element.timeline!;
      const later = locale === 'ar' ? 'ArrowLeft' : 'ArrowRight';
      const seen = new Set<string>();
      timeline.element.show('1990/2026');
      await timeline.still();
      timeline.element.focus();
      await timeline.press('Home');
      // One window a step: months at a time are far enough apart to open every event on its own.
      for (let step = 0; step < 400 && seen.size < events.length; step++) {
        const key = timeline.focusedKey!;
        const isEvent = timeline.active!.getAttribute('part') === 'event';
        if (!isEvent) {
          await timeline.press('Enter'); // a cluster spreads out, and its first event keeps the focus
          await timeline.still();
          continue;
        }
        if (!seen.has(key)) {
          await openFocused(timeline);
          const open = timeline.element.selected!;
          const event = timeline.element.timeline!.byId.get(open)!;
          const panel = timeline.panel!;
          expect(panel.querySelectorAll('[data-quote-id]'), `${open}: quotations`).to.have.length(
            event.quotes.length,
          );
          expect(panel.querySelectorAll('[part="source"]').length, `${open}: sources`).to.equal(
            event.sources.length,
          );
          expect(timeline.active?.id, `${open}: focus`).to.equal('panel-heading');
          seen.add(open);
          await timeline.press('Escape');
          expect(timeline.element.selected, 'closed').to.equal(null);
          expect(timeline.focusedKey, 'focus comes back').to.equal(open);
        }
        await timeline.press(later);
      }
      expect(events.map(({ id }) => id).filter((id) => !seen.has(id))).to.deep.equal([]);
    });
  }

  it('moves later with the arrow that points later, and changes lanes with up and down', async () => {
    const timeline = await mount();
    timeline.element.focus();
    await timeline.press('Home');
    const first = timeline.glyphAt(timeline.focusedKey!);
    await timeline.press('ArrowRight');
    const second = timeline.glyphAt(timeline.focusedKey!);
    expect(second.x).to.be.at.least(first.x);
    await timeline.press('ArrowDown');
    expect(timeline.glyphAt(timeline.focusedKey!).y).to.be.greaterThan(second.y);
    await timeline.press('End');
    const last = timeline.focusedKey;
    await timeline.press('ArrowRight');
    expect(timeline.focusedKey, 'no wrap').to.equal(last);
  });

  it('zooms about the focused event, which stays where it is', async () => {
    const timeline = await mount();
    timeline.element.focus();
    await timeline.press('Home');
    await timeline.press('PageDown');
    await timeline.still();
    const key = timeline.focusedKey!;
    await timeline.press('+');
    await timeline.still();
    const [x, days] = [timeline.glyphAt(key).x, timeline.days];
    await timeline.press('+');
    await timeline.still();
    expect(timeline.days).to.be.closeTo(days / 2, 0.01);
    expect(timeline.focusedKey).to.equal(key);
    expect(Math.abs(timeline.glyphAt(key).x - x)).to.be.lessThan(1.01);
    await timeline.press('0');
    await timeline.still();
    expect(timeline.days).to.be.greaterThan(700);
    expect(timeline.active, 'focus is kept').not.to.equal(null);
  });

  it('closes the panel with Escape, and leaves Escape to the page otherwise', async () => {
    const timeline = await mount();
    const heard: boolean[] = [];
    timeline.element.parentElement!.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') heard.push(event.defaultPrevented);
    });
    timeline.element.focus();
    await timeline.press('Home');
    await openFocused(timeline);
    await timeline.press('Escape');
    expect(timeline.panel).to.equal(null);
    await timeline.press('Escape');
    expect(heard).to.deep.equal([true, false]);
  });

  it('opens the help and comes back from it', async () => {
    const timeline = await mount();
    timeline.element.focus();
    const key = timeline.focusedKey;
    await timeline.press('?');
    await timeline.shown('dialog.help[open]', 'the help to open');
    const help = timeline.one<HTMLDialogElement>('dialog.help');
    await timeline.press('Escape');
    expect(help.open).to.equal(false);
    expect(timeline.focusedKey).to.equal(key);
  });

  it('is led into the timeline when a dialog closes that no button opened which had the focus', async () => {
    const timeline = await mount();
    (document.activeElement as HTMLElement | null)?.blur();
    timeline.one('[data-control="help"]').click(); // as Safari's reader does, whose click gives no button the focus
    await timeline.shown('dialog.help[open]', 'the help to open');
    await timeline.press('Escape');
    await until(() => timeline.focusedKey, 'the focus inside');
  });

  for (const view of ['timeline', 'list'])
    it(`sees in the help how dates are drawn (${view})`, async () => {
      const timeline = await mount({ src: '/events.json', locale: 'en', view });
      timeline.one('[data-control="help"]').click();
      await timeline.shown('dialog.help[open]', 'the help to open');
      const fills = timeline.all('.legend [fill^="url("]').map((node) => node.getAttribute('fill')!);
      expect(fills).to.have.length(4); // two hatched bars, two fades
      for (const fill of fills) {
        const id = fill.slice('url('.length, -1);
        expect(timeline.one(id).closest('dialog'), `${fill} is there whatever else is drawn`).to.exist;
      }
    });
});
