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

/** Control icons, drawn on a 20 by 20 grid; `turns` follow the direction of time. */
const ICONS = {
  earlier: 'M12.5 4 6.5 10l6 6',
  later: 'M7.5 4l6 6-6 6',
  close: 'm5 5 10 10M15 5 5 15',
  in: 'M10 4v12M4 10h12',
  out: 'M4 10h12',
  fit: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4',
  list: 'M3 5h2M8 5h9M3 10h2M8 10h9M3 15h2M8 15h9',
  date: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5M10 11.2v2.6',
  turn: 'M3 7h13l-3-3M17 13H4l3 3',
  sources: 'M4 3.5h8.5a2 2 0 0 1 2 2V17H6a2 2 0 0 1-2-2zM4 15a2 2 0 0 1 2-2h8.5M7 6.5h4.5',
  help: 'M7 7.5a3 3 0 1 1 4.2 2.7c-.9.4-1.2.9-1.2 1.9M10 15v.6',
};

/** Which way time runs, as it is seen. */
export type Axis = 'ltr' | 'rtl' | 'down';

/** @param axis - the icon's arrows, drawn for an axis that runs right, turn to follow this one */
export const icon = (name: keyof typeof ICONS, axis: Axis = 'ltr'): TemplateResult =>
  html`<svg class="icon ${axis}" viewBox="0 0 20 20" aria-hidden="true">
<path d=${ICONS[name]}></path></svg>`; // prettier-ignore
