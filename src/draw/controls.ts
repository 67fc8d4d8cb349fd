import { html, type TemplateResult } from 'lit';
import type { Messages } from '../words/messages.js';
import { icon } from './glyph.js';

/** The buttons above the track, in their order; one tab stop for all. */
export interface ControlsView {
  readonly words: Messages;
  /** Where later lies: the icons of earlier and later point along the axis. */
  readonly axis: 'ltr' | 'rtl' | 'down';
  /** The list is shown: it has nothing to zoom or pan. */
  readonly list: boolean;
  /** Which button holds the tab stop. */
  readonly current: number;
  readonly act: (control: Control) => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

export type Control = 'earlier' | 'later' | 'zoomOut' | 'zoomIn' | 'fitAll' | 'view' | 'help';

export const CONTROLS: readonly Control[] = [
  'earlier',
  'later',
  'zoomOut',
  'zoomIn',
  'fitAll',
  'view',
  'help',
];
const ICON = {
  earlier: 'earlier',
  later: 'later',
  zoomOut: 'out',
  zoomIn: 'in',
  fitAll: 'fit',
  view: 'list',
  help: 'help',
} as const;
/** What a list can do as well as the track. */
const IN_LIST: readonly Control[] = ['view', 'help'];

export function controlsTemplate({ words, axis, list, current, act, keydown }: ControlsView): TemplateResult {
  const stop = enabled(current, list);
  return html`<div
    role="toolbar"
    part="controls"
    class="controls"
    aria-label=${words.controls}
    @keydown=${keydown}
  >
    ${CONTROLS.map((control, i) => {
      const name = control === 'view' ? words[list ? 'timelineView' : 'listView'] : words[control];
      return html`<button
        type="button"
        class="tool"
        data-control=${control}
        tabindex=${i === stop ? 0 : -1}
        ?disabled=${list && !IN_LIST.includes(control)}
        aria-label=${name}
        title=${name}
        @click=${() => act(control)}
      >
        ${icon(ICON[control], control === 'earlier' || control === 'later' ? axis : 'ltr')}
      </button>`;
    })}
  </div>`;
}

/** The button itself, or in a list the first that works there. */
const enabled = (current: number, list: boolean): number =>
  list && !IN_LIST.includes(CONTROLS[current]!) ? CONTROLS.indexOf('view') : current;

/** The button an arrow, Home or End leads to, or undefined. Arrows follow the reading direction. */
export function nextControl(
  key: string,
  current: number,
  rightToLeft: boolean,
  list: boolean,
): number | undefined {
  const [first, last] = [list ? CONTROLS.indexOf('view') : 0, CONTROLS.length - 1];
  const at = enabled(current, list);
  if (key === (rightToLeft ? 'ArrowLeft' : 'ArrowRight')) return Math.min(at + 1, last);
  if (key === (rightToLeft ? 'ArrowRight' : 'ArrowLeft')) return Math.max(at - 1, first);
  return key === 'Home' ? first : key === 'End' ? last : undefined;
}
