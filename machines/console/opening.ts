import type { ConsoleWorld, OpeningAnswer } from './case.types.ts';

/** The questions while the caller's place is unknown. `step`: which of the steps' screens they see. */
export const QUESTIONS = [
  'number',
  'device',
  'task',
  'method',
  'step',
] as const satisfies readonly OpeningAnswer['question'][];

/** A step where the caller may be. */
export interface Spot {
  guide: string;
  step: string;
}

export type OpeningStage =
  | { kind: 'ask'; question: 'device' | 'task' | 'method'; options: readonly string[] }
  /** Steps to choose from by their screens. */
  | { kind: 'pick'; spots: readonly Spot[] }
  /** No step fits the caller's answers. */
  | { kind: 'lost' };

/** Asks for device, task and method if there is a choice, then offers the steps of the guides that are left. */
export function openingStage(
  { guides, platforms }: Pick<ConsoleWorld, 'guides' | 'platforms'>,
  device: string | undefined,
  answers: readonly OpeningAnswer[],
): OpeningStage {
  const answerTo = (question: OpeningAnswer['question']): string | undefined =>
    answers.findLast((each) => each.question === question)?.answer;
  const [task, method] = [answerTo('task'), answerTo('method')];
  // Pages fit every phone.
  const left = Object.entries(guides).filter(
    ([, { world }]) =>
      (device === undefined || world.platform === device || !platforms.includes(world.platform)) &&
      (!task || world.task === task) &&
      (!method || world.method === method),
  );
  const optionsOf = (of: 'platform' | 'task' | 'method'): string[] => [
    ...new Set(left.map(([, { world }]) => world[of])),
  ];
  const devices = platforms.filter((each) => optionsOf('platform').includes(each));
  if (device === undefined && answerTo('device') === undefined && devices.length > 1)
    return { kind: 'ask', question: 'device', options: devices };
  if (task === undefined && optionsOf('task').length > 1)
    return { kind: 'ask', question: 'task', options: optionsOf('task') };
  if (task === '' || answerTo('step') === '') return { kind: 'lost' };
  if (method === undefined && optionsOf('method').length > 1)
    return { kind: 'ask', question: 'method', options: optionsOf('method') };
  const spots = left.flatMap(([guide, { steps }]) => Object.keys(steps).map((step) => ({ guide, step })));
  return spots.length === 0 ? { kind: 'lost' } : { kind: 'pick', spots };
}
