import type { Practice } from '../../../machines/simulator/index.ts';
import type { TroubleKey } from './troubles.ts';

/** Where a practice begins, and what of the wish could not be fulfilled. */
export interface OpenedPractice {
  practice: Practice;
  notice?: TroubleKey | undefined;
  /** The step of a guide that it stands at. */
  guide?: { id: string; place: string } | undefined;
  /** The device that the step is about. */
  facing?: 'portal' | 'phone' | undefined;
}
