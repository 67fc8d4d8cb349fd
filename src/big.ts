/** What big files alone need; it comes from beside the bundle. Without it they are read as small ones are. */
export { readBody, readBytes } from './read-big.js';
export { HashedById } from './parse/hashed-ids.js';
export { inTime } from './parse/in-time.js';
export { plainEvents } from './parse/plain-event.js';
export { readItem } from './scan/unread-event.js';
