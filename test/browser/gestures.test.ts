import { expect } from 'chai';
import { clear, frame, mount, reader, stage, until, wait } from './driver.js';

/** Fingers put down, moved and lifted: real ones, or, where the engine takes none from outside, as an element hears of them. */
async function touch(track: HTMLElement, start: Fingers, moves: readonly Fingers[]): Promise<void> {
  const real = await reader.touch([
    { type: 'touchStart', points: start },
    ...moves.map((points) => ({ type: 'touchMove', points })),
    { type: 'touchEnd', points: [] },
  ]);
  if (real) return;
  console.log('This engine takes no touches from outside: they are made of pointer events in the page.');
  track.setPointerCapture = () => {}; // no pointer that is none can be captured
  const tell = (type: string, fingers: Fingers) =>
    fingers.forEach(([clientX, clientY], i) =>
      track.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          pointerId: 100 + i,
          isPrimary: i === 0,
          pointerType: 'touch',
          button: 0,
          clientX,
          clientY,
        }),
      ),
    );
  tell('pointerdown', start);
  for (const fingers of moves) tell('pointermove', fingers);
  tell('pointerup', moves.at(-1)!);
}

type Fingers = readonly (readonly [number, number])[];

describe('wheel and drag', () => {
  before(() => reader.viewport(1280, 900));
  beforeEach(() => stage('<div></div>').firstElementChild!.setAttribute('class', 'tall'));
  afterEach(clear);

  /** Room to scroll, so that a wheel left to the page shows. */
  async function tallPage() {
    const timeline = await mount();
    const foot = document.createElement('div');
    foot.style.height = '3000px';
    timeline.element.after(foot);
    await frame();
    return timeline;
  }

  it('a plain wheel scrolls the page and leaves the window alone', async () => {
    const timeline = await tallPage();
    const before = timeline.window;
    await reader.wheel(timeline.centre(timeline.track), { dy: 120 });
    await until(() => window.scrollY > 0, 'the page to scroll');
    expect(timeline.window).to.deep.equal(before);
  });

  it('shows fewer days when the reader wheels up with Ctrl, about the pointer', async () => {
    const timeline = await tallPage();
    const before = timeline.days;
    const track = timeline.track.getBoundingClientRect();
    const at = { x: Math.round(track.left + track.width * 0.25), y: Math.round(track.top + 20) };
    const under = () =>
      timeline.window[0] + ((at.x - track.left) / track.width) * (timeline.window[1] - timeline.window[0]);
    const date = under();
    await reader.wheel(at, { dy: -240 }, 'Control');
    await until(() => timeline.days < before * 0.9, 'the window to shrink');
    await timeline.still();
    expect(window.scrollY).to.equal(0);
    expect(Math.abs(under() - date)).to.be.lessThan((timeline.days * 86_400_000) / track.width);
  });

  it('a plain wheel zooms where the timeline fills the screen, and scrolls again after', async () => {
    const timeline = await tallPage();
    const button = document.createElement('button');
    button.textContent = 'Full screen';
    button.onclick = () => void timeline.element.requestFullscreen();
    timeline.element.before(button);
    await frame();
    await reader.click(timeline.centre(button));
    await until(() => timeline.element.matches(':fullscreen'), 'the screen to be filled');
    await timeline.still();
    const before = timeline.days;
    await reader.wheel(timeline.centre(timeline.track), { dy: -240 });
    await until(() => timeline.days < before * 0.9, 'the window to shrink');
    await document.exitFullscreen();
    await timeline.still();
    const after = timeline.window;
    await reader.wheel(timeline.centre(timeline.track), { dy: 120 });
    await until(() => window.scrollY > 0, 'the page to scroll');
    expect(timeline.window).to.deep.equal(after);
  });

  it('pans with Shift and the wheel, once, and tells the host when it rests', async () => {
    const timeline = await tallPage();
    timeline.element.show('2024');
    await timeline.still();
    await wait(300);
    let told = 0;
    timeline.element.addEventListener('timeline-domain', () => told++);
    const [from, to] = timeline.window;
    await reader.wheel(timeline.centre(timeline.track), { dy: 100 }, 'Shift');
    await until(() => timeline.window[0] > from, 'the window to move later');
    await timeline.still();
    await wait(300);
    expect(timeline.window[1] - timeline.window[0]).to.be.closeTo(to - from, 5);
    expect(told).to.equal(1);
    expect(window.scrollY).to.equal(0);
  });

  it('follows the hand that drags, in both directions of time', async () => {
    for (const locale of ['en', 'ar']) {
      const timeline = await mount({ src: '/events.json', locale });
      timeline.element.show('2024-06/2024-12');
      await timeline.still();
      const track = timeline.track.getBoundingClientRect();
      const y = Math.round(track.top + 60);
      const x = Math.round(track.left + track.width / 2);
      const glyph = timeline.glyphAt('unga-resolution-2024-09-18');
      await reader.drag({ x, y }, { x: x + 120, y });
      await timeline.still();
      const there = { x: glyph.x + 120, y: glyph.y };
      expect(timeline.glyphAt('unga-resolution-2024-09-18').x, locale).to.be.closeTo(there.x, 3);
      await reader.drag(there, glyph);
      await timeline.still();
      expect(timeline.glyphAt('unga-resolution-2024-09-18').x, locale).to.be.closeTo(glyph.x, 3);
      expect(timeline.element.selected, 'a drag opens nothing, whatever it begins on').to.equal(null);
      await clear();
    }
  });

  it('does not follow a mouse whose button was let go outside the track', async () => {
    const timeline = await mount();
    timeline.element.show('2024-06/2024-12');
    await timeline.still();
    const before = timeline.window;
    const track = timeline.track.getBoundingClientRect();
    const x = Math.round(track.left + track.width / 2);
    const y = Math.round(track.bottom - 4);
    await reader.drag({ x, y }, { x, y: y + 60 });
    await reader.move({ x, y });
    await reader.move({ x: x + 120, y });
    await timeline.still();
    expect(timeline.window).to.deep.equal(before);
  });

  it('hears Enter on an event after a finger has panned', async () => {
    const timeline = await mount();
    const before = timeline.window;
    const { x, y } = timeline.centre(timeline.track);
    await touch(
      timeline.track,
      [[x, y]],
      [30, 60, 90, 120].map((by) => [[x - by, y]] as const),
    );
    await until(() => timeline.window[0] > before[0], 'the window to follow');
    await timeline.still();
    timeline.element.focus();
    const id = timeline.focusedKey!;
    await reader.press('Enter');
    await until(() => timeline.element.selected === id, 'it to open');
  });

  it('opens the event that is clicked, closes it with a second click', async () => {
    const timeline = await mount();
    const id = 'nasr-dismissed-2024-10';
    await reader.click(timeline.glyphAt(id));
    await until(() => timeline.element.selected === id, 'it to open');
    await timeline.still();
    expect(timeline.item(id).getAttribute('aria-expanded')).to.equal('true');
    await reader.click(timeline.glyphAt(id));
    await until(() => timeline.element.selected === null, 'it to close');
  });

  it('spreads a cluster out when it is clicked', async () => {
    const timeline = await mount();
    const cluster = timeline.one('[part="cluster"]');
    const before = timeline.days;
    await reader.click(timeline.centre(cluster.querySelector('.count')!));
    await until(() => timeline.days < before / 2, 'the window to close in');
  });

  it('pinches with two fingers, and leaves one finger to the page', async () => {
    const timeline = await tallPage();
    expect(getComputedStyle(timeline.track).touchAction).to.equal('pan-y');
    const { x, y } = timeline.centre(timeline.track);
    const before = timeline.days;
    const apart = (gap: number) =>
      [
        [x - gap, y],
        [x + gap, y],
      ] as const;
    await touch(timeline.track, apart(40), [60, 90, 120, 160].map(apart));
    await until(() => timeline.days < before / 2, 'the pinch to zoom');
  });

  it('moves the window by its handles and by the strip, with the pointer and with keys', async () => {
    const timeline = await mount();
    const [from, to] = timeline.window;
    const [start] = timeline.all('.handle');
    const strip = timeline.one('.strip').getBoundingClientRect();
    const at = timeline.centre(start!);
    await reader.drag(
      { x: Math.max(at.x, strip.left + 2), y: at.y },
      { x: strip.left + strip.width / 2, y: at.y },
    );
    await timeline.still();
    expect(timeline.window[0]).to.be.closeTo((from + to) / 2, (to - from) * 0.02);
    const [range] = timeline.all<HTMLInputElement>('.handle input');
    range!.focus();
    const before = timeline.window[0];
    const said = range!.getAttribute('aria-valuetext');
    await timeline.press('ArrowRight');
    expect(timeline.window[0]).to.be.greaterThan(before);
    expect(range!.getAttribute('aria-valuetext'), 'said at once').to.not.equal(said);
    expect(range!.getAttribute('aria-valuetext')).to.match(/\d{1,2} [A-Z][a-z]+ \d{4}/);
    expect(timeline.active).to.equal(range);
  });

  it('takes a typed date, in either set of digits, and says what is wrong with a bad one', async () => {
    const timeline = await mount({ src: '/events.json', locale: 'ar' });
    const [from] = timeline.all<HTMLInputElement>('.dates input');
    from!.focus();
    from!.value = '٢٠٢٤-٠٥';
    from!.dispatchEvent(new Event('change'));
    await until(() => timeline.element.visible.from.toISOString().startsWith('2024-05-01T00:00'), 'May 2024');
    await until(() => from!.value === '2024-05-01', 'the field to be written once the window rests');
    from!.value = 'soon';
    from!.dispatchEvent(new Event('change'));
    await timeline.element.updateComplete;
    expect(timeline.one('#date-error').textContent).to.contain('soon');
    expect(from!.getAttribute('aria-invalid')).to.equal('true');
  });
});
