/** Citations, quotations to copy, links to quoted words: loaded when a reader asks for one. */
export { citationsOf, type Citation } from './citation.js';
export { cite, CITATION_FILES, type CitationFormat } from './cite.js';
export { bibtex } from './bibtex.js';
export { cslJson, ris, type CslItem } from './formats.js';
export { plainCitation } from './plain.js';
export { quotationText } from './quotation.js';
export { textFragment } from './text-fragment.js';
