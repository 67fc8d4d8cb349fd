import { html, svg, type TemplateResult } from 'lit';
import {
  first,
  glyphAt,
  holds,
  isCluster,
  type Crowd,
  type Frame,
  type Item,
  type Scene,
} from '../layout/scene.js';
import type { Context, Ticks, TimeScale } from '../scale.js';
import type { Filter } from '../state.js';
import type { Locale, TimelineEvent } from '../types.js';
import { formatDate } from '../words/dates.js';
import type { Messages } from '../words/messages.js';
import { dirOf } from '../words/locale.js';
import { barsTemplate } from './bars.js';
import { GLYPH_UNIT, glyphClass, glyphPath } from './glyph.js';
import { Kept, kept, moved } from './kept.js';
import { spots } from './spots.js';

/** All that the track shows. */
export interface TrackView {
  readonly scene: Scene;
  readonly ticks: Ticks;
  readonly scale: TimeScale;
  readonly frame: Frame;
  /** Events that are shown, in the window or out of it; and which, where not all are. */
  readonly total: number;
  readonly filter: Filter;
  readonly locale: Locale;
  readonly words: Messages;
  readonly selected: TimelineEvent | undefined;
  /** Holder of the one tab stop. */
  readonly focused: TimelineEvent | undefined;
  readonly activate: (item: Item) => void;
}

export function trackTemplate(view: TrackView): TemplateResult {
  const { items } = view.scene;
  const press = ({ target }: MouseEvent) => {
    const button = (target as Element).closest<HTMLElement>('.item');
    const pressed = items.find(({ key }) => key === button?.dataset['key']);
    if (pressed) view.activate(pressed);
  };
  return html`${gridTemplate(view)}${axisTemplate(view)}
    <ol role="list" @click=${press} ${spots(view)}></ol>`;
}

/** The name of a date under the axis, or of a longer time over it. */
interface TickLabel {
  readonly key: string;
  readonly text: string;
  readonly classes: string;
  readonly place: string;
}

class TickNode extends Kept<TickLabel> {
  constructor({ text }: TickLabel) {
    super(document.createElement('span'));
    this.node.textContent = text;
  }

  draw({ place, classes }: TickLabel): void {
    this.put(place, classes);
  }
}

/** Tick labels as HTML: their direction is that of their language, whatever the axis does. */
function axisTemplate(view: TrackView): TemplateResult {
  const { scale, locale } = view;
  return html`<div
    part="axis"
    class="axis ${scale.reversed ? 'reversed' : ''}"
    aria-hidden="true"
    lang=${locale.tag}
    dir=${dirOf(locale.language)}
    ${kept(
      [...tickLabels(view), ...contextLabels(view)],
      ({ key, text }) => `${key} ${text}`,
      (label) => new TickNode(label),
    )}
  ></div>`;
}

function placeOf(ms: number, level: number, { scale, scene, frame }: TrackView): string {
  return frame.vertical
    ? moved(frame.turned ? frame.labelWidth + frame.gutter : 0, scale.toPx(ms))
    : moved(scale.toPx(ms), scene.height + level * 18 * frame.unit);
}

const WORDS = { year: 'year', month: 'month-short', day: 'day', time: 'time' } as const;
/** A vertical axis has no room for contexts: the first tick of each says it. */
const FULL = { year: 'year', month: 'month-year-short', day: 'day-month', time: 'day-month-time' } as const;
const ABOVE = { year: 'year', month: 'month-year', day: 'day-month-year' } as const;

const fromStart = (ms: number, { toPx, domain }: TimeScale): number => Math.abs(toPx(ms) - toPx(domain[0]));

function tickLabels(view: TrackView): TickLabel[] {
  const { ticks, scale, locale, frame } = view;
  const edge = 15 * frame.unit;
  const fits = (ms: number) => fromStart(ms, scale) > edge && fromStart(ms, scale) < scale.length - edge;
  let told: Context | undefined;
  return ticks.ticks
    .filter(({ at }) => fits(at))
    .map(({ at, unit, major }) => {
      const context = ticks.contexts.findLast((begun) => begun.at <= at);
      const full = frame.vertical && context !== told;
      told = context;
      const text = formatDate(at, (full ? FULL : WORDS)[unit], locale);
      return {
        key: `${at}`,
        text,
        classes: major || full ? 'tick major' : 'tick',
        place: placeOf(at, 0, view),
      };
    });
}

/** What was there before is said at the start, unless another begins there; what begins too near the end is left out. */
function contextLabels(view: TrackView): TickLabel[] {
  const { ticks, scale, locale, frame } = view;
  if (frame.vertical) return [];
  const room = 56 * frame.unit;
  const far = ({ at }: Context) => fromStart(at, scale);
  const sticky = ticks.contexts
    .map((begun) => ({ ...begun, at: Math.max(begun.at, scale.domain[0]) }))
    .findLast((begun) => far(begun) <= room);
  if (!sticky) return [];
  const contexts = ticks.contexts.filter((begun) => begun.at > sticky.at && far(begun) < scale.length - room);
  const whole = sticky.unit === 'year' ? 1.5 : 3.2; // the one at the start, and half of the next
  const near = contexts[0] && far(contexts[0]) - far(sticky) < whole * room;
  const shown = near ? contexts : [sticky, ...contexts];
  return shown.map((begun, i) => ({
    key: `context ${i && begun.at}`,
    text: formatDate(begun.at, ABOVE[begun.unit], locale),
    classes: begun === sticky ? 'context sticky' : 'context',
    place: placeOf(begun.at, 1, view),
  }));
}

/** Gridlines, lane rules and the bars that glyphs stand on, behind everything and hidden from assistive technology. */
function gridTemplate(view: TrackView): TemplateResult {
  const { ticks, scale, scene, frame } = view;
  const { vertical } = frame;
  const across = vertical ? frame.labelWidth + frame.gutter : scene.height;
  const lines = (major: boolean) =>
    ticks.ticks
      .filter((tick) => tick.major === major)
      .map(({ at: ms }) => (vertical ? `M0 ${scale.toPx(ms)}h${across}` : `M${scale.toPx(ms)} 0v${across}`))
      .join('');
  const rules = vertical ? [] : scene.bands.slice(1).map(({ top }) => `M0 ${top}h${scale.length}`);
  return html`<svg class="ground" aria-hidden="true">
    ${svg`<path class="grid" d=${lines(false)}></path><path class="grid major" d=${lines(true)}></path><path class="rule" d=${rules.join('')}></path>`}
    <g transform="scale(0.1)">
      ${scene.crowds.map((crowd) => svg`<path class="crowd ${vertical ? 'mixed' : `lane-${crowd.lane % 6}`}" d=${crowdPath(crowd, frame)}></path>`)}
    </g>
    ${barsTemplate(view)}${glyphsTemplate(view)}
  </svg>`;
}

/** The glyphs of single events, all of one look as one path: a node for each would be paid for at each step. */
function glyphsTemplate({ scene, frame, selected }: TrackView): TemplateResult {
  const size = GLYPH_UNIT * frame.unit;
  const looks = new Map<string, string>();
  for (const item of scene.items) {
    if (isCluster(item)) continue;
    const { date, lane } = first(item);
    const hollow = date.kind === 'within';
    const dashed = date.approximate || date.uncertain;
    const open = holds(item, selected) ? ' open' : '';
    const look = `${glyphClass({ hollow, dashed })} lane-${lane.index % 6}${open}`;
    const [x, y] = glyphAt(item, frame);
    looks.set(look, (looks.get(look) ?? '') + glyphPath(lane.index, x / size, y / size));
  }
  return svg`<g transform=${`scale(${size})`}>${[...looks].map(([look, d]) => svg`<path class=${look} d=${d}></path>`)}</g>`;
}

/** Room at the top of a crowded lane for its clusters, in units. */
const CLUSTERS = 26;

/**
 * The outline of a crowd: over the lower edge of its lane and under its clusters; where time runs down, from the axis to
 * the clusters. In tenths of a pixel: whole numbers are written four times as fast.
 */
function crowdPath({ top, height, steps }: Crowd, { vertical, stripes, head, unit }: Frame): string {
  const tenths = (px: number) => Math.round(px * 10);
  const foot = vertical ? stripes : top + height - 1;
  const most = vertical ? head - stripes : head + CLUSTERS * unit - height;
  const [across, along] = vertical ? 'HV' : 'VH';
  const base = tenths(foot);
  let path = '';
  let end = NaN;
  for (const { from, to, share } of steps) {
    const start = tenths(from);
    if (!(from - end < 0.1))
      path += `${path && across! + base}M${vertical ? `${base} ${start}` : `${start} ${base}`}`;
    path += `${across}${tenths(foot + share * most)}${along}${tenths(to)}`;
    end = to;
  }
  return path + across! + base;
}
