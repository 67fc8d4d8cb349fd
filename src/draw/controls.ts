import { html, type TemplateResult } from 'lit';
import type { Messages } from '../words/messages.js';
import { icon } from './glyph.js';

/** The buttons above the track, in their order; one tab stop for all. */
export interface ControlsView {
  readonly words: Messages;
  /** Where later lies: the icons of earlier and later point along the axis. */
  readonly axis: 'ltr' | 'rtl' | 'down';
  /** Which button holds the tab stop. */
  readonly current: number;
  readonly act: (control: Control) => void;
  readonly keydown: (event: KeyboardEvent) => void;
}

export type Control = 'earlier' | 'later' | 'zoomOut' | 'zoomIn' | 'fitAll' | 'help';

export const CONTROLS: readonly Control[] = ['earlier', 'later', 'zoomOut', 'zoomIn', 'fitAll', 'help'];
const ICON = {
  earlier: 'earlier',
  later: 'later',
  zoomOut: 'out',
  zoomIn: 'in',
  fitAll: 'fit',
  help: 'help',
} as const;

export function controlsTemplate({ words, axis, current, act, keydown }: ControlsView): TemplateResult {
  return html`<div
    role="toolbar"
    part="controls"
    class="controls"
    aria-label=${words.controls}
    @keydown=${keydown}
  >
    ${CONTROLS.map(
      (control, i) =>
        html`<button
          type="button"
          class="tool"
          data-control=${control}
          tabindex=${i === current ? 0 : -1}
          aria-label=${words[control]}
          title=${words[control]}
          @click=${() => act(control)}
        >
          ${icon(ICON[control], control === 'earlier' || control === 'later' ? axis : 'ltr')}
        </button>`,
    )}
  </div>`;
}

/** The button an arrow, Home or End leads to, or undefined. Arrows follow the reading direction. */
export function nextControl(key: string, current: number, rightToLeft: boolean): number | undefined {
  const last = CONTROLS.length - 1;
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return Math.min(current + 1, last);
  if (key === back) return Math.max(current - 1, 0);
  return key === 'Home' ? 0 : key === 'End' ? last : undefined;
}
