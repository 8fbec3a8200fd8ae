import { inPart, placeBefore, stepIn, type Progress } from '../walkthrough/index.ts';
import type { Playable, ShowKind, ShowPlace } from './show.types.ts';

/** Where a guide begins to be played from a place in it: at the part of its step that is shown there. */
export function showFrom(playable: Playable, { step, ways, part = 1 }: Progress): ShowPlace {
  const moment = momentsIn(playable, step).findIndex((act) => act >= part - 1);
  return settled(playable, { progress: { step, ways }, moment: Math.max(moment, 0) });
}

/** What a place is. */
export function kindOf(playable: Playable, { progress, moment }: ShowPlace): ShowKind {
  if (moment < momentsIn(playable, progress.step).length) return 'moment';
  return stepIn(playable.route, progress.step).ways ? 'fork' : 'end';
}

/** The moment after; nothing where the reader is to choose, and after the end. */
export function showNext(playable: Playable, place: ShowPlace): ShowPlace | undefined {
  if (kindOf(playable, place) !== 'moment') return undefined;
  return settled(playable, { ...place, moment: place.moment + 1 });
}

/** The moment before, or the fork before; nothing at the beginning. */
export function showBack(playable: Playable, { progress, moment }: ShowPlace): ShowPlace | undefined {
  if (moment > 0) return { progress, moment: moment - 1 };
  const before = placeBefore(playable.route, progress);
  if (!before) return undefined;
  const { step, ways } = before;
  const count = momentsIn(playable, step).length;
  const here: ShowPlace = { progress: { step, ways }, moment: stepIn(playable.route, step).ways ? count : count - 1 };
  // A step in which nothing is shown is passed over.
  return here.moment < 0 ? showBack(playable, { progress: { step, ways }, moment: 0 }) : here;
}

/** On by a way that the reader chooses; nothing where that is no way of the step. */
export function showWay(playable: Playable, place: ShowPlace, way: string): ShowPlace | undefined {
  const { step, ways } = place.progress;
  const { ways: offered = {} } = stepIn(playable.route, step);
  const target = Object.hasOwn(offered, way) ? offered[way] : undefined;
  if (target === undefined || kindOf(playable, place) !== 'fork') return undefined;
  return settled(playable, { progress: { step: target, ways: [...ways, way] }, moment: 0 });
}

/** The place in the walk at which one does oneself what is shown: of a step in parts, the part of the act. */
export function walkedAt(playable: Playable, { progress, moment }: ShowPlace): Progress {
  const moments = momentsIn(playable, progress.step);
  const act = moments[Math.min(moment, moments.length - 1)] ?? 0;
  return inPart(playable.route, progress, act + 1);
}

function momentsIn({ acts }: Playable, step: string): readonly number[] {
  return (Object.hasOwn(acts, step) ? acts[step] : undefined) ?? [];
}

/** Past the last moment of a step, the next step follows: unless the reader chooses there, or it is the end. */
function settled(playable: Playable, place: ShowPlace): ShowPlace {
  let { progress, moment } = place;
  const entered = new Set<string>();
  while (kindOf(playable, { progress, moment }) === 'end') {
    const { next } = stepIn(playable.route, progress.step);
    // Steps in which nothing is shown may lead round in a circle.
    if (next === undefined || entered.has(next)) return { progress, moment };
    entered.add(next);
    progress = { ...progress, step: next };
    moment = 0;
  }
  return { progress, moment };
}
