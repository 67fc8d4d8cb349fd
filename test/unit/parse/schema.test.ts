import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/parse/events.js';
import { FileSchema } from '../../../src/parse/schema.js';
import { languageTag } from '../../../src/parse/vocabulary.js';
import { jsonSchema } from '../../json-schema.js';
import { fixture } from './fixture.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const whole = fixture('whole') as Json;

/** Every place in a JSON value, as the keys that lead to it. */
function placesIn(value: Json, here: string[] = []): string[][] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [here, ...inner.flatMap(([key, one]) => placesIn(one, [...here, key]))];
}

/** The value with another at one place; `undefined` takes the place away. */
function changed(value: Json, [key, ...rest]: string[], to: Json | undefined): Json | undefined {
  if (key === undefined) return to;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, Json>;
  const next = changed(copy[key]!, rest, to);
  if (next === undefined && Array.isArray(copy)) copy.splice(Number(key), 1);
  else if (next === undefined) delete copy[key];
  else
    Object.defineProperty(copy, key, { value: next, enumerable: true, configurable: true, writable: true });
  return copy;
}

const values = fc.oneof(
  fc.constantFrom<Json | undefined>(
    undefined,
    null,
    '',
    ' ',
    0,
    -1,
    1.5,
    true,
    [],
    {},
    '2024-13',
    'javascript:x',
  ),
  fc.constantFrom<Json>('late', 'q1', 'S001', '__proto__', 'constructor', { en: '' }, { __proto__: null }),
  fc.jsonValue() as fc.Arbitrary<Json>,
);
const mutations = fc.array(fc.tuple(fc.nat(), values), { minLength: 1, maxLength: 4 }).map((changes) =>
  changes.reduce<Json | undefined>((file, [at, to]) => {
    if (file === undefined) return undefined;
    const places = placesIn(file);
    return changed(file, places[at % places.length]!, to);
  }, whole),
);

/** What must hold of any timeline, whatever it was read from. */
function expectSound({ timeline, problems }: ReturnType<typeof parse>): void {
  const { events, byId, lanes, sources } = timeline;
  expect(byId.size).toBe(events.length);
  events.forEach((event, index) => {
    expect(event.index).toBe(index);
    expect(byId.get(event.id)).toBe(event);
    expect(lanes[event.lane.index]).toBe(event.lane);
    expect(Object.keys(event.title)).not.toEqual([]);
    expect(Number.isFinite(event.anchor)).toBe(true);
    expect(event.anchor).toBeGreaterThanOrEqual(events[index - 1]?.anchor ?? -Infinity);
    for (const source of event.sources) expect(sources).toContain(source);
    for (const { event: id } of event.related) expect(byId.has(id)).toBe(true);
    expect(new Set(event.quotes).size).toBe(event.quotes.length);
  });
  for (const { message, mend } of problems) {
    expect(message).toMatch(/\.$/);
    expect(mend).toMatch(/\.$/);
    expect(message).not.toContain('could not be read'); // a bug of ours, caught
    expect(message.length).toBeLessThan(400);
  }
}

describe('FileSchema', () => {
  it('FileSchema is what event-timeline.schema.json says (else run: npm run schema)', async () => {
    const printed = new URL('../../../src/parse/event-timeline.schema.json', import.meta.url);
    expect(readFileSync(printed, 'utf8')).toBe(await jsonSchema());
  });

  it.each(['whole', 'smallest', 'unknown-keys', 'inline-quotes', 'duplicate-ids', 'unknown-references'])(
    'FileSchema accepts %s.json',
    (name) => expect(safeParse(FileSchema, fixture(name)).issues).toBeUndefined(),
  );

  it('parse(file) tells an error or a warning of all that FileSchema refuses', () => {
    fc.assert(
      fc.property(mutations, (file) => {
        const { problems } = parse(file);
        const told = problems.some(({ severity }) => severity !== 'hint');
        if (!Array.isArray(file) && !safeParse(FileSchema, file).success) expect(told).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('languageTag accepts nothing that Intl.DisplayNames throws at', () => {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const letters = fc.string({ unit: fc.constantFrom(...'aZ1-x'), maxLength: 14 });
    fc.assert(
      fc.property(letters, (tag) => {
        if (languageTag.test(tag)) names.of(tag);
      }),
      { numRuns: 5000 },
    );
    for (const tag of ['en', 'ar', 'pt-BR', 'zh-Hant-TW', 'de-1996', 'es-419', 'ckb'])
      expect(tag).toMatch(languageTag);
  });
});

describe('parse never throws', () => {
  it('parse(json) gives a sound timeline of any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => expectSound(parse(json))),
      { numRuns: 1000 },
    );
  });

  it('parse(file) gives a sound timeline of a good file with anything changed', () => {
    fc.assert(
      fc.property(mutations, (file) => expectSound(parse(file))),
      { numRuns: 1000 },
    );
  });
});
