import type { Row } from '../../../support/activation-table.ts';

/** The menus of IBKR Mobile on the way to the code. Unless said otherwise it is the app of an Android phone. */
export const appMenuRows: readonly Row[] = [
  ['start', '', 'closed'],

  // However far one is, a link leads to the question whether the app may notify, a notification to the approval.
  ['*', 'app.linked:B', 'askingNotices string=B opening=linked', 'phone: notices.requested'],
  ['*', 'approval.opened:4', 'approving approval=4', 'server: approval.given 4'],

  ['closed', 'app.opened', 'login'],
  ['closed opensWith=home', 'app.opened', 'home'],
  // An app that knows nobody yet opens with the login.
  ['closed opensWith=home first=true', 'app.opened', 'login'],
  ['closed', 'app.opened:A', 'activating string=A opening=deferred', 'server: activation.requested A deferred'],

  ['login', 'tapped.services', 'services'],
  ['services', 'tapped.authenticate', 'authenticate'],
  ['services', 'tapped.back', 'login'],
  ['authenticate', 'tapped.add-user', 'instructions'],
  ['authenticate platform=iphone', 'tapped.add-user', 'setup'],
  ['authenticate string=A typed=A', 'tapped.add-user', 'instructions string=- typed=-'],
  ['authenticate', 'tapped.back', 'services'],

  ['home', 'tapped.more', 'more'],
  ['more', 'tapped.two-factor', 'twoFactor'],
  ['more', 'tapped.back', 'home'],
  ['twoFactor', 'tapped.add-user', 'instructions'],
  ['twoFactor platform=iphone', 'tapped.add-user', 'setup'],
  ['twoFactor', 'tapped.back', 'more'],

  ['instructions', 'tapped.session-id', 'sessionId.empty'],
  ['instructions', 'tapped.back', 'login'],
  ['instructions opensWith=home', 'tapped.back', 'home'],
  ['setup', 'tapped.setup-qr', 'codeEntry.empty'],
  ['setup', 'tapped.back', 'login'],
  ['setup opensWith=home', 'tapped.back', 'home'],
];

/** The code: typed or scanned. */
export const appCodeRows: readonly Row[] = [
  // Android: a whole code goes on by itself, each time a second after it was typed.
  ['sessionId.empty', 'entered.code:PRACAB2345', 'sessionId.filled typed=PRACAB2345'],
  ['sessionId.empty slips=1', 'entered.code:PRACAB2345', 'sessionId.filled typed=PRACBA2345 slips=0'],
  ['sessionId.empty slips=2', 'entered.code:PRACAB2345', 'sessionId.filled typed=PRACBA2345 slips=1'],
  ['sessionId.empty', 'tapped.qr-code', 'askingCamera', 'phone: camera.requested'],
  ['sessionId.empty', 'tapped.back', 'instructions'],
  ['sessionId.filled', 'entered.code:B', 'sessionId.filled typed=B'],
  ['sessionId.filled', 'tapped.qr-code', 'askingCamera', 'phone: camera.requested'],
  ['sessionId.filled', 'tapped.back', 'instructions'],
  ['sessionId.empty opening=scanned', 'entered.code:A ; 1 s', 'pin.empty string=A opening=typed'],
  ['sessionId.empty', 'entered.code:A ; entered.code:B ; 1 s', 'pin.empty string=B opening=typed'],

  // iPhone: what is typed is activated by a tap.
  ['codeEntry.empty', 'entered.code:PRACAB2345', 'codeEntry.filled typed=PRACAB2345'],
  ['codeEntry.empty slips=1', 'entered.code:PRACAB2345', 'codeEntry.filled typed=PRACBA2345 slips=0'],
  ['codeEntry.empty', 'tapped.launch-camera', 'askingCamera', 'phone: camera.requested'],
  ['codeEntry.empty', 'tapped.back', 'setup'],
  ['codeEntry.empty', 'tapped.activate', '=', 'note: code-missing'],
  ['codeEntry.filled', 'entered.code:B', 'codeEntry.filled typed=B'],
  ['codeEntry.filled', 'tapped.launch-camera', 'askingCamera', 'phone: camera.requested'],
  ['codeEntry.filled', 'tapped.back', 'setup'],
  ['codeEntry.filled', 'tapped.activate', 'activating opening=typed'],
  [
    'codeEntry.filled typed=A',
    'tapped.activate',
    'activating string=A opening=typed',
    'server: activation.requested A typed',
  ],
  // What was typed before is gone when one comes back.
  ['setup string=A typed=A', 'tapped.setup-qr', 'codeEntry.empty string=- typed=-'],
  ['instructions string=A typed=A', 'tapped.session-id', 'sessionId.empty string=- typed=-'],

  // The phone answers for the camera. Refused, the app asks again when it comes to the front.
  ['askingCamera', 'camera.granted', 'scanning.looking'],
  ['askingCamera', 'camera.refused', 'blocked'],
  ['blocked', 'app.opened', 'askingCamera', 'phone: camera.requested'],
  ['blocked', 'tapped.close', 'sessionId.empty'],
  ['blocked platform=iphone', 'tapped.close', 'codeEntry.empty'],

  ['scanning.looking', 'code.captured:A', 'scanning.captured string=A'],
  ['scanning.looking opening=linked', 'code.captured:A', 'scanning.captured string=A opening=scanned'],
  ['scanning.looking', 'tapped.close', 'sessionId.empty', 'phone: camera.released'],
  ['scanning.looking platform=iphone', 'tapped.close', 'codeEntry.empty', 'phone: camera.released'],
  ['scanning.captured', 'tapped.close', 'sessionId.empty', 'phone: camera.released'],
  ['scanning.looking', 'code.captured:A ; 1 s', 'pin.empty', 'phone: camera.released'],
  ['scanning.looking platform=iphone', 'code.captured:A ; 1 s', 'unlocking', 'phone: camera.released'],
  [
    'scanning.looking',
    'app.linked:B',
    'askingNotices string=B opening=linked',
    'phone: camera.released, phone: notices.requested',
  ],
  [
    'scanning.captured',
    'app.linked:B',
    'askingNotices string=B opening=linked',
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
  ['pin.empty', 'tapped.back', 'sessionId.empty'],
  ['pin.empty string=A typed=A', 'tapped.back', 'sessionId.empty string=- typed=-'],
  ['pin.filled', 'tapped.back', 'sessionId.empty'],
  // Without a code there is nothing to ask for, and so no answer.
  ['pin.filled', 'tapped.activate', 'activating'],
  ['pin.filled string=A', 'tapped.activate', 'activating', 'server: activation.requested A scanned'],
  ['pin.filled string=A opening=typed', 'tapped.activate', 'activating', 'server: activation.requested A typed'],

  ['askingNotices', 'notices.decided', 'unlocking'],
  ['unlocking', 'tapped.unlock', 'activating'],
  ['unlocking string=A opening=linked', 'tapped.unlock', 'activating', 'server: activation.requested A linked'],

  ['activating', 'activation.accepted', 'succeeded opensWith=home'],
  ['activating first=true', 'activation.accepted', 'succeeded opensWith=home first=false'],
  ['activating', 'activation.refused:used', 'failed'],
  ['unlocking string=A', 'tapped.unlock ; 10 s', 'failed', 'note: answer-missing'],
  ['unlocking string=A', 'tapped.unlock ; activation.accepted ; 10 s', 'ignored'],

  ['succeeded', 'tapped.done', 'home', 'note: activated'],

  // Back to where the code came from.
  ['failed', 'tapped.dismiss', 'sessionId.empty'],
  ['failed string=A typed=A opening=typed', 'tapped.dismiss', 'sessionId.empty string=- typed=-'],
  ['failed platform=iphone', 'tapped.dismiss', 'codeEntry.empty'],
  ['failed platform=iphone opening=typed', 'tapped.dismiss', 'codeEntry.empty'],
  ['failed string=A opening=linked', 'tapped.dismiss', 'login string=-'],
  ['failed string=A opening=deferred', 'tapped.dismiss', 'login string=-'],

  ['approving', 'approval.accepted', 'approved opensWith=home'],
  ['approving first=true', 'approval.accepted', 'approved opensWith=home first=false'],
  ['approving', 'approval.refused', 'lapsed'],
  ['login', 'approval.opened:4 ; 10 s', 'lapsed', 'note: answer-missing'],
  ['approved', 'tapped.dismiss', 'home'],
  ['lapsed', 'tapped.dismiss', 'login'],
  ['lapsed opensWith=home', 'tapped.dismiss', 'home'],
];
