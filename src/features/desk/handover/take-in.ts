import type { ConsoleStore } from '../console-store.ts';
import { casesFrom } from '../import-cases.ts';
import type { AgentMessage } from '../setup.ts';
import { isCallLink, readCallLink } from './call-link.ts';

/**
 * Takes in the call that the address of the page carries, and goes to where it stands. Once it is read it is gone from the
 * address: a reload takes in nothing, and one before that loses nothing.
 *
 * @returns whether there was one
 */
export async function takeIn(
  store: ConsoleStore,
  { location, history }: Pick<Window, 'location' | 'history'>,
): Promise<boolean> {
  const { hash, pathname, search } = location;
  if (!isCallLink(hash)) return false;
  const text = await readCallLink(hash);
  const message = faultOf(text, store);
  if (text === undefined || message) store.set({ message });
  else {
    const id = await store.takeIn(text);
    if (id !== undefined) await store.show(id);
  }
  // Meanwhile another link may have been opened: that is read by itself.
  if (location.hash === hash) history.replaceState(history.state, '', pathname + search);
  return !message;
}

/** What is wrong with what a link carries: it must be one call. */
function faultOf(text: string | undefined, { caseLogs }: ConsoleStore): AgentMessage | undefined {
  const read = text === undefined ? undefined : casesFrom(text, caseLogs);
  if (read && 'cases' in read && read.cases.length === 1) return undefined;
  const isOther = read && 'message' in read && read.message.key === 'agent.fault.version';
  return { key: isOther ? 'agent.fault.linkVersion' : 'agent.fault.link', isFault: true };
}
