import type { Subject } from '../../support/practice-table.ts';
import { actorOf, tokensOf } from '../../support/product-actor.ts';

/** The first strings of seed 7, and the first logins that wait. */
const names: Readonly<Record<string, string>> = {
  PRAC3CXEMA: '#0',
  PRAC39VTRS: '#1',
  'approval-0': '0',
  'approval-1': '1',
  'approval-2': '2',
};
/** What the state of a token says of a login that waits. */
const APPROVALS = { open: 'asked', used: 'granted', expired: 'lapsed', withdrawn: 'dropped' } as const;

const plain = actorOf('server', { user: 'enrolled' }, ['asked', 'platform'], names);

/** The server of seed 7, its strings by the order in which it draws them, each with its state. */
export const server: Subject = {
  ...plain,
  contextFlat: (context) => ({
    ...plain.contextFlat?.(context),
    sessions: tokensOf(context, 'code')
      .map(([string, state]) => `${names[string] ?? string}:${state}`)
      .join(),
    approvals: tokensOf(context, 'approval')
      .map(([, state]) => APPROVALS[state])
      .join(),
  }),
};
