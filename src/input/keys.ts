import type { Step } from '../layout/moves.js';
import type { WordsOnDemand } from '../words/on-demand.js';

/** What a key asks for while an event has focus. */
export type KeyAction = { readonly step: Step } | { readonly zoom: 'in' | 'out' | 'fit' } | 'close' | 'help';

/** How events stand: in lanes one above the other, in one line of time (across or down), or in the list. */
export type Layout = 'lanes' | 'line' | 'list';

/** The axis as it is drawn, whatever the language. */
export interface Axis {
  readonly reversed: boolean;
  readonly layout: Layout;
}

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'>;

/** One line of the help, and the keys it is about. */
interface KeyLine {
  readonly help: keyof WordsOnDemand['keyHelp'];
  readonly layouts: readonly Layout[];
  /** By the character printed, so that every keyboard layout works; then by number pad. Empty where others answer. */
  readonly keys: Readonly<Record<string, KeyAction | ((axis: Axis) => KeyAction)>>;
}

const DRAWN: readonly Layout[] = ['lanes', 'line'];
const ALL: readonly Layout[] = [...DRAWN, 'list'];

/** Left and right follow the axis as the eye sees it. */
const SIDEWAYS: KeyLine['keys'] = {
  ArrowRight: ({ reversed }) => ({ step: reversed ? 'earlier' : 'later' }),
  ArrowLeft: ({ reversed }) => ({ step: reversed ? 'later' : 'earlier' }),
};

/** Every key there is (ACCESSIBILITY.md, K): what it does, and where the help says so. */
export const KEY_MAP: readonly KeyLine[] = [
  { help: 'arrowsAlong', layouts: ['lanes'], keys: SIDEWAYS },
  { help: 'arrowsAcross', layouts: ['lanes'], keys: { ArrowDown: { step: 'lane-after' }, ArrowUp: { step: 'lane-before' } } },
  { help: 'arrows', layouts: ['line'], keys: { ...SIDEWAYS, ArrowDown: { step: 'later' }, ArrowUp: { step: 'earlier' } } },
  { help: 'homeEnd', layouts: DRAWN, keys: { Home: { step: 'first' }, End: { step: 'last' } } },
  { help: 'page', layouts: DRAWN, keys: { PageDown: { step: 'page-later' }, PageUp: { step: 'page-earlier' } } },
  { help: 'open', layouts: DRAWN, keys: {} }, // a native button's own
  { help: 'escape', layouts: ALL, keys: { Escape: 'close' } },
  {
    help: 'zoom',
    layouts: DRAWN,
    keys: {
      '+': { zoom: 'in' }, '=': { zoom: 'in' }, NumpadAdd: { zoom: 'in' },
      '-': { zoom: 'out' }, '−': { zoom: 'out' }, NumpadSubtract: { zoom: 'out' },
    },
  },
  { help: 'fit', layouts: DRAWN, keys: { '0': { zoom: 'fit' }, '٠': { zoom: 'fit' }, Numpad0: { zoom: 'fit' } } },
  { help: 'buttons', layouts: ALL, keys: {} }, // see `nextControl`
  { help: 'help', layouts: DRAWN, keys: { '?': 'help', '؟': 'help' } },
]; // prettier-ignore

/** The lines of the help that hold in a layout. */
export const helpLines = (layout: Layout): KeyLine['help'][] => linesOf(layout).map(({ help }) => help);

const linesOf = (layout: Layout) => KEY_MAP.filter(({ layouts }) => layouts.includes(layout));

/**
 * Maps a key to what it asks for.
 * @returns undefined for a key that is not ours: one with Ctrl, Meta or Alt, or already handled
 */
export function keyAction(key: Key, axis: Axis): KeyAction | undefined {
  if (key.ctrlKey || key.metaKey || key.altKey || key.defaultPrevented) return;
  const keys = Object.fromEntries(linesOf(axis.layout).flatMap((line) => Object.entries(line.keys)));
  // With Num Lock off the number pad's 0 is Insert, which belongs to screen readers.
  const printed = key.key.length === 1 || key.key === 'Unidentified';
  const answer = keys[key.key] ?? (printed ? keys[key.code] : undefined);
  return typeof answer === 'function' ? answer(axis) : answer;
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
