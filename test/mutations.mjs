// Do the tests bite? Breaks a copy of the source in one place at a time; the smallest test that should see it must turn red.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findBrowsers } from './browsers.mjs';

/** Inside the project, so that the copy finds the project's packages. */
const COPY = resolve('test/.mutations');
const unit = (name) => [`npx vitest run test/unit/${name}.test.ts`];
const browser = (name) => [`npx wtr --config test/browser/wtr.config.js`, `test/browser/${name}.test.ts`];
const tree = () => ['npx vite build --logLevel silent && node test/a11y-tree.mjs'];

/** What is broken, where, and the test that must notice. The text to replace stands in the file at least once. */
const MUTATIONS = [
  {
    name: 'arrows swapped where time runs to the left',
    file: 'src/input/keys.ts',
    replace: [
      ["reversed ? 'earlier' : 'later'", "'later'"],
      ["reversed ? 'later' : 'earlier'", "'earlier'"],
    ],
    test: unit('input/keys'),
  },
  {
    name: 'the same, seen from outside',
    file: 'src/acts.ts',
    replace: [['reversed: session.ground.reversed', 'reversed: false']],
    test: browser('keymap'),
  },
  {
    name: 'quotations without lang',
    file: 'src/draw/tagged.ts',
    replace: [['<blockquote part=${part ?? nothing} lang=${lang}', '<blockquote part=${part ?? nothing}']],
    test: browser('language'),
  },
  {
    name: 'a panel that is a live region',
    file: 'src/draw/panel.ts',
    replace: [['<section part="panel"', '<section aria-live="polite" part="panel"']],
    test: tree(),
  },
  {
    name: 'events without their place among all',
    file: 'src/draw/spots.ts',
    replace: [['this.node.ariaPosInSet = `${placeIn(view.filter, first(item).index) + 1}`;', '']],
    test: browser('picture'),
  },
  {
    name: 'labels that lie on others in the middle of a zoom',
    file: 'src/layout/hold.ts',
    replace: [['!label || !fitsIn(last, label)', 'false']],
    test: unit('layout/hold'),
  },
  {
    name: 'a range with a hyphen',
    file: 'src/words/en.ts',
    replace: [['`${from} to ${to}`', '`${from}-${to}`']],
    test: unit('words/dates'),
  },
  {
    name: 'the plain wheel taken from the page',
    file: 'src/input/gestures.ts',
    replace: [['} else return this.listener.plainWheel();', '} else this.listener.plainWheel();']],
    test: browser('gestures'),
  },
  {
    name: 'no rules for forced colours',
    file: 'src/draw/styles/media.ts',
    replace: [['(forced-colors: active)', '(width < 0)']],
    test: browser('sight'),
  },
];

function copyProject() {
  rmSync(COPY, { recursive: true, force: true });
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  for (const file of listed.stdout.split('\n').filter(Boolean)) {
    mkdirSync(dirname(join(COPY, file)), { recursive: true });
    cpSync(file, join(COPY, file));
  }
} // prettier-ignore

/** @returns whether the test passes in the copy, and the line in which it says what it missed */
function run([command, files = '']) {
  const env = { ...process.env, ENGINES: 'chromium', TEST_FILES: files, BROWSER_PATH: findBrowsers().chromium, NO_COLOR: '1' };
  const { status, stdout } = spawnSync(command, { cwd: COPY, env, shell: true, encoding: 'utf8' });
  const missed = stdout.split('\n').find((line) => /^ *(✗|×|FAIL|AssertionError)/.test(line.trim()) && !/test files/i.test(line));
  return { passes: status === 0, missed: missed?.trim() ?? '' };
} // prettier-ignore

const name = ([command, file]) => file ?? command.replace(/.*(test[/]\S+)$/, '$1');
const rows = [];
let survived = 0;
copyProject();
for (const test of new Map(MUTATIONS.map((mutation) => [name(mutation.test), mutation.test])).values()) {
  const { passes, missed } = run(test);
  if (!passes) throw new Error(`${name(test)} is red before anything is broken: ${missed}`);
  console.log(`green as it is: ${name(test)}`);
}
for (const { name: what, file, replace, test } of MUTATIONS) {
  const path = join(COPY, file);
  const good = readFileSync(path, 'utf8');
  const broken = replace.reduce((text, [from, to]) => text.replaceAll(from, to), good);
  if (replace.some(([from]) => !good.includes(from))) throw new Error(`${file} no longer holds what “${what}” breaks`);
  writeFileSync(path, broken);
  const { passes, missed } = run(test);
  writeFileSync(path, good);
  if (passes) survived++;
  rows.push([passes ? 'SURVIVED' : 'noticed', what, `${name(test)}${missed ? `: ${missed}` : ''}`]);
  console.log(rows.at(-1).join(' | '));
} // prettier-ignore
rmSync(COPY, { recursive: true, force: true });
console.log(`\n${rows.length - survived} of ${rows.length} mutations noticed`);
process.exitCode = survived ? 1 : 0;
