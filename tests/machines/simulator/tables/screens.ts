/** [where the phone stands > where the app stands, what is shown]; `tests/support/practice-screens.ts` tells how to read it. */
export type ScreenRow = readonly [where: string, shown: string];

const BACK = 'back/back';

/** What looks the same on both phones, whatever is practised. The device and the bar at the bottom are left out. */
export const everyPhone: readonly ScreenRow[] = [
  [
    'app.using > login',
    'login: bar(services:ibkr.services||) space result(app)*0 rows[_ _] button(log-in) space arrow',
  ],
  ['app.using > more', `more: bar(${BACK}|ibkr.more|) rows[_ _ two-factor:ibkr.two-factor _ _ _] space`],
  ['app.using > two-factor', `two-factor: bar(${BACK}|ibkr.two-factor|) rows[_ add-user:ibkr.add-user _] space`],
  [
    'app.using > pin.empty',
    `pin: bar(${BACK}|ibkr.add-user|) text*2 field(pin:ibkr.pin) space button(activate:android.activate)`,
  ],
  [
    'app.using > pin.filled pin=••••',
    `pin: bar(${BACK}|ibkr.add-user|) text*2 field(pin:ibkr.pin=••••) space button(activate:android.activate)`,
  ],
  [
    'app.using > instructions',
    `instructions: bar(${BACK}|ibkr.add-user|) text*6 space button(session-id:android.session-id)`,
  ],
  [
    'app.using > session-id.empty',
    `session-id: bar(${BACK}|ibkr.add-user|) text*2 field(code:android.session-id-field) quiet-button(qr-code:android.qr-code) space`,
  ],
  [
    'app.using > session-id.filled typed=A',
    `session-id: bar(${BACK}|ibkr.add-user|) text*2 field(code:android.session-id-field=A) quiet-button(qr-code:android.qr-code) space`,
  ],
  ['app.using > setup', `setup: bar(${BACK}|ibkr.add-user|) text*4 rows[_ setup-qr:iphone.setup-qr] space`],
  [
    'app.using > code-entry.empty',
    `code-entry: bar(${BACK}|ibkr.add-user|) text*2 quiet-button(launch-camera:iphone.launch-camera/camera) field(code:iphone.activation-code) space button(activate:iphone.activate)`,
  ],
  [
    'app.using > code-entry.filled typed=A',
    `code-entry: bar(${BACK}|ibkr.add-user|) text*2 quiet-button(launch-camera:iphone.launch-camera/camera) field(code:iphone.activation-code=A) space button(activate:iphone.activate)`,
  ],
  ['app.using > unlocking', 'unlock: space locks(unlock face finger keypad) text*1 space'],
  ['app.using > activating', 'activating: bar(||) space result(wait)*1 space'],
  ['app.using > approving', 'activating: bar(||) space result(wait)*1 space'],
  ['app.using > failed', `error: bar(${BACK}|ibkr.add-user|) text*3 space dialog(warning error.activation)[dismiss]`],
  ['app.using > approved', 'login-approved: space result(check)*1 space button(dismiss)'],
  ['app.using > lapsed', 'login-lapsed: bar(||) text*2 space dialog(warning)[dismiss]'],
  ['app.using > blocked', 'camera-denied: bar(close/close||) space result(no-camera)*2 space'],
  [
    'app.askingNotices > asking-notices',
    'notifications-permission: bar(||) text*4 space dialog(bell)[deny allow:iphone.allow-notifications]',
  ],

  // The app's own camera can be closed, and is locked on a code that it has read.
  ['app.filming > scanning.looking', 'camera: view(code) shutter[switch-lens/flip close/close]'],
  ['app.filming > scanning.captured', 'camera: view(code locked) shutter[switch-lens/flip close/close]'],
  ['app.filming lens=front > scanning.looking', 'camera-front: view(face) shutter[switch-lens/flip close/close]'],
  // The app has gone on while its camera was not in front.
  [
    'app.filming > pin.empty',
    `pin: bar(${BACK}|ibkr.add-user|) text*2 field(pin:ibkr.pin) space button(activate:android.activate)`,
  ],
  ['camera.looking', 'camera: view(code) shutter[switch-lens/flip]'],
  ['camera.looking > scanning.captured', 'camera: view(code) shutter[switch-lens/flip]'],
  ['camera.looking lens=front', 'camera-front: view(face) shutter[switch-lens/flip]'],
  [
    'camera.offeringWeb absent',
    'camera-banner-web: banner(banner:iphone.web-site/globe) view(code locked) shutter[switch-lens/flip]',
  ],
  [
    'camera.offeringApp',
    'camera-banner-app: banner(banner:iphone.ibkr-mobile/app) view(code locked) shutter[switch-lens/flip]',
  ],

  [
    'cameraSettings',
    `camera-settings: bar(${BACK}|iphone.camera|) rows[_ _ scan-qr-codes:camera.scan-qr-codes+ _] space`,
  ],
  [
    'cameraSettings scanning=false',
    `camera-settings: bar(${BACK}|iphone.camera|) rows[_ _ scan-qr-codes:camera.scan-qr-codes- _] space`,
  ],
  [
    'appSettings',
    `app-settings: bar(${BACK}|iphone.ibkr-mobile|) rows[allow-camera/camera- allow-notifications/bell+ _] space`,
  ],
  [
    'appSettings camera=allowed notifications=unasked',
    `app-settings: bar(${BACK}|iphone.ibkr-mobile|) rows[allow-camera/camera+ allow-notifications/bell- _] space`,
  ],
  [
    'appSettings camera=denied notifications=denied',
    `app-settings: bar(${BACK}|iphone.ibkr-mobile|) rows[allow-camera/camera- allow-notifications/bell- _] space`,
  ],

  ['website absent', 'website: bar(||) space result(globe)*1 space'],
  ['store absent', `store: bar(${BACK}|iphone.store|) product(get:iphone.get/download) text*4 space`],
  ['store installing', `store-installing: bar(${BACK}|iphone.store|) result(wait)*1 text*4 space`],
  ['store', `store-installed: bar(${BACK}|iphone.store|) product(open/check) text*4 space`],
];

/** What an Android phone shows in its own way. */
export const android: readonly ScreenRow[] = [
  ['launcher', 'launcher: apps[_ _ _ _ _ ibkr-mobile:iphone.ibkr-mobile/app camera/camera phone-settings/gear] space'],
  ['launcher absent', 'launcher: apps[_ _ _ _ _ _ camera/camera phone-settings/gear] space'],
  ['settings', `settings: bar(${BACK}||) rows[_ camera/camera _ ibkr-mobile:iphone.ibkr-mobile/app] space`],
  ['app.using > home', 'home: bar(more:ibkr.more/menu||) chart rows[_ _ _ _] space'],
  [
    'app.askingCamera > asking-camera',
    'camera-permission: view(code) shutter[switch-lens/flip] dialog(camera)[deny allow:android.allow]',
  ],
  ['app.using > succeeded', 'success: space result(check)*2 space button(done:android.done)'],
  // A notification stands over whatever is in front.
  [
    'launcher shown',
    'launcher: apps[_ _ _ _ _ ibkr-mobile:iphone.ibkr-mobile/app camera/camera phone-settings/gear] space notice(notice/bell)',
  ],
  ['app.using shown > unlocking', 'unlock: space locks(unlock face finger keypad) text*1 space notice(notice/bell)'],
];

/** What an iPhone shows in its own way. */
export const iphone: readonly ScreenRow[] = [
  [
    'launcher',
    'launcher: apps[_ _ _ _ _ ibkr-mobile:iphone.ibkr-mobile/app camera:iphone.camera/camera phone-settings/gear] space',
  ],
  ['launcher absent', 'launcher: apps[_ _ _ _ _ _ camera:iphone.camera/camera phone-settings/gear] space'],
  ['launcher installing', 'launcher: apps[_ _ _ _ _ _ camera:iphone.camera/camera phone-settings/gear] space'],
  [
    'settings',
    `settings: bar(${BACK}||) rows[_ camera:iphone.camera/camera _ ibkr-mobile:iphone.ibkr-mobile/app] space`,
  ],
  ['settings absent', `settings: bar(${BACK}||) rows[_ camera:iphone.camera/camera _ _] space`],
  ['app.using > home', 'home: bar(||) chart rows[_ _ _ _] space tabs[_ _ _ more:ibkr.more/more]'],
  [
    'app.askingCamera > asking-camera',
    'camera-permission: view(code) shutter[switch-lens/flip] dialog(camera)[deny ok:iphone.ok]',
  ],
];

/** [platform, method, task, the label of Authenticate, the label of Done]: each guide prints two labels in its own way. */
export const labels: readonly (readonly [
  platform: string,
  method: string,
  task: string,
  authenticate: string,
  done: string,
])[] = [
  ['android', 'qr', 'add-user', 'ibkr.authenticate', 'android.done'],
  ['android', 'code', 'add-user', 'android.authenticate-code', 'android.done'],
  ['iphone', 'qr', 'add-user', 'ibkr.authenticate', 'iphone.done'],
  ['iphone', 'code', 'add-user', 'ibkr.authenticate', 'iphone.done-code'],
  ['iphone', 'qr', 'activate', 'ibkr.authenticate', 'iphone.done-activate'],
];

const BAR = 'bar(||user-menu/person)';
const CENTER = 'portal.secure-message-center';

/** What the browser shows. */
export const portal: readonly ScreenRow[] = [
  ['logged-out', 'login: bar(||) rows[_ _] button(log-in) space'],
  ['logging-in', 'waiting: bar(||) space result(wait)*1 space'],
  ['held', 'approval: bar(||) space result(phone)*2 space quiet-button(cancel)'],
  ['logged-in.page.home', `home: ${BAR} chart text*3 space`],
  ['logged-in.page.offered.fresh code=A', `activation: ${BAR} code(A) text*2 space`],
  ['logged-in.page.offered.stale code=A', `activation: ${BAR} code(A) text*2 space`],
  ['logged-in.page.offered.fresh', `activation: ${BAR} code() text*2 space`],
  ['logged-in.menu code=A', `user-menu: ${BAR} rows[_ secure-message-center:${CENTER} log-out] space`],
  [
    'logged-in.page.message-center',
    `message-center: ${BAR} heading(${CENTER}) buttons[compose:portal.compose settings/gear] text*3 space`,
  ],
  [
    'logged-in.page.message-preferences',
    `message-preferences: ${BAR} heading(portal.message-preferences) list(first-language:portal.first-language) list(second-language:portal.second-language) list(delivery:portal.secure-message-delivery) button(save:portal.save)`,
  ],
  [
    'logged-in.page.message-preferences first-language=1 second-language=2 delivery=3',
    `message-preferences: ${BAR} heading(portal.message-preferences) list(first-language:portal.first-language=1) list(second-language:portal.second-language=2) list(delivery:portal.secure-message-delivery=3) button(save:portal.save)`,
  ],
  ['logged-in.page.saved', `saved: ${BAR} heading(portal.message-preferences) result(check)*1 space`],
];
