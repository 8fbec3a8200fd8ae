import type { ConsoleStore } from '../console-store.ts';
import { casesFrom } from '../import-cases.ts';
import type { AgentMessage } from '../setup.ts';
import { askToTake } from './ask.ts';
import { isCallLink, readCallLink } from './call-link.ts';

/**
 * Takes in the call that the address of the page carries, if the agent wants it, and goes to its place. Then the address
 * loses the call: a reload takes in nothing, and a reload before that asks again.
 *
 * @param ask asks the agent; nothing is kept before the answer
 * @returns whether a call was taken in
 */
export async function takeIn(
  store: ConsoleStore,
  { location, history }: Pick<Window, 'location' | 'history'>,
  ask: typeof askToTake = askToTake,
): Promise<boolean> {
  const { hash, pathname, search } = location;
  if (!isCallLink(hash)) return false;
  const text = await readCallLink(hash);
  const read = callIn(text, store);
  const isTaken = 'call' in read && (await ask(store, read.call, read.agent));
  if ('message' in read) store.set({ message: read.message });
  else if (isTaken) {
    const id = await store.takeIn(read.text);
    if (id !== undefined) await store.show(id);
  }
  // Another link may have been opened since: it is read separately.
  if (location.hash === hash) history.replaceState(history.state, '', pathname + search);
  return isTaken;
}

/** The one call that the text of a link is, or what is wrong with it. */
function callIn(text: string | undefined, { caseLogs }: ConsoleStore) {
  const read = text === undefined ? undefined : casesFrom(text, caseLogs);
  if (text !== undefined && read && 'cases' in read) {
    const [call, second] = read.cases;
    if (call && !second) return { text, call, agent: read.agent };
  }
  const isOther = read && 'message' in read && read.message.key === 'agent.fault.version';
  const message: AgentMessage = { key: isOther ? 'agent.fault.linkVersion' : 'agent.fault.link', isFault: true };
  return { message };
}
