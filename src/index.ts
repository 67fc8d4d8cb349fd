import { EventTimeline } from './event-timeline.js';

// Defining twice, by two copies of the module on one page, keeps the first.
if (!customElements.get('event-timeline')) {
  customElements.define('event-timeline', EventTimeline);
  (window.requestIdleCallback ?? setTimeout)(() => EventTimeline.drew || EventTimeline.rehearse());
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
