import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashedById } from '../../../src/parse/hashed-ids.js';
import { Ids, type ById } from '../../../src/parse/references.js';

describe('HashedById', () => {
  it('finds each thing by its id as a Map does, and the first of two with one id; so does what small files use', () => {
    const ids = fc.array(fc.string({ unit: fc.constantFrom(...'01é\u0000_'.split('')), maxLength: 4 }), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(ids, fc.string({ maxLength: 4 }), (all, other) => {
        const holds = (found: ById<{ id: string }>) => {
          const expected = new Map<string, { id: string }>();
          for (const id of all) {
            const one = { id };
            expect(found.add(one)).toBe(expected.get(id));
            if (!expected.has(id)) expected.set(id, one);
          }
          for (const id of [...all, other, '__proto__', '']) expect(found.get(id)).toBe(expected.get(id));
          expect([found.size, found.has(other)]).toEqual([expected.size, expected.has(other)]);
          expect([...found.keys()]).toEqual([...expected.keys()]);
          expect([...found.values()]).toEqual([...expected.values()]);
        };
        holds(new HashedById());
        holds(new HashedById(60));
        holds(new Ids<{ id: string }>('one').byId);
      }),
    );
  });
});
