import type { ConsoleStore } from '../console-store.ts';

/** What a part of the script is drawn from. */
export interface PhaseProps {
  store: ConsoleStore;
  guide: string;
  /** Whether it is the main part, and not beside an interview. */
  isActive: boolean;
}
