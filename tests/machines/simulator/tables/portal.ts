import type { Row } from '../../../support/activation-table.ts';

/** The web site in a browser. `string` is the one below the QR code; the lists go by their names. */
export const portalRows: readonly Row[] = [
  ['start', '', 'loggedOut'],
  ['start loggingIn=true', '', 'loggingIn', 'server: login.requested'],

  ['loggedOut', 'tapped.log-in', 'loggingIn', 'server: login.requested'],

  // Each answer of the server; without one the portal stops waiting.
  ['loggingIn', 'login.admitted', 'loggedIn.page.home'],
  ['loggingIn', 'login.offered:A', 'loggedIn.page.offered.fresh string=A'],
  ['loggingIn', 'login.held:0', 'held'],
  ['loggedOut', 'tapped.log-in ; 10 s', 'loggedOut', 'note: answer-missing'],

  ['held', 'login.approved', 'loggedIn.page.home', 'note: login-approved'],
  ['held', 'login.lapsed', 'loggedOut'],
  ['held', 'tapped.cancel', 'loggedOut', 'server: logout.announced'],
  ['loggingIn', 'login.held:0 ; 70 s', 'loggedOut', 'note: answer-missing'],

  ['loggedIn.page.home', 'tapped.user-menu', 'loggedIn.menu'],
  ['loggedIn.page.home', 'activation.completed', '='],

  // The banner stays when its time is over: only the string that is shown can grow stale.
  ['loggedIn.page.offered.fresh', 'session.expired:A', 'ignored'],
  ['loggedIn.page.offered.fresh string=A', 'session.expired:A', 'loggedIn.page.offered.stale'],
  ['loggedIn.page.offered.fresh string=B', 'session.expired:A', 'ignored'],
  ['loggedIn.page.offered.fresh', 'tapped.user-menu', 'loggedIn.menu'],
  ['loggedIn.page.offered.fresh', 'activation.completed', 'loggedIn.page.home'],
  ['loggedIn.page.offered.fresh string=A', 'activation.completed', 'loggedIn.page.home string=-'],
  ['loggedIn.page.offered.stale', 'tapped.user-menu', 'loggedIn.menu'],
  ['loggedIn.page.offered.stale', 'activation.completed', 'loggedIn.page.home'],

  // The menu goes as it came: the QR code is still there below it.
  ['loggedIn.menu', 'tapped.user-menu', 'loggedIn.page.home'],
  ['loggedIn.page.offered.fresh string=A', 'tapped.user-menu ; tapped.user-menu', 'loggedIn.page.offered.fresh'],
  ['loggedIn.page.offered.stale string=A', 'tapped.user-menu ; tapped.user-menu', 'loggedIn.page.offered.stale'],
  [
    'loggedIn.page.messagePreferences delivery=2',
    'tapped.user-menu ; tapped.user-menu',
    'loggedIn.page.messagePreferences',
  ],
  ['loggedIn.menu', 'tapped.secure-message-center', 'loggedIn.page.messageCenter'],
  // There the code is no longer on the screen.
  ['loggedIn.menu string=A delivery=2', 'tapped.secure-message-center', 'loggedIn.page.messageCenter string=-'],
  ['loggedIn.menu', 'activation.completed', 'loggedIn.page.home'],
  ['loggedIn.menu', 'tapped.log-out', 'loggedOut', 'server: logout.announced'],
  ['loggedIn.menu string=A delivery=2', 'tapped.log-out', 'loggedOut string=- delivery=-', 'server: logout.announced'],

  ['loggedIn.page.messageCenter', 'tapped.settings', 'loggedIn.page.messagePreferences'],
  ['loggedIn.page.messageCenter', 'tapped.user-menu', 'loggedIn.menu'],
  ['loggedIn.page.messageCenter', 'activation.completed', 'loggedIn.page.home'],

  ['loggedIn.page.messagePreferences', 'entered.first-language:1', '= first-language=1'],
  ['loggedIn.page.messagePreferences', 'entered.second-language:2', '= second-language=2'],
  ['loggedIn.page.messagePreferences', 'entered.delivery:3', '= delivery=3'],
  ['loggedIn.page.messagePreferences delivery=1 first-language=2', 'entered.delivery:3', '= delivery=3'],
  ['loggedIn.page.messagePreferences', 'tapped.save', '=', 'note: incomplete'],
  ['loggedIn.page.messagePreferences first-language=1 second-language=1', 'tapped.save', '=', 'note: incomplete'],
  ['loggedIn.page.messagePreferences first-language=1 delivery=1', 'tapped.save', '=', 'note: incomplete'],
  ['loggedIn.page.messagePreferences second-language=1 delivery=1', 'tapped.save', '=', 'note: incomplete'],
  [
    'loggedIn.page.messagePreferences first-language=1 second-language=2 delivery=3',
    'tapped.save',
    'loggedIn.page.saved',
    'note: saved',
  ],
  ['loggedIn.page.messagePreferences', 'tapped.user-menu', 'loggedIn.menu'],
  ['loggedIn.page.messagePreferences delivery=1', 'activation.completed', 'loggedIn.page.home delivery=-'],
  ['loggedIn.page.messagePreferences', 'activation.completed', 'loggedIn.page.home'],

  ['loggedIn.page.saved', 'tapped.user-menu', 'loggedIn.menu'],
  ['loggedIn.page.saved', 'activation.completed', 'loggedIn.page.home'],
];
