import { shelf, type Shelf } from '../storage/shelf.ts';
import { runsOnPhone, platformOf, type BrowserIdentity } from './identity.ts';

/** The form of a platform's id. */
const ID = /^[a-z0-9-]{1,40}$/;

/**
 * The phone of this reader, by the platform ids of content: the one that they said last, else the one that this browser
 * runs on. What is kept may be of a platform that is there no more, and is the
 * reader's to change: whoever asks looks it up among those that there are.
 *
 * It decides what comes first, and hides nothing. What an address asks for goes before it.
 */
export function deviceOf(
  store: Pick<Shelf, 'recall'> = shelf,
  browser: BrowserIdentity = navigator,
): string | undefined {
  const said = store.recall('device');
  return said !== undefined && ID.test(said) ? said : platformOf(browser);
}

/** The reader has said which phone is theirs. */
export function keepDevice(platform: string, store: Pick<Shelf, 'remember'> = shelf): void {
  if (ID.test(platform)) store.remember('device', platform);
}

/**
 * The reader has opened a phone's guide, or practises on it. On a computer or a tablet this says which is theirs. Whoever holds a
 * phone may look at another one's for somebody else, and finds their own in all other places as before.
 */
export function learnDevice(
  platform: string,
  store: Pick<Shelf, 'remember'> = shelf,
  browser: BrowserIdentity = navigator,
): void {
  if (!runsOnPhone(browser)) keepDevice(platform, store);
}
