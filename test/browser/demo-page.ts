import type { EventTimeline } from '../../src/index.js';
import { stage, until, wait } from './driver.js';

/** Opens a page of the demo in a frame and listens to what its policy forbids, from before its modules run. */
export async function openPage(path: string, width = 1000) {
  const place = stage(`<iframe title="page" width="${width}" height="800"></iframe>`).querySelector(
    'iframe',
  )!;
  const blank = place.contentDocument;
  const forbidden: string[] = [];
  place.src = path;
  while (place.contentDocument === blank || !place.contentDocument?.documentElement) await wait(1);
  const page = place.contentDocument;
  page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    forbidden.push(`${violatedDirective} ${blockedURI}`),
  );
  await until(() => page.readyState === 'complete', `${path} to load`);
  const timelines = [...page.querySelectorAll<EventTimeline>('event-timeline')];
  return { page, view: place.contentWindow as Window & typeof globalThis, timelines, forbidden };
}

/** Brings axe into a page whose policy lets in files of its own host, but no text as script. */
export async function bringAxe(page: Document): Promise<void> {
  const script = document.createElement('script'); // made here, where an address may still be set
  script.src = '/node_modules/axe-core/axe.min.js';
  page.head.append(script);
  await new Promise((loaded, failed) => {
    script.onload = loaded;
    script.onerror = failed;
  });
}

/** How many buttons of events and clusters are drawn. */
export const glyphs = (timeline: EventTimeline) => timeline.shadowRoot?.querySelectorAll('.item').length ?? 0;
