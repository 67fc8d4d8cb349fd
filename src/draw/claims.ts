/** Who says what: claims under the name of whoever makes them, each with its status in a word and a shape. */
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Claim, ClaimStatus } from '../types.js';
import { pick } from '../words/text.js';
import { sourceRef } from './sources.js';
import { tagged } from './tagged.js';
import type { Reader } from './tagged.js';

/** Outlines in a 12 by 12 box; told apart without colour. */
const shapes: Readonly<Record<ClaimStatus, string>> = {
  reported: 'M6 1.5a4.5 4.5 0 1 0 .01 0z',
  alleged: 'M6 1 11 6 6 11 1 6z',
  confirmed: 'M1.5 6.5 4.5 9.5 10.5 2.5',
  denied: 'M2 2 10 10M10 2 2 10',
  official: 'M2 2H10V10H2zM4 4H8V8H4z',
  differs: 'M1.5 4H10.5M1.5 8H10.5M8.5 1 3.5 11',
};

/** Claims grouped by sayer, in the order in which each is first named. */
export function claimsTemplate(claims: readonly Claim[], reader: Reader): TemplateResult {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const name = claim.by ? pick(claim.by, reader.locale).text : '';
    groups.set(name, [...(groups.get(name) ?? []), claim]);
  }
  return html`<dl class="claims">
    ${[...groups.values()].map(
      (group) =>
        html`<div>
          <dt>${sayer(group[0], reader)}</dt>
          ${group.map((claim) => claimTemplate(claim, reader))}
        </div>`,
    )}
  </dl>`;
}

const sayer = (claim: Claim | undefined, reader: Reader) =>
  claim?.by ? tagged(claim.by, reader) : reader.words.theDocumentItself;

const claimTemplate = ({ status, about, sources }: Claim, reader: Reader) =>
  html`<dd part="claim">
    ${statusTemplate(status, reader)} <span>${tagged(about, reader)}</span>
    ${sources.length ? html`<span class="refs">${sources.map((source) => sourceRef(source, reader))}</span>` : nothing}
  </dd>`;

const statusTemplate = (status: ClaimStatus, { words }: Reader) =>
  html`<b part="status" class="stance"
    ><svg viewBox="0 0 12 12" aria-hidden="true">${svg`<path d=${shapes[status]} />`}</svg
    >${words.status[status]}</b
  >`;
