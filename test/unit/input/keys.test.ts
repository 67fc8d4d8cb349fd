import { describe, expect, it } from 'vitest';
import { helpLines, keyAction, KEY_MAP } from '../../../src/input/keys.js';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...more,
});
const ltr = { reversed: false, layout: 'lanes' } as const;
const rtl = { reversed: true, layout: 'lanes' } as const;
const down = { reversed: false, layout: 'line' } as const;

describe('keyAction(key, axis)', () => {
  it.each([
    ['ArrowRight', ltr, { step: 'later' }],
    ['ArrowRight', rtl, { step: 'earlier' }],
    ['ArrowLeft', ltr, { step: 'earlier' }],
    ['ArrowLeft', rtl, { step: 'later' }],
    ['ArrowDown', ltr, { step: 'lane-after' }],
    ['ArrowDown', rtl, { step: 'lane-after' }],
    ['ArrowUp', rtl, { step: 'lane-before' }],
    ['ArrowDown', down, { step: 'later' }],
    ['ArrowUp', down, { step: 'earlier' }],
    ['Home', rtl, { step: 'first' }],
    ['End', ltr, { step: 'last' }],
    ['PageDown', rtl, { step: 'page-later' }],
    ['+', ltr, { zoom: 'in' }],
    ['=', ltr, { zoom: 'in' }],
    ['-', ltr, { zoom: 'out' }],
    ['0', ltr, { zoom: 'fit' }],
    ['٠', rtl, { zoom: 'fit' }],
    ['؟', rtl, 'help'],
    ['?', ltr, 'help'],
    ['Escape', ltr, 'close'],
  ])('reads %s on %o as %o', (key, axis, action) => {
    expect(keyAction(press(key), axis)).toEqual(action);
  });

  it('reads the number pad by its code', () => {
    expect(keyAction(press('Unidentified', { code: 'NumpadAdd' }), ltr)).toEqual({ zoom: 'in' });
    expect(keyAction(press('Insert', { code: 'Numpad0' }), ltr), 'Num Lock off').toBeUndefined();
  });

  it('leaves keys with Ctrl, Meta or Alt, handled keys and letters alone', () => {
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { defaultPrevented: true }]) {
      expect(keyAction(press('ArrowRight', more), ltr)).toBeUndefined();
    }
    for (const key of ['a', 'j', 'Tab', 'Enter', ' ']) expect(keyAction(press(key), ltr)).toBeUndefined();
  });
});

describe('helpLines(layout)', () => {
  it('names every key that works in a layout, once, and none that does not', () => {
    const { lanes, line, list } = {
      lanes: helpLines('lanes'),
      line: helpLines('line'),
      list: helpLines('list'),
    };
    expect(lanes).toEqual(expect.arrayContaining(['arrowsAlong', 'arrowsAcross']));
    expect(lanes).not.toContain('arrows');
    expect(line.filter((name) => name.startsWith('arrows'))).toEqual(['arrows']);
    expect(list).toEqual(['escape', 'buttons']);
  });

  it('gives each key one meaning in a layout', () => {
    for (const layout of ['lanes', 'line'] as const) {
      const lines = KEY_MAP.filter(({ help }) => helpLines(layout).includes(help));
      const keys = lines.flatMap((one) => Object.keys(one.keys));
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toHaveLength(20);
    }
  });
});
