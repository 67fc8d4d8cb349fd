import { nothing } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** What moves and grows with the window. */
const NAMES = ['transform', 'maxWidth', 'marginLeft', 'marginRight'] as const;
type Values = [transform?: string, maxWidth?: string, marginLeft?: string, marginRight?: string];

/**
 * Sets single properties of an element's style, and only those that are new: a whole style would be read anew, and an
 * attribute would be refused under a strict CSP.
 */
class Placed extends Directive {
  #last: Values = [];

  override render(..._: Values): unknown {
    return nothing;
  }

  override update({ element }: ElementPart, values: Values): unknown {
    for (let i = 0; i < NAMES.length; i++)
      if (values[i] !== this.#last[i]) (element as HTMLElement).style[NAMES[i]!] = values[i] ?? '';
    this.#last = values;
    return nothing;
  }
}

/** In the place of an attribute: `<li ${placed('translate(…)')}>`. */
export const placed = directive(Placed);
