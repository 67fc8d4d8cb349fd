/** Two lanes around 2024, five events of two days that cluster at that zoom, and one event far on each side. */
export const FILE = {
  lanes: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }],
  events: [
    ['o1', '2022-06-15', 'a'], ['a1', '2024-01-01', 'a'], ['b1', '2024-03-01', 'b'], ['a2', '2024-05-01', 'a'],
    ['c1', '2024-07-01', 'a'], ['c2', '2024-07-01', 'a'], ['c3', '2024-07-02', 'a'], ['c4', '2024-07-02', 'a'],
    ['c5', '2024-07-02', 'a'], ['b2', '2024-09-01', 'b'], ['a3', '2024-11-01', 'a'],
    ['z1', '2026-06-15', 'a'],
  ].map(([id, date, lane]) => ({ id, date, lane, title: { en: `Event ${id}`, ar: `حدث ${id}` } })),
}; // prettier-ignore
/** What is shown before each key. */
export const WINDOW = '2024';

/** What a key does, in the words of `Watch.seen`. Two of them: with later to the right, and to the left. */
export type Outcome = string | readonly [later: string, reversed: string];
export type Row = readonly [key: string, outcome: Outcome];

const ON_EITHER: readonly Row[] = [
  ['Home', 'to o1'],
  ['End', 'to z1'],
  ['PageDown', 'to z1'],
  ['PageUp', 'to a1'],
  ['+', 'zooms in'],
  ['=', 'zooms in'],
  ['-', 'zooms out'],
  ['0', 'fits'],
  ['?', 'help'],
  ['Escape', 'nothing'],
  ['a', 'nothing'],
];

/** From event a2. */
export const ON_EVENT: readonly Row[] = [
  ['ArrowRight', ['to c1', 'to b1']],
  ['ArrowLeft', ['to b1', 'to c1']],
  ['Enter', 'opens a2, not prevented'],
  [' ', 'opens a2, not prevented'],
  ...ON_EITHER,
];

/** From the cluster of c1 to c5. */
export const ON_CLUSTER: readonly Row[] = [
  ['ArrowRight', ['to b2', 'to a2']],
  ['ArrowLeft', ['to a2', 'to b2']],
  ['Enter', 'zooms in, not prevented'],
  [' ', 'zooms in, not prevented'],
  ...ON_EITHER,
];

/** Up and down never mirror. */
export const UP_AND_DOWN = {
  lanes: {
    event: [['ArrowDown', 'to b1'], ['ArrowUp', 'stays']],
    cluster: [['ArrowDown', 'to b2'], ['ArrowUp', 'stays']],
  },
  down: {
    event: [['ArrowDown', 'to c1'], ['ArrowUp', 'to b1']],
    cluster: [['ArrowDown', 'to b2'], ['ArrowUp', 'to a2']],
  },
} as const satisfies Record<string, Record<string, readonly Row[]>>; // prettier-ignore

export const nothingFor = (...keys: string[]): Row[] => keys.map((key) => [key, 'nothing']);

/** From the button Later, the second one. Left and right are those of the interface. */
export const ON_CONTROL: readonly Row[] = [
  ['ArrowRight', ['to zoomOut', 'to earlier']],
  ['ArrowLeft', ['to earlier', 'to zoomOut']],
  ['Home', 'to earlier'],
  ['End', 'to help'],
  ['Enter', 'pans, not prevented'],
  ...nothingFor('ArrowDown', 'ArrowUp', 'PageDown', '+', '-', '0', '?', 'Escape'),
];

/** On the handle at the window's start: later is a shorter window. */
export const ON_HANDLE: readonly Row[] = [
  ['ArrowRight', ['zooms in', 'zooms out']],
  ['ArrowLeft', ['zooms out', 'zooms in']],
  ['ArrowUp', 'zooms in'],
  ['ArrowDown', 'zooms out'],
  ['PageUp', 'zooms in'],
  ['PageDown', 'zooms out'],
  ['Home', 'zooms out'],
  ...nothingFor('+', '-', '0', '?', 'Escape'),
];

const KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', ...ON_EITHER.map(([key]) => key)];
/** Where no key is ours: on the page outside, in a field for text. */
export const NOTHING = nothingFor(...KEYS);
/** In the open panel Escape closes. */
export const ON_PANEL: readonly Row[] = [
  ...nothingFor(...KEYS.filter((key) => key !== 'Escape'), 'Enter'),
  ['Escape', 'closes'],
];

/** A keydown as other keyboards send it; the test's own event, since no driver can type these. */
export type Made = KeyboardEventInit & { readonly key: string };
/** From event a2, later to the right. */
export const OTHER_KEYBOARDS: readonly (readonly [Made, string])[] = [
  [{ key: '؟', code: 'Slash', shiftKey: true }, 'help'],
  [{ key: '٠', code: 'Digit0' }, 'fits'],
  [{ key: '?', code: 'Minus', shiftKey: true }, 'help'],
  [{ key: '+', code: 'Equal', shiftKey: true }, 'zooms in'],
  [{ key: '−', code: 'Minus' }, 'zooms out'],
  [{ key: '+', code: 'NumpadAdd' }, 'zooms in'],
  [{ key: 'Unidentified', code: 'NumpadSubtract' }, 'zooms out'],
  [{ key: 'Insert', code: 'Numpad0' }, 'nothing'],
  [{ key: 'د', code: 'BracketRight' }, 'nothing'],
  [{ key: 'و', code: 'Comma' }, 'nothing'],
  [{ key: 'j', code: 'KeyJ' }, 'nothing'],
  [{ key: 'ArrowRight', code: 'ArrowRight', shiftKey: true }, 'to c1'],
  ...(['ctrlKey', 'metaKey', 'altKey'] as const).flatMap((held) =>
    KEYS.map((key) => [{ key, code: key, [held]: true }, 'nothing'] as const),
  ),
];
