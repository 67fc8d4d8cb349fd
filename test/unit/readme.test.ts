import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withTables } from '../readme-tables.mjs';

it('README.md holds the tables that the comments of the element give (npm run readme)', async () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toBe(await withTables(readme));
}, 30_000);
