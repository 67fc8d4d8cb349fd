import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding, wordsIn } from '../../src/find.js';
import { parse } from '../../src/parse/events.js';
import { atOnce } from '../../src/slices.js';
import { folded } from '../../src/words/fold.js';
import { resolveLocale } from '../../src/words/locale.js';
import { story } from './story.js';

const { events } = story;
const [en, ar] = [resolveLocale('en'), resolveLocale('ar-EG')];
const find = (text: string, locale = en) =>
  atOnce(finding(story, wordsIn(text), locale)).map((at) => events[at]!.id);

describe('finding(events, words, locale)', () => {
  it('finds an event by whatever the file says of it, in every language, and by nothing else', () => {
    const both = (name: string) => ({ en: `${name}english`, ar: `${name}arabic` });
    const words = ['title', 'label', 'summary', 'actor', 'lane', 'basis', 'by', 'about', 'speaker', 'role', 'via', 'quotenote', 'translator', 'topic', 'topicnote', 'says', 'source', 'author', 'publisher', 'withheld', 'sourcenote', 'elsewhere'] as const; // prettier-ignore
    const [title, dateLabel, summary, actor, lane, basis, by, about, name, role, via, note, translator, topic, topicNote, says, source, author, publisher, withheld, sourceNote, elsewhere] = words.map(both); // prettier-ignore
    const single = ['evidence', 'quotation', 'translation', 'position'];
    const [evidence, quotation, translation, position] = single as [string, string, string, string];
    const { timeline, problems } = parse({
      language: 'en',
      lanes: [{ id: 'l', title: lane }, { id: 'm' }],
      sources: [
        { id: 's', title: source, author, publisher, withheld, note: sourceNote },
        { id: 't', title: elsewhere },
      ],
      quotes: [
        {
          ...{ id: 'q', text: quotation, lang: 'en', kind: 'direct', source: 's', via, note },
          speaker: { name, role },
          translations: [{ lang: 'ar', text: translation, by: translator }],
        },
      ],
      events: [
        {
          ...{ id: 'e', lane: 'l', title, date: '2024', dateLabel, summary, actors: [actor], quotes: ['q'] },
          dating: { basis: 'stated', note: basis, evidence: [{ source: 's', text: evidence }] },
          claims: [{ status: 'denied', by, about, sources: ['s'] }],
        },
        { id: 'f', lane: 'm', title: 'Other', date: '2025' },
      ],
      differences: [
        {
          ...{ id: 'd', topic, note: topicNote, events: ['e'] },
          positions: [{ source: 't', text: position, says }],
        },
      ],
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const look = (text: string) => atOnce(finding(timeline, wordsIn(text), en));
    for (const text of [...words.flatMap((word) => Object.values(both(word))), ...single, 'DENIED', '2024'])
      expect(look(text), text).toEqual([0]);
    expect(look('other')).toEqual([1]);
    expect(look('confirmed')).toEqual([]);
  });

  it('finds only what has every word, in any order, and fewer with each', () => {
    const vocabulary = [...new Set(wordsIn(events.flatMap(({ title }) => Object.values(title)).join(' ')))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 }), (words) => {
        const each = words.map((word) => new Set(find(word)));
        const all = events.filter(({ id }) => each.every((found) => found.has(id))).map(({ id }) => id);
        expect(find(words.join(' '))).toEqual(all);
        expect(find(words.reverse().join('\t'))).toEqual(all);
      }),
      { numRuns: 30 },
    );
  });

  it('knows a date by the words of the interface, in both sets of digits', () => {
    const inSeptember = find('18 September 2025');
    expect(inSeptember.length).toBeGreaterThan(0);
    expect(find('١٨ سبتمبر ٢٠٢٥', ar)).toEqual(expect.arrayContaining(inSeptember));
    expect(find('18 سبتمبر 2025', ar)).toEqual(find('١٨ سبتمبر ٢٠٢٥', ar));
  });

  it('puts down its work on the way, and says how far it is', () => {
    const shares = [...finding(story, ['x'], en)];
    expect(shares).toEqual([0, 32 / events.length]);
  });
});

describe('folded(text)', () => {
  it.each([
    ['إِسْرَائِيلِيَّة', 'اسراييليه'],
    ['مـــايـكـروسوفت', 'مايكروسوفت'],
    ['آراء أخرى', 'اراء اخري'],
    ['٢٠٢٥ ۲۰۲۵', '2025 2025'],
    ['Résumé\u00a0«Nasr»', 'resume "nasr"'],
  ])('writes %s as %s', (text, bare) => {
    expect(folded(text)).toBe(bare);
  });

  it('changes nothing more the second time, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => folded(folded(text)) === folded(text)));
  });
});
