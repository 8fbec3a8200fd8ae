import type { CaseAction, CaseId } from './case.types.ts';
import type { Case } from './case-logs.ts';

/** What happens to the calls of one window. */
export type ConsoleEvent =
  | { type: 'case.opened'; id: CaseId; at: number }
  /** Shows another case: its caller is spoken to, and nobody else. */
  | { type: 'case.shown'; id: CaseId; at: number }
  /** Shows no case of the list: a closed one is filed, and an open one continues. */
  | { type: 'case.left'; at: number }
  /** An action in the case that is shown. */
  | { type: 'case.acted'; action: CaseAction; at: number }
  /** Cases were added or replaced, or removed from the list. */
  | { type: 'cases.changed'; changed: readonly Case[]; gone: readonly CaseId[] }
  /** Undoes the last action in the case that is shown. */
  | { type: 'action.undone' };

export interface ConsoleContext {
  /** By the time they were opened. */
  cases: readonly Case[];
  /** The case on screen. */
  shown: CaseId | undefined;
}

/** The case on screen. */
export function shownCase({ cases, shown }: ConsoleContext): Case | undefined {
  return cases.find(({ id }) => id === shown);
}
