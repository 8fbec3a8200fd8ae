import type { SnapshotFrom } from 'xstate';
import { known } from '../known.ts';
import type { WorldMachine, Goal, LogEntry } from './world.machine.ts';
import { cameraOf, phoneScreen, type CameraView } from './phone/phone.view.ts';
import { portalScreen } from './portal/portal.view.ts';
import { SECONDS } from './protocol.ts';
import type { Scenario } from './scenario.ts';
import type { ScreenView } from './screens/screen.types.ts';

/** The portal's code, while it shows one. */
export interface CodeView {
  /** The string below the QR code. */
  string: string;
  state: 'open' | 'used' | 'expired' | 'withdrawn';
  /** Seconds that it can still be used; 0 unless it is open. */
  left: number;
  /** Seconds from its drawing to its end. */
  lifetime: number;
}

/** What a page needs to show of a world. */
export interface PracticeView {
  scenario: Scenario;
  /** Seconds since the practice began. */
  seconds: number;
  portal: ScreenView;
  /** Absent where nothing is done on a phone. */
  phone: ScreenView | undefined;
  /** The camera that is running on the phone. */
  camera: CameraView | undefined;
  code: CodeView | undefined;
  /** The last success; absent before the first. */
  goal: Goal | undefined;
  log: readonly LogEntry[];
}

/** A plain picture of a snapshot. */
export function practiceView({ context, children }: SnapshotFrom<WorldMachine>): PracticeView {
  const { scenario, seconds, goal, log, drawnAt } = context;
  const server = known(children.server, 'The server').getSnapshot();
  const portal = known(children.portal, 'The portal').getSnapshot();
  const phone = known(children.phone, 'The phone').getSnapshot();
  const app = known(children.app, 'The app').getSnapshot();
  const { string } = portal.context;
  const state = string === undefined ? undefined : server.context.sessions[string]?.getSnapshot().value;
  const left = state === 'open' && drawnAt !== undefined ? SECONDS.session - (seconds - drawnAt) : 0;
  const hasPhone = scenario.platform !== 'portal';
  return {
    scenario,
    seconds,
    portal: portalScreen(portal, scenario),
    phone: hasPhone ? phoneScreen(phone, app, scenario) : undefined,
    camera: hasPhone ? cameraOf(phone, app) : undefined,
    code: string === undefined || state === undefined ? undefined : { string, state, left, lifetime: SECONDS.session },
    goal,
    log,
  };
}
