import {
  encodeActions,
  MAX_WAIT_SECONDS,
  type CodeView,
  type PracticeAction,
  type Scenario,
} from '../../../machines/simulator/index.ts';
import { queryOf, type Shown } from './address.ts';
import type { Session } from './session.ts';

/** The page's address, without query and fragment. */
export function simulatorAddress(): string {
  return `${location.origin}${location.pathname}`;
}

export function scenarioAddress({ scenario, surprise }: Session): string {
  return `${simulatorAddress()}?${queryOf(scenario, surprise)}`;
}

/** The address of a window for one device. */
export function windowAddress(session: Session, shown: Shown, room: string): string {
  return `${scenarioAddress(session)}&show=${shown}&room=${room}`;
}

/** The fragment for another page of this site. */
export function fragmentOf(session: Session): string {
  return `d=${encodeActions(session.course.practice.actions)}`;
}

/** The text of the portal's QR code; `undefined` while the portal shows none. */
export function shownPayload({ scenario, surprise, view, course }: Session): string | undefined {
  const { code, portal } = view;
  if (!code || !portal.parts.some(({ kind }) => kind === 'code')) return undefined;
  return payloadOf(simulatorAddress(), { scenario, surprise, actions: course.practice.actions, code });
}

/** Maximum length of the QR code's address: longer ones are hard to scan. The phone's actions are dropped first. */
const MAX_LENGTH = 600;
/** Step of the elapsed time in the address, in seconds, so that the code does not change every second. */
const STEP = 60;

interface Copied {
  scenario: Scenario;
  surprise: boolean;
  actions: readonly PracticeAction[];
  code: CodeView;
}

/**
 * The text of the QR code: the address of the simulated phone with a copy of the practice.
 *
 * @param simulator the page's address, without query and fragment
 */
export function payloadOf(simulator: string, { scenario, surprise, actions, code }: Copied): string {
  const address = `${simulator}?${queryOf(scenario, surprise)}&string=${code.string}&as=phone`;
  const steady = inSteps(merged(actions.filter(({ kind }) => kind !== 'move')), code);
  const ofPortal = merged(
    steady.filter((action) => action.kind === 'wait' || ('on' in action && action.on === 'portal')),
  );
  const whole = withActions(address, steady);
  if (whole.length <= MAX_LENGTH) return whole;
  const without = withActions(address, ofPortal);
  return without.length <= MAX_LENGTH ? without : address;
}

function withActions(address: string, actions: readonly PracticeAction[]): string {
  return actions.length === 0 ? address : `${address}#d=${encodeActions(actions)}`;
}

/** Merges neighboring waits. */
function merged(actions: readonly PracticeAction[]): PracticeAction[] {
  const kept: PracticeAction[] = [];
  for (const action of actions) {
    const last = kept.at(-1);
    if (action.kind === 'wait' && last?.kind === 'wait') {
      kept[kept.length - 1] = { kind: 'wait', seconds: Math.min(MAX_WAIT_SECONDS, last.seconds + action.seconds) };
    } else kept.push(action);
  }
  return kept;
}

/** Rounds the time since the last action down, or up if the code has expired: the copy must show that, too. */
function inSteps(actions: PracticeAction[], { state }: CodeView): PracticeAction[] {
  const last = actions.at(-1);
  if (last?.kind !== 'wait') return actions;
  const round = state === 'open' ? Math.floor : Math.ceil;
  const seconds = round(last.seconds / STEP) * STEP;
  return seconds === 0 ? actions.slice(0, -1) : [...actions.slice(0, -1), { kind: 'wait', seconds }];
}
