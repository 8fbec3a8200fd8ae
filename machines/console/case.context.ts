import type { SnapshotFrom } from 'xstate';
import type { InterviewMachine } from '../diagnosis/index.ts';
import type { WalkthroughMachine } from '../walkthrough/index.ts';
import type { CallField, CaseOutcome, Mistake, PastInterview, PastWalk, PlaceNotice } from './case.types.ts';
import type { OpeningAnswer } from './opening/index.ts';

/** Where a script stands. */
export type WalkSnapshot = SnapshotFrom<WalkthroughMachine>;
type InterviewSnapshot = SnapshotFrom<InterviewMachine>;

/** The script that is read to the caller. */
export interface OpenWalk {
  guide: string;
  state: WalkSnapshot;
  /** The steps that were done in this call. Steps before the number that the caller read out do not count. */
  done: readonly string[];
}

/** The interview that is held. */
export interface OpenInterview {
  symptom: string;
  state: InterviewSnapshot;
  /** The steps that the caller had done before the call. */
  before: readonly string[];
}

export interface CaseContext {
  walk: OpenWalk | undefined;
  interview: OpenInterview | undefined;
  /** What was left behind, in order. */
  walks: readonly PastWalk[];
  interviews: readonly PastInterview[];
  /** How the last requested place was changed. */
  notice: PlaceNotice | undefined;
  /** The caller's language; absent: not asked yet. */
  caller: string | undefined;
  /** The platform of the caller's device, as a choice or a guide told it last; absent: nobody has said. */
  device: string | undefined;
  /** What was typed about the caller; what is empty is not there. */
  fields: Readonly<Partial<Record<CallField, string>>>;
  /** The agent whose call it was, where it came from a file that says so. */
  from: string | undefined;
  /** What the caller said since their place was last known, in order. */
  opening: readonly OpeningAnswer[];
  note: string;
  isMasked: boolean;
  /** Pieces of the notes that look like secrets and are none, as the agent says. */
  shownPieces: readonly string[];
  /** What is wrong in what the site says, as the agent noted it, in order. */
  mistakes: readonly Mistake[];
  outcome: CaseOutcome | undefined;
  /** The desk's own name for how it ended. */
  disposition: string | undefined;
}
