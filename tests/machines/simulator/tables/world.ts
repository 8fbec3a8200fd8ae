/** [what is in front of the phone, what happens, who hears what, the last line of the time line, the state and the goal] */
export type WorldRow = readonly [front: string, happens: string, heard: string, line: string, state?: string];

/** What the world does with actions, messages and time. What is heard `later` is heard after a second. */
export const worldRows: readonly WorldRow[] = [
  ['launcher', 'second', '', ''],

  // Actions at the portal are the portal's alone.
  ['launcher', 'action: tap portal log-in', 'portal: tapped.log-in', '0 action b-log-in'],
  ['app.using', 'action: tap portal log-in', 'portal: tapped.log-in', '0 action b-log-in'],
  ['launcher', 'action: enter portal delivery 2', 'portal: entered.delivery 2', '0 action b-delivery~2'],

  // Actions on the phone are the app's as well while it is in front and nothing is asked over it.
  ['launcher', 'action: tap phone camera', 'phone: tapped.camera', '0 action p-camera'],
  ['launcher', 'action: tap phone ibkr-mobile', 'phone: tapped.app', '0 action p-ibkr-mobile'],
  ['app.using', 'action: tap phone more', 'app: tapped.more, phone: tapped.more', '0 action p-more'],
  ['app.filming', 'action: tap phone close', 'app: tapped.close, phone: tapped.close', '0 action p-close'],
  ['app.askingCamera', 'action: tap phone allow', 'phone: tapped.allow', '0 action p-allow'],
  [
    'app.using',
    'action: enter phone pin practice',
    'app: entered.pin practice, phone: entered.pin practice',
    '0 action p-pin~practice',
  ],
  ['launcher', 'action: read A', 'phone: code.read A', '0 action rA'],
  ['app.filming', 'action: read A', 'app: code.read A, phone: code.read A', '0 action rA'],
  ['launcher', 'action: move 30', 'phone: phone.moved 30', '0 action m30'],

  // On the phone messages are there at once, between devices a second later.
  ['launcher', 'app → phone: camera.requested', 'phone: camera.requested', '0 app → phone: camera.requested'],
  ['launcher', 'phone → app: camera.granted', 'app: camera.granted', '0 phone → app: camera.granted'],
  [
    'launcher',
    'app → server: activation.requested:A:typed',
    'later server: activation.requested A typed',
    '0 app → server: activation.requested',
  ],
  [
    'launcher',
    'server → app: activation.refused:used',
    'later app: activation.refused used',
    '0 server → app: activation.refused used',
  ],
  [
    'launcher',
    'portal → server: login.requested',
    'later server: login.requested',
    '0 portal → server: login.requested',
  ],
  ['launcher', 'server → portal: login.offered:A', 'later portal: login.offered A', '0 server → portal: login.offered'],
  ['launcher', 'server → phone: approval.asked:1', 'later phone: approval.asked 1', '0 server → phone: approval.asked'],

  // Three notes are what a practice is for. After one, one can go on.
  ['launcher', 'note app: pin-missing', '', '0 note app pin-missing'],
  ['launcher', 'note app: activated', '', '0 note app activated', 'succeeded activated'],
  ['launcher', 'note portal: login-approved', '', '0 note portal login-approved', 'succeeded login-approved'],
  ['launcher', 'note portal: saved', '', '0 note portal saved', 'succeeded saved'],
  ['launcher', 'note app: activated ; note portal: incomplete', '', '0 note portal incomplete', 'succeeded activated'],
  ['launcher', 'note app: activated ; note portal: saved', '', '0 note portal saved', 'succeeded saved'],
  [
    'launcher',
    'note app: activated ; action: tap phone camera',
    'phone: tapped.camera',
    '0 action p-camera',
    'succeeded activated',
  ],

  // What is drawn is not told, and what is typed can come out otherwise.
  ['launcher', 'drawn A', '', ''],

  // Time goes by in lines too.
  ['launcher', 'second ; second ; note phone: installed', '', '2 note phone installed'],
];
