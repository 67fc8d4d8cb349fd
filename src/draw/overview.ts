import { html, noChange, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Domain, Locale } from '../types.js';
import type { TimeScale } from '../scale.js';
import { formatDate } from '../words/dates.js';
import type { StripDrag } from '../input/strip.js';
import type { Messages } from '../words/messages.js';

/** The whole in small, with the window on it. */
export interface OverviewView {
  readonly scale: TimeScale;
  readonly window: Domain;
  /** A gesture or glide goes on: fields and what handles say wait for its end, since they are dear to write at each step. */
  readonly moving: boolean;
  /** Events in each of as many equal parts of the axis, in time order. */
  readonly density: readonly number[];
  readonly locale: Locale;
  readonly words: Messages;
  /** What was last typed and could not be read: in which field, and what to do. */
  readonly wrongDate: { readonly at: End | 'goTo'; readonly text: string } | undefined;
  readonly drag: StripDrag;
  readonly moveEnd: (end: End, ms: number) => void;
  readonly stepEnd: (end: End, event: KeyboardEvent) => void;
  readonly typeDate: (end: End, text: string) => void;
}

/** Which end of the window. */
export type End = 'from' | 'to';

const HEIGHT = 36;
/** Half a handle's width. */
const HANDLE = 5;
/** Range inputs count thousandths of the axis; what they say is a date. */
export const STEPS = 1000;

export function overviewTemplate(view: OverviewView): TemplateResult {
  const { scale, window, words, locale } = view;
  const [a, b] = window.map(scale.toPx) as [number, number];
  const [low, high] = a < b ? [a, b] : [b, a];
  return html`<div part="overview" class="overview" role="group" aria-label=${words.overview}>
    <div
      class="strip"
      dir="ltr"
      @pointerdown=${view.drag.down}
      @pointermove=${view.drag.move}
      @pointerup=${view.drag.up}
      @pointercancel=${view.drag.up}
    >
      <svg aria-hidden="true" height=${HEIGHT}>
        ${svg`<path class="density" d=${guard([view.density, scale], () => densityPath(view))}></path>
        <path class="veil" d=${`M0 0H${low}V${HEIGHT}H0zM${high} 0H${scale.length}V${HEIGHT}H${high}z`}></path>
        <rect class="window" x=${low} y="0.5" width=${Math.max(high - low, 1)} height=${HEIGHT - 1}></rect>`}
      </svg>
      ${handle('from', a, view)} ${handle('to', b, view)}
    </div>
    <div class="dates" lang=${locale.tag} dir=${locale.direction}>
      ${dateField('from', view)} ${dateField('to', view)}
    </div>
    ${view.wrongDate && view.wrongDate.at !== 'goTo' ? html`<p id="date-error" class="error" role="alert">${words.dateUnreadable(view.wrongDate.text)}</p>` : ''}
  </div>`;
}

function handle(
  end: End,
  x: number,
  { scale, window, moving, locale, words, moveEnd, stepEnd }: OverviewView,
): TemplateResult {
  const at = window[end === 'from' ? 0 : 1];
  const [first, last] = scale.domain;
  const value = Math.round(((at - first) / (last - first)) * STEPS);
  const inside = Math.min(Math.max(x, HANDLE), scale.length - HANDLE); // at an edge it would widen the page
  return html`<span class="handle" .style=${`transform:translateX(${inside.toFixed(1)}px)`}
    ><input
      type="range"
      min="0"
      max=${STEPS}
      .value=${moving ? noChange : String(value)}
      aria-label=${end === 'from' ? words.windowStart : words.windowEnd}
      aria-valuetext=${moving ? noChange : formatDate(end === 'from' ? at : at - 1, 'day-month-year', locale)}
      @keydown=${(event: KeyboardEvent) => stepEnd(end, event)}
      @input=${(event: InputEvent) => moveEnd(end, first + (Number((event.target as HTMLInputElement).value) / STEPS) * (last - first))}
  /></span>`;
}

/** A date can be typed as the file writes it: a year, a month or a day. */
function dateField(end: End, view: OverviewView): TemplateResult {
  const { window, moving, words, wrongDate, typeDate } = view;
  const wrong = wrongDate?.at === end;
  const day = () => new Date(end === 'from' ? window[0] : window[1] - 1).toISOString().replace(/T.*/, '');
  return html`<label
    ><span>${end === 'from' ? words.windowFrom : words.windowTo}</span
    ><input
      type="text"
      dir="ltr"
      autocomplete="off"
      spellcheck="false"
      placeholder="2025-09"
      .value=${moving ? noChange : day()}
      aria-invalid=${wrong}
      aria-describedby=${wrong ? 'date-error' : nothing}
      title=${words.dateHint}
      @change=${(event: InputEvent) => typeDate(end, (event.target as HTMLInputElement).value)}
  /></label>`;
}

/** Bars of one path; the fullest part is as high as the strip. */
function densityPath({ density, scale }: OverviewView): string {
  const most = Math.max(1, ...density);
  const step = scale.length / density.length;
  return density
    .map((count, i) => {
      if (!count) return '';
      const height = 3 + (count / most) * (HEIGHT - 8);
      const x = scale.reversed ? scale.length - (i + 1) * step : i * step;
      return `M${x.toFixed(1)} ${HEIGHT}v${(-height).toFixed(1)}h${Math.max(step - 1, 0.5).toFixed(1)}v${height.toFixed(1)}z`;
    })
    .join('');
}
