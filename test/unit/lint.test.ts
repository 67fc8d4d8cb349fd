import { ESLint } from 'eslint';
import typescript from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

/** The project's own rules, without those that read types: they take seconds. */
const eslint = new ESLint({ overrideConfig: typescript.configs.disableTypeChecked });

/** What the linter says of one line of code, were it in that file. */
async function said(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: file });
  return result!.messages
    .filter(({ ruleId }) => ruleId?.startsWith('no-restricted'))
    .map(({ message }) => message);
}

describe('the linter', () => {
  it.each([
    ['src/scale.ts', "export const s = new Intl.NumberFormat('ar', { numberingSystem: 'latn' }).format(1);"],
    ['src/scale.ts', "export const s = globalThis.Intl.getCanonicalLocales('ar');"],
    ['src/scale.ts', 'export const s = (1).toLocaleString();'],
    ['src/words/numbers.ts', "export const s = 'a'.toLocaleUpperCase();"],
    ['src/words/numbers.ts', "export const s = new Intl.NumberFormat('ar').format(1);"],
    ['src/words/numbers.ts', "export const s = new Intl.DateTimeFormat('ar', { numberingSystem: 'latn', calendar: 'gregory' });"],
  ])('stops in %s: %s', async (file, code) => {
    expect(await said(file, code)).toHaveLength(1);
  }); // prettier-ignore

  it('lets a formatter pass that is told everything', async () => {
    const code =
      "export const s = new Intl.DateTimeFormat('ar', { numberingSystem: 'latn', calendar: 'gregory', timeZone: 'UTC' });";
    expect(await said('src/words/numbers.ts', code)).toEqual([]);
  });
});
