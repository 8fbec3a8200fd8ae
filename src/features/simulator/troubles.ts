import { LAST_SEED, type Practice } from '../../../machines/simulator/index.ts';
import type { SimKey, SimulatorWords } from './words.ts';

/** What a machine says is wrong: told to a reader in their own language, by its code. */
export type PracticeProblem = NonNullable<ReturnType<Practice['perform']>>;

/**
 * Something that was not as it should be, as the key of its words. What stood there is not said again: to a reader it is
 * an id without meaning, and it may be somebody's real code.
 */
export type TroubleKey = Extract<SimKey, `sim.trouble.${string}`>;

const KEYS: Readonly<Record<string, TroubleKey>> = {
  'world-unknown': 'sim.trouble.world',
  'fault-unknown': 'sim.trouble.fault',
  'seed-unreadable': 'sim.trouble.seed',
  'code-real': 'sim.trouble.code',
  'time-over': 'sim.trouble.time',
};

/** A problem of the machine as a trouble. */
export function troubleOf({ code }: PracticeProblem): TroubleKey {
  return KEYS[code] ?? 'sim.trouble.action';
}

/** Why an action of a link could not be done: too much time, or it does not fit where the practice stands. */
export function actionTrouble(problem: PracticeProblem): TroubleKey {
  const trouble = troubleOf(problem);
  return trouble === 'sim.trouble.time' ? trouble : 'sim.trouble.action';
}

/** A trouble in words. */
export function tell({ t }: SimulatorWords, trouble: TroubleKey): string {
  return t(trouble, { last: LAST_SEED });
}
