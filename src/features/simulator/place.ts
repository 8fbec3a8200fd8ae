import { encodeActions } from '../../../machines/simulator/index.ts';
import { queryOf, type Shown } from './address.ts';
import { payloadOf } from './payload.ts';
import type { Session } from './session.ts';

/** The page's own address, without query and fragment. */
export function simulatorAddress(): string {
  return `${location.origin}${location.pathname}`;
}

/** The address of the scenario, to be shared. */
export function scenarioAddress({ scenario, surprise }: Session): string {
  return `${simulatorAddress()}?${queryOf(scenario, surprise)}`;
}

/** The address of a window that shows one device of the practice. */
export function windowAddress(session: Session, shown: Shown, room: string): string {
  return `${scenarioAddress(session)}&show=${shown}&room=${room}`;
}

/** The fragment that carries a practice to another page of this site. */
export function fragmentOf(session: Session): string {
  return `d=${encodeActions(session.course.practice.actions)}`;
}

/** What the portal's QR code says; nothing while the portal shows none. */
export function shownPayload({ scenario, surprise, view, course }: Session): string | undefined {
  const { code, portal } = view;
  if (!code || !portal.parts.some(({ kind }) => kind === 'code')) return undefined;
  return payloadOf(simulatorAddress(), { scenario, surprise, actions: course.practice.actions, code });
}
