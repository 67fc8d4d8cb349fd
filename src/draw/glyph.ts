import { html, type TemplateResult } from 'lit';

/** One shape per lane, from its centre, so that lanes are told apart without colour; more lanes begin again. */
const SHAPES = [
  'm0-7 7 7-7 7-7-7z', // diamond
  'm0-6.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z', // circle
  'm0-6.5 7 12.5h-14z', // triangle
  'm-6-6h12v12h-12z', // square
  'm-2.5-6.5h5v4h4v5h-4v4h-5v-4h-4v-5h4z', // plus
  'm-3.5-6h7l4 6-4 6h-7l-4-6z', // hexagon
];

/** How a glyph says what is known: hollow for a bound or a place between bounds, dashed for about or perhaps. */
export interface GlyphLook {
  readonly hollow?: boolean;
  readonly dashed?: boolean;
}

/** A glyph is 16 units wide, and so many pixels of the usual text size a unit. */
export const GLYPH_UNIT = 16 / 18;

/** As part of a path, with its centre at a place in units. */
export const glyphPath = (lane: number, x: number, y: number): string =>
  `M${x.toFixed(1)} ${y.toFixed(1)}${SHAPES[lane % SHAPES.length]!}`;

export const glyphClass = ({ hollow, dashed }: GlyphLook): string =>
  `sign${hollow ? ' hollow' : ''}${dashed ? ' dashed' : ''}`;

/** A lane's sign by itself; decoration beside words. */
export const glyph = (lane: number, look: GlyphLook = {}): TemplateResult =>
  html`<svg class="glyph" viewBox="-9 -9 18 18" aria-hidden="true"><path class=${glyphClass(look)} d=${glyphPath(lane, 0, 0)}></path></svg>`; // prettier-ignore

/** Which way time runs, as it is seen. */
export type Axis = 'ltr' | 'rtl' | 'down';

/**
 * An icon of a button.
 * @param path - on a grid of 20 by 20
 * @param axis - its arrows, drawn for an axis that runs right, turn to follow this one
 */
export const icon = (path: string, axis: Axis = 'ltr'): TemplateResult =>
  html`<svg class="icon ${axis}" viewBox="0 0 20 20" aria-hidden="true">
<path d=${path}></path></svg>`; // prettier-ignore
