import type { ConsoleStore } from '../console-store.ts';
import { casesFrom } from '../import-cases.ts';
import { goToMain } from '../main-heading.ts';
import type { AgentMessage } from '../setup.ts';
import { isCallLink, readCallLink } from './call-link.ts';

/**
 * Takes in the call that the address of the page carries, and goes to where it stands. It is gone from the address then: a
 * reload takes in nothing.
 */
export async function takeIn(store: ConsoleStore, { location, history }: Window): Promise<void> {
  const { hash, pathname, search } = location;
  if (!isCallLink(hash)) return;
  history.replaceState(history.state, '', pathname + search);
  const text = await readCallLink(hash);
  const message = faultOf(text, store);
  if (text === undefined || message) return store.set({ message });
  const id = store.import(text);
  if (id !== undefined) store.show(id);
  goToMain();
}

/** What is wrong with what a link carries: it must be one call. */
function faultOf(text: string | undefined, { caseLogs }: ConsoleStore): AgentMessage | undefined {
  const read = text === undefined ? undefined : casesFrom(text, caseLogs);
  if (read && 'cases' in read && read.cases.length === 1) return undefined;
  const isOther = read && 'message' in read && read.message.key === 'agent.fault.version';
  return { key: isOther ? 'agent.fault.linkVersion' : 'agent.fault.link', isFault: true };
}
