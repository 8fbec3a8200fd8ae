import type { Row } from '../../../support/practice-table.ts';

/**
 * The phone. A state is what is in front, then `absent` or `installing` unless IBKR Mobile is installed, then `shown`
 * while a notification is. Unless said otherwise it is an iPhone whose owner was never asked for the camera.
 */
export const phoneFrontRows: readonly Row[] = [
  ['start', '', 'launcher'],
  ['start installed=false', '', 'launcher absent'],

  ['*', 'tapped.go-home', 'launcher'],
  ['*', 'phone.moved:30', '= distance=30'],
  ['launcher', 'phone.moved:4', '= distance=5'],
  ['launcher', 'phone.moved:5', '= distance=5'],
  ['launcher', 'phone.moved:61', '= distance=60'],

  ['launcher', 'tapped.app', 'app.using', 'app: app.opened -'],
  ['launcher deferred=A', 'tapped.app', 'app.using deferred=-', 'app: app.opened A'],
  ['launcher absent', 'tapped.app', 'ignored'],
  ['launcher installing', 'tapped.app', 'ignored'],
  ['launcher', 'tapped.camera', 'camera.looking'],
  ['launcher', 'tapped.phone-settings', 'settings'],

  ['settings', 'tapped.camera', 'cameraSettings'],
  ['settings', 'tapped.app', 'appSettings'],
  ['settings absent', 'tapped.app', 'ignored'],
  ['settings', 'tapped.back', 'launcher'],
  ['cameraSettings', 'tapped.scan-qr-codes', '= scanning=false'],
  ['cameraSettings scanning=false', 'tapped.scan-qr-codes', '= scanning=true'],
  ['cameraSettings', 'tapped.back', 'settings'],
  ['appSettings', 'tapped.allow-camera', '= camera=allowed'],
  ['appSettings camera=denied', 'tapped.allow-camera', '= camera=allowed'],
  ['appSettings camera=allowed', 'tapped.allow-camera', '= camera=denied'],
  ['appSettings', 'tapped.allow-notifications', '= notifications=denied'],
  ['appSettings notifications=denied', 'tapped.allow-notifications', '= notifications=allowed'],
  ['appSettings notifications=unasked', 'tapped.allow-notifications', '= notifications=allowed'],
  ['appSettings', 'tapped.back', 'settings'],
];

/** The Camera app, and the store that its banner leads to while IBKR Mobile is not there. */
export const phoneCameraRows: readonly Row[] = [
  ['camera.looking', 'code.read:A', 'camera.offeringApp read=A'],
  ['camera.looking absent', 'code.read:A', 'camera.offeringWeb absent read=A'],
  ['camera.looking installing', 'code.read:A', 'camera.offeringWeb installing read=A'],
  ['camera.looking scanning=false', 'code.read:A', '=', 'note: scan-switched-off'],
  ['camera.looking lens=front', 'code.read:A', '=', 'note: front-lens'],
  ['camera.looking scanning=false lens=front', 'code.read:A', '=', 'note: scan-switched-off'],
  ['camera.looking absent scanning=false', 'code.read:A', '=', 'note: scan-switched-off'],
  // Android's camera does not know what the address is for.
  ['camera.looking platform=android', 'code.read:A', '=', 'note: link-unknown'],
  ['camera.looking platform=android lens=front', 'code.read:A', '=', 'note: front-lens'],
  ['camera.looking', 'tapped.switch-lens', '= lens=front'],
  ['camera.looking lens=front', 'tapped.switch-lens', '= lens=rear'],

  ['camera.offeringApp', 'tapped.switch-lens', 'camera.looking lens=front'],
  ['camera.offeringApp', 'tapped.banner', 'app.using', 'app: app.linked -'],
  ['camera.offeringApp read=A', 'tapped.banner', 'app.using', 'app: app.linked A'],
  ['camera.offeringApp read=A deferred=B', 'tapped.banner', 'app.using deferred=-', 'app: app.linked A'],
  ['camera.offeringWeb', 'tapped.switch-lens', 'camera.looking lens=front'],
  ['camera.offeringWeb', 'tapped.banner', 'website'],
  ['camera.offeringWeb absent read=A', 'tapped.banner', 'website absent deferred=A'],
  ['camera.offeringWeb absent read=A', 'tapped.banner ; 1 s', 'store absent'],

  ['store', 'tapped.open', 'app.using', 'app: app.opened -'],
  ['store deferred=A', 'tapped.open', 'app.using deferred=-', 'app: app.opened A'],
  ['store', 'tapped.back', 'launcher'],
  ['store absent', 'tapped.open', 'ignored'],
  ['store absent', 'tapped.back', 'launcher absent'],
  ['store absent', 'tapped.get', 'store installing'],
  ['store installing', 'tapped.get', 'ignored'],
  ['store installing', 'tapped.open', 'ignored'],
  ['launcher absent', 'tapped.get', 'ignored'],
  ['store absent', 'tapped.get ; 3 s', 'store', 'note: installed'],
  ['store absent', 'tapped.get ; tapped.back ; 3 s', 'launcher', 'note: installed'],
  // In a hurry, once: the app opens with what the browser left behind.
  [
    'store absent hasty=true deferred=A',
    'tapped.get ; 3 s',
    'app.using hasty=false deferred=-',
    'note: installed, app: app.opened A',
  ],
  ['store absent hasty=true', 'tapped.get ; tapped.back ; 3 s', 'launcher', 'note: installed'],
];

/** IBKR Mobile in front: what the app asks of the phone. */
export const phoneAppRows: readonly Row[] = [
  ['app.using', 'camera.requested', 'app.askingCamera'],
  ['app.using camera=allowed', 'camera.requested', 'app.filming', 'app: camera.granted'],
  ['app.using camera=denied', 'camera.requested', '=', 'app: camera.refused'],
  ['app.using', 'notices.requested', '=', 'app: notices.decided'],
  ['app.using notifications=denied', 'notices.requested', '=', 'app: notices.decided'],
  ['app.using notifications=unasked', 'notices.requested', 'app.askingNotices'],

  ['app.askingCamera', 'tapped.allow', 'app.filming camera=allowed', 'app: camera.granted'],
  ['app.askingCamera', 'tapped.ok', 'app.filming camera=allowed', 'app: camera.granted'],
  ['app.askingCamera', 'tapped.deny', 'app.using camera=denied', 'app: camera.refused'],
  ['app.askingCamera', 'camera.requested', '='],

  ['app.filming', 'camera.released', 'app.using'],
  ['app.filming', 'tapped.switch-lens', '= lens=front'],
  ['app.filming lens=front', 'tapped.switch-lens', '= lens=rear'],
  ['app.filming', 'code.read:A', '=', 'app: code.captured A'],
  ['app.filming platform=android', 'code.read:A', '=', 'app: code.captured A'],
  ['app.filming scanning=false', 'code.read:A', '=', 'note: scan-switched-off'],
  ['app.filming scanning=false lens=front', 'code.read:A', '=', 'note: scan-switched-off'],
  ['app.filming lens=front', 'code.read:A', '=', 'note: front-lens'],
  // The app has gone on behind the home screen, and asks anew.
  ['app.filming', 'camera.requested', 'app.askingCamera'],
  ['app.filming camera=allowed', 'camera.requested', '=', 'app: camera.granted'],
  ['app.filming camera=denied', 'camera.requested', 'app.using', 'app: camera.refused'],

  ['app.askingNotices', 'tapped.allow', 'app.using notifications=allowed', 'app: notices.decided'],
  ['app.askingNotices', 'tapped.deny', 'app.using notifications=denied', 'app: notices.decided'],
  ['app.askingNotices', 'camera.requested', 'app.askingCamera'],

  // Whoever comes back finds the app as it was left.
  ['app.filming', 'tapped.go-home ; tapped.app', 'app.filming', 'app: app.opened -'],
  ['app.askingCamera', 'tapped.go-home ; tapped.app', 'app.askingCamera', 'app: app.opened -'],
  ['app.askingNotices', 'tapped.go-home ; tapped.app', 'app.askingNotices', 'app: app.opened -'],
];

/** The notification that asks to approve a login. */
export const phoneNoticeRows: readonly Row[] = [
  ['*', 'approval.asked:3', '= shown approval=3'],
  ['launcher notifications=denied', 'approval.asked:3', '=', 'note: notice-blocked'],
  ['launcher notifications=unasked', 'approval.asked:3', '=', 'note: notice-blocked'],
  ['launcher absent', 'approval.asked:3', '=', 'note: notice-blocked'],
  ['launcher', 'approval.asked:3 ; 60 s', 'launcher approval=-', 'note: notice-expired'],
  // Another login: its time begins anew.
  ['launcher shown approval=3', 'approval.asked:4', '= approval=4'],
  ['launcher shown approval=3', 'approval.asked:4 ; 60 s', 'launcher approval=-', 'note: notice-expired'],
  ['launcher shown approval=3', 'approval.withdrawn:3', 'launcher approval=-'],
  ['launcher shown approval=4', 'approval.withdrawn:3', 'ignored'],
  ['launcher shown approval=3', 'tapped.notice', 'app.using approval=-', 'app: approval.opened 3'],
  ['app.filming shown approval=3', 'tapped.notice', 'app.using approval=-', 'app: approval.opened 3'],
  ['store shown approval=3', 'tapped.notice', 'app.using approval=-', 'app: approval.opened 3'],
  ['launcher shown approval=3', 'tapped.notice ; 60 s', 'ignored'],
  ['launcher', 'tapped.notice', 'ignored'],
];
