import { decodeActions, encodeActions, type Product } from '../../../machines/simulator/index.ts';
import { queryOf, readAddress } from './address.ts';
import type { Shown } from './address.ts';
import type { Session, SharedStatus } from './session.ts';

/** Another window that advanced the time within this period, in milliseconds, continues to do so. */
const LEAD = 2500;

/** A message between windows. Validated like an address. */
interface Message {
  from: string;
  kind: 'hello' | 'status' | 'bye';
  /** Counts changes across windows; the latest status wins. */
  turn: number;
  query: string;
  /** Encoded actions. */
  actions: string;
  revealed: boolean;
  paused: boolean;
  shown: Shown;
  /** Whether the change is a second that passed. */
  leads: boolean;
}

/** Windows of one browser that share a practice. */
export class Room {
  readonly #session: Session;
  readonly #name = randomName();
  #channel: BroadcastChannel | undefined;
  #turn = 0;
  #leads = false;
  /** Whether the last change was a second that passed. */
  #isByClock = false;
  #ledAt = -Infinity;

  constructor(session: Session) {
    this.#session = session;
    session.listen((isOwn) => {
      if (!isOwn) return;
      this.#isByClock = this.#leads;
      this.#say('status', ++this.#turn);
    });
    window.addEventListener('pagehide', () => this.#say('bye', this.#turn));
  }

  /**
   * Shares the practice under a name. A guest adopts the status of other windows. Without `BroadcastChannel`, the
   * window works alone.
   */
  join(name: string, isGuest: boolean): void {
    this.#channel?.close();
    this.#channel = channelOf(name);
    this.#turn = isGuest ? 0 : 1;
    this.#channel?.addEventListener('message', ({ data }) => this.#hear(data as unknown));
    this.#say('hello', this.#turn);
  }

  /** Advances the time, unless another window did so recently. */
  tick(): void {
    if (performance.now() - this.#ledAt < LEAD) return;
    this.#leads = true;
    this.#session.perform({ kind: 'wait', seconds: 1 });
    this.#leads = false;
  }

  #say(kind: Message['kind'], turn: number): void {
    const { scenario, surprise, revealed, paused, actions } = this.#session.status;
    const message: Message = {
      from: this.#name,
      kind,
      turn,
      query: queryOf(scenario, surprise),
      actions: encodeActions(actions),
      revealed,
      paused,
      shown: this.#session.shown,
      leads: this.#leads,
    };
    this.#channel?.postMessage(message);
  }

  #hear(data: unknown): void {
    const message = readMessage(data);
    if (message?.kind === 'hello') this.#welcome(message);
    else if (message?.kind === 'bye') this.#letGo();
    else if (message) this.#follow(message);
  }

  /** Shows a different device than the other window. */
  #welcome({ shown }: Message): void {
    if (shown !== 'both' && this.#session.shown === 'both') {
      this.#session.set({ shown: shown === 'phone' ? 'portal' : 'phone' });
    }
    this.#say('status', this.#turn);
  }

  #follow(message: Message): void {
    // Of two simultaneous changes, an action wins over a second that passed; otherwise the names decide.
    const isFirst = message.leads === this.#isByClock ? message.from > this.#name : this.#isByClock;
    const isLater = message.turn > this.#turn || (message.turn === this.#turn && isFirst);
    const status = statusIn(this.#session.product, message);
    if (!isLater || !status || !this.#session.follow(status)) return;
    this.#turn = message.turn;
    this.#isByClock = message.leads;
    if (message.leads) this.#ledAt = performance.now();
  }

  /** Another window was closed: show its device here. */
  #letGo(): void {
    this.#ledAt = -Infinity;
    this.#session.set({ shown: 'both' });
  }
}

/** Some browsers lack channels, or refuse them when storage is disabled. */
function channelOf(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(`shirube-simulator-${name}`);
  } catch {
    return undefined;
  }
}

/** A random name for a room or window. */
export function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('');
}

function readMessage(data: unknown): Message | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { from, kind, turn, query, actions, revealed, paused, shown, leads } = data as Record<string, unknown>;
  const isKnown = kind === 'hello' || kind === 'status' || kind === 'bye';
  const areTexts = typeof from === 'string' && typeof query === 'string' && typeof actions === 'string';
  if (!isKnown || !areTexts || !Number.isSafeInteger(turn)) return undefined;
  return {
    ...{ from, kind, turn: turn as number, query, actions },
    ...{ revealed: revealed === true, paused: paused === true, leads: leads === true },
    shown: shown === 'phone' || shown === 'portal' ? shown : 'both',
  };
}

function statusIn(product: Product, { query, actions: text, revealed, paused }: Message): SharedStatus | undefined {
  const { scenario, surprise } = readAddress(product, new URL(`?${query}`, location.origin));
  const actions = decodeActions(text);
  return actions && { scenario, surprise, revealed, paused, actions };
}
