import type { CaseAction, CaseId } from './case.types.ts';
import type { Case } from './case-logs.ts';

/** What an agent does with cases. */
export type ConsoleEvent =
  | { type: 'case.opened'; id: CaseId; at: number }
  /** To another case: its caller is spoken to, and nobody else. */
  | { type: 'case.shown'; id: CaseId; at: number }
  /** To what is no case of the list: a call that is over is filed, and who talks goes on talking. */
  | { type: 'case.left'; at: number }
  /** Something is done in the case that is shown. */
  | { type: 'case.acted'; action: CaseAction; at: number }
  | { type: 'case.removed'; id: CaseId; at: number }
  | { type: 'cases.cleared'; at: number }
  /** Those that are closed go, but for the one on screen. */
  | { type: 'closed.cleared'; at: number }
  /** Cases that came from a file: what is here under the same id has gone on there. */
  | { type: 'cases.imported'; cases: readonly Case[]; at: number }
  /** What was done to cases elsewhere: what has come or changed, and what was removed. */
  | { type: 'cases.followed'; changed: readonly Case[]; gone: readonly CaseId[] }
  /** The last thing that was done is taken back: in the case that is shown, or to the list. */
  | { type: 'action.undone' };

/** The list as it was before some change. */
export interface CasesBefore {
  at: number;
  cases: readonly Case[];
  shown: CaseId | undefined;
  /** What the change brought, as it came. */
  came?: readonly Case[];
}

export interface ConsoleContext {
  /** In the order in which they were opened. */
  cases: readonly Case[];
  /** The case on screen. */
  shown: CaseId | undefined;
  changes: readonly CasesBefore[];
}

/** The case on screen. */
export function shownCase({ cases, shown }: ConsoleContext): Case | undefined {
  return cases.find(({ id }) => id === shown);
}
