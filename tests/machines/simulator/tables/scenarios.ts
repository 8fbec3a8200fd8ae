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
  'activate iphone code': [...code, 'wrong-code', 'notifications-off'],
  'activate android qr': [...code, ...camera, 'notifications-off'],
  'activate android code': [...code, 'wrong-code', 'notifications-off'],
  'activate android sms': ['sms-lost'],
  'activate iphone sms': ['sms-lost'],
  'add-user android sms': ['sms-lost'],
  'add-user iphone sms': ['sms-lost'],
  'log-in android challenge': ['seamless-off', 'login-mistyped'],
  'log-in iphone challenge': ['seamless-off', 'login-mistyped'],
  'message-delivery portal none': [],
};
