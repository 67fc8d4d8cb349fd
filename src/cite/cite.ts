import { bibtex } from './bibtex.js';
import type { Citation } from './citation.js';
import { cslJson, ris } from './formats.js';
import { plainCitation } from './plain.js';

export type CitationFormat = 'plain' | 'csl' | 'ris' | 'bibtex';

/** How a file of each format is named and typed. */
export const CITATION_FILES: Readonly<Record<CitationFormat, { extension: string; type: string }>> = {
  plain: { extension: 'txt', type: 'text/plain' },
  csl: { extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
  ris: { extension: 'ris', type: 'application/x-research-info-systems' },
  bibtex: { extension: 'bib', type: 'application/x-bibtex' },
};

/** Several citations as the text of one file, in the order given. */
export function cite(citations: readonly Citation[], format: CitationFormat): string {
  switch (format) {
    case 'plain':
      return citations.map((one) => `${plainCitation(one)}\n`).join('');
    case 'csl':
      return `${JSON.stringify(citations.map(cslJson), null, 2)}\n`;
    case 'ris':
      return citations.map(ris).join('');
    case 'bibtex':
      return citations.map(bibtex).join('\n');
  }
}
