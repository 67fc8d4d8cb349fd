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
export function viewWords(view: View, { events, sources }: Timeline, words: Messages): string {
  const [name, count] =
    view === 'sources'
      ? [words.sourceIndex, words.sourceCount(sources.length)]
      : [view === 'list' ? words.listView : words.timelineView, words.eventCount(events.length)];
  return name + words.comma + count;
}

/** The buttons in their order, each with its icon. */
const ICON = {
  earlier: 'earlier',
  later: 'later',
  zoomOut: 'out',
  zoomIn: 'in',
  fitAll: 'fit',
  goTo: 'date',
  direction: 'turn',
  view: 'list',
  sources: 'sources',
  help: 'help',
} as const;

export type Control = keyof typeof ICON;
export const CONTROLS = Object.keys(ICON) as readonly Control[];
/** What every view has. */
const ALWAYS: readonly Control[] = ['view', 'sources', 'help'];

/** What needs an axis that can be turned. */
const isOff = (control: Control, { view, axis }: Pick<ControlsView, 'view' | 'axis'>): boolean =>
  (view !== 'timeline' && !ALWAYS.includes(control)) || (control === 'direction' && axis === 'down');

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
