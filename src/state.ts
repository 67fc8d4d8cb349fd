import { bisectLeft } from 'd3-array';
import { clampDomain, panDomain, zoomDomain, type Limits } from './scale.js';
import type { Domain } from './types.js';

/** What the reader chose; everything else is derived from it and the file. */
export interface State {
  /** The window. */
  readonly domain: Domain;
  /** Id of the open event. */
  readonly selected: string | null;
  /** Id of the one quotation of it that is marked. */
  readonly quote: string | null;
  /** Id of the first event of the open list: a cluster that no zoom can part. Never beside `selected`. */
  readonly listed: string | null;
  /** Id of the event that has, or last had, the one tab stop. */
  readonly focused: string | null;
  /** The events that alone are shown, where not all are. */
  readonly filter?: Filter;
}

/** Places in `Timeline.events`, in order; undefined for all. */
export type Filter = readonly number[] | undefined;

/** The how manieth of a filter's events stands at a place in `Timeline.events`. */
export const placeIn = (filter: Filter, at: number): number => (filter ? bisectLeft(filter, at) : at);

/** What input asks for; nothing else changes a `State`. */
export type Request =
  | { readonly type: 'show'; readonly domain: Domain }
  /** `factor` above 1 is closer; `at` (UTC ms) stands still, the middle where absent. */
  | { readonly type: 'zoom'; readonly factor: number; readonly at?: number }
  /** Share of the window's length; above 0 is later. */
  | { readonly type: 'pan'; readonly fraction: number }
  | { readonly type: 'select'; readonly id: string | null; readonly quote?: string | null }
  | { readonly type: 'list'; readonly id: string | null }
  | { readonly type: 'focus'; readonly id: string | null }
  | { readonly type: 'filter'; readonly places: Filter };

/** Answers a request; the same state comes back where nothing changes. */
export function nextState(state: State, request: Request, limits: Limits): State {
  const { domain } = state;
  switch (request.type) {
    case 'show':
      return moved(state, clampDomain(request.domain, limits));
    case 'zoom':
      return moved(
        state,
        zoomDomain(domain, request.factor, request.at ?? (domain[0] + domain[1]) / 2, limits),
      );
    case 'pan':
      return moved(state, panDomain(domain, request.fraction, limits));
    case 'select':
      return selected(state, request.id, request.quote ?? null);
    case 'list':
      return {
        ...state,
        selected: null,
        quote: null,
        listed: request.id,
        focused: request.id ?? state.focused,
      };
    case 'focus':
      return state.focused === request.id ? state : { ...state, focused: request.id };
    case 'filter':
      return { ...state, filter: request.places };
  }
}

function selected(state: State, id: string | null, quote: string | null): State {
  if (state.selected === id && state.quote === quote && !state.listed) return state;
  return { ...state, selected: id, quote, listed: null, focused: id ?? state.focused };
}

function moved(state: State, domain: Domain): State {
  return domain[0] === state.domain[0] && domain[1] === state.domain[1] ? state : { ...state, domain };
}
