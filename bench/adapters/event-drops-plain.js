import { eventDrops } from './event-drops.js';
export default eventDrops(false);
