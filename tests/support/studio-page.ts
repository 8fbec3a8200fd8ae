import { sayIn } from '../../src/build/words.ts';
import { StudioApi } from '../../tools/studio/page/api.ts';
import { StudioStore } from '../../tools/studio/page/store.ts';
import type { Checking } from '../../tools/studio/server/checking.ts';
import { Disk } from '../../tools/studio/server/disk.ts';
import { ContentFolder } from '../../tools/studio/server/files.ts';
import { OpenPages } from '../../tools/studio/server/open-pages.ts';
import type { Answer, StudioContext } from '../../tools/studio/server/route.ts';
import { answer } from '../../tools/studio/server/routes.ts';

/** A page of the studio, in a browser that is only as much of one as it needs, and a server of its own. */
export interface StudioPage {
  store: StudioStore;
  /** Lets it hear of the disk, as it does by itself after some time. */
  hear(): Promise<void>;
  /** Nobody answers it any more, or somebody does again. */
  answers(who: 'server' | 'nobody' | 'another'): void;
}

/** All pages of a test: what they share is the browser's store and the folder. */
export class StudioBrowser {
  readonly stored: Map<string, string>;
  readonly #locks = new Map<string, Promise<unknown>>();
  readonly #servers = new Map<string, (name: string, request: RequestInit) => Promise<Answer>>();
  readonly #before = new Map<string, PropertyDescriptor | undefined>();
  #isClosed = false;

  /** @param stored what pages kept in a browser that was closed */
  constructor(stored: ReadonlyMap<string, string> = new Map()) {
    this.stored = new Map(stored);
    this.#stub('navigator', { locks: { request: this.#lock } });
    this.#stub('location', { hash: '', pathname: '/studio/' });
    this.#stub('history', { pushState: () => undefined, replaceState: () => undefined });
    this.#stub('localStorage', this.#storage());
    this.#stub('sessionStorage', this.#storage());
    this.#stub('addEventListener', () => undefined);
    this.#stub('fetch', async (address: string, request: RequestInit) => {
      const [base = '', name = ''] = address.split('studio/api/');
      const { status, body } = await (this.#servers.get(base)?.(name, request) ?? Promise.reject(new TypeError()));
      return new Response(JSON.stringify(body), { status });
    });
  }

  /** Opens the studio of a folder. */
  async page(root: string): Promise<StudioPage> {
    const base = `http://${crypto.randomUUID()}.invalid/`;
    const context = contextOf(root);
    let [hearing, asked] = [(): void => undefined, (): void => undefined];
    let who = 'server';
    this.#servers.set(base, async (name, request) => {
      if (this.#isClosed || name.startsWith('found')) await new Promise(() => undefined);
      const given = {
        query: new URLSearchParams(name.split('?')[1]),
        body: JSON.parse(String(request.body ?? '{}')) as unknown,
      };
      if (name === 'disk') {
        asked();
        await new Promise<void>((resolve) => (hearing = resolve));
      }
      if (who === 'nobody') throw new TypeError('nobody answers');
      if (who === 'another') return { status: 401, body: { refused: 'token' } };
      if (name === 'disk') return { status: 200, body: await context.disk.changed(given.body as never, 0) };
      if (name === 'facts') return { status: 200, body: {} };
      if (name === 'unsaved') return { status: 200, body: { turn: 1 } };
      return answer(context, `${request.method ?? 'GET'} ${name.split('?')[0] ?? ''}`, given);
    });
    const store = new StudioStore(new StudioApi(base, 'token', { gone: 'gone', stale: 'stale' }), {}, 'en', 'folder');
    await store.begin();
    return {
      store,
      async hear() {
        // It has heard when it asks again; who is answered by nobody waits for longer.
        const again = new Promise<void>((resolve) => (asked = resolve));
        hearing();
        await (who === 'server' ? again : soon());
      },
      answers: (now) => {
        who = now;
      },
    };
  }

  /** Takes away what is only as much of a browser; what pages wait for never comes. */
  close(): void {
    this.#isClosed = true;
    for (const [name, before] of this.#before)
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
  }

  /** Locks as a browser has them: who asks for one that is held waits for it, or is told. */
  #lock = async (name: string, ...rest: readonly unknown[]): Promise<unknown> => {
    const work = rest.at(-1) as (lock: object | null) => unknown;
    const held = this.#locks.get(name);
    if (held && rest.length > 1) return work(null);
    const mine = (held ?? Promise.resolve()).then(() => work({}));
    this.#locks.set(name, mine);
    await mine.finally(() => {
      if (this.#locks.get(name) === mine) this.#locks.delete(name);
    });
    return mine;
  };

  #stub(name: string, value: unknown): void {
    this.#before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }

  #storage(): object {
    const { stored } = this;
    const methods = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => void stored.set(key, text),
      removeItem: (key: string) => void stored.delete(key),
    };
    return new Proxy(methods, {
      ownKeys: () => [...stored.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    });
  }
}

/** What follows from what was done is done then: nothing of it waits for a disk or a network. */
function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2));
}

/** What a server knows, without the check, which takes its time. */
function contextOf(root: string): StudioContext {
  const files = new ContentFolder(root);
  const checking = { check: () => 1 } as unknown as Checking;
  return {
    root,
    files,
    disk: new Disk(root, files, () => undefined),
    checking,
    say: sayIn('en'),
    words: {},
    meaning: () => undefined,
    unsaved: new Map(),
    language: 'en',
    pages: new OpenPages(),
    page: 'page',
  };
}
