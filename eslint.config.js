import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** Engines disagree about the defaults of Intl, so only `src/words` asks it, always with its options pinned. */
const noIntl = { name: 'Intl', message: 'Engines disagree about Intl defaults: only src/words asks it.' };
const noFetch = { name: 'fetch', message: 'Only src/load.ts fetches.' };
const noLocaleMethods = {
  selector: 'CallExpression[callee.property.name=/^(toLocale|localeCompare)/]',
  message: 'Engines disagree about Intl defaults: use src/words.',
};
const noIntlByAnotherName = {
  selector: 'MemberExpression[property.name="Intl"]',
  message: 'Engines disagree about Intl defaults: only src/words asks it.',
};
/** What each formatter must be told; without it engines print other digits, calendars and days. */
const PINNED = {
  NumberFormat: ['numberingSystem'],
  DateTimeFormat: ['numberingSystem', 'calendar', 'timeZone'],
  RelativeTimeFormat: ['numberingSystem'],
  DurationFormat: ['numberingSystem'],
};
const pinned = Object.entries(PINNED).flatMap(([formatter, options]) =>
  options.map((option) => ({
    selector: `:matches(NewExpression, CallExpression)[callee.object.name="Intl"][callee.property.name="${formatter}"]:not(:has(Property[key.name="${option}"]))`,
    message: `Intl.${formatter} must be told its ${option}: engines differ in the default.`,
  })),
);
/** The host page keeps its document to itself. */
const noDocumentListener = {
  selector:
    'CallExpression[callee.object.name=/^(document|window)$/][callee.property.name="addEventListener"]',
  message: 'No listeners on the document or the window of the host page.',
};
const noRawHtml = {
  group: ['lit/directives/unsafe-*'],
  message: 'Text in data is always text.',
};

export default typescript.config(
  { ignores: ['**/dist', 'test/.screenshots', 'test/.mutations'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...typescript.configs.recommendedTypeChecked, lit['flat/recommended'], wc['flat/recommended']],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/unbound-method': 'off', // Lit binds listeners in templates to the host.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-globals': ['error', noIntl, noFetch],
      'no-restricted-imports': ['error', { patterns: [noRawHtml] }],
      'no-restricted-syntax': ['error', noLocaleMethods, noIntlByAnotherName, noDocumentListener, ...pinned],
    },
  },
  { files: ['src/words/**'], rules: { 'no-restricted-globals': ['error', noFetch] } },
  { files: ['src/load.ts'], rules: { 'no-restricted-globals': ['error', noIntl] } },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' }, // chai: `expect(x).to.be.true`
  },
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    files: [
      'demo/**/*.js',
      'bench/**/*.js',
      'bench/*.mjs',
      'test/pages.mjs',
      'test/a11y-tree.mjs',
      'test/at-spi.mjs',
    ],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
);
