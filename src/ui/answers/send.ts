import { PREFIX } from '../kept/prefix.ts';
import type { Shelf } from '../storage/shelf.ts';
import { feedbackAddress, wait, waitingIn, type Waiting } from './waiting.ts';

/** Sends the waiting answers if the site has an address for answers. */
export async function sendKept(page: Document, store: Shelf): Promise<void> {
  const address = feedbackAddress(page);
  if (address !== undefined) await sendWaiting(address, store);
}

/**
 * Sends the waiting answers, the oldest first. Each is removed before it is sent and stored again if that fails, so that none is sent
 * twice, even by two pages or by one that is closed meanwhile.
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
      // Sends it even if the page is closed.
      keepalive: true,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    // Other errors of the client would happen again.
    return status < 500 && status !== 429;
  } catch {
    return false;
  }
}

/** Runs in one page of the site at a time if the browser has locks. */
async function alone(work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  await (locks ? locks.request(`${PREFIX}answer`, work) : work());
}
