import type { Row } from '../../../support/practice-table.ts';

/** The menus of IBKR Mobile on the way to the code. Unless said otherwise it is the app of an Android phone. */
export const appMenuRows: readonly Row[] = [
  ['start', '', 'closed'],

  // However far one is, a link leads to the question whether the app may notify, a notification to the approval.
  ['*', 'app.linked:B', 'asking-notices string=B opening=linked', 'phone: notices.requested'],
  ['*', 'approval.opened:4', 'approving approval=4', 'server: approval.given 4'],

  ['closed', 'app.opened', 'login'],
  ['closed opens=home', 'app.opened', 'home'],
  // An app that knows nobody yet opens with the login.
  ['closed opens=home first=true', 'app.opened', 'login'],
  ['closed', 'app.opened:A', 'activating string=A opening=deferred', 'server: activation.requested A deferred'],

  ['login', 'tapped.services', 'services'],
  ['services', 'tapped.authenticate', 'authenticate'],
  ['services', 'tapped.back', 'login'],
  ['authenticate', 'tapped.add-user', 'instructions'],
  ['authenticate platform=iphone', 'tapped.add-user', 'setup'],
  ['authenticate string=A typed=A', 'tapped.add-user', 'instructions string=- typed=-'],
  ['authenticate', 'tapped.back', 'services'],

  ['home', 'tapped.more', 'more'],
  ['more', 'tapped.two-factor', 'two-factor'],
  ['more', 'tapped.back', 'home'],
  ['two-factor', 'tapped.add-user', 'instructions'],
  ['two-factor platform=iphone', 'tapped.add-user', 'setup'],
  ['two-factor', 'tapped.back', 'more'],

  ['instructions', 'tapped.session-id', 'session-id.empty'],
  ['instructions', 'tapped.back', 'login'],
  ['instructions opens=home', 'tapped.back', 'home'],
  ['setup', 'tapped.setup-qr', 'code-entry.empty'],
  ['setup', 'tapped.back', 'login'],
  ['setup opens=home', 'tapped.back', 'home'],
];

/** The code: typed or scanned. */
export const appCodeRows: readonly Row[] = [
  // Android: a whole code goes on by itself, each time a second after it was typed.
  ['session-id.empty', 'entered.code:PRACAB2345', 'session-id.filled typed=PRACAB2345'],
  ['session-id.empty', 'tapped.qr-code', 'asking-camera', 'phone: camera.requested'],
  ['session-id.empty', 'tapped.back', 'instructions'],
  ['session-id.filled', 'entered.code:B', 'session-id.filled typed=B'],
  ['session-id.filled', 'tapped.qr-code', 'asking-camera', 'phone: camera.requested'],
  ['session-id.filled', 'tapped.back', 'instructions'],
  ['session-id.empty opening=scanned', 'entered.code:A ; 1 s', 'pin.empty string=A opening=typed'],
  ['session-id.empty', 'entered.code:A ; entered.code:B ; 1 s', 'pin.empty string=B opening=typed'],

  // iPhone: what is typed is activated by a tap.
  ['code-entry.empty', 'entered.code:PRACAB2345', 'code-entry.filled typed=PRACAB2345'],
  ['code-entry.empty', 'tapped.launch-camera', 'asking-camera', 'phone: camera.requested'],
  ['code-entry.empty', 'tapped.back', 'setup'],
  ['code-entry.empty', 'tapped.activate', '=', 'note: code-missing'],
  ['code-entry.filled', 'entered.code:B', 'code-entry.filled typed=B'],
  ['code-entry.filled', 'tapped.launch-camera', 'asking-camera', 'phone: camera.requested'],
  ['code-entry.filled', 'tapped.back', 'setup'],
  ['code-entry.filled', 'tapped.activate', 'activating opening=typed', 'server: activation.requested - typed'],
  [
    'code-entry.filled typed=A',
    'tapped.activate',
    'activating string=A opening=typed',
    'server: activation.requested A typed',
  ],
  // What was typed before is gone when one comes back.
  ['setup string=A typed=A', 'tapped.setup-qr', 'code-entry.empty string=- typed=-'],
  ['instructions string=A typed=A', 'tapped.session-id', 'session-id.empty string=- typed=-'],

  // The phone answers for the camera. Refused, the app asks again when it comes to the front.
  ['asking-camera', 'camera.granted', 'scanning.looking'],
  ['asking-camera', 'camera.refused', 'blocked'],
  ['blocked', 'app.opened', 'asking-camera', 'phone: camera.requested'],
  ['blocked', 'tapped.close', 'session-id.empty'],
  ['blocked platform=iphone', 'tapped.close', 'code-entry.empty'],

  ['scanning.looking', 'code.captured:A', 'scanning.captured string=A'],
  ['scanning.looking opening=linked', 'code.captured:A', 'scanning.captured string=A opening=scanned'],
  ['scanning.looking', 'tapped.close', 'session-id.empty', 'phone: camera.released'],
  ['scanning.looking platform=iphone', 'tapped.close', 'code-entry.empty', 'phone: camera.released'],
  ['scanning.captured', 'tapped.close', 'session-id.empty', 'phone: camera.released'],
  ['scanning.looking', 'code.captured:A ; 1 s', 'pin.empty', 'phone: camera.released'],
  ['scanning.looking platform=iphone', 'code.captured:A ; 1 s', 'unlocking', 'phone: camera.released'],
  [
    'scanning.looking',
    'app.linked:B',
    'asking-notices string=B opening=linked',
    'phone: camera.released, phone: notices.requested',
  ],
  [
    'scanning.captured',
    'app.linked:B',
    'asking-notices string=B opening=linked',
    'phone: camera.released, phone: notices.requested',
  ],
  ['scanning.looking', 'approval.opened:4', 'approving approval=4', 'phone: camera.released, server: approval.given 4'],
  [
    'scanning.captured',
    'approval.opened:4',
    'approving approval=4',
    'phone: camera.released, server: approval.given 4',
  ],
];

/** What comes after the code: the PIN or the lock, the server's answer. */
export const appEndRows: readonly Row[] = [
  ['pin.empty', 'entered.pin:practice', 'pin.filled'],
  ['pin.empty', 'tapped.activate', '=', 'note: pin-missing'],
  ['pin.empty', 'tapped.back', 'session-id.empty'],
  ['pin.empty string=A typed=A', 'tapped.back', 'session-id.empty string=- typed=-'],
  ['pin.filled', 'tapped.back', 'session-id.empty'],
  ['pin.filled', 'tapped.activate', 'activating', 'server: activation.requested - scanned'],
  ['pin.filled string=A', 'tapped.activate', 'activating', 'server: activation.requested A scanned'],
  ['pin.filled string=A opening=typed', 'tapped.activate', 'activating', 'server: activation.requested A typed'],

  ['asking-notices', 'notices.decided', 'unlocking'],
  ['unlocking', 'tapped.unlock', 'activating', 'server: activation.requested - scanned'],
  ['unlocking string=A opening=linked', 'tapped.unlock', 'activating', 'server: activation.requested A linked'],

  ['activating', 'activation.accepted', 'succeeded opens=home'],
  ['activating first=true', 'activation.accepted', 'succeeded opens=home first=false'],
  ['activating', 'activation.refused:used', 'failed'],
  ['unlocking string=A', 'tapped.unlock ; 10 s', 'failed', 'note: answer-missing'],
  ['unlocking string=A', 'tapped.unlock ; activation.accepted ; 10 s', 'ignored'],

  ['succeeded', 'tapped.done', 'home', 'note: activated'],

  // Back to where the code came from.
  ['failed', 'tapped.dismiss', 'session-id.empty'],
  ['failed string=A typed=A opening=typed', 'tapped.dismiss', 'session-id.empty string=- typed=-'],
  ['failed platform=iphone', 'tapped.dismiss', 'code-entry.empty'],
  ['failed platform=iphone opening=typed', 'tapped.dismiss', 'code-entry.empty'],
  ['failed string=A opening=linked', 'tapped.dismiss', 'login string=-'],
  ['failed string=A opening=deferred', 'tapped.dismiss', 'login string=-'],

  ['approving', 'approval.accepted', 'approved opens=home'],
  ['approving first=true', 'approval.accepted', 'approved opens=home first=false'],
  ['approving', 'approval.refused', 'lapsed'],
  ['login', 'approval.opened:4 ; 10 s', 'lapsed', 'note: answer-missing'],
  ['approved', 'tapped.dismiss', 'home'],
  ['lapsed', 'tapped.dismiss', 'login'],
  ['lapsed opens=home', 'tapped.dismiss', 'home'],
];
