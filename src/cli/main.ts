#!/usr/bin/env node
/** The command `event-timeline`: arguments, files and exit codes; all else is in pure functions beside it. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { CannotRun, help, understand } from './call.js';
import { columnAt, rowAt, walk } from '../scan/walk.js';
import type { Document } from './verify.js';

function main(args: readonly string[]): number {
  const call = understand(args);
  if (call === 'help') return say(help(), 0);
  const json = textOf(call.file);
  demandJson(call.file, json);
  const {
    output,
    aside = '',
    exit,
  } = call.command.run({
    name: call.file,
    json,
    options: call.options,
    documentsIn,
  });
  process.stderr.write(aside);
  return say(output, exit);
}

function say(output: string, exit: number): number {
  process.stdout.write(output);
  return exit;
}

function textOf(file: string): string {
  try {
    return decoded(readFileSync(file));
  } catch (cause) {
    throw new CannotRun(`${file} cannot be read: ${reason(cause)}. Name a file of events, as UTF-8 text.`);
  }
}

/** A byte order mark stays: offsets in a document count it. */
const decoded = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

function reason(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  return code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : message;
}

function demandJson(file: string, json: string): void {
  const bare = json.replace(/^\ufeff/, '');
  const at = walk(bare, () => undefined);
  if (at === undefined) return;
  throw new CannotRun(
    `${file}:${rowAt(bare, at)}:${columnAt(bare, at)} is not JSON from here on: ${JSON.stringify(bare.slice(at, at + 20)) || 'the end'}. Look for a missing or extra comma, quotation mark or bracket, here or just before.`,
  );
}

function documentsIn(folder: string): (name: string) => Document {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CannotRun(`--sources ${folder}: there is no such folder. Name the folder of the documents.`);
  return (name) => documentOf(folder, name);
}

function documentOf(folder: string, name: string): Document {
  const path = join(folder, name);
  const inside = relative(folder, path);
  if (isAbsolute(name) || inside.startsWith('..'))
    return {
      message: `The document ${JSON.stringify(name)} lies outside ${folder}, so it is not read.`,
      mend: 'Write the name of a file in that folder.',
    };
  try {
    const bytes = readFileSync(path);
    return { text: decoded(bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (cause) {
    return {
      message: `The document ${JSON.stringify(name)} in ${folder} cannot be read: ${reason(cause)}.`,
      mend: 'Put the document there, as UTF-8 text, or write its right name.',
    };
  }
}

// Whoever reads only the beginning, such as `head`, has what they want.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = main(process.argv.slice(2));
} catch (cause) {
  const { message, stack = message } = cause as Error;
  process.stderr.write(`event-timeline: ${cause instanceof CannotRun ? message : stack}\n`);
  process.exitCode = 2;
}
