import { describe, expect, it } from 'vitest';
import { resolveLocale } from '../../../src/words/locale.js';
import { pick } from '../../../src/words/text.js';

const lebanese = resolveLocale('ar-LB');

describe('pick(text, locale)', () => {
  it('prefers the exact tag, then a sister of the language', () => {
    expect(pick({ ar: 'أ', 'ar-LB': 'ب' }, lebanese)).toEqual({
      text: 'ب',
      lang: 'ar-LB',
      dir: 'rtl',
      foreign: false,
    });
    expect(pick({ en: 'a', 'ar-EG': 'ج' }, lebanese)).toMatchObject({ lang: 'ar-EG', foreign: false });
  });

  it('falls back to the first text, and says that it is foreign', () => {
    expect(pick({ fr: 'un', en: 'one' }, lebanese)).toEqual({
      text: 'un',
      lang: 'fr',
      dir: 'ltr',
      foreign: true,
    });
  });

  it('leaves the direction of an unknown language to the text', () => {
    expect(pick({ '': '?' }, lebanese)).toMatchObject({ text: '?', lang: '', dir: 'auto' });
    expect(pick({}, lebanese)).toMatchObject({ text: '', lang: '' });
  });

  it('finds nothing of the prototype', () => {
    expect(pick({ en: 'one' }, resolveLocale('constructor'))).toMatchObject({ lang: 'en', text: 'one' });
  });
});
