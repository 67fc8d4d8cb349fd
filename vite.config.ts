import { defineConfig } from 'vitest/config';

// A zone with daylight saving and west of Greenwich: a date read in local time fails the unit tests.
process.env.TZ ??= 'America/Los_Angeles';

/** Sheets are text to a minifier, which leaves their comments and indents: 1 kB gzip. */
const terseSheets = {
  name: 'terse-sheets',
  transform: (code: string, id: string) =>
    /\/src\/draw\/.*(styles|css)/.test(id)
      ? code.replace(/css`[^`]*`/g, (sheet) =>
          sheet
            .replace(/\/\*.*?\*\//gs, '')
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};]) ?/g, '$1'),
        )
      : undefined,
};

/** `vite build` writes the self-contained module, `--mode bundlers` the one that leaves its packages to the host. */
export default defineConfig(({ mode }) => {
  const bundlers = mode === 'bundlers';
  return {
    plugins: [terseSheets],
    build: {
      target: 'es2022',
      emptyOutDir: !bundlers,
      minify: !bundlers,
      lib: { entry: 'src/index.ts', formats: ['es'], fileName: bundlers ? 'index' : 'event-timeline' },
      rolldownOptions: {
        // The module itself holds all that is needed at once; what comes on demand takes the rest from it.
        preserveEntrySignatures: 'allow-extension',
        external: bundlers ? /^(lit|d3-|date-fns|@date-fns\/|valibot)/ : [],
        // Without it a library build in ES format keeps its whitespace.
        output: {
          minify: !bundlers,
          chunkFileNames: bundlers ? 'index-[name].js' : 'event-timeline-[name].js',
        },
      },
    },
    test: { include: ['test/unit/**/*.test.ts'], environment: 'node' },
  };
});
