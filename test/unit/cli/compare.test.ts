import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/cli/align.js';
import { compare, searchable } from '../../../src/cli/compare.js';
import { around, rowsOf } from '../../../src/cli/rows.js';
import { rowAt, walk } from '../../../src/scan/walk.js';
import { nameOf, oneLine } from '../../../src/cli/marks.js';
import { TEXT } from './file.js';

const letters = fc.string({ unit: fc.constantFrom(...'ابتثجح َ ـ«»abc😀'), minLength: 1, maxLength: 60 });

describe('align(passage, document, start)', () => {
  it('gives back both texts, whatever they are', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(60), (passage, document, start) => {
        const { runs, at } = align(passage, document, Math.min(start, document.length));
        expect(runs.map(({ file }) => file).join('')).toBe(passage);
        expect(runs.map((run) => run.document).join('')).toBe(document.slice(...at));
        for (const { same, file, document } of runs) if (same) expect(file).toBe(document);
      }),
    );
  });

  it('costs nothing exactly where the passage stands', () => {
    fc.assert(
      fc.property(letters, letters, letters, (before, passage, after) => {
        expect(align(passage, before + passage + after, before.length).cost).toBe(0);
      }),
    );
  });
});

describe('compare(passage, document, at)', () => {
  const document = searchable(TEXT);

  it('finds every piece that ends with a whole letter, at its place', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const at = [start, Math.min(start + length, TEXT.length)] as const;
        const found = compare(TEXT.slice(...at), document, at);
        expect(found.is).toBe(/^\p{M}/u.test(TEXT.slice(at[1])) ? 'cut' : 'there');
      }),
    );
  });

  it('names the nearest of several places', () => {
    const twice = searchable('aba xx aba');
    expect(compare('aba', twice, [6, 9])).toEqual({ is: 'elsewhere', at: [7, 10] });
    expect(compare('aba', twice, [1, 4])).toEqual({ is: 'elsewhere', at: [0, 3] });
  });

  it('finds an altered passage anywhere in a long document, in a moment', () => {
    const filler = Array.from({ length: 40_000 }, (_, i) => `line ${i * 7919}`).join('\n');
    const long = searchable(`${filler}\n${TEXT}\n${filler}`);
    const found = compare('قالت الشركة إنها لم تجد دليلاً على الاستخدام', long, [3, 48]);
    expect(found).toMatchObject({
      is: 'different',
      at: [filler.length + 1 + TEXT.indexOf('قالت'), expect.any(Number)],
    });
  });

  it('does not take one text of a language for another', () => {
    const other = 'The committee will publish its annual figures in the spring of next year.';
    expect(
      compare('Dogs were barking while the moon rose over a silent village.', searchable(other)),
    ).toEqual({
      is: 'absent',
    });
  });
});

describe('walk(json) and rowsOf(json, paths)', () => {
  it('takes what JSON.parse takes, and names the place where it stops', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', 'x', '\n'), (json, cut, sign) => {
        const at = cut % (json.length + 1);
        const text = json.slice(0, at) + sign + json.slice(at);
        let well = true;
        try {
          JSON.parse(text);
        } catch {
          well = false;
        }
        const stop = walk(text, () => undefined);
        expect(stop === undefined).toBe(well);
        if (stop !== undefined) expect(stop).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('gives the row of a path, or of what is around it', () => {
    const json = '{\n"a": [\n1,\n{"b c": 2,\n"d": 3}\n]\n}';
    expect(rowsOf(json, ['a[1].d', 'a[1]["b c"]', 'a[1].none', 'a[0]', '', 'zzz'])).toEqual([
      5, 4, 4, 3, 1, 1,
    ]);
    expect(around('a[1]["b c"]')).toEqual(['a[1]["b c"]', 'a[1]', 'a', '']);
    expect(rowAt(json, json.indexOf('2'))).toBe(4);
  });
});

describe('nameOf(character)', () => {
  it.each([
    ['\u0640', 'U+0640 kashida (tatweel)'],
    ['\u00a0', 'U+00A0 no-break space'],
    ['\u064e', 'U+064E fatha'],
    ['\u06d6', 'U+06D6 combining mark'],
    ['\u200f', 'U+200F right-to-left mark'],
    ['\u1680', 'U+1680 space'],
    ['«', '« U+00AB left-pointing double angle quotation mark'],
    ['أ', '“أ” U+0623'],
    ['😀', '“😀” U+1F600'],
  ])('of %j is %s', (character, name) => {
    expect(nameOf(character)).toBe(name);
  });

  it('oneLine(text) keeps joiners, which Persian words and emoji need', () => {
    expect(oneLine('می\u200cشود\u202e')).toBe('می\u200cشود‹U+202E right-to-left override›');
  });
});
