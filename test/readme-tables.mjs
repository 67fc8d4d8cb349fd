// The README's tables of the element's public face, from the manifest that is made of its comments.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';

const MARKS = /(<!-- tables:.*?-->\n)[\s\S]*?(<!-- \/tables -->)/;

function declaration() {
  const folder = 'node_modules/.cache/manifest'; // the analyzer takes no absolute path
  execFileSync('npx', [
    'cem',
    'analyze',
    '--litelement',
    '--globs',
    'src/**/*.ts',
    '--outdir',
    folder,
    '--quiet',
  ]);
  const { modules } = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
  return modules
    .flatMap((module) => module.declarations ?? [])
    .find(({ tagName }) => tagName === 'event-timeline');
}

const cell = (text) =>
  String(text ?? '')
    .replaceAll('|', '\\|')
    .replace(/\s+/g, ' ');
const code = (text) => (text === undefined ? '' : `\`${cell(text)}\``);

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** The README with its tables made anew. */
export async function withTables(readme) {
  const { attributes, members, events, slots, cssParts, cssProperties } = declaration();
  const properties = members.filter(
    (one) =>
      one.kind === 'field' &&
      !one.attribute &&
      !one.static &&
      one.description &&
      (one.privacy ?? 'public') === 'public',
  );
  const tables = [
    table(['attribute', 'meaning', 'default'], attributes.map((one) => [code(one.name), cell(one.description), one.default === 'null' ? '' : code(one.default)])),
    table(['property', 'meaning'], properties.map((one) => [code(one.name), cell(one.description)])),
    table(['event', 'when'], events.filter(({ name }) => name).map((one) => [code(one.name), cell(one.description)])),
    table(['slot', 'what'], slots.map((one) => [one.name || '(default)', cell(one.description)])),
    table(['part', 'what'], cssParts.map((one) => [code(one.name), cell(one.description)])),
    table(['custom property', 'what'], cssProperties.map((one) => [code(one.name), cell(one.description)])),
  ].join('\n\n'); // prettier-ignore
  const made = readme.replace(MARKS, (_all, open, close) => `${open}\n${tables}\n\n${close}`);
  return prettier.format(made, { ...(await prettier.resolveConfig('README.md')), parser: 'markdown' });
}

if (process.argv[1]?.endsWith('readme-tables.mjs'))
  writeFileSync('README.md', await withTables(readFileSync('README.md', 'utf8')));
