import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLatinDigits } from '../../../src/parse/edtf-mend.js';
import { resolveLocale } from '../../../src/words/locale.js';
import { formatNumber, languageName, plainNumber } from '../../../src/words/numbers.js';

const [en, ar, eg] = [resolveLocale('en'), resolveLocale('ar'), resolveLocale('ar-EG')];

describe('formatNumber(n, locale)', () => {
  it('groups in the separators of the digits', () => {
    expect([en, ar, eg].map((locale) => formatNumber(1234567, locale))).toEqual([
      '1,234,567',
      '1,234,567',
      '١٬٢٣٤٬٥٦٧',
    ]);
  });
});

describe('plainNumber(n, locale, pad)', () => {
  it('groups nothing, and fills up with the reader’s zero', () => {
    expect(plainNumber(12025, eg)).toBe('١٢٠٢٥');
    expect(plainNumber(6, eg, 2)).toBe('٠٦');
    expect(plainNumber(6, ar, 2)).toBe('06');
  });
});

describe('inLatinDigits(text)', () => {
  it('gives back what plainNumber wrote, whichever the digits', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(en, ar, eg), (n, locale) => {
        expect(inLatinDigits(plainNumber(n, locale))).toBe(String(n));
      }),
    );
  });

  it('reads Persian digits too, and leaves the rest', () => {
    expect(inLatinDigits('۱۲۳۴۵۶۷۸۹۰ مايو ٢٠٢٥-05')).toBe('1234567890 مايو 2025-05');
  });
});

describe('languageName(lang, locale)', () => {
  it('names a language in the reader’s own', () => {
    expect([en, ar].map((locale) => languageName('ar', locale))).toEqual(['Arabic', 'العربية']);
    expect(languageName('en', ar)).toBe('الإنجليزية');
  });

  it('gives back what is no language tag', () => {
    expect(languageName('not a tag', en)).toBe('not a tag');
  });
});
