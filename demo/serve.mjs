// Serves the demo on a local port, under the strict policy a careful newsroom has.
import { createServer } from 'node:http';
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SERVED = [`demo${sep}`, `dist${sep}`, 'events.json'];
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Answers one request; throws where the path names no file. The browser tests serve the demo's pages by it too. */
export async function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (pathname === '/') return response.writeHead(302, { location: '/demo/index.html' }).end();
  if (pathname === '/favicon.ico') return response.writeHead(204).end();
  const path = normalize(decodeURIComponent(pathname)).replace(/^[/\\]+/, '');
  const type = TYPES[extname(path)];
  if (!type || !SERVED.some((served) => path.startsWith(served)))
    return response.writeHead(404).end('Not found');
  const body = await readFile(join(ROOT, path));
  const policy = type.startsWith('text/html') ? { 'content-security-policy': POLICY } : {};
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', ...policy }).end(body);
}

/** Serves until the server is closed. @param port - the first to try; the next free one is taken, any for 0 */
export function serve({ port = 8080 } = {}) {
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404).end('Not found'));
  });
  return new Promise((ok, no) => {
    server.on('listening', () => ok({ server, address: `http://localhost:${server.address().port}/` }));
    server.on('error', (error) =>
      error.code === 'EADDRINUSE' ? server.listen(++port, 'localhost') : no(error),
    );
    server.listen(port, 'localhost');
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { address } = await serve({ port: Number(process.env.PORT ?? 8080) });
  console.log(`The demo is at ${address} (Arabic: ${address}demo/index.html?lang=ar). Ctrl+C ends it.`);
}
