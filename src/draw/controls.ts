import { html, nothing, type TemplateResult } from 'lit';
import type { Timeline } from '../types.js';
import type { Messages } from '../words/messages.js';
import { icon, type Axis } from './glyph.js';

/** The buttons above the track, in their order; one tab stop for all. */
export interface ControlsView {
  readonly words: Messages;
  /** Where later lies: the icons of earlier and later point along the axis. */
  readonly axis: Axis;
  /** What is shown: nothing but the timeline can be zoomed or panned. */
  readonly view: View;
  /** Which button holds the tab stop. */
  readonly current: Control;
  readonly act: (control: Control) => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

/** The timeline; the same events as a list; or their sources, with what rests on each. */
export type View = 'timeline' | 'list' | 'sources';

/** What a view is called, with how many it shows. */
export const viewWords = (view: View, events: number, { sources }: Timeline, words: Messages): string =>
  view === 'sources'
    ? words.sourceIndex + words.comma + words.sourceCount(sources.length)
    : (view === 'list' ? words.listView : words.timelineView) + words.comma + words.eventCount(events);

/** The buttons in their order, each with its icon: a path on a grid of 20 by 20. */
const ICON = {
  earlier: 'M12.5 4 6.5 10l6 6',
  later: 'M7.5 4l6 6-6 6',
  zoomOut: 'M4 10h12',
  zoomIn: 'M10 4v12M4 10h12',
  fitAll: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  goTo: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5M10 11.2v2.6',
  direction: 'M3 7h13l-3-3M17 13H4l3 3',
  view: 'M3 5h2M8 5h9M3 10h2M8 10h9M3 15h2M8 15h9',
  search: 'm12.5 12.5 4 4M8.5 14a5.5 5.5 0 1 1 0-11 5.5 5.5 0 0 1 0 11',
  sources: 'M4 3.5h8.5a2 2 0 0 1 2 2V17H6a2 2 0 0 1-2-2zM4 15a2 2 0 0 1 2-2h8.5M7 6.5h4.5',
  help: 'M7 7.5a3 3 0 1 1 4.2 2.7c-.9.4-1.2.9-1.2 1.9M10 15v.6',
};

export type Control = keyof typeof ICON;
export const CONTROLS = Object.keys(ICON) as readonly Control[];
/** So many of them, from the first on, need a picture. */
const FOR_PICTURE = 7;

/** Only an axis that runs across can be turned, and only events can be searched. */
const isOff = (control: Control, { view, axis }: Pick<ControlsView, 'view' | 'axis'>): boolean =>
  (view !== 'timeline' && CONTROLS.indexOf(control) < FOR_PICTURE) ||
  (control === 'direction' && axis === 'down') ||
  (control === 'search' && view === 'sources');

export function controlsTemplate(shown: ControlsView): TemplateResult {
  const { words, axis, view, current, act, keydown } = shown;
  const stop = enabled(current, shown);
  return html`<div
    role="toolbar"
    part="controls"
    class="controls"
    aria-label=${words.controls}
    @keydown=${keydown}
  >
    ${CONTROLS.map((control) => {
      const name = nameOf(control, shown);
      return html`<button
        type="button"
        class="tool"
        data-control=${control}
        tabindex=${control === stop ? 0 : -1}
        ?disabled=${isOff(control, shown)}
        aria-label=${name}
        title=${name}
        aria-pressed=${control === 'sources' ? view === 'sources' : nothing}
        @click=${() => act(control)}
      >
        ${icon(ICON[control], control === 'earlier' || control === 'later' ? axis : 'ltr')}
      </button>`;
    })}
  </div>`;
}

const nameOf = (control: Control, { words, view }: ControlsView): string => {
  if (control === 'sources') return words.sourceIndex;
  return control === 'view' ? words[view === 'timeline' ? 'listView' : 'timelineView'] : words[control];
};

/** Those that can be pressed now. */
const working = (shown: Pick<ControlsView, 'view' | 'axis'>): Control[] =>
  CONTROLS.filter((control) => !isOff(control, shown));

/** The tab stop: the button itself, or the first that works in this view. */
const enabled = (current: Control, shown: Pick<ControlsView, 'view' | 'axis'>): Control =>
  isOff(current, shown) ? working(shown)[0]! : current;

/** The button an arrow, Home or End leads to, or undefined. Arrows follow the reading direction. */
export function nextControl(
  key: string,
  current: Control,
  rightToLeft: boolean,
  shown: Pick<ControlsView, 'view' | 'axis'>,
): Control | undefined {
  const all = working(shown);
  const at = all.indexOf(enabled(current, shown));
  if (key === (rightToLeft ? 'ArrowLeft' : 'ArrowRight')) return all[Math.min(at + 1, all.length - 1)];
  if (key === (rightToLeft ? 'ArrowRight' : 'ArrowLeft')) return all[Math.max(at - 1, 0)];
  return key === 'Home' ? all[0] : key === 'End' ? all.at(-1) : undefined;
}
