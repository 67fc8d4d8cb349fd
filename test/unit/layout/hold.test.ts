import { describe, expect, it } from 'vitest';
import { groundFor, pictureOf } from '../../../src/derive.js';
import { AWAY, heldScene, nodesOf } from '../../../src/layout/hold.js';
import { extentOf } from '../../../src/layout/labels.js';
import { first, isCluster, type Item, type Scene } from '../../../src/layout/scene.js';
import { zoomDomain } from '../../../src/scale.js';
import type { Domain, Timeline } from '../../../src/types.js';
import { crowdOf, measure, seeded, story } from '../story.js';

/** A zoom that never rests goes far out, and back. */
const far = (step: number) => Math.floor((step + 20) / 40) % 2 === 1;

/** The scenes of a zoom to and fro that rests now and then: what each window alone makes, and what is drawn of it. */
function* zoom(
  timeline: Timeline,
  seed: number,
  steps: number,
  restEvery = 9,
): Generator<{ scene: Scene; held: Scene; rests: boolean }> {
  const random = seeded(seed);
  const ground = groundFor(timeline, {
    width: 1280,
    unit: 1,
    coarse: false,
    rightToLeft: false,
    reversed: random() < 0.5,
  });
  const start: Domain = timeline === crowd ? [Date.UTC(2015, 0), Date.UTC(2015, 3)] : ground.home;
  let domain = start;
  let drawn = pictureOf(ground, domain, measure, []).scene;
  for (let step = 0; step < steps; step++) {
    if (step % (restEvery * 2) === 0) domain = start;
    const at = domain[0] + (0.3 + random() * 0.4) * (domain[1] - domain[0]);
    domain = zoomDomain(
      domain,
      (restEvery === Infinity ? far(step) : random() < 0.55) ? 1.2 : 1 / 1.2,
      at,
      ground.limits,
    );
    const { scene } = pictureOf(ground, domain, measure, []);
    const held = heldScene(scene, drawn);
    const rests = step % restEvery === 0;
    yield { scene, held, rests };
    drawn = rests ? scene : held;
  }
}

const crowd = crowdOf(4000, 11);

describe('heldScene(scene, drawn)', () => {
  it('shows all that the window shows, where it stands', () => {
    const bare = ({ label: _, bare: __, ...item }: Item) => item;
    for (const timeline of [story, crowd])
      for (const { scene, held } of zoom(timeline, 2023, 400))
        expect(held.items.map(bare)).toEqual(scene.items.map(bare));
  });

  it('leaves a story its labels', () => {
    for (const { scene, held } of zoom(story, 2023, 400)) expect(held.items).toEqual(scene.items);
  });

  it('says nothing yet of many that have just come or become others, and all of what was there', () => {
    const nameOf = ({ key, to }: Item) => `${key}, ${to}`;
    let named = new Map<string, boolean>();
    let came = 0;
    for (const { scene, held, rests } of zoom(crowd, 2023, 400)) {
      const many = scene.items.length > 60;
      if (named.size && many)
        for (const item of held.items) expect(Boolean(item.bare), item.key).toBe(!named.get(nameOf(item)));
      came += held.items.filter(({ bare }) => bare).length;
      named = new Map((rests ? scene.items : nodesOf(held)).map((item) => [nameOf(item), !item.bare]));
    }
    expect(came).toBeGreaterThan(50);
  });

  it('shows no label of many beyond its room', () => {
    let labels = 0;
    for (const { scene, held } of zoom(crowd, 2023, 400)) {
      for (const [i, { label }] of held.items.entries()) {
        if (!label || label.hidden) continue;
        const room = scene.items[i]!.label!;
        const [[from, to], [low, high]] = [extentOf({ at: 0 }, label), extentOf({ at: 0 }, room)];
        expect([from >= low, to <= high, label.lines <= room.lines]).toEqual([true, true, true]);
        labels++;
      }
    }
    expect(labels).toBeGreaterThan(100);
  });

  it('breaks no line of many anew: a label is the one that was drawn, shown or hidden', () => {
    const shape = (label: Item['label']) => label && [label.width, label.offset, label.lines, label.before];
    let before: readonly Item[] | undefined;
    let [held, hidden] = [0, 0];
    for (const step of zoom(crowd, 2024, 400)) {
      const many = step.scene.items.length > 60;
      for (const item of before && many ? step.held.items : []) {
        const last = before!.find(({ key }) => key === item.key);
        if (isCluster(item) || !last || isCluster(last)) expect(item.label).toBe(undefined);
        else expect(shape(item.label)).toEqual(shape(last.label));
        held += item.label ? 1 : 0;
        hidden += item.label?.hidden ? 1 : 0;
      }
      before = step.rests ? undefined : nodesOf(step.held);
    }
    expect([held > 100, hidden > 10]).toEqual([true, true]);
  });

  it('parks what leaves, in the order of time, and no more than 430 in all with the bars', () => {
    const parked = new Set<string>();
    let [back, bars] = [0, 0];
    for (const { held } of zoom(crowd, 5, 400, Infinity)) {
      const nodes = nodesOf(held);
      const order = nodes.map((item) => first(item).index);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
      bars = Math.max(bars, held.bars.length);
      expect(nodes.length).toBeLessThanOrEqual(Math.max(430 - held.bars.length, held.items.length));
      for (const { key } of held.items) if (parked.has(key)) back++;
      parked.clear();
      for (const { at, key } of held.parked!) {
        expect(at).toBe(AWAY);
        parked.add(key);
      }
    }
    expect([back > 100, bars > 20]).toEqual([true, true]);
  });
});
