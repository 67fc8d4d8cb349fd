import { describe, expect, it } from 'vitest';
import { groundFor, pictureOf, type Room } from '../../../src/derive.js';
import { extentOf } from '../../../src/layout/labels.js';
import { eventsOf, first, GLYPH_Y, isCluster, type Item, type Scene } from '../../../src/layout/scene.js';
import type { Domain, Timeline } from '../../../src/types.js';
import { crowdOf, fileOf, measure, seeded, story } from '../story.js';

const room = (width: number, reversed = false): Room => ({
  width,
  unit: 1,
  coarse: false,
  rightToLeft: reversed,
  reversed,
});

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly key: string;
}

const HALF = 9;
/** Half of what the number of a cluster takes in Noto Sans: its frame, its digits, and a comma that is half as wide. */
const halfOf = ({ from, to }: Item, unit = 1) => {
  const digits = String(to - from).length;
  return to === from + 1 ? HALF : (5.6 + 3.43 * (digits + (digits > 3 ? 0.5 : 0))) * unit;
};

/** What is drawn of an item, along the axis from its start: its glyph, and its label if it has one. */
function boxesOf(item: Item, length: number, reversed: boolean): { glyph: Box; label?: Box } {
  const at = reversed ? length - item.at : item.at;
  const y = item.across + GLYPH_Y;
  const half = halfOf(item);
  const glyph = { x0: at - half, x1: at + half, y0: y - HALF, y1: y + HALF, key: item.key };
  if (!item.label || isCluster(item)) return { glyph };
  const { lines } = item.label;
  const [x0, x1] = extentOf({ at }, item.label);
  return {
    glyph,
    label: { x0, x1, y0: item.across + 2, y1: item.across + (lines === 2 ? 36 : 20), key: item.key },
  };
}

const meet = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

function randomWindow(random: () => number, [from, to]: Domain, shortest: number): Domain {
  const length = shortest * ((to - from) / shortest) ** random();
  const start = from + random() * (to - from - length);
  return [start, start + length];
}

function scenes(
  timeline: Timeline,
  seed: number,
  count: number,
  check: (scene: Scene, domain: Domain, reversed: boolean, length: number) => void,
) {
  const random = seeded(seed);
  for (let i = 0; i < count; i++) {
    const reversed = random() < 0.5;
    const ground = groundFor(timeline, room([1280, 900, 600][i % 3]!, reversed));
    const domain = randomWindow(random, ground.limits.full, ground.limits.min);
    check(pictureOf(ground, domain, measure, []).scene, domain, reversed, ground.length);
  }
}

function expectNoOverlap(scene: Scene, reversed: boolean, length: number) {
  const drawn = scene.items.map((item) => boxesOf(item, length, reversed));
  const labels = drawn.flatMap(({ label }) => (label ? [label] : []));
  for (const [i, label] of labels.entries()) {
    for (const other of labels.slice(i + 1))
      if (meet(label, other)) expect.fail(`label ${label.key} meets label ${other.key}`);
    for (const { glyph } of drawn)
      if (glyph.key !== label.key && meet(label, glyph))
        expect.fail(`label ${label.key} covers glyph ${glyph.key}`);
  }
  for (const [i, { glyph }] of drawn.entries()) {
    for (const { glyph: other } of drawn.slice(i + 1))
      if (meet(glyph, other)) expect.fail(`glyph ${glyph.key} meets glyph ${other.key}`);
  }
}

function expectAllThere(timeline: Timeline, scene: Scene, [from, to]: Domain) {
  const there = new Set(scene.items.flatMap(eventsOf));
  const missing = timeline.events.filter(
    (event) => event.anchor >= from && event.anchor < to && !there.has(event),
  );
  expect(missing.map((event) => event.id)).toEqual([]);
  expect(scene.items.reduce((sum, item) => sum + item.to - item.from, 0)).toBe(there.size);
}

describe('layoutScene(window)', () => {
  it('keeps labels and glyphs apart and every event present in 1,000 windows of the story', () => {
    scenes(story, 20250924, 1000, (scene, domain, reversed, length) => {
      expectNoOverlap(scene, reversed, length);
      expectAllThere(story, scene, domain);
    });
  });

  it('does so for 600 crowded events of every kind of date', () => {
    const crowd = crowdOf(600, 7);
    scenes(crowd, 99, 300, (scene, domain, reversed, length) => {
      expectNoOverlap(scene, reversed, length);
      expectAllThere(crowd, scene, domain);
    });
  });

  it('gives the same scene for the same window', () => {
    const ground = groundFor(story, room(1280));
    const again = groundFor(story, room(1280));
    const shape = ({ items, bars, ...rest }: Scene) => ({
      items: items.map(({ lane: _, ...item }) => item),
      bars,
      height: rest.height,
    });
    expect(shape(pictureOf(ground, ground.home, measure, []).scene)).toEqual(
      shape(pictureOf(again, again.home, measure, []).scene),
    );
  });

  it('never reshuffles clusters while the window pans, nor labels away from its edges', () => {
    const ground = groundFor(story, room(1280));
    const length = 120 * 86_400_000;
    const seen = new Map<string, string>();
    for (let start = ground.home[0]; start < ground.home[1]; start += length / 37) {
      const { scene } = pictureOf(ground, [start, start + length], measure, []);
      for (const item of scene.items.filter(({ inside }) => inside)) {
        const away = item.at > 500 && item.at < ground.length - 500;
        const { lines, before } = item.label ?? {};
        const shapes = [
          ['run', item.from, item.to, item.across],
          ...(away ? [['label', lines, before]] : []),
        ];
        for (const [name, ...rest] of shapes) {
          const [key, shape] = [`${name} ${item.key}`, rest.join()];
          expect([key, seen.get(key) ?? shape]).toEqual([key, shape]);
          seen.set(key, shape);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(20);
  });

  it('draws at most 280 glyphs of 20,000 events at any zoom', () => {
    const random = seeded(3);
    const dates = Array.from({ length: 20_000 }, () =>
      new Date(random() * 1.7e12).toISOString().slice(0, 10),
    );
    const crowd = fileOf(dates, 6);
    const ground = groundFor(crowd, room(1400));
    for (let days = 1; days < 20_000; days *= 1.7) {
      const { scene } = pictureOf(ground, [8e11, 8e11 + days * 86_400_000], measure, []);
      expect(scene.items.filter(({ inside }) => inside).length).toBeLessThanOrEqual(280);
    }
  });

  it('keeps a node for the event that has focus, far outside the window', () => {
    const ground = groundFor(story, room(1280));
    const kept = story.byId.get('hamas-attack-2023-10')!;
    const { scene } = pictureOf(ground, [Date.UTC(2025, 8, 1), Date.UTC(2025, 8, 30)], measure, [kept]);
    expect(scene.items.some((item) => first(item) === kept && !item.inside)).toBe(true);
  });

  it('stands each glyph of one column alone where time runs down', () => {
    const ground = groundFor(story, room(360));
    const { scene } = pictureOf(ground, ground.home, measure, []);
    const places = scene.items.map(({ at }) => at).sort((a, b) => a - b);
    for (const [i, at] of places.entries()) if (i) expect(at - places[i - 1]!).toBeGreaterThanOrEqual(44);
  });

  it('keeps the numbers of clusters apart, however many digits they have, and labels from them', () => {
    const random = seeded(8);
    const days = Array.from({ length: 40_000 }, () => new Date(random() * 1.2e12).toISOString().slice(0, 10));
    const crowd = fileOf(days);
    let digits = new Set<number>();
    scenes(crowd, 21, 200, (scene) => {
      const clusters = scene.items.filter(isCluster).sort((a, b) => a.at - b.at);
      for (const [i, item] of clusters.slice(1).entries()) {
        expect(item.at - clusters[i]!.at).toBeGreaterThan(halfOf(item) + halfOf(clusters[i]!));
        digits = digits.add(String(item.to - item.from).length);
      }
    });
    expect(digits).toEqual(new Set([1, 2, 3, 4]));
  });

  it('keeps them from the words beside them where time runs down, in any text size', () => {
    const crowd = crowdOf(9000, 4);
    for (const unit of [1, 2]) {
      const ground = groundFor(crowd, { ...room(400), unit });
      const { items } = pictureOf(ground, ground.home, measure, []).scene;
      expect(Math.max(...items.map(({ from, to }) => to - from))).toBeGreaterThan(1000);
      for (const item of items) {
        expect(item.label!.offset).toBeGreaterThan(halfOf(item, unit) + 2);
        expect(item.label!.offset + item.label!.width).toBeCloseTo(
          ground.frame.gutter - ground.frame.head + ground.frame.labelWidth,
          6,
        );
      }
    }
  });
});
