import {
  isClosed,
  LONGEST_SILENCE,
  type Case,
  type CaseId,
  type ConsoleContext,
} from '../../../../machines/console/index.ts';
import type { AgentMessage } from '../setup.ts';

/** What the archive's keeper needs of the console. */
export interface Desk {
  context(): ConsoleContext;
  isKept(): boolean;
  /** Takes over what other pages have done. */
  follow(): void;
  /** Calls go from the list and from all that can be taken back: they are elsewhere. */
  drop(ids: readonly CaseId[]): void;
  /** A call comes into the list. */
  take(of: Case): void;
  /** A call of the list is on screen. */
  show(id: CaseId): void;
  /** A call about which nobody writes any more. */
  filed(of: Case): Case;
  /** Nothing of the list is on screen any more. */
  leave(): void;
  /** Keeps what is not kept yet. */
  save(): void;
  /** A call of the archive is on screen. */
  visited(): void;
  /** What was on screen is there no more, by what another page did, and what is to be said of it. */
  lost(message: AgentMessage): void;
  /** What is shown of calls that are over has changed, and what is to be said of it. */
  tell(message?: AgentMessage): void;
}

/** Whether nobody writes about a call any more, however long its page stays open. */
export function isOver(of: Case): boolean {
  return isClosed(of) && Math.abs(Date.now() - of.timeLog.since) > LONGEST_SILENCE;
}
