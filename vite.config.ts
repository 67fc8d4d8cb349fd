import { defineConfig } from 'vitest/config';

// A zone with daylight saving and west of Greenwich: a date read in local time fails the unit tests.
process.env.TZ ??= 'America/Los_Angeles';

/** `vite build` writes the self-contained module, `--mode bundlers` the one that leaves its packages to the host. */
export default defineConfig(({ mode }) => {
  const bundlers = mode === 'bundlers';
  return {
    build: {
      target: 'es2022',
      emptyOutDir: !bundlers,
      minify: !bundlers,
      lib: { entry: 'src/index.ts', formats: ['es'], fileName: bundlers ? 'index' : 'event-timeline' },
      rolldownOptions: {
        external: bundlers ? /^(lit|d3-|date-fns|@date-fns\/|valibot)/ : [],
        // Without it a library build in ES format keeps its whitespace.
        output: { minify: !bundlers },
      },
    },
    test: { include: ['test/unit/**/*.test.ts'], environment: 'node' },
  };
});
