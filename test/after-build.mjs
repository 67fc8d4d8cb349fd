// What a build has beside its scripts: the schema, and the manifest that editors and catalogues read.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync } from 'node:fs';

copyFileSync('src/parse/event-timeline.schema.json', 'dist/event-timeline.schema.json');
chmodSync('dist/cli.js', 0o755);
execFileSync('npm', ['run', '--silent', 'manifest'], { stdio: 'inherit' });

// Decorators that were not lowered would be a syntax error in every browser.
if (/@(property|query|customElement)\(/.test(readFileSync('dist/event-timeline.js', 'utf8'))) {
  throw new Error(
    'dist/event-timeline.js holds decorators: does tsconfig.json include the file they come from?',
  );
}
