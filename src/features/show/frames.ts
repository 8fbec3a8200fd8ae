import { inPart, stepIn, type Progress, type Route } from '../../../machines/walkthrough/index.ts';
import type { Film, FilmMoment } from './page-data.ts';

/** A moment of a step, a fork where the reader chooses a way, or the end. */
export interface Frame {
  kind: 'moment' | 'fork' | 'end';
  step: string;
  /** The ways that lead to it. */
  ways: readonly string[];
  /** Absent at a fork and at the end. */
  moment?: FilmMoment;
}

/** The frames along some ways, up to the next fork or the end. */
export function framesAlong(route: Route, steps: Film['steps'], ways: readonly string[]): Frame[] {
  const frames: Frame[] = [];
  const left = [...ways];
  let taken: readonly string[] = [];
  for (let step: string | undefined = route.start; step !== undefined;) {
    const here = { step, ways: taken };
    for (const moment of steps[step]?.moments ?? []) frames.push({ ...here, kind: 'moment', moment });
    const { ways: offered, next }: Route['steps'][string] = stepIn(route, step);
    if (!offered) {
      if (next === undefined) frames.push({ ...here, kind: 'end' });
      step = next;
      continue;
    }
    frames.push({ ...here, kind: 'fork' });
    const way = left.shift();
    if (way === undefined || !Object.hasOwn(offered, way)) break;
    taken = [...taken, way];
    step = offered[way];
  }
  return frames;
}

/** The index of the first frame of a place in the walk. */
export function frameAt(frames: readonly Frame[], { step, ways, part = 1 }: Progress): number {
  const own = frames.filter((frame) => frame.step === step && frame.ways.length === ways.length);
  const frame = own.find(({ moment }) => moment && moment.act >= part - 1) ?? own[0];
  return frame ? frames.indexOf(frame) : 0;
}

/** The place of the walk that corresponds to a frame. */
export function placeOf(route: Route, { step, ways, moment }: Frame): Progress {
  return inPart(route, { step, ways: [...ways] }, (moment?.act ?? Infinity) + 1);
}
