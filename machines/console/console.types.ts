import type { CaseAction, CaseId } from './case.types.ts';
import type { Case } from './case-logs.ts';

/** Events in the calls of one window. */
export type ConsoleEvent =
  | { type: 'case.opened'; id: CaseId; at: number }
  /** Shows another case. If it is open, its call is resumed and all others are held. */
  | { type: 'case.shown'; id: CaseId; at: number }
  /** Shows no case. The case that was shown is filed if it is closed, and continues if it is open. */
  | { type: 'case.left'; at: number }
  /** An action in the shown case. */
  | { type: 'case.acted'; action: CaseAction; at: number }
  /** Cases were added or replaced, or removed from the list. */
  | { type: 'cases.changed'; changed: readonly Case[]; gone: readonly CaseId[] }
  /** Undoes the last action in the shown case. */
  | { type: 'action.undone' };

export interface ConsoleContext {
  /** Sorted by the time they were opened. */
  cases: readonly Case[];
  /** The case on screen. */
  shown: CaseId | undefined;
}

/** The case on screen. */
export function shownCase({ cases, shown }: ConsoleContext): Case | undefined {
  return cases.find(({ id }) => id === shown);
}
