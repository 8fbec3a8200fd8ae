export { openShow, type ShowRequest } from './open-show.ts';
