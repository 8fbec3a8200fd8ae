export { openShow, type ShowRequest } from './show.ts';
