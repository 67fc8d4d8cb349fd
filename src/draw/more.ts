/** What a first reading does not need; it comes from beside the bundle when it is asked for. */
import { help } from './styles/help.js';
import { list } from './styles/list.js';

export { citeTemplate } from './cite.js';
export { finderTemplate } from './finder.js';
export { goToTemplate } from './go-to.js';
export { helpTemplate } from './help.js';
export { listTemplate } from './list.js';
export { listPanelTemplate } from './list-panel.js';
export { sourceIndexTemplate } from './source-index.js';
export { Printing } from '../printing.js';

export const styles = [list, help];
