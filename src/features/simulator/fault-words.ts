import { saidOf, type SimKey } from './words.ts';

const FAULTS: Readonly<Record<string, SimKey>> = {
  'already-enrolled': 'sim.fault.alreadyEnrolled',
  'code-used': 'sim.fault.codeUsed',
  'code-expired': 'sim.fault.codeExpired',
  'scan-off': 'sim.fault.scanOff',
  'front-camera': 'sim.fault.frontCamera',
  'out-of-focus': 'sim.fault.outOfFocus',
  'camera-denied': 'sim.fault.cameraDenied',
  'wrong-code': 'sim.fault.wrongCode',
  'opened-too-early': 'sim.fault.openedTooEarly',
  'notifications-off': 'sim.fault.notificationsOff',
};

/** What can go wrong, in words. */
export function faultKey(fault: string): SimKey {
  return saidOf(FAULTS, fault);
}
