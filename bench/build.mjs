// One self-contained script and style sheet for each that is measured, into bench/dist; this element's are those of the project.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

const here = (path) => new URL(path, import.meta.url).pathname;
export const ADAPTERS = readdirSync(here('adapters'))
  .filter((name) => !['shared.js', 'event-drops.js', 'vis-timeline.js'].includes(name))
  .map((name) => name.replace('.js', ''))
  .sort((a, b) => Number(b === 'event-timeline') - Number(a === 'event-timeline') || a.localeCompare(b));

export async function buildPages() {
  rmSync(here('dist'), { recursive: true, force: true });
  mkdirSync(here('dist'));
  for (const name of readdirSync(here('../dist')).filter((file) => /^event-timeline.*\.js$/.test(file)))
    cpSync(here(`../dist/${name}`), here(`dist/${name}`));
  for (const name of ADAPTERS) {
    await build({
      configFile: false,
      logLevel: 'error',
      root: here('.'),
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      build: {
        outDir: here('dist'),
        emptyOutDir: false,
        minify: true,
        lib: {
          entry: here(`adapters/${name}.js`),
          formats: ['es'],
          fileName: `${name}-adapter`,
          cssFileName: `${name}-adapter`,
        },
        rolldownOptions: { output: { minify: true } },
      },
    });
    // Its own sheet: a build of its sources would put its pictures and fonts into the sheet, which is unfair to it.
    if (name === 'timelinejs')
      cpSync(here('node_modules/@knight-lab/timelinejs/dist/css'), here('dist'), { recursive: true });
    const sheet = name === 'timelinejs' ? 'timeline.css' : `${name}-adapter.css`;
    writeFileSync(
      here(`dist/${name}.html`),
      pageOf(name, readdirSync(here('dist')).includes(sheet) && sheet),
    );
  }
}

const pageOf = (name, sheet) => `<!doctype html>
<html lang="en">
<meta charset="utf-8"><title>${name}</title>
${sheet ? `<link rel="stylesheet" href="${sheet}">` : ''}
<style>body { margin: 16px; font: 15px/1.4 sans-serif }</style>
${name === 'event-timeline' ? '<script type="module" src="event-timeline.js"></script>' : ''}
<script type="module">import adapter from './${name}-adapter.js'; globalThis.adapter = adapter;</script>
<div id="place"></div>
</html>
`;
