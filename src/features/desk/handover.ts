import { callNumber, type Case } from '../../../machines/console/index.ts';
import { button, element } from '../../ui/dom.ts';
import { callState, callTime } from './calls.ts';
import type { ConsoleStore } from './console-store.ts';
import { casesFrom } from './import-cases.ts';
import type { AgentMessage } from './setup.ts';

/**
 * Imports the call in the page's URL if the agent agrees, and shows it. Removes it from the URL, so that a reload does
 * not import it again.
 *
 * @param ask nothing is stored before the answer
 * @returns whether the agent accepted a call
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
  // If another link was opened in the meantime, its `hashchange` event handles it.
  if (location.hash === hash) history.replaceState(history.state, '', pathname + search);
  return isTaken;
}

/** The call in the text of a link, or a message about what is wrong. A link contains exactly one call. */
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

/** @param from the name of the agent who created the link, if the link contains one */
function askToTake(store: ConsoleStore, call: Case, from: string | undefined): Promise<boolean> {
  const { t } = store.own;
  const told = [callNumber(call.id), callTime(call, Date.now()), callState(call, store)].join(' · ');
  return new Promise((resolve) => {
    const take = button(t('agent.handover.take'), () => dialog.close('take'), {
      class: 'button main-button',
      'data-action': 'take-call',
      autofocus: true,
    });
    const leave = button(t('agent.handover.leave'), () => dialog.close(), {
      class: 'button',
      'data-action': 'leave-call',
    });
    const dialog = element(
      'dialog',
      { class: 'agent-dialog dialog', 'aria-labelledby': 'agent-take', 'data-take': true },
      element('h2', { id: 'agent-take' }, t('agent.handover.asked')),
      element('p', {}, element('b', {}, told)),
      element('p', {}, from === undefined ? t('agent.handover.unnamed') : t('agent.handover.named', { name: from })),
      element('p', {}, t('agent.handover.check')),
      element('div', { class: 'cluster' }, take, leave),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'take');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** The start of a URL fragment that contains a call. */
const MARK = '#call=';
/** Maximum length of a link. Mail, chat and ticket systems truncate longer URLs. */
export const MAX_LINK_LENGTH = 8000;
/** Limits for links from outside: the length of the fragment, and of the text that it decompresses to. */
const MAX_READ_LENGTH = 4 * MAX_LINK_LENGTH;
const LARGEST_CALL = 2_000_000;
const FORM = /^#call=([\w-]+)$/;

/** A URL with a text in its fragment, which no server receives. The checksum of gzip detects damage. */
export async function callLink(page: string, text: string): Promise<string> {
  const data = await through(new TextEncoder().encode(text), new CompressionStream('gzip'), Infinity);
  return `${page}${MARK}${base64From(data)}`;
}

/** Whether a URL fragment is meant to contain a call. */
export function isCallLink(hash: string): boolean {
  return hash.startsWith(MARK);
}

/** The text in a URL fragment. `undefined` if it is too long, truncated or changed. */
export async function readCallLink(hash: string): Promise<string | undefined> {
  const [, data] = FORM.exec(hash) ?? [];
  if (data === undefined || hash.length > MAX_READ_LENGTH) return undefined;
  try {
    const bytes = await through(bytesFrom(data), new DecompressionStream('gzip'), LARGEST_CALL);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @throws if the stream rejects the bytes, or if its output is larger than `most` */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    size += next.value.length;
    if (size <= most) continue;
    await reader.cancel();
    throw new RangeError(`More than ${most} bytes.`);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function base64From(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesFrom(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
