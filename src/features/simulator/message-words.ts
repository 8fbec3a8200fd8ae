import type { SimKey } from './words.ts';

/** What the actors tell one another, in words; what only repeats the line before it or after it is left out. */
export const MESSAGES: Readonly<Record<string, SimKey | undefined>> = {
  'login.requested': 'sim.told.loginRequested',
  'logout.announced': 'sim.told.logoutAnnounced',
  'login.admitted': 'sim.told.loginAdmitted',
  'login.offered': 'sim.told.loginOffered',
  'login.held': 'sim.told.loginHeld',
  'login.approved': 'sim.told.loginApproved',
  'login.lapsed': 'sim.told.loginLapsed',
  'session.expired': undefined,
  'activation.completed': undefined,
  'activation.requested': 'sim.told.activationRequested',
  'approval.given': 'sim.told.approvalGiven',
  'activation.accepted': 'sim.told.activationAccepted',
  'activation.refused': 'sim.told.activationRefused',
  'approval.accepted': undefined,
  'approval.refused': 'sim.told.approvalRefused',
  'approval.asked': 'sim.told.approvalAsked',
  'approval.withdrawn': undefined,
  'camera.requested': 'sim.told.cameraRequested',
  'camera.released': undefined,
  'notices.requested': 'sim.told.noticesRequested',
  'camera.granted': undefined,
  'camera.refused': 'sim.told.cameraRefused',
  'notices.decided': undefined,
  'code.captured': undefined,
  'app.opened': undefined,
  'app.linked': 'sim.told.appLinked',
  'approval.opened': undefined,
};

/** What an actor notices by itself. */
export const NOTES: Readonly<Record<string, SimKey>> = {
  installed: 'sim.told.installed',
  'pin-missing': 'sim.told.pinMissing',
  'code-missing': 'sim.told.codeMissing',
  'scan-switched-off': 'sim.told.scanSwitchedOff',
  'front-lens': 'sim.told.frontLens',
  'link-unknown': 'sim.told.linkUnknown',
  'notice-blocked': 'sim.told.noticeBlocked',
  'notice-expired': 'sim.told.noticeExpired',
  'answer-missing': 'sim.told.answerMissing',
  'session-expired': 'sim.told.sessionExpired',
  'approval-expired': 'sim.told.approvalExpired',
  'earlier-attempt-completed': 'sim.told.earlierAttemptCompleted',
  saved: 'sim.told.saved',
  activated: 'sim.told.activated',
  'login-approved': 'sim.told.loginCompleted',
  incomplete: 'sim.told.incomplete',
};

/** Notes that say what goes wrong: who wants to find it out does not read them. */
export const TELLTALES: readonly string[] = [
  'scan-switched-off',
  'notice-blocked',
  'earlier-attempt-completed',
  'session-expired',
];

/** Why the server refused an activation; the phone shows the same error for all of them. */
export const REASONS: Readonly<Record<string, SimKey>> = {
  'unknown-string': 'sim.reason.unknownString',
  used: 'sim.reason.used',
  expired: 'sim.reason.expired',
  withdrawn: 'sim.reason.withdrawn',
  'already-enrolled': 'sim.reason.alreadyEnrolled',
  'not-scanned': 'sim.reason.notScanned',
};

/** What is told beside the devices too, at the moment when it happens: something does not go on. */
export const HITCHES: readonly string[] = [
  'activation.refused',
  'approval.refused',
  'login.lapsed',
  'camera.refused',
  'scan-switched-off',
  'front-lens',
  'link-unknown',
  'notice-blocked',
  'notice-expired',
  'answer-missing',
  'session-expired',
  'approval-expired',
];
