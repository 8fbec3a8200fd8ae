export { openShow } from './show.ts';
