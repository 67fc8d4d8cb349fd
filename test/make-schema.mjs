/** Prints the valibot schema to src/parse/event-timeline.schema.json: `node test/make-schema.mjs`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { module } = await runnerImport(here('./json-schema.ts'), { configFile: false });
writeFileSync(here('../src/parse/event-timeline.schema.json'), await module.jsonSchema());
