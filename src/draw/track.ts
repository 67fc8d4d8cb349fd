import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FADE } from '../layout/bars.js';
import {
  first,
  GLYPH_Y,
  holds,
  isCluster,
  last,
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

/** Puts a node at a physical place; set as a property, which a strict CSP allows where an attribute is refused. */
const at = (x: number, y: number, more = ''): string =>
  `transform:translate(${x.toFixed(1)}px,${y.toFixed(1)}px)${more}`;

export function trackTemplate(view: TrackView): TemplateResult {
  return html`${gridTemplate(view)} ${axisTemplate(view)}
    <ol role="list" class=${isTurned(view) ? 'turned' : ''}>
      ${repeat(
        view.scene.items,
        (item) => item.key,
        (item) => itemTemplate(item, view),
      )}
    </ol>`;
}

function itemTemplate(item: Item, view: TrackView): TemplateResult {
  const event = first(item);
  const cluster = isCluster(item);
  const open = holds(item, view.selected);
  const classes: Record<string, boolean> = {
    item: true,
    before: item.label?.before ?? false,
    cluster,
    open,
    [cluster && view.frame.vertical ? 'mixed' : `lane-${event.lane.index % 6}`]: true,
    far: item.at > view.scale.length / 2, // its label opens towards the middle
  };
  return html`<li aria-posinset=${event.index + 1} aria-setsize=${view.total}>
    <button
      type="button"
      part=${cluster ? 'cluster' : 'event'}
      class=${Object.keys(classes)
        .filter((name) => classes[name])
        .join(' ')}
      data-key=${item.key}
      tabindex=${holds(item, view.focused) ? 0 : -1}
      aria-expanded=${cluster ? nothing : open}
      aria-controls=${cluster ? nothing : 'details'}
      .style=${itemPlace(item, view)}
      @click=${() => view.activate(item)}
    >
      ${cluster ? clusterContent(item, view) : eventContent(item, event, view)}
    </button>
  </li>`;
}

/** Labels run from right to left: towards later, or, where time runs down, as the interface reads. */
const isTurned = ({ frame, scale }: TrackView): boolean => (frame.vertical ? frame.turned : scale.reversed);

/** A button's glyph stands at the scene's place; its label runs towards later. */
function itemPlace({ at: along, across, label }: Item, view: TrackView): string {
  const { frame } = view;
  const size = label ? `;--label:${label.width}px;--offset:${label.offset}px` : '';
  const [x, y] = frame.vertical ? [across, along - GLYPH_Y * frame.unit] : [along, across];
  return at(x, y, `${isTurned(view) !== (label?.before ?? false) ? ' translateX(-100%)' : ''}${size}`);
}

function eventContent(
  { label, lane }: Item,
  event: TimelineEvent,
  { locale, words }: TrackView,
): TemplateResult {
  const title = pick(event.title, locale);
  const hollow = event.date.kind === 'within';
  const { text, lang } = pick(event.lane.title, locale);
  const details: (readonly [said: string, lang?: string])[] = [
    [momentWords(event.date, locale)],
    [lane.lane.id === event.lane.id && text ? words.laneNamed(text) : '', lang],
    [event.quotes.length ? words.quoteCount(event.quotes.length) : ''],
    [event.sources.length ? words.sourceCount(event.sources.length) : ''],
  ];
  return html`${glyph(event.lane.index, { hollow, dashed: event.date.approximate || event.date.uncertain })}<span
      part="label"
      class="label ${label ? `lines-${label.lines}` : 'vh'}"
      lang=${title.lang}
      dir=${title.dir}
      >${title.text}</span
    ><span class="vh"
      >${details.map(([said, lang]) => (said ? html`${words.comma}<bdi lang=${lang ?? nothing}>${said}</bdi>` : nothing))}</span
    >`;
}

function clusterContent(item: Item, { locale, words, frame }: TrackView): TemplateResult {
  const count = item.to - item.from;
  const range = spanWords(first(item), last(item), locale);
  const name = words.clusterName({ count, range });
  return frame.vertical
    ? html`<span class="count" aria-hidden="true">${formatNumber(count, locale)}</span
        ><span part="label" class="label lines-2">${name}</span>`
    : html`<span class="count" aria-hidden="true">${formatNumber(count, locale)}</span
        ><span class="vh">${name}</span>`;
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
    ${ticks.ticks.filter((tick) => fits(tick.at)).map(({ at: ms, unit, major }) => html`<span class="tick ${major ? 'major' : ''}" .style=${place(ms, 0)}>${formatDate(ms, (frame.vertical && major ? full : words)[unit], locale)}</span>`)}
    ${shown.map(({ at: ms, unit }, i) => html`<span class="context ${i === 0 && ms === scale.domain[0] ? 'sticky' : ''}" .style=${place(ms, 1)}>${formatDate(ms, above[unit], locale)}</span>`)}
  </div>`;
}

/** Gridlines, lane rules and the bars that glyphs stand on, behind everything and hidden from assistive technology. */
function gridTemplate({ ticks, scale, scene, frame }: TrackView): TemplateResult {
  const { vertical } = frame;
  const across = vertical ? frame.labelWidth + frame.gutter : scene.height;
  const line = (ms: number, major: boolean) => {
    const p = scale.toPx(ms);
    return vertical
      ? svg`<line class="grid ${major ? 'major' : ''}" x1="0" x2=${across} y1=${p} y2=${p}></line>`
      : svg`<line class="grid ${major ? 'major' : ''}" x1=${p} x2=${p} y1="0" y2=${across}></line>`;
  };
  return html`<svg class="ground" aria-hidden="true">
    <defs>
      ${svg`<linearGradient id="to-end" class="fade"><stop offset="0" stop-color="#fff"></stop><stop offset="1" stop-color="#000"></stop></linearGradient>
      <linearGradient id="to-start" class="fade"><stop offset="0" stop-color="#000"></stop><stop offset="1" stop-color="#fff"></stop></linearGradient>
      <linearGradient id="to-bottom" x2="0" y2="1"><stop offset="0" stop-color="#fff"></stop><stop offset="1" stop-color="#000"></stop></linearGradient>
      <linearGradient id="to-top" x2="0" y2="1"><stop offset="0" stop-color="#000"></stop><stop offset="1" stop-color="#fff"></stop></linearGradient>
      ${['to-end', 'to-start', 'to-bottom', 'to-top'].map((id) => svg`<mask id=${`mask-${id}`} maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill=${`url(#${id})`}></rect></mask>`)}
      ${[0, 1, 2, 3, 4, 5].map((lane) => svg`<pattern id=${`hatch-${lane}`} class=${`lane-${lane}`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="2" height="5"></rect></pattern>`)}`}
    </defs>
    ${ticks.ticks.map((tick) => line(tick.at, tick.major))}
    ${vertical ? nothing : scene.bands.slice(1).map(({ top }) => svg`<line class="rule" x1="0" x2=${scale.length} y1=${top} y2=${top}></line>`)}
    ${scene.bars.map((bar) => barTemplate(bar, scale, frame))}
  </svg>`;
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
