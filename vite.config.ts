import { minify } from 'terser';
import { defineConfig } from 'vitest/config';

// A zone with daylight saving and west of Greenwich: a date read in local time fails the unit tests.
process.env.TZ ??= 'America/Los_Angeles';

/** Templates and sheets are text to a minifier, which leaves their indents, quotes and comments: 1.2 kB gzip. */
const terse = {
  name: 'terse-templates',
  apply: 'build' as const,
  transform: (code: string, id: string) =>
    id.includes('/src/draw/')
      ? code
          .replace(/css`[^`]*`/g, terseSheet)
          .replace(/(["}\w])\n\s+(?=[@.?]?[\w-]+=["$])/g, '$1 ') // before attributes
          .replace(/\n\s+/g, '\n')
          .replace(/="([a-z][\w-]*)"(?!\/)/g, '=$1') // code has its strings in single quotes
      : undefined,
};
const terseSheet = (sheet: string) =>
  sheet
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};>]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replace(/\b0(?=\.\d)/g, '')
    .replaceAll(';}', '}');

/**
 * Chromium compiles each function when it is first called, while its reader waits for the first picture: a fifth of that
 * time. So it does so while the file is still coming, off the main thread. https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
const COMPILE = '//# allFunctionsCalledOnLoad\n';
const onDemand = (fileName: string) => /-(more|cite)\.js$/.test(fileName);

/**
 * What oxc leaves that terser can shorten: 0.9 kB gzip. `pure_getters` drops the object by which lit-html tells its secrets
 * to its own packages; what these call `_$…` among themselves gets short names, the same in all files.
 */
const nameCache = {};
const shortest = {
  name: 'shortest',
  apply: 'build' as const,
  async generateBundle(
    _: unknown,
    bundle: Record<string, { type: string; fileName: string; code?: string }>,
  ) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code!, {
        ecma: 2020,
        module: true,
        compress: {
          passes: 2,
          pure_getters: true,
          keep_fargs: false,
          arguments: true,
          lhs_constants: false,
          unsafe_arrows: true,
        },
        mangle: { properties: { regex: /^_\$/ } },
        nameCache,
      });
      chunk.code = (onDemand(chunk.fileName) ? '' : COMPILE) + code!;
    }
  },
};

/** What each mode builds from, its name in `dist`, and the packages it leaves to others. */
const BUILDS = {
  page: { entry: 'src/index.ts', fileName: 'event-timeline', external: [], target: 'es2022' },
  bundlers: {
    entry: 'src/index.ts',
    fileName: 'index',
    external: /^(lit|d3-|date-fns|@date-fns\/|valibot)/,
    target: 'es2022',
  },
  command: { entry: 'src/cli/main.ts', fileName: 'cli', external: /^node:/, target: 'node20' },
};

/**
 * `vite build` writes the self-contained module, `--mode bundlers` the one that leaves its packages to the host, and
 * `--mode command` the program `event-timeline`.
 */
export default defineConfig(({ mode }) => {
  const page = mode !== 'bundlers' && mode !== 'command';
  const { entry, fileName, external, target } = BUILDS[page ? 'page' : mode];
  return {
    plugins: page ? [terse, shortest] : [terse],
    build: {
      target,
      emptyOutDir: page,
      minify: page,
      lib: { entry, formats: ['es'], fileName },
      rolldownOptions: {
        // The module itself holds all that is needed at once; what comes on demand takes the rest from it.
        preserveEntrySignatures: 'allow-extension',
        external,
        // d3-time makes its intervals by calls: those of local time and all others that are not asked for go with these.
        treeshake: {
          manualPureFunctions: ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker'],
          propertyReadSideEffects: false,
        },
        // Without `minify` here a library build in ES format keeps its whitespace.
        output: { minify: page, chunkFileNames: `${fileName}-[name].js` },
      },
    },
    // The longest takes 4 s where nothing else runs: what hangs is to fail, not what a busy machine is slow at.
    test: { include: ['test/unit/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
  };
});
