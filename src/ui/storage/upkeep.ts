import { shelf } from './shelf.ts';

/** What is done about all that is kept, once a page has nothing else to do: what is over goes, and what waits is sent. */
export async function upkeep(): Promise<void> {
  shelf.tidy();
  const send = async (): Promise<void> => {
    // Most readers have nothing that waits: their pages do not load how it is sent.
    if (shelf.names('answer').length > 0) await (await import('../answers/send.ts')).sendKept(document, shelf);
  };
  addEventListener('online', () => void send());
  await send();
}
