import { shelf, type Shelf } from '../storage/shelf.ts';
import { runsOnPhone, platformOf, type BrowserIdentity } from './identity.ts';

/** The form of a platform's id. */
const ID = /^[a-z0-9-]{1,40}$/;

/**
 * The reader's phone as a platform id: the one they chose last, otherwise the one that this browser runs on. The stored platform may
 * no longer exist; callers look it up. It only decides what comes first. A platform in the address takes precedence.
 */
export function deviceOf(
  store: Pick<Shelf, 'recall'> = shelf,
  browser: BrowserIdentity = navigator,
): string | undefined {
  const said = store.recall('device');
  return said !== undefined && ID.test(said) ? said : platformOf(browser);
}

/** Stores which phone the reader has chosen. */
export function keepDevice(platform: string, store: Pick<Shelf, 'remember'> = shelf): void {
  if (ID.test(platform)) store.remember('device', platform);
}

/**
 * Learns the reader's phone from the guide they open or the phone they practice on. Only on computers and tablets: on a phone, the
 * reader may be looking up another one for somebody else.
 */
export function learnDevice(
  platform: string,
  store: Pick<Shelf, 'remember'> = shelf,
  browser: BrowserIdentity = navigator,
): void {
  if (!runsOnPhone(browser)) keepDevice(platform, store);
}
