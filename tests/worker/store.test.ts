import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const FILE = { url: '/en/', revision: '' };
const TEXT = 'a page';

/** A browser's stores: what is put into one that was deleted is gone with it. */
class Stores {
  readonly all = new Map<string, Map<string, Response>>();

  async open(name: string) {
    await Promise.resolve();
    const store = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, store);
    return {
      match: (key: string) => Promise.resolve(store.get(key)),
      put: (key: string, response: Response) => Promise.resolve(void store.set(key, response)),
    };
  }

  async delete(name: string): Promise<boolean> {
    await Promise.resolve();
    return this.all.delete(name);
  }

  get files(): number {
    return [...this.all.values()].reduce((sum, { size }) => sum + size, 0);
  }
}

let stores: Stores;
beforeEach(async () => {
  stores = new Stores();
  vi.stubGlobal('caches', stores);
  vi.stubGlobal('location', new URL('https://help.example/sw.js'));
  vi.resetModules();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(TEXT)));
  FILE.revision = btoa(String.fromCharCode(...digest.subarray(0, 9)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
});
afterEach(() => vi.unstubAllGlobals());

const load = (): Promise<typeof import('../../src/worker/store.ts')> => import('../../src/worker/store.ts');

test('a file that is what the list says is kept', async () => {
  const { keep } = await load();
  expect(await keep(FILE, new Response(TEXT))).toBe(true);
  expect(stores.files).toBe(1);
  expect(await keep(FILE, new Response('a login page'))).toBe(false);
});

test.each(Array.from({ length: 20 }, (_, turns) => turns))(
  'nothing is kept once a reader wants nothing kept, %i turns after a file came',
  async (turns) => {
    const { keep, forget } = await load();
    const kept = keep(FILE, new Response(TEXT));
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([kept, forget()]);
    expect(stores.files).toBe(0);
  },
);

test('nor does a file that comes later open the stores again', async () => {
  const { keep, forget } = await load();
  await forget();
  expect(await keep(FILE, new Response(TEXT))).toBe(false);
  expect(stores.files).toBe(0);
});

test('nor is it noted which pages are open, where a version takes over later', async () => {
  const { forget } = await load();
  const { noteEarlierPages } = await import('../../src/worker/earlier.ts');
  const clients = { matchAll: () => Promise.resolve([{ id: 'a page' }]) };
  await forget();
  await noteEarlierPages({ clients } as never, [FILE]);
  expect(stores.files).toBe(0);
});
