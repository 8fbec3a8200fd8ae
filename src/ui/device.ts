import { shelf } from './storage/shelf.ts';

/** The form of a platform's id. */
const ID = /^[a-z0-9-]{1,40}$/;

/** The platform id of the phone or tablet that a browser runs on. An iPad identifies as a Mac, but Macs have no touch screen. */
function platformOf({ userAgent, maxTouchPoints }: Navigator): 'android' | 'iphone' | undefined {
  if (/Android/i.test(userAgent)) return 'android';
  if (/iPhone|iPad|iPod/i.test(userAgent)) return 'iphone';
  return /Macintosh/i.test(userAgent) && maxTouchPoints > 1 ? 'iphone' : undefined;
}

/**
 * The reader's phone as a platform id: the one they chose last, otherwise the one that this browser runs on. The stored platform may
 * no longer exist; callers look it up. It only decides what comes first. A platform in the address takes precedence.
 */
export function deviceOf(): string | undefined {
  const chosen = shelf.recall('device');
  return chosen !== undefined && ID.test(chosen) ? chosen : platformOf(navigator);
}

/** Stores which phone the reader has chosen. */
export function keepDevice(platform: string): void {
  if (ID.test(platform)) shelf.remember('device', platform);
}

/**
 * Learns the reader's phone from the guide they open or the phone they practice on. Only on computers and tablets: on a phone, the
 * reader may be looking up another one for somebody else.
 */
export function learnDevice(platform: string): void {
  if (!/iPhone|iPod|Android.+Mobile/i.test(navigator.userAgent)) keepDevice(platform);
}

/** The reader's version of the app, if they have chosen one that still exists. */
export function appVersionOf(versions: readonly string[]): string | undefined {
  return versions.find((version) => version === shelf.recall('version'));
}

/** Stores the reader's version of the app. */
export function keepAppVersion(version: string): void {
  shelf.remember('version', version);
}
