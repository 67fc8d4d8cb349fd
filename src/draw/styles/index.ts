import { marks } from './marks.js';
import { media } from './media.js';
import { overview } from './overview.js';
import { page } from './page.js';
import { tokens } from './tokens.js';
import { track } from './track.js';

/** The element's own styles, but for the panel's and for what comes on demand; what overrides comes last. */
export const styles = [tokens, page, track, marks, overview, media];
