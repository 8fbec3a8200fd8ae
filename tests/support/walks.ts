import { createActor, type SnapshotFrom } from 'xstate';
import {
  encodeProgress,
  type Progress,
  type WalkthroughEvent,
  type WalkthroughMachine,
} from '../../machines/walkthrough/index.ts';

/** A place as text, and back: `light~full`. */
export const placeText = (progress: Progress) => encodeProgress(progress).slice('step-'.length);

export function placeFrom(text: string): Progress {
  const [step = '', ways] = text.split('~');
  return { step, ways: ways === undefined ? [] : ways.split('.') };
}

/** A snapshot in words, read from its value and its context. Contradictions are named. */
export function stateText({ value, context, status, output }: SnapshotFrom<WalkthroughMachine>): string {
  const { progress, problem, outcome } = context;
  if (status === 'done') {
    const fits = value === 'finished' && output?.outcome === outcome && output?.progress === progress;
    return fits ? `finished ${outcome} at ${placeText(progress!)}` : 'an output that does not fit';
  }
  if (outcome !== undefined) return 'an outcome before the end';
  if (value === 'introduced') return progress || problem ? 'an introduction with a past' : value;
  if (!progress) return 'nowhere';
  const place = placeText(progress);
  if (value === 'walking') return problem === undefined ? place : 'a problem while walking';
  return problem === undefined ? `${value} ${place}` : `${value} ${place}, ${problem}`;
}

/** An event from its words: its type and, after a colon, what it carries. */
export function eventFrom(text: string): WalkthroughEvent {
  const [type, value = ''] = text.split(':');
  const carried = { 'way.chosen': 'way', 'problem.chosen': 'problem' }[type!];
  if (type === 'place.requested') return { type, progress: placeFrom(value) };
  return { type, ...(carried && { [carried]: value }) } as WalkthroughEvent;
}

/** An actor that has begun: in the introduction, or at a place. */
export function walkFrom(machine: WalkthroughMachine, progress?: Progress) {
  return createActor(machine, { input: { progress } }).start();
}
