import { shelf } from '../storage/shelf.ts';
import { wait, type Answer } from './waiting.ts';

/**
 * Stores an answer in this browser. If the site has an address for answers, sends it, now or when the device is online. The same
 * answer to the same guide is sent once.
 */
export async function giveAnswer(answer: Answer, address: string | undefined): Promise<void> {
  const isNew = shelf.recall('helped', answer.article) !== answer.outcome;
  shelf.remember('helped', answer.outcome, answer.article);
  if (address === undefined || !isNew) return;
  const waiting = { ...answer, id: crypto.getRandomValues(new Uint32Array(4)).join('-'), given: Date.now() };
  const isKept = wait(waiting, shelf);
  const { send, sendWaiting } = await import('./send.ts');
  // Without storage there is only one try.
  await (isKept ? sendWaiting(address, shelf) : send(address, waiting));
}
