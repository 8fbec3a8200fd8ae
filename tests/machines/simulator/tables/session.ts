import type { Row } from '../../../support/activation-table.ts';

/** A QR code with its string: good for one activation, for 300 seconds, until another takes its place. */
export const sessionRows: readonly Row[] = [
  ['start', '', 'open'],
  ['start', '300 s', 'expired', 'session.lapsed A'],

  ['open', 'activation.tried', 'used', 'session.used A'],
  ['open', 'session.closed', 'withdrawn'],
  ['open', 'session.spent', 'used'],
  ['open', 'session.aged', 'expired'],

  // Whatever ended it, it never activates again, and says why.
  ['used', 'activation.tried', '=', 'session.refused used'],
  ['expired', 'activation.tried', '=', 'session.refused expired'],
  ['withdrawn', 'activation.tried', '=', 'session.refused withdrawn'],

  // Its time does not run on once it is used or withdrawn.
  ['start', 'activation.tried ; 300 s', 'ignored'],
  ['start', 'session.closed ; 300 s', 'ignored'],
];

/** A login that waits 60 seconds for a tap on the phone. */
export const approvalRows: readonly Row[] = [
  ['start', '', 'asked'],
  ['start', '60 s', 'lapsed', 'approval.lapsed 3'],

  ['asked', 'approval.tried', 'granted', 'approval.granted 3'],
  // Whoever waits for it on the phone is told.
  ['asked', 'approval.dropped', 'dropped', 'approval.abandoned 3'],

  ['granted', 'approval.tried', '=', 'approval.missed 3'],
  ['lapsed', 'approval.tried', '=', 'approval.missed 3'],
  ['dropped', 'approval.tried', '=', 'approval.missed 3'],

  ['start', 'approval.tried ; 60 s', 'ignored'],
  ['start', 'approval.dropped ; 60 s', 'ignored'],
];
