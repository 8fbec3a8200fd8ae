import { inPart, placeBefore, stepIn, type Progress } from '../walkthrough/index.ts';
import type { Playable, ShowKind, ShowPlace } from './show.types.ts';

/** The place to start playing from a place of the walk. */
export function showFrom(playable: Playable, { step, ways, part = 1 }: Progress): ShowPlace {
  const moment = momentsIn(playable, step).findIndex((act) => act >= part - 1);
  return settled(playable, { progress: { step, ways }, moment: Math.max(moment, 0) });
}

/** The kind of a place. */
export function kindOf(playable: Playable, { progress, moment }: ShowPlace): ShowKind {
  if (moment < momentsIn(playable, progress.step).length) return 'moment';
  return stepIn(playable.route, progress.step).ways ? 'fork' : 'end';
}

/** The next moment; `undefined` at a fork and at the end. */
export function showNext(playable: Playable, place: ShowPlace): ShowPlace | undefined {
  if (kindOf(playable, place) !== 'moment') return undefined;
  return settled(playable, { ...place, moment: place.moment + 1 });
}

/** The previous moment or fork; `undefined` at the beginning. */
export function showBack(playable: Playable, { progress, moment }: ShowPlace): ShowPlace | undefined {
  if (moment > 0) return { progress, moment: moment - 1 };
  const before = placeBefore(playable.route, progress);
  if (!before) return undefined;
  const { step, ways } = before;
  const count = momentsIn(playable, step).length;
  const here: ShowPlace = { progress: { step, ways }, moment: stepIn(playable.route, step).ways ? count : count - 1 };
  // Steps without moments are skipped.
  return here.moment < 0 ? showBack(playable, { progress: { step, ways }, moment: 0 }) : here;
}

/** The place after choosing a way; `undefined` if the step has no such way. */
export function showWay(playable: Playable, place: ShowPlace, way: string): ShowPlace | undefined {
  const { step, ways } = place.progress;
  const { ways: offered = {} } = stepIn(playable.route, step);
  const target = Object.hasOwn(offered, way) ? offered[way] : undefined;
  if (target === undefined || kindOf(playable, place) !== 'fork') return undefined;
  return settled(playable, { progress: { step: target, ways: [...ways, way] }, moment: 0 });
}

/** The place of the walk that corresponds to a shown moment. */
export function walkedAt(playable: Playable, { progress, moment }: ShowPlace): Progress {
  const moments = momentsIn(playable, progress.step);
  const act = moments[Math.min(moment, moments.length - 1)] ?? 0;
  return inPart(playable.route, progress, act + 1);
}

function momentsIn({ acts }: Playable, step: string): readonly number[] {
  return (Object.hasOwn(acts, step) ? acts[step] : undefined) ?? [];
}

/** Continues with the next step after the last moment, unless there is a fork or an end. */
function settled(playable: Playable, place: ShowPlace): ShowPlace {
  let { progress, moment } = place;
  const entered = new Set<string>();
  while (kindOf(playable, { progress, moment }) === 'end') {
    const { next } = stepIn(playable.route, progress.step);
    // Steps without moments can form a loop.
    if (next === undefined || entered.has(next)) return { progress, moment };
    entered.add(next);
    progress = { ...progress, step: next };
    moment = 0;
  }
  return { progress, moment };
}
