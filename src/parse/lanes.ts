import type { Lane } from '../types.js';
import type { ReadEvent, ReadFile } from './file.js';
import * as problems from './problems.js';
import type { Reading } from './reading.js';
import { each, Ids } from './references.js';

/** The rows of a timeline. Events that name none share a last one, without id or title. */
export class Lanes {
  readonly #ids = new Ids<Lane>('lane');
  readonly #listed: boolean;
  #other: { id: string; index: number; title: Lane['title'] } | undefined;

  /** Takes the file's lanes or, where it lists none, makes them of the names its events use. */
  constructor(
    file: ReadFile,
    readonly here: Reading,
  ) {
    this.#listed = file.lanes !== undefined;
    each(file.lanes, 'lanes', here, ({ id, title }) =>
      this.#ids.claim(id, here) ? this.#add(id, title) : undefined,
    );
  }

  #add(id: string, title: Lane['title'] = { [this.here.language]: id }): Lane {
    const lane = { id, index: this.#ids.byId.size, title };
    this.#ids.byId.add(lane);
    return lane;
  }

  known(id: string): Lane | undefined {
    return this.#ids.byId.get(id);
  }

  /** The lane of an event; an unknown one is reported, and the event still has a place. */
  of({ lane }: ReadEvent): Lane {
    const known = lane === undefined ? undefined : this.known(lane);
    if (known) return known;
    if (lane !== undefined && !this.#listed) return this.#add(lane);
    const { here } = this;
    if (lane !== undefined) here.report(problems.unknownLane(here.path('lane'), lane, this.#ids.byId.keys()));
    else if (this.#listed) here.report(problems.laneMissing(here.path()));
    return (this.#other ??= { id: '', index: 0, title: {} });
  }

  /** All lanes, from the top; ask once every event has its own. */
  all(): readonly Lane[] {
    const named = [...this.#ids.byId.values()];
    if (!this.#listed && named.length) this.here.report(problems.lanesMade(named.length));
    if (!this.#other) return named;
    this.#other.index = named.length;
    return [...named, this.#other];
  }
}
