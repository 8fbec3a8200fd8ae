import type { Row } from '../../../support/practice-table.ts';

/**
 * The broker's side. `#0` is the first string that it draws, `#1` the second; `sessions` and `approvals` are their
 * states in order, `shown` is the string that the portal shows.
 */
export const serverRows: readonly Row[] = [
  ['start user=factorless', '', 'factorless'],
  ['start user=pending', '', 'pending'],
  ['start user=overlooked', '', 'overlooked'],
  ['start user=enrolled', '', 'enrolled'],

  // Without the second factor one just logs in, and nothing can be activated.
  ['start user=factorless', 'login.requested', '=', 'portal: login.admitted'],
  ['start user=factorless', 'activation.requested:#0:typed', '=', 'app: activation.refused unknown-string'],
  ['start user=factorless', 'activation.requested:#0:deferred', '=', 'app: activation.refused unknown-string'],
  ['start user=factorless', 'logout.announced', '='],

  // Each login of who is to activate draws a string, and withdraws the one before.
  ['start user=pending', 'login.requested', '= shown=#0 sessions=#0:open', 'portal: login.offered #0'],
  [
    'start user=pending',
    'login.requested ; login.requested',
    '= shown=#1 sessions=#0:withdrawn,#1:open',
    'portal: login.offered #1',
  ],
  ['start user=pending', 'login.requested ; logout.announced', '= shown=- sessions=#0:withdrawn'],
  ['start user=pending', 'logout.announced', '='],
  [
    'start user=pending',
    'login.requested ; logout.announced ; login.requested',
    '= shown=#1 sessions=#0:withdrawn,#1:open',
    'portal: login.offered #1',
  ],
  [
    'start user=pending',
    'login.requested ; 300 s',
    '= sessions=#0:expired',
    'note: session-expired, portal: session.expired #0',
  ],

  // The string is good for one activation, come how it may, unless nobody scanned or typed it.
  [
    'start user=pending',
    'login.requested ; activation.requested:#0:scanned',
    'enrolled sessions=#0:used',
    'app: activation.accepted, portal: activation.completed',
  ],
  [
    'start user=pending',
    'login.requested ; activation.requested:#0:typed',
    'enrolled sessions=#0:used',
    'app: activation.accepted, portal: activation.completed',
  ],
  [
    'start user=pending',
    'login.requested ; activation.requested:#0:linked',
    'enrolled sessions=#0:used',
    'app: activation.accepted, portal: activation.completed',
  ],
  [
    'start user=pending',
    'login.requested ; activation.requested:#0:deferred',
    '=',
    'app: activation.refused not-scanned',
  ],
  [
    'start user=pending',
    'login.requested ; activation.requested:#0:typed ; activation.requested:#0:typed',
    '=',
    'app: activation.refused already-enrolled',
  ],
  ['start user=pending', 'activation.requested:#0:typed', '=', 'app: activation.refused unknown-string'],
  [
    'start user=pending',
    'login.requested ; activation.requested:toString:typed',
    '=',
    'app: activation.refused unknown-string',
  ],
  [
    'start user=pending',
    'login.requested ; 300 s ; activation.requested:#0:typed',
    '=',
    'app: activation.refused expired',
  ],
  [
    'start user=pending',
    'login.requested ; login.requested ; activation.requested:#0:typed',
    '=',
    'app: activation.refused withdrawn',
  ],
  [
    'start user=pending',
    'login.requested ; logout.announced ; activation.requested:#0:typed',
    '=',
    'app: activation.refused withdrawn',
  ],
  [
    'start user=pending',
    'login.requested ; login.requested ; activation.requested:#1:scanned',
    'enrolled sessions=#0:withdrawn,#1:used',
    'app: activation.accepted, portal: activation.completed',
  ],

  // What went before this practice has spent the first string, and only that.
  ['start user=pending first-code=used', 'login.requested', '= shown=#0 sessions=#0:used', 'portal: login.offered #0'],
  [
    'start user=pending first-code=expired',
    'login.requested',
    '= shown=#0 sessions=#0:expired',
    'portal: login.offered #0',
  ],
  [
    'start user=pending first-code=used',
    'login.requested ; activation.requested:#0:typed',
    '=',
    'app: activation.refused used',
  ],
  [
    'start user=pending first-code=used',
    'login.requested ; login.requested',
    '= shown=#1 sessions=#0:used,#1:open',
    'portal: login.offered #1',
  ],
  [
    'start user=pending first-code=expired',
    'login.requested ; login.requested',
    '= shown=#1 sessions=#0:expired,#1:open',
    'portal: login.offered #1',
  ],

  // An earlier attempt goes through behind the portal's back: the code that it still shows comes too late.
  [
    'start user=overlooked',
    'login.requested',
    'enrolled shown=#0 sessions=#0:open',
    'portal: login.offered #0, note: earlier-attempt-completed',
  ],
  [
    'start user=overlooked first-code=used',
    'login.requested',
    'enrolled shown=#0 sessions=#0:used',
    'portal: login.offered #0, note: earlier-attempt-completed',
  ],
  ['start user=overlooked', 'activation.requested:#0:typed', '=', 'app: activation.refused unknown-string'],
  [
    'start user=overlooked',
    'login.requested ; activation.requested:#0:typed',
    '=',
    'app: activation.refused already-enrolled',
  ],
  [
    'start user=overlooked',
    'login.requested ; login.requested',
    '= shown=- sessions=#0:withdrawn approvals=asked',
    'portal: login.held, phone: approval.asked 0',
  ],

  // Who has the second factor needs it for each login. Only the last login waits.
  ['start user=enrolled', 'login.requested', '= approvals=asked', 'portal: login.held, phone: approval.asked 0'],
  ['start user=enrolled', 'activation.requested:#0:typed', '=', 'app: activation.refused already-enrolled'],
  ['start user=enrolled', 'activation.requested:#0:deferred', '=', 'app: activation.refused already-enrolled'],
  ['start user=enrolled', 'logout.announced', '='],
  [
    'start user=enrolled',
    'login.requested ; approval.given:0',
    '= approvals=granted',
    'app: approval.accepted, portal: login.approved',
  ],
  ['start user=enrolled', 'login.requested ; approval.given:0 ; approval.given:0', '=', 'app: approval.refused'],
  [
    'start user=enrolled',
    'login.requested ; 60 s',
    '= approvals=lapsed',
    'note: approval-expired, portal: login.lapsed, phone: approval.withdrawn 0',
  ],
  ['start user=enrolled', 'login.requested ; 60 s ; approval.given:0', '=', 'app: approval.refused'],
  // Cancelled at the portal: the phone does not go on asking.
  ['start user=enrolled', 'login.requested ; logout.announced', '= approvals=dropped', 'phone: approval.withdrawn 0'],
  ['start user=enrolled', 'login.requested ; logout.announced ; approval.given:0', '=', 'app: approval.refused'],
  [
    'start user=enrolled',
    'login.requested ; login.requested',
    '= approvals=dropped,asked',
    'portal: login.held, phone: approval.asked 1, phone: approval.withdrawn 0',
  ],
  [
    'start user=enrolled',
    'login.requested ; login.requested ; approval.given:1',
    '= approvals=dropped,granted',
    'app: approval.accepted, portal: login.approved',
  ],
  ['start user=enrolled', 'login.requested ; approval.given:0 ; logout.announced', '='],
  ['start user=enrolled', 'approval.given:0', '=', 'app: approval.refused'],
  ['start user=enrolled', 'login.requested ; approval.given:1', '=', 'app: approval.refused'],
  ['start user=factorless', 'approval.given:0', '=', 'app: approval.refused'],
];
