import { nothing, render, svg, type TemplateResult } from 'lit';
import { FADE } from '../layout/bars.js';
import type { PlacedBar } from '../layout/scene.js';
import { stripes } from '../layout/stripes.js';
import { kept, Kept } from './kept.js';
import type { TrackView } from './track.js';

/** Where a bar fades, by the attribute of its gradient that is 1 and not 0: to the right, left, down or up. */
type Side = 'x2' | 'x1' | 'y2' | 'y1';

/** What the hatched bars of a lane are filled with. */
export const hatch = (id: string, lane: number): TemplateResult =>
  svg`<pattern id=${id} class=${`lane-${lane}`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="2" height="5"></rect></pattern>`;

/** What the end of a bar of a lane is filled with where it fades. */
export const gradient = (id: string, lane: number, to: Side): TemplateResult => {
  const [x1, x2, y1, y2] = ['x1', 'x2', 'y1', 'y2'].map((side) => +(side === to));
  return svg`<linearGradient id=${id} class=${`lane-${lane}`} x1=${x1} x2=${x2} y1=${y1} y2=${y2}><stop></stop><stop offset="1" stop-opacity="0"></stop></linearGradient>`;
};

/** The bars that glyphs stand on, and what they are filled with: what no bar uses would be laid out all the same. */
export function barsTemplate(view: TrackView): TemplateResult {
  const { bars } = view.scene;
  const fills = new Map<string, TemplateResult>();
  for (const bar of bars) {
    const lane = tintOf(bar);
    if (bar.style === 'hatched') fills.set(`hatch-${lane}`, hatch(`hatch-${lane}`, lane));
    for (const to of sidesOf(bar, view))
      if (to) fills.set(`to-${to}-${lane}`, gradient(`to-${to}-${lane}`, lane, to));
  }
  return svg`<defs>${[...fills.values()]}</defs><g
    ${kept(
      bars.map((bar): DrawnBar => ({ bar, view })),
      ({ bar }) => `${bar.lane} ${bar.id}`,
      (drawn) => new BarNode(drawn),
    )}
  ></g>`;
}

const tintOf = ({ lane }: PlacedBar): number => lane % 6;

/** Where the lower and the higher end of a bar fade, as it is seen. */
function sidesOf({ fadeStart, fadeEnd }: PlacedBar, { scale, frame }: TrackView) {
  const [low, high] = scale.reversed ? [fadeEnd, fadeStart] : [fadeStart, fadeEnd];
  const [toLow, toHigh] = frame.vertical ? (['y1', 'y2'] as const) : (['x1', 'x2'] as const);
  return [low && toLow, high && toHigh] as const;
}

/** One bar, in the frame it stands in. */
interface DrawnBar {
  readonly bar: PlacedBar;
  readonly view: TrackView;
}

class BarNode extends Kept<DrawnBar> {
  constructor({ bar }: DrawnBar) {
    super(document.createElementNS('http://www.w3.org/2000/svg', 'g'));
    this.node.setAttribute('part', 'span');
    this.node.setAttribute('data-id', bar.id);
  }

  draw({ bar, view }: DrawnBar): void {
    this.put('', `extent ${bar.style} lane-${tintOf(bar)} ${bar.dashed ? 'dashed' : ''}`);
    render(barTemplate(bar, view), this.node);
  }
}

/** One bar: its measured part, and beside it the fades that measure nothing. */
function barTemplate(bar: PlacedBar, view: TrackView): TemplateResult {
  const { frame } = view;
  const lane = tintOf(bar);
  const hatched = bar.style === 'hatched';
  const thick = frame.vertical ? frame.stripe - 1 : 5 * frame.unit;
  const top = frame.vertical
    ? frame.stripes + (frame.turned ? -(bar.lane + 1) : bar.lane) * frame.stripe
    : bar.across + 22 * frame.unit;
  const box = (low: number, high: number): [number, number, number, number] =>
    frame.vertical ? [top, low, thick, high - low] : [low, top, high - low, thick];
  const rect = ([x, y, width, height]: readonly number[], classes: string, fill: unknown, edge: unknown) =>
    svg`<rect class=${classes} x=${x} y=${y} width=${width} height=${height} fill=${fill} stroke=${edge}></rect>`;
  const faded = (to: Side, ...at: [from: number, to: number]) => {
    const fill = `url(#to-${to}-${lane})`;
    const striped = hatched
      ? svg`<path transform="scale(0.1)" d=${stripes(...box(...at))} fill=${fill}></path>`
      : nothing;
    const edge = bar.dashed ? fill : nothing;
    return svg`${striped}${hatched && !bar.dashed ? nothing : rect(box(...at), '', hatched ? 'none' : fill, edge)}`;
  };
  const [toLow, toHigh] = sidesOf(bar, view);
  const [low, high] = [bar.from + (toLow ? FADE : 0), bar.to - (toHigh ? FADE : 0)];
  const measured =
    high - low < 0.5
      ? nothing
      : rect(box(low, high), 'bar', hatched ? `url(#hatch-${lane})` : nothing, nothing);
  return svg`${measured}${toLow ? faded(toLow, bar.from, low) : nothing}${toHigh ? faded(toHigh, high, bar.to) : nothing}`;
}
