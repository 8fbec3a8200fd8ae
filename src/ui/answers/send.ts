import { PREFIX } from '../kept/prefix.ts';
import type { Shelf } from '../storage/shelf.ts';
import { feedbackAddress, wait, waitingIn, type Waiting } from './waiting.ts';

/** Sends the answers that wait, where the operator wants any. */
export async function sendKept(page: Document, store: Shelf): Promise<void> {
  const address = feedbackAddress(page);
  if (address !== undefined) await sendWaiting(address, store);
}

/**
 * Sends the answers that wait, the oldest first. One is taken out before it is sent, and put back where it could not be:
 * none is sent twice, not even by two pages or by a page that is closed meanwhile.
 */
export async function sendWaiting(address: string, store: Shelf): Promise<void> {
  await alone(async () => {
    for (const answer of waitingIn(store)) {
      store.remember('answer', undefined, answer.id);
      if (await send(address, answer)) continue;
      wait(answer, store);
      return;
    }
  });
}

/**
 * Sends one answer: without cookies, and without saying from which page.
 *
 * @returns whether it needs no second try
 */
export async function send(address: string, { id, article, step, outcome }: Waiting): Promise<boolean> {
  try {
    const { status } = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id, article, step, outcome }),
      // A page that is left at once still sends it.
      keepalive: true,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    // What the endpoint does not want, it does not want later either.
    return status < 500 && status !== 429;
  } catch {
    return false;
  }
}

/** One page of the site at a time, where the browser can see to it. */
async function alone(work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  await (locks ? locks.request(`${PREFIX}answer`, work) : work());
}
