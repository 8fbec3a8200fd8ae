import { LAST_SEED, type Practice } from '../../../machines/activation/index.ts';
import type { SimKey, Words } from './words.ts';

/** What a machine says is wrong: told to a reader in their own language, by its code. */
export type Problem = NonNullable<ReturnType<Practice['perform']>>;

/** Something that was not as it should be, in words of this page. */
export interface Trouble {
  key: SimKey;
  /** What was wrong, as it stood there, shortened. */
  value?: string | undefined;
}

const KEYS: Readonly<Record<string, SimKey>> = {
  'world-unknown': 'sim.trouble.world',
  'fault-unknown': 'sim.trouble.fault',
  'seed-unreadable': 'sim.trouble.seed',
  'code-real': 'sim.trouble.code',
  'control-absent': 'sim.trouble.deed',
  'field-not-filled': 'sim.trouble.deed',
  'no-field': 'sim.trouble.deed',
  'choice-unknown': 'sim.trouble.deed',
  'pin-real': 'sim.trouble.deed',
  'camera-not-running': 'sim.trouble.deed',
  'distance-impossible': 'sim.trouble.deed',
  'wait-impossible': 'sim.trouble.deed',
  'time-over': 'sim.trouble.time',
};

/** A problem of the machine as a trouble. Its message names the value that is wrong in backticks. */
export function troubleOf({ code, message }: Problem): Trouble {
  return { key: KEYS[code] ?? 'sim.trouble.deed', value: /`(.*?)`/s.exec(message)?.[1] };
}

/** Why a deed of a link could not be done; a control is shown by its id. */
export function deedTrouble(problem: Problem): Trouble {
  const { key, value } = troubleOf(problem);
  return { key: key === 'sim.trouble.time' ? key : 'sim.trouble.deed', value };
}

/** Long text from outside is shown shortened. */
export function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** A trouble in words. */
export function tell({ say, name }: Words, { key, value }: Trouble): string {
  const known = value === undefined ? '' : name('platform', name('method', name('task', value)));
  return say(key, { value: known, last: LAST_SEED });
}
