import { isSharpAt, type Practice } from '../simulator/index.ts';
import type { OutcomeId, PracticeSign, StepPractice } from '../diagnosis/index.ts';
import { screenNow, waitUntil } from './perform.ts';

/**
 * The outcome of a step according to the state of the practice; `undefined` if no sign matches.
 *
 * @param since the length of the practice's log when the step began; earlier goals do not count
 */
export function outcomeShown(practice: Practice, { when }: StepPractice, since: number): OutcomeId | undefined {
  const signs = Object.entries(when);
  const holds = ([, sign]: [string, PracticeSign | 'otherwise']): boolean =>
    sign !== 'otherwise' && isTrue(practice, sign, since);
  const goals = signs.filter(([, sign]) => sign !== 'otherwise' && sign.goal !== undefined);
  // Success takes time: intermediate screens do not count.
  if (goals.length > 0) waitUntil(practice, () => goals.some(holds));
  waitUntil(practice, () => signs.some(holds));
  return (signs.find(holds) ?? signs.find(([, sign]) => sign === 'otherwise'))?.[0];
}

function isTrue(practice: Practice, sign: PracticeSign, since: number): boolean {
  const { on, screen, picture, goal, heard } = sign;
  const { scenario, log, camera } = practice.view;
  const dimensions = ['platform', 'method', 'task'] as const;
  return (
    (on === undefined || screenNow(practice, on) === screen) &&
    (picture === undefined || (camera !== undefined && isSharpAt(camera.distance) === (picture === 'sharp'))) &&
    dimensions.every((each) => sign[each] === undefined || scenario[each] === sign[each]) &&
    (goal === undefined || reached(practice, since, goal)) &&
    (heard === undefined || log.some((entry) => entry.kind === 'message' && entry.message === heard))
  );
}

/** Whether a goal, or any goal, was reached since the log had this length. */
export function reached({ view, product }: Practice, since: number, goal?: string): boolean {
  const goals = goal === undefined ? product.goals : [goal];
  return view.log.slice(since).some((entry) => entry.kind === 'note' && goals.includes(entry.note));
}
