import { describe, expect, it } from 'vitest';
import { keyAction } from '../../../src/input/keys.js';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...more,
});
const ltr = { reversed: false, vertical: false };
const rtl = { reversed: true, vertical: false };
const down = { reversed: false, vertical: true };

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
  });

  it('leaves keys with Ctrl, Meta or Alt, handled keys and letters alone', () => {
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { defaultPrevented: true }]) {
      expect(keyAction(press('ArrowRight', more), ltr)).toBeUndefined();
    }
    for (const key of ['a', 'j', 'Tab', 'Enter', ' ']) expect(keyAction(press(key), ltr)).toBeUndefined();
  });
});
