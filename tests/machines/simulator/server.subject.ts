import type { AnyActorRef } from 'xstate';
import { serverMachine } from '../../../machines/simulator/server/server.machine.ts';
import type { Subject } from '../../support/activation-table.ts';

/** The first strings of seed 7. */
const names: Readonly<Record<string, string>> = { PRAC3CXEMA: '#0', PRAC39VTRS: '#1' };
const stateOf = (actor: AnyActorRef) => String(actor.getSnapshot().value);

/** The server of seed 7, its strings by the order in which it draws them, its children by their states. */
export const server: Subject = {
  machine: serverMachine,
  context: { seed: 7, user: 'enrolled', firstSession: 'open' },
  ear: 'parent',
  names,
  contextFlat: ({ sessions, approvals, ...plain }) => ({
    ...plain,
    sessions: Object.entries(sessions as Record<string, AnyActorRef>)
      .map(([string, session]) => `${names[string] ?? string}:${stateOf(session)}`)
      .join(),
    approvals: (approvals as AnyActorRef[]).map(stateOf).join(),
  }),
};
