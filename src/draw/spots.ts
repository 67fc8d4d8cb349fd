import { html, nothing, render, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { AWAY, nodesOf } from '../layout/hold.js';
import { first, GLYPH_Y, glyphAt, holds, isCluster, type Item } from '../layout/scene.js';
import { placeIn } from '../state.js';
import { momentWords, spanWords } from '../words/dates.js';
import { formatNumber } from '../words/numbers.js';
import { pick } from '../words/text.js';
import { kept, Kept, moved } from './kept.js';
import type { TrackView } from './track.js';

/** One item as it is drawn. */
interface Drawn {
  readonly item: Item;
  readonly view: TrackView;
  /** It is, or holds, what is open; what has the tab stop. */
  readonly open: boolean;
  readonly stop: boolean;
  /** Nothing is said of it yet. What has the tab stop may be read out. */
  readonly bare: boolean | undefined;
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
    bare: item !== stop && item.bare,
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
    this.node.ariaPosInSet = `${placeIn(view.filter, first(item).index) + 1}`;
    this.node.ariaSetSize = `${view.total}`;
    this.#look = look;
    render(buttonTemplate(drawn), this.node);
  }
}

/** The button stays, whatever it comes to stand for: it may have the focus. */
function buttonTemplate({ item, view, open, stop, bare }: Drawn): TemplateResult {
  const cluster = isCluster(item);
  const tint = cluster && view.frame.vertical ? 'mixed' : `lane-${first(item).lane.index % 6}`;
  return html`<button
      type="button"
      part=${cluster ? 'cluster' : 'event'}
      class=${`item ${tint} ${cluster ? 'cluster' : ''} ${open ? 'open' : ''}`}
      data-key=${item.key}
      tabindex=${stop ? 0 : -1}
      aria-expanded=${cluster ? nothing : open}
      aria-controls=${cluster ? nothing : 'details'}
      >${cluster ? countTemplate(item, view) : nothing}${bare ? nothing : cluster ? clusterName(item, view) : eventContent(item, view)}</button>`; // prettier-ignore
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
function lookOf({ item, view, open, stop, bare }: Drawn): unknown[] {
  const { label, from, to, lane } = item;
  const box = label && `${label.width} ${label.offset} ${label.lines}`;
  const left = runsLeft(item, view);
  return [
    first(item),
    lane.lane,
    to - from,
    box,
    left,
    view.locale,
    view.filter,
    view.frame.vertical,
    open,
    stop,
    bare,
  ];
}

/** What is shown when it is pointed at opens towards the middle. */
const isFar = ({ at }: Item, { scale }: TrackView): boolean => at > scale.length / 2;

/** Labels run from right to left: towards later, or, where time runs down, as the interface reads. */
const isTurned = ({ frame, scale }: TrackView): boolean => (frame.vertical ? frame.turned : scale.reversed);

/** A button's glyph stands at the scene's place; its label runs towards later. */
function placeOf(item: Item, view: TrackView): string {
  const [x, y] = glyphAt(item, view.frame);
  return moved(x, y - GLYPH_Y * view.frame.unit) + (runsLeft(item, view) ? ' translateX(-100%)' : '');
}

const runsLeft = ({ label }: Item, view: TrackView): boolean => isTurned(view) !== (label?.before ?? false);

/** A label's distance from the glyph's centre, and its widest. Its own, since what a button hands down is worked out anew for all in it. */
function labelStyle(item: Item, view: TrackView): string {
  const { label } = item;
  const side = runsLeft(item, view) ? 'right' : 'left';
  return label ? `max-width:${label.width}px;margin-${side}:${label.offset}px` : '';
}

/** Every node, marker and template is paid for: no spaces between, and texts set as properties. */
function eventContent(item: Item, view: TrackView): TemplateResult {
  const { label } = item;
  const { text, lang, dir } = pick(first(item).title, view.locale);
  return html`<span
      part="label"
      class=${`label ${label ? `lines-${label.lines}` : 'vh'}`}
      .style=${labelStyle(item, view)}
      lang=${lang}
      dir=${dir}
      .textContent=${text}
    ></span
    ><bdi class="vh">${restOfName(item, view)}</bdi>`; // prettier-ignore
}

/** What is heard after an event's title: its date, its lane and what is behind it. */
function restOfName(item: Item, { locale, words }: TrackView): string | TemplateResult {
  const { date, quotes, sources, lane } = first(item);
  const listed = (...parts: string[]) => parts.map((part) => part && words.comma + part).join('');
  const counts = [
    quotes.length ? words.quoteCount(quotes.length) : '',
    sources.length ? words.sourceCount(sources.length) : '',
  ];
  const moment = momentWords(date, locale);
  const { text, lang } = pick(lane.title, locale);
  const named = item.lane.lane === lane && text ? words.laneNamed(text) : '';
  return !named || lang === locale.language
    ? listed(moment, named, ...counts)
    : html`${listed(moment) + words.comma}<bdi lang=${lang} .textContent=${named}></bdi>${listed(...counts)}`;
}

function countTemplate({ from, to }: Item, { locale }: TrackView): TemplateResult {
  const count = formatNumber(to - from, locale);
  return html`<span
    class="count"
    aria-hidden="true"
    .style=${`--digits:${count.length}`}
    .textContent=${count}
  ></span>`;
}

function clusterName(item: Item, view: TrackView): TemplateResult {
  const { lane, from, to } = item;
  const { locale, words, frame } = view;
  return html`<span
    part=${frame.vertical ? 'label' : nothing}
    class=${frame.vertical ? 'label lines-2' : 'vh'}
    .style=${labelStyle(item, view)}
    .textContent=${words.clusterName({ count: to - from, range: spanWords(lane.reach(from, to), locale) })}
  ></span>`;
}
