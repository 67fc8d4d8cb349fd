import { expect, it, vi } from 'vitest';
import { lazyList } from '../../../src/parse/lazy-list.js';

it('lazyList(length, make) is an array, of which nothing is made that nobody asks for', () => {
  const things = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
  const make = vi.fn((at: number) => things[at]!);
  const list = lazyList(things.length, make);
  expect([list.length, Array.isArray(list), list.at(7), list[-1]]).toEqual([4, true, undefined, undefined]);
  expect(make).not.toHaveBeenCalled();
  expect([list[1], list.at(-1)]).toEqual([things[1], things[3]]);
  expect(list.slice(1, 2)).toEqual([things[1]]);
  expect(make).toHaveBeenCalledTimes(3);
  expect([...list]).toEqual(things);
  expect(list).toEqual(things);
  expect([list.map(({ name }) => name), list.filter(({ name }) => name > 'b')]).toEqual([
    ['a', 'b', 'c', 'd'],
    things.slice(2),
  ]);
  expect(list.find(({ name }) => name === 'c')).toBe(things[2]);
  expect([list.indexOf(things[3]!), list.includes(things[0]!)]).toEqual([3, true]);
  expect([Object.entries(list), Object.keys(list), 3 in list, 4 in list]).toEqual([
    Object.entries(things),
    Object.keys(things),
    true,
    false,
  ]);
  expect([JSON.stringify(list), [{ name: '0' }].concat(list)]).toEqual([
    JSON.stringify(things),
    [{ name: '0' }, ...things],
  ]);
});
