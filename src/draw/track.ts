import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { FADE } from '../layout/bars.js';
import {
  first,
  GLYPH_Y,
  holds,
  isCluster,
  last,
  type Crowd,
  type Frame,
  type Item,
  type PlacedBar,
  type Scene,
} from '../layout/scene.js';
import type { Ticks, TimeScale } from '../scale.js';
import type { Locale, TimelineEvent } from '../types.js';
import { formatDate, momentWords, spanWords } from '../words/dates.js';
import type { Messages } from '../words/messages.js';
import { formatNumber } from '../words/numbers.js';
import { dirOf } from '../words/locale.js';
import { pick } from '../words/text.js';
import { glyph } from './glyph.js';
import { placed } from './placed.js';

/** All that the track shows. */
export interface TrackView {
  readonly scene: Scene;
  readonly ticks: Ticks;
  readonly scale: TimeScale;
  readonly frame: Frame;
  /** Events in the file. */
  readonly total: number;
  readonly locale: Locale;
  readonly words: Messages;
  readonly selected: TimelineEvent | undefined;
  /** Holder of the one tab stop. */
  readonly focused: TimelineEvent | undefined;
  readonly activate: (item: Item) => void;
}

/** Puts a node at a physical place. */
const at = (x: number, y: number, more = '') =>
  placed(`translate(${x.toFixed(1)}px,${y.toFixed(1)}px)${more}`);

export function trackTemplate(view: TrackView): TemplateResult {
  const { items } = view.scene;
  const press = ({ target }: MouseEvent) => {
    const button = (target as Element).closest<HTMLElement>('.item');
    const pressed = items.find(({ key }) => key === button?.dataset['key']);
    if (pressed) view.activate(pressed);
  };
  return html`${gridTemplate(view)}${axisTemplate(view)}
    <ol role="list" @click=${press}>
      ${repeat(
        items,
        ({ key }) => key,
        (item) => itemTemplate(item, view),
      )}
    </ol>`;
}

/** Every node of an item is paid for at each step of a zoom: no spaces between, and texts set as properties, without markers. */
function itemTemplate(item: Item, view: TrackView): TemplateResult {
  const { selected, focused, frame, scale } = view;
  const event = first(item);
  const cluster = isCluster(item);
  const tint = cluster && frame.vertical ? 'mixed' : `lane-${event.lane.index % 6}`;
  const open = holds(item, selected);
  const far = item.at > scale.length / 2; // its label opens towards the middle
  const classes = `item ${tint}${cluster ? ' cluster' : ''}${open ? ' open' : ''}${far ? ' far' : ''}`;
  return html`<li
      class="spot ${open ? 'open' : ''} ${runsLeft(item, view) ? 'leftward' : ''}"
      aria-posinset=${event.index + 1}
      aria-setsize=${view.total}
      ${itemPlace(item, view)}
      ><button
      type="button"
      part=${cluster ? 'cluster' : 'event'}
      class=${classes}
      data-key=${item.key}
      tabindex=${holds(item, focused) ? 0 : -1}
      aria-expanded=${cluster ? nothing : open}
      aria-controls=${cluster ? nothing : 'details'}
      >${guard(contentOf(item, view), () => (cluster ? clusterContent(item, view) : eventContent(item, view)))}</button></li>`; // prettier-ignore
}

/** Labels run from right to left: towards later, or, where time runs down, as the interface reads. */
const isTurned = ({ frame, scale }: TrackView): boolean => (frame.vertical ? frame.turned : scale.reversed);

/** A button's glyph stands at the scene's place; its label runs towards later. */
function itemPlace(item: Item, view: TrackView) {
  const { at: along, across } = item;
  const { frame } = view;
  const [x, y] = frame.vertical ? [across, along - GLYPH_Y * frame.unit] : [along, across];
  return at(x, y, runsLeft(item, view) ? ' translateX(-100%)' : '');
}

const runsLeft = ({ label }: Item, view: TrackView): boolean => isTurned(view) !== (label?.before ?? false);

/** A label's distance from the glyph's centre, and its widest. Its own, since what a button hands down is worked out anew for all in it. */
function labelPlace(item: Item, view: TrackView) {
  const { label } = item;
  if (!label) return placed();
  const [width, offset] = [`${label.width}px`, `${label.offset}px`];
  return runsLeft(item, view) ? placed('', width, '', offset) : placed('', width, offset, '');
}

/** What the content of a button hangs on, beside its place. */
const contentOf = (item: Item, view: TrackView): unknown[] => {
  const { label, from, to, lane } = item;
  const box = label && `${label.width} ${label.offset} ${label.lines}`;
  return [first(item), lane.lane, to - from, box, runsLeft(item, view), view.locale, view.frame.vertical];
};

function eventContent(item: Item, view: TrackView): TemplateResult {
  const { label, lane } = item;
  const { locale, words } = view;
  const { title, date, quotes, sources, lane: own } = first(item);
  const { text, lang, dir } = pick(title, locale);
  const of = lane.lane.id === own.id ? pick(own.title, locale) : undefined;
  const counts = [
    quotes.length ? words.quoteCount(quotes.length) : '',
    sources.length ? words.sourceCount(sources.length) : '',
  ];
  const listed = counts.map((count) => count && words.comma + count).join('');
  const dated = words.comma + momentWords(date, locale);
  const inLane = of?.text ? words.laneNamed(of.text) : '';
  return html`${glyph(own.index, { hollow: date.kind === 'within', dashed: date.approximate || date.uncertain })}<span
      part="label"
      class="label ${label ? `lines-${label.lines}` : 'vh'}"
      ${labelPlace(item, view)}
      lang=${lang}
      dir=${dir}
      .textContent=${text}
    ></span
    >${
      !of?.text || of.lang === locale.language
        ? html`<bdi class="vh" .textContent=${dated + (inLane && words.comma + inLane) + listed}></bdi>`
        : html`<bdi class="vh"
            >${dated + words.comma}<bdi lang=${of.lang} .textContent=${inLane}></bdi>${listed}</bdi
          >`
    }`;
}

function clusterContent(item: Item, view: TrackView): TemplateResult {
  const { from, to } = item;
  const { locale, words, frame } = view;
  const name = words.clusterName({ count: to - from, range: spanWords(first(item), last(item), locale) });
  const count = formatNumber(to - from, locale);
  return html`<span
      class="count"
      aria-hidden="true"
      .style=${`--digits:${count.length}`}
      .textContent=${count}
    ></span
    ><span
      part=${frame.vertical ? 'label' : nothing}
      class=${frame.vertical ? 'label lines-2' : 'vh'}
      ${labelPlace(item, view)}
      .textContent=${name}
    ></span>`;
}

/** Tick labels as HTML: their direction is that of their language, whatever the axis does. */
function axisTemplate({ ticks, scale, scene, locale, frame }: TrackView): TemplateResult {
  const place = (ms: number, level: number) =>
    frame.vertical
      ? at(frame.turned ? frame.labelWidth + frame.gutter : 0, scale.toPx(ms))
      : at(scale.toPx(ms), scene.height + level * 18 * frame.unit);
  const dir = dirOf(locale.language);
  const words = { year: 'year', month: 'month-short', day: 'day', time: 'time' } as const;
  // A vertical axis has no room for contexts: where one begins, its tick says it.
  const full = { year: 'year', month: 'month-year-short', day: 'day-month', time: 'day-month' } as const;
  const above = { year: 'year', month: 'month-year', day: 'day-month-year' } as const;
  // What begins too near an edge to be read is left out; what was there before is said at the start.
  const [sticky, ...begun] = ticks.contexts;
  const room = 56 * frame.unit;
  const fromStart = (ms: number) => Math.abs(scale.toPx(ms) - scale.toPx(scale.domain[0]));
  const contexts = begun.filter(
    (context) => fromStart(context.at) > room && fromStart(context.at) < scale.length - room,
  );
  const whole = sticky?.unit === 'year' ? 1.5 : 3.2; // the one at the start, and half of the next
  const near = contexts[0] && fromStart(contexts[0].at) < whole * room;
  const shown = sticky && !near ? [{ ...sticky, at: scale.domain[0] }, ...contexts] : contexts;
  const fits = (ms: number) =>
    fromStart(ms) > 15 * frame.unit && fromStart(ms) < scale.length - 15 * frame.unit;
  return html`<div
    part="axis"
    class="axis ${scale.reversed ? 'reversed' : ''}"
    aria-hidden="true"
    lang=${locale.tag}
    dir=${dir}
  >
    ${repeat(
      ticks.ticks.filter((tick) => fits(tick.at)),
      (tick) => tick.at,
      ({ at: ms, unit, major }) =>
        html`<span
          class="tick ${major ? 'major' : ''}"
          ${place(ms, 0)}
          .textContent=${formatDate(ms, (frame.vertical && major ? full : words)[unit], locale)}
        ></span>`,
    )}
    ${shown.map(({ at: ms, unit }, i) => html`<span class="context ${i === 0 && ms === scale.domain[0] ? 'sticky' : ''}" ${place(ms, 1)}>${formatDate(ms, above[unit], locale)}</span>`)}
  </div>`;
}

/** Gridlines, lane rules and the bars that glyphs stand on, behind everything and hidden from assistive technology. */
function gridTemplate({ ticks, scale, scene, frame }: TrackView): TemplateResult {
  const { vertical } = frame;
  const across = vertical ? frame.labelWidth + frame.gutter : scene.height;
  const lines = (major: boolean) =>
    ticks.ticks
      .filter((tick) => tick.major === major)
      .map(({ at: ms }) => (vertical ? `M0 ${scale.toPx(ms)}h${across}` : `M${scale.toPx(ms)} 0v${across}`))
      .join('');
  const rules = vertical ? [] : scene.bands.slice(1).map(({ top }) => `M0 ${top}h${scale.length}`);
  return html`<svg class="ground" aria-hidden="true">
    <defs>
      ${svg`<linearGradient id="to-end"><stop offset="0" stop-color="#fff"></stop><stop offset="1" stop-color="#000"></stop></linearGradient>
      <linearGradient id="to-start"><stop offset="0" stop-color="#000"></stop><stop offset="1" stop-color="#fff"></stop></linearGradient>
      <linearGradient id="to-bottom" x2="0" y2="1"><stop offset="0" stop-color="#fff"></stop><stop offset="1" stop-color="#000"></stop></linearGradient>
      <linearGradient id="to-top" x2="0" y2="1"><stop offset="0" stop-color="#000"></stop><stop offset="1" stop-color="#fff"></stop></linearGradient>
      ${['to-end', 'to-start', 'to-bottom', 'to-top'].map((id) => svg`<mask id=${`mask-${id}`} maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill=${`url(#${id})`}></rect></mask>`)}
      ${[0, 1, 2, 3, 4, 5].map((lane) => svg`<pattern id=${`hatch-${lane}`} class=${`lane-${lane}`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="2" height="5"></rect></pattern>`)}`}
    </defs>
    ${svg`<path class="grid" d=${lines(false)}></path><path class="grid major" d=${lines(true)}></path><path class="rule" d=${rules.join('')}></path>`}
    ${repeat(
      scene.crowds,
      ({ lane }) => lane,
      (crowd) => svg`<path class="crowd lane-${crowd.lane % 6}" d=${crowdPath(crowd, frame)}></path>`,
    )}
    ${repeat(
      scene.bars,
      ({ id, lane }) => `${lane} ${id}`,
      (bar) => barTemplate(bar, scale, frame),
    )}
  </svg>`;
}

/** Room at the top of a crowded lane for its clusters, in units. */
const CLUSTERS = 26;

/** The outline of a crowd, over the lower edge of its lane and under its clusters. */
function crowdPath({ top, height, steps }: Crowd, { head, unit }: Frame): string {
  const base = top + height - 1;
  const most = height - head - CLUSTERS * unit;
  let path = '';
  let end = NaN;
  for (const { low, high, share } of steps) {
    if (!(low - end < 0.1)) path += `${path && `V${base}`}M${low.toFixed(1)} ${base}`;
    path += `V${(base - share * most).toFixed(1)}H${high.toFixed(1)}`;
    end = high;
  }
  return `${path}V${base}`;
}

/** One bar: its measured part, and beside it the fade that measures nothing. */
function barTemplate(bar: PlacedBar, { reversed }: TimeScale, frame: Frame): TemplateResult {
  const lane = bar.lane % 6;
  const [fadeLow, fadeHigh] = reversed ? [bar.fadeEnd, bar.fadeStart] : [bar.fadeStart, bar.fadeEnd];
  const [low, high] = [bar.from + (fadeLow ? FADE : 0), bar.to - (fadeHigh ? FADE : 0)];
  const [toLow, toHigh] = frame.vertical ? ['to-top', 'to-bottom'] : ['to-start', 'to-end'];
  const fill = bar.style === 'hatched' ? `url(#hatch-${lane})` : nothing;
  const thick = frame.vertical ? frame.stripe - 1 : 5 * frame.unit;
  const top = frame.vertical
    ? frame.stripes + (frame.turned ? -(bar.lane + 1) : bar.lane) * frame.stripe
    : bar.across + 22 * frame.unit;
  const rect = (from: number, to: number, mask?: string) =>
    to - from < 0.5
      ? nothing
      : frame.vertical
        ? svg`<rect x=${top} y=${from} width=${thick} height=${to - from} fill=${fill} mask=${mask ?? nothing}></rect>`
        : svg`<rect x=${from} y=${top} width=${to - from} height=${thick} fill=${fill} mask=${mask ?? nothing}></rect>`;
  return svg`<g part="span" class="extent ${bar.style} lane-${lane} ${bar.dashed ? 'dashed' : ''}" data-id=${bar.id}>
    ${rect(low, high)}
    ${fadeLow ? rect(bar.from, low, `url(#mask-${toLow})`) : nothing}
    ${fadeHigh ? rect(high, bar.to, `url(#mask-${toHigh})`) : nothing}
  </g>`;
}
