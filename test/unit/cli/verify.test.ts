import { describe, expect, it } from 'vitest';
import { SHA, TEXT, documents, event, quoteOf, read, sourceOne, standing, told, verified } from './file.js';
import { verify } from '../../../src/cli/verify.js';

const LINE = 'قالت الشركةُ إنها لم تجد دليلاً على الاستخدام';
const only = (file: object) => {
  const findings = told(file);
  expect(findings).toHaveLength(1);
  return findings[0]!;
};
/** One quotation of the line, altered; its offsets are those of the line as it stands. */
const altered = (line: string, change: (text: string) => string) =>
  only({ quotes: [quoteOf({ ...standing(line), text: change(line) })] });

describe('verify(file, documents) is clean', () => {
  it('where every passage stands where it says, and counts them by document', () => {
    const found = verified({
      quotes: [
        {
          ...quoteOf(standing('لا نعلّق على هذا الأمر')),
          translations: [
            { ...standing('We do not comment on this matter.'), lang: 'en', by: 'source', source: undefined },
          ],
        },
      ],
      differences: [{ id: 'd', topic: 'T', positions: [{ ...standing('كتـاب'), says: 'A book.' }] }],
    });
    expect(found.findings).toEqual([]);
    expect(found.sources[0]!.checked).toEqual({ quotation: 1, translation: 1, evidence: 1, position: 1 });
    expect(found.datedEvents).toBe(1);
  });

  it('where a passage without offsets stands anywhere in its document', () => {
    expect(told({ quotes: [quoteOf({ text: LINE })] })).toEqual([]);
  });
});

describe('verify(file, documents) shows what differs', () => {
  it('one altered letter', () => {
    expect(altered(LINE, (line) => line.replace('دليلاً', 'دنيلاً'))).toBe(
      'error quotes[0].text (q): The quotation differs from one.txt at [27, 72]: file “…ةُ إنها لم تجد د⟦ن⟧يلاً على الاستخد…”, document “…ةُ إنها لم تجد د⟦ل⟧يلاً على الاستخد…”: “ن” U+0646 for “ل” U+0644.',
    );
  });

  it('a wrong last letter as a letter changed', () => {
    expect(altered(LINE, (line) => line.slice(0, -1) + 'ن')).toContain(
      '⟦ن⟧”, document “…لاً على الاستخدا⟦م⟧”',
    );
  });

  it('a wrong offset, with the right one', () => {
    expect(only({ quotes: [quoteOf({ text: LINE, at: [30, 76] })] })).toBe(
      'error quotes[0].at (q): The quotation stands in one.txt at [27, 72], not at [30, 76].',
    );
  });

  it('a lost diacritic, by its name', () => {
    const said = altered(LINE, (line) => line.replace('\u064f', ''));
    expect(said).toContain('document “قالت الشركة⟦‹U+064F damma›⟧ إنها');
    expect(said).toContain(': U+064F damma lost.');
  });

  it('a diacritic lost from the very end, where all that is left stands verbatim', () => {
    expect(only({ quotes: [quoteOf({ text: 'قالت الشركة', at: [27, 38] })] })).toMatch(
      /leaves out the mark on its last letter: U\+064F damma/,
    );
  });

  it('a swapped quotation mark, by code point and name', () => {
    const said = altered('said “no comment” on', (line) => line.replace(/[“”]/g, '"'));
    expect(said).toContain('file “said ⟦"⟧no comment⟦"⟧ on”, document “said ⟦“⟧no comment⟦”⟧ on”');
    expect(said).toContain('U+0022 straight double quotation mark for “ U+201C left double quotation mark');
  });

  it('a kashida lost, and one added', () => {
    expect(altered('كتـاب جديد', (line) => line.replace('ـ', ''))).toContain('U+0640 kashida (tatweel) lost');
    expect(altered('جديد عن الحرب', (line) => line.replace('جديد', 'جديـد'))).toContain(
      'جدي⟦‹U+0640 kashida (tatweel)›⟧د',
    );
  });

  it('a plain space in place of a no-break space, and a mark that turns the line', () => {
    expect(altered('Page\u00a012 of the report', (line) => line.replace('\u00a0', ' '))).toContain(
      'U+0020 space for U+00A0 no-break space',
    );
    expect(altered('of the report', () => 'of \u200fthe report')).toContain('⟦‹U+200F right-to-left mark›⟧');
  });

  it('words left out, as one difference', () => {
    expect(altered(LINE, (line) => line.replace('إنها لم تجد ', ''))).toContain('12 characters lost');
  });

  it('words the document does not have at all', () => {
    const said = only({
      quotes: [quoteOf({ text: 'Something altogether different was said here.', at: [0, 45] })],
    });
    expect(said).toContain('does not stand in one.txt at [0, 45], nor does anything near it');
  });

  it('a translation by the source, dating evidence and a position, each at its own path', () => {
    const wrong = (text: string) => ({ ...standing(text), text: text.replace(/.$/, 'X') });
    const findings = told({
      quotes: [
        {
          ...quoteOf(standing('لا نعلّق على هذا الأمر')),
          translations: [
            { lang: 'fr', text: 'Pas de commentaire.', by: 'editor' },
            { ...wrong('We do not comment'), lang: 'en', by: 'source', source: undefined },
          ],
        },
      ],
      events: [
        {
          ...event,
          date: '2024',
          dating: { basis: 'stated', evidence: [wrong('صدر البيان في 9 مايو 2024.')] },
        },
      ],
      differences: [
        {
          id: 'd',
          topic: 'T',
          positions: [{ says: 'Nothing.' }, { ...wrong('كتـاب جديد'), says: 'A book.' }],
        },
      ],
    });
    expect(findings.map((line) => line.split(':')[0])).toEqual([
      'error quotes[0].translations[1].text (q)',
      'error events[0].dating.evidence[0].text (e)',
      'error differences[0].positions[1].text (d)',
    ]);
  });

  it('a quotation inside an event, at the path that counts what could not be read', () => {
    const inside = { ...event, date: '2024', quotes: [7, quoteOf({ text: 'Page X of the report' })] };
    expect(told({ events: [inside] }).at(-2)).toMatch(/^error events\[0\]\.quotes\[1\]\.text/);
  });
});

describe('verify(file, documents) and documents', () => {
  it('that were changed: their digest is not the one stated', () => {
    const file = { quotes: [quoteOf(standing(LINE))] };
    expect(told(file, { 'one.txt': { text: TEXT, sha256: 'b'.repeat(64) } })).toEqual([
      `error sources[0].document.sha256 (one): one.txt is not the document that was cited: its SHA-256 is ${'b'.repeat(64)}, not ${SHA}.`,
    ]);
  });

  it('whose digest the file writes in capitals', () => {
    const source = { ...sourceOne, document: { name: 'one.txt', sha256: SHA.toUpperCase() } };
    expect(told({ sources: [source] })).toEqual([]);
  });

  it('that are missing: said once, and what names them is not counted as checked', () => {
    const found = verified({ quotes: [quoteOf(standing(LINE))] }, {});
    expect(found.findings.map(({ path, message }) => [path, message])).toEqual([
      ['sources[0].document', '"one.txt" is not there.'],
    ]);
    expect(found.sources[0]).toMatchObject({
      read: false,
      checked: { quotation: 0 },
      named: { quotation: 1 },
    });
    expect(found.datedEvents).toBe(0);
  });

  it('that a source does not name: nothing to look up, and no problem', () => {
    const found = verified({
      sources: [{ id: 'one', url: 'https://example.org' }],
      quotes: [quoteOf({ text: 'X' })],
    });
    expect(found.findings).toEqual([]);
    expect(found.sources[0]).toMatchObject({ read: false, named: { quotation: 1 } });
  });

  it('where a passage names no source, or one there is not', () => {
    expect(
      told({
        quotes: [quoteOf({ text: 'X', source: undefined }), quoteOf({ text: 'Y', source: 'two' }, 'r')],
      }),
    ).toEqual([
      expect.stringMatching(/^error quotes\[1\]\.source .*no source with the id "two"/),
      'warning quotes[0] (q): The quotation names no source, so nobody can check it.',
    ]);
  });
});

describe('verify(file) without documents', () => {
  it('says what offsets cannot be: longer or shorter than the words', () => {
    expect(told({ quotes: [quoteOf({ text: 'four', at: [10, 15] })] }, null)).toEqual([
      'error quotes[0].at (q): [10, 15] is 5 characters (UTF-16 units) long, and the quotation is 4.',
    ]);
  });

  it('says where two passages overlap with different words, and leaves alone those that agree', () => {
    const quotes = [
      quoteOf({ text: 'abcdef', at: [100, 106] }, 'long'),
      quoteOf({ text: 'cd', at: [102, 104] }, 'agrees'),
      quoteOf({ text: 'eXgh', at: [104, 108] }, 'does-not'),
    ];
    expect(told({ quotes }, null)).toEqual([
      'error quotes[2].at (does-not): The quotation at [104, 108] and that of quotes[0] at [100, 106] overlap in one document, with different words.',
    ]);
  });

  it('reads no document, and says so in its counts', () => {
    expect(verify(read({ quotes: [quoteOf(standing(LINE))] })).sources[0]!.read).toBe(false);
    expect(Object.keys(documents)).toEqual(['one.txt']);
  });
});
