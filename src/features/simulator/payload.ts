import {
  encodeActions,
  LONGEST_WAIT,
  type CodeView,
  type PracticeAction,
  type Scenario,
} from '../../../machines/simulator/index.ts';
import { queryOf } from './address.ts';

/** An address that is longer makes a code that is hard to read; it does without what the phone has done. */
const LONGEST = 600;
/** While the code can be used, its address counts time in such steps: a code that changes every second is no good. */
const STEP = 60;

/** What a payload says: the practice as far as it has come. */
export interface Copied {
  scenario: Scenario;
  surprise: boolean;
  actions: readonly PracticeAction[];
  code: CodeView;
}

/**
 * What the portal's QR code says: the address of this site's simulated phone with a copy of the practice.
 *
 * @param simulator the page's own address, without query and fragment
 */
export function payloadOf(simulator: string, { scenario, surprise, actions, code }: Copied): string {
  const address = `${simulator}?${queryOf(scenario, surprise)}&string=${code.string}&as=phone`;
  const steady = inSteps(merged(actions.filter(({ kind }) => kind !== 'move')), code);
  const ofPortal = merged(
    steady.filter((action) => action.kind === 'wait' || ('on' in action && action.on === 'portal')),
  );
  const whole = withActions(address, steady);
  if (whole.length <= LONGEST) return whole;
  const without = withActions(address, ofPortal);
  return without.length <= LONGEST ? without : address;
}

function withActions(address: string, actions: readonly PracticeAction[]): string {
  return actions.length === 0 ? address : `${address}#d=${encodeActions(actions)}`;
}

/** Actions with neighbouring waits made one. */
function merged(actions: readonly PracticeAction[]): PracticeAction[] {
  const kept: PracticeAction[] = [];
  for (const action of actions) {
    const last = kept.at(-1);
    if (action.kind === 'wait' && last?.kind === 'wait') {
      kept[kept.length - 1] = { kind: 'wait', seconds: Math.min(LONGEST_WAIT, last.seconds + action.seconds) };
    } else kept.push(action);
  }
  return kept;
}

/** The time since the last thing done, rounded down; rounded up once the code is over, since that must be in the copy. */
function inSteps(actions: PracticeAction[], { state }: CodeView): PracticeAction[] {
  const last = actions.at(-1);
  if (last?.kind !== 'wait') return actions;
  const round = state === 'open' ? Math.floor : Math.ceil;
  const seconds = round(last.seconds / STEP) * STEP;
  return seconds === 0 ? actions.slice(0, -1) : [...actions.slice(0, -1), { kind: 'wait', seconds }];
}
