// Serves the pages and the event files, gzipped, and counts what each page asked for.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { eventFileText } from './events.mjs';

const ROOT = new URL('dist/', import.meta.url).pathname;
const STORY = new URL('../events.json', import.meta.url);
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Bytes gzip -9 and requests since `reset`, data and page left out. */
export async function serve() {
  const packed = new Map();
  const counts = { bytes: 0, requests: 0 };
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://bench').pathname;
    const data = /^\/events-(\d+)\.json$/.exec(path);
    if (data) return sendEvents(Number(data[1]), response);
    try {
      if (!packed.has(path)) packed.set(path, gzipSync(readFileSync(join(ROOT, path)), { level: 9 }));
      const body = packed.get(path);
      if (extname(path) !== '.html') {
        counts.bytes += body.length;
        counts.requests++;
      }
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(200, {
        'content-type': `${type}; charset=utf-8`,
        'content-encoding': 'gzip',
        'cache-control': 'no-store',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ok) => server.listen(0, '127.0.0.1', ok));
  const address = `http://127.0.0.1:${server.address().port}`;
  return { address, counts, prepare: piecesOf, close: () => server.close() };

  /** For 0 those of the project's own story. Plain: packing a quarter of a gigabyte would be what is measured. */
  function piecesOf(count) {
    if (!packed.has(count))
      packed.set(
        count,
        count ? [...eventFileText(count)].map((piece) => Buffer.from(piece)) : [readFileSync(STORY)],
      );
    return packed.get(count);
  }

  function sendEvents(count, response) {
    const pieces = piecesOf(count);
    response.writeHead(200, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'content-length': pieces.reduce((sum, { length }) => sum + length, 0),
    });
    for (const piece of pieces) response.write(piece);
    response.end();
  }
}
