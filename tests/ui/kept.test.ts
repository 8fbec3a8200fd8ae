import { describe, expect, test, vi } from 'vitest';
import { CACHES, KEPT_IDS, KINDS } from '../../src/ui/kept/list.ts';
import { sourceFile, sourceFiles, type SourceFile } from '../support/sources.ts';

/** What a browser keeps things in, and what a page can have it keep. */
const STORES = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookie', 'cookieStore', 'openDatabase'];
/** The only ways to them: the shelf, and what tidies and clears; the worker's own store; and what runs before the first paint. */
const WAYS: readonly [RegExp, readonly string[]][] = [
  [/^src\/ui\/storage\/shelf\.ts$/, ['localStorage']],
  [/^src\/features\/privacy\/kept-here\.start\.ts$/, ['caches']],
  [/^src\/ui\/storage\/calls\.ts$/, ['indexedDB']],
  [/^src\/worker\/worker\.ts$/, ['caches']],
  [/^src\/(layouts\/early-script|features\/home\/page-data)\.ts$/, ['localStorage']],
];

/** The stores that a file touches, also in a text that becomes a script. Of anything but the window it is another thing. */
function storesIn({ text }: SourceFile): string[] {
  const code = text
    .replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*$/gm, '')
    .replace(/\b(?:window|globalThis|self|document)\./g, '');
  return STORES.filter((store) => new RegExp(`(?<![\\w.-])${store}(?=\\s*(?:[.[;,)}?!]|$))`, 'm').test(code));
}

const files = sourceFiles(['src', 'machines'], ['.ts', '.tsx', '.astro']);
const faultsOf = (file: SourceFile): string[] => {
  const allowed = WAYS.find(([path]) => path.test(file.path))?.[1] ?? [];
  return storesIn(file).flatMap((store) => (allowed.includes(store) ? [] : [`${file.path} touches ${store}`]));
};

describe('what is kept on a device', () => {
  test('is read and written in one place alone', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap(faultsOf)).toEqual([]);
    // Each way is used: a rule for a file that no longer exists would let another one in.
    expect(
      WAYS.filter(
        ([path, stores]) =>
          !files.some((file) => path.test(file.path) && storesIn(file).some((store) => stores.includes(store))),
      ),
    ).toEqual([]);
  });

  test('ends: each kind of it after some days, or with what it is about', () => {
    const endless = Object.entries(KINDS).filter(([, kind]) => !('days' in kind));
    expect(endless.map(([id]) => id)).toEqual(['dates']);
  });

  test('has a library for databases in the one file that opens them', () => {
    expect(files.flatMap(({ path, text }) => (/from 'idb'/.test(text) ? [path] : []))).toEqual([
      'src/ui/storage/calls.ts',
    ]);
  });

  test('has no name that begins with the name of another', () => {
    const names = Object.values(KINDS).map(({ key }) => key);
    for (const name of names)
      expect(
        names.filter((other) => other !== name && other.startsWith(name)),
        name,
      ).toEqual([]);
    expect(new Set(Object.values(CACHES)).size).toBe(Object.keys(CACHES).length);
  });

  test('is no page where the site keeps none', async () => {
    vi.stubGlobal('SHIRUBE_OFFLINE', false);
    vi.resetModules();
    const list = await import('../../src/ui/kept/list.ts');
    vi.unstubAllGlobals();
    // The tests of a process share its modules.
    vi.resetModules();
    expect(list.KEPT_IDS).toEqual(KEPT_IDS.filter((id) => id !== 'files'));
  });

  test.each(['ja', 'en'])('is named and explained in %s', (language) => {
    const words = JSON.parse(sourceFile(`content/ui/${language}.json`).text) as Record<string, Record<string, string>>;
    for (const group of ['kept', 'keptWhy']) expect(Object.keys(words[group]!).sort()).toEqual([...KEPT_IDS].sort());
  });
});
