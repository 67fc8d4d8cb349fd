import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HashedIds, hashOf } from '../../../src/parse/hashed-ids.js';

it('HashedIds finds the first place of each id as a Map does, also where ids have the same hash', () => {
  const ids = fc.array(fc.string({ unit: fc.constantFrom(...'01é\u0000_'.split('')), maxLength: 4 }), {
    maxLength: 400,
  });
  const hashes = fc.constantFrom(hashOf, (id: string) => hashOf(id) & 3);
  fc.assert(
    fc.property(ids, fc.string({ maxLength: 4 }), hashes, (all, other, hash) => {
      const found = new HashedIds(Int32Array.from(all, hash), (place) => all[place]!);
      const expected = new Map<string, number>();
      for (const [place, id] of all.entries()) {
        expect(found.add(place)).toBe(!expected.has(id));
        if (!expected.has(id)) expected.set(id, place);
      }
      const asked = hash === hashOf ? [...all, other, '__proto__', ''] : [];
      for (const id of asked) expect(found.placeOf(id)).toBe(expected.get(id) ?? -1);
    }),
  );
});
