/** What big files alone need; it comes from beside the bundle. Without it they are read as small ones are. */
export { readBody, readBytes } from './read-big.js';
export { EventTable } from './parse/event-table.js';
