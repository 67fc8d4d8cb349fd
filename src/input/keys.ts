import type { Step } from '../layout/moves.js';

/** What a key asks for while an event has focus. */
export type KeyAction = { readonly step: Step } | { readonly zoom: 'in' | 'out' | 'fit' } | 'close' | 'help';

/** The axis as it is drawn, whatever the language. */
export interface Axis {
  readonly reversed: boolean;
  readonly vertical: boolean;
}

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'>;

/** By the character printed, so that every keyboard layout works; then by number pad. */
const CHARACTERS: Record<string, KeyAction> = {
  '+': { zoom: 'in' }, '=': { zoom: 'in' }, NumpadAdd: { zoom: 'in' },
  '-': { zoom: 'out' }, '−': { zoom: 'out' }, NumpadSubtract: { zoom: 'out' },
  '0': { zoom: 'fit' }, '٠': { zoom: 'fit' }, Numpad0: { zoom: 'fit' },
  '?': 'help', '؟': 'help',
  Escape: 'close',
  Home: { step: 'first' }, End: { step: 'last' },
  PageDown: { step: 'page-later' }, PageUp: { step: 'page-earlier' },
}; // prettier-ignore

/**
 * Maps a key to what it asks for. Left and right follow the axis as the eye
 * sees it; up and down change the lane, or follow time where time runs down.
 * @returns undefined for a key that is not ours: one with Ctrl, Meta or Alt, or already handled
 */
export function keyAction(key: Key, { reversed, vertical }: Axis): KeyAction | undefined {
  if (key.ctrlKey || key.metaKey || key.altKey || key.defaultPrevented) return;
  const along = (forward: boolean): KeyAction => ({ step: forward ? 'later' : 'earlier' });
  switch (key.key) {
    case 'ArrowRight':
      return along(!reversed);
    case 'ArrowLeft':
      return along(reversed);
    case 'ArrowDown':
      return vertical ? along(true) : { step: 'lane-after' };
    case 'ArrowUp':
      return vertical ? along(false) : { step: 'lane-before' };
    default:
      return CHARACTERS[key.key] ?? CHARACTERS[key.code];
  }
}

/** How far each step moves a slider's handle, as a share of its axis: up and page up are more. */
export const STEP_SHARES: Record<Step, number> = {
  later: 0.01,
  earlier: -0.01,
  'lane-before': 0.01,
  'lane-after': -0.01,
  'page-earlier': 0.1,
  'page-later': -0.1,
  first: -1,
  last: 1,
};
