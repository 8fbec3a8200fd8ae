import { shelf } from './storage/shelf.ts';

const PLATFORM_ID = /^[a-z0-9-]{1,40}$/;

/** The platform id of the phone or tablet that a browser runs on. */
function platformOf({ userAgent, maxTouchPoints }: Navigator): 'android' | 'iphone' | undefined {
  if (/Android/i.test(userAgent)) return 'android';
  if (/iPhone|iPad|iPod/i.test(userAgent)) return 'iphone';
  // An iPad identifies as a Mac, but Macs have no touch screen.
  return /Macintosh/i.test(userAgent) && maxTouchPoints > 1 ? 'iphone' : undefined;
}

/** The platform that the reader chose last, otherwise the one of this browser. The site may no longer have it. */
export function deviceOf(): string | undefined {
  const chosen = shelf.recall('device');
  return chosen !== undefined && PLATFORM_ID.test(chosen) ? chosen : platformOf(navigator);
}

export function keepDevice(platform: string): void {
  if (PLATFORM_ID.test(platform)) shelf.remember('device', platform);
}

/** Learns the reader's phone from what they open. On a phone they may be looking up another one for somebody else. */
export function learnDevice(platform: string): void {
  if (!/iPhone|iPod|Android.+Mobile/i.test(navigator.userAgent)) keepDevice(platform);
}

/** The reader's version of the app, if they have chosen one that still exists. */
export function appVersionOf(versions: readonly string[]): string | undefined {
  return versions.find((version) => version === shelf.recall('version'));
}

export function keepAppVersion(version: string): void {
  shelf.remember('version', version);
}
