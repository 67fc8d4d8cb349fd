import { visTimeline } from './vis-timeline.js';
export default visTimeline(false);
