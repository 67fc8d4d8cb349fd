import { html, nothing, render, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { AWAY, nodesOf } from '../layout/hold.js';
import { first, GLYPH_Y, holds, isCluster, last, type Item } from '../layout/scene.js';
import { momentWords, spanWords } from '../words/dates.js';
import { formatNumber } from '../words/numbers.js';
import { pick } from '../words/text.js';
import { glyph } from './glyph.js';
import { kept, Kept, moved } from './kept.js';
import type { TrackView } from './track.js';

/** One item as it is drawn. */
interface Drawn {
  readonly item: Item;
  readonly view: TrackView;
  /** It is, or holds, what is open; what has the tab stop. */
  readonly open: boolean;
  readonly stop: boolean;
}

/** The events and clusters of a scene in the order of time, in the place of an attribute: `<ol ${spots(view)}>`. */
export function spots(view: TrackView): DirectiveResult {
  const { items } = view.scene;
  const open = items.find((item) => holds(item, view.selected));
  const stop = items.find((item) => holds(item, view.focused));
  const drawn = nodesOf(view.scene).map((item): Drawn => ({
    item,
    view,
    open: item === open,
    stop: item === stop,
  }));
  return kept(
    drawn,
    ({ item }) => item.key,
    () => new Spot(),
  );
}

class Spot extends Kept<Drawn> {
  #look: readonly unknown[] = [];
  /** It was drawn as what is open, or with the tab stop. */
  #marked = false;

  constructor() {
    super(document.createElement('li'));
  }

  /** One that has only moved gets its new place, and nothing else is looked at. */
  draw(drawn: Drawn): void {
    const { item, view, open, stop } = drawn;
    const away = item.at === AWAY;
    this.put(away ? 'scale(0)' : placeOf(item, view), away ? 'spot' : classesOf(drawn));
    if (away && !this.#marked) return;
    this.#marked = open || stop;
    const look = lookOf(drawn);
    if (look.every((one, i) => one === this.#look[i])) return;
    if (look[0] !== this.#look[0]) {
      this.node.setAttribute('aria-posinset', `${first(item).index + 1}`);
      this.node.setAttribute('aria-setsize', `${view.total}`);
    }
    this.#look = look;
    render(buttonTemplate(drawn), this.node);
  }
}

function classesOf({ item, view, open }: Drawn): string {
  const more = [
    open && ' open',
    runsLeft(item, view) && ' leftward',
    isFar(item, view) && ' far',
    item.label?.hidden && ' held',
  ];
  return `spot${more.filter(Boolean).join('')}`;
}

/** What the button of an item hangs on. */
function lookOf({ item, view, open, stop }: Drawn): unknown[] {
  const { label, from, to, lane } = item;
  const box = label && `${label.width} ${label.offset} ${label.lines}`;
  const left = runsLeft(item, view);
  return [first(item), lane.lane, to - from, box, left, view.locale, view.frame.vertical, open, stop];
}

/** Every node is paid for: no spaces between, and texts set as properties, without markers. */
function buttonTemplate({ item, view, open, stop }: Drawn): TemplateResult {
  const cluster = isCluster(item);
  const tint = cluster && view.frame.vertical ? 'mixed' : `lane-${first(item).lane.index % 6}`;
  return html`<button
      type="button"
      part=${cluster ? 'cluster' : 'event'}
      class=${`item ${tint}${cluster ? ' cluster' : ''}${open ? ' open' : ''}`}
      data-key=${item.key}
      tabindex=${stop ? 0 : -1}
      aria-expanded=${cluster ? nothing : open}
      aria-controls=${cluster ? nothing : 'details'}
      >${cluster ? clusterContent(item, view) : eventContent(item, view)}</button>`; // prettier-ignore
}

/** What is shown when it is pointed at opens towards the middle. */
const isFar = ({ at }: Item, { scale }: TrackView): boolean => at > scale.length / 2;

/** Labels run from right to left: towards later, or, where time runs down, as the interface reads. */
const isTurned = ({ frame, scale }: TrackView): boolean => (frame.vertical ? frame.turned : scale.reversed);

/** A button's glyph stands at the scene's place; its label runs towards later. */
function placeOf(item: Item, view: TrackView): string {
  const { at: along, across } = item;
  const { frame } = view;
  const [x, y] = frame.vertical ? [across, along - GLYPH_Y * frame.unit] : [along, across];
  return moved(x, y) + (runsLeft(item, view) ? ' translateX(-100%)' : '');
}

const runsLeft = ({ label }: Item, view: TrackView): boolean => isTurned(view) !== (label?.before ?? false);

/** A label's distance from the glyph's centre, and its widest. Its own, since what a button hands down is worked out anew for all in it. */
function labelStyle(item: Item, view: TrackView): string {
  const { label } = item;
  const side = runsLeft(item, view) ? 'right' : 'left';
  return label ? `max-width:${label.width}px;margin-${side}:${label.offset}px` : '';
}

function eventContent(item: Item, view: TrackView): TemplateResult {
  const { label, lane } = item;
  const { locale, words } = view;
  const { title, date, quotes, sources, lane: own } = first(item);
  const { text, lang, dir } = pick(title, locale);
  const of = lane.lane.id === own.id ? pick(own.title, locale) : undefined;
  const counts = [
    quotes.length ? words.quoteCount(quotes.length) : '',
    sources.length ? words.sourceCount(sources.length) : '',
  ];
  const listed = counts.map((count) => count && words.comma + count).join('');
  const dated = words.comma + momentWords(date, locale);
  const inLane = of?.text ? words.laneNamed(of.text) : '';
  return html`${glyph(own.index, { hollow: date.kind === 'within', dashed: date.approximate || date.uncertain })}<span
      part="label"
      class="label ${label ? `lines-${label.lines}` : 'vh'}"
      .style=${labelStyle(item, view)}
      lang=${lang}
      dir=${dir}
      .textContent=${text}
    ></span
    >${
      !of?.text || of.lang === locale.language
        ? html`<bdi class="vh" .textContent=${dated + (inLane && words.comma + inLane) + listed}></bdi>`
        : html`<bdi class="vh"
            >${dated + words.comma}<bdi lang=${of.lang} .textContent=${inLane}></bdi>${listed}</bdi
          >`
    }`;
}

function clusterContent(item: Item, view: TrackView): TemplateResult {
  const { from, to } = item;
  const { locale, words, frame } = view;
  const name = words.clusterName({ count: to - from, range: spanWords(first(item), last(item), locale) });
  const count = formatNumber(to - from, locale);
  return html`<span
      class="count"
      aria-hidden="true"
      .style=${`--digits:${count.length}`}
      .textContent=${count}
    ></span
    ><span
      part=${frame.vertical ? 'label' : nothing}
      class=${frame.vertical ? 'label lines-2' : 'vh'}
      .style=${labelStyle(item, view)}
      .textContent=${name}
    ></span>`;
}
