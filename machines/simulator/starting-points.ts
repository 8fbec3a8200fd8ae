import type { AppInput } from './app/app.types.ts';
import { SHARPEST_CM, TOO_NEAR_CM } from './lens.ts';
import type { PhoneInput } from './phone/phone.types.ts';
import type { PortalInput } from './portal/portal.machine.ts';
import { variantOf, type FaultId, type Scenario } from './scenario.ts';
import type { ServerInput } from './server/server.types.ts';

/** How the server stands when a practice begins. */
export function serverIn(scenario: Scenario): ServerInput {
  const has = faulty(scenario);
  const factorless = scenario.task === 'message-delivery';
  return {
    seed: scenario.seed,
    user: factorless ? 'factorless' : has('already-enrolled') ? 'overlooked' : 'pending',
    firstSession: has('code-used') ? 'used' : has('code-expired') ? 'expired' : 'open',
  };
}

/** Who adds a User has come to the phone from the portal, where the code is shown; the other guides begin with the login. */
export function portalIn({ task }: Scenario): PortalInput {
  return { loggingIn: task === 'add-user' };
}

/** How the phone stands. Who adds a User has used the app before, and has let it send notifications. */
export function phoneIn(scenario: Scenario): PhoneInput {
  const has = faulty(scenario);
  const used = scenario.task !== 'activate';
  return {
    platform: scenario.platform === 'android' ? 'android' : 'iphone',
    installed: variantOf(scenario).installed,
    hasty: has('opened-too-early'),
    camera: has('camera-denied') ? 'denied' : 'unasked',
    notifications: has('notifications-off') ? 'denied' : used ? 'allowed' : 'unasked',
    scanning: !has('scan-off'),
    lens: has('front-camera') ? 'front' : 'rear',
    distance: has('out-of-focus') ? TOO_NEAR_CM : SHARPEST_CM,
  };
}

/** How the app stands. */
export function appIn(scenario: Scenario): AppInput {
  return {
    platform: scenario.platform === 'android' ? 'android' : 'iphone',
    first: scenario.task === 'activate',
    opensWith: variantOf(scenario).opensWith,
    slips: faulty(scenario)('wrong-code') ? 1 : 0,
  };
}

function faulty({ faults }: Scenario): (fault: FaultId) => boolean {
  return (fault) => faults.includes(fault);
}
