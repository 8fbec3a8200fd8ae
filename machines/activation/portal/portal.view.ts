import type { SnapshotFrom } from 'xstate';
import { drawScreen } from '../screens/figure.ts';
import type { ScreenView } from '../screens/screen.types.ts';
import type { Scenario } from '../scenario.ts';
import { portalMachine } from './portal.machine.ts';

const SCREENS = { loggedOut: 'login', loggingIn: 'waiting', held: 'approval' } as const;

/** What each part of the portal shows once the user is in. */
const INSIDE = {
  home: 'home',
  offered: 'activation',
  menu: 'user-menu',
  messageCenter: 'message-center',
  messagePreferences: 'message-preferences',
  saved: 'saved',
} as const;

/** What the browser shows. */
export function portalScreen(portal: SnapshotFrom<typeof portalMachine>, scenario: Scenario): ScreenView {
  const value = portal.value as string | { loggedIn: string | object };
  const inside = typeof value === 'string' ? undefined : value.loggedIn;
  const name = typeof inside === 'object' ? Object.keys(inside)[0]! : inside;
  const screen = name === undefined ? SCREENS[value as keyof typeof SCREENS] : INSIDE[name as keyof typeof INSIDE];
  const { string, chosen } = portal.context;
  return drawScreen('portal', screen, {
    ...scenario,
    platform: scenario.platform === 'android' ? 'android' : 'iphone',
    values: { string, ...chosen },
    locked: false,
    inApp: false,
    installed: false,
    switches: {},
  });
}
