import { expect } from 'chai';
import { clear, frame, mount, reader, wait, type Driver } from './driver.js';

/** The colour that a system name or a computed value stands for, as the page paints it. */
function painted(colour: string): string {
  const probe = document.createElement('i');
  probe.style.color = colour;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}
const styleOf = (timeline: Driver, selector: string) => getComputedStyle(timeline.one(selector));

/** A screenshot of this moment, as pixels. */
async function pixels(name: string): Promise<(x: number, y: number) => string> {
  const path = await reader.screenshot(name);
  const image = new Image();
  image.src = `/test/.screenshots/${path.split('/').pop()!}?${Date.now()}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const scale = image.width / window.innerWidth;
  return (x, y) => `rgb(${[...context.getImageData(x * scale, y * scale, 1, 1).data.slice(0, 3)].join(', ')})`;
} // prettier-ignore

/** What is nearer than 24 px to another of its kind, and what is smaller and alone. */
function tooSmall(timeline: Driver, least: number): string[] {
  const wrong: string[] = [];
  const middles = timeline.items.map(({ dataset }) => timeline.glyphAt(dataset.key!));
  for (const [i, a] of middles.entries())
    for (const [j, b] of middles.entries())
      if (i < j && Math.hypot(a.x - b.x, a.y - b.y) < least - 0.5)
        wrong.push(`${timeline.items[i]!.dataset.key} and ${timeline.items[j]!.dataset.key}`);
  const buttons = timeline.all('button:not(.item), summary, .dates input, a').filter((node) => node.checkVisibility());
  for (const node of buttons) {
    const { width, height } = node.getBoundingClientRect();
    if (width && Math.min(width, height) < least - 0.5)
      wrong.push(`${node.className} ${node.textContent?.trim()}: ${width} by ${height}`);
  }
  return wrong;
} // prettier-ignore

const AROUND = {
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  forcedColors: 'none',
  contrast: 'no-preference',
};

describe('a reader who sees otherwise', () => {
  before(() => reader.viewport(1280, 900));
  afterEach(async () => {
    await reader.media(AROUND);
    document.documentElement.style.colorScheme = '';
    await clear();
  });

  it('sees the focus by a ring of two tones, around the glyph and in the controls', async () => {
    const timeline = await mount();
    timeline.element.focus();
    await timeline.press('Home');
    await timeline.press('End');
    await timeline.still();
    const { x, y } = timeline.glyphAt(timeline.focusedKey!);
    const ring = getComputedStyle(timeline.active!, '::before');
    const at = await pixels('ring');
    expect(at(x - 13, y), 'inside').to.equal(painted(getComputedStyle(timeline.element).backgroundColor));
    expect(at(x - 15, y), 'outside').to.equal(painted(ring.outlineColor));
  });

  it('can hit every target: 24 px, or as far apart', async () => {
    for (const width of [1200, 700, 400]) {
      const timeline = await mount({ src: '/events.json', locale: 'en' });
      timeline.element.style.width = `${width}px`;
      await timeline.still();
      for (const domain of ['1990/2026', '2023-10/2025-09', '2025-08/2025-09', '2025-09-24']) {
        timeline.element.show(domain);
        await timeline.element.updateComplete;
        expect(tooSmall(timeline, 24), `${domain}, ${width} px`).to.deep.equal([]);
      }
      timeline.element.select('joint-press-investigation-2025-08');
      await timeline.still();
      expect(tooSmall(timeline, 24), `open, ${width} px`).to.deep.equal([]);
      await clear();
    }
  });

  it('can hit every target with a finger: 44 px', async function () {
    this.timeout(60_000);
    if (!(await reader.finger(true))) return; // no emulation in this engine
    expect(matchMedia('(pointer: coarse)').matches).to.equal(true);
    for (const width of [1200, 400]) {
      const timeline = await mount({ src: '/events.json', locale: 'en' });
      timeline.element.style.width = `${width}px`;
      await timeline.still();
      for (const domain of ['1990/2026', '2023-10/2025-09', '2025-08/2025-09']) {
        timeline.element.show(domain);
        await timeline.element.updateComplete;
        expect(tooSmall(timeline, 44), `${domain}, ${width} px`).to.deep.equal([]);
      }
      timeline.element.select('joint-press-investigation-2025-08');
      await timeline.still();
      expect(tooSmall(timeline, 44), `open, ${width} px`).to.deep.equal([]);
      await clear();
    }
    await reader.finger(false);
  });

  it('gets the colours of the system, and ours back, without a reload', async () => {
    const timeline = await mount({
      src: '/events.json',
      locale: 'en',
      selected: 'joint-press-investigation-2025-08',
    });
    await timeline.still();
    const glyph = '.ground .sign:not(.open, .hollow)';
    const before = styleOf(timeline, glyph).fill;
    if (!(await reader.media({ forcedColors: 'active' }))) return; // no emulation in this engine
    await frame();
    expect(styleOf(timeline, glyph).fill).to.equal(painted('CanvasText'));
    expect(styleOf(timeline, '.ground .sign.open').fill).to.equal(painted('Highlight'));
    expect(styleOf(timeline, '.window').stroke).to.equal(painted('Highlight'));
    expect(styleOf(timeline, '.density').fill).to.equal(painted('CanvasText'));
    expect(
      parseFloat(getComputedStyle(timeline.one('.item.open'), '::after').outlineWidth),
      'open by shape too',
    ).to.equal(2);
    timeline.element.view = 'list';
    await timeline.shown('.entry[aria-current]');
    expect(styleOf(timeline, '.entry[aria-current]').outlineStyle, 'and in the list').to.equal('solid');
    timeline.element.view = 'timeline';
    await reader.media({ forcedColors: 'none' });
    await timeline.still();
    expect(styleOf(timeline, glyph).fill).to.equal(before);
  });

  it('is moved at once where less motion is asked for, and from then on', async () => {
    const timeline = await mount();
    const zoomed = async () => {
      const before = timeline.days;
      timeline.one('[data-control="zoomIn"]').click();
      await frame();
      await timeline.element.updateComplete;
      return before / timeline.days;
    };
    expect(await zoomed(), 'on its way').to.be.lessThan(1.9);
    await timeline.still();
    if (!(await reader.media({ reducedMotion: 'reduce' }))) return;
    expect(await zoomed(), 'there').to.be.closeTo(2, 0.01);
    expect(timeline.root.getAnimations()).to.have.length(0);
    await timeline.still();
    await reader.media({ reducedMotion: 'no-preference' });
    expect(await zoomed(), 'on its way again').to.be.lessThan(1.9);
  });

  it('reads secondary text in the ink of the body where more contrast is asked for', async () => {
    const timeline = await mount();
    const summary = () => styleOf(timeline, '[part="summary"]').color;
    const ink = painted('#1b1f24');
    expect(summary()).not.to.equal(ink);
    if (!(await reader.media({ contrast: 'more' }))) return;
    await frame();
    expect(summary()).to.equal(ink);
    expect(styleOf(timeline, '.dates input').borderTopWidth).to.equal('2px');
    expect([styleOf(timeline, '.grid').strokeOpacity, styleOf(timeline, '.grid').stroke]).to.deep.equal([
      '1',
      ink,
    ]);
    await reader.media({ contrast: 'no-preference' });
    await frame();
    expect(summary()).not.to.equal(ink);
  });

  it('has it dark as soon as the page is', async () => {
    const timeline = await mount();
    const paper = () => getComputedStyle(timeline.element).backgroundColor;
    expect(paper()).to.equal(painted('#fff'));
    document.documentElement.style.colorScheme = 'dark';
    await wait(50);
    expect(paper()).to.equal(painted('#14171a'));
    document.documentElement.style.colorScheme = 'light dark';
    if (!(await reader.media({ colorScheme: 'light' }))) return;
    expect(paper()).to.equal(painted('#fff'));
    await reader.media({ colorScheme: 'dark' });
    expect(paper()).to.equal(painted('#14171a'));
  });
});
