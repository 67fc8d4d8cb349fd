// What the self-contained bundle weighs, by module: each module's own code, gzipped alone.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Most bytes the bundle may have, gzip -9. */
export const LIMIT = 60_000;
export const bundleSize = () => gzipSync(readFileSync('dist/event-timeline.js'), { level: 9 }).length;

if (process.argv[1]?.endsWith('size.mjs')) {
  const made = await build({ logLevel: 'silent', build: { write: false } });
  const sizes = new Map();
  for (const [id, { code }] of Object.entries([made].flat()[0].output[0].modules)) {
    if (!code) continue;
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? id.replace(`${process.cwd()}/`, '');
    sizes.set(name, (sizes.get(name) ?? '') + code);
  }
  const rows = [...sizes]
    .map(([name, code]) => [gzipSync(code, { level: 9 }).length, name])
    .sort((a, b) => b[0] - a[0]);
  for (const [bytes, name] of rows) console.log(String(bytes).padStart(6), name);
  console.log(`${bundleSize()} bytes gzip -9 in dist/event-timeline.js, of ${LIMIT} at most`);
}
