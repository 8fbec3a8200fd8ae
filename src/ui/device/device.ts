import { shelf, type Shelf } from '../storage/shelf.ts';
import { platformOf, type BrowserIdentity } from './identity.ts';

/** The form of a platform's id. */
const ID = /^[a-z0-9-]{1,40}$/;

/**
 * The phone of this reader, by the platform ids of content: the one that they said last, by choosing it or by opening its
 * guide, else the one that this browser runs on. What is kept may be of a platform that is there no more, and is the
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
