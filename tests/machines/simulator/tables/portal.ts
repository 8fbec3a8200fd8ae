import type { Row } from '../../../support/practice-table.ts';

/** The web site in a browser. `code` is the one below the QR code; the lists go by their names. */
export const portalRows: readonly Row[] = [
  ['start', '', 'logged-out'],
  ['start login=sent', '', 'logging-in', 'server: login.requested'],

  ['logged-out', 'tapped.log-in', 'logging-in', 'server: login.requested'],

  // Each answer of the server; without one the portal stops waiting.
  ['logging-in', 'login.admitted', 'logged-in.page.home'],
  ['logging-in', 'login.offered:A', 'logged-in.page.offered.fresh code=A'],
  ['logging-in', 'login.held:0', 'held'],
  ['logged-out', 'tapped.log-in ; 10 s', 'logged-out', 'note: answer-missing'],

  ['held', 'login.approved', 'logged-in.page.home', 'note: login-approved'],
  ['held', 'login.lapsed', 'logged-out'],
  ['held', 'tapped.cancel', 'logged-out', 'server: logout.announced'],
  ['logging-in', 'login.held:0 ; 70 s', 'logged-out', 'note: answer-missing'],

  ['logged-in.page.home', 'tapped.user-menu', 'logged-in.menu'],
  ['logged-in.page.home', 'activation.completed', '='],

  // The banner stays when its time is over: only the string that is shown can grow stale.
  ['logged-in.page.offered.fresh', 'session.expired:A', 'ignored'],
  ['logged-in.page.offered.fresh code=A', 'session.expired:A', 'logged-in.page.offered.stale'],
  ['logged-in.page.offered.fresh code=B', 'session.expired:A', 'ignored'],
  ['logged-in.page.offered.fresh', 'tapped.user-menu', 'logged-in.menu'],
  ['logged-in.page.offered.fresh', 'activation.completed', 'logged-in.page.home'],
  ['logged-in.page.offered.fresh code=A', 'activation.completed', 'logged-in.page.home code=-'],
  ['logged-in.page.offered.stale', 'tapped.user-menu', 'logged-in.menu'],
  ['logged-in.page.offered.stale', 'activation.completed', 'logged-in.page.home'],

  // The menu goes as it came: the QR code is still there below it.
  ['logged-in.menu', 'tapped.user-menu', 'logged-in.page.home'],
  ['logged-in.page.offered.fresh code=A', 'tapped.user-menu ; tapped.user-menu', 'logged-in.page.offered.fresh'],
  ['logged-in.page.offered.stale code=A', 'tapped.user-menu ; tapped.user-menu', 'logged-in.page.offered.stale'],
  [
    'logged-in.page.message-preferences delivery=2',
    'tapped.user-menu ; tapped.user-menu',
    'logged-in.page.message-preferences',
  ],
  ['logged-in.menu', 'tapped.secure-message-center', 'logged-in.page.message-center'],
  // There the code is no longer on the screen.
  ['logged-in.menu code=A delivery=2', 'tapped.secure-message-center', 'logged-in.page.message-center code=-'],
  ['logged-in.menu', 'activation.completed', 'logged-in.page.home'],
  ['logged-in.menu', 'tapped.log-out', 'logged-out', 'server: logout.announced'],
  ['logged-in.menu code=A delivery=2', 'tapped.log-out', 'logged-out code=- delivery=-', 'server: logout.announced'],

  ['logged-in.page.message-center', 'tapped.settings', 'logged-in.page.message-preferences'],
  ['logged-in.page.message-center', 'tapped.user-menu', 'logged-in.menu'],
  ['logged-in.page.message-center', 'activation.completed', 'logged-in.page.home'],

  ['logged-in.page.message-preferences', 'entered.first-language:1', '= first-language=1'],
  ['logged-in.page.message-preferences', 'entered.second-language:2', '= second-language=2'],
  ['logged-in.page.message-preferences', 'entered.delivery:3', '= delivery=3'],
  ['logged-in.page.message-preferences delivery=1 first-language=2', 'entered.delivery:3', '= delivery=3'],
  ['logged-in.page.message-preferences', 'tapped.save', '=', 'note: incomplete'],
  ['logged-in.page.message-preferences first-language=1 second-language=1', 'tapped.save', '=', 'note: incomplete'],
  ['logged-in.page.message-preferences first-language=1 delivery=1', 'tapped.save', '=', 'note: incomplete'],
  ['logged-in.page.message-preferences second-language=1 delivery=1', 'tapped.save', '=', 'note: incomplete'],
  [
    'logged-in.page.message-preferences first-language=1 second-language=2 delivery=3',
    'tapped.save',
    'logged-in.page.saved',
    'note: saved',
  ],
  ['logged-in.page.message-preferences', 'tapped.user-menu', 'logged-in.menu'],
  ['logged-in.page.message-preferences delivery=1', 'activation.completed', 'logged-in.page.home delivery=-'],
  ['logged-in.page.message-preferences', 'activation.completed', 'logged-in.page.home'],

  ['logged-in.page.saved', 'tapped.user-menu', 'logged-in.menu'],
  ['logged-in.page.saved', 'activation.completed', 'logged-in.page.home'],
];
