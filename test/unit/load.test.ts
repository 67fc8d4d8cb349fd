import { afterEach, describe, expect, it, vi } from 'vitest';
import { inlineData, load, LoadError } from '../../src/load.js';

const readers = vi.hoisted(() => ({ asked: 0 }));
vi.mock('../../src/big.js', async (original) => {
  readers.asked++;
  return original();
});

const never = new AbortController().signal;
const answer = (body: string, init: ResponseInit = {}, type = 'application/json') =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(body, { headers: { 'content-type': type }, ...init }))),
  );
const failure = async (): Promise<LoadError> => {
  const error: unknown = await load('data/events.json', never).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(LoadError);
  return error as LoadError;
};

afterEach(() => vi.unstubAllGlobals());

describe('load', () => {
  it('load(url, signal) gives the JSON value', async () => {
    answer('{"events": []}');
    expect(await load('events.json', never)).toEqual({ events: [] });
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
    expect(await load('events.json', never)).toEqual([1]);
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

  it('load(url, signal) reads the place in other engines’ words, and does without it', async () => {
    const parse = vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new SyntaxError('JSON.parse: unexpected character at line 2 column 3 of the JSON data');
    });
    answer('[1,\n2 x]');
    expect((await failure()).message).toContain('line 2, column 3');
    parse.mockImplementation(() => {
      throw new SyntaxError("JSON Parse error: Expected ']'");
    });
    answer('[1,\n2 x]');
    expect((await failure()).message).toContain('it begins');
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
    ['2000000', undefined],
    ['250000', 'gzip'],
  ])(
    'load(url, signal) asks for the reader of big files before their body is there: %s %s',
    async (length, encoding) => {
      vi.resetModules();
      readers.asked = 0;
      const { load } = await import('../../src/load.js');
      const headers = { 'content-length': length, ...(encoding && { 'content-encoding': encoding }) };
      let send!: (body: string) => void;
      const body = new Promise<string>((resolve) => (send = resolve));
      vi.stubGlobal('fetch', () =>
        Promise.resolve({ ok: true, headers: new Headers(headers), text: () => body }),
      );
      const loading = load('events.json', never);
      await vi.waitFor(() => expect(readers.asked).toBe(1));
      send('[1]');
      expect(await loading).toEqual([1]);
    },
  );

  it('load(url, signal) asks for no such reader for a small file', async () => {
    vi.resetModules();
    readers.asked = 0;
    const { load } = await import('../../src/load.js');
    answer('[1]', { headers: { 'content-length': '68000', 'content-encoding': 'gzip' } });
    expect(await load('events.json', never)).toEqual([1]);
    expect(readers.asked).toBe(0);
  });

  it('load(url, signal) rejects with the signal’s own reason when aborted', async () => {
    const controller = new AbortController();
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(controller.signal.reason as Error)),
    );
    controller.abort(new Error('replaced'));
    await expect(load('events.json', controller.signal)).rejects.toThrow('replaced');
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
