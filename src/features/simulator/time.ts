import type { Room } from './room.ts';
import type { Session } from './session.ts';

/** A second of the practice passes for each second that somebody looks at it, unless time is paused. */
export function runTime(session: Session, room: Room): void {
  setInterval(() => {
    const isSeen = document.visibilityState === 'visible';
    if (isSeen && !session.paused && !session.elsewhere) room.tick();
  }, 1000);
}
