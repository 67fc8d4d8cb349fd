import { expect } from 'chai';
import { clear, Driver, frame, reader, stage } from './driver.js';

/** Titles that cannot be broken where words end. */
const GERMAN = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const ARABIC = 'أفاستسقيناكموهاوفسيكفيكهماللهوليستخلفنهمأنلزمكموها';
const text = (en: string, ar: string) => ({ en, ar });
const FILE = {
  title: text(`${GERMAN} and its story`, `قصة ${ARABIC}`),
  lanes: [{ id: 'a', title: text('Untersuchungsausschuss', 'المستكشفون') }, { id: 'b', title: text('Courts', 'المحاكم') }],
  sources: [{ id: 's', title: text(GERMAN, ARABIC), author: GERMAN, url: `https://example.org/${'path'.repeat(30)}` }],
  quotes: [{ id: 'q', text: ARABIC.repeat(3), lang: 'ar', kind: 'direct', speaker: { name: GERMAN }, source: 's', translations: [{ lang: 'en', text: GERMAN.repeat(2), by: 'editor' }] }],
  events: Array.from({ length: 12 }, (_, i) => ({
    id: `e${i}`, lane: i % 2 ? 'b' : 'a', date: `2024-${String(i + 1).padStart(2, '0')}-09`,
    title: text(`${GERMAN} ${i}`, `${ARABIC} ${i}`), quotes: ['q'], sources: ['s'], summary: text(GERMAN, ARABIC),
  })),
}; // prettier-ignore

/** The sheet of WCAG 1.4.12; the letters of a joined script are not spread (ACCESSIBILITY.md, 1 no. 17). */
const SPACING = `* { line-height: 1.5 !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; } :not(:lang(ar)) { letter-spacing: 0.12em !important; }`;

interface Piece {
  readonly node: Text;
  readonly box: DOMRect;
}

/** What two boxes share; of no or negative size where that is nothing. */
function common(a: DOMRect, b: DOMRect): DOMRect {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  return new DOMRect(
    left,
    top,
    Math.max(Math.min(a.right, b.right) - left, 0),
    Math.max(Math.min(a.bottom, b.bottom) - top, 0),
  );
}

/** Where visible text stands: one box for each line of each text, cut where its label is. */
function pieces(timeline: Driver): Piece[] {
  const walker = document.createTreeWalker(timeline.one('.root'), NodeFilter.SHOW_TEXT);
  const found: Piece[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement!;
    if (!node.data.trim() || parent.closest('.vh, dialog, details:not([open]) > :not(summary), .axis, .overview') || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const label = parent.closest('.label, .named')?.getBoundingClientRect();
    for (const box of range.getClientRects()) {
      const seen = label ? common(box, label) : box;
      if (seen.width > 1 && seen.height > 1) found.push({ node, box: seen });
    }
  }
  return found;
} // prettier-ignore

const says = ({ node }: Piece) => `${node.parentElement!.className || node.parentElement!.tagName} ${node.data.trim().slice(0, 16)}`; // prettier-ignore

/** Two texts on one another: more than a third of a line high, more than two pixels wide. */
function overlaps(all: readonly Piece[]): string[] {
  const found: string[] = [];
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1).filter(({ node }) => node !== a.node)) {
      const { width, height } = common(a.box, b.box);
      if (width > 2 && height > Math.max(a.box.height, b.box.height) / 3)
        found.push(`${says(a)} on ${says(b)}`);
    }
  return found;
}

/** Parts that are wider than their place, and text outside the element. */
function tooWide(timeline: Driver): string[] {
  const frame = timeline.element.getBoundingClientRect();
  const wide = timeline
    .all('.root, .stage, .track, .panel, .list, .overview, .top, .controls, header')
    .filter((node) => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX !== 'clip')
    .map((node) => `${node.className || node.tagName}: ${node.scrollWidth} in ${node.clientWidth}`);
  const outside = pieces(timeline)
    .filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1)
    .map((piece) => `${says(piece)}: ${piece.box.left.toFixed()} to ${piece.box.right.toFixed()}`);
  return [...wide, ...outside];
}

async function drawn(locale: string, width: number, view: string, open: string | null, sheet = ''): Promise<Driver> {
  const element = document.createElement('event-timeline');
  Object.assign(element, { locale, data: FILE, view, selected: open });
  element.style.width = `${width}px`;
  stage().append(element);
  await element.loaded;
  const timeline = new Driver(element);
  if (sheet) {
    const adopted = new CSSStyleSheet();
    adopted.replaceSync(sheet);
    timeline.root.adoptedStyleSheets.push(adopted);
    element.requestUpdate();
  }
  await timeline.still();
  return timeline;
} // prettier-ignore

async function searched(timeline: Driver, words: string): Promise<void> {
  timeline.one('[data-control="search"]').click();
  await timeline.shown('.find input', 'the field');
  const field = timeline.one<HTMLInputElement>('.find input');
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await timeline.shown('.matching', 'a count');
  await timeline.still();
}

const ROOMS = [
  { name: '320 px, which is 1280 px at 400 %', width: 320 },
  { name: 'text of 200 %', width: 1200, text: '200%' },
  { name: 'text of 200 % on 320 px', width: 320, text: '200%' },
  { name: 'the spacing of WCAG 1.4.12', width: 1200, sheet: SPACING },
  { name: 'the spacing of WCAG 1.4.12 on 320 px', width: 320, sheet: SPACING },
];

describe('a reader with little room, large text or wide spacing loses nothing', function () {
  this.timeout(60_000);
  before(() => reader.viewport(1280, 900));
  afterEach(async () => {
    document.documentElement.style.fontSize = '';
    await clear();
  });

  for (const { name, width, text: size = '', sheet } of ROOMS) {
    for (const locale of ['en', 'ar']) {
      it(`${name}, ${locale}: closed, open, in the list and searched`, async () => {
        document.documentElement.style.fontSize = size;
        await frame();
        const wrong: string[] = [];
        const states = [['timeline', null], ['timeline', 'e3'], ['list', 'e3'], ['timeline', null, 'e']] as const;
        for (const [view, open, words] of states) {
          const timeline = await drawn(locale, width, view, open, sheet);
          if (words) await searched(timeline, words);
          const found = [...tooWide(timeline), ...overlaps(pieces(timeline))];
          wrong.push(...found.map((line) => `${view}${open ? ', open' : ''}${words ? ', searched' : ''}: ${line}`));
          await clear();
        }
        expect(wrong.join('\n')).to.equal('');
      }); // prettier-ignore
    }
  }
});
