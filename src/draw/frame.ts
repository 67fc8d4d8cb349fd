import { html, nothing, type TemplateResult } from 'lit';
import { ASIDE } from '../layout/frame.js';
import type { Frame, Scene } from '../layout/scene.js';
import type { Problem, Timeline } from '../types.js';
import { indexOf } from '../lane-index.js';
import { spanWords } from '../words/dates.js';
import type { Messages } from '../words/messages.js';
import { glyph } from './glyph.js';
import { heading, tagged, type Reader } from './tagged.js';

/** Heading and the one line that says what is here. */
export interface HeaderView extends Reader {
  readonly timeline: Timeline;
  readonly level: number;
  readonly label: string | undefined;
}

export function headerTemplate(view: HeaderView): TemplateResult {
  const { timeline, level, label, words, locale } = view;
  const events = timeline.events.length;
  const range = spanWords(indexOf(timeline).reach(), locale);
  return html`<header>
    ${timeline.title && !label ? heading(level, 'title', tagged(timeline.title, view), 'heading', 'heading') : nothing}
    <p part="summary">${words.summaryLine({ events, range, lanes: timeline.lanes.length })}</p>
  </header>`;
}

/** Lane names: beside the lanes, over them, or as a key where time runs down and lanes share one column. */
export function laneNames(
  timeline: Timeline,
  { bands }: Scene,
  frame: Frame,
  width: number,
  reader: Reader,
): TemplateResult | typeof nothing {
  const { lanes } = timeline;
  if (lanes.length < 2) return nothing;
  const place = frame.vertical ? 'key' : width < ASIDE * frame.unit ? 'over' : 'beside';
  return html`<div class="names ${place}" aria-hidden="true">
    ${lanes.map(
      (lane, i) =>
        html`<div
          part="lane"
          class="name lane-${lane.index % 6}"
          .style=${frame.vertical ? '' : `height:${bands[i]!.height}px`}
        >
          ${glyph(lane.index)}<span part="lane-label">${tagged(lane.title, reader)}</span>
        </div>`,
    )}
  </div>`;
}

/** What went wrong, in words, and a way to try again. */
export function noticeTemplate(
  words: Messages,
  text: string,
  retry: (() => void) | undefined,
): TemplateResult {
  return html`<div class="notice" role="alert">
    <p>${text}</p>
    ${retry ? html`<button type="button" @click=${retry}>${words.retry}</button>` : nothing}
  </div>`;
}

/** What an editor has to mend, folded away; hints are for `problems` alone. */
export function problemsTemplate(
  problems: readonly Problem[],
  words: Messages,
): TemplateResult | typeof nothing {
  const found = problems.filter(({ severity }) => severity !== 'hint');
  if (!found.length) return nothing;
  return html`<details part="problems">
    <summary>${words.problemsFound(found.length)}</summary>
    <ul lang="en" dir="ltr">
      ${found.slice(0, 100).map(({ path, message, mend }) => html`<li><code>${path}</code> ${message} ${mend}</li>`)}
    </ul>
  </details>`;
}
