/** Where sources differ: each topic with its positions side by side, in the source's words and in ours. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Difference } from '../types.js';
import { sourceRef, verbatim } from './sources.js';
import { paragraph, tagged } from './tagged.js';
import type { Reader } from './tagged.js';

/** Topics stand open up to this many; more are listed by name, each to be opened. */
const OPEN = 2;

/** One foldable topic per difference. */
export const differencesTemplate = (differences: readonly Difference[], reader: Reader): TemplateResult[] =>
  differences.map(
    (difference) =>
      html`<details part="difference" class="difference" ?open=${differences.length <= OPEN}>
        <summary>
          <b>${tagged(difference.topic, reader)}</b>
          <span>${reader.words.sourceCount(sourcesIn(difference))}</span>
        </summary>
        ${paragraph(difference.note, reader)}
        <ul class="positions" role="list">
          ${difference.positions.map((position) => positionTemplate(position, reader))}
        </ul>
      </details>`,
  );

const sourcesIn = ({ positions }: Difference) => new Set(positions.map((position) => position.source)).size;

const positionTemplate = ({ source, says, text }: Difference['positions'][number], reader: Reader) =>
  html`<li>
    ${sourceRef(source, reader)} ${paragraph(says, reader, 'says')} ${text ? verbatim(text, source) : nothing}
  </li>`;
