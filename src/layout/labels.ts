/** One glyph as the labels see it, along the axis from its start, in pixels. */
export interface Spot {
  /** Centre of the glyph. */
  readonly at: number;
  readonly row: number;
  /** Where its bar starts and ends; both `at` where it has none. */
  readonly barFrom: number;
  readonly barTo: number;
  /** Width of its title on one line; 0 for a glyph that takes no label. */
  readonly title: number;
}

/** The box a label may fill, `offset` pixels from the glyph's centre to its near edge. */
export interface LabelBox {
  readonly offset: number;
  readonly width: number;
  readonly lines: 1 | 2;
  /** It stands before the glyph instead of after it. */
  readonly before: boolean;
  /** It does not fit any more, and waits for the window to rest. */
  readonly hidden?: boolean;
}

/** Half a glyph with the space beside it, to where its label starts. */
export const GLYPH_END = 14;
const GAP = 10;
const WIDEST = 440;
const NARROWEST = 84;
/** A bar that ends this near pushes the label behind it; past that the label runs above it. */
const NEAR = 60;

interface Side {
  readonly offset: number;
  readonly room: number;
}

/**
 * Gives each glyph the label box that fits: its title on one line, else on two
 * where the row below is free, else cut short, else none; after the glyph, or
 * before it where only there is room. A box depends on the glyphs around it
 * alone, so that it stays while the window pans, until it meets its edge.
 * @param spots - one lane's glyphs in time order, those just outside the window too
 * @param rows - rows of the lane
 * @param length - pixels of the window: a label stays in it, and goes with its glyph when that leaves
 * @returns for each spot its box, or undefined
 */
export function placeLabels(
  spots: readonly Spot[],
  rows: number,
  length = Infinity,
): (LabelBox | undefined)[] {
  const boxes = new Array<LabelBox | undefined>(spots.length);
  let claims: (readonly [from: number, to: number])[] = []; // second lines that hang into this row from the one above
  for (let row = 0; row < rows; row++) {
    const here = spots.filter((spot) => spot.row === row);
    const below = spots.filter((spot) => spot.row === row + 1);
    const hanging: typeof claims = [];
    for (const [i, box] of labelRow(here, below, claims, row + 1 < rows, length).entries()) {
      boxes[spots.indexOf(here[i]!)] = box;
      if (box?.lines === 2) hanging.push(extentOf(here[i]!, box));
    }
    claims = hanging;
  }
  return boxes;
}

/** Where a label stands along the axis. */
export function extentOf(
  { at }: Pick<Spot, 'at'>,
  { before, offset, width }: LabelBox,
): readonly [from: number, to: number] {
  return before ? [at - offset - width, at - offset] : [at + offset, at + offset + width];
}

function labelRow(
  here: readonly Spot[],
  below: readonly Spot[],
  claims: readonly (readonly [number, number])[],
  hasBelow: boolean,
  length: number,
): (LabelBox | undefined)[] {
  const after = here.map((spot, i): Side => {
    const offset = offsetOf(spot.barTo - spot.at);
    const { at = Infinity, barFrom = at } = here[i + 1] ?? {};
    // A bar that runs under this glyph as well keeps nothing free.
    let limit = Math.min(at - GLYPH_END, length, barFrom > spot.at ? barFrom : at);
    for (const [from, to] of claims) if (to > spot.at) limit = Math.min(limit, from);
    return { offset, room: limit - GAP - spot.at - offset };
  });
  const before = here.map((spot, i): Side => {
    const offset = offsetOf(spot.at - spot.barFrom);
    const { at = -Infinity, barTo = at } = here[i - 1] ?? {};
    let limit = Math.max(at + GLYPH_END, -GAP, barTo < spot.at ? barTo : at);
    for (const [from, to] of claims) if (from < spot.at) limit = Math.max(limit, to);
    return { offset, room: spot.at - offset - limit - GAP };
  });
  // A glyph turns its label round where that shows more of the title, though the glyph before keeps its own.
  const turned = here.map((spot, i) => {
    const left =
      before[i]!.room - (here[i - 1]?.title ? onTwoLines(here[i - 1]!.title) + GLYPH_END + GAP : 0);
    return after[i]!.room < spot.title * 0.6 && left > after[i]!.room * 1.2;
  });
  return here.map((spot, i) => {
    if (!spot.title || spot.at < 0 || spot.at > length) return;
    const side = turned[i] ? before[i]! : after[i]!;
    const other = turned[i] ? i - 1 : i + 1;
    const shared = other in here && turned[other] !== turned[i] && here[other]!.title > 0;
    const room = shared ? share(side.room, spot.title, here[other]!.title) : side.room;
    return fit(spot, { ...side, room }, turned[i]!);
  });

  function fit(spot: Spot, { offset, room }: Side, isBefore: boolean): LabelBox | undefined {
    const box = (width: number, lines: 1 | 2): LabelBox => ({
      offset,
      width: Math.floor(width),
      lines,
      before: isBefore,
    });
    if (spot.title <= room && spot.title <= WIDEST) return box(Math.ceil(spot.title), 1);
    const half = Math.min(onTwoLines(spot.title), room);
    if (half >= NARROWEST && hasBelow && isFree(extentOf(spot, box(half, 2)))) return box(half, 2);
    const width = Math.min(spot.title, room, WIDEST);
    return width >= NARROWEST ? box(width, 1) : undefined;
  }

  /** Nothing stands in the next row, and no bar of this row runs where a second line would. */
  function isFree([from, to]: readonly [number, number]): boolean {
    const clear = (low: number, high: number) => high < from || low > to;
    return (
      below.every(({ at }) => clear(at - GLYPH_END, at + GLYPH_END)) &&
      here.every(({ barFrom, barTo }) => clear(barFrom, barTo))
    );
  }
}

const offsetOf = (bar: number): number => Math.max(GLYPH_END, bar < NEAR ? bar + 6 : 0);

/** Width a title needs on two lines: half of it, and what the break wastes. */
const onTwoLines = (title: number): number => Math.min(title * 0.58 + 12, WIDEST / 1.6);

/** Two titles that run towards each other: each takes what it needs of its half, and what the other leaves of its own. */
function share(room: number, mine: number, theirs: number): number {
  const both = room - GAP - GLYPH_END;
  return Math.max(both / 2, both - Math.min(theirs, WIDEST));
}
