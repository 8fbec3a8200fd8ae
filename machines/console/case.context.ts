import type { SnapshotFrom } from 'xstate';
import type { InterviewMachine } from '../diagnosis/index.ts';
import type { WalkthroughMachine } from '../walkthrough/index.ts';
import type { CallField, CaseOutcome, Mistake, PastInterview, PastWalk, PlaceNotice } from './case.types.ts';
import type { OpeningAnswer } from './opening/index.ts';

export type WalkSnapshot = SnapshotFrom<WalkthroughMachine>;
type InterviewSnapshot = SnapshotFrom<InterviewMachine>;

/** The script that is read to the caller. */
export interface OpenWalk {
  guide: string;
  state: WalkSnapshot;
  /** The steps completed in this call. Steps before the number that the caller read out do not count. */
  done: readonly string[];
}

/** The interview in progress. */
export interface OpenInterview {
  symptom: string;
  state: InterviewSnapshot;
  /** The steps that the caller tried before the call. */
  before: readonly string[];
}

export interface CaseContext {
  walk: OpenWalk | undefined;
  interview: OpenInterview | undefined;
  /** Guides and interviews that are over or were left, in order. */
  walks: readonly PastWalk[];
  interviews: readonly PastInterview[];
  /** Why the place differs from the one requested last. */
  notice: PlaceNotice | undefined;
  /** The caller's language; `undefined` until it is chosen. */
  caller: string | undefined;
  /** The platform of the caller's device, from the last choice or guide; `undefined` if unknown. */
  device: string | undefined;
  /** Texts about the caller. Empty ones are omitted. */
  fields: Readonly<Partial<Record<CallField, string>>>;
  /** The agent whose call it was, if it came from a file that names one. */
  from: string | undefined;
  /** The caller's answers since their place was last known, in order. */
  opening: readonly OpeningAnswer[];
  note: string;
  isMasked: boolean;
  /** Pieces of the notes that look like secrets but are not, according to the agent. */
  shownPieces: readonly string[];
  /** Mistakes in the content that the agent noted, in order. */
  mistakes: readonly Mistake[];
  outcome: CaseOutcome | undefined;
  /** Id of the desk's disposition. */
  disposition: string | undefined;
}
