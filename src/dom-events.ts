import type { Problem } from './types.js';

/** A file was read and drawn for the first time. */
export class TimelineLoadEvent extends Event {
  constructor(
    /** Events that can be drawn. */
    readonly count: number,
    /** What was wrong, or worth a hint, in the file. */
    readonly problems: readonly Problem[],
  ) {
    super('timeline-load', { bubbles: true, composed: true });
  }
}

/** There is nothing to draw: the file could not be had or read. */
export class TimelineErrorEvent extends Event {
  constructor(
    /** What happened, where, and how to mend it. */
    readonly message: string,
  ) {
    super('timeline-error', { bubbles: true, composed: true });
  }
}

/** An event is about to be opened, or the open one closed. Cancel it to show a panel of your own. */
export class TimelineSelectEvent extends Event {
  constructor(
    /** Id of the event to open, or null. */
    readonly id: string | null,
    /** Id of the event open until now, or null. */
    readonly previous: string | null,
  ) {
    super('timeline-select', { bubbles: true, composed: true, cancelable: true });
  }
}

/** The window has changed and come to rest. */
export class TimelineDomainEvent extends Event {
  constructor(
    readonly from: Date,
    readonly to: Date,
  ) {
    super('timeline-domain', { bubbles: true, composed: true });
  }
}

declare global {
  // They bubble: to elements, the document and the window.
  interface GlobalEventHandlersEventMap {
    'timeline-load': TimelineLoadEvent;
    'timeline-error': TimelineErrorEvent;
    'timeline-select': TimelineSelectEvent;
    'timeline-domain': TimelineDomainEvent;
  }
}
