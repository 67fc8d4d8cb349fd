import { nothing } from 'lit';
import { Directive, directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';

/** A node that is kept from draw to draw, and writes only what is new. */
export abstract class Kept<T> {
  /** The draw in which it was last drawn. */
  turn = 0;
  #place = '';
  #classes = '';

  constructor(readonly node: HTMLElement | SVGElement) {}

  abstract draw(thing: T): void;

  /** @param place - a transform of CSS */
  protected put(place: string, classes: string): void {
    if (place !== this.#place) this.node.style.transform = this.#place = place;
    if (classes !== this.#classes) this.node.setAttribute('class', (this.#classes = classes));
  }
}

/** To a physical place, CSS pixels. */
export const moved = (x: number, y: number): string => `translate(${x.toFixed(1)}px,${y.toFixed(1)}px)`;

type Given<T> = [things: readonly T[], keyOf: (thing: T) => string, make: (thing: T) => Kept<T>];

class KeptNodes extends Directive {
  #kept = new Map<string, Kept<unknown>>();
  #turn = 0;

  override render(..._: Given<unknown>): unknown {
    return nothing;
  }

  override update({ element }: ElementPart, [things, keyOf, make]: Given<unknown>): unknown {
    const turn = ++this.#turn;
    let made = false;
    const drawn = things.map((thing) => {
      const key = keyOf(thing);
      let kept = this.#kept.get(key);
      if (!kept) {
        this.#kept.set(key, (kept = make(thing)));
        made = true;
      }
      kept.turn = turn;
      kept.draw(thing);
      return kept;
    });
    for (const [key, { node, turn: last }] of this.#kept.size > drawn.length ? this.#kept : []) {
      if (last === turn) continue;
      this.#kept.delete(key);
      node.remove();
    }
    if (made) putInOrder(element, drawn);
    return nothing;
  }
}

/** What was there is in its order already: only what is new is put between. */
function putInOrder(element: Element, kept: readonly Kept<unknown>[]): void {
  let next = element.firstElementChild;
  for (const { node } of kept) {
    if (node === next) next = next.nextElementSibling;
    else element.insertBefore(node, next);
  }
}

const keptNodes = directive(KeptNodes);

/**
 * The children of an element, one for each thing and in their order, which never turns round: `<ol ${kept(…)}>`. As
 * `repeat`, without its markers and without a template for each: a step of a zoom is paid for by the node.
 */
export const kept = <T>(...given: Given<T>): DirectiveResult =>
  keptNodes(...(given as unknown as Given<unknown>));
