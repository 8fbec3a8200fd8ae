import { shelf } from '../../ui/storage/shelf.ts';

/** Whether a reader is counted, and who has said so. */
export type Consent =
  /** The reader has said yes, or was told of it and has not said no. */
  | 'counted'
  /** The reader has said no. */
  | 'refused'
  /** The operator wants the reader's word first, and has not got it. */
  | 'unasked'
  /** The browser says for the reader that nothing of them may be collected: Global Privacy Control. */
  | 'forbidden';

/** @param isAsked whether nobody is counted who has not said yes */
export function consentNow(isAsked: boolean): Consent {
  if ((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) return 'forbidden';
  const said = shelf.recall('counting');
  if (said === 'no') return 'refused';
  return said === 'yes' || !isAsked ? 'counted' : 'unasked';
}

/** Keeps what a reader says. */
export function giveConsent(isGiven: boolean): void {
  shelf.remember('counting', isGiven ? 'yes' : 'no');
}
