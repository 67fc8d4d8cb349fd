import { extentOf, type LabelBox } from './labels.js';
import { first, isCluster, type Item, type Scene } from './scene.js';

/** Items and bars that are drawn and parked at most: over a great file a gesture would gather them without end. */
const MOST = 430;
/** Items whose labels are broken anew at each step: a story's are read while it is zoomed. */
const FEW = 60;
/** Where a parked item is: nowhere. */
export const AWAY = -Infinity;

/**
 * A scene as it is drawn in the middle of a zoom. What costs most of a step is nodes that come and go, and lines that
 * are broken anew. So what leaves is parked, to be there when the reader turns back; and where there are many, labels
 * stay as they are, or hide where they no longer fit, and what is new is not named, until the window rests: then the
 * scene is drawn as it is.
 * @param drawn - what was drawn last, at the same levels
 */
export function heldScene(scene: Scene, drawn: Scene): Scene {
  const before = new Map([...(drawn.parked ?? []), ...drawn.items].map((item) => [item.key, item]));
  const many = scene.items.length > FEW;
  const items = scene.items.map((item) => {
    const last = before.get(item.key);
    before.delete(item.key);
    if (!many) return item;
    const bare = last?.to !== item.to || last.bare;
    return isCluster(item) ? { ...item, bare } : { ...item, bare, label: heldLabel(item.label, last?.label) };
  });
  const left = [...before.values()].map((item) => (item.at === AWAY ? item : { ...item, at: AWAY }));
  const over = items.length + scene.bars.length + left.length - MOST;
  return { ...scene, items, parked: left.slice(Math.max(over, 0)) }; // those that left last are the first to come back
}

/** The label that was drawn, if one was; hidden where it does not fit into the one that the window would give it. */
function heldLabel(label: LabelBox | undefined, last: LabelBox | undefined): LabelBox | undefined {
  if (!last) return undefined;
  const hidden = !label || !fitsIn(last, label);
  return hidden === Boolean(last.hidden) ? last : { ...last, hidden };
}

function fitsIn(box: LabelBox, room: LabelBox): boolean {
  const [from, to] = extentOf({ at: 0 }, box);
  const [low, high] = extentOf({ at: 0 }, room);
  return box.before === room.before && box.lines <= room.lines && from >= low && to <= high;
}

/** All that has a node, in time order. */
export function nodesOf({ items, parked }: Scene): readonly Item[] {
  return parked?.length ? [...items, ...parked].sort((a, b) => first(a).index - first(b).index) : items;
}
