import type { Slip } from './slips.ts';

/** Slips in the description of the barrier: YAML that is none, wrong shapes, names that mean something else, rings without end. */
export const gateSlips: readonly Slip[] = [
  // What the product is.
  ['product', '  ticket: {', '\tticket: {'],
  ['product', 'begin: { portal.at: entry },', 'begin: { portal.at: entry,'],
  ['product', 'goals: [opened, left]', 'goals: !!set { opened }'],
  ['product', 'seconds: {', 'seconds: null\nmore: {'],
  ['product', 'goals: [opened, left]', 'goals:'],
  ['product', 'tasks:', 'constructor: 1\ntasks:'],
  ['product', 'tasks:', '__proto__: { a: 1 }\ntasks:'],
  ['product', 'ticket-expired: {', 'constructor: {'],
  ['product', 'life: 30', 'life: 30.5'],
  ['product', 'life: 30', 'life: .inf'],
  ['product', 'life: 30', 'life: -1'],
  ['product', 'under-way: 2', 'under-way: 61'],
  ['product', 'among: [1, 2, 3]', 'among: []'],
  ['product', 'among: [1, 2, 3]', 'among: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]'],
  ['product', 'among: [1, 2, 3]', 'among: [[1], 2]'],
  [
    'product',
    '  - { platform: android, method: scan, task: enter }\n  - { platform: iphone, method: type, task: enter }\n  - { platform: iphone, method: scan, task: exit }\n',
    '  []\n',
  ],
  ['product', 'leave: { life: asked }', 'leave: { life: asked }\n  type: { life: asked }'],
  ['product', 'leave: { life: asked }', 'leave: { life: asked, shown: portal.lane }'],
  ['product', 'phone.distance: 40', 'phone.distance: 400'],
  ['product', 'phone.camera: denied', 'phone.camera: no'],
  ['product', 'phone.camera: denied', 'phone.lens: back'],
  ['product', 'begin: { ticket: expired }', 'begin: { ticket: old }'],
  ['product', 'begin: { phone.slips: 1 }', 'begin: { phone.slips: 10 }'],
  ['product', 'phone.installed, among: [true, false]', "phone.installed, among: [true, 'false']"],
  ['product', 'tap: gate-app', 'tap: phone-settings'],
  ['product', 'tap: gate-app', 'tap: back'],
  ['product', 'in: { method: type }', 'in: { method: type, method: scan }'],
  ['product', 'in: { method: type }', 'in: [type]'],
  ['product', 'messages: [ticket.wanted,', 'messages: [tickets.wanted,'],
  ['product', 'missing: [ticket-missing]', 'missing: [ticket-mising]'],
  ['product', 'seconds: { latency: 1, ', 'seconds: { '],
  ['product', '# The barrier of', 'The barrier of'],
  ['product', 'life: 30', 'life: 3601'],
  ['product', 'goals: [opened, left]', 'goals: [opened, 7]'],
  ['product', 'method: scan, task: enter }', 'method: scan, task: enter, fault: none }'],
  ['product', 'begin: { phone.slips: 1 }', 'begin: { phone.hasty: 1 }'],
  ['product', 'begin: { phone.slips: 1 }', 'begin: { phone.scanning: off }'],
  ['product', 'begin: { phone.slips: 1 }', 'begin: { phone.notifications: off }'],
  ['product', 'begin: { phone.slips: 1 }', 'begin: { phone.slips: -1 }'],
  ['product', 'phone.distance: 40', 'phone.distance: 0'],
  ['product', 'phone.notifications: allowed', 'phone.installed: yes'],
  ['product', 'in: { method: type }', 'in: { task: entry }'],
  ['product', '- { in: { task: enter }, set', '- { in: { platform: [android, portal] }, set'],
  ['product', 'telltales: [notice-blocked]', 'telltales: [open.refused]'],
  // What its actors do.
  ['behaviour', 'begins: starting', "begins: 'starting"],
  ['behaviour', '  begins: starting', '  begins: starting\n  begins: lane'],
  ['behaviour', '  begins: starting', '  begins: starting\n  starting'],
  ['behaviour', 'open: { after: { pause: closed } }', 'open: &open { states: { open: *open } }'],
  ['behaviour', 'barrier:\n  keeps', 'phone:\n  keeps'],
  ['behaviour', 'barrier:\n  keeps', 'constructor:\n  keeps'],
  ['behaviour', 'keeps: { tip: 1,', 'keeps: { platform: 1, tip: 1,'],
  ['behaviour', 'keeps: { tip: 1,', 'keeps: { type: 1, tip: 1,'],
  ['behaviour', 'keeps: { tip: 1,', 'keeps: { constructor: 1, tip: 1,'],
  ['behaviour', 'keeps: { tip: 1,', 'keeps: { __proto__: 1, tip: 1,'],
  ['behaviour', 'keeps: { tip: 1,', 'keeps: { seed: 1, tip: 1,'],
  ['behaviour', 'keeps: { tip: 1,', 'keeps: { input: 1, tip: 1,'],
  ['behaviour', 'printed: {', 'last: { shows: wait, after: { pause: free } }\n        printed: {'],
  ['behaviour', 'with: { approval: $asked }', 'with: { type: $asked }'],
  ['behaviour', 'help: { shows: settings,', 'help: { returns: true, shows: settings,'],
  ['behaviour', '      begins: free\n', ''],
  ['behaviour', 'begins: looking', 'begins: loking'],
  [
    'behaviour',
    'starting: { choose: [{ if: { at: entry }, to: lane.printing }, lane] }',
    'starting: { choose: starting }',
  ],
  [
    'behaviour',
    'done: { shows: done, on: { tapped.done: home } }',
    'done: { choose: [{ if: { tip: 1 }, to: again }, home] }\n    again: { choose: [{ if: { tip: 2 }, to: done }, home] }',
  ],
  [
    'behaviour',
    'open: { after: { pause: closed } }',
    'open: { choose: [{ if: { car: inside }, do: { set: { car: outside } } }, closed] }',
  ],
  [
    'behaviour',
    '    lane:\n      begins: free',
    '    lane:\n      choose: { if: { lane: 1 }, to: free }\n      begins: free',
  ],
  [
    'behaviour',
    'blocked: { shows: camera-denied, on: { app.opened: asking, tapped.close: home } }',
    'blocked: { choose: asking }',
  ],
  [
    'behaviour',
    'expired.leave: { do: { tell: phone.approval.withdrawn, with: { approval: $leave } } }',
    'expired.leave: { do: [{ draw: leave, as: asked }, { tell: barrier.expired.leave }] }',
  ],
  [
    'behaviour',
    'withdrawn.leave: { do: { tell: phone.approval.withdrawn, with: { approval: $leave } } }',
    'withdrawn.leave: { do: [{ draw: leave, as: asked }, { withdraw: $asked }] }',
  ],
  [
    'behaviour',
    `app.linked: { do: { set: { ticket: $string } }, to: opening }
    approval.opened: { do: { set: { leave: $approval } }, to: leaving }
  states:
    closed: { on: { app.opened: home } }
    home: {`,
    `app.linked: { do: { set: { ticket: $string } }, to: opening }
    approval.opened: { do: { set: { leave: $approval } }, to: leaving }
    notices.decided: home
  states:
    closed: { on: { app.opened: home } }
    home: { entry: { tell: phone.notices.requested },`,
  ],
  [
    'behaviour',
    'done: { shows: done, on: { tapped.done: home } }',
    'done: { shows: done, entry: { tell: phone.notices.requested }, on: { notices.decided: done, tapped.done: home } }',
  ],
  [
    'behaviour',
    'done: { shows: done, on: { tapped.done: home } }',
    `done:
      shows: done
      begins: opened
      on: { tapped.done: home, notices.decided: opened }
      states: { opened: { entry: { tell: phone.notices.requested } } }`,
  ],
  [
    'behaviour',
    'done: { shows: done, on: { tapped.done: home } }',
    `done:
      shows: done
      begins: opened
      entry: { tell: phone.notices.requested }
      on: { tapped.done: home }
      states: { opened: { on: { notices.decided: done } } }`,
  ],
  [
    'behaviour',
    `          on: { car.left: { do: { note: left }, to: free } }
    # Over whatever was there.
    help: { shows: settings,`,
    `          choose: { if: { lane: 2 }, to: help }
          on: { car.left: { do: { note: left }, to: free } }
    # Over whatever was there.
    help: { shows: settings, choose: { if: { lane: 2 }, to: lane.last },`,
  ],
  ['behaviour', '{ $ticket: [used, expired, withdrawn] }', '{ $ticket: [used, gone] }'],
  ['behaviour', 'tell: barrier.leave.given, with: { leave: $leave }', 'draw: leave, as: leave'],
  ['behaviour', 'camera: films', 'camera: true'],
  ['behaviour', 'barrier:', 'Barrier:'],
  ['behaviour', 'on: { tapped.help: help }', 'on: { help: help }'],
  ['behaviour', 'after: { asked: free }', 'after: { 15: free }'],
  ['behaviour', 'after: { asked: free }', 'after: [asked, free]'],
  ['behaviour', 'tapped.help: lane.last', 'tapped.help: lane.last.free'],
  ['behaviour', 'tapped.help: lane.last', 'tapped.help: { go: lane.last }'],
  ['behaviour', 'tapped.help: lane.last', 'tapped.help: null'],
  ['behaviour', 'set: { ticket: none }', 'set: { ticket: [none] }'],
  ['behaviour', 'set: { ticket: none }', 'set: ticket'],
  ['behaviour', 'note: answer-missing', 'note: answer-missing, note: again'],
  ['behaviour', 'note: answer-missing', 'notes: answer-missing'],
  ['behaviour', 'use: $leave', 'use: { leave: open }'],
  ['behaviour', 'use: $leave', 'use: $'],
  ['behaviour', 'use: $leave', 'use: leave'],
  ['behaviour', 'withdraw: $asked', 'withdraw: asked'],
  [
    'behaviour',
    '- { do: { tell: app.leave.refused } }',
    '- { do: [{ tell: app.leave.refused }, { tell: app.tapped.done }] }',
  ],
  [
    'behaviour',
    'ticket.wanted:\n',
    'ticket.wanted: { do: { tell: barrier.ticket.wanted } }\n        ticket.printed:\n',
  ],
  ['behaviour', 'draw: leave, as: asked', 'draw: ticket, as: asked'],
  // What comes of a leave that is asked for.
  [
    'behaviour',
    `      - if: { $leave: open }
        do: [{ use: $leave }, { set: { car: outside } }, { tell: app.leave.done }, { tell: portal.car.left }]
      - { do: { tell: app.leave.refused } }
    expired.leave: { do: { tell: phone.approval.withdrawn, with: { approval: $leave } } }
    withdrawn.leave: { do: { tell: phone.approval.withdrawn, with: { approval: $leave } } }
`,
    `      - { if: { car: inside }, do: [{ tell: app.leave.done }, { tell: portal.car.left }] }
      - { do: [{ tell: app.leave.refused }, { tell: phone.approval.withdrawn, with: { approval: $leave } }] }
`,
  ],
  [
    'behaviour',
    'entry: { tell: barrier.leave.wanted }',
    'entry: [{ tell: barrier.leave.wanted }, { draw: leave, as: lane }]',
  ],
  ['behaviour', 'opening:\n      shows: wait\n', 'opening:\n'],
  ['behaviour', 'open: { after: { pause: closed } }', 'open: { shows: lane, after: { pause: closed } }'],
  ['behaviour', 'keeps: { tip: 1,', 'keeps: { tip: [1],'],
  ['behaviour', 'keeps: { tip: 1,', 'keeps: { method: 1, tip: 1,'],
  ['behaviour', 'keeps: { tip: 1,', 'keeps: { task: 1, tip: 1,'],
  [
    'behaviour',
    '- { do: { tell: app.leave.refused } }',
    '- { do: [{ tell: app.leave.refused }, { tell: app.entered.number }] }',
  ],
  [
    'behaviour',
    '- { do: { tell: app.leave.refused } }',
    '- { do: [{ tell: app.leave.refused }, { tell: barrier.withdrawn.leave }] }',
  ],
  [
    'behaviour',
    'open: { after: { pause: closed } }',
    'open: { after: { pause: closed }, on: { xstate.stop: { do: { tell: barrier.xstate.stop } } } }',
  ],
  [
    'behaviour',
    'open: { after: { pause: closed } }',
    'open: { after: { pause: closed }, on: { token.due: { do: { tell: barrier.token.due } } } }',
  ],
  ['behaviour', 'printed: { shows', 'printed: { exit: { tell: barrier.open.wanted }, shows'],
  [
    'behaviour',
    'printed: { shows: ticket,',
    'printed: { begins: first, states: { first: { entry: { tell: barrier.ticket.wanted } } }, shows: ticket,',
  ],
  [
    'behaviour',
    'on: { leave.done: done, leave.refused: failed }',
    'exit: { tell: barrier.leave.given }\n      on: { leave.done: done, leave.refused: failed }',
  ],
  ['behaviour', 'leave.done: done, leave.refused: failed', 'leave.done: done, leave.refused: home, leave.over: failed'],
  ['behaviour', 'tapped.done: home', 'tapped.done: { to: home, if: { tip: $tips } }'],
  [
    'behaviour',
    '{ if: { typed: none }, do: { note: ticket-missing } }',
    '{ if: { $typed: none }, do: { note: ticket-missing } }',
  ],
  ['behaviour', 'portal:\n', 'phone: { begins: off, states: { off: {} } }\nportal:\n'],
  [
    'behaviour',
    '- { do: { tell: app.leave.refused } }',
    '- { do: [{ tell: app.leave.refused }, { tell: barrier.withdrawn.leave, with: { leave: $leave } }] }',
  ],
  ['behaviour', 'app:\n  keeps', 'handset:\n  keeps'],
  ['behaviour', 'closed: { on: { app.opened: home } }', 'closed: { on: { camera.refused: home } }'],
  ['behaviour', 'blocked: { shows: camera-denied, ', 'blocked: { '],
  // What its screens hold.
  ['screens', 'title: [{ when: { task: exit }, is: gate.leave }, gate.app]', 'title: *title'],
  ['screens', '  wait: [bar,', '    wait: [bar,'],
  ['screens', 'phone:', 'phone: {}\nphones:'],
  ['screens', '  typing:', '  launcher:'],
  ['screens', 'tap: account', 'tap: notice'],
  ['screens', 'tap: account', 'tap: more'],
  ['screens', 'tap: account', 'tap: go-home'],
  [
    'screens',
    '{ tap: account, label: gate.account, idle: true }',
    '{ enter: account, label: gate.account, idle: true }',
  ],
  ['screens', 'when: { method: type }', 'when: { metod: type }'],
  ['screens', 'when: { method: type }', 'when: { method: typed }'],
  ['screens', 'when: { task: exit }, is: gate.leave', 'when: { task: exit }, is: leave'],
  ['screens', 'icons: [face, finger]', 'icons: [face, thumb]'],
  ['screens', 'icons: [face, finger]', 'icons: face'],
  ['screens', 'lines: 2', 'lines: 200'],
  ['screens', 'code: $ticket', 'code: $tickets'],
  ['screens', 'code: $ticket', 'code: ticket'],
  ['screens', 'heading: gate.lane', 'heading: { android: gate.lane }'],
  ['screens', 'heading: gate.lane', 'heading: gate.lane, chart: true'],
  ['screens', '    - chart', '    - charts'],
  ['screens', 'text: gate.failed', 'text: failed'],
  ['screens', 'field: { enter: number', 'field: { tap: number'],
  ['screens', 'quiet: true', 'quiet: false'],
  ['screens', '- code: $ticket', '- { code: $ticket, when: { device: phone } }'],
  ['screens', '  done: [{ result', '  done: { result'],
  ['screens', 'tap: dismiss', 'tap: Dismiss'],
  ['screens', 'buttons: [{ tap: ticket', 'buttons: [blank, { tap: ticket'],
  ['screens', '- { when: { method: type }, button', '- { when: { platform: [iphone, portal] }, button'],
  ['screens', '- buttons: [{ tap: ticket', '- { when: { task: exits }, text: 1 }\n    - buttons: [{ tap: ticket'],
  ['screens', 'value: $lane', 'value: $lanes'],
  ['screens', '  typing:\n', '  launcher: [bar]\n  typing:\n'],
];
