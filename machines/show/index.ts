export { kindOf, showBack, showFrom, showNext, showWay, walkedAt } from './show.sequence.ts';
export type { Playable, ShowKind, ShowPlace } from './show.types.ts';
