export { openAloud, type AloudRequest } from './open-aloud.ts';
