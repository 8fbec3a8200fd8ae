export { openAloud } from './open-aloud.ts';
