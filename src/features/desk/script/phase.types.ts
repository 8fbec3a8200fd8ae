import type { ConsoleStore } from '../console-store.ts';

/** What a part of the script is drawn from. */
export interface PhaseProps {
  store: ConsoleStore;
  guide: string;
  /** Whether the call goes on here, and not beside it. */
  isActive: boolean;
}
