const code = ['already-enrolled', 'code-used', 'code-expired'];
const camera = ['scan-off', 'front-camera', 'out-of-focus'];

const notices = ['notifications-off', 'airplane-mode', 'no-internet', 'do-not-disturb', 'notice-missed'];

/** What can go wrong in each world that can be practised, written from the issue and the facts. */
export const WORLDS: Readonly<Record<string, readonly string[]>> = {
  'add-user android qr': [...code, ...camera, 'camera-denied', ...notices],
  'add-user iphone qr': [...code, ...camera, 'camera-denied', ...notices],
  'add-user android code': [...code, 'wrong-code', ...notices],
  'add-user iphone code': [...code, 'wrong-code', ...notices],
  // The phone's own Camera app needs no permission.
  'activate iphone qr': [...code, ...camera, 'opened-too-early', 'notifications-off'],
  'message-delivery portal none': [],
};

/** [scenario, server, portal, phone, app]: how the four stand when a practice begins. */
export const STARTS: readonly (readonly [text: string, server: string, portal: string, phone: string, app: string])[] =
  [
    [
      'task=add-user&platform=android',
      'pending, first open',
      'logging in',
      'android installed camera:unasked notifications:allowed scanning rear 25',
      'android login',
    ],
    [
      'task=add-user&platform=iphone',
      'pending, first open',
      'logging in',
      'iphone installed camera:unasked notifications:allowed scanning rear 25',
      'iphone login',
    ],
    [
      'task=add-user&platform=android&seed=1',
      'pending, first open',
      'logging in',
      'android installed camera:unasked notifications:allowed scanning rear 25',
      'android home',
    ],
    [
      'task=activate',
      'pending, first open',
      'logged out',
      'iphone camera:unasked notifications:unasked scanning rear 25',
      'iphone login first',
    ],
    [
      'task=activate&seed=1',
      'pending, first open',
      'logged out',
      'iphone installed camera:unasked notifications:unasked scanning rear 25',
      'iphone home first',
    ],
    [
      'task=message-delivery',
      'factorless, first open',
      'logged out',
      'iphone installed camera:unasked notifications:allowed scanning rear 25',
      'iphone login',
    ],
    [
      'fault=already-enrolled',
      'overlooked, first open',
      'logging in',
      'android installed camera:unasked notifications:allowed scanning rear 25',
      'android login',
    ],
    [
      'fault=code-used',
      'pending, first used',
      'logging in',
      'android installed camera:unasked notifications:allowed scanning rear 25',
      'android login',
    ],
    [
      'fault=code-expired',
      'pending, first expired',
      'logging in',
      'android installed camera:unasked notifications:allowed scanning rear 25',
      'android login',
    ],
    [
      'fault=code-expired,code-used',
      'pending, first used',
      'logging in',
      'android installed camera:unasked notifications:allowed scanning rear 25',
      'android login',
    ],
    [
      'fault=scan-off',
      'pending, first open',
      'logging in',
      'android installed camera:unasked notifications:allowed rear 25',
      'android login',
    ],
    [
      'fault=front-camera',
      'pending, first open',
      'logging in',
      'android installed camera:unasked notifications:allowed scanning front 25',
      'android login',
    ],
    [
      'fault=out-of-focus',
      'pending, first open',
      'logging in',
      'android installed camera:unasked notifications:allowed scanning rear 6',
      'android login',
    ],
    [
      'fault=camera-denied',
      'pending, first open',
      'logging in',
      'android installed camera:denied notifications:allowed scanning rear 25',
      'android login',
    ],
    [
      'fault=notifications-off',
      'pending, first open',
      'logging in',
      'android installed camera:unasked notifications:denied scanning rear 25',
      'android login',
    ],
    [
      'method=code&fault=wrong-code',
      'pending, first open',
      'logging in',
      'android installed camera:unasked notifications:allowed scanning rear 25',
      'android login slips:1',
    ],
    [
      'task=activate&fault=opened-too-early',
      'pending, first open',
      'logged out',
      'iphone hasty camera:unasked notifications:unasked scanning rear 25',
      'iphone login first',
    ],
    [
      'task=activate&fault=notifications-off',
      'pending, first open',
      'logged out',
      'iphone camera:unasked notifications:denied scanning rear 25',
      'iphone login first',
    ],
  ];
