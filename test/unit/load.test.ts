import { afterEach, describe, expect, it, vi } from 'vitest';
import * as big from '../../src/big.js';
import { inlineData, load, LoadError, explained } from '../../src/load.js';

vi.mock('../../src/big.js', { spy: true });

const never = new AbortController().signal;
const answer = (body: string, init: ResponseInit = {}, type = 'application/json') =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(body, { headers: { 'content-type': type }, ...init }))),
  );
/** An answer whose body is sent by hand. */
function comes(headers: Record<string, string>) {
  let body!: ReadableStreamDefaultController<Uint8Array>;
  const stream = new ReadableStream<Uint8Array>({ start: (control) => void (body = control) });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(stream, { headers })));
  return {
    send: (part: string | Uint8Array) =>
      body.enqueue(typeof part === 'string' ? new TextEncoder().encode(part) : part),
    end: () => body.close(),
    fail: (error: Error) => body.error(error),
  };
}
/** The value that is loaded. */
const valueOf = async (...args: Parameters<typeof load>) => (await load(...args)).value;
const failure = async (): Promise<LoadError> => {
  const error: unknown = await load('data/events.json', never).catch(explained);
  expect(error).toBeInstanceOf(LoadError);
  return error as LoadError;
};

afterEach(() => vi.unstubAllGlobals());

describe('load', () => {
  it('load(url, signal) gives the JSON value', async () => {
    answer('{"events": []}');
    expect(await valueOf('events.json', never)).toEqual({ events: [] });
  });

  it('load(url, signal) sends cookies to the page’s own origin alone, and hands the signal on', async () => {
    answer('{}');
    await load('events.json', never);
    expect(fetch).toHaveBeenCalledWith(
      'events.json',
      expect.objectContaining({ credentials: 'same-origin', signal: never }),
    );
  });

  it('load(url, signal) takes JSON under any content type, with or without a byte order mark', async () => {
    answer('\uFEFF\uFEFF[1]', {}, 'text/plain');
    expect(await valueOf('events.json', never)).toEqual([1]);
  });

  it.each([
    [404, 'spelling'],
    [403, 'readable'],
    [500, 'later'],
    [418, 'browser'],
  ])('load(url, signal) says what to do about status %i', async (status, mend) => {
    answer('gone', { status });
    const error = await failure();
    expect(error).toMatchObject({ reason: 'status', where: 'data/events.json' });
    expect(error.message).toContain(String(status));
    expect(error.message).toContain('data/events.json');
    expect(error.mend).toContain(mend);
  });

  it('load(url, signal) names a page of HTML for what it is, whatever its content type', async () => {
    answer('\n<!DOCTYPE html><title>Not here</title>', {}, 'application/json');
    const error = await failure();
    expect(error.reason).toBe('type');
    expect(error.message).toContain('looks like an HTML page');
    expect(error.message).toContain('<!DOCTYPE html>');
  });

  it('load(url, signal) names a content type that is not JSON’s', async () => {
    answer('id,title', {}, 'text/csv');
    const error = await failure();
    expect(error.reason).toBe('type');
    expect(error.message).toContain('text/csv');
    expect(error.message).toContain('id,title');
  });

  it('load(url, signal) tells line and column of a fault in the JSON', async () => {
    answer('{"events": [\n  {"id": "a",}\n]}');
    const error = await failure();
    expect(error.reason).toBe('json');
    expect(error.message).toContain('line 2, column 14');
    expect(error.message).toContain('near');
    expect(error.cause).toBeInstanceOf(SyntaxError);
  });

  it('load(url, signal) tells the last place of a file that was cut off', async () => {
    answer('{"events": [\n{"id"');
    expect((await failure()).message).toContain('line 2, column 6');
  });

  it('load(url, signal) tells it in whatever words the engine tells a fault, and does without what finds it', async () => {
    const parse = vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new SyntaxError("JSON Parse error: Expected ']'"); // as WebKit says it, without a place
    });
    answer('[1,\n2 x]');
    expect((await failure()).message).toContain('line 2, column 3, near "[1,\\n2 x]"');
    vi.doMock('../../src/big.js', () => {
      throw new Error('not on the server');
    });
    answer('[1,\n2 x]');
    expect((await failure()).message).toContain('it begins');
    vi.doUnmock('../../src/big.js');
    parse.mockRestore();
  });

  it('load(url, signal) tells an empty file from a broken one', async () => {
    answer(' \n');
    expect((await failure()).reason).toBe('empty');
  });

  it('load(url, signal) keeps the cause of a network failure', async () => {
    const cause = new TypeError('Failed to fetch');
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(cause));
    const error = await failure();
    expect(error.reason).toBe('network');
    expect(error.cause).toBe(cause);
  });

  it('load(url, signal) reports a body that breaks off as a network failure', async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('reset')) });
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.resolve(new Response(body))),
    );
    expect((await failure()).reason).toBe('network');
  });

  it.each([
    ['as it is', 1, {}],
    ['packed, of which the server tells an eighth', 8, { 'content-encoding': 'gzip' }],
  ])('load(url, signal, told) reads a big file while it comes: %s', async (_, packed, headers) => {
    const events = Array.from({ length: 60_000 }, (_, i) => ({ id: `event ${i}`, title: 'حدث' }));
    const text = JSON.stringify({ language: 'ar', events });
    const bytes = new TextEncoder().encode(text);
    const body = comes({ 'content-length': `${Math.ceil(bytes.length / packed)}`, ...headers });
    const shares: number[] = [];
    const parse = vi.spyOn(JSON, 'parse');
    const loading = load('events.json', never, (share) => shares.push(share));
    const half = bytes.length / 2;
    body.send(bytes.subarray(0, half));
    await vi.waitFor(() => expect(parse.mock.calls.join('').length).toBeGreaterThan(0.2 * text.length), 3000);
    await new Promise((later) => setTimeout(later, 20)); // longer than a slice
    body.send(bytes.subarray(half));
    body.end();
    expect((await loading).value).toEqual({ language: 'ar', events });
    expect(Math.max(...parse.mock.calls.map(([piece]) => piece.length))).toBeLessThan(text.length / 2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.5);
    expect(shares.at(-1)).toBeLessThan(1.001);
    parse.mockRestore();
  });

  it('load(url, signal) reads a big file in pieces whose length no one told', async () => {
    const events = Array.from({ length: 60_000 }, (_, i) => ({ id: `event ${i}` }));
    const parse = vi.spyOn(JSON, 'parse');
    answer(JSON.stringify({ events }));
    expect(await valueOf('events.json', never)).toEqual({ events });
    expect(Math.max(...parse.mock.calls.map(([piece]) => piece.length))).toBeLessThan(600_000);
    parse.mockRestore();
  });

  it('load(url, signal) tells line and column of a fault in a big file', async () => {
    const text = `[${'{"id": "a"},\n'.repeat(200_000)}{"id": "a",}]`;
    answer(text, { headers: { 'content-type': 'application/json', 'content-length': `${text.length}` } });
    expect((await failure()).message).toContain('line 200001, column 12');
  });

  it('load(url, signal) reports a big body that breaks off as a network failure', async () => {
    const body = comes({ 'content-length': '2000000' });
    const failing = failure();
    body.send('[{"id":');
    body.fail(new TypeError('reset'));
    expect((await failing).reason).toBe('network');
  });

  it('load(url, signal) reads on no more once it is aborted', async () => {
    const body = comes({ 'content-length': '2000000' });
    const control = new AbortController();
    const loading = load('events.json', control.signal);
    control.abort(new Error('reexplained'));
    await new Promise((later) => setTimeout(later, 20)); // longer than a slice
    body.send('[{"id":');
    await expect(loading).rejects.toThrow('reexplained');
  });

  it('load(url, signal) reads a small file at once', async () => {
    vi.clearAllMocks();
    answer('[1]', { headers: { 'content-length': '68000', 'content-encoding': 'gzip' } });
    expect(await valueOf('events.json', never)).toEqual([1]);
    expect(big.readBody).not.toHaveBeenCalled();
    expect(big.readBytes).not.toHaveBeenCalled();
  });

  it('load(url, signal) rejects with the signal’s own reason when aborted', async () => {
    const controller = new AbortController();
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(controller.signal.reason as Error)),
    );
    controller.abort(new Error('reexplained'));
    await expect(load('events.json', controller.signal)).rejects.toThrow('reexplained');
  });
});

const child = (localName: string, type: string | null, textContent = '') => ({
  localName,
  textContent,
  getAttribute: () => type,
});
const host = (...children: ReturnType<typeof child>[]) =>
  ({ localName: 'event-timeline', children }) as unknown as Element;

describe('inlineData', () => {
  it('inlineData(host) reads the first JSON script and no other child', () => {
    const timeline = host(
      child('p', null, 'fallback'),
      child('script', 'module', '1'),
      child('script', 'Application/JSON', ' {"events": []} '),
      child('script', 'application/json', '2'),
    );
    expect(inlineData(timeline)).toEqual({ events: [] });
  });

  it('inlineData(host) is undefined without such a script, and null where it says null', () => {
    expect(inlineData(host(child('p', null)))).toBeUndefined();
    expect(inlineData(host(child('script', 'application/json', 'null')))).toBeNull();
  });

  it('inlineData(host) throws a LoadError that names the place', () => {
    expect(() => inlineData(host(child('script', 'application/json', '{')))).toThrow(
      /<script> inside <event-timeline>/,
    );
    expect(() => inlineData(host(child('script', 'application/json', ' ')))).toThrow(
      expect.objectContaining({ reason: 'empty' }) as Error,
    );
  });
});
