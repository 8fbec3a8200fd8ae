import {
  controlsOf,
  isSharpAt,
  type PracticeView,
  type PracticeAction,
  type ScreenView,
} from '../../machines/simulator/index.ts';
import { actionFrom } from './practice-world.ts';

/** What a patient helper taps on each screen of the phone; `#` is the string that the portal shows. */
const ON_PHONE: Readonly<Record<string, string>> = {
  login: 'tap phone services',
  services: 'tap phone authenticate',
  authenticate: 'tap phone add-user',
  home: 'tap phone more',
  more: 'tap phone two-factor',
  'two-factor': 'tap phone add-user',
  instructions: 'tap phone session-id',
  setup: 'tap phone setup-qr',
  unlock: 'tap phone unlock',
  success: 'tap phone done',
  error: 'tap phone dismiss',
  'login-approved': 'tap phone dismiss',
  'login-lapsed': 'tap phone dismiss',
  'camera-permission': 'tap phone deny',
  'notifications-permission': 'tap phone deny',
  'camera-denied': 'tap phone close',
  'camera-banner-web': 'tap phone banner',
  'camera-banner-app': 'tap phone banner',
  website: 'wait 1',
  store: 'tap phone get',
  'store-installing': 'wait 1',
  'store-installed': 'tap phone open',
  activating: 'wait 1',
};

/** And on each screen of the portal, where a string is wanted and none is shown. */
const ON_PORTAL: Readonly<Record<string, string>> = {
  login: 'tap portal log-in',
  waiting: 'wait 1',
  approval: 'tap portal cancel',
  'user-menu': 'tap portal log-out',
};

/** And where messages are to be set. */
const FOR_MESSAGES: Readonly<Record<string, string>> = {
  ...ON_PORTAL,
  'user-menu': 'tap portal secure-message-center',
  'message-center': 'tap portal settings',
};

/** What is waited for, or read and left, before anything else. */
const FIRST = ['activating', 'success', 'login-approved', 'login-lapsed'];

/**
 * What a patient helper does next, wherever somebody has left a practice: knows what the screens show and what has
 * just gone wrong. Done again and again it comes to success.
 */
export function helpfulAction(view: PracticeView): PracticeAction {
  const { phone, portal } = view;
  if (!phone) return actionFrom(messageAction(portal));
  if (FIRST.includes(phone.screen)) return actionFrom(ON_PHONE[phone.screen]!);
  if (phone.notice || controlsOf(phone).includes('notice')) return actionFrom('tap phone notice');
  if (phone.shade) return actionFrom('tap phone notices');
  if (isOffline(view)) return actionFrom(noticeAction(phone));
  if (portal.screen === 'approval') return actionFrom(noticeAction(phone));
  if (!view.code || isRefused(view)) return actionFrom(ON_PORTAL[portal.screen] ?? 'tap portal user-menu');
  return actionFrom(phoneAction(phone, view).replace('#', view.code.string));
}

function phoneAction(phone: ScreenView, view: PracticeView): string {
  const { camera } = view;
  const controls = controlsOf(phone);
  const isOff = isScanningOff(view);
  switch (phone.screen) {
    case 'session-id':
    case 'code-entry':
      if (!isFilled(phone)) return 'enter phone code #';
      return phone.screen === 'code-entry' ? 'tap phone activate' : 'wait 1';
    case 'pin':
      return isFilled(phone) ? 'tap phone activate' : 'enter phone pin practice';
    case 'launcher':
      if (controls.includes('ibkr-mobile')) return 'tap phone ibkr-mobile';
      return `tap phone ${isOff ? 'phone-settings' : 'camera'}`;
    case 'settings':
      return `tap phone ${isOff ? 'camera' : 'go-home'}`;
    case 'camera-settings':
      return `tap phone ${isOff ? 'scan-qr-codes' : 'go-home'}`;
    case 'camera':
      // The app's own camera is closed: its code is typed. The phone's own leads to the store.
      if (controls.includes('close')) return 'tap phone close';
      if (isOff || view.scenario.platform === 'android') return 'tap phone go-home';
      return isSharpAt(camera!.distance) ? 'read #' : 'move 25';
    case 'camera-front':
      return `tap phone ${controls.includes('close') ? 'close' : 'switch-lens'}`;
    default:
      return ON_PHONE[phone.screen] ?? 'tap phone go-home';
  }
}

/** A login waits for the phone, which shows no notification: may it? */
function noticeAction(phone: ScreenView): string {
  if (phone.screen === 'launcher') return 'tap phone phone-settings';
  if (phone.screen === 'settings') return `tap phone ${wrongSwitch(phone) ?? 'ibkr-mobile'}`;
  if (phone.screen !== 'app-settings') return 'tap phone go-home';
  return isOn(phone, 'allow-notifications') ? 'tap portal cancel' : 'tap phone allow-notifications';
}

function wrongSwitch(settings: ScreenView): string | undefined {
  if (!isOn(settings, 'internet')) return 'internet';
  return ['airplane-mode', 'do-not-disturb'].find((each) => isOn(settings, each));
}

function isOn({ parts }: ScreenView, control: string): boolean {
  const rows = parts.flatMap((part) => (part.kind === 'rows' ? part.rows : []));
  return rows.some((row) => row !== 'blank' && row.id === control && row.on);
}

function messageAction(portal: ScreenView): string {
  if (portal.screen !== 'message-preferences') return FOR_MESSAGES[portal.screen] ?? 'tap portal user-menu';
  const empty = portal.parts.find((part) => part.kind === 'list' && part.value === undefined);
  return empty?.kind === 'list' ? `enter portal ${empty.control.id} 2` : 'tap portal save';
}

function isFilled({ parts }: ScreenView): boolean {
  return parts.some((part) => part.kind === 'field' && part.value !== undefined);
}

/** Whether the server has refused something since it drew the string that is shown, but for a slip in typing it. */
function isRefused({ log }: PracticeView): boolean {
  const last = log.findLast(
    (entry) =>
      entry.kind === 'message' &&
      (entry.message === 'login.offered' || (entry.reason ?? 'unknown-string') !== 'unknown-string'),
  );
  return last?.kind === 'message' && last.message !== 'login.offered';
}

/** Whether the phone was last seen to be offline, and nobody has switched the network since. */
function isOffline({ log }: PracticeView): boolean {
  const last = log.findLast(
    (entry) =>
      (entry.kind === 'note' && entry.note === 'offline') ||
      (entry.kind === 'action' &&
        entry.action.kind === 'tap' &&
        ['airplane-mode', 'internet'].includes(entry.action.control)),
  );
  return last?.kind === 'note';
}

/** Whether the phone was last seen to look for no codes. */
function isScanningOff({ log }: PracticeView): boolean {
  const last = log.findLast(
    (entry) =>
      (entry.kind === 'note' && entry.note === 'scan-switched-off') ||
      (entry.kind === 'action' && entry.action.kind === 'tap' && entry.action.control === 'scan-qr-codes'),
  );
  return last?.kind === 'note';
}
