import { MAX_SEED, type Practice } from '../../../machines/simulator/index.ts';
import type { SimKey, SimulatorWords } from './words.ts';

export type PracticeProblem = NonNullable<ReturnType<Practice['perform']>>;

/** A problem as the key of its message. The input is not repeated: it may be a real code. */
export type TroubleKey = Extract<SimKey, `sim.trouble.${string}`>;

const KEYS: Readonly<Record<string, TroubleKey>> = {
  'world-unknown': 'sim.trouble.world',
  'fault-unknown': 'sim.trouble.fault',
  'seed-unreadable': 'sim.trouble.seed',
  'code-real': 'sim.trouble.code',
  'time-over': 'sim.trouble.time',
};

export function troubleOf({ code }: PracticeProblem): TroubleKey {
  return KEYS[code] ?? 'sim.trouble.action';
}

/** The message for an impossible action of a link. */
export function actionTrouble(problem: PracticeProblem): TroubleKey {
  const trouble = troubleOf(problem);
  return trouble === 'sim.trouble.time' ? trouble : 'sim.trouble.action';
}

export function troubleText({ t }: SimulatorWords, trouble: TroubleKey): string {
  return t(trouble, { last: MAX_SEED });
}
