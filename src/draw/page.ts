import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Acts } from '../acts.js';
import type { DataSource } from '../data-source.js';
import type { Announcer } from '../environment.js';
import { NARROW, PANEL_ASIDE } from '../layout/frame.js';
import { UNDER } from '../layout/gap.js';
import { eventsOf } from '../layout/scene.js';
import type { Session } from '../session.js';
import type { Place } from '../links.js';
import type { Taking } from '../taking.js';
import { controlsTemplate, type View } from './controls.js';
import { headerTemplate, laneNames, noticeTemplate, problemsTemplate } from './frame.js';
import { overviewTemplate } from './overview.js';
import { panelTemplate } from './panel.js';
import type { Reader } from './tagged.js';
import { trackTemplate } from './track.js';

/** Everything the element shows, and whom its parts report to. */
export interface PageView extends Reader {
  readonly source: DataSource;
  readonly session: Session | undefined;
  readonly label: string | undefined;
  readonly headingLevel: number;
  readonly view: View;
  /** It is printed: the list stands in place of the picture. */
  readonly paper: boolean;
  readonly width: number;
  readonly announcer: Announcer;
  /** It says it outside the shadow root. */
  readonly outside: boolean;
  readonly acts: Acts;
  readonly taking: Taking;
  /** What comes on demand, once it has come; `missing` where it did not. */
  readonly more: typeof import('./more.js') | undefined;
  readonly missing: boolean;
  readonly addressOf: (place: Place) => string | undefined;
}

export function pageTemplate(view: PageView): TemplateResult {
  const { words, locale, source, session, label } = view;
  const titled = !label && session?.timeline.title;
  return html`<section
    class="root"
    lang=${locale.language}
    dir=${locale.direction}
    aria-labelledby=${titled ? 'heading' : nothing}
    aria-label=${titled ? nothing : (label ?? words.events)}
    @keydown=${view.acts.escape}
  >
    ${noticeOf(view)} ${progressOf(view)} ${session ? sessionTemplate(session, view) : html`<slot></slot>`}
    ${problemsTemplate(source.problems, words)}
    ${view.outside ? html`<div class="vh"><slot name="status"></slot></div>` : html`<p part="status" class="vh" role="status">${view.announcer.message}</p>`}
    <span class="probe"></span>
  </section>`;
}

/** Over what is there: nothing moves when it comes and goes. The status region says the same in words. */
const progressOf = ({ source: { progress }, words }: PageView) =>
  progress === undefined
    ? nothing
    : html`<progress aria-label=${words.loading} .value=${progress}></progress>`;

function noticeOf({ source, session, words, acts }: PageView) {
  // While a reader tries again the notice stays, and so does the focus on its button.
  const said = source.status === 'loading' ? words.loading : words.loadFailed(source.error);
  if (source.error) return noticeTemplate(words, said, acts.retry);
  return source.status === 'ready' && !session ? noticeTemplate(words, words.empty, undefined) : nothing;
}

function sessionTemplate(session: Session, view: PageView): TemplateResult {
  const { words, locale, headingLevel, label } = view;
  const { timeline, axis, wrongDate } = session;
  const controls = {
    words,
    axis,
    current: session.control,
    act: view.acts.press,
    keydown: view.acts.controlKey,
    view: view.view,
  } as const;
  return html`<div class="top">
      ${guard([timeline, locale, words, headingLevel, label], () => headerTemplate({ timeline, locale, words, level: headingLevel, label }))}
      ${guard([words, axis, session.control, view.view], () => controlsTemplate(controls))}
    </div>
    ${session.lost === undefined ? nothing : noticeTemplate(words, words.notInFile(session.lost), undefined)}
    ${view.missing ? noticeTemplate(words, words.partMissing, undefined) : nothing} ${shownOf(session, view)}
    ${view.more?.helpTemplate(view, view.view === 'timeline' ? session.layout : 'list', view.acts.dialogClosed)}
    ${citeOf(view)}
    ${view.more?.goToTemplate({ words, locale, wrong: wrongDate?.at === 'goTo' ? wrongDate.text : undefined, go: view.acts.goToDate, closed: view.acts.dialogClosed })}`;
}

/** Over the picture; the list has its own. */
const searchOf = (session: Session, view: PageView) =>
  view.acts.searching || session.state.filter
    ? view.more?.finderTemplate({ ...view, session, update: view.acts.update })
    : nothing;

function shownOf(session: Session, view: PageView): TemplateResult {
  const { timeline, selected, open, close } = session;
  const { more } = view;
  const level = view.headingLevel + 1;
  const shared = { ...evidenceOf(session, view), timeline };
  if (view.view !== 'list' && view.view !== 'sources') return timelineOf(session, view);
  if (!more) return html`<p>${view.words.loading}</p>`;
  if (view.view === 'list')
    return more.listTemplate({
      table: view.acts.table,
      setTable: view.acts.setTable,
      paper: view.paper,
      announcer: view.announcer,
      session,
      update: view.acts.update,
      narrow: view.width < NARROW * session.ground.frame.unit,
      ...shared,
      headingLevel: Math.min(level, 5),
      selected,
      open,
      close,
    });
  return more.sourceIndexTemplate({
    ...shared,
    headingLevel: Math.min(level, 6),
    open: view.acts.openFromIndex,
  });
}

/** What every reading of evidence is told. */
function evidenceOf(session: Session, { words, locale, acts, taking, addressOf }: PageView) {
  const { reading, read, limit, more } = acts;
  return { words, locale, reading, read, limit, more, marked: session.state.quote, addressOf, take: taking };
}

const citeOf = ({ words, locale, taking, more, acts }: PageView) =>
  more?.citeTemplate({
    words,
    locale,
    text: taking.text,
    format: taking.cited && taking.format,
    choose: taking.choose,
    copy: taking.copyShown,
    closed: acts.dialogClosed,
  });

function timelineOf(session: Session, view: PageView): TemplateResult {
  const { words, locale, width } = view;
  const { timeline, picture, ground, state, opened } = session;
  const { gap } = picture;
  const beside = opened && width >= PANEL_ASIDE * ground.frame.unit;
  const place = gap ? `margin-block-start:${(gap.after + UNDER * ground.frame.unit).toFixed(0)}px` : '';
  const named = [timeline, locale, width, ground.frame.vertical, ground.frame.unit, picture.scene.height];
  return html`${searchOf(session, view)}
    <div class="stage ${beside ? 'beside-panel' : gap ? 'inline-panel' : ''}">
      ${guard(named, () => laneNames(timeline, picture.scene, ground.frame, width, view))}
      ${stageTrack(session, view)}
      <div id="details" class="details" .style=${place} @toggle=${view.acts.panelToggled}>
        ${detailsTemplate(session, view)}
      </div>
    </div>
    <p id="key-hint" class="hint">
      ${view.acts.wheelHint ? html`<span aria-hidden="true">${words.wheelHint(zoomKey())} </span>` : nothing}${words.keyHint(zoomKey())}
    </p>
    ${overviewTemplate({
      ...session.overview,
      window: state.domain,
      moving: session.motion.moving,
      locale,
      words,
      wrongDate: session.wrongDate,
      drag: view.acts.strip,
      moveEnd: session.moveEnd,
      stepEnd: view.acts.stepEnd,
      typeDate: view.acts.typeDate,
    })}`;
}

/** Room for the axis under the lanes, in units. */
const AXIS = 42;
/** Room under a vertical axis for the label of what stands at its end. */
const FOOT = 28;

function stageTrack(session: Session, view: PageView): TemplateResult {
  const { words, locale, acts } = view;
  const { picture, ground } = session;
  const { vertical, turned, unit } = ground.frame;
  const height = vertical ? picture.scale.length + FOOT * unit : picture.scene.height + AXIS * unit;
  return html`<div
    part="track"
    role="toolbar"
    aria-label=${words.events}
    aria-describedby="key-hint"
    class="track ${vertical ? 'vertical' : ''} ${turned ? 'turned' : ''} ${acts.hushed ? 'hushed' : ''}"
    .style=${`height:${height.toFixed(0)}px`}
    @keydown=${acts.trackKey}
    @focusin=${acts.focusIn}
    @pointerdown=${acts.gestures.down}
    @pointermove=${acts.gestures.move}
    @pointerup=${acts.gestures.up}
    @pointercancel=${acts.gestures.up}
    @pointerenter=${acts.gestures.up}
    @pointerleave=${acts.unhush}
    @click=${acts.gestures.clicks}
    @wheel=${acts.gestures.wheels}
  >
    ${trackTemplate({
      ...picture,
      frame: ground.frame,
      total: session.total,
      filter: ground.filter,
      locale,
      words,
      selected: session.opened,
      focused: session.focused,
      activate: session.activate,
    })}
  </div>`;
}

function detailsTemplate(session: Session, view: PageView) {
  const { timeline, selected, listed, open, close } = session;
  const headingLevel = Math.min(view.headingLevel + 1, 6);
  const shared = { ...evidenceOf(session, view), headingLevel, open, close };
  if (listed) return view.more?.listPanelTemplate({ ...shared, events: eventsOf(listed) });
  return selected
    ? panelTemplate({
        ...shared,
        event: selected,
        timeline,
        previous: session.neighbour(-1),
        next: session.neighbour(1),
      })
    : nothing;
}

/** The key that zooms with the wheel, as it is called on this machine. To name all is to look for the signs of all in every font. */
const zoomKey = () => (navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl');
