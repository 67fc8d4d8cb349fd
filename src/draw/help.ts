import { html, svg, type TemplateResult } from 'lit';
import { helpLines, type Layout } from '../input/keys.js';
import { wordsOnDemand, type WordsOnDemand } from '../words/on-demand.js';
import { stripes } from '../layout/stripes.js';
import { gradient, hatch } from './bars.js';
import { glyph } from './glyph.js';
import { dialogTemplate } from './dialog.js';
import type { Reader } from './tagged.js';

/** What the help dialog and the legend are made from: each certainty as it is drawn. */
const DRAWN: readonly {
  name: keyof WordsOnDemand['certainty'];
  bar?: string;
  fade?: boolean;
  hollow?: boolean;
  dashed?: boolean;
  count?: boolean;
}[] = [
  { name: 'day' },
  { name: 'month', bar: 'pale' },
  { name: 'span', bar: 'solid' },
  { name: 'openSpan', bar: 'solid', fade: true },
  { name: 'within', bar: 'hatched', hollow: true },
  { name: 'bound', bar: 'hatched', hollow: true, fade: true },
  { name: 'approximate', dashed: true },
  { name: 'cluster', count: true },
];

/** The keys that work in this layout, and how dates are drawn. */
export function helpTemplate({ words, locale }: Reader, layout: Layout, closed: () => void): TemplateResult {
  const { keyHelp, howDatesAreDrawn, certainty } = wordsOnDemand(locale);
  const content = html`<ul class="keys">
      ${helpLines(layout).map((line) => html`<li>${keyHelp[line]}</li>`)}
    </ul>
    <h3>${howDatesAreDrawn}</h3>
    <svg class="vh" aria-hidden="true">${hatch('sample-hatch', 0)}${gradient('sample-fade', 0, 'x2')}</svg>
    <ul class="legend">
      ${DRAWN.map(
        ({ name, bar, fade, hollow, dashed, count }) =>
          html`<li>
            <span class="sample lane-0">
              ${count ? html`<span class="count">3</span>` : glyph(0, { hollow, dashed })}
              ${
                bar
                  ? html`<svg class="ground" viewBox="0 0 56 5" aria-hidden="true">
                      ${svg`<g class="extent ${bar}"><rect class="bar" width=${fade ? 16 : 56} height="5" fill=${bar === 'hatched' ? 'url(#sample-hatch)' : ''}></rect>
                    ${fade ? svg`<path d=${bar === 'hatched' ? stripes(16, 0, 40, 5) : 'M16 0H56V5H16z'} fill="url(#sample-fade)"></path>` : ''}</g>`}
                    </svg>`
                  : ''
              }
            </span>
            ${certainty[name]}
          </li>`,
      )}
    </ul>`;
  return dialogTemplate({ name: 'help', title: words.help, words, closed, content });
}
