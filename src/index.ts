import { EventTimeline } from './event-timeline.js';

// Defining twice, by two copies of the module on one page, keeps the first.
if (!customElements.get('event-timeline')) {
  customElements.define('event-timeline', EventTimeline);
  if ('document' in globalThis) rehearse(12); // on a server there is nobody to draw for
}

/** Whenever the page has nothing else to do, until a file comes; so often, since browsers make fast what they know well. */
function rehearse(times: number): void {
  (window.requestIdleCallback ?? setTimeout)(() => {
    if (EventTimeline.loading) return;
    EventTimeline.rehearse();
    if (--times) rehearse(times);
  });
}

export { EventTimeline };
export {
  TimelineDomainEvent,
  TimelineErrorEvent,
  TimelineLoadEvent,
  TimelineSelectEvent,
} from './dom-events.js';
export type * from './types.js';
export type { EventFile } from './parse/schema.js';
export type { OwnMessages } from './words/messages.js';
