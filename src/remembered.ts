/** What a reader chose to see the events as. */
export type Form = 'timeline' | 'list' | 'table';

/** Where the browser keeps it, once for all timelines of a site. */
const KEY = 'event-timeline-form';

/** Keeps what is chosen, if anything is; gives what was chosen last. */
export function lastForm(chosen?: Form): Form | undefined {
  try {
    if (chosen) localStorage[KEY] = chosen;
    return localStorage[KEY] as Form | undefined;
  } catch {
    return undefined; // no storage: in a sandboxed frame, or where the reader wants none
  }
}
