/**
 * What big files alone need, and files that are no JSON; it comes from beside the bundle. Without it big files are read as
 * small ones are, and what is amiss with a text that is no JSON is told in short.
 */
export { readBody, readBytes } from './read-big.js';
export { EventTable } from './parse/event-table.js';
export { whyNotJson } from './not-json.js';
