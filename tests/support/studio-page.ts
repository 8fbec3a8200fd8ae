import { contentState } from '../../src/content/index.ts';
import { sayIn } from '../../src/build/words.ts';
import { StudioApi } from '../../tools/studio/page/api.ts';
import { StudioStore } from '../../tools/studio/page/store.ts';
import type { Checking } from '../../tools/studio/server/checking.ts';
import { ContentFolder } from '../../tools/studio/server/files.ts';
import type { Answer, StudioContext } from '../../tools/studio/server/route.ts';
import { answer } from '../../tools/studio/server/routes.ts';

/** A page of the studio with a server of its own, in as much of a browser as it needs. */
export interface StudioPage {
  store: StudioStore;
  /** Lets the page hear of changes on disk. */
  hear(): Promise<void>;
  /** Whether the server answers, has stopped, or was restarted. */
  answers(who: 'server' | 'nobody' | 'another'): void;
}

export class StudioBrowser {
  readonly #servers = new Map<string, (name: string, request: RequestInit) => Promise<Answer>>();
  readonly #before = new Map<string, PropertyDescriptor | undefined>();
  #isClosed = false;

  constructor() {
    this.#stub('location', { hash: '', pathname: '/studio/' });
    this.#stub('history', { pushState: () => undefined, replaceState: () => undefined });
    this.#stub('sessionStorage', { getItem: () => null, setItem: () => undefined });
    this.#stub('addEventListener', () => undefined);
    this.#stub('document', { addEventListener: () => undefined });
    this.#stub('fetch', async (address: string, request: RequestInit) => {
      const [base = '', name = ''] = address.split('studio/api/');
      const { status, body } = await (this.#servers.get(base)?.(name, request) ?? Promise.reject(new TypeError()));
      return new Response(JSON.stringify(body), { status });
    });
  }

  async page(root: string): Promise<StudioPage> {
    const base = `http://${crypto.randomUUID()}.invalid/`;
    const context = contextOf(root);
    let [hearing, asked] = [(): void => undefined, (): void => undefined];
    let who = 'server';
    this.#servers.set(base, async (name, request) => {
      if (this.#isClosed) await new Promise(() => undefined);
      const given = {
        query: new URLSearchParams(name.split('?')[1]),
        body: JSON.parse(String(request.body ?? '{}')) as Record<string, unknown>,
      };
      if (name === 'changes') {
        asked();
        await new Promise<void>((resolve) => (hearing = resolve));
        // Nothing waits until something has changed.
        Reflect.deleteProperty(given.body, 'stamp');
      }
      if (who === 'nobody') throw new TypeError('nobody answers');
      if (who === 'another') return { status: 401, body: { refused: 'token' } };
      if (name === 'facts') return { status: 200, body: {} };
      return answer(context, `${request.method ?? 'GET'} ${name.split('?')[0] ?? ''}`, given);
    });
    const store = new StudioStore(new StudioApi(base, 'token', { gone: 'gone', stale: 'stale' }), {}, 'en');
    await store.begin();
    return {
      store,
      async hear() {
        const again = new Promise<void>((resolve) => (asked = resolve));
        hearing();
        // A page that is not answered asks again later.
        await (who === 'server' ? again : new Promise((resolve) => setTimeout(resolve, 2)));
      },
      answers: (now) => {
        who = now;
      },
    };
  }

  close(): void {
    this.#isClosed = true;
    for (const [name, before] of this.#before)
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
  }

  #stub(name: string, value: unknown): void {
    this.#before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

function contextOf(root: string): StudioContext {
  return {
    root,
    files: new ContentFolder(root),
    checking: { check: () => 1 } as unknown as Checking,
    look: () => contentState(root),
    say: sayIn('en'),
    words: {},
    meaning: () => undefined,
    language: 'en',
  };
}
