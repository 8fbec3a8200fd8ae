import type { Desk } from '../desk.ts';

/** What a part of the script is drawn from. */
export interface PhaseProps {
  desk: Desk;
  guide: string;
  /** Whether the call goes on here, and not beside it. */
  isActive: boolean;
}
