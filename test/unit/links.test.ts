import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, placeIn, quoteIn, samePlace, withPlace } from '../../src/links.js';
import { story } from './story.js';

const id = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/\p{Surrogate}/u.test(text));

describe('placeIn(hash, key)', () => {
  it('reads an event, and one of its quotations', () => {
    expect(placeIn('#story=nasr-dismissed-2024-10', 'story')).toEqual({ event: 'nasr-dismissed-2024-10' });
    expect(placeIn('#story=e1/q7', 'story')).toEqual({ event: 'e1', quote: 'q7' });
    expect(placeIn('#a=x&story=e1&b=y', 'story')).toEqual({ event: 'e1' });
  });

  it('finds nothing in the page’s own anchors, in parts of others and in what cannot be read', () => {
    for (const hash of ['', '#', '#story', '#story=', '#history=e1', '#%=x', '#story=%E0%A4', '#section-2'])
      expect(placeIn(hash, 'story'), hash).toBeUndefined();
  });

  it('gives back any event and quotation of any timeline, as browsers write it', () => {
    fc.assert(
      fc.property(id, id, fc.option(id, { nil: undefined }), (key, event, quote) => {
        const { hash } = new URL(`https://example.org/${hashOf(key, { event, quote })}`);
        expect(placeIn(hash, key)).toEqual({ event, quote });
      }),
    );
  });
});

describe('withPlace(hash, key, place)', () => {
  it('keeps the places of other timelines, and drops an anchor of the page', () => {
    expect(withPlace('#a=1&b=2', 'b', { event: '3', quote: 'q' })).toBe('#a=1&b=3/q');
    expect(withPlace('#section-2', 'b', { event: '3' })).toBe('#b=3');
    expect(withPlace('#a=1&b=2', 'b', undefined)).toBe('#a=1');
    expect(withPlace('#b=2', 'b', undefined)).toBe('');
  });

  it('changes what one timeline shows, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 2, maxLength: 2 }), id, id, ([mine, other], was, now) => {
        const both = withPlace(withPlace('', other!, { event: was }), mine!, { event: now });
        expect(placeIn(both, other!)?.event).toBe(was);
        expect(placeIn(both, mine!)?.event).toBe(now);
        expect(placeIn(withPlace(both, mine!, undefined), mine!)).toBeUndefined();
      }),
    );
  });
});

describe('quoteIn(event, place)', () => {
  it('is a quotation the event has, or none', () => {
    const event = story.byId.get('microsoft-decision-2025-09-24')!;
    const quote = event.quotes[3]!.id;
    expect(quoteIn(event, { event: event.id, quote })).toBe(quote);
    expect(quoteIn(event, { event: event.id, quote: 'nowhere' })).toBeNull();
    expect(quoteIn(undefined, { event: 'x', quote })).toBeNull();
  });
});

describe('samePlace(a, b)', () => {
  it('tells a quotation from its event', () => {
    expect(samePlace({ event: 'e' }, { event: 'e', quote: undefined })).toBe(true);
    expect(samePlace({ event: 'e' }, { event: 'e', quote: 'q' })).toBe(false);
    expect(samePlace(undefined, undefined)).toBe(true);
  });
});
