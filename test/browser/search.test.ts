import { expect } from 'chai';
import { eventFile } from '../../bench/events.mjs';
import { axe, clear, mount, reader, until, type Driver } from './driver.js';

describe('a reader who looks for something in the picture', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(clear);

  const field = (timeline: Driver) => timeline.one<HTMLInputElement>('.find input');
  const keys = (timeline: Driver) => timeline.items.map(({ dataset }) => dataset.key);
  /** The events of whose entries in the list a reader would say that they have this in them. */
  const saying = async (words: RegExp) => {
    const list = await mount({ src: '/events.json', locale: 'en', view: 'list' });
    const entries = list.all('[data-entry]').filter(({ textContent }) => words.test(textContent));
    list.element.remove();
    return entries.map(({ dataset }) => dataset.entry);
  };
  /** Opens the field by its button and types with real keys. */
  const search = async (timeline: Driver, words: string) => {
    timeline.one('[data-control="search"]').click();
    await until(() => timeline.active?.matches('.find input'), 'the field to have the focus');
    for (const letter of words) await timeline.press(letter);
    await timeline.shown('.matching', 'a count');
    await timeline.still();
  };

  it('types words and sees the events that have them alone, told once it is quiet; then all of them again', async () => {
    const found = await saying(/denied/i);
    const timeline = await mount();
    const crowd = () => timeline.one('.density').getAttribute('d')!.split('M').length - 1;
    const before = [keys(timeline), timeline.window, crowd()];
    await search(timeline, 'denied');
    expect(keys(timeline)).to.deep.equal(found).and.have.length.within(2, 10);
    const count = `${found.length} events match`;
    expect(timeline.one('.matching').textContent).to.equal(count);
    expect(crowd(), 'the overview has these alone').to.be.within(2, found.length);
    expect(timeline.active, 'the focus stays').to.equal(field(timeline));
    await until(() => timeline.one('[role="status"]').textContent === count, 'the count to be told');
    expect(await axe(timeline.element)).to.deep.equal([]);
    timeline.one('.form button').click();
    await timeline.still();
    expect([keys(timeline), timeline.window, crowd()]).to.deep.equal(before);
    expect(timeline.all('.form'), 'the field is gone').to.deep.equal([]);
    expect(timeline.active?.dataset.control, 'focus is back').to.equal('search');
  });

  it('goes with the arrows from one found event to the next, which say which of how many they are', async () => {
    const timeline = await mount();
    await search(timeline, 'denied');
    const found = keys(timeline);
    expect(found.length).to.be.within(3, 10);
    const places = timeline
      .all('li.spot')
      .map(({ ariaPosInSet, ariaSetSize }) => [ariaPosInSet, ariaSetSize]);
    expect(places).to.deep.equal(found.map((_, i) => [`${i + 1}`, `${found.length}`]));
    timeline.item(found[0]!).focus();
    await timeline.press('End');
    await timeline.still();
    expect(timeline.focusedKey).to.equal(found.at(-1));
    await timeline.press('Home');
    await timeline.still();
    expect(timeline.focusedKey).to.equal(found[0]);
    await timeline.press('Enter');
    await timeline.still();
    expect(timeline.element.selected).to.equal(found[0]);
    timeline.element.next();
    await timeline.still();
    expect(timeline.element.selected, 'the next of those found').to.equal(found[1]);
    timeline.element.previous();
    await timeline.element.updateComplete;
    expect(timeline.element.selected).to.equal(found[0]);
  });

  it('finds the same in the list, whose count is told, and in the picture again', async () => {
    const timeline = await mount();
    await search(timeline, 'denied');
    const found = keys(timeline);
    timeline.one('[data-control="view"]').click();
    await timeline.shown('.list', 'the list');
    expect(timeline.all('[data-entry]').map(({ dataset }) => dataset.entry)).to.deep.equal(found);
    expect(field(timeline).value).to.equal('denied');
    const told = `List view, ${found.length} events`;
    await until(() => timeline.one('[role="status"]').textContent === told, told);
    timeline.one('[data-control="search"]').click();
    await until(() => timeline.active === field(timeline), 'the list’s own field to have the focus');
    timeline.element.view = 'timeline';
    await timeline.still();
    expect(keys(timeline)).to.deep.equal(found);
    timeline.element.view = 'sources';
    await timeline.element.updateComplete;
    expect(timeline.one<HTMLButtonElement>('[data-control="search"]').disabled).to.equal(true);
  });

  it('is led to what was found outside of the window, and back', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'en', domain: '2025-09' });
    const before = timeline.window;
    await search(timeline, 'advisory');
    const found = keys(timeline);
    expect(found.length).to.be.greaterThan(0);
    const { events } = timeline.element.timeline!;
    const [from, to] = timeline.window;
    for (const id of found) expect(events.find((one) => one.id === id)!.anchor).to.be.within(from, to);
    await timeline.press('Escape');
    await until(() => keys(timeline).length > found.length, 'all of them again');
    await timeline.still();
    expect(field(timeline).value, 'Escape empties the field').to.equal('');
    for (const [i, end] of timeline.window.entries()) expect(end).to.be.closeTo(before[i]!, 1000);
  });

  it('stays where it went itself', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'en', domain: '2025-09' });
    await search(timeline, 'advisory');
    timeline.element.zoomBy(2);
    await timeline.still();
    const moved = timeline.window;
    timeline.one('.form button').click();
    await timeline.still();
    expect(timeline.window).to.deep.equal(moved);
  });

  it('keeps what is open, and sees what a link leads to, whatever was looked for', async () => {
    const timeline = await mount();
    timeline.element.select('nimbus-2021');
    await timeline.still();
    await search(timeline, 'xyzzy');
    expect(timeline.one('.matching').textContent).to.equal('No event matches');
    expect(keys(timeline)).to.deep.equal(['nimbus-2021']);
    expect(timeline.panel).to.exist;
    await timeline.press('Escape');
    await timeline.still();
    expect(timeline.panel, 'Escape was for the field').to.exist;
    await timeline.press('Escape');
    await timeline.still();
    expect(timeline.panel, 'and then for the panel').to.equal(null);
  });

  it('follows a link to an event far from what was found', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'en', domain: '2024-05/2024-10' });
    await search(timeline, 'advisory');
    for (const id of [keys(timeline)[0]!, 'ministry-statement-to-guardian']) {
      timeline.element.select(id); // the room is another only with the first panel
      await timeline.still();
    }
    const { left, right } = timeline.track.getBoundingClientRect();
    expect(timeline.centre(timeline.item('ministry-statement-to-guardian')).x).to.be.within(left, right);
  });

  it('sees on a phone what was found, not an empty axis', async () => {
    await reader.viewport(360, 740);
    const timeline = await mount({ src: '/events.json', locale: 'ar' });
    timeline.one('[data-control="search"]').click();
    await until(() => timeline.active?.matches('.find input'));
    field(timeline).value = 'امازون'; // as an input method does, which no test can press
    field(timeline).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => timeline.root.querySelector('.matching')?.textContent === 'حدث واحد مطابق');
    await timeline.still();
    expect(keys(timeline)).to.deep.equal(['nimbus-2021']);
    const track = timeline.track.getBoundingClientRect();
    const { y } = timeline.centre(timeline.item('nimbus-2021'));
    expect(y - track.top).to.be.within(0, track.height);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    const { top, bottom } = timeline.one('.controls').getBoundingClientRect();
    expect(bottom - top, 'the buttons in one row').to.be.lessThan(40);
    field(timeline).focus();
    await timeline.press('Escape');
    await timeline.still();
    expect(timeline.days, 'all of it again').to.be.greaterThan(700);
    timeline.element.locale = 'en';
    field(timeline).value = 'denied';
    field(timeline).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => timeline.root.querySelector('.matching')?.textContent === '4 events match');
    await timeline.still();
    expect(timeline.days, 'what was found fills the axis').to.be.within(50, 150);
    await reader.viewport(1280, 900);
  });

  it('searches a big file in slices, and its clusters count what was found', async () => {
    const timeline = await mount({ locale: 'en' }, eventFile(8000));
    timeline.one('[data-control="search"]').click();
    await until(() => timeline.active?.matches('.find input'));
    field(timeline).value = 'ministry';
    field(timeline).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await timeline.shown('.matching', 'ministry', 20_000);
    await timeline.still();
    const titles = timeline.element.timeline!.events.map(({ title }) => Object.values(title).join());
    const count = titles.filter((title) => /ministry/i.test(title)).length;
    expect(timeline.one('.matching').textContent).to.equal(`${count.toLocaleString('en')} events match`);
    const counted = timeline.items.map((item) => Number(item.querySelector('.count')?.textContent ?? 1));
    expect(counted.reduce((sum, one) => sum + one, 0)).to.equal(count);
  });
});
