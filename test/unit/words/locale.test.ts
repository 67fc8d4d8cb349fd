import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/words/messages.js';
import { dirOf, monthTradition, resolveLocale } from '../../../src/words/locale.js';

describe('resolveLocale(tag, choice)', () => {
  it.each([
    ['en', 'en', 'ltr', 'latn'],
    ['en-GB', 'en', 'ltr', 'latn'],
    ['AR', 'ar', 'rtl', 'latn'],
    ['ar-Arab-EG', 'ar', 'rtl', 'arab'],
    ['ar-eg', 'ar', 'rtl', 'arab'],
    ['arc', 'en', 'ltr', 'latn'],
    ['he', 'en', 'ltr', 'latn'],
    ['', 'en', 'ltr', 'latn'],
  ])('speaks to a reader of "%s" in %s, %s, with %s digits', (tag, language, direction, numerals) => {
    expect(resolveLocale(tag)).toEqual({ tag, language, direction, numerals, monthNames: 'auto' });
  });

  it('takes the digits from the region', () => {
    const arab = ['BH', 'EG', 'IQ', 'JO', 'KW', 'LB', 'OM', 'PS', 'QA', 'SA', 'SD', 'SY', 'YE'];
    const latn = ['AE', 'DZ', 'EH', 'LY', 'MA', 'MR', 'TN'];
    const digits = (region: string) => resolveLocale(`ar-${region}`).numerals;
    expect(new Set(arab.map(digits))).toEqual(new Set(['arab']));
    expect(new Set(latn.map(digits))).toEqual(new Set(['latn']));
  });

  it('takes no extension for a region', () => {
    expect(resolveLocale('ar-u-sd-maca').numerals).toBe('latn');
    expect(resolveLocale('ar-SA-u-nu-latn').numerals).toBe('arab');
  });

  it('lets the host choose', () => {
    expect(resolveLocale('ar-EG', { numerals: 'latn' }).numerals).toBe('latn');
    expect(resolveLocale('ar', { numerals: 'arab', monthNames: 'both' })).toMatchObject({
      numerals: 'arab',
      monthNames: 'both',
    });
  });
});

describe('resolveLocale(tag, choice) again', () => {
  it('gives the same object, so that words and formats are made once', () => {
    expect(resolveLocale('ar-EG', { numerals: 'latn' })).toBe(resolveLocale('ar-EG', { numerals: 'latn' }));
    expect(messagesFor(resolveLocale('en'))).toBe(messagesFor(resolveLocale('en', { monthNames: 'auto' })));
    expect(resolveLocale('ar')).not.toBe(resolveLocale('ar', { monthNames: 'both' }));
  });
});

describe('monthTradition(tag)', () => {
  it.each([
    ['ar', 'common'],
    ['ar-SA', 'common'],
    ['ar-Arab-SY', 'levant'],
    ['ar-IQ', 'levant'],
    ['ar-TN', 'maghreb'],
    ['ar-MA', 'morocco'],
    ['ar-MR', 'mauritania'],
  ])('follows for %s the %s names', (tag, tradition) => {
    expect(monthTradition(tag)).toBe(tradition);
  });
});

describe('dirOf(lang)', () => {
  it('knows which languages run from right to left', () => {
    expect(['ar', 'ar-LB', 'fa', 'he', 'ur'].map(dirOf)).toEqual(Array(5).fill('rtl'));
    expect(['en', 'fr', 'arn', ''].map(dirOf)).toEqual(Array(4).fill('ltr'));
  });
});
