import type { SnapshotFrom } from 'xstate';
import { drawScreen } from '../screens/figure.ts';
import type { ScreenView } from '../screens/screen.types.ts';
import type { Scenario } from '../scenario.ts';
import { portalMachine } from './portal.machine.ts';

const SCREENS = { loggedOut: 'login', loggingIn: 'waiting', held: 'approval' } as const;

/** What each page shows once the user is in. */
const PAGES = {
  home: 'home',
  offered: 'activation',
  messageCenter: 'message-center',
  messagePreferences: 'message-preferences',
  saved: 'saved',
} as const;

type PortalValue = keyof typeof SCREENS | { loggedIn: 'menu' | { page: keyof typeof PAGES | { offered: string } } };

/** What the browser shows. */
export function portalScreen(portal: SnapshotFrom<typeof portalMachine>, scenario: Scenario): ScreenView {
  const { string, chosen } = portal.context;
  return drawScreen('portal', screenOf(portal.value as PortalValue), {
    ...scenario,
    platform: scenario.platform === 'android' ? 'android' : 'iphone',
    values: { string, ...chosen },
    locked: false,
    inApp: false,
    installed: false,
    switches: {},
  });
}

function screenOf(value: PortalValue): string {
  if (typeof value === 'string') return SCREENS[value];
  if (value.loggedIn === 'menu') return 'user-menu';
  const { page } = value.loggedIn;
  return PAGES[typeof page === 'string' ? page : 'offered'];
}
