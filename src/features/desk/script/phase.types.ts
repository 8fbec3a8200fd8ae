import type { ConsoleStore } from '../console-store.ts';

/** Props of the components for the phases of a guide. */
export interface PhaseProps {
  store: ConsoleStore;
  guide: string;
  /** `false` beside an interview. */
  isActive: boolean;
}
